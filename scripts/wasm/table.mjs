// Removes functions that are never called from the table of a WebAssembly, where wasm-opt must keep them.
//
// wasm-bindgen learns the type of a closure by running a function that describes it, and removes that function
// afterwards. The table still holds the entry function of the closure, for every closure type that js-sys declares.
// JavaScript calls the entry functions that are in use by their exports, never through the table. The others are 3 KB
// of functions, 1 % of what a reader loads.
import {
  CUSTOM_SECTION,
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

const FUNCTION_NAMES = 1; // The id of the part of the name section that names functions.

// A segment of elements that lists functions and has a constant as its offset.
const PLAIN_SEGMENT = 0;
const [CONST_I32, END] = [0x41, 0x0b];

/** The Rust name of the entry function of a closure; v0 mangling adds the hash of the crate. */
const CLOSURE_ENTRY = /^wasm_bindgen(\[\w+\])?::convert::closures::_::invoke::/;

/** Function names by function number. */
const readFunctionNames = (wasm) => {
  const section = sections(wasm).find(isNameSection);
  if (!section) {
    throw new Error("The WebAssembly names no functions: wasm-bindgen is expected to keep the name section.");
  }
  const names = new Map();
  const { content } = section;
  for (let [, at] = readVector(content, 0); at < content.length; ) {
    const [part, end] = readVector(content, at + 1);
    if (content[at] === FUNCTION_NAMES) {
      let [left, place] = readUnsigned(part, 0);
      for (let index, name; left > 0; left -= 1) {
        [index, place] = readUnsigned(part, place);
        [name, place] = readVector(part, place);
        names.set(index, `${name}`);
      }
    }
    at = end;
  }
  return names;
};

/** The numbers of the entry functions. js-sys declares closures in every module that uses it. */
const closureEntries = (wasm) => {
  const entries = [...readFunctionNames(wasm)].filter(([, name]) => CLOSURE_ENTRY.test(name));
  if (!entries.length)
    throw new Error(`The WebAssembly has no entry function of a closure: none has a name like ${CLOSURE_ENTRY}.`);
  return new Set(entries.map(([index]) => index));
};

/** The segments of an element section: the offset in the table and the numbers of the functions. */
const readSegments = (content) => {
  const segments = [];
  let [left, at] = readUnsigned(content, 0);
  for (; left > 0; left -= 1) {
    if (content[at] !== PLAIN_SEGMENT || content[at + 1] !== CONST_I32) {
      throw new Error(
        "The table has a segment of another kind than expected: a list of functions at a constant offset.",
      );
    }
    // An offset is a signed number that is never negative, so it reads like an unsigned one.
    const [offset, end] = readUnsigned(content, at + 2);
    let count;
    [count, at] = readUnsigned(content, end + 1);
    const functions = [];
    for (let index; count > 0; count -= 1) {
      [index, at] = readUnsigned(content, at);
      functions.push(index);
    }
    segments.push({ offset, functions });
  }
  return segments;
};

const writeSegments = (segments) => [
  ...writeUnsigned(segments.length),
  ...segments.flatMap(({ offset, functions }) => [
    PLAIN_SEGMENT,
    CONST_I32,
    ...writeSigned(offset),
    END,
    ...writeUnsigned(functions.length),
    ...functions.flatMap(writeUnsigned),
  ]),
];

/** Splits a segment into the runs of functions for which `isLive` holds. Every function keeps its place. */
const splitSegment = ({ offset, functions }, isLive) => {
  const runs = [];
  let run;
  functions.forEach((index, place) => {
    if (!isLive(index)) {
      run = undefined;
      return;
    }
    if (!run) {
      run = { offset: offset + place, functions: [] };
      runs.push(run);
    }
    run.functions.push(index);
  });
  return runs;
};

/**
 * Removes the entry functions of closures from the table, and the custom sections of tools but the names. The
 * functions stay in the module: wasm-opt removes those that are neither exported nor called.
 */
export const pruneTable = (wasm) => {
  const entries = closureEntries(wasm);
  const isLive = (index) => !entries.has(index);
  const prune = (content) => writeSegments(readSegments(content).flatMap((segment) => splitSegment(segment, isLive)));
  const kept = sections(wasm).filter((section) => section.id !== CUSTOM_SECTION || isNameSection(section));
  return Buffer.concat([
    header(wasm),
    ...kept.map(({ id, content, whole }) =>
      id === ELEMENT_SECTION ? Buffer.from([id, ...withLength(prune(content))]) : whole,
    ),
  ]);
};
