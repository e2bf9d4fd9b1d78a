// Detects which link a visitor is probably going to press.

const INTENT_MS = 65; // A visitor whose pointer rests on a link for so long is probably going to press it.

/**
 * Calls `callback` with a link that has focus, is touched, or on which the pointer rests.
 *
 * @param {HTMLElement} place
 * @param {string} links a selector
 * @param {AbortSignal} signal ends it
 * @param {(link: HTMLElement) => void} callback
 */
export const onIntent = (place, links, signal, callback) => {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {Event} event */
  const listen = ({ type, target }) => {
    clearTimeout(timer);
    /** @type {HTMLElement | null} */
    const link = /** @type {Element} */ (target).closest(links);
    if (!link) return;
    if (type === "pointerover") timer = setTimeout(callback, INTENT_MS, link);
    else callback(link);
  };
  for (const type of ["pointerover", "focusin", "touchstart"]) {
    place.addEventListener(type, listen, { signal, passive: true });
  }
  signal.addEventListener("abort", () => clearTimeout(timer));
};
