// The entry of the mend module: the adapters of all formats, and repairs for what only some content systems write.

import { __wbg_finalize_init, __wbg_get_imports, parseWith, propose, translate } from "glue:mend";
import { instantiate, panicListeners } from "./bridge.js";

export { panicListeners, parseWith, propose, translate };

/** @param {WebAssembly.Module} module */
export const run = (module) => instantiate(module, __wbg_get_imports, __wbg_finalize_init);
