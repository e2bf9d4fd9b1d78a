// The style sheet of the shadow root: the box of the element, and the skeleton while a story is loading.

import rules from "../style/shadow.css";

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {ShadowRoot} root */
export const adoptShadowSheet = (root) => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  root.adoptedStyleSheets = [sheet];
};
