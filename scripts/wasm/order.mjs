// Puts similar functions of a WebAssembly side by side. Brotli refers back to bytes that it has seen before, and a
// shorter distance takes fewer bits: 3 % of what a reader loads.
//
// The order is a function of the module alone, so a build is the same on every machine. Ordering an ordered module may
// order it again: a function holds the numbers of the functions that it calls, and a new order changes these numbers.
// The numbers are compared on purpose, because brotli compares them too.
import {
  CODE_SECTION,
  CUSTOM_SECTION,
  countImportedFunctions,
  header,
  isNameSection,
  readUnsigned,
  readVector,
  sections,
  withLength,
  writeUnsigned,
} from "./binary.mjs";

const GRAM_LENGTH = 4; // Bytes that are compared at once.
const COMMON = 1_000; // A gram that more functions have says nothing about two of them.
const LENGTH_BIAS = 60; // Added to a length, so that a short function does not resemble all others.
const FUNCTION_NAMES = 1; // The id of the part of the name section that names functions.

const functionBodies = (wasm) => {
  const code = sections(wasm).find(({ id }) => id === CODE_SECTION);
  if (!code) return [];
  const bodies = [];
  let [left, at] = readUnsigned(code.content, 0);
  for (let body; left > 0; left -= 1) {
    [body, at] = readVector(code.content, at);
    bodies.push(body);
  }
  return bodies;
};

const gramsOf = (body) => {
  const grams = new Set();
  for (let at = 0; at + GRAM_LENGTH <= body.length; at += 1) grams.add(body.readUInt32LE(at));
  return [...grams];
};

/** The positions of the functions that have a gram, by gram; common grams are left out. */
const indexGrams = (grams) => {
  const positions = new Map();
  grams.forEach((all, position) => {
    for (const gram of all) {
      if (!positions.has(gram)) positions.set(gram, []);
      positions.get(gram).push(position);
    }
  });
  for (const [gram, { length }] of positions) if (length > COMMON) positions.delete(gram);
  return positions;
};

/**
 * The positions of the functions in their new order. The first function stays first. Each function is followed by the
 * one most similar to it of those left; the earlier one wins a tie.
 */
const orderBySimilarity = (bodies) => {
  const grams = bodies.map(gramsOf);
  const positionsOf = indexGrams(grams);
  const left = new Set(bodies.keys());

  const mostSimilar = (position) => {
    const common = new Map();
    for (const gram of grams[position]) {
      for (const other of positionsOf.get(gram) ?? [])
        if (left.has(other)) common.set(other, (common.get(other) ?? 0) + 1);
    }
    let [found] = left;
    let best = 0;
    for (const [other, count] of common) {
      const similarity = count / (grams[other].length + LENGTH_BIAS);
      if (similarity > best || (similarity === best && other < found)) [best, found] = [similarity, other];
    }
    return found;
  };

  const order = [];
  for (let position = 0; left.size > 0; position = mostSimilar(position)) {
    left.delete(position);
    order.push(position);
  }
  return order;
};

/**
 * Names each function by its rank in the order, so that `wasm-opt --reorder-functions-by-name` puts them there. The
 * names replace those that the module has.
 */
export const nameByRank = (wasm) => {
  const firstFunction = countImportedFunctions(wasm);
  const entries = [];
  orderBySimilarity(functionBodies(wasm)).forEach((position, rank) => {
    const name = Buffer.from(String(rank).padStart(6, "0"));
    entries[position] = [...writeUnsigned(firstFunction + position), ...withLength(name)];
  });
  const names = [...writeUnsigned(entries.length), ...entries.flat()];
  const content = [...withLength(Buffer.from("name")), FUNCTION_NAMES, ...withLength(names)];
  const others = sections(wasm).filter((section) => !isNameSection(section));
  return Buffer.concat([
    header(wasm),
    ...others.map(({ whole }) => whole),
    Buffer.from([CUSTOM_SECTION, ...withLength(content)]),
  ]);
};
