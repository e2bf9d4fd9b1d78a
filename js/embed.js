// The entry of embed.js, the only file that a page names. It defines the element.

import { ArticleReader, attributeOf, create, PROPERTIES, TAG } from "./element.js";

export { ArticleReader };

/**
 * Replaces each `<blockquote class="article-reader" data-src="…">` by an element. Content systems that strip
 * unknown tags keep a blockquote. Only the attributes of the element are taken over.
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
if (customElements?.get(TAG)) console.warn(`[${TAG}] was here before ${import.meta.url}`);
else customElements?.define(TAG, ArticleReader);

// A script that is `async` may run before all of the page is parsed.
if (globalThis.document) {
  upgrade();
  document.addEventListener("DOMContentLoaded", () => upgrade());
}
