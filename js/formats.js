// The entry of the formats module: the adapters of all formats that the engine does not know.

import { __wbg_finalize_init, __wbg_get_imports, parseWith, translate } from "glue:formats";
import { instantiate, panicListeners } from "./bridge.js";

export { panicListeners, parseWith, translate };

/** @param {WebAssembly.Module} module */
export const run = (module) => instantiate(module, __wbg_get_imports, __wbg_finalize_init);
