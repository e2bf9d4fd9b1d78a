// Writes a tree of nodes as one text in UTF-8, which WebAssembly reads at once (crates/core/src/body/record.rs).

const SEPARATOR = "\0"; // No parsed document contains it.

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

// Scripts that import this file for other functions do not contain these.
const firstChild = /* @__PURE__ */ accessor(Node, "firstChild");
const nextSibling = /* @__PURE__ */ accessor(Node, "nextSibling");
const localName = /* @__PURE__ */ accessor(Element, "localName");
const attributes = /* @__PURE__ */ accessor(Element, "attributes");

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
  return new TextEncoder().encode(fields.join(SEPARATOR));
};
