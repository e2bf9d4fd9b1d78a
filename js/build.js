// Builds the nodes of views, which Rust writes as one text (crates/view/src/mounted.rs).

const SEPARATOR = "\0";
const MATH = "http://www.w3.org/1998/Math/MathML";

/**
 * Builds the nodes of a record. Returns those that the record marks.
 *
 * @param {string} record
 */
export const build = (record) => {
  /** @type {Node[]} */
  const marked = [];
  let isMarked = false;
  /** @type {any} */
  let place = document.createDocumentFragment();
  /** @param {Node} node */
  const add = (node) => {
    place.appendChild(node);
    if (isMarked) marked.push(node);
    isMarked = false;
    return node;
  };
  const fields = record.split(SEPARATOR).values();
  for (const field of fields) {
    const words = field.slice(1);
    switch (field[0]) {
      case "<":
        place = add(document.createElement(words));
        break;
      case "=":
        place = add(document.createElementNS(MATH, words));
        break;
      case "@":
        place.setAttribute(words, fields.next().value);
        break;
      case '"':
        add(document.createTextNode(words));
        break;
      case ">":
        place = place.parentNode;
        break;
      case "?":
        isMarked = true;
    }
  }
  return marked;
};
