// Makes the posts of a live report work: their links, their order, and the posts that come later. listeners.js loads this
// script, as article-reader-live.js, for every article that has posts. js/poll.js sets timers only if the report goes on.

import { Announcement } from "./announcement.js";
import { Hash } from "./hash.js";
import { keepPlace, keepPlaceLater } from "./keep-place.js";
import { KnownPosts } from "./known-posts.js";
import { LiveControls } from "./live-controls.js";
import { readLiveSettings, saveLiveSettings } from "./live-settings.js";
import { LiveUpdate } from "./live-update.js";
import { morph } from "./morph.js";
import { Poll } from "./poll.js";
import {
  focusPost,
  inOrder,
  isPinned,
  joinPosts,
  mergePosts,
  nameOfPost,
  postsOf,
  reveal,
  reverseOrder,
} from "./posts.js";
import { slotted } from "./print.js";
import { readText, requestStory } from "./request.js";

const TIMEOUT_MS = 10_000; // For one question.
const REMOVED = [404, 410]; // The answers of a server that has removed the story.

/** What is not copied: posts are merged, and the footer may have related stories, which the newer article lacks. */
const KEPT = "[part~=posts], [part~=footer]";
const EVENTS = "[part~=key-events]"; // It is kept too if the newer article has only some of the posts.
/** The name of a post in a fragment, which may follow the prefix of a reader. */
const POST_NAME = /(?:^#|-at-)(post-[0-9a-f]{16})$/;

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
  /** @type {string[] | undefined} The names of the posts that the newer article lacks, because they have not changed. */
  #kept;
  #needsAll = false; // Whether the newer article has to have all posts.
  /** The identifiers of the posts that the visitor can see. */
  #shown = /** @type {Set<string>} */ (new Set());
  /** @type {HTMLElement[]} The posts that wait, newest first. They are not on the page. */
  #waiting = [];
  /** The identifiers of all posts that have arrived. */
  #seen = /** @type {Set<string>} */ (new Set());
  #insertsAll = false; // Whether the visitor wants the new posts now.
  #observer = new MutationObserver(() => this.#restore());
  #announcement = new Announcement((count) => this.#article && this.#controls.announce(this.#article, count));
  #keepLater;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    const { place } = context;
    for (const { id } of postsOf(place)) {
      this.#shown.add(id);
      this.#seen.add(id);
    }
    const { signal } = this.#removal;
    this.#keepLater = keepPlaceLater(place, signal);
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
      const outcome = await this.#show(text, response.url);
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
    const known = this.#known.leaveOut(text);
    this.#kept = known?.kept;
    this.#needsAll = false;
    let outcome = await update.show(answer(known?.text ?? text, url));
    if (this.#needsAll) {
      this.#kept = undefined;
      outcome = await update.show(answer(text, url));
    }
    this.#known.remember(text, new Set([...this.#seen].map(nameOfPost)));
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
  #merge = ({ live, next }) => {
    if (this.#removal.signal.aborted) return [];
    const posts = this.#allPosts(live, next);
    if (!posts) {
      this.#needsAll = true;
      return [];
    }
    const all = inOrder(posts, this.#settings.isOldestFirst);
    const fresh = all.filter(({ id }) => !this.#seen.has(id));
    const insertsAll = this.#insertsAll || this.#isHeadFree(live);
    const keep = keepPlace(live);
    morph(live, next, this.#kept ? `${KEPT}, ${EVENTS}` : KEPT);
    if (!posts.length) live.querySelector("[part~=posts]")?.remove();
    this.#showControls();
    const shown = all.filter((it) => insertsAll || isPinned(it) || this.#shown.has(it.id));
    const { added, changed, removed } = mergePosts(live, shown, this.#controls.updatedWord);
    this.#controls.offer(live, all.length - shown.length);
    keep();
    this.#keepLater();
    this.#insertsAll = false;
    this.#seen = new Set(all.map(({ id }) => id));
    this.#shown = new Set(shown.map(({ id }) => id));
    this.#waiting = posts.filter(({ id }) => !this.#shown.has(id));
    if (!this.#settings.isSilent) this.#announcement.add(fresh.filter((it) => !isPinned(it)).length);
    if (fresh.length || changed || removed) {
      const isLive = next.hasAttribute("data-live");
      this.#context.report("update", { added: fresh.length, changed, removed, live: isLive });
    }
    return added;
  };

  /**
   * Returns the posts of the newer article, and those on the page that it lacks because they have not changed. Returns
   * undefined if the article has to have all posts, because the order or the links to the main events may have changed.
   *
   * @param {Element} live
   * @param {Element} next
   */
  #allPosts(live, next) {
    if (!this.#kept) return postsOf(next);
    const names = new Set(this.#kept);
    const isKept = (/** @type {string} */ id) => names.has(nameOfPost(id));
    const shown = postsOf(live).filter((it) => isKept(it.id));
    const waiting = this.#waiting.filter((it) => isKept(it.id));
    const kept = joinPosts(inOrder(shown, this.#settings.isOldestFirst), waiting);
    const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (live.querySelectorAll("[part~=key-event-link]"));
    const hasEvents = next.querySelector(EVENTS) || [...links].some((it) => !isKept(it.hash));
    if (hasEvents || !kept || kept.length < names.size) return undefined;
    return joinPosts(kept, postsOf(next));
  }

  /**
   * Whether new posts can go in by themselves: they come after all that is in view, and the visitor does nothing in the list.
   *
   * @param {Element} article
   */
  #isHeadFree(article) {
    const list = article.querySelector("[part~=posts]");
    if (!list) return true;
    const isAbove = !this.#settings.isOldestFirst && list.getBoundingClientRect().top < 0;
    if (isAbove || this.#linked) return false;
    const focused = /** @type {Document | ShadowRoot} */ (list.getRootNode()).activeElement;
    const hasFocus = list.contains(focused) && !focused?.closest("[part~=live-controls]");
    const selection = getSelection();
    const hasSelection = selection && !selection.isCollapsed && selection.containsNode(list, true);
    const players = /** @type {NodeListOf<HTMLMediaElement>} */ (list.querySelectorAll("audio, video"));
    const isPlaying = [...players].some((it) => !it.paused);
    return !(hasFocus || hasSelection || isPlaying || globalThis.speechSynthesis?.speaking);
  }

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

  /** The post that the fragment of the page's address names. */
  get #linked() {
    const name = POST_NAME.exec(location.hash)?.[1];
    return name ? postsOf(this.#context.place).find((it) => it.id.endsWith(`-at-${name}`)) : undefined;
  }

  #showLinkedPost = () => {
    const post = this.#linked;
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
      if (this.#article) reverseOrder(this.#article);
    },
    announce: () => this.#change("isSilent"),
    check: () => {
      this.#ask().catch(() => {});
    },
    updates: async () => {
      const { articles } = (await this.#update) ?? {};
      this.#insertsAll = true;
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

/** Whether the visitor wants few requests. */
const savesData = () => navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;

/** @param {string} text */
const hashOf = (text) => {
  const hash = new Hash();
  hash.add(new TextEncoder().encode(text));
  return hash.toString();
};

/**
 * Makes an answer of a server from the text that was read from it. A constructed response has no address.
 *
 * @param {string} text
 * @param {string} url
 */
const answer = (text, url) => Object.defineProperty(new Response(text), "url", { value: url });

/**
 * How many seconds the server lets an answer be kept.
 *
 * @param {Response} response
 */
const maxAgeOf = ({ headers }) => Number(/max-age=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1] ?? 0);

/**
 * Returns the beginning of the identifiers in an article.
 *
 * @param {Element | null} article
 */
const prefixOf = (article) => {
  const id = article?.querySelector("[part~=post]")?.id ?? article?.getAttribute("aria-labelledby");
  return id?.replace(/-(?:at-post-[0-9a-f]{16}|headline)$/, "") ?? "";
};
