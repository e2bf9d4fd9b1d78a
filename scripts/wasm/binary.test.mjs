import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CODE_SECTION,
  CUSTOM_SECTION,
  countImportedFunctions,
  ELEMENT_SECTION,
  header,
  isNameSection,
  readUnsigned,
  readVector,
  sections,
  withLength,
  writeSigned,
  writeUnsigned,
} from "./binary.mjs";
import { WASM } from "./example.mjs";

test("an unsigned number is written in as few bytes as possible and read again", () => {
  const lengths = [
    [0, 1],
    [127, 1],
    [128, 2],
    [16_383, 2],
    [16_384, 3],
    [2 ** 32 - 1, 5],
  ];
  for (const [value, length] of lengths) {
    const bytes = writeUnsigned(value);
    assert.equal(bytes.length, length, `length of ${value}`);
    assert.deepEqual(readUnsigned([0xff, ...bytes, 0xff], 1), [value, 1 + length]);
  }
});

test("a signed number that is not negative leaves the sign bit clear", () => {
  assert.deepEqual(writeSigned(63), [0x3f]);
  assert.deepEqual(writeSigned(64), [0xc0, 0x00]);
  assert.deepEqual(writeSigned(127), [0xff, 0x00]);
  assert.deepEqual(writeSigned(128), [0x80, 0x01]);
  assert.deepEqual(writeSigned(8_191), [0xff, 0x3f]);
  assert.deepEqual(writeSigned(8_192), [0x80, 0xc0, 0x00]);
});

test("bytes with their length are read again, with the position after them", () => {
  const bytes = Buffer.from([9, ...withLength(Buffer.from("kicker")), 9]);
  const [content, end] = readVector(bytes, 1);
  assert.equal(`${content}`, "kicker");
  assert.equal(end, 8);
});

test("the header and the sections are the whole module", () => {
  const all = sections(WASM);
  assert.deepEqual(Buffer.concat([header(WASM), ...all.map(({ whole }) => whole)]), WASM);
  const ids = all.map(({ id }) => id);
  for (const id of [CUSTOM_SECTION, ELEMENT_SECTION, CODE_SECTION]) assert.ok(ids.includes(id), `section ${id}`);
  assert.equal(all.filter(isNameSection).length, 1);
});

test("only imported functions are counted", () => {
  assert.equal(countImportedFunctions(WASM), 2);
});
