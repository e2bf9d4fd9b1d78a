// Takes functions that nobody calls out of a WebAssembly's table, where wasm-opt has to keep them.
//
// wasm-bindgen learns the type of each closure that JavaScript may be handed from a function that describes it, and
// takes that function away again; but the table of functions still holds the way into such a closure, for every
// closure that js-sys knows of. The ways that are used are exported besides. That is 3 KB of functions, and 1 % of
// what a reader loads.
import { CUSTOM, ELEMENTS, measured, read, sections, take, write } from './binary.mjs';

const [CONSTANT, END] = [0x41, 0x0b]; // The instructions of which the place of an element is made.

/** The way into a closure, by its name in Rust. */
const DEAD = /^wasm_bindgen(\[\w+\])?::convert::closures::_::invoke::/;

const isNames = ({ id, content }) => id === CUSTOM && `${take(content, 0)[0]}` === 'name';

/** What functions are called, by their numbers. */
const namesOf = (wasm) => {
  const names = new Map();
  for (const { content } of sections(wasm).filter(isNames)) {
    for (let [, at] = take(content, 0); at < content.length; ) {
      const [part, end] = take(content, at + 1);
      if (content[at] === 1) {
        let [left, place] = read(part, 0);
        for (let index, name; left > 0; left -= 1) {
          [index, place] = read(part, place);
          [name, place] = take(part, place);
          names.set(index, `${name}`);
        }
      }
      at = end;
    }
  }
  return names;
};

/** A number above zero where one may be below: what would look negative takes a byte more. */
const signed = (value) => (value < 0x40 ? [value] : value < 0x80 ? [value | 0x80, 0] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)]);

/** The elements of the table without the dead: a piece of it for each run of those that live. */
const prunedElements = (content, names) => {
  const [pieces, flags, code] = content;
  const [base, end] = read(content, 3);
  let [left, at] = read(content, end + 1);
  if (pieces !== 1 || flags !== 0 || code !== CONSTANT) throw new Error('the table is written in another way now');
  const runs = [];
  let run;
  for (let slot = base, index; left > 0; left -= 1, slot += 1) {
    [index, at] = read(content, at);
    if (DEAD.test(names.get(index))) run = undefined;
    else {
      if (!run) runs.push(run = { slot, indices: [] });
      run.indices.push(index);
    }
  }
  const written = runs.map(({ slot, indices }) =>
    [0, CONSTANT, ...signed(slot), END, ...write(indices.length), ...indices.flatMap(write)]);
  return [...write(runs.length), ...written.flat()];
};

/** The WebAssembly, which has names still, with a table of those that may be called, and without notes of tools. */
export const pruned = (wasm) => {
  const names = namesOf(wasm);
  const kept = sections(wasm).filter((it) => it.id !== CUSTOM || isNames(it));
  const written = kept.map(({ id, content, whole }) =>
    (id === ELEMENTS ? Buffer.from([id, ...measured(prunedElements(content, names))]) : whole));
  return Buffer.concat([wasm.subarray(0, 8), ...written]);
};
