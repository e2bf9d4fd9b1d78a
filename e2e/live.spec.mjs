// Live reports: what a reader shows of each version, with and without a print.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { openPrint } from "./prints.mjs";
import { heard, part, watch } from "./publisher.mjs";
import {
  ask,
  controls,
  headings,
  mark,
  marked,
  openReport,
  post,
  report,
  SRC,
  serveReport,
  updated,
} from "./reports.mjs";

const button = (page) => part(page, "updates-button");
const region = (page) => part(page, "live-region");
const state = (page) => page.evaluate(() => document.querySelector("article-reader").state);
const POSTS = [post(3), post(2), post(1)];

test.describe("A live report", () => {
  test("shows its posts, pinned and newest first, with links to the main events", async ({ page }) => {
    const posts = [
      post(1),
      post(2, { key: true, authors: ["Anna Lund"] }),
      post(3, { headline: undefined, updated: "2026-11-23T11:00:00Z" }),
      post(0, { headline: "What to know", pinned: true }),
    ];
    await openReport(page, report(posts));
    const all = await headings(page);
    expect(all[0]).toBe("What to know");
    expect(all[1]).toContain("10:03");
    expect(all.slice(2)).toEqual(["Post 2", "Post 1"]);
    await expect(part(page, "live-status")).toHaveText("Live");
    await expect(part(page, "post-mark")).toHaveText("Pinned");
    await expect(part(page, "post-byline")).toHaveText("By Anna Lund");
    await expect(page.getByRole("navigation", { name: "Key events" }).getByRole("link")).toHaveText(/Post 2/);
    await expect(page.getByRole("article", { name: "Post 1" })).toBeVisible();
    await expect(part(page, "post-heading").first()).toHaveJSProperty("localName", "h2");
    expect(await region(page).textContent()).toBe("");
    expect((await new AxeBuilder({ page }).include("article-reader").analyze()).violations).toEqual([]);
  });

  test("shows a new post, and keeps the nodes of the others", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await mark(page);
    server.answer = report([post(4), ...POSTS]);
    await ask(page);
    expect(await updated(page)).toEqual({ added: 1, changed: 0, removed: 0, live: true });
    expect(await headings(page)).toEqual(["Post 4", "Post 3", "Post 2", "Post 1"]);
    expect(await marked(page)).toEqual([false, true, true, true]);
    await expect(region(page)).toHaveText("1 new update");
    await expect(button(page)).toBeHidden();
    expect(await state(page)).toBe("ready");
  });

  test("changes, removes and moves posts in place", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await mark(page);
    server.answer = report([
      post(1, { pinned: true }),
      post(2, { body: "<p>What really happened at 2.</p>" }),
      post(3, { status: "canceled" }),
    ]);
    await ask(page);
    expect(await updated(page)).toEqual({ added: 0, changed: 2, removed: 1, live: true });
    expect(await headings(page)).toEqual(["Post 1", "Post 2"]);
    expect(await marked(page)).toEqual([true, true]);
    await expect(part(page, "post").nth(1)).toContainText("What really happened at 2.");
    await expect(part(page, "post").nth(1).locator("[part~=post-updated]")).toHaveText("Updated");
    // Nothing is announced for a change.
    expect(await region(page).textContent()).toBe("");
    // The mark stays with the next answer, which changes another post.
    server.answer = report([post(1), post(2, { body: "<p>What really happened at 2.</p>" }), post(4)]);
    await ask(page);
    expect(await updated(page, 2)).toMatchObject({ added: 1, changed: 1, removed: 0 });
    await expect(part(page, "post").nth(1).locator("[part~=post-updated]")).toHaveText("Updated");
  });

  test("moves focus from a post that is withdrawn to the next one", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await part(page, "post-link").nth(1).focus();
    server.answer = report([post(3), post(1)]);
    await ask(page);
    await updated(page);
    await expect(part(page, "post-heading").nth(1)).toBeFocused();
    await expect(part(page, "post-heading").nth(1)).toHaveText("Post 1");
  });

  test("keeps a video and an embed that a visitor has opened in a changed post", async ({ page }) => {
    const video = '<video src="/samples/sounds/none.mp4" controls></video>';
    const server = await openReport(page, report([post(1, { body: `<p>One.</p>${video}` })]));
    await part(page, "player").evaluate((it) => {
      it.isMarked = true;
    });
    server.answer = report([post(1, { body: `<p>One more word.</p>${video}` })]);
    await ask(page);
    expect(await updated(page)).toMatchObject({ changed: 1 });
    await expect(part(page, "post")).toContainText("One more word.");
    expect(await part(page, "player").evaluate((it) => it.isMarked)).toBe(true);
  });

  test("asks nothing if the coverage is over, or if the page switches it off", async ({ page }) => {
    const over = report(POSTS, { live: { now: false } });
    const server = await openReport(page, over);
    await expect(part(page, "live-status")).toContainText("This live coverage has ended.");
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(1);
    // The page may ask in any case.
    const asked = page.waitForResponse((it) => it.url().endsWith(SRC));
    await page.evaluate(() => document.querySelector("article-reader").setAttribute("live", "10"));
    await page.clock.fastForward(12_000);
    await asked;
    await expect.poll(() => server.requests).toBe(2);
    await page.evaluate(() => document.querySelector("article-reader").setAttribute("live", "off"));
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(2);
  });

  test("says when the coverage has ended, and asks no more", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    server.answer = report([post(4), ...POSTS], { live: { now: false } });
    await ask(page);
    expect(await updated(page)).toMatchObject({ added: 1, live: false });
    await expect(part(page, "live-status")).toContainText("This live coverage has ended.");
    await expect(part(page, "live-status").locator("time")).toHaveAttribute("datetime", "2026-11-23T10:04:00Z");
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(2);
  });

  test("notices by its clock that the end has passed", async ({ page }) => {
    const server = await openReport(page, report(POSTS, { live: { ends: "2026-11-23T12:00:10Z" } }));
    await expect(part(page, "live-status")).toHaveText("Live");
    await ask(page);
    await expect(part(page, "live-status")).toContainText("This live coverage has ended.");
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(2);
  });

  test("goes on if the only changed post is more than a day old", async ({ page }) => {
    // Without an end, the newest post decides whether the report goes on.
    const old = (fields) => post(1, { published: "2026-11-21T10:01:00Z", ...fields });
    const fields = { live: {}, published: "2026-11-21T10:00:00Z" };
    const server = await openReport(page, report([post(3), post(2), old()], fields));
    for (const [index, body] of ["<p>A correction.</p>", "<p>Another correction.</p>"].entries()) {
      server.answer = report([post(3), post(2), old({ body })], fields);
      await ask(page);
      expect(await updated(page, index + 1)).toEqual({ added: 0, changed: 1, removed: 0, live: true });
      await expect(part(page, "live-status")).toHaveText("Live");
    }
  });

  for (const [what, fields] of Object.entries({
    "is killed": { status: "canceled" },
    "is put under embargo": { embargo: "2026-11-23T20:00:00Z" },
    "has expired": { expires: "2026-11-23T11:00:00Z" },
  })) {
    test(`shows nothing of a story that ${what}`, async ({ page }) => {
      const server = await openReport(page, report(POSTS));
      server.answer = report(POSTS, fields);
      await ask(page);
      await heard(page, "reader-notice");
      expect(await page.locator("article-reader").textContent()).not.toContain("What happened");
      await expect(part(page, "post")).toHaveCount(0);
      await page.clock.fastForward("20:00");
      expect(server.requests).toBe(2);
    });
  }
});

test.describe("A print of a live report", () => {
  const printed = report(POSTS);

  test("asks at once, and shows what has come since it was printed", async ({ page }) => {
    const server = await serveReport(page, printed);
    await page.addInitScript(() => {
      window.updates = [];
      addEventListener("reader-update", ({ detail }) => window.updates.push(detail));
    });
    server.answer = report([post(4), post(3), post(2, { body: "<p>What really happened.</p>" })]);
    const seen = watch(page);
    await openPrint(page, printed, { served: null, print: { src: SRC } });
    await mark(page);
    expect(await updated(page)).toEqual({ added: 1, changed: 1, removed: 1, live: true });
    expect(await headings(page)).toEqual(["Post 4", "Post 3", "Post 2"]);
    expect(await marked(page)).toEqual([false, true, true]);
    expect(await page.evaluate(() => window.heard.map((it) => it.name))).toEqual(["reader-ready"]);
    expect(seen.console).toEqual([]);
  });

  test("loads no engine as long as nothing has changed", async ({ page }) => {
    const server = await serveReport(page, printed);
    const seen = watch(page);
    await openPrint(page, printed, { served: null, print: { src: SRC } });
    await controls(page);
    await expect.poll(() => server.requests).toBe(1);
    await page.waitForLoadState("networkidle");
    expect(seen.requests.filter((it) => it.endsWith(".wasm"))).toEqual([]);
    await expect(part(page, "post")).toHaveCount(3);
  });

  test("shows nothing of a story that was killed since", async ({ page }) => {
    const server = await serveReport(page, printed);
    server.answer = report(POSTS, { status: "canceled" });
    await openPrint(page, printed, { served: null, print: { src: SRC } });
    await heard(page, "reader-notice");
    expect(await page.locator("article-reader").textContent()).not.toContain("What happened");
  });
});
