// The place at which a visitor has left a story.

import { readStorage } from "./settings-sheet.js";

/** The key of the places (crates/core/src/reader/place.rs): lines of an address and numbers. */
const PLACES_KEY = "article-reader-places";

/**
 * Shows the button that leads to the place at which the visitor left the story, if there is one.
 *
 * @param {import("./types").Host} host
 * @param {Element} toolbar the parent of the toolbar
 */
export const offerPlace = ({ src, select, baseURI }, toolbar) => {
  const fragment = select && `#${encodeURIComponent(select)}`;
  const url = src && new URL(src, baseURI).href + fragment;
  const hasPlace = url !== "" && `\n${readStorage(PLACES_KEY)}`.includes(`\n${url} `);
  toolbar.toggleAttribute("data-left", hasPlace);
};
