// The entry for Node.js, Deno and Bun, which read the WebAssembly from its file.

import { readFile } from "node:fs/promises";
import { createPrerender } from "./printer.js";

export { createPrerender };

/** @type {import("./prerender.d.ts").Prerender | undefined} */
let shared;

/** @type {import("./prerender.d.ts").Prerender} */
export const prerender = (json, options) => {
  shared ??= createPrerender(
    readFile(new URL("./prerender.wasm", import.meta.url)).then((it) => WebAssembly.compile(it)),
  );
  return shared(json, options);
};
