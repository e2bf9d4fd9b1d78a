// Loads what the engine needs later: the other WebAssembly modules, scripts and words. Each is loaded once for
// all engines of a page. After a failure the next call tries again.

import { parserOf } from "./html-parser.js";
import { requestAsset } from "./request.js";

/** @typedef {import("./types").Page} Page */

/**
 * Loads a WebAssembly module with its glue.
 *
 * @template {keyof import("./types").Modules} Name
 * @param {Page} page
 * @param {Name} name
 * @returns {Promise<import("./types").Modules[Name]>}
 */
export const loadModule = (page, name) =>
  page.once(name, async () => {
    const glue = await page.start(name, MODULE_INTEGRITY[name]);
    // Only the modules that translate parse HTML.
    glue.parseWith?.(parserOf(page));
    return glue;
  });

let attempts = 0;

/**
 * Loads a script of the release. A browser may remember that an address has failed, so each attempt has an
 * address of its own.
 *
 * @template {keyof import("./types").Scripts} Name
 * @param {Page} page
 * @param {Name} name
 * @returns {Promise<import("./types").Scripts[Name]>}
 */
export const loadScript = (page, name) =>
  page.once(name, () => {
    attempts += 1;
    return import(page.asset(`article-reader-${name}.js#${attempts}`));
  });

/**
 * Loads the words of a language (a file of `locale/`). Returns undefined for a language without a file and
 * for English, which the engine contains.
 *
 * @param {Page} page
 * @param {string} [tag] a BCP 47 tag
 */
export const loadWords = (page, tag = "") => {
  const [language] = tag.toLowerCase().split("-");
  if (LANGUAGES.includes(language)) return page.once(language, () => fetchWords(page, language));
};

/**
 * @param {Page} page
 * @param {string} language
 */
const fetchWords = async (page, language) => {
  const response = await requestAsset(page.asset(`locale/${language}.json`));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
};
