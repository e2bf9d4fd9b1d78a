// Brings the posts of a live report up to date. Posts are told apart by the identifiers of their elements.

import { create } from "./create.js";
import { morph, pairsOf } from "./morph.js";

const POST = "[part~=post]";
const LINE = "[part~=post-line]";
const MARK = "[part~=post-updated]"; // Says when or that a post was changed.

/**
 * Returns the posts of an article in their order. A search by a selector would look at each element in the posts.
 *
 * @param {Element} article
 */
export const postsOf = (article) => {
  /** @type {HTMLElement[]} */
  const posts = [];
  let step = article.querySelector("[part~=posts]");
  while (step) {
    const children = /** @type {HTMLElement[]} */ ([...step.children]);
    posts.push(...children.filter((it) => it.localName === "article"));
    // Each step contains the next.
    step = children.find(isStep) ?? null;
  }
  return posts;
};

/** @param {Element} element */
const isStep = (element) => element.localName === "details" && element.part.contains("more-posts");

/** @param {Element} post */
export const headingOf = (post) => /** @type {HTMLElement | null} */ (post.querySelector("[part~=post-heading]"));

/**
 * Opens the steps that a post is in.
 *
 * @param {Element} post
 */
export const reveal = (post) => {
  for (let it = post.closest("details"); it; it = it.parentElement?.closest("details") ?? null) it.open = true;
};

/**
 * Moves focus to the heading of a post, without a change of what Tab reaches.
 *
 * @param {Element} post
 */
export const focusPost = (post) => {
  const heading = headingOf(post);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/**
 * Moves a node without a new start of its videos and frames, in browsers that can.
 *
 * @param {Element & { moveBefore?: (node: Node, before: Node | null) => void }} parent
 * @param {Node} node
 * @param {Node | null} before
 */
export const move = (parent, node, before) => {
  if (parent.moveBefore && node.isConnected) parent.moveBefore(node, before);
  else parent.insertBefore(node, before);
};

/**
 * @typedef {object} Difference
 * @property {HTMLElement[]} added the posts that were put into the article
 * @property {number} changed
 * @property {number} removed
 */

/**
 * Makes the posts of `live` like `wanted`, in that order. A post that is there stays the same node, and what has not
 * changed in it, too.
 *
 * @param {Element} live the article on the page
 * @param {HTMLElement[]} wanted posts of another article. Those that `live` lacks are copied into it.
 * @param {string} changedWord marks a post that has changed
 * @returns {Difference}
 */
export const mergePosts = (live, wanted, changedWord) => {
  const before = postsOf(live);
  const known = new Map(before.map((it) => [it.id, it]));
  const ids = wanted.map((it) => it.id);
  const isWanted = new Set(ids);
  let [changed, removed] = [0, 0];
  for (const [index, post] of before.entries()) {
    if (isWanted.has(post.id)) continue;
    const hadFocus = post.contains(/** @type {Document | ShadowRoot} */ (post.getRootNode()).activeElement);
    const next = before.slice(index + 1).find((it) => isWanted.has(it.id));
    const neighbour = next ?? before.slice(0, index).findLast((it) => isWanted.has(it.id));
    post.remove();
    removed += 1;
    if (hadFocus && neighbour) focusPost(neighbour);
  }
  const rest = before.filter((it) => isWanted.has(it.id)).map((it) => it.id);
  // These posts keep their order, so they stay where they are.
  const staying = pairsOf(rest, ids);
  /** @type {HTMLElement[]} */
  const added = [];
  let parent = live.querySelector("[part~=posts]");
  if (!parent) return { added, changed, removed };
  let after = /** @type {Element | null} */ (parent.querySelector(":scope > [part~=updates-button]"));
  for (const [index, next] of wanted.entries()) {
    const post = known.get(next.id);
    if (post && post !== next) copyMark(post, next);
    if (post && post !== next && morph(post, next)) {
      changed += 1;
      if (!post.querySelector(MARK)) addMark(post, changedWord);
    }
    const placed = post ?? /** @type {HTMLElement} */ (next.cloneNode(true));
    if (!post) added.push(placed);
    if (!staying.has(index)) move(parent, placed, after ? after.nextSibling : parent.firstChild);
    parent = placed.parentElement ?? parent;
    after = placed;
  }
  for (const step of live.querySelectorAll("details")) if (isStep(step) && !step.querySelector(POST)) step.remove();
  return { added, changed, removed };
};

/**
 * Marks a post as changed. The view does so itself if the newsroom gives the time of the change.
 *
 * @param {Element} post
 * @param {string} word
 */
const addMark = (post, word) => {
  const line = post.querySelector(LINE) ?? create("p", { part: "post-line" });
  if (!line.isConnected) post.prepend(line);
  line.append(" ", create("span", { part: "post-updated", "data-changed": "" }, word));
};

/**
 * Copies the mark of a post to a newer version of it.
 *
 * @param {Element} post
 * @param {Element} next
 */
const copyMark = (post, next) => {
  const word = post.querySelector(`${MARK}[data-changed]`)?.textContent;
  if (word && !next.querySelector(MARK)) addMark(next, word);
};

/** @param {string} id the identifier of a post, or a link to it */
export const nameOfPost = (id) => id.replace(/^.*-at-/, "");

/** @param {HTMLElement} post */
export const isPinned = (post) => "pinned" in post.dataset;

/**
 * Joins two lists of posts, of which each has the pinned posts first, and then the newest. Returns undefined if their dates
 * do not tell the order.
 *
 * @param {HTMLElement[]} some
 * @param {HTMLElement[]} others
 */
export const joinPosts = (some, others) => {
  const joined = [...some];
  let at = 0;
  for (const post of others) {
    const rank = rankOf(post);
    if (!rank) return undefined;
    for (; at < joined.length; at += 1) {
      const other = rankOf(/** @type {HTMLElement} */ (joined[at]));
      if (!other || other === rank || other.length !== rank.length) return undefined;
      if (other < rank) break;
    }
    joined.splice(at, 0, post);
    at += 1;
  }
  return joined;
};

/**
 * What decides the place of a post: whether it is pinned, and its date in UTC.
 *
 * @param {HTMLElement} post
 */
const rankOf = (post) => {
  const date = post.querySelector("[part~=post-link] time")?.getAttribute("datetime");
  return date && `${isPinned(post) ? 1 : 0} ${date}`;
};

/**
 * Returns posts in the order that a visitor has chosen. The pinned posts stay the first.
 *
 * @param {HTMLElement[]} posts the pinned posts, and then the newest first
 * @param {boolean} isOldestFirst
 */
export const inOrder = (posts, isOldestFirst) => {
  if (!isOldestFirst) return posts;
  return [...posts.filter(isPinned), ...posts.filter((it) => !isPinned(it)).reverse()];
};

/**
 * Reverses the order of the posts of an article. Its steps stay as long as they are.
 *
 * @param {Element} article
 */
export const reverseOrder = (article) => {
  const posts = postsOf(article);
  const places = posts.map((it) => {
    const place = document.createComment("");
    it.before(place);
    return place;
  });
  for (const [index, post] of inOrder(posts, true).entries()) {
    const place = /** @type {Comment} */ (places[index]);
    move(/** @type {Element} */ (place.parentElement), post, place);
    place.remove();
  }
};
