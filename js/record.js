// Writes a tree of nodes as one text in UTF-8, which WebAssembly reads at once (crates/core/src/body/record.rs).

const SEPARATOR = "\0"; // No parsed document contains it.
const encoder = new TextEncoder();

/**
 * Returns a function that reads a property of a node. In a form and in a document, elements with a name hide the property
 * of the same name, but not the accessor of the prototype.
 *
 * @param {any} type
 * @param {string} name
 * @returns {(node: Node) => any}
 */
export const accessor = ({ prototype }, name) => {
  const { get } = /** @type {any} */ (Object.getOwnPropertyDescriptor(prototype, name));
  return (node) => get.call(node);
};

const firstChild = accessor(Node, "firstChild");
const nextSibling = accessor(Node, "nextSibling");
const localName = accessor(Element, "localName");
const attributes = accessor(Element, "attributes");

/**
 * Returns the record of a node, with everything in it.
 *
 * @param {Node} root
 */
export const recordOf = (root) => {
  /** @type {string[]} */
  const fields = [];
  /** @param {Node} node */
  const write = (node) => {
    if (node instanceof Element) {
      fields.push(`<${localName(node)}`);
      for (const { name, value } of attributes(node)) fields.push(`@${name}`, value);
      for (let child = firstChild(node); child; child = nextSibling(child)) write(child);
      fields.push(">");
    } else fields.push(node instanceof Text ? `"${node.data}` : "!");
  };
  write(root);
  return encoder.encode(fields.join(SEPARATOR));
};
