import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, EXPORTS, GLUE, WASM } from "./example.mjs";
import { minifyGlue, removeFallbacks, renameInGlue } from "./glue.mjs";

const NAMES = {
  module: ["./example_bg.js", "a"],
  imports: new Map([
    ["__wbg_note_5f1e6cba4e8a2fd7", "b"],
    ["__wbg_instanceof_Error_06fdc9dd5bfff59a", "c"],
  ]),
  exports: new Map(
    [
      "memory",
      "call_slot",
      "is_error",
      "sum_of_bytes",
      "wasm_bindgen__convert__closures_____invoke__h0c",
      "__wbindgen_malloc_command_export",
      "__wbindgen_realloc_command_export",
    ].map((name, index) => [name, `x${index}`]),
  ),
};

/** The glue with a text replaced, of which there must be at least one. */
const changed = (text, replacement) => {
  assert.ok(GLUE.includes(text), `the example has ${text}`);
  return GLUE.replaceAll(text, replacement);
};

const minify = (glue, exports = EXPORTS) => minifyGlue(glue, { file: "/example.js", exports });

test("names are replaced where the WebAssembly and the glue meet", () => {
  const renamed = renameInGlue(GLUE, NAMES);
  for (const name of ['"./example_bg.js"', ...NAMES.imports.keys()]) assert.ok(!renamed.includes(name), name);
  for (const name of NAMES.exports.keys()) assert.ok(!renamed.includes(`wasm.${name}`), name);
  assert.match(renamed, /"a": import0/);
  assert.match(renamed, / b: function\(arg0\)/);
  assert.match(renamed, /wasm\.x1\(slot, value\)/);
});

test("a property that only shares its name with an export stays", () => {
  assert.match(renameInGlue(`${GLUE}\nconst page = { memory: 5 };`, NAMES), /\{ memory: 5 \}/);
});

const UNEXPECTED_NAMES = [
  ['"./example_bg.js":', '["./example_bg.js"]:', /no imports are given for the module "\.\/example_bg\.js"/],
  ["__wbg_note_5f1e6cba4e8a2fd7:", '["__wbg_note"]:', /it defines no import __wbg_note_5f1e6cba4e8a2fd7/],
  ["wasm.is_error(", "wasm.is_fault(", /it calls wasm\.is_fault, which the WebAssembly does not export/],
  ["wasm.", "instance.", /it calls no export as a property of "wasm"/],
];

for (const [text, replacement, message] of UNEXPECTED_NAMES) {
  test(`names: "${replacement}" in place of "${text}" is an error`, () => {
    assert.throws(() => renameInGlue(changed(text, replacement), NAMES), message);
  });
}

test("fallbacks are removed, and the answers stay", async () => {
  const without = removeFallbacks(GLUE);
  assert.doesNotMatch(without, /typeof FinalizationRegistry|realloc === undefined|'encodeInto'|catch \(_\)/);
  assert.deepEqual(await answers(WASM, without), await answers(WASM, GLUE));
});

test("a glue without fallbacks stays as it is", () => {
  const without = removeFallbacks(GLUE);
  assert.equal(removeFallbacks(without), without);
});

const UNEXPECTED_FALLBACKS = [
  ["catch (_) {", "catch {", /the fallback "instanceof may throw" is written in another way/],
  [
    "typeof FinalizationRegistry === 'undefined'",
    'typeof FinalizationRegistry === "undefined"',
    /"no FinalizationRegistry"/,
  ],
  ["if (realloc === undefined) {", "if (realloc == null) {", /"a string is passed without realloc"/],
  [
    "if (!('encodeInto' in cachedTextEncoder)) {",
    "if (!cachedTextEncoder.encodeInto) {",
    /"no TextEncoder\.encodeInto"/,
  ],
];

for (const [text, replacement, message] of UNEXPECTED_FALLBACKS) {
  test(`fallbacks: "${replacement}" in place of "${text}" is an error`, () => {
    assert.throws(() => removeFallbacks(changed(text, replacement)), message);
  });
}

test("a minified glue exports what is asked for, and nothing else", async () => {
  const minified = await minify(GLUE);
  const module = await import(`data:text/javascript,${encodeURIComponent(minified)}`);
  assert.deepEqual(Object.keys(module), [...EXPORTS].sort());
  assert.ok(!minified.includes("WebAssembly.Module("), "initSync is left out");
  assert.deepEqual(await answers(WASM, minified), await answers(WASM, GLUE));
});

// esbuild gives the shortest names to the letters that are most frequent in the text, which the names change: the
// letters may differ the second time. shrink.mjs leaves alone what it has shrunk.
test("minifying a second time changes letters only", async () => {
  const minified = await minify(GLUE);
  const again = await minify(minified);
  const withoutNames = (text) => text.replace(/\b\w\b/g, "_");
  assert.equal(withoutNames(again), withoutNames(minified));
  assert.deepEqual(await answers(WASM, again), await answers(WASM, GLUE));
});

test("an export that the glue has not is an error", async () => {
  await assert.rejects(minify(GLUE, ["run", "prepare"]), /No matching export .* for import "prepare"/);
});
