// The style sheet of the shadow root: the box of the element, and the skeleton while a story is loading.

const SHADOW = `
  :host { display: block; inline-size: -moz-available; inline-size: -webkit-fill-available; inline-size: stretch }
  :host([hidden]), [hidden] { display: none !important }
  [part=skeleton] {
    all: initial; display: block; block-size: 26em; max-inline-size: 65ch; margin: 0 auto;
    background: linear-gradient(#8883 2em, #0000 0 3em, #8883 0 5em, #0000 0 7em, #8883 0 19em, #0000 0),
      repeating-linear-gradient(#0000 0 1em, #8883 0 2em) 0 19em no-repeat }`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {ShadowRoot} root */
export const adoptShadowSheet = (root) => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(SHADOW);
  }
  root.adoptedStyleSheets = [sheet];
};
