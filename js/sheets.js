// The style sheets of the article and of the status view. Constructed sheets work even under `style-src 'none'`.

import articleRules from "../style/article-reader.css";
import statusRules from "../style/status.css";

/** @param {string} rules */
const construct = (rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
};

/**
 * The sheets of a page. All its engines share them.
 *
 * @param {import("./types").Page} page
 */
export const sheetsOf = (page) => {
  page.sheets ??= { article: construct(articleRules), status: construct(statusRules) };
  return page.sheets;
};

/**
 * Adds a sheet after those that the document or shadow root around a node has adopted.
 *
 * @param {Node} node
 * @param {CSSStyleSheet} sheet
 */
export const adoptSheet = (node, sheet) => {
  const { adoptedStyleSheets } = /** @type {Document | ShadowRoot} */ (node.getRootNode());
  // The root of an article that is built outside of the page (update.js) adopts no sheets.
  if (adoptedStyleSheets?.includes(sheet) === false) adoptedStyleSheets.push(sheet);
};
