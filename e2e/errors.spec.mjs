// Errors: each has its own code and a sentence for the reader, and the fallback content stays.
import { expect, test } from "@playwright/test";
import { heard, heardOf, open, openReaders, sample, serve, story, tag, watch } from "./publisher.mjs";

const STRIKE = sample("harbour-strike");
const WASM = "/article-reader_bg.wasm";
const GLUE = "/article-reader.js";

const answer = (path, response) => (page) => page.route(`**${path}`, (route) => route.fulfill(response));
const abort = (path) => (page) => page.route(`**${path}`, (route) => route.abort());
const json = (path, document) => (page) => serve(page, `**${path}`, document);

// Failures of one document each: readers on one page meet them all.
const DOCUMENTS = [
  { code: "article-http", src: "/status/500", status: 500, message: /500/ },
  { code: "article-http", src: "/samples/nowhere.json", status: 404, message: /404/ },
  { code: "article-html", src: "/html" },
  { code: "article-truncated", src: "/truncated.json" },
  { code: "article-empty", src: "/empty.json" },
  { code: "article-too-large", src: "/large.json", message: /5 MB/ },
  { code: "article-fetch", src: "/broken.json", arrange: abort("/broken.json") },
  { code: "article-invalid", src: "/invalid.json", arrange: json("/invalid.json", '{"headline": oops}') },
  { code: "article-unknown-format", src: "/hello.json", arrange: json("/hello.json", { hello: 1 }) },
  {
    code: "article-not-found",
    src: "/list.json",
    attributes: { select: "urn:none" },
    arrange: json("/list.json", [story()]),
  },
];

// Failures of the engine, which all readers of a page share.
const ENGINE = [
  { code: "wasm-http", status: 404, url: WASM, arrange: answer(WASM, { status: 404, body: "gone" }) },
  { code: "wasm-fetch", url: WASM, arrange: abort(WASM) },
  {
    code: "wasm-invalid",
    url: WASM,
    arrange: answer(WASM, { contentType: "application/wasm", body: "not wasm at all" }),
  },
  {
    code: "wasm-invalid",
    what: ", a page to sign in",
    url: WASM,
    arrange: answer(WASM, { contentType: "text/html", body: "<!doctype html><title>Sign in</title>" }),
  },
  {
    code: "wasm-unsupported",
    url: WASM,
    arrange: (page) =>
      page.addInitScript(() => {
        globalThis.WebAssembly = undefined;
      }),
  },
  { code: "glue", url: GLUE, arrange: abort(GLUE) },
  { code: "csp", url: WASM, headers: { "Content-Security-Policy": "script-src 'self'" }, message: /wasm-unsafe-eval/ },
];

test("each document that cannot be shown has its code, its sentence and its line on the console", async ({ page }) => {
  const seen = watch(page);
  for (const { arrange } of DOCUMENTS) await arrange?.(page);
  const ids = DOCUMENTS.map(({ code, status }) => `${code}${status ?? ""}`);
  await openReaders(
    page,
    Object.fromEntries(DOCUMENTS.map(({ src, attributes }, at) => [ids[at], { src, ...attributes }])),
  );
  for (const [at, { code, src, status = null, message = /\w/ }] of DOCUMENTS.entries()) {
    await test.step(ids[at], async () => {
      const [{ state, detail }] = await heardOf(page, ids[at]);
      expect(state).toBe("error");
      expect(detail).toEqual({
        code,
        status,
        message: expect.stringMatching(message),
        url: expect.stringContaining(src),
      });
      await expectReadable(page.locator(`#${ids[at]}`));
      expect(linesOf(seen).filter((it) => it.includes(src))).toEqual([
        expect.stringContaining(`error: [article-reader] ${code}: `),
      ]);
    });
  }
  expect(linesOf(seen)).toHaveLength(DOCUMENTS.length);
  expect(seen.console.filter((it) => it.startsWith("uncaught"))).toEqual([]);
});

for (const { code, what = "", status = null, url, message = /\w/, arrange, headers } of ENGINE) {
  test(`an engine that cannot be had is an error: ${code}${what}`, async ({ page }) => {
    const seen = watch(page);
    await arrange?.(page);
    await open(page, tag({ src: STRIKE }), { headers });
    const { state, detail } = await heard(page, "reader-error");

    expect(state).toBe("error");
    expect(detail).toEqual({
      code,
      status,
      message: expect.stringMatching(message),
      url: expect.stringContaining(url),
    });
    await expectReadable(page);
    expect(linesOf(seen)).toEqual([expect.stringContaining(`error: [article-reader] ${code}: `)]);
    // Firefox reports a violation of a policy or a hash as an uncaught error.
    expect(seen.console.filter((it) => it.startsWith("uncaught") && !/blocked WebAssembly|integrity/.test(it))).toEqual(
      [],
    );
  });
}

test("a document without an answer for 15 seconds is an error: article-timeout @one-browser", async ({ page }) => {
  await page.clock.install();
  await open(page, tag({ src: "/slow/never" }));
  // The engine gives the shadow root a second sheet; from then on its clock runs.
  await page.waitForFunction(() => document.querySelector("article-reader").shadowRoot.adoptedStyleSheets.length > 1);
  await page.clock.runFor(16_000);
  expect((await heard(page, "reader-error")).detail).toMatchObject({
    code: "article-timeout",
    url: expect.stringContaining("/slow/never"),
  });
  await expectReadable(page);
});

test("a WebAssembly that is not the one of the release does not run", async ({ page }) => {
  await page.route(`**${WASM}`, async (route) => {
    const body = Buffer.from(await (await route.fetch()).body());
    body[body.length - 1] ^= 1;
    await route.fulfill({ contentType: "application/wasm", body });
  });
  await open(page, tag({ src: STRIKE }));
  expect((await heard(page, "reader-error")).detail).toMatchObject({ code: "wasm-invalid", status: null });
  await expectReadable(page);
});

test("a WebAssembly of another media type runs", async ({ page }) => {
  await page.route(`**${WASM}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  const seen = watch(page);
  await open(page, tag({ src: STRIKE }));
  await heard(page, "reader-ready");
  await expect(page.getByRole("link", { name: "The story as a plain link" })).toBeHidden();
  expect(seen.console).toEqual([]);
});

test("a reader that fails leaves the others alone @one-browser", async ({ page }) => {
  await openReaders(page, { bad: { src: "/status/500" }, good: { src: STRIKE } });
  expect(await heardOf(page, "bad")).toMatchObject([{ name: "reader-error" }]);
  expect(await heardOf(page, "good")).toMatchObject([{ name: "reader-ready" }]);
});

test("the sentence of an error is in the language of the page @one-browser", async ({ page }) => {
  await open(page, tag({ src: "/status/500" }), { lang: "fr" });
  await heard(page, "reader-error");
  const alert = page.getByRole("alert");
  await expect(alert).toHaveAttribute("lang", "fr");
  await expect(alert.getByRole("button")).not.toHaveText("Try again");
});

/** The reader's own lines on the console. */
const linesOf = (seen) => seen.console.filter((it) => it.includes("[article-reader]"));

/** Expects a sentence with a button to try again, and the fallback of the publisher below it. */
async function expectReadable(place) {
  const alert = place.getByRole("alert");
  await expect(alert).toBeVisible();
  expect(await alert.evaluate((it) => it.getRootNode() instanceof ShadowRoot)).toBe(true);
  await expect(alert.locator('[part~="error-text"]')).toHaveText(/^(The|This) (story|server) .+\.$/);
  await expect(place.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(place.getByRole("link", { name: "The story as a plain link" })).toBeVisible();
}
