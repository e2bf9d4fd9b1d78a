// Limits the memory of a WebAssembly.

const SECTION = 5;
const PAGE = 65_536;

/** The bytes of an unsigned LEB128. */
function leb(value) {
  const bytes = [];
  let rest = value;
  do {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0));
    rest >>>= 7;
  } while (rest);
  return bytes;
}

/** Returns a copy of a WebAssembly whose memory cannot grow beyond `bytes`. */
export function limitMemory(wasm, bytes) {
  let place = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = wasm[place++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };
  while (place < wasm.length) {
    const start = place;
    const section = wasm[place++];
    const end = number() + place;
    if (section === SECTION) {
      number(); // There is one memory.
      number(); // Its flags.
      const limits = [1, 1, ...leb(number()), ...leb(bytes / PAGE)];
      return Buffer.concat([
        wasm.subarray(0, start),
        Buffer.from([SECTION, ...leb(limits.length), ...limits]),
        wasm.subarray(end),
      ]);
    }
    place = end;
  }
  throw new Error("The WebAssembly has no memory.");
}
