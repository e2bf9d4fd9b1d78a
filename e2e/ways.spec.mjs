// Ways into a page: a blockquote in place of the element, and embed.js from another directory or origin.
import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { heard, listen, open, PUBLISHER, part, sample, tag, watch } from "./publisher.mjs";

const STRIKE = sample("harbour-strike");
const reader = (page) => page.locator("article-reader");
const fallback = (page) => page.getByRole("link", { name: "The story as a plain link" });

// ── The blockquote ─────────────────────────────────────────────────────────────────────────────

const QUOTE = `<blockquote class="box article-reader" data-src="${STRIKE}" data-publisher="${PUBLISHER}"
  data-heading-level="3" data-lang="de" data-onclick="window.pwned = 1" data-style="color: red"><a href="/story">The story as a plain link</a></blockquote>`;

test("a blockquote becomes the element, with the attributes of the element alone, and shows its content when the story fails", async ({
  page,
}) => {
  const seen = watch(page);
  const failing = QUOTE.replace(STRIKE, "/status/500").replace("The story as a plain link", "The other story");
  await open(page, QUOTE + failing);
  await heard(page, "reader-ready");
  await heard(page, "reader-error");
  await expect(page.locator("blockquote.article-reader")).toHaveCount(0);
  await expect(page.locator('article-reader > article h3[part~="headline"]')).toBeVisible();
  await expect(part(page, "author-heading").locator('[lang="de"]')).toHaveCount(1);
  await expect(fallback(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "The other story" })).toBeVisible();
  for (const name of ["onclick", "style", "class", "data-src"])
    await expect(reader(page).first()).not.toHaveAttribute(name);
  expect(seen.console.filter((it) => !it.includes("500"))).toEqual([]);
});

test("upgrade() replaces blockquotes that come later, and leaves other quotations alone @one-browser", async ({
  page,
}) => {
  await open(
    page,
    '<blockquote class="article-reader">No source.</blockquote><blockquote data-src="/1.json">Another.</blockquote><section></section>',
  );
  await page.evaluate(async (html) => {
    document.querySelector("section").innerHTML = html;
    const { upgrade } = await import("/embed.js");
    upgrade(document.querySelector("section"));
  }, QUOTE);
  await heard(page, "reader-ready");
  await expect(page.locator("section > article-reader")).toHaveCount(1);
  await expect(page.locator("main > blockquote")).toHaveCount(2);
});

test("an async script that runs before the page is parsed upgrades the rest later @one-browser", async ({ page }) => {
  await listen(page);
  await page.route("**/async.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><link rel="icon" href="/samples/logo.svg"><script type="module" async src="/embed.js"></script>
      <script src="/held.js"></script>${QUOTE}`,
    }),
  );
  // The parser waits for a script that is answered after the element is defined.
  let tell;
  const defined = new Promise((resolve) => (tell = resolve));
  await page.exposeFunction("elementDefined", tell);
  await page.addInitScript(() => customElements.whenDefined("article-reader").then(() => window.elementDefined()));
  await page.route("**/held.js", async (route) => {
    await defined;
    await route.fulfill({ contentType: "text/javascript", body: "" });
  });
  await page.goto("/async.html");
  await heard(page, "reader-ready");
  await expect(reader(page)).toHaveCount(1);
});

// ── From anywhere ──────────────────────────────────────────────────────────────────────────────

test("all URLs are relative to the script, on a page in another directory and with a base", async ({ page }) => {
  const seen = watch(page);
  await listen(page);
  await page.route("**/some/where/page.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="de"><title>A page</title><link rel="icon" href="/samples/logo.svg">
      <script type="module" src="../../cdn/embed.js"></script><base href="/samples/">
      <body>${tag({ src: "lighthouse-de.json", publisher: "publisher.json" })}</body>`,
    }),
  );
  await page.goto("/some/where/page.html");
  await heard(page, "reader-ready");
  await expect(part(page, "newsletter")).toBeVisible();
  for (const name of ["article-reader.js", "article-reader_bg.wasm", "locale/de.json"])
    expect(seen.requests).toContain(`/cdn/${name}`);
  expect(seen.failures).toEqual([]);
  expect(seen.console).toEqual([]);
});

test("a script of another origin works with the headers that it needs", async ({ page, baseURL, request }) => {
  const cdn = `${baseURL.replace("127.0.0.1", "localhost")}cdn/`;
  const seen = watch(page);
  await listen(page);
  // Chromium treats a page that a test fulfils as one of the public network, which may not use this server.
  await page.goto(`/pages/plain.html?from=${cdn.slice(0, -1)}`);
  await page.evaluate(
    (html) => {
      document.documentElement.lang = "fr";
      document.querySelector("main").innerHTML = html;
    },
    tag({ src: sample("night-ferries-fr") }),
  );
  await heard(page, "reader-ready");
  expect(seen.console).toEqual([]);
  const asked = await page.evaluate(
    (cdn) =>
      performance
        .getEntriesByType("resource")
        .map((it) => it.name)
        .filter((it) => it.startsWith(cdn)),
    cdn,
  );
  expect(asked.map((it) => it.slice(cdn.length)).sort()).toEqual([
    "article-reader.js",
    "article-reader_bg.wasm",
    "embed.js",
    "locale/fr.json",
  ]);
  for (const url of asked) {
    expect((await request.get(url)).headers()).toMatchObject({
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    });
  }
});

test("embed.js can be imported without a browser @one-browser", () => {
  const embed = new URL("../dist/embed.js", import.meta.url);
  const program = `import('${embed}').then((it) => console.log(Object.keys(it).sort().join()))`;
  expect(execFileSync("node", ["--input-type=module", "-e", program], { encoding: "utf8" }).trim()).toBe(
    "ArticleReader,upgrade",
  );
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test("the link inside the element can be clicked without JavaScript @not-bidi", async ({ page }) => {
    await page.route("**/story", (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>The story</title>" }),
    );
    for (const body of [tag({ src: STRIKE }), QUOTE]) {
      await page.route("**/plain.html", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>A page</title><script type="module" src="/embed.js"></script>${body}`,
        }),
      );
      await page.goto("/plain.html");
      await expect(fallback(page)).toBeVisible();
      await fallback(page).click();
      await expect(page).toHaveTitle("The story");
    }
  });
});
