// How fast the settings of the text answer on a story of 5,000 blocks: `make bench-settings`, with the
// build in dist/. Measured from the input to the end of the frame that shows what it did.
import { spawn } from "node:child_process";
import { chromium } from "playwright";
import { chromiumOptions } from "../scripts/browsers.mjs";

const PORT = 8190;
const ROUNDS = 9;
const STORY = {
  uri: "urn:bench:settings",
  type: "text",
  language: "en",
  headline: "Five thousand paragraphs",
  pubstatus: "usable",
  body_text: Array.from({ length: 5_000 }, (_, index) => `Paragraph ${index} of a very long story about the sea.`).join(
    "\n\n",
  ),
};

const server = spawn("node", ["e2e/server.mjs", PORT], { stdio: "inherit" });
const browser = await chromium.launch(chromiumOptions);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route("**/long.json", (route) => route.fulfill({ json: STORY }));
  await page.route("**/bench.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en">
    <script type="module" src="/embed.js"></script><article-reader src="/long.json" loading="eager"></article-reader>`,
    }),
  );
  await page.goto(`http://127.0.0.1:${PORT}/bench.html`);
  await page.waitForFunction(() => document.querySelector("article-reader").state === "ready");
  await page.evaluate(() => {
    window.durations = [];
    new PerformanceObserver((list) =>
      window.durations.push(
        ...list
          .getEntries()
          .filter((it) => it.name === "click")
          .map((it) => it.duration),
      ),
    ).observe({ type: "event", durationThreshold: 16 });
  });

  /** The milliseconds of each click, in the order of the clicks; under 16 the browser does not tell. */
  const measure = async (selector, rounds, between = async () => {}) => {
    const all = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.evaluate(() => (window.durations = []));
      await page.locator(selector).click();
      await page.waitForTimeout(400);
      all.push(await page.evaluate(() => Math.max(0, ...window.durations)));
      await between();
    }
    return all.sort((one, other) => one - other);
  };
  const text = "article-reader [part=tool][value=settings]";
  const close = async () => {
    await page.locator("article-reader [part=panel] [value=close]").click();
    await page.waitForTimeout(200);
  };
  const rows = {
    "open, the first time (with the download)": await measure(text, 1, close),
    open: await measure(text, ROUNDS, close),
  };
  await page.locator(text).click();
  rows["size, one step"] = await measure("article-reader [part=step] >> nth=1", ROUNDS);
  rows.colours = await measure("article-reader [part=option] >> nth=7", 1);
  for (const [name, all] of Object.entries(rows)) {
    console.log(`${name}: median ${all[all.length >> 1]} ms, longest ${all.at(-1)} ms (${all.length} times)`);
  }
} finally {
  await browser.close();
  server.kill();
}
