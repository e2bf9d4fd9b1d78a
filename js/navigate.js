// Opens related stories in the reader, and then handles Back and Forward of the browser. listeners.js loads it
// (as article-reader-navigate.js) if the attribute `navigate` is "reader".
//
// To open another story, the reader sets its own attributes: `src`, `select` and `format` always name the story
// on the page. Each entry of the browser's history contains the values of its stories, under the key
// HISTORY_KEY.

import { Answers, keyOf } from "./answers.js";
import { onIntent } from "./intent.js";
import { forgetName, nameOf } from "./reader-name.js";

const HISTORY_KEY = "article-reader";
/** @type {(keyof Story)[]} */
const STORY_ATTRIBUTES = ["src", "select", "format"];
const STORY_LINK = '[part~="story-link"]';
const SLOW_CONNECTIONS = ["slow-2g", "2g"];

/**
 * @typedef {{ src: string, select: string, format: string, isObject?: boolean }} Story The attributes of a
 *   story. `isObject` tells that the story is the property `article` of the element.
 * @typedef {import("./answers.js").Known} Known
 */

/**
 * Sets attributes of a reader to the values of a story, and removes those without a value.
 *
 * @param {any} host
 * @param {Story} story
 * @param {(keyof Story)[]} attributes
 */
const setAttributes = (host, story, attributes) => {
  for (const name of attributes) host[name] = story[name] || null;
};

export class Navigation {
  #host;
  #place; // The parent of the article.
  #status;
  #openInEngine; // Opens the story that the attributes name.
  #name;
  /** @type {HTMLElement} */
  #skeleton;
  /** @type {HTMLElement} */
  #fallback;
  #announcement = document.createElement("div"); // Text for screen readers, which they read out.
  #removal = new AbortController(); // Removes all listeners.
  #answers;
  /** @type {Map<string, string>} The related stories that were found for a story, by its key. */
  #related = new Map();
  /** @type {Story | undefined} The page's own story, after another was opened. */
  #first;
  /** @type {object | undefined} The page's own story, if it is an object. */
  #article;
  /** @type {string | null | undefined} The headline that the title of the page contains. */
  #headline;
  /** @type {number | undefined} The identifier of the history entry that is open. */
  #entry;
  /** @type {Map<number | undefined, number>} How far the page was scrolled in each history entry. */
  #heights = new Map();
  #height = 0; // How far the page is scrolled now.
  /** @type {{ height?: number } | undefined} Set while a story is being opened: where to scroll afterwards. */
  #opening;
  #isSettingAttributes = false; // Whether the reader itself is setting the attributes.

  /**
   * @param {import("./types").Host} host
   * @param {HTMLElement} place
   * @param {HTMLElement} status
   * @param {(answer?: Promise<Response>, controller?: AbortController) => void} openInEngine
   */
  constructor(host, place, status, openInEngine) {
    this.#host = host;
    this.#place = place;
    this.#status = status;
    this.#openInEngine = openInEngine;
    this.#name = nameOf(host);
    this.#answers = new Answers(host);
    const root = /** @type {ShadowRoot} */ (status.getRootNode());
    this.#skeleton = /** @type {HTMLElement} */ (root.querySelector("[part=skeleton]"));
    this.#fallback = /** @type {HTMLElement} */ (root.querySelector("slot:not([name])"));
    this.#announcement.role = "status";
    this.#announcement.className = "said";
    root.append(this.#announcement);
    const { signal } = this.#removal;
    onIntent(place, STORY_LINK, signal, (link) => this.#prefetch(link));
    addEventListener("popstate", this.#return, { signal });
    addEventListener("scroll", this.#measure, { signal, passive: true });
  }

  free() {
    forgetName(this.#name);
    this.#answers.free();
    this.#removal.abort();
    this.#announcement.remove();
  }

  /**
   * Handles a report of the engine, after the element.
   *
   * @param {string} name
   */
  onReport(name) {
    const isLoading = name === "loading";
    if (isLoading && !this.#isSettingAttributes) this.#related.delete(keyOf(this.#host));
    const isAway = !!this.#first && keyOf(this.#first) !== keyOf(this.#host);
    // The content of the element belongs to the page's own story.
    if (isAway && !this.#fallback.hidden) {
      this.#fallback.hidden = true;
      this.#skeleton.hidden = !isLoading;
    }
    this.#status.toggleAttribute("data-away", isAway);
    if (!this.#opening) return;
    if (name === "ready" || name === "notice") this.#finishOpening(this.#opening);
    if (name === "error") setTimeout(() => this.#status.querySelector("button")?.focus());
  }

  /**
   * Handles a changed attribute. Returns whether this class has set it; then it tells the engine itself.
   *
   * @param {string} name
   */
  changed(name) {
    const isOfStory = STORY_ATTRIBUTES.some((it) => it === name);
    if (this.#isSettingAttributes || !isOfStory) return this.#isSettingAttributes;
    // The page names another story, so the other attributes of the story before it are no longer valid.
    this.#isSettingAttributes = true;
    if (this.#first && name === "src") setAttributes(this.#host, this.#first, ["select", "format"]);
    this.#isSettingAttributes = false;
    this.#related.clear();
    this.#first = undefined;
    this.#article = undefined;
    this.#opening = undefined;
    return false;
  }

  /**
   * Returns the stories that are related to the story on the page. They are found once for each story.
   *
   * @param {() => Promise<string>} find
   */
  async relate(find) {
    const key = keyOf(this.#host);
    const found = this.#related.get(key) ?? (await find());
    this.#related.set(key, found);
    for (const { json, select, document } of JSON.parse(found).stories ?? []) {
      if (document) this.#answers.keep({ src: json, select }, document);
    }
    return found;
  }

  // ── Opening a story ──────────────────────────────────────────────────────────────────────────

  /**
   * Opens a related story in the reader, if its JSON is known. Returns whether it does.
   *
   * @param {HTMLAnchorElement} link
   * @param {{ url: string, headline: string }} detail
   */
  open(link, detail) {
    const { json, select = "" } = link.dataset;
    if (this.#host.navigate !== "reader" || !(json || select)) return false;
    const { src, format, article } = this.#host;
    const isObject = !json && !!article;
    const story = json ? { src: json, select, format: "" } : { src, select, format, isObject };
    // Without an entry in the history the link is an ordinary link.
    if (!this.#push(story, detail.url)) return false;
    // A story without JSON of its own is in the document of the current story, which the browser has cached.
    const isInDocument = !json && !isObject;
    const known = isInDocument ? this.#answers.request(src, { cache: "force-cache" }) : this.#answers.take(story);
    this.#show(story, {}, known);
    this.#retitle(detail.headline);
    this.#host.scrollIntoView({ behavior: "instant" });
    return true;
  }

  /**
   * Adds an entry to the history, at `url` if that is of this origin. Returns false where that fails.
   *
   * @param {Story} story
   * @param {string} url
   */
  #push(story, url) {
    const { state } = history;
    // The state of another script may be of a type that cannot have another key.
    if (state && state.constructor !== Object) return false;
    const { id = Math.random(), stories } = state?.[HISTORY_KEY] ?? {};
    /**
     * @param {number} id
     * @param {Story} story
     */
    const entryOf = (id, story) => ({ [HISTORY_KEY]: { id, stories: { ...stories, [this.#name]: story } } });
    const next = Math.random();
    try {
      const address = new URL(url || location.href, this.#host.baseURI);
      history.replaceState({ ...state, ...entryOf(id, this.#shown()) }, "");
      history.pushState(entryOf(next, story), "", address.origin === location.origin ? address : undefined);
      this.#heights.set(id, scrollY);
      this.#entry = next;
      return true;
    } catch {
      return false;
    }
  }

  /** @returns {Story} */
  #shown() {
    const { src, select, format, article } = this.#host;
    return { src, select, format, isObject: !!article };
  }

  /**
   * @param {Story} story
   * @param {{ height?: number }} opening
   * @param {Known} [known]
   */
  #show(story, opening, known) {
    const host = this.#host;
    this.#first ??= this.#shown();
    this.#article ??= host.article;
    this.#headline ??= this.#title()?.textContent;
    this.#opening = opening;
    this.#announcement.textContent = "";
    this.#isSettingAttributes = true;
    host.article = story.isObject ? this.#article : undefined;
    setAttributes(host, story, STORY_ATTRIBUTES);
    this.#openInEngine(known?.answer, known?.controller);
    this.#isSettingAttributes = false;
  }

  // ── Back and Forward ─────────────────────────────────────────────────────────────────────────

  /**
   * Shows the story of the history entry that was opened. An entry without a key of the reader is the page's.
   *
   * @param {PopStateEvent} event
   */
  #return = ({ state }) => {
    const { id, stories } = state?.[HISTORY_KEY] ?? {};
    if (!id) return;
    if (!this.#opening) this.#heights.set(this.#entry, this.#height);
    this.#entry = id;
    const story = stories[this.#name] ?? this.#first;
    if (!story || keyOf(story) === keyOf(this.#host)) return;
    this.#show(story, { height: this.#heights.get(id) }, this.#answers.take(story));
  };

  #measure = () => {
    this.#height = scrollY;
  };

  // ── After a story has opened ─────────────────────────────────────────────────────────────────

  /** @returns {HTMLElement | null} */
  #title() {
    return this.#place.querySelector('[part~="headline"]') ?? this.#place.querySelector('[part~="notice"]');
  }

  /** @param {{ height?: number }} opening */
  #finishOpening({ height = -1 }) {
    const title = this.#title();
    if (title) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      this.#retitle(title.textContent);
      this.#announcement.textContent = title.textContent;
    }
    const scroll = () => {
      if (height >= 0) scrollTo({ top: height, behavior: "instant" });
    };
    scroll();
    // The page is higher when it has the related stories, which were found before.
    setTimeout(() => {
      scroll();
      this.#opening = undefined;
    });
  }

  /**
   * Replaces the headline in the title of the page, if it is there.
   *
   * @param {string | null} headline
   */
  #retitle(headline) {
    if (this.#headline) document.title = document.title.replace(this.#headline, () => headline ?? "");
    this.#headline = headline;
  }

  /**
   * Requests the story of a link ahead of time, unless the connection is slow.
   *
   * @param {HTMLElement} link
   */
  #prefetch(link) {
    const { json, select = "" } = link.dataset;
    const { saveData, effectiveType = "" } = navigator.connection ?? {};
    if (this.#host.navigate !== "reader" || !json) return;
    if (saveData || SLOW_CONNECTIONS.includes(effectiveType)) return;
    this.#answers.prefetch({ src: json, select });
  }
}
