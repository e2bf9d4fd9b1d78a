// The posts of a live report on a page: which are shown, which wait, and how a newer version of the article changes them.

import { keepPlace, keepPlaceLater } from "./keep-place.js";
import { morph } from "./morph.js";
import { inOrder, isPinned, joinPosts, mergePosts, nameOfPost, postsOf } from "./posts.js";

/** What is not copied: posts are merged, and the footer may have related stories, which the newer article lacks. */
const KEPT = "[part~=posts], [part~=footer]";
const EVENTS = "[part~=key-events]"; // It is kept too if the newer article has only some of the posts.

/**
 * @typedef {object} Merged
 * @property {HTMLElement[]} added the posts that were put into the article
 * @property {number} fresh how many posts have come
 * @property {number} announced how many of them are not pinned
 * @property {number} changed
 * @property {number} removed
 * @property {number} waiting how many posts wait
 */

export class PostList {
  #place;
  /** The identifiers of the posts that the visitor can see. */
  #shown;
  /** The identifiers of all posts that have arrived. */
  #seen;
  /** @type {HTMLElement[]} The posts that wait, newest first. They are not on the page. */
  #waiting = [];
  #keepLater;

  /** @type {string[] | undefined} The names of the posts that the newer article lacks, because they have not changed. */
  kept;
  insertsAll = false; // Whether the visitor wants the posts that wait.
  isOldestFirst = false;

  /**
   * @param {Element} place the parent of the article
   * @param {AbortSignal} signal ends the work
   */
  constructor(place, signal) {
    this.#place = place;
    this.#shown = new Set(postsOf(place).map(({ id }) => id));
    this.#seen = this.#shown;
    this.#keepLater = keepPlaceLater(place, signal);
  }

  /** The names of all posts that have arrived. */
  get names() {
    return new Set([...this.#seen].map(nameOfPost));
  }

  /**
   * Brings the article on the page up to date with a newer one. Returns undefined if the newer article must have all posts.
   *
   * @param {import("./live-update.js").Articles} articles
   * @param {string} changedWord marks a post that has changed
   * @param {(waiting: number) => void} offer shows how many posts wait, while the place in the window is still kept
   * @returns {Merged | undefined}
   */
  merge({ live, next }, changedWord, offer) {
    const posts = this.#allPosts(live, next);
    if (!posts) return undefined;
    const fresh = posts.filter(({ id }) => !this.#seen.has(id));
    const insertsAll = this.insertsAll || this.#isHeadFree(live);
    const keep = keepPlace(live);
    morph(live, next, this.kept ? `${KEPT}, ${EVENTS}` : KEPT);
    if (!posts.length) live.querySelector("[part~=posts]")?.remove();
    const isShown = (/** @type {HTMLElement} */ it) => insertsAll || isPinned(it) || this.#shown.has(it.id);
    const shown = inOrder(posts, this.isOldestFirst).filter(isShown);
    const { added, changed, removed } = mergePosts(live, shown, changedWord);
    const waiting = posts.length - shown.length;
    offer(waiting);
    keep();
    this.#keepLater();
    this.insertsAll = false;
    this.#seen = new Set(posts.map(({ id }) => id));
    this.#shown = new Set(shown.map(({ id }) => id));
    this.#waiting = posts.filter(({ id }) => !this.#shown.has(id));
    const announced = fresh.filter((it) => !isPinned(it)).length;
    return { added, fresh: fresh.length, announced, changed, removed, waiting };
  }

  /**
   * Returns the posts of the newer article, and those that it lacks because they have not changed. Returns undefined if
   * the article has to have all posts, because the order, the links to the main events or the end of the coverage may
   * have changed. The end may follow from the date of the newest post, which the newer article may lack.
   *
   * @param {Element} live
   * @param {Element} next
   */
  #allPosts(live, next) {
    if (!this.kept) return postsOf(next);
    if (![live, next].every((it) => it.hasAttribute("data-live"))) return undefined;
    const names = new Set(this.kept);
    const isKept = (/** @type {string} */ id) => names.has(nameOfPost(id));
    const shown = postsOf(live).filter((it) => isKept(it.id));
    const waiting = this.#waiting.filter((it) => isKept(it.id));
    const kept = joinPosts(inOrder(shown, this.isOldestFirst), waiting);
    const links = [...live.querySelectorAll("nav")]
      .filter((it) => it.matches(EVENTS))
      .flatMap((it) => [...it.querySelectorAll("a")]);
    const hasEvents = next.querySelector(EVENTS) || links.some((it) => !isKept(it.hash));
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
    const isAbove = !this.isOldestFirst && list.getBoundingClientRect().top < 0;
    if (isAbove || this.linked) return false;
    const focused = /** @type {Document | ShadowRoot} */ (list.getRootNode()).activeElement;
    const hasFocus = list.contains(focused) && !focused?.closest("[part~=live-controls]");
    const selection = getSelection();
    const hasSelection = selection && !selection.isCollapsed && selection.containsNode(list, true);
    const players = /** @type {NodeListOf<HTMLMediaElement>} */ (list.querySelectorAll("audio, video"));
    const isPlaying = [...players].some((it) => !it.paused);
    return !(hasFocus || hasSelection || isPlaying || globalThis.speechSynthesis?.speaking);
  }

  /** The post that the fragment of the page's address names. A prefix of a reader may precede its name. */
  get linked() {
    const name = /(?:^#|-at-)(post-[0-9a-f]{16})$/.exec(location.hash)?.[1];
    return name ? postsOf(this.#place).find((it) => nameOfPost(it.id) === name) : undefined;
  }
}
