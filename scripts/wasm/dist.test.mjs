import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const DIST = new URL("../../dist/", import.meta.url);

const files = existsSync(DIST) ? readdirSync(DIST).filter((name) => name.endsWith(".wasm")) : [];

const skip = !files.length && "dist/ has no release; `make dist` builds it";

test("the WebAssembly modules of dist/ are valid and have short names", { skip }, () => {
  for (const name of files) {
    const wasm = readFileSync(new URL(name, DIST));
    assert.ok(WebAssembly.validate(wasm), `${name} is valid`);
    const modules = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ module }) => module);
    assert.deepEqual(new Set(modules), new Set(["a"]), `modules from which ${name} imports`);
  }
});
