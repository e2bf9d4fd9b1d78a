// The entry of embed.js, the only file that a page names. It defines the element.

import { create } from "./create.js";
import { ArticleReader, TAG } from "./element.js";
import { attributeOf, PROPERTIES } from "./properties.js";

export { ArticleReader };

/**
 * Replaces each `<blockquote class="article-reader" data-src="…">` by an `<article-reader>`, for content systems
 * that strip unknown tags but keep a blockquote. Only the attributes of the element are copied.
 *
 * @param {ParentNode} root
 */
export const upgrade = (root = document) => {
  for (const quote of root.querySelectorAll(`blockquote.${TAG}[data-src]`)) {
    const reader = create(TAG, {}, ...quote.childNodes);
    for (const name of PROPERTIES) {
      /** @type {any} */ (reader)[name] = quote.getAttribute(`data-${attributeOf(name)}`);
    }
    quote.replaceWith(reader);
  }
};

const { customElements } = globalThis;
if (customElements?.get(TAG)) console.warn(`[${TAG}] already here`, import.meta.url);
else customElements?.define(TAG, ArticleReader);

// An `async` script may run before the whole page is parsed.
if (globalThis.document) {
  upgrade();
  document.addEventListener("DOMContentLoaded", () => upgrade());
}
