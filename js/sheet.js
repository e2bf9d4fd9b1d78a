// Constructs and adopts style sheets. Constructed sheets work even under `style-src 'none'`.

/** @param {string} rules */
export const construct = (rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
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
