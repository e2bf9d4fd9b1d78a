// Reports how much of a print has been scrolled into view, as the engine does for its own articles
// (src/engine/progress.rs).

const INTERVAL_MS = 250; // The shortest time between two reports.

/**
 * @param {Element} article
 * @param {AbortSignal} signal ends the reports
 * @param {(fraction: number) => void} report
 */
export const onProgress = (article, signal, report) => {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let last = 0;
  const measure = () => {
    timer = undefined;
    const { top, height } = (article.querySelector("[part~=body]") ?? article).getBoundingClientRect();
    const percent = Math.trunc(Math.min(Math.max(((innerHeight - top) * 100) / Math.max(height, 1), 0), 100));
    if (percent !== last) report(percent / 100);
    last = percent;
  };
  // The event `scroll` does not bubble. A capturing listener gets the events of all boxes.
  const options = { signal, capture: true, passive: true };
  document.addEventListener("scroll", () => (timer ??= setTimeout(measure, INTERVAL_MS)), options);
  signal.addEventListener("abort", () => clearTimeout(timer));
};
