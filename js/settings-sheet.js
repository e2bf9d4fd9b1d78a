// The style sheet that applies the visitor's text settings to all readers of a page.

import { adoptSheet } from "./sheet.js";

/** The key under which the tools store the settings (crates/tools/src/storage.rs). */
const SETTINGS_KEY = "article-reader";

/**
 * Reads a text from the browser's storage; empty if there is none or the browser refuses.
 *
 * @param {string} key
 */
export const readStorage = (key) => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

/** @typedef {Record<string, string>} Properties Custom properties and their values. */

/**
 * The sheet goes into every shadow root of the page, because an important rule of `:host` wins over the
 * rules of the page.
 */
const makeSettings = () => {
  const sheet = new CSSStyleSheet({ media: "not print" });
  const speech = globalThis.speechSynthesis;
  /** @type {Properties} */
  let chosen = {};

  /**
   * Sets custom properties for all readers of the page. Properties that are not listed are unset.
   *
   * @param {Properties | null} [properties]
   */
  const apply = (properties) => {
    chosen = properties ?? {};
    sheet.replaceSync(":host{}");
    const { style } = /** @type {CSSStyleRule} */ (sheet.cssRules[0]);
    const voices = speech?.getVoices().length ? { "--reader-listen": "visible" } : {};
    for (const [name, value] of Object.entries({ ...chosen, ...voices })) {
      if (name.startsWith("--reader-")) style.setProperty(name, value, "important");
    }
  };

  const applyStored = () => {
    let stored;
    try {
      stored = JSON.parse(readStorage(SETTINGS_KEY));
    } catch {
      // There are no settings.
    }
    apply(stored?.properties);
  };

  applyStored();
  // Another window of the origin has changed the settings; the key is null where it has deleted all keys.
  addEventListener("storage", ({ key }) => {
    if (key === SETTINGS_KEY || key === null) applyStored();
  });
  speech?.addEventListener?.("voiceschanged", () => apply(chosen));
  return { sheet, apply };
};

/** @typedef {ReturnType<typeof makeSettings>} Settings */

/**
 * The settings of a page. All its engines share them.
 *
 * @param {import("./types").Page} page
 */
export const settingsOf = (page) => {
  page.settings ??= makeSettings();
  return page.settings;
};

/**
 * Applies the visitor's settings to the reader with a shadow root.
 *
 * @param {import("./types").Page} page
 * @param {ShadowRoot} root
 */
export const adoptSettings = (page, root) => adoptSheet(root, settingsOf(page).sheet);
