import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { isNameSection, sections } from "./binary.mjs";
import { answers, assemble, GLUE, WASM } from "./example.mjs";
import { nameByRank } from "./order.mjs";

// Two kinds of functions that take turns; those of one kind differ in a constant.
const KINDS = [
  (constant) => `(i32.xor (i32.mul (local.get 0) (local.get 0)) (i32.rotl (local.get 0) (i32.const ${constant})))`,
  (constant) => `(select (i32.clz (local.get 0)) (i32.const ${constant}) (i32.ge_u (local.get 0) (i32.const 9)))`,
];
const MIXED = assemble(
  `(module ${[...Array(12).keys()]
    .map(
      (number) => `
  (func (export "${number}") (param i32) (result i32) ${KINDS[number % 2](number)})`,
    )
    .join("")})`,
);

/** The rank of each function, in the order in which the functions stand in the module. */
const ranks = (wasm) => {
  const module = binaryen.readBinary(wasm);
  return [...Array(module.getNumFunctions()).keys()]
    .map((index) => binaryen.getFunctionInfo(module.getFunctionByIndex(index)))
    .filter(({ base }) => !base)
    .map(({ name }) => Number(name));
};

/** The module with its functions ordered by their names. */
const ordered = (wasm) => {
  const module = binaryen.readBinary(nameByRank(wasm));
  module.setFeatures(binaryen.Features.ReferenceTypes);
  module.runPasses(["reorder-functions-by-name"]);
  return Buffer.from(module.emitBinary());
};

const ascending = (length) => [...Array(length).keys()];

test("every function gets one rank", () => {
  for (const wasm of [MIXED, WASM]) {
    const found = ranks(nameByRank(wasm));
    assert.deepEqual(
      [...found].sort((one, other) => one - other),
      ascending(found.length),
    );
  }
});

test("similar functions get neighbouring ranks, and the first function stays first", () => {
  const found = ranks(nameByRank(MIXED));
  assert.equal(found[0], 0);
  for (const [number, rank] of found.entries()) {
    assert.equal(rank < 6, number % 2 === 0, `function ${number} has rank ${rank}`);
  }
});

test("the same module gets the same order", () => {
  assert.deepEqual(nameByRank(MIXED), nameByRank(Buffer.from(MIXED)));
});

test("functions that call no others keep their order the second time", () => {
  const once = ordered(MIXED);
  const found = ranks(nameByRank(once));
  assert.deepEqual(found, ascending(found.length));
  assert.deepEqual(ordered(once), once);
});

test("new names replace old ones", () => {
  const named = nameByRank(nameByRank(WASM));
  assert.equal(sections(named).filter(isNameSection).length, 1);
  assert.deepEqual(named, nameByRank(WASM));
});

test("an ordered module is valid, and its exports answer as before", async () => {
  const wasm = ordered(WASM);
  assert.ok(WebAssembly.validate(wasm));
  assert.deepEqual(await answers(wasm, GLUE), await answers(WASM, GLUE));
});

test("a module without functions is left without names of functions", () => {
  assert.ok(WebAssembly.validate(nameByRank(assemble("(module (memory 1))"))));
});
