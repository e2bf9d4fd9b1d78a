// The entry for every other runtime, which fetches the WebAssembly from beside this file.

import { createPrerender } from "./printer.js";

export { createPrerender };

/** @type {import("./prerender.d.ts").Prerender | undefined} */
let shared;

const load = async () => {
  const response = await fetch(new URL("./prerender.wasm", import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
};

/** @type {import("./prerender.d.ts").Prerender} */
export const prerender = (json, options) => {
  if (!shared) {
    const module = load();
    shared = createPrerender(module);
    // After a failure, the next call tries again.
    module.catch(() => {
      shared = undefined;
    });
  }
  return shared(json, options);
};
