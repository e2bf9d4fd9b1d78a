// The print that `article-reader prerender` has put into an element (crates/print). It has a mark, an article and a
// toolbar, and a notice if the story expires.

const VERSION = 1; // The version of crates/print/src/mark.rs.

/** The attribute with the mark. */
export const MARK = "data-print";

/**
 * @typedef {object} Mark The keys are explained in crates/print/src/mark.rs.
 * @property {number} version
 * @property {string} event
 * @property {object} detail
 * @property {string} story
 * @property {string} prefix
 * @property {string} locale
 * @property {number} [offset]
 * @property {number} expires absent, and so never over, if the story does not expire
 * @property {boolean} [related]
 */

/**
 * Returns the mark of a print that this version understands.
 *
 * @param {Element} host
 * @returns {Mark | false | undefined}
 */
export const markOf = (host) => {
  try {
    const mark = JSON.parse(host.getAttribute(MARK) ?? "");
    return mark.version === VERSION && mark;
  } catch {
    // There is no mark, or something has changed it.
  }
};

/**
 * Returns the article (`article`) or the toolbar (`toolbar`) in a place. The engine's toolbar is in the shadow root.
 *
 * @param {Element} place the element, or the slot of an isolated article
 * @param {string} slot
 * @returns {HTMLElement | null}
 */
export const slotted = (place, slot) => place.querySelector(`:scope > [slot=${slot}]`);

/**
 * Makes a print that is not adopted ordinary content of the element. A toolbar without a script has no use.
 *
 * @param {Element} host
 * @returns {undefined}
 */
export const dropPrint = (host) => {
  host.removeAttribute(MARK);
  slotted(host, "toolbar")?.remove();
  slotted(host, "article")?.removeAttribute("slot");
};

/**
 * Returns the event that tells that a print is on the page: its name, its detail, and the mark. Returns undefined if the
 * element has no print that this version understands. A print that has expired is replaced by its notice.
 *
 * @param {HTMLElement} host
 * @param {Element} place
 * @returns {[name: string, detail: any, mark?: Mark] | undefined}
 */
export const openPrint = (host, place) => {
  const mark = markOf(host);
  const article = slotted(place, "article");
  if (!mark || !article) return dropPrint(host);
  if (!(mark.expires * 1000 < Date.now())) return [mark.event, mark.detail, mark];
  dropPrint(host);
  article.replaceWith(host.querySelector("template")?.content ?? "");
  return ["notice", { reason: "expired" }];
};
