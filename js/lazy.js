// Loads a story when its reader comes near the window.

/** @typedef {import("./element.js").ArticleReader} ArticleReader */

const LAZY_MARGIN = "600px 0px"; // How far outside the window a lazy reader starts to load.

/** @type {IntersectionObserver | undefined} */
let observer;

/**
 * Loads the story of a reader when it comes near the window.
 *
 * @param {ArticleReader} reader
 */
export const loadInView = (reader) => {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) /** @type {ArticleReader} */ (target).reload();
      }
    },
    { rootMargin: LAZY_MARGIN },
  );
  observer.observe(reader);
};

/** @param {ArticleReader} reader */
export const unobserve = (reader) => observer?.unobserve(reader);
