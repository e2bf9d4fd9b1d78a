// Live reports: when a reader asks, and when it does not.
import { expect, test } from "@playwright/test";
import { heard, part } from "./publisher.mjs";
import { answered, ask, openReport, post, report, SRC, updated } from "./reports.mjs";

const state = (page) => page.evaluate(() => document.querySelector("article-reader").state);
const POSTS = [post(3), post(2), post(1)];

test.describe("The questions of a live report", () => {
  test("are simple requests, with jitter, and an unchanged answer changes nothing", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    const requests = [];
    page.on("request", (request) => request.url().endsWith(SRC) && requests.push(request));
    await ask(page);
    await ask(page);
    await ask(page);
    await expect.poll(() => server.requests).toBe(4);
    for (const request of requests) {
      expect(request.method()).toBe("GET");
      const headers = Object.keys(await request.allHeaders());
      expect(headers.filter((it) => /^(if-|x-|authorization|content-type)/.test(it))).toEqual([]);
    }
    expect(await page.evaluate(() => window.updates)).toEqual([]);
  });

  test("come later after each failure, and as before after an answer", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    const failures = [
      (route) => route.fulfill({ status: 500 }),
      (route) => route.fulfill({ status: 429, body: "{}" }),
      (route) => route.abort("connectionreset"),
    ];
    const failed = (route) => failures[server.requests % failures.length](route);
    server.answer = failed;
    // 15, 30, 60, 120 and 240 seconds, each with a tenth more or less; then 300.
    for (const [wait, most] of [
      [13, 17],
      [26, 34],
      [53, 67],
      [107, 133],
      [215, 265],
      [269, 331],
    ]) {
      const before = server.requests;
      await page.clock.fastForward((wait - 0.5) * 1_000);
      expect(server.requests, `after ${wait} s`).toBe(before);
      const answer = answered(page);
      await page.clock.fastForward((most - wait + 1) * 1_000);
      await answer;
      expect(server.requests, `after ${most} s`).toBe(before + 1);
    }
    await expect(part(page, "post")).toHaveCount(3);
    expect(await state(page)).toBe("ready");
    server.answer = report([post(4), ...POSTS]);
    await page.clock.fastForward(332_000);
    await updated(page);
    const before = server.requests;
    await ask(page);
    await expect.poll(() => server.requests).toBe(before + 1);
  });

  test("stop after the document was gone three times", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    server.answer = (route) => route.fulfill({ status: 410 });
    for (const seconds of [17, 34, 67]) {
      const answer = answered(page);
      await page.clock.fastForward(seconds * 1_000);
      await answer;
    }
    await page.clock.fastForward(20 * 60_000);
    expect(server.requests).toBe(4);
    await expect(part(page, "post")).toHaveCount(3);
  });

  test("rest while the page is hidden, and go on at once when it is shown", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    const setHidden = (isHidden) =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    await setHidden(true);
    await page.clock.fastForward("30:00");
    expect(server.requests).toBe(1);
    server.answer = report(POSTS, { status: "canceled" });
    await setHidden(false);
    await page.clock.fastForward(100);
    await heard(page, "reader-notice");
    expect(server.requests).toBe(2);
  });

  test("rest without a connection, and go on at once with one", async ({ page, context }) => {
    const server = await openReport(page, report(POSTS));
    await context.setOffline(true);
    await page.waitForFunction(() => !navigator.onLine);
    await page.clock.fastForward("30:00");
    expect(server.requests).toBe(1);
    await context.setOffline(false);
    await page.waitForFunction(() => navigator.onLine);
    await page.clock.fastForward(100);
    await expect.poll(() => server.requests).toBe(2);
  });

  test("are the visitor's own where data is saved", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
    const server = await openReport(page, report(POSTS));
    await page.clock.fastForward("30:00");
    expect(server.requests).toBe(1);
    server.answer = report([post(4), ...POSTS]);
    await page.getByRole("button", { name: "Check for updates" }).click();
    await updated(page);
    expect(server.requests).toBe(2);
  });

  test("wait as long as the newsroom and the server want", async ({ page }) => {
    const server = await openReport(page, report(POSTS, { live: { now: true, refresh: 60 } }));
    await page.clock.fastForward(50_000);
    expect(server.requests).toBe(1);
    server.answer = (route) =>
      route.fulfill({
        headers: { "cache-control": "public, max-age=120", "content-type": "application/json" },
        body: JSON.stringify(report([post(4), ...POSTS], { live: { now: true, refresh: 60 } })),
      });
    await page.clock.fastForward(20_000);
    await updated(page);
    await page.clock.fastForward(100_000);
    await page.clock.fastForward(15_000);
    expect(server.requests).toBe(2);
    const third = page.waitForResponse((it) => it.url().endsWith(SRC));
    await page.clock.fastForward(15_000);
    await third;
    expect(server.requests).toBe(3);
  });

  test("are not delayed by a clock that is set back", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await page.clock.setSystemTime("2026-11-22T12:00:00Z");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.clock.fastForward(17_000);
    await expect.poll(() => server.requests).toBe(2);
  });
});
