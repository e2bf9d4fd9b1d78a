// Makes the posts of a live report work: their links, their order, and the posts that come later. listeners.js loads this
// script, as article-reader-live.js, for every article that has posts. js/poll.js sets timers only if the report goes on.

import { Announcement } from "./announcement.js";
import { KnownPosts } from "./known-posts.js";
import { answer, hashOf, maxAgeOf } from "./live-answer.js";
import { LiveControls } from "./live-controls.js";
import { readLiveSettings, saveLiveSettings, savesData } from "./live-settings.js";
import { LiveUpdate } from "./live-update.js";
import { Poll } from "./poll.js";
import { PostList } from "./post-list.js";
import { focusPost, postsOf, reveal, reverseOrder } from "./posts.js";
import { slotted } from "./print.js";
import { readText, requestStory } from "./request.js";

const TIMEOUT_MS = 10_000; // For one question.
const REMOVED = [404, 410]; // The answers of a server that has removed the story.

/**
 * @typedef {object} Context
 * @property {import("./types").Page} page
 * @property {import("./types").Host} host
 * @property {HTMLElement} place the parent of the article
 * @property {HTMLElement} status the parent of the toolbar
 * @property {import("./types").Report} report
 * @property {Pick<import("glue:engine").Reader, "open">} reader
 * @property {() => Promise<import("./types").Builder>} loadEngine
 * @property {import("./adopt.js").Context} [print] the print that is on the page, if the engine has not built the article
 */

export class Live {
  #context;
  #removal = new AbortController();
  #controls = new LiveControls();
  #settings = readLiveSettings();
  /** @type {Poll | undefined} */
  #poll;
  /** @type {Promise<LiveUpdate> | undefined} */
  #update;
  #text = ""; // The text of the newest document.
  #known = new KnownPosts();
  #needsAll = false; // Whether the newer article has to have all posts.
  /** @type {Promise<unknown>} Ends when the newest document is shown. Until then, the list is between two versions. */
  #showing = Promise.resolve();
  #list;
  #observer = new MutationObserver(() => this.#restore());
  #announcement = new Announcement((count) => this.#article && this.#controls.announce(this.#article, count));

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    const { place } = context;
    const { signal } = this.#removal;
    this.#list = new PostList(place, signal);
    this.#list.isOldestFirst = this.#settings.isOldestFirst;
    place.addEventListener("click", this.#press, { signal });
    addEventListener("hashchange", this.#showLinkedPost, { signal });
    this.#start();
  }

  free() {
    this.#removal.abort();
    this.#observer.disconnect();
    this.#poll?.free();
    this.#announcement.free();
    this.#update?.then((it) => it.free()).catch(() => {});
  }

  /**
   * Handles a changed attribute. Returns whether the engine needs not know.
   *
   * @param {string} name
   */
  changed(name) {
    if (name === "live") this.#startPolling();
    return name === "live";
  }

  get #article() {
    return slotted(this.#context.place, "article");
  }

  async #start() {
    const { page, place } = this.#context;
    if (this.#article) await this.#controls.loadWords(page, this.#article);
    if (this.#removal.signal.aborted) return;
    this.#observer.observe(place, { childList: true });
    this.#restore();
    this.#startPolling();
    this.#showLinkedPost();
  }

  // ── The questions for new posts ──────────────────────────────────────────────────────────────

  /** Whether the newsroom still adds posts, or the page wants to ask in any case. */
  get #isLive() {
    const { host } = this.#context;
    if (!host.src || host.article || host.live === "off") return false;
    return Number(host.live) > 0 || Boolean(this.#article?.hasAttribute("data-live"));
  }

  #startPolling() {
    this.#poll?.free();
    this.#poll = undefined;
    if (this.#isLive && !savesData()) {
      const seconds = Number(this.#context.host.live) || Number(this.#article?.dataset.live) || undefined;
      // A print may be old.
      this.#poll = new Poll(this.#ask, seconds, Boolean(this.#context.print));
    }
    this.#showControls();
  }

  /**
   * Asks whether the document has changed, and shows it if it has.
   *
   * @returns {Promise<[import("./poll.js").Answer, number?]>}
   */
  #ask = async () => {
    const { host, print, reader } = this.#context;
    const signal = AbortSignal.any([this.#removal.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const response = await requestStory(host, host.src, { cache: "no-cache", signal });
    if (REMOVED.includes(response.status)) return ["removed"];
    if (!response.ok) return ["failed"];
    const text = await readText(response);
    const isKnown = this.#text ? text === this.#text : print !== undefined && hashOf(text) === print.mark.story;
    if (!isKnown || this.#isOver) {
      const showing = this.#showing.catch(() => {}).then(() => this.#show(text, response.url));
      this.#showing = showing;
      const outcome = await showing;
      if (this.#removal.signal.aborted) return ["over"];
      if (outcome === "error") return ["failed"];
      if (outcome === "notice") {
        // The text goes, and the engine says why.
        reader.open(Promise.resolve(answer(text, response.url)), new AbortController());
        return ["over"];
      }
    }
    this.#text = text;
    if (!this.#isLive) return ["over"];
    return [isKnown ? "same" : "changed", maxAgeOf(response)];
  };

  /**
   * Lets the engine build the article of a newer document, and brings the one on the page up to date.
   *
   * @param {string} text
   * @param {string} url
   */
  async #show(text, url) {
    const update = await this.loadUpdate();
    const known = await this.#known.leaveOut(text);
    this.#list.kept = known?.kept;
    this.#needsAll = false;
    let outcome = await update.show(answer(known?.text ?? text, url));
    if (this.#needsAll) {
      this.#list.kept = undefined;
      outcome = await update.show(answer(text, url));
    }
    this.#known.remember(this.#list.names);
    return outcome;
  }

  /** Whether the end of the coverage that the document gives has passed. */
  get #isOver() {
    return Date.parse(this.#article?.dataset.ends ?? "") <= Date.now();
  }

  /**
   * Loads the engine that builds newer versions of the article outside of the page.
   *
   * @returns {Promise<LiveUpdate>}
   */
  loadUpdate() {
    const { page, host, place, status, report, loadEngine, print } = this.#context;
    this.#update ??= loadEngine().then((engine) => {
      const content = /** @type {import("./shadow-content.js").ShadowContent} */ ({ place, status });
      const mark = print?.mark ?? /** @type {import("./print.js").Mark} */ ({ prefix: prefixOf(this.#article) });
      return new LiveUpdate({ page, host, content, mark }, engine, report, this.#merge);
    });
    this.#update.catch(() => {
      this.#update = undefined;
    });
    return this.#update;
  }

  // ── The posts ────────────────────────────────────────────────────────────────────────────────

  /**
   * Brings the article on the page up to date. Returns the posts that were added.
   *
   * @param {import("./live-update.js").Articles} articles
   */
  #merge = (articles) => {
    if (this.#removal.signal.aborted) return [];
    const { live, next } = articles;
    const merged = this.#list.merge(articles, this.#controls.updatedWord, (waiting) => {
      this.#showControls();
      this.#controls.offer(live, waiting);
    });
    this.#needsAll = !merged;
    if (!merged) return [];
    const { added, fresh, announced, changed, removed } = merged;
    if (!this.#settings.isSilent) this.#announcement.add(announced);
    if (fresh || changed || removed) {
      this.#context.report("update", { added: fresh, changed, removed, live: next.hasAttribute("data-live") });
    }
    return added;
  };

  /** Completes an article that the engine has built, which is that of the first document. */
  #restore() {
    const article = this.#article;
    if (!article || article.querySelector("[part~=live-controls]")) return;
    this.#showControls();
    if (this.#settings.isOldestFirst) reverseOrder(article);
    if (!this.#text) return;
    this.#text = "";
    this.#known.forget();
    this.#ask().catch(() => {});
  }

  // ── Links to posts ───────────────────────────────────────────────────────────────────────────

  #showLinkedPost = () => {
    const post = this.#list.linked;
    if (post) this.#goTo(post, "instant");
  };

  /**
   * @param {HTMLElement} post
   * @param {ScrollBehavior} behavior
   */
  #goTo(post, behavior) {
    reveal(post);
    post.scrollIntoView({ behavior });
    focusPost(post);
  }

  // ── The visitor ──────────────────────────────────────────────────────────────────────────────

  /** @param {MouseEvent} event */
  #press = (event) => {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLButtonElement | null} */ (
      target.closest("[part~=live-button], [part~=updates-button]")
    );
    if (button) this.#pressed[button.value]?.();
    const link = target.closest("[part~=post-link], [part~=key-event-link]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const id = link.getAttribute("href")?.slice(1);
    const post = postsOf(this.#context.place).find((it) => it.id === id);
    if (post) this.#goTo(post, "instant");
  };

  /** @type {Record<string, () => void>} What a press on a button does, by its value. */
  #pressed = {
    order: () => {
      this.#change("isOldestFirst");
      this.#list.isOldestFirst = this.#settings.isOldestFirst;
      if (this.#article) reverseOrder(this.#article);
    },
    announce: () => this.#change("isSilent"),
    check: () => {
      this.#ask().catch(() => {});
    },
    updates: async () => {
      await this.#showing.catch(() => {});
      const { articles } = (await this.#update) ?? {};
      this.#list.insertsAll = true;
      const [first] = (articles && this.#merge(articles)) ?? [];
      const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (first) this.#goTo(first, isCalm ? "instant" : "smooth");
    },
  };

  /** @param {keyof import("./live-settings.js").LiveSettings} setting */
  #change(setting) {
    this.#settings[setting] = !this.#settings[setting];
    saveLiveSettings(this.#settings);
    this.#showControls();
  }

  #showControls() {
    const { isOldestFirst, isSilent } = this.#settings;
    const isLive = this.#isLive;
    const isAnnounced = isLive ? !isSilent : undefined;
    if (this.#article)
      this.#controls.show(this.#article, { isOldestFirst, isAnnounced, isAsked: isLive && savesData() });
  }
}

/**
 * Returns the beginning of the identifiers in an article.
 *
 * @param {Element | null} article
 */
const prefixOf = (article) => {
  const id = article?.querySelector("[part~=post]")?.id ?? article?.getAttribute("aria-labelledby");
  return id?.replace(/-(?:at-post-[0-9a-f]{16}|headline)$/, "") ?? "";
};
