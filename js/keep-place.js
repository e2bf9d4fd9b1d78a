// Keeps what a visitor reads at its place in the window while the article around it changes.

import { postsOf } from "./posts.js";

/**
 * Goes through the blocks of an article, and looks for the next only if it is wanted: a live report has many.
 *
 * @param {Element} article
 */
function* blocksOf(article) {
  const header = article.querySelector("[part~=header]");
  if (header) yield header;
  for (const block of article.querySelector("[part~=body]")?.children ?? []) {
    if (block.part.contains("posts")) yield* postsOf(article);
    else yield block;
  }
  yield* article.querySelectorAll("[part~=footer] > *");
}

const topOf = (/** @type {Element} */ it) => it.getBoundingClientRect().top;

/**
 * Remembers which blocks of an article are in the window. Returns a function that scrolls the first of them that is still
 * there to the same place again. The browser's own scroll anchoring is off meanwhile, because Safari has none, and it
 * would move a second time.
 *
 * @param {Element} article
 */
export const keepPlace = (article) => {
  if (!(scrollY > 0)) return () => {};
  /** @type {[block: Element, top: number][]} */
  const visible = [];
  for (const block of blocksOf(article)) {
    const { top, bottom, height } = block.getBoundingClientRect();
    if (top >= innerHeight) break;
    if (bottom > 0 && height > 0) visible.push([block, top]);
  }
  if (!visible.length) return () => {};
  const { style } = document.documentElement;
  style.overflowAnchor = "none";
  return () => {
    const anchor = visible.find(([block]) => block.isConnected);
    if (anchor) scrollBy({ top: topOf(anchor[0]) - anchor[1], behavior: "instant" });
    requestAnimationFrame(() => {
      style.overflowAnchor = "";
    });
  };
};

/**
 * Keeps the place when posts above the window change their size later, because their pictures have arrived. Browsers with
 * scroll anchoring do so themselves.
 *
 * @param {Element} article
 * @param {AbortSignal} signal ends it
 */
export const keepPlaceLater = (article, signal) => {
  if (CSS.supports("overflow-anchor", "auto")) return () => {};
  /** @type {WeakMap<Element, number>} */
  const heights = new WeakMap();
  const observer = new ResizeObserver((entries) => {
    let moved = 0;
    for (const { target } of entries) {
      const { bottom, height } = target.getBoundingClientRect();
      const grown = height - (heights.get(target) ?? height);
      heights.set(target, height);
      if (bottom - grown <= 0) moved += grown;
    }
    if (moved && scrollY > 0) scrollBy({ top: moved, behavior: "instant" });
  });
  signal.addEventListener("abort", () => observer.disconnect());
  return () => {
    for (const post of article.querySelectorAll("[part~=post]")) observer.observe(post);
  };
};
