// The buttons over the posts of a live report, and the region in which new posts are announced.

import { live_words as ENGLISH } from "../locale/en.json";
import rules from "../style/live-controls.css";
import { create } from "./create.js";
import { loadWords } from "./loader.js";
import { morphChildren } from "./morph.js";
import { adoptSheet, construct } from "./sheet.js";

const LABEL = "[part~=live-status] [part~=label], [part~=post] [part~=label], [part~=more-posts] [part~=label]";

/** @type {CSSStyleSheet | undefined} The sheet of the buttons, which all readers of a page share. */
let sheet;

/** @typedef {{ isOldestFirst: boolean, isAnnounced: boolean | undefined, isAsked: boolean }} ControlsState
 *   `isAnnounced` is undefined where no posts come; `isAsked` is whether the visitor has to ask for them */

export class LiveControls {
  #words = ENGLISH;
  #tag = "en";

  /** The word that marks a post that has changed. */
  get updatedWord() {
    return this.#words.updated;
  }

  /**
   * Loads the words in the language of the reader's own words in an article.
   *
   * @param {import("./types").Page} page
   * @param {Element} article
   */
  async loadWords(page, article) {
    const place = /** @type {HTMLElement | null} */ ((article.querySelector(LABEL) ?? article).closest("[lang]"));
    const tag = place?.lang ?? "";
    const words = await loadWords(page, tag)?.catch(() => {});
    if (words) [this.#words, this.#tag] = [words.live_words, tag];
  }

  /**
   * Adds the controls to an article, or brings them up to date. An article without posts has none.
   *
   * @param {Element} article
   * @param {ControlsState} state
   */
  show(article, { isOldestFirst, isAnnounced, isAsked }) {
    const list = article.querySelector("[part~=posts]");
    if (!list) return;
    const words = this.#words;
    const buttons = create("div", {}, toggle("order", words.oldest_first, isOldestFirst));
    if (isAnnounced !== undefined) buttons.append(toggle("announce", words.announce, isAnnounced));
    if (isAsked) buttons.append(create("button", { part: "live-button", type: "button", value: "check" }, words.check));
    let controls = list.querySelector(":scope > [part~=live-controls]");
    if (!controls) {
      const lang = { lang: this.#tag };
      controls = create("div", { part: "live-controls", role: "group", "aria-label": words.name, ...lang });
      const region = create("p", { part: "live-region", role: "status", ...lang });
      const attributes = { part: "updates-button", type: "button", value: "updates", hidden: "", ...lang };
      list.prepend(controls, region, create("button", attributes));
      sheet ??= construct(rules);
      adoptSheet(list, sheet);
    }
    // A button that has focus stays the same.
    morphChildren(controls, buttons);
  }

  /**
   * Shows the button for posts that wait, or hides it.
   *
   * @param {Element} article
   * @param {number} count of the posts that wait
   */
  offer(article, count) {
    const button = /** @type {HTMLElement | null} */ (article.querySelector("[part~=updates-button]"));
    if (!button) return;
    button.hidden = !count;
    button.textContent = count ? this.#counted(count) : "";
  }

  /**
   * Announces new posts.
   *
   * @param {Element} article
   * @param {number} count
   */
  announce(article, count) {
    const region = article.querySelector("[part~=live-region]");
    if (region) region.textContent = this.#counted(count);
  }

  /** @param {number} count */
  #counted(count) {
    /** @type {Record<string, string>} */
    const forms = this.#words.updates;
    const words = forms[new Intl.PluralRules(this.#tag).select(count)] ?? this.#words.updates.other;
    return words.replace("{}", new Intl.NumberFormat(this.#tag).format(count));
  }
}

/**
 * @param {string} value
 * @param {string} words
 * @param {boolean} isPressed
 */
const toggle = (value, words, isPressed) =>
  create("button", { part: "live-button", type: "button", value, "aria-pressed": String(isPressed) }, words);
