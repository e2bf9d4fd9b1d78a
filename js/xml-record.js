// Writes a document of XML as one text in UTF-8, which WebAssembly reads at once (crates/core/src/xml/record.rs).

import { accessor } from "./record.js";

const SEPARATOR = "\0"; // XML does not allow it.
const DEEPEST = 140; // WebAssembly refuses a document that nests as deep as this.
const LONGEST_CAUSE = 200; // Characters of an error message.

// In a form, elements with a name hide the properties of the same name.
const firstChild = /* @__PURE__ */ accessor(Node, "firstChild");
const nextSibling = /* @__PURE__ */ accessor(Node, "nextSibling");
const namespace = /* @__PURE__ */ accessor(Element, "namespaceURI");
const localName = /* @__PURE__ */ accessor(Element, "localName");
const attributes = /* @__PURE__ */ accessor(Element, "attributes");

/**
 * Returns the record of a document. After an error, browsers keep what they have read before it, and insert an element
 * with the message.
 *
 * @param {Document} document
 */
export const recordOf = (document) => {
  /** @type {string[]} */
  const fields = [];
  /**
   * @param {Node} node
   * @param {number} depth
   */
  const write = (node, depth) => {
    if (node instanceof Element) {
      fields.push(`<${namespace(node) ?? ""}`, localName(node));
      for (const { namespaceURI, localName, value } of attributes(node)) {
        fields.push(`@${namespaceURI ?? ""}`, localName, value);
      }
      if (depth < DEEPEST) {
        for (let child = firstChild(node); child; child = nextSibling(child)) write(child, depth + 1);
      }
      fields.push(">");
    } else if (node instanceof Text) fields.push(`"${node.data}`);
  };
  const error = document.querySelector("parsererror");
  if (error) {
    // Chromium has the message in a `div`. In Firefox, the text of the document follows it: an error must not quote that.
    const cause = (error.querySelector("div") ?? error.firstChild)?.textContent ?? "";
    fields.push(`!${cause.trim().replaceAll(/\s+/g, " ").slice(0, LONGEST_CAUSE)}`);
  } else write(document.documentElement, 0);
  return new TextEncoder().encode(fields.join(SEPARATOR));
};
