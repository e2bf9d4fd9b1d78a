import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { answers, assemble, EXPORTS, GLUE, WASM } from "./example.mjs";
import { shrink } from "./shrink.mjs";

/** Runs a test with a directory that holds a WebAssembly and its glue. */
const inDirectory =
  (run, { wasm = WASM, glue = GLUE } = {}) =>
  async () => {
    const directory = mkdtempSync(join(tmpdir(), "shrink-test-"));
    const files = { wasm: join(directory, "example_bg.wasm"), glue: join(directory, "example.js") };
    const read = () => ({ wasm: readFileSync(files.wasm), glue: readFileSync(files.glue, "utf8") });
    try {
      writeFileSync(files.wasm, wasm);
      writeFileSync(files.glue, glue);
      await run({ read, shrinkTo: (goal, exports = EXPORTS) => shrink({ directory, name: "example", goal, exports }) });
    } finally {
      rmSync(directory, { recursive: true });
    }
  };

for (const goal of ["small", "fast"]) {
  test(
    `shrinking with the goal ${goal} keeps the answers, and shrinking again changes nothing`,
    inDirectory(async ({ read, shrinkTo }) => {
      await shrinkTo(goal);
      const shrunk = read();
      assert.ok(WebAssembly.validate(shrunk.wasm));
      assert.ok(shrunk.wasm.length < WASM.length / 2, `${shrunk.wasm.length} bytes of WebAssembly`);
      assert.ok(shrunk.glue.length < GLUE.length / 2, `${shrunk.glue.length} characters of glue`);
      assert.deepEqual(await answers(shrunk.wasm, shrunk.glue), await answers(WASM, GLUE));

      const module = new WebAssembly.Module(shrunk.wasm);
      for (const { module: from, name } of WebAssembly.Module.imports(module))
        assert.match(`${from} ${name}`, /^a \w$/);
      assert.equal(WebAssembly.Module.imports(module).length, 2);
      assert.equal(
        WebAssembly.Module.exports(module).length,
        WebAssembly.Module.exports(new WebAssembly.Module(WASM)).length,
      );

      await shrinkTo(goal);
      assert.deepEqual(read(), shrunk);
    }),
  );
}

test(
  "an unknown goal is an error",
  inDirectory(async ({ shrinkTo }) => {
    await assert.rejects(shrinkTo("tiny"), /^Error: There is no goal "tiny": it is one of small, fast\.$/);
  }),
);

test(
  "a step that fails leaves both files as they were",
  inDirectory(
    async ({ read, shrinkTo }) => {
      const before = read();
      await assert.rejects(shrinkTo("fast"), /the fallback "instanceof may throw" is written in another way/);
      assert.deepEqual(read(), before);
    },
    { glue: GLUE.replace("catch (_)", "catch") },
  ),
);

test(
  "a WebAssembly that imports from two modules is an error",
  inDirectory(
    async ({ shrinkTo }) => {
      await assert.rejects(shrinkTo("fast"), /^Error: example imports from 2 modules/);
    },
    { wasm: assemble('(module (import "./example_bg.js" "one" (func (param i32))) (import "env" "two" (func)))') },
  ),
);
