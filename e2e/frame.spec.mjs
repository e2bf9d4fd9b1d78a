// reader.html: a story on a page of its own, in a frame and out of it, and the oEmbed sample.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PUBLISHER, part, sample, serve, story, watch } from "./publisher.mjs";

const STRIKE = sample("harbour-strike");
const HEADLINE = "Harbour crews walk out as talks on night shifts collapse";

const address = (query) => `/reader.html?${new URLSearchParams(query)}`;

test("reader.html shows the story of its address, under a strict policy, and takes its title and language", async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto(address({ src: STRIKE, publisher: PUBLISHER, theme: "dark", "heading-level": "2" }));
  await expect(page.locator('article-reader > article h2[part~="headline"]')).toHaveText(HEADLINE);
  await expect(page).toHaveTitle(HEADLINE);
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  await expect(page.locator("article-reader")).toHaveCSS("background-color", "rgb(23, 23, 22)");
  await expect(part(page, "newsletter")).toBeVisible();
  await expect(part(page, "image").first()).toHaveJSProperty("complete", true);
  expect(seen.console).toEqual([]);
  expect(seen.failures).toEqual([]);
});

const REFUSED = [
  "",
  "javascript:alert(1)",
  "data:application/json,{}",
  "blob:http://127.0.0.1/1",
  "file:///etc/passwd",
  "https://name:word@gazette.example/1.json",
  "http://[",
];

test("reader.html refuses every source that is no plain address of the web @one-browser", async ({ page }) => {
  const seen = watch(page);
  for (const src of REFUSED) {
    for (const query of [{ src }, { src: STRIKE, publisher: src || "about:blank" }]) {
      await test.step(JSON.stringify(query), async () => {
        await page.goto(address(query));
        await expect(page.getByRole("status")).toContainText("http or https");
        await expect(page.locator("article-reader")).toHaveCount(0);
      });
    }
  }
  expect(seen.console).toEqual([]);
  expect(seen.requests.filter((it) => it.endsWith(".json"))).toEqual([]);
});

// ── In frames ──────────────────────────────────────────────────────────────────────────────────

/** The same server by another name, which makes it another origin. */
const elsewhere = (url) => url.replace("127.0.0.1", "localhost");

/** reader.html with `parents` that may frame it, as a publisher edits it. */
const edited = (page, parents) =>
  page.route("**/reader.html?**", async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const html = body.replace(
      'name="article-reader-parents" content=""',
      `name="article-reader-parents" content="${parents}"`,
    );
    expect(html).not.toBe(body);
    await route.fulfill({ response, body: html });
  });

/** Opens a page of this origin with the reader in a frame, which is of the other origin by default. */
async function openParent(
  page,
  baseURL,
  { html, head = "", src = STRIKE, origin = elsewhere(baseURL), helper = true } = {},
) {
  const url = new URL(address({ src }), origin).href.replaceAll("&", "&amp;");
  await page.addInitScript(() => {
    window.told = [];
    addEventListener("message", ({ data, origin }) => window.told.push({ ...data, origin }));
  });
  await page.route("**/parent.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A parent</title>${head}
      <link rel="icon" href="/samples/logo.svg">
      ${helper ? '<script type="module" src="/reader-frame.js"></script>' : ""}
      <body>${html ?? `<iframe class="article-reader" title="A story" src="${url}" width="600" height="300"></iframe>`}</body>`,
    }),
  );
  await page.goto("/parent.html");
  return page.frameLocator("iframe.article-reader");
}

const heights = (page) =>
  page.evaluate(() => window.told.filter((it) => it.type === "article-reader:height").map((it) => it.height));

/** Expects a frame that is as high as its content. */
const fits = (page) =>
  expect
    .poll(async () => {
      const frame = page.frames()[1];
      const inside = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      return inside - Number(await page.locator("iframe").first().getAttribute("height"));
    })
    .toBe(0);

test("a parent that may frame the story hears its height, and hears it again when it changes", async ({
  page,
  baseURL,
}) => {
  const seen = watch(page);
  await edited(page, `https://other.example ${new URL(baseURL).origin}`);
  const frame = await openParent(page, baseURL);
  await expect(frame.locator('[part~="headline"]')).toHaveText(HEADLINE);
  await fits(page);
  const [told] = await page.evaluate(() => window.told);
  expect(told).toEqual({
    type: "article-reader:height",
    height: expect.any(Number),
    src: STRIKE,
    origin: elsewhere(new URL(baseURL).origin),
  });

  const height = async () => Number(await page.locator("iframe").getAttribute("height"));
  const wide = await height();
  await page.locator("iframe").evaluate((it) => {
    it.width = "300";
  });
  // Pictures that load meanwhile may make it a little higher, but not by a quarter.
  await expect.poll(height).toBeGreaterThan(wide * 1.25);
  const narrow = await height();
  await page.locator("iframe").evaluate((it) => {
    it.width = "600";
  });
  await expect.poll(height).toBeLessThan(narrow / 1.1);
  await fits(page);
  expect(seen.console).toEqual([]);
});

test("a parent that the page does not name sees no story and gets no message", async ({ page, baseURL }) => {
  const seen = watch(page);
  await edited(page, "https://other.example");
  const frame = await openParent(page, baseURL);
  await expect(frame.getByRole("status")).toContainText("may not show the story in a frame");
  await expect(frame.getByRole("link")).toHaveAttribute("href", /reader\.html\?src=/);
  // Messages arrive in order: an answer to the first would come before the answer to the second.
  await page
    .frames()[1]
    .evaluate(() =>
      addEventListener("message", ({ data }) => data === "ping" && parent.postMessage({ type: "pong" }, "*")),
    );
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("iframe");
    contentWindow.postMessage({ type: "article-reader:hello" }, "*");
    contentWindow.postMessage("ping", "*");
  });
  await expect.poll(() => page.evaluate(() => window.told.map((it) => it.type))).toEqual(["pong"]);
  await expect(frame.locator("article-reader")).toHaveCount(0);
  expect(seen.requests).not.toContain(STRIKE);
  expect(seen.console).toEqual([]);
});

test("a page frames the reader of its own origin without being named, and heights follow pictures", async ({
  page,
  baseURL,
}) => {
  await serve(page, "**/made.json", story({ body_html: "<p>One.</p>" }));
  const frame = await openParent(page, baseURL, { origin: baseURL, src: "/made.json" });
  await expect(frame.locator('[part~="headline"]')).toHaveText("A made story");
  await fits(page);
  const before = Math.max(...(await heights(page)));
  await page
    .frames()[1]
    .evaluate(() =>
      document
        .querySelector("[part~=body]")
        .append(Object.assign(new Image(), { src: "/samples/pictures/lens-320.jpg", width: 320 })),
    );
  await expect.poll(async () => (await heights(page)).at(-1)).toBeGreaterThan(before + 50);
  await fits(page);
  await page.frames()[1].evaluate(() => document.querySelector("[part~=body] img").remove());
  await fits(page);
  expect((await heights(page)).at(-1)).toBeLessThan(before + 50);
});

test("reader.html waits for a message of its parent where the browser does not name the parent", async ({
  page,
  baseURL,
}) => {
  const seen = watch(page);
  await edited(page, new URL(baseURL).origin);
  // Not all browsers name ancestors, and with this policy of its parent a page has no referrer.
  await page.route("**/reader.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll("location.ancestorOrigins", "undefined"),
    });
  });
  const frame = await openParent(page, baseURL, { head: '<meta name="referrer" content="no-referrer">' });
  await expect(frame.locator('[part~="headline"]')).toHaveText(HEADLINE);
  await fits(page);
  expect(seen.console).toEqual([]);
});

test("a forged message changes no frame @one-browser", async ({ page, baseURL }) => {
  await edited(page, new URL(baseURL).origin);
  const frame = await openParent(page, baseURL, {
    html: `<iframe class="article-reader" title="A story" src="${elsewhere(baseURL)}reader.html?src=${STRIKE}" width="600" height="300"></iframe>
      <iframe id="other" title="Another page" src="/pages/plain.html"></iframe>`,
  });
  await expect(frame.locator('[part~="headline"]')).toHaveText(HEADLINE);
  await expect.poll(() => heights(page)).not.toEqual([]);
  await fits(page);
  const height = () => page.locator("iframe").first().getAttribute("height");
  const before = await height();
  // Messages from this page, from a frame beside the reader's, and heights that are no numbers.
  await page.evaluate(() => postMessage({ type: "article-reader:height", height: 5 }, "*"));
  await page.frames()[2].evaluate(() => parent.postMessage({ type: "article-reader:height", height: 6 }, "*"));
  for (const wrong of [-1, 1e9, "tall", null]) {
    await page
      .frames()[1]
      .evaluate((height) => parent.postMessage({ type: "article-reader:height", height }, "*"), wrong);
  }
  await expect
    .poll(() =>
      page.evaluate(() => window.told.filter((it) => it.height === 5 || it.height === 6 || it.height === null).length),
    )
    .toBe(3);
  expect(await height()).toBe(before);
});

test("a link of a framed story leaves the frame, except one to a place in the story @one-browser", async ({
  page,
  baseURL,
}) => {
  await edited(page, new URL(baseURL).origin);
  const frame = await openParent(page, baseURL, { src: sample("tide-tables") });
  // The frame may still be growing under a pointer.
  await frame
    .locator('[part~="link"]')
    .filter({ hasText: /^1$/ })
    .evaluate((it) => it.click());
  expect(page.url()).toContain("/parent.html");
  await expect.poll(() => page.frames()[1].evaluate(() => location.href)).toMatch(/#article-reader-\d+-at-fn1$/);
  expect(await page.frames()[1].evaluate(() => document.querySelector("base").target)).toBe("_top");
});

// ── oEmbed ─────────────────────────────────────────────────────────────────────────────────────

test("the oEmbed sample keeps the rules of oEmbed, and its HTML shows the story @one-browser", async ({
  page,
  baseURL,
}) => {
  const oembed = JSON.parse(readFileSync(new URL("../frame/oembed.json", import.meta.url)));
  expect(oembed).toMatchObject({ version: "1.0", type: "rich", title: HEADLINE, html: expect.any(String) });
  for (const name of ["width", "height", "cache_age"]) expect(Number.isInteger(oembed[name]), name).toBe(true);
  for (const name of ["provider_url"]) expect(() => new URL(oembed[name])).not.toThrow();
  expect(oembed.html).not.toMatch(/<script|style=|javascript:/i);

  await edited(page, new URL(baseURL).origin);
  const frame = await openParent(page, baseURL, {
    html: oembed.html.replace("https://gazette.example/article-reader/", elsewhere(baseURL)),
  });
  await expect(page.locator("iframe")).toHaveAttribute("width", String(oembed.width));
  await expect(frame.locator('[part~="headline"]')).toHaveText(HEADLINE);
  await fits(page);
});
