// The element: loading, state, life and attributes.
import { expect, test } from "@playwright/test";
import {
  allHeard,
  heard,
  holdBack,
  open,
  openReaders,
  openSample,
  PUBLISHER,
  part,
  partOf,
  retry,
  sample,
  serve,
  sharePage,
  story,
  tag,
  twoFrames,
  watch,
} from "./publisher.mjs";

const STRIKE = sample("harbour-strike");
const reader = (page) => page.locator("article-reader");
const fallback = (page) => page.getByRole("link", { name: "The story as a plain link" });
const stateOf = (page) => reader(page).evaluate((it) => it.state);

test("glue, WebAssembly and JSON are requested without waiting for one another", async ({ page }) => {
  const seen = watch(page);
  const paths = ["/article-reader.js", "/article-reader_bg.wasm", STRIKE];
  const releases = await Promise.all(paths.map((it) => holdBack(page, `**${it}`)));
  // In Firefox a page is loaded when the scripts that it imports are.
  await open(page, tag({ src: STRIKE }), { waitUntil: "commit" });
  await expect.poll(() => paths.every((it) => seen.requests.includes(it))).toBe(true);
  await expect(reader(page)).toHaveJSProperty("state", "loading");
  await expect(fallback(page)).toBeVisible();

  for (const release of releases) release();
  await heard(page, "reader-ready");
  await expect(fallback(page)).toBeHidden();
  expect(await stateOf(page)).toBe("ready");
});

test("two readers show two stories with one engine @one-browser", async ({ page }) => {
  const seen = watch(page);
  await open(page, tag({ id: "one", src: STRIKE }) + tag({ id: "two", src: sample("night-ferries-fr") }));
  await heard(page, "reader-ready", 2);
  await expect(page.locator('#one > [part~="article"] h1')).toHaveText(/^Harbour crews/);
  await expect(page.locator('#two > [part~="article"] h1')).toHaveText(/^Le retour du ferry/);
  for (const path of [
    "/embed.js",
    "/article-reader.js",
    "/article-reader_bg.wasm",
    STRIKE,
    sample("night-ferries-fr"),
  ]) {
    expect(
      seen.requests.filter((it) => it === path),
      path,
    ).toHaveLength(1);
  }
  const ids = await page.locator("[id]").evaluateAll((all) => all.map((it) => it.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("state and events follow a story from idle to ready @one-browser", async ({ page }) => {
  const release = await holdBack(page, "**/article-reader_bg.wasm");
  await open(page, tag({ src: null }));
  expect(await stateOf(page)).toBe("idle");
  await reader(page).evaluate((it, src) => it.setAttribute("src", src), STRIKE);
  expect(await stateOf(page)).toBe("loading");
  await expect(reader(page)).toHaveAttribute("aria-busy", "true");
  release();
  const event = await heard(page, "reader-ready");
  expect(event.detail).toEqual({
    id: "https://gazette.example/coast/harbour-strike",
    headline: "Harbour crews walk out as talks on night shifts collapse",
    format: "ninjs/1",
    language: "en-GB",
  });
  await expect(reader(page)).toHaveAttribute("aria-busy", "false");
});

test("a promise of ready that was taken before the story came resolves when it stands", async ({ page }) => {
  await open(page, "");
  await page.evaluate(async (src) => {
    await customElements.whenDefined("article-reader");
    const reader = document.createElement("article-reader");
    reader.setAttribute("src", src);
    document.querySelector("main").append(reader);
    reader.ready.then((it) => (window.format = it.format));
  }, STRIKE);
  await heard(page, "reader-ready");
  await expect.poll(() => page.evaluate(() => window.format)).toBe("ninjs/1");
});

test("ready rejects with the code, and a page need not catch it @one-browser", async ({ page }) => {
  const seen = watch(page);
  await open(page, tag({ src: "/status/404" }));
  await heard(page, "reader-error");
  expect(
    await reader(page).evaluate((it) => it.ready.catch((error) => [error instanceof Error, error.code, error.status])),
  ).toEqual([true, "article-http", 404]);
  expect(seen.console.filter((it) => it.startsWith("uncaught"))).toEqual([]);
});

test("“Try again” works, by keyboard too", async ({ page }, { testId, workerIndex }) => {
  await open(page, tag({ src: `/flaky/${testId}-${workerIndex}${STRIKE}` }));
  await heard(page, "reader-error");
  await expect(fallback(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(retry(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await heard(page, "reader-ready");
  await expect(retry(page)).toHaveCount(0);
  await expect(fallback(page)).toBeHidden();
  await expect(part(page, "headline")).toBeVisible();
});

test("“Try again” works after the engine failed to load @one-browser", async ({ page }) => {
  await page.route("**/article-reader_bg.wasm", (route) => route.abort(), { times: 1 });
  await open(page, tag({ src: STRIKE }));
  await heard(page, "reader-error");
  await retry(page).click();
  await heard(page, "reader-ready");
  await expect(part(page, "headline")).toBeVisible();
});

test("reload() keeps the story until the new one is there @one-browser", async ({ page }) => {
  await openSample(page, "harbour-strike");
  const release = await holdBack(page, `**${STRIKE}`);
  await reader(page).evaluate((it) => it.reload());
  expect(await stateOf(page)).toBe("loading");
  await expect(part(page, "headline")).toBeVisible();
  release();
  await heard(page, "reader-ready", 2);
  await expect(part(page, "headline")).toHaveCount(1);
});

test("a story that is killed while it is read disappears on reload @one-browser", async ({ page }) => {
  let document = story({ headline: "Alive" });
  await page.route("**/changing.json", (route) => route.fulfill({ json: document }));
  await open(page, tag({ src: "/changing.json" }));
  await heard(page, "reader-ready");
  document = story({ headline: "Alive", pubstatus: "canceled" });
  await reader(page).evaluate((it) => it.reload());
  await heard(page, "reader-notice");
  await expect(part(page, "notice")).toHaveText("This story has been withdrawn.");
  await expect(page.getByText("Alive")).toHaveCount(0);
});

test("a removed element takes its article with it", async ({ page }) => {
  await openSample(page, "harbour-strike");
  const removed = await reader(page).elementHandle();
  await removed.evaluate((it) => it.remove());
  const left = () => removed.evaluate((it) => [it.querySelectorAll("[part]").length, it.children.length, it.state]);
  await expect.poll(left).toEqual([0, 1, "idle"]);
});

for (const moment of ["before", "after"]) {
  test(`the request of an element ends when that is removed ${moment} the engine is there`, async ({ page }) => {
    const seen = watch(page);
    if (moment === "before") await holdBack(page, "**/article-reader_bg.wasm");
    await open(page, tag({ src: "/slow/never" }));
    await expect.poll(() => seen.requests.includes("/slow/never")).toBe(true);
    // The engine gives the shadow root a second sheet.
    if (moment === "after")
      await page.waitForFunction(
        () => document.querySelector("article-reader").shadowRoot.adoptedStyleSheets.length > 1,
      );
    await reader(page).evaluate((it) => it.remove());
    await expect.poll(() => seen.failures).toEqual(["/slow/never"]);
    expect(seen.console).toEqual([]);
    expect(await allHeard(page)).toEqual([]);
  });
}

test("a moved element keeps its article", async ({ page }) => {
  const seen = watch(page);
  await openReaders(page, { moved: { src: STRIKE }, removed: { src: sample("tidal-power") } });
  const headline = await partOf(page, "moved", "headline").elementHandle();
  const removed = await page.locator("#removed").elementHandle();
  await page.evaluate(() => {
    const elsewhere = document.createElement("section");
    document.body.append(elsewhere);
    elsewhere.append(document.querySelector("#moved"));
    document.querySelector("#removed").remove();
  });
  // The removed one is taken down after a time of grace, which the moved one has survived by then.
  await expect.poll(() => removed.evaluate((it) => it.state)).toBe("idle");
  expect(await headline.evaluate((it) => it.isConnected)).toBe(true);
  expect(await page.locator("#moved").evaluate((it) => it.state)).toBe("ready");
  expect(seen.requests.filter((it) => it === STRIKE)).toHaveLength(1);
});

test("a removed element that comes back loads its story again @one-browser", async ({ page }) => {
  await openSample(page, "harbour-strike");
  const removed = await reader(page).elementHandle();
  await removed.evaluate((it) => it.remove());
  await expect.poll(() => removed.evaluate((it) => it.state)).toBe("idle");
  await removed.evaluate((it) => document.querySelector("main").append(it));
  await heard(page, "reader-ready", 2);
  await expect(part(page, "headline")).toHaveCount(1);
});

test("a new src is a new story, and the last one wins @one-browser", async ({ page }) => {
  await openSample(page, "harbour-strike");
  await reader(page).evaluate(
    (it, [first, last]) => {
      it.setAttribute("src", first);
      it.setAttribute("src", last);
    },
    [sample("tidal-power"), sample("night-ferries-fr")],
  );
  await expect(part(page, "headline")).toHaveText(/^Le retour du ferry/);
  await heard(page, "reader-ready", 2);
  await expect(part(page, "headline")).toHaveCount(1);
  expect((await allHeard(page)).filter((it) => it === "reader-ready")).toHaveLength(2);
});

test("a new src before the engine is there shows the new story alone @one-browser", async ({ page }) => {
  const release = await holdBack(page, "**/article-reader_bg.wasm");
  await open(page, tag({ src: STRIKE }));
  await reader(page).evaluate((it, src) => it.setAttribute("src", src), sample("night-ferries-fr"));
  release();
  await expect(part(page, "headline")).toHaveText(/^Le retour du ferry/);
  expect(await allHeard(page)).toEqual(["reader-ready"]);
});

test("a lazy reader requests nothing until it comes near the window", async ({ page }) => {
  const seen = watch(page);
  await open(page, `<div style="block-size: 5000px"></div>${tag({ src: STRIKE, loading: null })}`);
  await twoFrames(page);
  const { pathname } = new URL(page.url());
  expect(seen.requests.filter((it) => ![pathname, "/samples/logo.svg", "/favicon.ico"].includes(it))).toEqual([
    "/embed.js",
  ]);
  await page.evaluate(() => scrollTo(0, 4000));
  await heard(page, "reader-ready");
});

test("a skeleton holds the place where there is no fallback content @one-browser", async ({ page }) => {
  const release = await holdBack(page, `**${STRIKE}`);
  await open(page, tag({ src: STRIKE }, ""));
  await expect(reader(page).locator('[part~="skeleton"]')).toBeVisible();
  release();
  await heard(page, "reader-ready");
  await expect(reader(page).locator('[part~="skeleton"]')).toBeHidden();
});

test('theme="auto" follows the system @not-bidi', async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openSample(page, "harbour-strike", { theme: "auto" });
  await expect(reader(page)).toHaveCSS("background-color", "rgb(23, 23, 22)");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(reader(page)).toHaveCSS("background-color", "rgb(255, 254, 251)");
});

// ── Attributes ─────────────────────────────────────────────────────────────────────────────────

test.describe("on one page,", () => {
  // Each test has a reader of its own, by its id.
  const shared = sharePage(test, async (page) => {
    const items = [story({ uri: "urn:one", headline: "The first" }), story({ uri: "urn:two", headline: "The second" })];
    await serve(page, "**/list.json", items);
    await openReaders(
      page,
      {
        light: { src: STRIKE },
        german: { src: STRIKE, publisher: PUBLISHER, lang: "de" },
        unnamed: { src: STRIKE, publisher: PUBLISHER },
        resolving: { src: STRIKE },
        themed: { src: STRIKE },
        chosen: { src: "/list.json", select: "urn:two" },
      },
      { lang: "es", style: "body { color: rgb(1, 2, 3) }" },
    );
  });
  const of = (id) => shared().locator(`#${id}`);

  test("the article is a child in the light DOM", async () => {
    expect(
      await of("light").evaluate((it) =>
        [...it.querySelectorAll('[part~="article"]')].map((it) => it.parentElement.id),
      ),
    ).toEqual(["light"]);
    expect(await shared().evaluate(() => window.find?.("Gate Two") ?? true)).toBe(true);
  });

  test("lang decides the reader’s own words", async () => {
    const heading = partOf(shared(), "german", "author-heading");
    await expect(heading).not.toHaveText("About the author");
    await expect(heading.locator('[lang="de"]')).toHaveCount(1);
    await of("german").evaluate((it) => it.setAttribute("lang", "en"));
    await expect(heading).toHaveText("About the author");
  });

  test("the page’s language decides where the element names none @one-browser", async () => {
    await expect(partOf(shared(), "unnamed", "author-heading").locator('[lang="es"]')).toHaveCount(1);
    await expect(partOf(shared(), "unnamed", "article")).toHaveAttribute("lang", "en-GB");
  });

  test("ready resolves to the detail of the event @one-browser", async () => {
    expect(await of("resolving").evaluate((it) => it.ready.then(({ format }) => format))).toBe("ninjs/1");
    await of("resolving").evaluate((it, src) => it.setAttribute("src", src), sample("withdrawn"));
    expect(await of("resolving").evaluate((it) => it.ready)).toEqual({ reason: "canceled" });
  });

  test("theme decides the colours @one-browser", async () => {
    const colours = (theme) =>
      of("themed").evaluate((it, theme) => {
        it.setAttribute("theme", theme);
        const { color, backgroundColor } = getComputedStyle(it);
        return [color, backgroundColor, getComputedStyle(it.querySelector('[part~="paragraph"]')).color];
      }, theme);
    expect(await colours("inherit")).toEqual(["rgb(1, 2, 3)", "rgba(0, 0, 0, 0)", "rgb(1, 2, 3)"]);
    expect(await colours("light")).toEqual(["rgb(26, 26, 24)", "rgb(255, 254, 251)", "rgb(26, 26, 24)"]);
    expect(await colours("dark")).toEqual(["rgb(232, 230, 225)", "rgb(23, 23, 22)", "rgb(232, 230, 225)"]);
    const [ink, paper] = await colours("sepia");
    expect([ink, paper]).toEqual(["rgb(58, 45, 29)", "rgb(247, 237, 219)"]);
  });

  test("select chooses an item of a list by its id @one-browser", async () => {
    const headline = partOf(shared(), "chosen", "headline");
    await expect(headline).toHaveText("The second");
    await of("chosen").evaluate((it) => it.removeAttribute("select"));
    await expect(headline).toHaveText("The first");
  });
});
