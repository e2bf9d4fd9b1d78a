import assert from "node:assert/strict";
import { test } from "node:test";
import { header, isNameSection, sections } from "./binary.mjs";
import { answers, assemble, entry, GLUE, WASM } from "./example.mjs";
import { pruneTable } from "./table.mjs";

/** The slots of the exported table `functions` that hold a function. */
const filledSlots = (wasm) => {
  const { functions } = new WebAssembly.Instance(new WebAssembly.Module(wasm), {}).exports;
  return [...Array(functions.length).keys()].filter((slot) => functions.get(slot) !== null);
};

/** A module without imports whose functions fill the table from an offset on, and one entry function outside of it. */
const withTable = (offset, ...functions) =>
  assemble(`(module
  (table $functions (export "functions") 300 300 funcref)
  (elem (table $functions) (i32.const ${offset}) func ${functions.join(" ")})
  ${[...new Set([...functions, entry("Elsewhere")])].map((name) => `(func ${name})`).join("\n")})`);

const withoutNames = (wasm) =>
  Buffer.concat([
    header(wasm),
    ...sections(wasm)
      .filter((section) => !isNameSection(section))
      .map(({ whole }) => whole),
  ]);

test("the table keeps the functions that may be called, each in its slot", () => {
  const wasm = withTable(1, "$first", entry("Event"), "$second", "$third", entry("Node"));
  assert.deepEqual(filledSlots(wasm), [1, 2, 3, 4, 5]);
  assert.deepEqual(filledSlots(pruneTable(wasm)), [1, 3, 4]);
});

test("a slot whose number takes several bytes is kept", () => {
  assert.deepEqual(filledSlots(pruneTable(withTable(63, entry("Event"), "$first"))), [64]);
  assert.deepEqual(filledSlots(pruneTable(withTable(254, entry("Event"), "$first"))), [255]);
});

test("a table of entry functions alone becomes empty", () => {
  assert.deepEqual(filledSlots(pruneTable(withTable(1, entry("Event"), entry("Node")))), []);
});

test("a table without entry functions stays as it is", () => {
  const wasm = withTable(1, "$first", "$second", "$first");
  assert.deepEqual(pruneTable(wasm), wasm);
});

test("a pruned module is valid, and its exports answer as before", async () => {
  const pruned = pruneTable(WASM);
  assert.ok(WebAssembly.validate(pruned));
  const exportsOf = (wasm) => WebAssembly.Module.exports(new WebAssembly.Module(wasm));
  assert.deepEqual(exportsOf(pruned), exportsOf(WASM));
  assert.deepEqual(await answers(pruned, GLUE), await answers(WASM, GLUE));
});

test("pruning a second time changes nothing", () => {
  const pruned = pruneTable(WASM);
  assert.deepEqual(pruneTable(pruned), pruned);
});

test("a module without names is an error", () => {
  assert.throws(() => pruneTable(withoutNames(WASM)), /^Error: The WebAssembly names no functions/);
});

test("a module in which no function has the name of an entry function is an error", () => {
  assert.throws(
    () => pruneTable(assemble("(module (func $first))")),
    /^Error: The WebAssembly has no entry function of a closure/,
  );
});

test("a segment of another kind is an error", () => {
  const passive = assemble(`(module (table 2 2 funcref) (elem func $first) (func $first) (func ${entry("Event")}))`);
  assert.throws(() => pruneTable(passive), /^Error: The table has a segment of another kind/);
});
