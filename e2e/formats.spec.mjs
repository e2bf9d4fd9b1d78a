// The formats module: the adapters that are not in the engine.
import { expect, test } from "@playwright/test";
import { allHeard, heard, open, openReaders, part, retry, sample, serve, story, tag, watch } from "./publisher.mjs";

const GLUE = "/article-reader-formats.js";
const WASM = "/article-reader-formats_bg.wasm";
const MEND = "/article-reader-mend.js";
const MEND_WASM = "/article-reader-mend_bg.wasm";
const AGENCY = sample("market-reopens-es"); // AFP Core.
const ofFormats = (seen) => seen.requests.filter((it) => it.includes("-formats")).sort();

test("stories of most sites request no adapters, and two stories of other formats request them once", async ({
  page,
}) => {
  const seen = watch(page);
  const names = ["harbour-strike", "night-ferry-guide", "counting-seals", "lamp-oil", "lighthouse-feed-fr"];
  await openReaders(page, Object.fromEntries(names.map((name) => [name, { src: sample(name) }])));
  expect(ofFormats(seen)).toEqual([]);
  const others = tag({ id: "agency", src: AGENCY }) + tag({ id: "live", src: sample("gale-live") });
  await page.evaluate((html) => document.querySelector("main").insertAdjacentHTML("beforeend", html), others);
  // One of them is a teaser, which is a notice.
  await heard(page, "reader-ready", names.length + 1);
  await expect(part(page, "headline")).toHaveCount(names.length + 2);
  expect(ofFormats(seen)).toEqual([GLUE, WASM]);
  expect(seen.console).toEqual([]);
});

test("a page that names the format loads the adapters before the story has come", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(`**${AGENCY}`, async (route) => {
    await held;
    await route.continue();
  });
  const seen = watch(page);
  await open(page, tag({ src: AGENCY, format: "afp" }), { waitUntil: "commit" });
  await expect.poll(() => ofFormats(seen)).toEqual([GLUE, WASM]);
  release();
  expect(await heard(page, "reader-ready")).toMatchObject({ detail: { format: "afp/core" } });
});

test("adapters that fail to load leave the fallback, and load at a second try @one-browser", async ({ page }) => {
  await page.route(`**${WASM}`, (route) => route.fulfill({ status: 503 }));
  await open(page, tag({ src: AGENCY }));
  expect(await heard(page, "reader-error")).toMatchObject({ state: "error", detail: { code: "wasm-http" } });
  await expect(page.getByRole("link", { name: "The story as a plain link" })).toBeVisible();
  await page.unroute(`**${WASM}`);
  await retry(page).click();
  await heard(page, "reader-ready");
  await expect(part(page, "headline")).toHaveCount(1);
  expect(await allHeard(page)).toEqual(["reader-error", "reader-ready"]);
});

test("adapters that trap take no other reader with them @one-browser", async ({ page }) => {
  // A module that traps as Rust does when it panics.
  const broken = `export default async () => {}; export const translate = () => { throw new WebAssembly.RuntimeError('unreachable'); };`;
  await page.route(`**${GLUE}`, (route) => route.fulfill({ contentType: "text/javascript", body: broken }));
  await open(page, tag({ id: "one", src: AGENCY }) + tag({ id: "two", src: sample("harbour-strike") }));
  expect(await heard(page, "reader-error")).toMatchObject({ detail: { code: "render" } });
  await heard(page, "reader-ready");
  await expect(part(page, "headline")).toHaveCount(1);
});

test("a document that needs repairs loads the module that makes them, and is shown without them if it fails", async ({
  page,
}) => {
  const seen = watch(page);
  const body_html = `<p>One.</p><p style="display: none">A draft.</p><p>Two.</p>`;
  await serve(page, "**/made.json", story({ body_html, body_text: undefined }));
  await open(page, tag({ src: "/made.json" }));
  expect(await heard(page, "reader-ready")).toMatchObject({ detail: { format: "ninjs/1" } });
  expect(seen.requests.filter((it) => it.includes("-mend")).sort()).toEqual([MEND, MEND_WASM]);
  await expect(part(page, "paragraph")).toHaveText(["One.", "Two."]);

  await page.route(`**${MEND_WASM}`, (route) => route.fulfill({ status: 503 }));
  await page.reload();
  await heard(page, "reader-ready");
  await expect(part(page, "paragraph")).toHaveText(["One.", "A draft.", "Two."]);
});

test("the error of a known format without an adapter names the format @one-browser", async ({ page }) => {
  await page.route("**/made.json", (route) =>
    route.fulfill({ json: { status: "ok", totalResults: 1, articles: [{ title: "A" }] } }),
  );
  await open(page, tag({ src: "/made.json" }));
  const { detail } = await heard(page, "reader-error");
  expect(detail.code).toBe("article-unknown-format");
  expect(detail.message).toContain("NewsAPI");
});
