// The entry of the engine: what embed.js calls.

import { __wbg_finalize_init, __wbg_get_imports, allow, buildWith, parseWith, Reader } from "glue:engine";
import { instantiate, panicListeners } from "./bridge.js";
import { build } from "./build.js";
import { parserOf } from "./html-parser.js";
import { RELATED, toJsonLd } from "./json-ld.js";
import { Listeners } from "./listeners.js";
import { loadModule, loadScript, loadWords } from "./loader.js";
import { comesNear } from "./nearness.js";
import { requestDocument, requestStory } from "./request.js";
import { adoptSheet } from "./sheet.js";
import { sheetsOf } from "./sheets.js";
import { ToolsLoader } from "./tools-loader.js";
import { warmUpIntl } from "./warm-up.js";

export { allow, panicListeners };

/**
 * @typedef {import("./types").Page} Page
 * @typedef {import("./types").Host} Host
 */

const FORMATS = "article-reader-formats"; // The adapters of all formats but the built-in ones.
const MEND = "article-reader-mend"; // The same, with repairs for what only some content systems write.
const XML = "article-reader-xml"; // The adapters of feeds, NITF and NewsML-G2.

/** The formats that the engine reads itself. A version may follow, as in `ninjs/2`. */
const BUILT_IN_FORMATS = ["ninjs", "article-reader", "json-feed", "ghost", "wordpress"];

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
  const isXml = /^(rss|atom|nitf|newsml)/.test(format ?? "");
  const modules = Promise.all([isBuiltIn || loadModule(page, isXml ? XML : FORMATS), loadWords(page, lang)]);
  // The browser has time for these until the WebAssembly arrives.
  sheetsOf(page);
  warmUpIntl(lang);
  await modules;
};

/**
 * Creates the engine's side of an element, without listeners and tools.
 *
 * @param {Page} page
 * @param {Host} host
 * @param {HTMLElement} place where the article goes: the element, or a slot of its shadow root
 * @param {HTMLElement} status where the buttons go, in the shadow root
 * @param {import("./types").Report} report
 * @param {() => Promise<import("./navigate.js").Navigation | undefined>} loadNavigation
 * @param {string} [idPrefix] the beginning of the identifiers in the article
 */
export const createReader = (page, host, place, status, report, loadNavigation, idPrefix) => {
  parseWith(parserOf(page));
  buildWith(build);
  const loadFormats = () => loadModule(page, FORMATS);
  const loadMend = () => loadModule(page, MEND);
  const loadXml = () => loadModule(page, XML);

  /** @type {import("glue:engine").Translate} */
  const translate = async (needsMend, ...document) => {
    if (needsMend) return (await loadMend()).translate(...document, host.src);
    // No JSON begins with this character.
    const [text, select, format, now] = document;
    if (/^\s*</.test(text)) return (await loadXml()).translate(loadMend, text, select, format, now);
    const formats = await loadFormats();
    const answer = formats.translate(...document, false, host.src);
    if (answer) return answer;
    // A story that needs repairs is shown without them rather than not at all.
    const mend = await loadMend().catch(() => {});
    return mend?.translate(...document, host.src) ?? formats.translate(...document, true, host.src);
  };

  /** @type {import("glue:engine").Relate} */
  const findRelated = async (endOfText, ...story) => {
    await comesNear(endOfText);
    return (await loadModule(page, RELATED)).relate(loadFormats, loadXml, ...story);
  };

  /** @type {import("glue:engine").Relate} */
  const relate = async (...story) => {
    const navigation = await loadNavigation();
    return navigation ? navigation.relate(() => findRelated(...story)) : findRelated(...story);
  };

  /** @type {import("glue:engine").Request} */
  const request = async (response, signal, url) => {
    if (url) return requestDocument(url, { signal });
    const answer = await (response ?? requestStory(host, host.src, { signal }));
    const isPage = /^wordpress/.test(host.format) && /html/.test(answer.headers.get("content-type") ?? "");
    return isPage ? (await loadScript(page, "wordpress")).find(host, answer, signal) : answer;
  };

  const words = (/** @type {string} */ tag) => loadWords(page, tag);
  // It measures the element, so it comes before the sheets.
  const reader = new Reader(host, place, status, report, request, translate, relate, words, idPrefix);
  const sheets = sheetsOf(page);
  adoptSheet(place, sheets.article);
  adoptSheet(status, sheets.status);
  return reader;
};

/**
 * Shows a story in an element.
 *
 * @param {Page} page
 * @param {Host} host
 * @param {HTMLElement} place
 * @param {HTMLElement} status
 * @param {import("./types").Report} reportToElement
 */
export const mount = (page, host, place, status, reportToElement) => {
  /** @type {import("./types").Report} */
  const report = (name, detail, cancelable) => {
    const isAccepted = reportToElement(name, detail, cancelable);
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
  const reader = createReader(page, host, place, status, report, () => listeners.loadNavigation());
  const loadEngine = async () => ({ createReader, allow });
  const listeners = new Listeners({ page, host, place, status, report, reader, tools, allow, loadEngine });

  return {
    /** @type {Reader["receive"]} */
    receive: (...answer) => reader.receive(...answer),
    reload: () => reader.reload(),
    toJsonLd: () => toJsonLd(page, host, place),
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
