// The entry of the tools module: what the buttons over a story do.

import { __wbg_finalize_init, __wbg_get_imports, Tools } from "glue:tools";
import { instantiate, panicListeners } from "./bridge.js";

export { panicListeners, Tools };

/** @param {WebAssembly.Module} module */
export const run = (module) => instantiate(module, __wbg_get_imports, __wbg_finalize_init);
