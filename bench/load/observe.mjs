// Runs in the page of a measurement, before the page's own first script.

/**
 * Records when the stories are ready, and what Chromium reports about painting, layout and long tasks.
 *
 * @param {{ event: string, readers: number }} expected
 */
export function observe({ event, readers }) {
  const seen = { ready: 0, count: 0, paragraphs: 0, paint: 0, firstPaint: 0, shift: 0, tasks: [] };
  window.seen = seen;
  const each = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("largest-contentful-paint", (it) => (seen.paint = it.startTime));
  each("paint", (it) => it.name === "first-contentful-paint" && (seen.firstPaint = it.startTime));
  each("layout-shift", (it) => (seen.shift += it.value));
  each("longtask", (it) => seen.tasks.push([it.startTime, it.duration]));

  const roots = () => [document, ...[...document.querySelectorAll("main > *")].map((it) => it.shadowRoot)];
  const countParagraphs = () =>
    roots().reduce((sum, it) => sum + (it?.querySelectorAll("[part~=body] p, .body p").length ?? 0), 0);
  const { mark } = performance;
  const onReady = (time) => {
    seen.count += 1;
    if (seen.count !== readers) return;
    seen.ready = time;
    seen.paragraphs = countParagraphs();
    mark.call(performance, "bench-ready");
    // The binding of the measurement.
    window.tellReady("");
  };
  if (event === "story-ready") {
    performance.mark = (name, ...rest) => {
      const entry = mark.call(performance, name, ...rest);
      if (name === event) onReady(entry.startTime);
      return entry;
    };
  } else {
    addEventListener(event, () => onReady(performance.now()), true);
  }
}

/** Returns what was recorded, and what was downloaded. */
export function collect() {
  const resources = performance.getEntriesByType("resource");
  const [navigation] = performance.getEntriesByType("navigation");
  const nameOf = (it) => new URL(it.name).pathname;
  return {
    ...window.seen,
    page: navigation.transferSize,
    files: resources.map((it) => ({ path: nameOf(it), bytes: it.encodedBodySize, sent: it.transferSize })),
  };
}
