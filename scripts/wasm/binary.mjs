// The binary format of WebAssembly, as far as the build reads and writes it. The specification is at
// https://webassembly.github.io/spec/core/binary/.

/** Ids of the sections that the build reads. */
export const [CUSTOM_SECTION, ELEMENT_SECTION, CODE_SECTION] = [0, 9, 10];

const HEADER_LENGTH = 8; // The magic number and the version.

/** Reads an unsigned LEB128 number. Returns the number and the position after it. */
export const readUnsigned = (bytes, start) => {
  let value = 0;
  for (let at = start, shift = 0; ; at += 1, shift += 7) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
};

export const writeUnsigned = (value) =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...writeUnsigned(value >>> 7)];

/**
 * Writes a number that is not negative as a signed LEB128 number. Bit 6 of the last byte is the sign, so a
 * number that would set it takes one more byte.
 */
export const writeSigned = (value) => (value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...writeSigned(value >>> 7)]);

/** Reads bytes that stand after their length. Returns the bytes and the position after them. */
export const readVector = (bytes, start) => {
  const [length, begin] = readUnsigned(bytes, start);
  return [bytes.subarray(begin, begin + length), begin + length];
};

/** Writes bytes after their length, as names, function bodies and sections are stored. */
export const withLength = (bytes) => [...writeUnsigned(bytes.length), ...bytes];

/** The bytes before the first section. */
export const header = (wasm) => wasm.subarray(0, HEADER_LENGTH);

/** The sections in their order: the id, the content, and the whole section with id and length. */
export const sections = (wasm) => {
  const found = [];
  for (let at = HEADER_LENGTH; at < wasm.length; ) {
    const [content, end] = readVector(wasm, at + 1);
    found.push({ id: wasm[at], content, whole: wasm.subarray(at, end) });
    at = end;
  }
  return found;
};

/** Whether a section is the one that names functions. */
export const isNameSection = ({ id, content }) => id === CUSTOM_SECTION && `${readVector(content, 0)[0]}` === "name";

/** The number of imported functions. Imported functions are numbered before those of the module. */
export const countImportedFunctions = (wasm) =>
  WebAssembly.Module.imports(new WebAssembly.Module(wasm)).filter(({ kind }) => kind === "function").length;
