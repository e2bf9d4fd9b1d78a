// What a WebAssembly is made of, as far as the build looks into one.

/** The sections that the build reads, by their ids. */
export const [CUSTOM, ELEMENTS, CODE] = [0, 9, 10];

/** A number as LEB128, the way in which WebAssembly writes them; the answer also tells where it ends. */
export const read = (bytes, start) => {
  let value = 0;
  for (let at = start, shift = 0; ; at += 1, shift += 7) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
};

export const write = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...write(value >>> 7)]);

/** Its length, and then itself: that is how names, bodies and sections stand in a file. */
export const measured = (bytes) => [...write(bytes.length), ...bytes];

/** Reads what is measured at a place; the answer also tells where it ends. */
export const take = (bytes, start) => {
  const [length, begin] = read(bytes, start);
  return [bytes.subarray(begin, begin + length), begin + length];
};

/** All sections, in their order. */
export const sections = (wasm) => {
  const found = [];
  for (let at = 8; at < wasm.length; ) {
    const [content, end] = take(wasm, at + 1);
    found.push({ id: wasm[at], content, whole: wasm.subarray(at, end) });
    at = end;
  }
  return found;
};

/** How many functions are imported; they are counted before those of the file. */
export const countImports = (wasm) =>
  WebAssembly.Module.imports(new WebAssembly.Module(wasm)).filter(({ kind }) => kind === 'function').length;
