// Downloads the story as a file: EPUB, Markdown or plain text. tools-loader.js loads this script when the button is
// pressed, as article-reader-keep.js. The file has what the page shows; no server takes part.

import { keep_words as ENGLISH } from "../locale/en.json";
import rules from "../style/keep.css";
import { create } from "./create.js";
import { copyOf } from "./keep/copy.js";
import { epubOf } from "./keep/epub.js";
import { MARKDOWN, TEXT, written } from "./keep/written.js";
import { adoptSheet, construct } from "./sheet.js";

/** @type {CSSStyleSheet | undefined} The sheet of the panel, which all readers of a page share. */
let sheet;

/**
 * @typedef {object} Use
 * @property {import("./types").Host} host
 * @property {HTMLElement} opened the parent of the panel
 * @property {HTMLButtonElement} button
 * @property {any} [words] a file of `locale/`; undefined for English
 */

/**
 * Opens the panel. Returns what closes it.
 *
 * @param {Use} use
 */
export const use = ({ host, opened, button, words: all }) => {
  const words = { ...ENGLISH, ...all?.keep_words };
  const lang = button.closest("[lang]")?.getAttribute("lang") ?? "en";
  const removal = new AbortController();
  const { signal } = removal;
  const status = create("p", { part: "panel-status", role: "status" });
  const action = (/** @type {string} */ value, /** @type {string} */ name) =>
    create("button", { part: "action", type: "button", value }, name);
  const panel = create(
    "div",
    { part: "panel", popover: "manual", role: "group", "aria-label": words.title, tabindex: "-1", lang, dir: "auto" },
    create(
      "div",
      { part: "panel-head" },
      create("strong", { part: "panel-title" }, words.title),
      action("close", words.close),
    ),
    create("p", {}, words.text),
    create(
      "div",
      { part: "actions" },
      action("epub", words.epub),
      action("md", words.markdown),
      action("txt", words.plain),
    ),
    status,
  );
  const close = () => {
    if (signal.aborted) return;
    const hadFocus = panel.matches(":focus-within");
    removal.abort();
    ground.remove();
    button.setAttribute("aria-expanded", "false");
    if (hadFocus) button.focus();
  };
  panel.addEventListener("click", async ({ target }) => {
    const { value } = /** @type {HTMLButtonElement} */ (/** @type {Element} */ (target).closest("button") ?? {});
    if (!value) return;
    if (value === "close") return close();
    status.textContent = words.working;
    const name = await download(host, value).catch(() => {});
    status.textContent = name ? words.done.replace("{}", `\u2068${name}\u2069`) : words.failed;
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
  const isInside = (/** @type {Event} */ event) => event.composedPath().some((it) => it === panel || it === button);
  addEventListener("pointerdown", (event) => isInside(event) || close(), { signal, capture: true });
  const ground = create("div", { "data-ground": "" }, create("div", { part: "tools" }, panel));
  opened.append(ground);
  sheet ??= construct(rules);
  adoptSheet(panel, sheet);
  button.setAttribute("aria-expanded", "true");
  // The button is the anchor of the popover.
  panel.showPopover?.({ source: button });
  panel.focus({ preventScroll: true });
  return close;
};

/**
 * Downloads the story of a reader. Returns the name of the file.
 *
 * @param {import("./types").Host} host
 * @param {string} kind the end of its name
 */
const download = async (host, kind) => {
  const selector = "[part~=article]";
  const article = /** @type {HTMLElement | null | undefined} */ (
    host.querySelector(selector) ?? host.shadowRoot?.querySelector(selector)
  );
  if (!article) return undefined;
  const story = storyOf(article);
  const name = `${nameOf(story.title)}.${kind}`;
  const link = create("a", { download: name });
  const address = URL.createObjectURL(kind === "epub" ? await epubOf(story) : textFile(story, kind));
  link.setAttribute("href", address);
  link.click();
  // Firefox reads the address only after the click.
  setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
  return name;
};

/**
 * @param {import("./keep/epub.js").Story} story
 * @param {string} kind
 */
const textFile = ({ copy, address }, kind) => {
  const text = written(copy.root, kind === "md" ? MARKDOWN : TEXT);
  const type = kind === "md" ? "text/markdown" : "text/plain";
  return new Blob([`${text}\n${kind === "md" ? `<${address}>` : address}\n`], { type: `${type};charset=utf-8` });
};

/**
 * What a file says about the story.
 *
 * @param {HTMLElement} article
 * @returns {import("./keep/epub.js").Story}
 */
const storyOf = (article) => {
  const words = (/** @type {string} */ selector) => article.querySelector(selector)?.textContent?.trim() ?? "";
  const original = /** @type {HTMLAnchorElement | null} */ (article.querySelector("[part~=original-link]"));
  return {
    copy: copyOf(article),
    title: words("[part~=headline]"),
    language: /** @type {HTMLElement | null} */ (article.closest("[lang]"))?.lang || "en",
    direction: getComputedStyle(article).direction,
    address: original?.href ?? location.href.replace(/#.*/, ""),
    authors: [...article.querySelectorAll("[part~=header] [part~=author-name]")].map((it) => it.textContent ?? ""),
    source: words("[part~=source-line] bdi") || words("[part~=source-name]"),
    published: article.querySelector("[part~=dates] time")?.getAttribute("datetime") ?? "",
  };
};

const SAVED_MS = 60_000; // In this time every browser has read the file.
const LONGEST_NAME = 60; // Letters of a file's name.

/** @param {string} title */
const nameOf = (title) =>
  title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, "") || "story";
