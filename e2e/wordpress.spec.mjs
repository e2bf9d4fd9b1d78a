// Posts of WordPress that `src` names by their page: the reader finds the REST document.
import { expect, test } from "@playwright/test";
import { heard, heardOf, open, openReaders, partOf, tag, watch } from "./publisher.mjs";

const SCRIPT = "/article-reader-wordpress.js";

const post = (fields = {}) => ({
  id: 12,
  type: "post",
  status: "publish",
  link: "https://gazette.example/night-ferry/",
  date_gmt: "2026-11-23T10:40:18",
  title: { rendered: "Night ferry sails again" },
  content: { rendered: '<p>It left at ten.</p><p><a href="/pier">To the pier</a></p>', protected: false },
  ...fields,
});

const html = (head) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A <link> page</title>
  <!-- <link rel="alternate" type="application/json" href="/wrong/wp-json/wp/v2/posts/1"> -->
  <script>const markup = '<link rel="alternate" type="application/json" href="/wrong/wp-json/wp/v2/posts/2">';</script>
  ${head}</head><body><link rel="alternate" type="application/json" href="/wrong/wp-json/wp/v2/posts/3"><h1>The page</h1></body></html>`;

const alternate = (href) => `<link rel="alternate" title="JSON" type="application/json" href="${href}">`;
const root = (href) => `<link rel='https://api.w.org/' href='${href}' />`;

/**
 * Serves a site: an answer for each path with its query, on all hosts. An answer is markup, a document, or what
 * `route.fulfill` takes. Returns the requests.
 */
async function serveSite(page, answers) {
  const requests = [];
  await page.route("**/site/**", (route) => {
    const { pathname, search } = new URL(route.request().url());
    const path = pathname.slice("/site".length) + search;
    requests.push(path);
    let answer = answers[path] ?? { status: 404, body: "{}" };
    if (answer === "abort") return route.abort();
    if (typeof answer === "string") answer = { contentType: "text/html", body: html(answer) };
    else if (!("body" in answer)) answer = { json: answer };
    return route.fulfill(answer);
  });
  return requests;
}

const WORDPRESS = { format: "wordpress" };

test("a post is shown by the address of its page, however the page names the document", async ({ page }) => {
  const seen = watch(page);
  const requests = await serveSite(page, {
    "/markup/": [
      alternate("/feed/json"),
      '<link rel="alternate" type="application/json+oembed" href="/site/wp-json/oembed/1.0/embed?url=x">',
      root("/site/wp-json/"),
      alternate("/site/wp-json/wp/v2/posts/12?lang=en&#038;x=1"),
    ].join("\n"),
    "/wp-json/wp/v2/posts/12?lang=en&x=1&_embed": post(),
    "/bare/": {
      contentType: "text/html",
      body: html(""),
      headers: {
        Link: '<http://127.0.0.1/site/wp-json/>; rel="https://api.w.org/"; title="a, b", </site/wp-json/wp/v2/posts/13>; rel="alternate"; type="application/json", </site/?p=13>; rel=shortlink',
      },
    },
    "/wp-json/wp/v2/posts/13?_embed": post({ id: 13, title: { rendered: "By the header" } }),
    "/2026/slack%20water.html": root("/site/wp-json/"),
    "/wp-json/wp/v2/posts?slug=slack+water.html&_embed": [post({ title: { rendered: "By its name" } })],
    "/about/": `${root("/site/wp-json/")}<link rel="shortlink" href="/site/?p=14">`,
    "/wp-json/wp/v2/posts?include=14&_embed": [],
    "/wp-json/wp/v2/pages?include=14&_embed": [
      post({ id: 14, type: "page", title: { rendered: "A page by its number" } }),
    ],
    "/?p=15": root("/site/index.php?rest_route=/"),
    "/index.php?rest_route=%2Fwp%2Fv2%2Fposts&include=15&_embed": [post({ title: { rendered: "Without names" } })],
  });
  const cases = {
    markup: ["/site/markup/", "Night ferry sails again"],
    header: ["/site/bare/", "By the header"],
    slug: ["/site/2026/slack%20water.html", "By its name"],
    number: ["/site/about/", "A page by its number"],
    plain: ["/site/?p=15", "Without names"],
  };
  await openReaders(page, Object.fromEntries(Object.entries(cases).map(([id, [src]]) => [id, { ...WORDPRESS, src }])));
  for (const [id, [, headline]] of Object.entries(cases)) {
    await expect.soft(partOf(page, id, "headline"), id).toHaveText(headline);
    const ready = (await heardOf(page, id)).find((it) => it.name === "reader-ready");
    expect.soft(ready?.detail.format, id).toBe("wordpress");
  }
  expect(requests.filter((it) => it.includes("wrong"))).toEqual([]);
  // The engine reads the document itself.
  expect(seen.requests.filter((it) => /-(wordpress|formats|xml|mend)/.test(it))).toEqual([SCRIPT]);
});

test("a page that names the document is asked no second time, and a document needs no script", async ({ page }) => {
  const seen = watch(page);
  const requests = await serveSite(page, {
    "/ferry/": alternate("/site/wp-json/wp/v2/posts/12"),
    "/wp-json/wp/v2/posts/12?_embed": post(),
    "/wp-json/wp/v2/posts/12": post(),
  });
  await openReaders(page, {
    document: { ...WORDPRESS, src: "/site/wp-json/wp/v2/posts/12" },
    page: { src: "/site/ferry/" },
  });
  expect(seen.requests).not.toContain(SCRIPT);
  // Without the name of the format, a web page is a mistake.
  expect((await heardOf(page, "page"))[0].detail.code).toBe("article-html");
  await page.locator("#page").evaluate((it) => it.setAttribute("format", "wordpress"));
  await expect(partOf(page, "page", "headline")).toHaveText("Night ferry sails again");
  expect(requests.slice(2)).toEqual(["/ferry/", "/wp-json/wp/v2/posts/12?_embed"]);
});

test("the page of another origin needs CORS, and its header must be exposed", async ({ page, baseURL }) => {
  const other = new URL(baseURL).origin.replace("127.0.0.1", "localhost");
  const cors = { "Access-Control-Allow-Origin": "*" };
  const link = '</site/wp-json/wp/v2/posts/12>; rel="alternate"; type="application/json"';
  const bare = (headers) => ({ body: html(""), headers: { ...headers, "Content-Type": "text/html" } });
  await serveSite(page, {
    "/markup/": { contentType: "text/html", body: html(alternate("/site/wp-json/wp/v2/posts/12")), headers: cors },
    "/exposed/": bare({ ...cors, "Access-Control-Expose-Headers": "Link", Link: link }),
    "/hidden/": bare({ ...cors, Link: link }),
    "/closed/": { contentType: "text/html", body: html(alternate("/site/wp-json/wp/v2/posts/16")), headers: cors },
    "/wp-json/wp/v2/posts/12?_embed": {
      body: JSON.stringify(post()),
      headers: { ...cors, "Content-Type": "application/json" },
    },
    // A browser withholds this answer.
    "/wp-json/wp/v2/posts/16?_embed": {
      body: JSON.stringify(post({ title: { rendered: "A secret" } })),
      headers: { "Access-Control-Allow-Origin": "https://other.example", "Content-Type": "application/json" },
    },
  });
  const readers = ["markup", "exposed", "hidden", "closed"].map((id) => [
    id,
    { ...WORDPRESS, src: `${other}/site/${id}/` },
  ]);
  await openReaders(page, Object.fromEntries(readers));
  for (const id of ["markup", "exposed"]) {
    await expect.soft(partOf(page, id, "headline"), id).toHaveText("Night ferry sails again");
  }
  expect((await heardOf(page, "hidden"))[0].detail.code).toBe("article-html");
  expect((await heardOf(page, "closed"))[0].detail).toMatchObject({
    code: "article-fetch",
    message: expect.stringContaining("CORS"),
  });
});

test("a document that cannot be had is an error with a code, and its message names the document", async ({ page }) => {
  const page1 = (id) => alternate(`/site/wp-json/wp/v2/posts/${id}`);
  await serveSite(page, {
    "/none/": "<link rel='stylesheet' href='style.css'>",
    "/category/": alternate("/site/wp-json/wp/v2/categories/3"),
    "/elsewhere/": alternate("javascript:alert(1)//wp/v2/posts/1"),
    "/private/": page1(1),
    "/wp-json/wp/v2/posts/1?_embed": { status: 401, body: "{}" },
    "/lost/": page1(2),
    "/wp-json/wp/v2/posts/2?_embed": "abort",
    "/large/": page1(3),
    "/wp-json/wp/v2/posts/3?_embed": { contentType: "application/json", body: `"${"a".repeat(5 * 1024 * 1024)}"` },
    "/wall/": page1(4),
    "/wp-json/wp/v2/posts/4?_embed": { contentType: "text/html", body: "<!doctype html><title>Are you human?</title>" },
    "/gone/": root("/site/wp-json"),
    "/wp-json/wp/v2/posts?slug=gone&_embed": [],
    "/wp-json/wp/v2/pages?slug=gone&_embed": [],
  });
  const cases = {
    none: { code: "article-html" },
    category: { code: "article-html" },
    elsewhere: { code: "article-html" },
    private: { code: "article-http", status: 401, message: /401/ },
    lost: { code: "article-fetch", message: /CORS/ },
    large: { code: "article-too-large", message: /5 MB/ },
    wall: { code: "article-html", url: /posts\/4/ },
    gone: { code: "article-not-found", url: /slug=gone/ },
  };
  await openReaders(
    page,
    Object.fromEntries(Object.keys(cases).map((id) => [id, { ...WORDPRESS, src: `/site/${id}/` }])),
  );
  for (const [id, { code, status = null, message = /\w/, url = /./ }] of Object.entries(cases)) {
    const [{ name, detail }] = await heardOf(page, id);
    expect.soft(name, id).toBe("reader-error");
    expect.soft(detail, id).toEqual({
      code,
      status,
      message: expect.stringMatching(message),
      url: expect.stringMatching(url),
    });
  }
});

test("a document without an answer for 15 seconds is an error @one-browser", async ({ page }) => {
  await page.clock.install();
  await serveSite(page, { "/late/": alternate("/site/wp-json/wp/v2/posts/1") });
  const isAsked = page.waitForRequest("**/wp-json/**");
  await page.route("**/wp-json/**", () => {});
  await open(page, tag({ ...WORDPRESS, src: "/site/late/" }));
  await isAsked;
  await page.clock.runFor(16_000);
  expect((await heard(page, "reader-error")).detail.code).toBe("article-timeout");
});

test("the rules hold for a document that a page names, and a reload finds it again", async ({ page }) => {
  const secret = { title: { rendered: "A secret" }, content: { rendered: "<p>A secret</p>", protected: false } };
  const answers = {
    "/killed/": alternate("/site/wp-json/wp/v2/posts/1"),
    "/wp-json/wp/v2/posts/1?_embed": post({ status: "trash", ...secret }),
    "/future/": alternate("/site/wp-json/wp/v2/posts/2"),
    "/wp-json/wp/v2/posts/2?_embed": post({ status: "future", date_gmt: "2999-01-01T00:00:00", ...secret }),
    "/open/": alternate("/site/wp-json/wp/v2/posts/3"),
    "/wp-json/wp/v2/posts/3?_embed": post(),
  };
  await serveSite(page, answers);
  const readers = ["killed", "future", "open"].map((id) => [id, { ...WORDPRESS, src: `/site/${id}/` }]);
  await openReaders(page, Object.fromEntries(readers));
  for (const id of ["killed", "future"]) {
    expect
      .soft(
        (await heardOf(page, id)).map((it) => it.name),
        id,
      )
      .toEqual(["reader-notice"]);
  }
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("secret");
  answers["/wp-json/wp/v2/posts/3?_embed"] = post({ status: "private", ...secret });
  await page.locator("#open").evaluate((it) => it.reload());
  await expect.poll(async () => (await heardOf(page, "open")).at(-1).name).toBe("reader-notice");
  await expect(partOf(page, "open", "headline")).toHaveCount(0);
});

test("a missing script is an error that names it, and another attempt loads it", async ({ page }) => {
  let isThere = false;
  await page.route(`**${SCRIPT}*`, (route) => (isThere ? route.continue() : route.abort()));
  await serveSite(page, {
    "/ferry/": alternate("/site/wp-json/wp/v2/posts/12"),
    "/wp-json/wp/v2/posts/12?_embed": post(),
  });
  await open(page, tag({ ...WORDPRESS, src: "/site/ferry/", id: "ferry" }));
  expect((await heard(page, "reader-error")).detail).toMatchObject({
    code: "article-fetch",
    message: expect.stringContaining(SCRIPT),
  });
  isThere = true;
  await page.locator("#ferry").getByRole("button", { name: "Try again" }).click();
  await expect(partOf(page, "ferry", "headline")).toHaveText("Night ferry sails again");
});
