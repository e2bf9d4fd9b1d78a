// What a visitor has chosen for all live reports of an origin.

import { readStorage } from "./settings-sheet.js";

const KEY = "article-reader-live"; // In the browser's storage.

/**
 * @typedef {object} LiveSettings
 * @property {boolean} isOldestFirst whether the posts begin with the oldest
 * @property {boolean} isSilent whether new posts are not announced
 */

/** @returns {LiveSettings} */
export const readLiveSettings = () => {
  try {
    const { isOldestFirst, isSilent } = JSON.parse(readStorage(KEY));
    return { isOldestFirst: isOldestFirst === true, isSilent: isSilent === true };
  } catch {
    // There are no settings.
    return { isOldestFirst: false, isSilent: false };
  }
};

/** @param {LiveSettings} settings */
export const saveLiveSettings = (settings) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // The browser stores nothing, so they hold for this visit.
  }
};

/** Whether the visitor wants few requests. */
export const savesData = () => navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
