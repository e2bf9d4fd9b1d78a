// The entry for workerd and its relatives, which compile the WebAssembly before the program runs.

import module from "./prerender.wasm";
import { createPrerender } from "./printer.js";

export { createPrerender };

/** @type {import("./prerender.d.ts").Prerender} */
export const prerender = createPrerender(module);
