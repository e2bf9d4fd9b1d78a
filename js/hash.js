// The hash of a document, as crates/print/src/hash.rs computes it.

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export class Hash {
  #first = BASIS;
  #second = ~BASIS;

  /** @param {Uint8Array} bytes */
  add(bytes) {
    let [first, second] = [this.#first, this.#second];
    for (const byte of bytes) {
      first = Math.imul(first ^ byte, PRIME);
      second = Math.imul(second ^ (first >>> 16), PRIME);
    }
    [this.#first, this.#second] = [first, second];
  }

  /** Returns 16 hexadecimal digits. */
  toString() {
    return [this.#first, this.#second].map((it) => (it >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
