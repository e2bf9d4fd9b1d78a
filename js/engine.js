// The entry of the engine: what embed.js calls.

import { __wbg_finalize_init, __wbg_get_imports, allow, parseWith, Reader } from "glue:engine";
import { instantiate, panicListeners } from "./bridge.js";
import { parserOf } from "./html-parser.js";
import { Listeners } from "./listeners.js";
import { loadModule, loadWords } from "./loader.js";
import { ToolsLoader } from "./tools-loader.js";

export { panicListeners };

/**
 * @typedef {import("./types").Page} Page
 * @typedef {import("./types").Host} Host
 */

const FORMATS = "article-reader-formats"; // The adapters of all formats but the built-in ones.
const MEND = "article-reader-mend"; // The same, with repairs for what only some content systems write.
const RELATED = "article-reader-related"; // Finds the related stories of a list; writes structured data.

/** The formats that the engine reads itself. A version may follow, as in `ninjs/2`. */
const BUILT_IN_FORMATS = ["ninjs", "article-reader"];

/** @param {WebAssembly.Module} module */
export const run = (module) => instantiate(module, __wbg_get_imports, __wbg_finalize_init);

/**
 * Requests what a reader will need while its engine is still loading.
 *
 * @param {Page} page
 * @param {Host} host
 */
export const prepare = async (page, host) => {
  const format = host.getAttribute("format");
  const isBuiltIn = !format || BUILT_IN_FORMATS.some((name) => format.startsWith(name));
  const { lang } = /** @type {HTMLElement | null} */ (host.closest("[lang]")) ?? {};
  await Promise.all([isBuiltIn || loadModule(page, FORMATS), loadWords(page, lang)]);
};

/**
 * Creates the engine's side of an element.
 *
 * @param {Page} page
 * @param {Host} host
 * @param {HTMLElement} place where the article goes: the element, or a slot of its shadow root
 * @param {HTMLElement} status where the buttons go, in the shadow root
 * @param {import("./types").Report} reportToElement
 */
export const mount = (page, host, place, status, reportToElement) => {
  parseWith(parserOf(page));
  const loadFormats = () => loadModule(page, FORMATS);

  /** @type {import("glue:engine").Translate} */
  const translate = async (needsMend, ...document) => {
    if (needsMend) return (await loadModule(page, MEND)).translate(...document);
    const formats = await loadFormats();
    const answer = formats.translate(...document, false);
    if (answer) return answer;
    // A story that needs repairs is shown without them rather than not at all.
    const mend = await loadModule(page, MEND).catch(() => {});
    return mend?.translate(...document) ?? formats.translate(...document, true);
  };

  /** @type {import("glue:engine").Relate} */
  const findRelated = async (endOfText, ...story) => {
    await comesNear(endOfText);
    return (await loadModule(page, RELATED)).relate(loadFormats, ...story);
  };

  /** @type {import("glue:engine").Relate} */
  const relate = async (...story) => {
    const navigation = await listeners.loadNavigation();
    return navigation ? navigation.relate(() => findRelated(...story)) : findRelated(...story);
  };

  /** @type {import("./types").Report} */
  const report = (name, detail) => {
    const isAccepted = reportToElement(name, detail);
    try {
      listeners.onReport(name);
      tools.onReport(name, detail);
    } catch (error) {
      // An error here must not take down the story.
      reportError(error);
    }
    return isAccepted;
  };

  const tools = new ToolsLoader(page, host, status);
  const reader = new Reader(host, place, status, report, translate, relate, (tag) => loadWords(page, tag));
  const listeners = new Listeners({ page, host, place, status, report, reader, tools, allow });

  // This method of the element is defined here to keep it out of embed.js.
  const toJsonLd = async () => (await loadModule(page, RELATED)).toJsonLd(host, place);
  Object.defineProperty(host, "toJsonLd", { value: toJsonLd, configurable: true });

  return {
    /** @type {Reader["receive"]} */
    receive: (...answer) => reader.receive(...answer),
    reload: () => reader.reload(),
    /** @param {string} attribute */
    changed: (attribute) => listeners.changed(attribute) || reader.changed(attribute),
    free: () => {
      try {
        listeners.free();
        // The tools store the place in the story, so they are freed while the story is still there.
        tools.free();
      } finally {
        reader.free();
      }
    },
  };
};

/**
 * Waits until the end of the text is less than 600 pixels below the window, or above it.
 *
 * @param {Element} endOfText
 * @returns {Promise<void>}
 */
const comesNear = (endOfText) =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((it) => it.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: "9999999px 0px 600px" },
    );
    observer.observe(endOfText);
  });
