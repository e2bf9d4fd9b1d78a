// Printed stories: the element adopts what is in the page, and loads the engine only when something needs it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { openPrint, PARAGRAPHS, prerender, printedStory, SRC, watchArticle } from "./prints.mjs";
import { allHeard, heard, open, part, serve, twoFrames, watch } from "./publisher.mjs";

const READABILITY = readFileSync(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");

const state = (page) => page.evaluate(() => document.querySelector("article-reader").state);
const wasmOf = (seen) => seen.requests.filter((it) => it.endsWith(".wasm"));
const storiesOf = (seen) => seen.requests.filter((it) => it === SRC);
const tool = (page, name) => page.locator(`article-reader [part~="tool"][value="${name}"]`);
/** Waits until the print has asked for its story. */
const checked = (page) => page.waitForResponse((it) => it.url().endsWith(SRC));

/** Marks the nodes of the text, so that a test sees which of them stay. */
const markNodes = (page) =>
  page.evaluate(() => {
    for (const it of document.querySelectorAll("[part~=article], [part~=article] *")) it.isPrinted = true;
  });
const keptParagraphs = (page) =>
  part(page, "paragraph").evaluateAll((all) => all.map((it) => [it.textContent, it.isPrinted === true]));

/** Moves the pointer when the print waits for a sign of the visitor. */
async function beginToRead(page) {
  await page.waitForLoadState("networkidle");
  await page.mouse.move(5, 5);
  await page.mouse.move(50, 50);
}

test.describe("A print", () => {
  test("is adopted without an engine, and no node of the article changes", async ({ page }) => {
    const seen = watch(page);
    await watchArticle(page);
    const answer = checked(page);
    await openPrint(page, printedStory());
    const { detail, state: now } = await heard(page, "reader-ready");
    expect(now).toBe("ready");
    expect(detail).toEqual({
      id: "rope-walk",
      headline: "The rope walk of Stenvoe spins again",
      format: "article-reader/1",
      language: "en-GB",
    });
    await answer;
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => window.changes)).toEqual([]);
    expect(await page.evaluate(() => window.printed.isConnected)).toBe(true);
    expect(wasmOf(seen)).toEqual([]);
    expect(seen.requests.filter((it) => it.includes("article-reader.js"))).toEqual([]);
    expect(storiesOf(seen)).toHaveLength(1);
    expect(await allHeard(page)).toEqual(["reader-ready"]);
    expect(seen.console).toEqual([]);
    expect(await page.evaluate(() => document.querySelector("article-reader").ready)).toEqual(detail);
  });

  test("keeps selection, focus, open details and the text of a form", async ({ page }) => {
    const body = `<p>${PARAGRAPHS[0]} <a href="https://gazette.example/nets">Nets</a></p>
      <details><summary>How rope is made</summary><p>By twisting.</p></details>`;
    // The script comes late, when the visitor has begun to read.
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/embed.js", async (route) => {
      await held;
      await route.continue();
    });
    await openPrint(page, printedStory({ body }), {
      waitUntil: "commit",
      print: { publisher: "samples/publisher.json" },
    });
    await part(page, "summary").click();
    await part(page, "newsletter-email").fill("anna@littoral.example");
    await part(page, "link").first().focus();
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("[part~=paragraph]")));
    const answer = checked(page);
    release();
    await heard(page, "reader-ready");
    await answer;
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.activeElement.textContent)).toBe("Nets");
    expect(await page.evaluate(() => getSelection().toString())).toContain("The shed is longer");
    await expect(part(page, "details")).toHaveAttribute("open", "");
    await expect(part(page, "newsletter-email")).toHaveValue("anna@littoral.example");
  });

  test("has a toolbar that works without the engine", async ({ page }) => {
    const seen = watch(page);
    await openPrint(page, printedStory());
    await heard(page, "reader-ready");
    await tool(page, "settings").click();
    await expect(page.locator("article-reader [part=panel]")).toBeVisible();
    await expect(tool(page, "settings")).toHaveAttribute("aria-expanded", "true");
    expect(wasmOf(seen)).toEqual(["/article-reader-tools_bg.wasm"]);
    await page.keyboard.press("Escape");
    await expect(page.locator("article-reader [part=panel]")).toBeHidden();
    expect(await page.evaluate(() => document.activeElement.value)).toBe("settings");
  });

  test("of a teaser is a notice, and its toolbar works", async ({ page }) => {
    const seen = watch(page);
    await openPrint(page, printedStory({ access: "subscribers" }));
    const { detail, state: now } = await heard(page, "reader-notice");
    expect([detail, now]).toEqual([{ reason: "paywalled" }, "notice"]);
    await expect(part(page, "paywall")).toBeVisible();
    await expect(part(page, "paragraph")).toHaveCount(0);
    await tool(page, "settings").click();
    await expect(page.locator("article-reader [part=panel]")).toBeVisible();
    expect(wasmOf(seen)).toEqual(["/article-reader-tools_bg.wasm"]);
  });

  test("gives its structured data as soon as it is ready", async ({ page }) => {
    const seen = watch(page);
    await openPrint(page, printedStory());
    const data = await page.evaluate(async () => {
      const reader = document.querySelector("article-reader");
      await reader.ready;
      return reader.toJsonLd();
    });
    expect(data).toMatchObject({ "@type": "NewsArticle", headline: printedStory().headline });
    expect(data.datePublished).toBe("2026-11-23T09:30:00Z");
    expect(wasmOf(seen)).toEqual(["/article-reader-related_bg.wasm"]);
  });

  test("has dates in the zone of the visitor", async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL, timezoneId: "Asia/Tokyo", locale: "en-GB" });
    await openPrint(page, printedStory(), { print: { tz: "Europe/Berlin" } });
    await heard(page, "reader-ready");
    await expect(part(page, "published").locator("time")).toHaveText(/23 November 2026 at 18:30$/);
    await page.close();
  });

  test("keeps its dates for a visitor in the zone of the publisher", async ({ browser, baseURL }) => {
    const page = await browser.newPage({ baseURL, timezoneId: "Europe/Berlin", locale: "en-GB" });
    await openPrint(page, printedStory(), { print: { tz: "Europe/Berlin" } });
    await heard(page, "reader-ready");
    await page.waitForLoadState("networkidle");
    await expect(part(page, "published").locator("time")).toHaveText(/23 November 2026 at 10:30 GMT\+1$/);
    await page.close();
  });

  test("of another version is ordinary content until the engine has the story", async ({ page }) => {
    const seen = watch(page);
    const edit = (html) => html.replace("&quot;version&quot;:1", "&quot;version&quot;:999");
    await openPrint(page, printedStory(), { edit });
    await heard(page, "reader-ready");
    expect(wasmOf(seen)).toContain("/article-reader_bg.wasm");
    await expect(part(page, "headline").filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole("group", { name: "Reading tools" })).toHaveCount(1);
  });

  test("without a mark is ordinary content, too", async ({ page }) => {
    const edit = (html) => html.replace(/ data-print="[^"]*"/, "");
    await openPrint(page, printedStory(), { edit });
    await heard(page, "reader-ready");
    await expect(part(page, "headline").filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole("group", { name: "Reading tools" })).toHaveCount(1);
  });
});

test.describe("When the story", () => {
  const changed = (body) => printedStory({ body: body.map((it) => `<p>${it}</p>`).join("") });

  test("has changed, the blocks that differ are replaced", async ({ page }) => {
    const next = [
      PARAGRAPHS[0],
      "A new paragraph comes first.",
      PARAGRAPHS[1],
      PARAGRAPHS[2],
      "The council has sold it.",
    ];
    const served = { ...changed(next), headline: "The rope walk of Stenvoe is sold" };
    const seen = watch(page);
    await openPrint(page, printedStory(), { served, waitUntil: "domcontentloaded" });
    await markNodes(page);
    await heard(page, "reader-ready", 2);
    await expect(part(page, "headline")).toHaveText("The rope walk of Stenvoe is sold");
    expect(await keptParagraphs(page)).toEqual([
      [next[0], true],
      [next[1], false],
      [next[2], true],
      [next[3], true],
      // The words of this paragraph are corrected in place.
      [next[4], true],
    ]);
    const ids = await part(page, "paragraph").evaluateAll((all) => all.map((it) => it.id));
    expect(ids.map((it) => it.split("-").at(-1))).toEqual(["p0", "p1", "p2", "p3", "p4"]);
    expect(storiesOf(seen)).toHaveLength(1);
    await expect(part(page, "article")).toHaveCount(1);
  });

  test("has changed, what is being read does not move", async ({ page }) => {
    const long = Array.from({ length: 40 }, (_, at) => `${at}. ${PARAGRAPHS[at % 4]}`);
    let answer;
    const opened = new Promise((resolve) => (answer = resolve));
    await page.route(`**${SRC}`, async (route) => {
      await opened;
      await route.fulfill({ json: changed(["Two paragraphs are new.", "This is the second.", ...long]) });
    });
    await openPrint(page, changed(long), { served: null });
    await heard(page, "reader-ready");
    await page.evaluate(() => document.querySelectorAll("[part~=paragraph]")[20].scrollIntoView());
    const top = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll("[part~=paragraph]")];
        return all.find((it) => it.textContent.startsWith("20.")).getBoundingClientRect().top;
      });
    const before = await top();
    answer();
    await heard(page, "reader-ready", 2);
    await twoFrames(page);
    await expect(part(page, "paragraph")).toHaveCount(42);
    // Firefox scrolls by whole pixels.
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });

  test("has the same words in another document, nothing changes", async ({ page }) => {
    const seen = watch(page);
    await watchArticle(page);
    await openPrint(page, printedStory(), { served: { ...printedStory(), nonce: 17 } });
    await expect.poll(() => wasmOf(seen)).toEqual(["/article-reader_bg.wasm"]);
    await page.waitForLoadState("networkidle");
    await twoFrames(page);
    expect(await page.evaluate(() => window.changes)).toEqual([]);
    expect(await allHeard(page)).toEqual(["reader-ready"]);
    expect(storiesOf(seen)).toHaveLength(1);
  });

  test("is killed, its text goes with one request", async ({ page }) => {
    const seen = watch(page);
    await openPrint(page, printedStory(), { served: printedStory({ status: "canceled" }) });
    const { detail, state: now } = await heard(page, "reader-notice");
    expect([detail.reason, now]).toEqual(["canceled", "notice"]);
    await expect(part(page, "article")).toHaveCount(0);
    await expect(part(page, "notice")).toBeVisible();
    await expect(page.getByRole("group", { name: "Reading tools" })).toHaveCount(0);
    expect(await page.evaluate(() => document.body.textContent)).not.toContain("Stenvoe");
    expect(storiesOf(seen)).toHaveLength(1);
  });

  for (const status of [404, 410]) {
    test(`is gone from the server (${status}), its text goes`, async ({ page }) => {
      await page.route(`**${SRC}`, (route) => route.fulfill({ status, body: "gone" }));
      await openPrint(page, printedStory(), { served: null });
      const { detail } = await heard(page, "reader-error");
      expect(detail).toMatchObject({ code: "article-http", status });
      await expect(part(page, "article")).toHaveCount(0);
    });
  }

  test("cannot be loaded or read, the print stays", async ({ page }) => {
    const answers = [
      (route) => route.abort(),
      (route) => route.fulfill({ status: 503, body: "busy" }),
      (route) => route.fulfill({ contentType: "application/json", body: '{"half": ' }),
      (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Log in</title>" }),
    ];
    for (const answer of answers) {
      await page.unroute(`**${SRC}`);
      await page.route(`**${SRC}`, answer);
      await openPrint(page, printedStory(), { served: null });
      await heard(page, "reader-ready");
      await page.waitForLoadState("networkidle");
      await expect(part(page, "paragraph")).toHaveCount(4);
      expect(await state(page)).toBe("ready");
    }
  });

  test("has expired, the print is hidden without a request", async ({ page }) => {
    const seen = watch(page);
    const expires = new Date(Date.now() - 60_000).toISOString();
    await openPrint(page, printedStory({ expires }), { print: { now: "2026-01-01T00:00:00Z" } });
    const { detail, state: now } = await heard(page, "reader-notice");
    expect([detail, now]).toEqual([{ reason: "expired" }, "notice"]);
    await expect(part(page, "notice").last()).toHaveText("This story is no longer available.");
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.body.textContent)).not.toContain("Stenvoe");
    expect(storiesOf(seen)).toEqual([]);
    expect(wasmOf(seen)).toEqual([]);
  });
});

test.describe("The engine comes", () => {
  const other = printedStory({ id: "other", headline: "Another story", body: "<p>Other words.</p>" });

  test("when `src` changes", async ({ page }) => {
    await serve(page, "**/other.json", other);
    await openPrint(page, printedStory());
    await heard(page, "reader-ready");
    await page.evaluate(() => (document.querySelector("article-reader").src = "/other.json"));
    await heard(page, "reader-ready", 2);
    await expect(part(page, "headline")).toHaveText(["Another story"]);
    await expect(page.getByRole("group", { name: "Reading tools" })).toHaveCount(1);
    await tool(page, "settings").click();
    await expect(page.locator("article-reader [part=panel]")).toBeVisible();
  });

  test("when `src` changes before the page is idle, and the new story stays as the engine has built it", async ({
    page,
  }) => {
    const body = '<iframe src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" title="A rope"></iframe>';
    await page.route("https://www.youtube-nocookie.com/**", (route) => route.fulfill({ body: "player" }));
    await serve(page, "**/other.json", { ...other, body: `<p>Other words.</p>${body}` });
    await openPrint(page, printedStory(), { waitUntil: "commit" });
    await heard(page, "reader-ready");
    await page.evaluate(() => (document.querySelector("article-reader").src = "/other.json"));
    await heard(page, "reader-ready", 2);
    await page.waitForLoadState("networkidle");
    await part(page, "embed-button").click();
    await expect(part(page, "frame")).toBeVisible();
    expect(await part(page, "paragraph").getAttribute("id")).toMatch(/^article-reader-\d-p0$/);
    expect(await allHeard(page)).toEqual(["reader-ready", "reader-ready"]);
  });

  test("for `reload()`, and the print stays until then", async ({ page }) => {
    await openPrint(page, printedStory());
    await heard(page, "reader-ready");
    await page.evaluate(() => document.querySelector("article-reader").reload());
    await expect(part(page, "headline")).toHaveCount(1);
    await heard(page, "reader-ready", 2);
    await expect(part(page, "headline")).toHaveCount(1);
    await expect(page.getByRole("group", { name: "Reading tools" })).toHaveCount(1);
  });

  test("for the content of another site, which replaces its button", async ({ page }) => {
    const frame = '<iframe src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" title="A rope"></iframe>';
    await page.route("https://www.youtube-nocookie.com/**", (route) => route.fulfill({ body: "player" }));
    const body = PARAGRAPHS.map((it) => `<p>${it}</p>`).join("") + frame;
    const seen = watch(page);
    await openPrint(page, printedStory({ body }));
    await heard(page, "reader-ready");
    await markNodes(page);
    expect(wasmOf(seen)).toEqual([]);
    await part(page, "embed-button").click();
    await expect(part(page, "frame")).toBeVisible();
    expect((await keptParagraphs(page)).every(([, isKept]) => isKept)).toBe(true);
    expect(await allHeard(page)).toEqual(["reader-ready"]);
  });

  test("for related stories near the end that were not printed", async ({ page }) => {
    const strike = readFileSync("samples/harbour-strike.json", "utf8");
    await openPrint(page, strike, { print: { attribute: "stories=/samples/latest.json" } });
    await heard(page, "reader-ready");
    await markNodes(page);
    await beginToRead(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(part(page, "related-stories")).toBeVisible();
    expect((await keptParagraphs(page)).every(([, isKept]) => isKept)).toBe(true);
    expect(await allHeard(page)).toEqual(["reader-ready"]);
  });

  test("for a related story that opens in the reader, and Back shows the printed story again", async ({
    page,
    baseURL,
  }) => {
    await serve(page, "**/other.json", other);
    const related = [{ url: "https://gazette.example/other", json: "/other.json", headline: "Another story" }];
    const first = printedStory({ related });
    const seen = watch(page);
    await openPrint(page, first, {
      print: { attribute: "navigate=reader", base: `${baseURL}printed/story.json` },
    });
    await heard(page, "reader-ready");
    await beginToRead(page);
    await expect.poll(() => seen.requests.some((it) => it.includes("article-reader-navigate.js"))).toBe(true);
    await page.waitForLoadState("networkidle");
    await part(page, "story-link").first().click();
    await heard(page, "reader-ready", 2);
    await expect(part(page, "headline")).toHaveText(["Another story"]);
    await page.goBack();
    await heard(page, "reader-ready", 3);
    await expect(part(page, "headline")).toHaveText([first.headline]);
  });
});

test.describe("A page", () => {
  test("can have two prints, one of them isolated", async ({ page }) => {
    const seen = watch(page);
    const [one, two] = [printedStory(), printedStory({ id: "two", headline: "The second print" })];
    const isolated = prerender(two, { src: "/two.json", attribute: "isolated", assets: "." });
    await serve(page, "**/two.json", two);
    // The head of the second print stands before it. The script is there already.
    await openPrint(page, one, { edit: (html) => html + isolated.replace(/^<(link|script).*\n/gm, "") });
    await heard(page, "reader-ready", 2);
    await page.waitForLoadState("networkidle");
    expect(wasmOf(seen)).toEqual([]);
    const shadow = page.locator("article-reader[isolated]");
    await expect(shadow.locator('[part~="headline"]')).toHaveText("The second print");
    await expect(shadow.locator('[part~="tool"][value="settings"]')).toBeVisible();
    await shadow.locator('[part~="tool"][value="settings"]').click();
    await expect(shadow.locator("[part=panel]")).toBeVisible();
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((it) => it.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("can define the element before the print is parsed", async ({ page }) => {
    const seen = watch(page);
    await serve(page, `**${SRC}`, printedStory());
    const print = prerender(printedStory());
    // A page in pieces: the script runs when the parser has only reached the start tag.
    const head = `<script type="module" async src="/embed.js"></script>`;
    const wait = `<script>const until = Date.now() + 5000; while (!customElements.get("article-reader") && Date.now() < until) {
      const it = new XMLHttpRequest(); it.open("GET", "/empty.json", false); it.send(); }</script>`;
    await open(page, print, { head: head + wait });
    await heard(page, "reader-ready");
    await page.waitForLoadState("networkidle");
    expect(wasmOf(seen)).toEqual([]);
    await expect(part(page, "paragraph")).toHaveCount(4);
  });

  test("can insert a print from a template", async ({ page }) => {
    const seen = watch(page);
    await openPrint(page, printedStory(), { edit: (html) => `<template id="later">${html}</template>` });
    await page.evaluate(() =>
      document.querySelector("main").append(document.querySelector("#later").content.cloneNode(true)),
    );
    await heard(page, "reader-ready");
    await page.waitForLoadState("networkidle");
    expect(wasmOf(seen)).toEqual([]);
    await expect(part(page, "paragraph")).toHaveCount(4);
  });

  test("can remove a print, move it and insert it again", async ({ page }) => {
    const seen = watch(page);
    await openPrint(page, printedStory());
    await heard(page, "reader-ready");
    await page.evaluate(() => {
      const reader = document.querySelector("article-reader");
      document.body.append(reader);
    });
    await tool(page, "settings").click();
    await expect(page.locator("article-reader [part=panel]")).toBeVisible();
    await page.evaluate(async () => {
      const reader = document.querySelector("article-reader");
      reader.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.body.append(reader);
    });
    await heard(page, "reader-ready", 2);
    await expect(part(page, "paragraph")).toHaveCount(4);
    await tool(page, "settings").click();
    await expect(page.locator("article-reader [part=panel]")).toBeVisible();
    expect(wasmOf(seen)).not.toContain("/article-reader_bg.wasm");
  });

  test("can minify the print", async ({ page }) => {
    const seen = watch(page);
    const edit = (html) =>
      html
        .replaceAll(/>\s+</g, "><")
        .replaceAll(/ (dir|type|value|role)="([a-z]+)"/g, " $1=$2")
        .replaceAll("</p>", "")
        .replaceAll("</li>", "");
    await openPrint(page, printedStory(), { edit });
    await heard(page, "reader-ready");
    await page.waitForLoadState("networkidle");
    expect(wasmOf(seen)).toEqual([]);
    await expect(part(page, "paragraph")).toHaveText(PARAGRAPHS);
  });

  test("can put paragraphs around the print", async ({ page }) => {
    const seen = watch(page);
    const edit = (html) =>
      html.replace(/(<article-reader[^>]*>)\n/, "$1<p></p>\n").replace("\n<article", "<br>\n<article");
    await openPrint(page, printedStory(), { edit });
    await heard(page, "reader-ready");
    await page.waitForLoadState("networkidle");
    expect(wasmOf(seen)).toEqual([]);
    await expect(part(page, "paragraph")).toHaveText(PARAGRAPHS);
  });

  test("can strip the attributes, and gets the story from the engine", async ({ page }) => {
    const edit = (html) => html.replaceAll(/ (part|slot|data-[a-z]+)="[^"]*"/g, "");
    await openPrint(page, printedStory(), { edit });
    await heard(page, "reader-ready");
    await expect(part(page, "headline")).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 }).filter({ visible: true })).toHaveCount(1);
  });

  test("can forbid styles and scripts of its own", async ({ page }) => {
    const seen = watch(page);
    const headers = {
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types article-reader",
    };
    // The style element of the test's own page breaks the policy.
    await openPrint(page, printedStory(), { headers, served: printedStory({ headline: "Changed" }) });
    await heard(page, "reader-ready", 2);
    const complaints = seen.console.filter((it) => !it.includes("style"));
    expect(complaints).toEqual([]);
  });
});

test("Nothing moves when a print is adopted @chromium-only", async ({ page }) => {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) window.shift += it.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openPrint(page, printedStory());
    await heard(page, "reader-ready");
    await page.waitForLoadState("networkidle");
    await twoFrames(page);
    expect(await page.evaluate(() => window.shift)).toBe(0);
  }
});

test("A print is complete without scripts @not-bidi", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  const html = prerender(printedStory());
  await page.route("**/publisher.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><link rel="stylesheet" href="/article-reader.css">${html}`,
    }),
  );
  await page.goto("/publisher.html");
  await expect(page.locator('[part~="paragraph"]')).toHaveText(PARAGRAPHS);
  await expect(page.locator('[part~="tools"]')).toBeHidden();
  await page.close();
});

test("Reader modes find the headline and the whole text of a print, and no toolbar @one-browser", async ({ page }) => {
  // No script of the reader runs, as in a reader mode that asks the server again.
  await page.route("**/embed.js", (route) => route.abort());
  const body = [...PARAGRAPHS, ...PARAGRAPHS].map((it) => `<p>${it}</p>`).join("");
  await openPrint(page, printedStory({ body }), { title: printedStory().headline });
  const found = await page.evaluate((source) => {
    const Readability = new Function(`${source}; return Readability`)();
    return new Readability(document.cloneNode(true)).parse();
  }, READABILITY);
  expect(found.title).toBe("The rope walk of Stenvoe spins again");
  for (const it of PARAGRAPHS) expect(found.textContent).toContain(it);
  expect(found.textContent).not.toContain("Share");
});

test("A print breaks no rule of accessibility, before it is adopted and after @one-browser", async ({ page }) => {
  const story = readFileSync("samples/night-ferry-guide.json", "utf8");
  const style = "html { color-scheme: light; color: #222; background: #fff }";
  for (const script of ["abort", "continue"]) {
    await page.unroute("**/embed.js");
    await page.route("**/embed.js", (route) => route[script]());
    await openPrint(page, story, {
      style,
      edit: (html) => `<h1>The Harbour Gazette</h1>${html}`,
      print: { "heading-level": "2" },
    });
    await page.waitForLoadState("networkidle");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect
      .soft(
        violations.map((it) => [it.id, it.nodes.map((node) => node.html.slice(0, 90))]),
        script,
      )
      .toEqual([]);
  }
});

test("The keyboard reaches the toolbar of a print and then its links", async ({ page }) => {
  const body = `<p>${PARAGRAPHS[0]} <a href="https://gazette.example/nets">Nets</a></p>`;
  await openPrint(page, printedStory({ body }));
  await heard(page, "reader-ready");
  await expect(tool(page, "settings")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const panel = page.locator("article-reader [part=panel]");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(tool(page, "settings")).toBeFocused();
  // The buttons for sharing and downloading.
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
  await expect(part(page, "link")).toBeFocused();
});
