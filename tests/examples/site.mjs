// What a site with printed stories has to do, on any platform.
import assert from "node:assert/strict";
import { chromium } from "playwright";
import { chromiumOptions } from "../../scripts/browsers.mjs";

const HEADLINE = "Harbour crews walk out as talks on night shifts collapse";
const CACHED = "public, max-age=60, must-revalidate";
// Words of the samples that may not be shown.
const SECRETS = /marker-|Savings society|lantern-prize|Lantern/i;

/**
 * Adds the tests of a site to a test of Node.js.
 *
 * @param {import("node:test").TestContext} context
 * @param {{ url: string, assets: string, stories: string, content: ReturnType<typeof import("./world.mjs").contentSystem> }} world
 */
export const checkSite = async (context, { url, assets, stories, content }) => {
  const get = (path, options) => fetch(url + path, options);

  await context.test("A story is printed into its page", async () => {
    const response = await get("/stories/harbour-strike");
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.match(text, /<article-reader src="\/stories\/harbour-strike\.json"[^>]* data-print="/);
    assert.match(text, new RegExp(`<h1 part="headline"[^>]*>${HEADLINE}</h1>`));
    assert.match(text, new RegExp(`<title>${HEADLINE} – `));
    assert.ok(text.includes(`<script type="module" src="${assets}/embed.js"></script>`));
    assert.ok(text.includes(`<link rel="canonical" href="${url}/stories/harbour-strike">`));
    assert.equal(text.match(/application\/ld\+json/g).length, 1);
    assert.equal(response.headers.get("Content-Type"), "text/html; charset=utf-8");
    assert.equal(response.headers.get("Cache-Control"), CACHED);
    assert.equal(response.headers.get("X-Content-Type-Options"), "nosniff");
    // The newsletter is in the publisher profile.
    assert.ok(text.includes(` publisher="${stories}/publisher.json"`));
    assert.match(text, /part="newsletter-heading"/);
    const policy = response.headers.get("Content-Security-Policy");
    const connected = `connect-src 'self' ${assets} ${stories}`;
    for (const it of [
      "default-src 'none'",
      connected,
      `style-src ${assets}`,
      `script-src ${assets} 'wasm-unsafe-eval'`,
    ])
      assert.ok(policy.split("; ").includes(it), it);
  });

  await context.test("The JSON is the text that was printed", async () => {
    const response = await get("/stories/harbour-strike.json");
    assert.equal(await response.text(), content.stories["harbour-strike"]);
    assert.equal(response.headers.get("Content-Type"), "application/json");
    assert.equal(response.headers.get("Cache-Control"), CACHED);
  });

  await context.test("An entity tag is answered with 304", async () => {
    for (const path of ["/stories/harbour-strike", "/stories/harbour-strike.json"]) {
      const tag = (await get(path)).headers.get("ETag");
      assert.match(tag, /^"[0-9a-f]{32}"$/);
      for (const [given, status] of [
        [tag, 304],
        [`W/${tag}`, 304],
        [`"other", ${tag}`, 304],
        ['"other"', 200],
      ]) {
        const response = await get(path, { headers: { "If-None-Match": given } });
        assert.equal(response.status, status, given);
        assert.equal(response.headers.get("ETag"), tag);
        if (status === 304) assert.equal(await response.text(), "");
      }
    }
  });

  await context.test("HEAD has the same headers and no body, and other methods are refused", async () => {
    const response = await get("/stories/harbour-strike", { method: "HEAD" });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), "");
    assert.match(response.headers.get("ETag"), /^"/);
    const refused = await get("/stories/harbour-strike", { method: "POST" });
    assert.equal(refused.status, 405);
    assert.equal(refused.headers.get("Allow"), "GET, HEAD");
  });

  await context.test("Nothing of a closed story is answered", async () => {
    for (const [id, status] of [
      ["withdrawn", 410],
      ["embargoed", 404],
      ["deleted", 410],
      ["missing", 404],
    ])
      for (const path of [`/stories/${id}`, `/stories/${id}.json`]) {
        const response = await get(path);
        assert.equal(response.status, status, path);
        assert.doesNotMatch(await response.text(), SECRETS, path);
      }
  });

  await context.test("Other addresses are not found", async () => {
    for (const path of ["/", "/stories/", "/stories/..%2Fsecret", `/stories/${"a".repeat(101)}`, "/stories/a/b"])
      assert.equal((await get(path)).status, 404, path);
  });

  await context.test("A failure gives the element without a print, which is not cached", async () => {
    for (const id of ["down", "broken", "unknown"]) {
      const response = await get(`/stories/${id}`);
      const text = await response.text();
      assert.equal(response.status, 503, id);
      assert.match(text, new RegExp(`<article-reader src="/stories/${id}.json" publisher="[^"]*"><a href=`));
      assert.doesNotMatch(text, /data-print|Internal error|marker-/);
      assert.equal(response.headers.get("Cache-Control"), "no-store");
      assert.equal(response.headers.get("Retry-After"), "30");
      assert.equal((await get(`/stories/${id}.json`)).status, 503);
    }
    // The content system is back, and is asked again.
    content.stories.down = content.stories["harbour-strike"];
    assert.equal((await get("/stories/down")).status, 200);
  });

  await context.test("oEmbed answers for the page of a story", async () => {
    const page = await (await get("/stories/harbour-strike")).text();
    const [, href] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page);
    const response = await fetch(href.replaceAll("&amp;", "&"));
    const result = await response.json();
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), "*");
    assert.equal(response.headers.get("Content-Type"), "application/json");
    assert.deepEqual(
      [result.version, result.type, result.title, result.width, result.height],
      ["1.0", "rich", HEADLINE, 600, 900],
    );
    const frame = encodeURIComponent(`${url}/stories/harbour-strike.json`);
    assert.match(result.html, /^<iframe class="article-reader" [^<>]*><\/iframe>$/);
    assert.ok(result.html.includes(`src="${assets}/reader.html?src=${frame}"`), result.html);

    const story = encodeURIComponent(`${url}/stories/harbour-strike`);
    const small = await (await get(`/oembed?url=${story}&maxwidth=320&maxheight=200&format=json`)).json();
    assert.deepEqual([small.width, small.height], [320, 200]);
    assert.match(small.html, / width="320" height="200"/);
    for (const [query, status] of [
      ["", 404],
      ["url=https%3A%2F%2Felsewhere.example%2Fstories%2Fharbour-strike", 404],
      [`url=${encodeURIComponent(`${url}/stories/withdrawn`)}`, 404],
      [`url=${encodeURIComponent(`${url}/stories/embargoed`)}`, 404],
      [`url=${encodeURIComponent(`${url}/stories/broken`)}`, 503],
      [`url=${story}&format=xml`, 501],
    ]) {
      const refused = await get(`/oembed?${query}`);
      assert.equal(refused.status, status, query);
      assert.doesNotMatch(await refused.text(), SECRETS, query);
    }
  });

  await context.test("The element adopts the print in Chromium, under the policy", async () => {
    const browser = await chromium.launch(chromiumOptions);
    try {
      const page = await browser.newPage();
      const said = [];
      page.on("console", (it) => ["error", "warning"].includes(it.type()) && said.push(it.text()));
      page.on("pageerror", (it) => said.push(it.message));
      const requests = [];
      page.on("request", (it) => requests.push(it.url()));
      await page.addInitScript(() => {
        window.violations = [];
        addEventListener("securitypolicyviolation", (it) =>
          window.violations.push(`${it.violatedDirective} ${it.blockedURI}`),
        );
      });
      const question = page.waitForResponse((it) => it.url().endsWith("/stories/harbour-strike.json"));
      await page.goto(`${url}/stories/harbour-strike`);
      await page.waitForFunction(() => document.querySelector("article-reader").state === "ready");
      assert.equal((await question).status(), 200);
      assert.equal(await page.locator("article-reader [part~=headline]").count(), 1);
      // The answer is the printed text, so no engine comes.
      assert.deepEqual(
        requests.filter((it) => it.endsWith(".wasm")),
        [],
      );
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      // The invented pictures of the sample and the icon are not there.
      assert.deepEqual(
        said.filter((it) => !it.includes("404")),
        [],
      );
      await page.goto(`${url}/stories/broken`);
      await page.waitForFunction(() => document.querySelector("article-reader").state === "error");
      assert.ok(await page.getByRole("link", { name: "Load the story again" }).isVisible());
    } finally {
      await browser.close();
    }
  });
};
