// The life of a reader: it leaves nothing behind, it works on a page from the cache of pages, and a panic
// of the engine costs no other story.
import { expect, test } from "@playwright/test";
import { FIREFOX, WHOLE_CHROMIUM } from "../scripts/browsers.mjs";
import { allHeard, heard, listen, open, openSample, PUBLISHER, part, sample, story, tag, watch } from "./publisher.mjs";

// ── Leaks ──────────────────────────────────────────────────────────────────────────────────────

/** Counts listeners, timers and observers that are not given back, and finds the memory of the engine. */
function takeStock() {
  const stock = { listeners: 0, timers: new Set(), observed: 0, memories: [] };
  window.stock = stock;
  const of = { [window.constructor.name]: window, document };
  for (const target of Object.values(of)) {
    const { addEventListener, removeEventListener } = target;
    const kept = new Map();
    const key = (name, listener, options) =>
      [name, options?.capture ?? options ?? false, kept.get(listener) ?? kept.set(listener, kept.size).size].join();
    const there = new Set();
    target.addEventListener = (name, listener, options) => {
      if (!there.has(key(name, listener, options))) stock.listeners += 1;
      there.add(key(name, listener, options));
      return addEventListener.call(target, name, listener, options);
    };
    target.removeEventListener = (name, listener, options) => {
      if (there.delete(key(name, listener, options))) stock.listeners -= 1;
      return removeEventListener.call(target, name, listener, options);
    };
  }
  const { setTimeout, clearTimeout } = window;
  window.setTimeout = (callback, ...rest) => {
    const timer = setTimeout(
      (...values) => {
        stock.timers.delete(timer);
        callback(...values);
      },
      ...rest,
    );
    stock.timers.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => {
    stock.timers.delete(timer);
    clearTimeout(timer);
  };
  for (const Observer of [IntersectionObserver, MutationObserver, ResizeObserver]) {
    const targets = new Map();
    const { observe, unobserve, disconnect } = Observer.prototype;
    Observer.prototype.observe = function (target, ...rest) {
      const mine = targets.get(this) ?? targets.set(this, new Set()).get(this);
      // The drivers of some browsers watch the document.
      if (!mine.has(target) && target !== document) stock.observed += 1;
      if (target !== document) mine.add(target);
      return observe.call(this, target, ...rest);
    };
    if (unobserve) {
      Observer.prototype.unobserve = function (target) {
        if (targets.get(this)?.delete(target)) stock.observed -= 1;
        return unobserve.call(this, target);
      };
    }
    Observer.prototype.disconnect = function () {
      stock.observed -= targets.get(this)?.size ?? 0;
      targets.delete(this);
      return disconnect.call(this);
    };
  }
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...values) => {
    const made = await instantiate(...values);
    const { exports } = made.instance ?? made;
    stock.memories.push(...Object.values(exports).filter((it) => it instanceof WebAssembly.Memory));
    return made;
  };
}

/** Makes readers and takes them away again, `count` times, some at once. */
async function cycle({ count, sources, article }) {
  const main = document.querySelector("main");
  for (let done = 0; done < count; done += 25) {
    const batch = Array.from({ length: 25 }, (_, index) => {
      const made = document.createElement("article-reader");
      made.loading = index % 5 ? "eager" : "lazy";
      if (index % 3) made.article = { ...article, headline: `Story ${done + index}` };
      else made.src = sources[(done + index) % sources.length];
      main.append(made);
      return made;
    });
    // Some are removed while they load, and some before they have come into view.
    await Promise.allSettled(
      batch.map((it, index) => (index % 10 === 9 ? it.remove() : it.loading === "eager" && it.ready)),
    );
    for (const it of batch) it.remove();
    // A removed reader is taken down after a time of grace.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (batch.some((it) => it.state !== "idle")) await frame();
  }
}

const stockOf = (page) =>
  page.evaluate(() => {
    const { listeners, timers, observed, memories } = window.stock;
    return { listeners, timers: timers.size, observed, memory: memories.map((it) => it.buffer.byteLength) };
  });

test("500 readers that come and go leave nothing", async ({ page, browserName }) => {
  test.setTimeout(90_000);
  await page.addInitScript(takeStock);
  await open(page, "");
  const made = story({
    body_text: Array.from({ length: 40 }, (_, it) => `Paragraph ${it}, with some words in it.`).join("\n\n"),
  });
  const work = {
    sources: [sample("harbour-strike"), sample("night-ferries-fr"), sample("withdrawn"), "/status/500"],
    article: made,
  };
  await page.evaluate(cycle, { ...work, count: 100 });
  await expect.poll(() => stockOf(page)).toMatchObject({ timers: 0, observed: 0 });
  const before = await stockOf(page);
  const heapBefore = await heapOf(page, browserName);
  await page.evaluate(cycle, { ...work, count: 500 });
  // The timer of a throttled listener may still be running.
  const { listeners, timers } = before;
  await expect.poll(() => stockOf(page)).toMatchObject({ listeners, timers, observed: 0 });
  const after = await stockOf(page);
  const heapAfter = await heapOf(page, browserName);

  expect(before.memory).toHaveLength(1);
  expect(after.memory[0], "memory of the WebAssembly").toBeLessThanOrEqual(before.memory[0] + 256 * 1024);
  // 500 of these stories that are not freed would be 30 MB and half a million nodes.
  if (heapBefore) {
    expect(heapAfter.heap - heapBefore.heap, "heap").toBeLessThan(2_000_000);
    expect(heapAfter.nodes - heapBefore.nodes, "nodes").toBeLessThan(500);
    expect(heapAfter.listeners - heapBefore.listeners, "listeners on any node").toBeLessThan(50);
  }
  await expect(page.locator("article-reader")).toHaveCount(0);
});

/** The heap of the page after a garbage collection, which only Chromium reports. */
async function heapOf(page, browserName) {
  if (browserName !== "chromium") return null;
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

// ── The cache of pages ─────────────────────────────────────────────────────────────────────────

test("a page that comes back from the cache of pages has working readers", async ({
  playwright,
  browserName,
  baseURL,
}) => {
  test.slow(); // It starts a browser of its own.
  // Playwright switches the cache of pages off in Chromium.
  // The headless shell has no such cache.
  const options =
    browserName === "firefox"
      ? { channel: "moz-firefox", executablePath: FIREFOX }
      : {
          ignoreDefaultArgs: ["--disable-back-forward-cache"],
          ...(WHOLE_CHROMIUM ? { executablePath: WHOLE_CHROMIUM } : { channel: "chromium" }),
        };
  const browser = await playwright[browserName].launch(options);
  try {
    const page = await browser.newPage({ baseURL });
    const seen = watch(page);
    const unanswered = new Set();
    page.on("request", (request) => unanswered.add(request));
    page.on("requestfinished", (request) => unanswered.delete(request));
    page.on("requestfailed", (request) => unanswered.delete(request));
    await listen(page);
    await page.goto("/cached/pages/story.html");
    await heard(page, "reader-ready");
    await page.evaluate(() =>
      addEventListener("pageshow", ({ persisted }) => {
        window.wasCached = persisted;
      }),
    );
    // A browser does not cache a page that still waits for an answer.
    await expect.poll(() => unanswered.size).toBe(0);
    await page.goto("/cached/pages/other.html");
    // The driver of Firefox waits for ever for a page that comes from the cache, unless it only evaluates.
    await page.evaluate(() => setTimeout(() => history.back()));
    // An evaluation fails while the pages change.
    await expect.poll(() => page.evaluate(() => window.wasCached).catch(() => "on the way")).toBe(true);
    const headlines = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[part~="headline"]')].map((it) => `${it.localName} ${it.textContent}`),
      );
    expect(await headlines()).toEqual([expect.stringMatching(/^h1 Harbour crews/)]);
    expect(
      await page.evaluate(() => {
        const reader = document.querySelector("article-reader");
        reader.reload();
        return reader.ready.then(({ format }) => format);
      }),
    ).toBe("ninjs/1");
    await page.evaluate(() => {
      document.querySelector("article-reader").headingLevel = 2;
    });
    await expect.poll(headlines).toEqual([expect.stringMatching(/^h2 Harbour crews/)]);
    expect(seen.console).toEqual([]);
  } finally {
    await browser.close();
  }
});

// ── Panics ─────────────────────────────────────────────────────────────────────────────────────

/** A script that throws in the middle of the engine's work, which leaves the engine as a panic does. */
const trap = (times) => `{
  const { createTextNode } = Document.prototype;
  let left = ${times};
  Document.prototype.createTextNode = function (text) {
    if (text.includes('TRAP') && left-- > 0) throw new WebAssembly.RuntimeError('unreachable');
    return createTextNode.call(this, text);
  };
}`;

test("a story on which the engine panics is an error, and the other stories stay", async ({ page }) => {
  await page.addInitScript(trap(Infinity));
  await page.route("**/trap.json", (route) => route.fulfill({ json: story({ headline: "A TRAP" }) }));
  await openSample(page, "harbour-strike", { id: "standing" });
  const headline = part(page, "headline");
  const standing = await headline.elementHandle();
  await page.evaluate(
    ([bad, late]) => document.querySelector("main").insertAdjacentHTML("beforeend", bad + late),
    [tag({ id: "bad", src: "/trap.json" }), tag({ id: "late", src: sample("night-ferries-fr"), publisher: PUBLISHER })],
  );
  expect(await heard(page, "reader-error")).toMatchObject({
    reader: "bad",
    state: "error",
    detail: { code: "render", message: "unreachable" },
  });
  await expect(page.locator("#bad").getByRole("link", { name: "The story as a plain link" })).toBeVisible();
  await expect(page.locator('#bad [part~="headline"]')).toHaveCount(0);
  await expect(page.locator('#late [part~="headline"]')).toHaveText(/^Le retour du ferry/);

  // The story that stood stayed all the time, and has an engine again.
  await expect(page.locator('#standing [part~="headline"]')).toHaveCount(1);
  await page.waitForFunction(
    () => window.heard.filter((it) => it.name === "reader-ready" && it.reader === "standing").length === 2,
  );
  expect(await standing.evaluate((it) => it.isConnected)).toBe(false);
  await page.locator("#standing").evaluate((it) => {
    it.headingLevel = 2;
  });
  await expect(page.locator("#standing").getByRole("heading", { level: 2, name: /^Harbour crews/ })).toBeVisible();
  expect((await allHeard(page)).filter((it) => it === "reader-error")).toHaveLength(1);
});

test("a story on which the engine panics once stands at the second try", async ({ page }) => {
  await page.addInitScript(trap(1));
  await page.route("**/trap.json", (route) => route.fulfill({ json: story({ headline: "A TRAP" }) }));
  await open(page, tag({ src: "/trap.json" }));
  await heard(page, "reader-ready");
  await expect(part(page, "headline")).toHaveText("A TRAP");
  await expect(part(page, "article")).toHaveCount(1);
  expect(await allHeard(page)).toEqual(["reader-ready"]);
});
