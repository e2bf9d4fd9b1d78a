// Measures a live report of a whole day with the build in dist/: `make bench-live`. A clock of the page runs through eight
// hours in which 1,200 posts come, on a processor that is four times slower. The report asks for a question every minute,
// so the hours take some minutes. Prints, for each hour, the memory, the nodes and listeners of the page, and its longest
// tasks.
import { spawn } from "node:child_process";
import { chromium } from "playwright";
import { openReport, post, report } from "../e2e/reports.mjs";
import { chromiumOptions } from "../scripts/browsers.mjs";

const PORT = 8191;
const HOURS = 8;
const POSTS = Number(process.env.POSTS ?? 1_200);
const INTERVAL_MS = 67_000; // A question comes after 60 seconds and a tenth more.
const LIVE = { live: { now: true, refresh: 60 } };
const THROTTLING = 4;

const server = spawn("node", ["e2e/server.mjs", PORT], { stdio: "inherit" });
const browser = await chromium.launch(chromiumOptions);
try {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  const words = "The wind has turned, and the harbour office counts the ships that are still outside. ".repeat(4);
  const at = (index) => new Date(Date.UTC(2026, 10, 23, 4) + (index * HOURS * 3_600_000) / POSTS).toISOString();
  const all = Array.from({ length: POSTS }, (_, index) =>
    post(index, { published: at(index), body: `<p>${words}</p><p>${index}</p>` }),
  );
  const live = await openReport(page, report(all.slice(0, 5), LIVE));
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLING });
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((it) => it.duration))).observe({
      type: "longtask",
    });
    // A visitor reads the beginning of the list.
    document.querySelector("[part~=post]").scrollIntoView();
  });
  const questions = Math.floor((HOURS * 3_600_000) / INTERVAL_MS);
  for (let question = 1; question <= questions; question += 1) {
    const count = 5 + Math.floor(((POSTS - 5) * question) / questions);
    live.answer = report(all.slice(0, count), LIVE);
    const before = await page.evaluate(() => window.settled);
    await page.clock.fastForward(INTERVAL_MS);
    await page.waitForFunction((before) => window.settled > before, before);
    if (question % Math.floor(questions / HOURS)) continue;
    await page.evaluate(() => document.querySelector("[part~=updates-button]:not([hidden])")?.click());
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const tasks = await page.evaluate(() => window.tasks.splice(0).sort((one, other) => other - one));
    const posts = await page.locator("article-reader [part~=post]").count();
    const megabytes = (usedSize / 1024 / 1024).toFixed(1);
    console.log(
      `${question} questions, ${posts} of ${count} posts: ${megabytes} MB, ${nodes} nodes, ${jsEventListeners} listeners,`,
      `${tasks.length} tasks over 50 ms: ${tasks.slice(0, 5).map(Math.round).join(" ")}`,
    );
  }
} finally {
  await browser.close();
  server.kill();
}
