// The story of an element as structured data.

import { loadModule } from "./loader.js";

export const RELATED = "article-reader-related"; // Finds the related stories of a list; writes structured data.

/**
 * Returns the story as a NewsArticle of schema.org; null if the page shows a notice.
 *
 * @param {import("./types").Page} page
 * @param {import("./types").Host} host
 * @param {Element} place the parent of the article
 * @returns {Promise<object | null>}
 */
export const toJsonLd = async (page, host, place) => (await loadModule(page, RELATED)).toJsonLd(host, place);
