// Related stories: each is an ordinary link, or opens in the place of this story with an entry in the history.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./controls.mjs";
import { heard, open, part, retry, serve, tag, twoFrames, watch } from "./publisher.mjs";

const PARAGRAPHS = Array.from({ length: 60 }, (_, it) => `<p>Paragraph ${it} of this text.</p>`).join("");

// Many lines in so few paragraphs that no related story stands among them.
const LONG = `<p>${Array.from({ length: 90 }, (_, it) => `Line ${it} of this text.`).join("<br>")}</p>`;

const own = (id, headline, more = {}) => ({
  format: "article-reader/1",
  id,
  url: `/stories/${id}`,
  language: "en",
  headline,
  body: LONG,
  published: "2026-11-23T10:00:00Z",
  ...more,
});

const SECOND = own("second", "The second story");
const FIRST = own("first", "The first story", {
  related: [
    { id: "second", url: "/stories/second", headline: "The second story", json: "/second.json" },
    { id: "inner", url: "https://elsewhere.example/inner", headline: "The inner story", body: LONG },
    { id: "plain", url: "/plain", headline: "A plain link" },
    { id: "killed", url: "/stories/killed", headline: "A killed story", json: "/killed.json" },
    { id: "gone", url: "/stories/gone", headline: "A story that is gone", json: "/gone.json" },
  ],
});

const title = { title: "The first story | The Gazette" };
const headline = (page) => part(page, "headline");
const link = (page, name) => page.locator("article-reader").getByRole("link", { name });
const address = (page) => new URL(page.url()).pathname;
const events = (page) => page.evaluate(() => window.navigations);

/** Opens the first story, and records the events of stories that are about to be opened. */
async function openFirst(page, attributes = {}, options = {}) {
  await serve(page, "**/first.json", FIRST);
  await serve(page, "**/second.json", SECOND);
  await serve(page, "**/killed.json", own("killed", "A killed story", { status: "canceled" }));
  await page.route("**/gone.json", (route) => route.fulfill({ status: 410, body: "gone" }));
  for (const path of ["**/stories/*", "**/plain"]) {
    await page.route(path, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>A page</title>" }),
    );
  }
  await page.addInitScript(() => {
    if (window.navigations) return;
    window.navigations = [];
    addEventListener("reader-navigate", ({ detail }) => window.navigations.push({ ...detail }));
  });
  const all = { src: "/first.json", navigate: "reader", ...attributes };
  await open(page, tag(all), { ...title, ...options });
  await heard(page, "reader-ready");
  if (all.navigate === "reader") await goesOn(page);
}

/** Waits for the script that opens stories here; until then links are links. */
const goesOn = (page, count = 1) => expect(page.locator("article-reader .said")).toHaveCount(count);

const back = (page) => page.evaluate(() => history.back());
const forward = (page) => page.evaluate(() => history.forward());
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));
const inFocus = (page) =>
  page.evaluate(() => {
    let it = document.activeElement;
    while (it.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
    return it.textContent;
  });

for (const isolated of [null, ""]) {
  test(`a related story opens in the reader, and back and forward restore it${isolated === null ? "" : ", isolated @one-browser"}`, async ({
    page,
  }) => {
    const seen = watch(page);
    await openFirst(page, { isolated });
    await link(page, "The second story").scrollIntoViewIfNeeded();
    await expect(link(page, "The second story")).toHaveAttribute("href", /\/stories\/second$/);
    const before = await scrolled(page);
    expect(before).toBeGreaterThan(500);
    await link(page, "The second story").click();
    await expect(headline(page)).toHaveText("The second story");
    expect(address(page)).toBe("/stories/second");
    expect(await events(page)).toEqual([
      { url: new URL("/stories/second", page.url()).href, headline: "The second story", position: 1 },
    ]);
    await expect.poll(() => inFocus(page)).toBe("The second story");
    await expect(page).toHaveTitle("The second story | The Gazette");
    await expect(page.locator("article-reader").locator(".said")).toHaveText("The second story");
    await expect(headline(page)).toBeInViewport();
    await expect(page.getByText("The first story")).toHaveCount(0);
    await page.evaluate(() => scrollTo(0, 700));
    await expect.poll(() => scrolled(page)).toBe(700);
    // The event of the scroll comes with the next frame.
    await twoFrames(page);

    await back(page);
    await expect(headline(page)).toHaveText("The first story");
    expect(address(page)).toBe("/publisher.html");
    await expect(page).toHaveTitle(title.title);
    await expect.poll(() => scrolled(page)).toBe(before);
    expect(await inFocus(page)).toBe("The first story");

    await forward(page);
    await expect(headline(page)).toHaveText("The second story");
    await expect.poll(() => scrolled(page)).toBe(700);
    expect(address(page)).toBe("/stories/second");

    // A source that the page sets itself is the story from then on.
    await page.locator("article-reader").evaluate((it) => {
      it.src = "/first.json";
    });
    await expect(headline(page)).toHaveText("The first story");
    expect(seen.console).toEqual([]);
  });
}

test("a story that came whole with another opens without a request, at the address of the page @one-browser", async ({
  page,
}) => {
  await openFirst(page);
  const seen = watch(page);
  await link(page, "The inner story").click();
  await expect(headline(page)).toHaveText("The inner story");
  expect(address(page)).toBe("/publisher.html");
  expect(await page.locator("article-reader").evaluate((it) => [it.src, it.select])).toEqual(["/first.json", "inner"]);
  await back(page);
  await expect(headline(page)).toHaveText("The first story");
  expect(
    await page.locator("article-reader").evaluate((it) => [it.getAttribute("src"), it.hasAttribute("select")]),
  ).toEqual(["/first.json", false]);
  expect(seen.failures).toEqual([]);

  // The same of a story that the page holds as an object.
  await page.locator("article-reader").evaluate((it, story) => {
    it.article = story;
  }, FIRST);
  await heard(page, "reader-ready", 4);
  await link(page, "The inner story").click();
  await expect(headline(page)).toHaveText("The inner story");
  await back(page);
  await expect(headline(page)).toHaveText("The first story");
  await link(page, "The second story").click();
  await expect(headline(page)).toHaveText("The second story");
  expect(await page.locator("article-reader").evaluate((it) => it.article)).toBe(undefined);
  await back(page);
  await expect(headline(page)).toHaveText("The first story");
  expect(await page.locator("article-reader").evaluate((it) => it.article.id)).toBe("first");
});

test("the page may cancel the event, or answer with an address @one-browser", async ({ page }) => {
  await openFirst(page);
  await page.evaluate(() => addEventListener("reader-navigate", (event) => event.preventDefault(), { once: true }));
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await link(page, "The second story").click();
  await twoFrames(page);
  expect([await entries(), address(page), await headline(page).textContent()]).toEqual([
    before,
    "/publisher.html",
    "The first story",
  ]);

  for (const [url, path] of [
    ["?story=2", "/publisher.html?story=2"],
    ["https://elsewhere.example/2", "/publisher.html"],
    ["", "/publisher.html"],
  ]) {
    await page.evaluate(
      (url) =>
        addEventListener(
          "reader-navigate",
          ({ detail }) => {
            detail.url = url;
          },
          { once: true },
        ),
      url,
    );
    await link(page, "The second story").click();
    await expect(headline(page)).toHaveText("The second story");
    expect(page.url().endsWith(path)).toBe(true);
    await back(page);
    await expect(headline(page)).toHaveText("The first story");
  }
});

test('a link stays a link for modified clicks, other windows, downloads, stories without JSON and navigate="page"', async ({
  page,
  context,
}) => {
  test.slow(); // It opens several pages.
  await openFirst(page);
  const second = link(page, "The second story");
  const opened = context.waitForEvent("page");
  await second.click({ modifiers: ["ControlOrMeta"] });
  await (await opened).close();
  const middle = context.waitForEvent("page");
  await second.click({ button: "middle" });
  await (await middle).close();
  await second.evaluate((it) => (it.target = "_blank"));
  const other = context.waitForEvent("page");
  await second.click();
  await (await other).close();
  expect(await events(page)).toEqual([]);
  await expect(headline(page)).toHaveText("The first story");

  // A listener of the page may stop the click.
  await second.evaluate((it) => {
    it.removeAttribute("target");
    it.addEventListener("click", (event) => event.preventDefault(), { once: true });
  });
  await second.click();
  expect(await events(page)).toEqual([]);
  // The page prevents the download itself, which would take a test too long.
  await second.evaluate((it) => {
    it.download = "";
    addEventListener("click", (event) => event.preventDefault(), { once: true });
  });
  await second.click();
  expect(await events(page)).toEqual([]);
  await expect(headline(page)).toHaveText("The first story");

  await link(page, "A plain link").click();
  await page.waitForURL("**/plain");

  await page.unrouteAll();
  await openFirst(page, { navigate: null });
  await page.evaluate(() =>
    addEventListener("reader-navigate", () => sessionStorage.setItem("told", JSON.stringify(window.navigations))),
  );
  await link(page, "The second story").click();
  await page.waitForURL("**/stories/second");
  expect(await page.evaluate(() => JSON.parse(sessionStorage.getItem("told")))).toMatchObject([
    { headline: "The second story", position: 1 },
  ]);

  await page.unrouteAll();
  await openFirst(page, { navigate: "page" });
  await page.evaluate(() => {
    addEventListener("reader-navigate", (event) => event.preventDefault());
    addEventListener("click", (event) => (window.wasPrevented = event.defaultPrevented));
  });
  await link(page, "The second story").click();
  expect(await page.evaluate(() => window.wasPrevented)).toBe(true);
  expect(address(page)).toBe("/publisher.html");
});

test("a killed story shows its notice, and a failure a way back @one-browser", async ({ page }) => {
  test.slow(); // It goes there and back, and asks axe.
  await openFirst(page);
  await link(page, "A killed story").click();
  await heard(page, "reader-notice");
  const notice = part(page, "notice");
  await expect(notice).toHaveText("This story has been withdrawn.");
  expect(await page.content()).not.toContain("A killed story");
  await expect(page).toHaveTitle("This story has been withdrawn. | The Gazette");
  await expect.poll(() => inFocus(page)).toBe("This story has been withdrawn.");
  await back(page);
  await expect(headline(page)).toHaveText("The first story");

  await link(page, "A story that is gone").click();
  await heard(page, "reader-error");
  expect(address(page)).toBe("/stories/gone");
  await expect(retry(page)).toBeFocused();
  // The fallback belongs to the first story, which is not the one that failed.
  await expect(page.getByRole("link", { name: "The story as a plain link" })).toBeHidden();
  await expectAccessible(page, "a failure", ["color-contrast", "button-name", "target-size"]);
  await page.getByRole("button", { name: "Go back" }).click();
  await expect(headline(page)).toHaveText("The first story");
  expect(address(page)).toBe("/publisher.html");

  // Another failure, of the page's own story, has no way back and shows the fallback.
  await page.locator("article-reader").evaluate((it) => {
    it.src = "/gone.json";
  });
  await heard(page, "reader-error", 2);
  await expect(page.getByRole("button", { name: "Go back" })).toBeHidden();
  await expect(page.getByRole("link", { name: "The story as a plain link" })).toBeVisible();
});

test("the old story is gone while the next one loads, and going back discards the next one @one-browser", async ({
  page,
}) => {
  await openFirst(page);
  let answer;
  await page.route("**/second.json", (route) => {
    answer = () => route.fulfill({ json: SECOND });
  });
  await link(page, "The second story").click();
  await expect(part(page, "skeleton")).toBeVisible();
  await expect(headline(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "The story as a plain link" })).toBeHidden();
  // The reader goes back before the answer comes, and must not show it any more.
  await page.evaluate(() => {
    window.shown = [];
    const record = () => window.shown.push(document.querySelector('article-reader [part~="headline"]')?.textContent);
    new MutationObserver(record).observe(document.querySelector("article-reader"), { subtree: true, childList: true });
  });
  await back(page);
  await expect(headline(page)).toHaveText("The first story");
  await answer?.().catch(() => {});
  // A request that is made later has its answer later.
  const count = (await page.evaluate(() => window.heard)).filter((it) => it.name === "reader-ready").length;
  await page.locator("article-reader").evaluate((it) => it.reload());
  await heard(page, "reader-ready", count + 1);
  expect(await page.evaluate(() => window.shown)).toContain("The first story");
  expect(await page.evaluate(() => window.shown)).not.toContain("The second story");
  await expect(page).toHaveTitle(title.title);
});

test("a story is requested ahead when a pointer rests on its link, and never where each byte costs @one-browser", async ({
  page,
}) => {
  await openFirst(page);
  // The clock of the page is run ahead over the time for which a pointer has to rest.
  await page.clock.install();
  const asked = [];
  page.on("request", (it) => it.url().endsWith(".json") && asked.push(new URL(it.url()).pathname));
  await serve(page, "**/fence.json", {});
  const second = link(page, "The second story");
  const connect = (connection) =>
    page.evaluate((value) => Object.defineProperty(navigator, "connection", { value, configurable: true }), connection);
  const navigate = (value) =>
    page.locator("article-reader").evaluate((it, value) => {
      it.navigate = value;
    }, value);
  const rest = async () => {
    await page.mouse.move(0, 0);
    await second.hover();
    await page.clock.runFor(1_000);
  };
  const expectNothing = async (what) => {
    await second.evaluate((it) => it.blur());
    await rest();
    await second.focus();
    // A request of the test comes after any that the reader has made.
    await page.evaluate(() => fetch("/fence.json"));
    await expect.poll(() => asked, what).toContain("/fence.json");
    expect(asked, what).toEqual(["/fence.json"]);
    asked.length = 0;
  };
  for (const connection of [{ saveData: true }, { effectiveType: "2g" }, { effectiveType: "slow-2g" }]) {
    await connect(connection);
    await expectNothing(JSON.stringify(connection));
  }
  await connect(undefined);
  await navigate("page");
  await expectNothing('navigate="page"');

  await navigate("reader");
  await rest();
  await expect.poll(() => asked).toEqual(["/second.json"]);
  await second.evaluate((it) => it.blur());
  await second.focus();
  await second.click();
  await expect(headline(page)).toHaveText("The second story");
  expect(asked).toEqual(["/second.json"]);
});

test("a story of the list is not requested again, and going back shows the related stories at once @one-browser", async ({
  page,
}) => {
  const about = { tags: ["Ferry strike", "Port Aldermere"], series: "Strike" };
  // Texts of which none is a copy of another.
  const text = (id) => PARAGRAPHS.replaceAll("Paragraph", `${id}ferry ${id}boat ${id}quay`);
  const list = ["a", "b", "c", "d"].map((id) => own(id, `Ferry strike, part ${id}`, { ...about, body: text(id) }));
  await serve(page, "**/list.json", list);
  await serve(page, "**/main.json", own("main", "The ferry strike of Port Aldermere", { ...about, body: PARAGRAPHS }));
  const asked = [];
  page.on("request", (it) => asked.push(new URL(it.url()).pathname));
  await open(page, tag({ src: "/main.json", stories: "/list.json", navigate: "reader" }), {
    title: "No headline here",
  });
  await heard(page, "reader-ready");
  await goesOn(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const card = part(page, "related-stories").getByRole("link", { name: "part b" });
  await card.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const before = await scrolled(page);
  const order = await part(page, "story-link").allTextContents();
  asked.length = 0;
  await card.click();
  await expect(headline(page)).toHaveText("Ferry strike, part b");
  expect(asked.filter((it) => it.endsWith(".json"))).toEqual([]);
  expect(await page.locator("article-reader").evaluate((it) => [new URL(it.src).pathname, it.select])).toEqual([
    "/list.json",
    "b",
  ]);
  await expect(page).toHaveTitle("No headline here");
  await back(page);
  await expect(headline(page)).toHaveText("The ferry strike of Port Aldermere");
  await expect.poll(() => scrolled(page)).toBe(before);
  expect(await part(page, "story-link").allTextContents()).toEqual(order);
  // After a reload of the page, an entry of the history requests the list for its story.
  await page.reload();
  await heard(page, "reader-ready");
  await goesOn(page);
  await forward(page);
  await expect(headline(page)).toHaveText("Ferry strike, part b");
});

test("several readers keep their own entries, and leave those of other scripts alone @one-browser", async ({
  page,
}) => {
  await serve(page, "**/first.json", FIRST);
  await serve(page, "**/second.json", SECOND);
  const two = ["one", "two"].map((id) => tag({ id, src: "/first.json", navigate: "reader" })).join("");
  await open(page, two);
  await heard(page, "reader-ready", 2);
  await goesOn(page, 2);
  const shown = () => page.locator('article-reader [part~="headline"]').allTextContents();
  const go = (id, name) => page.locator(`#${id} [part~="footer"]`).getByRole("link", { name }).click();
  const [first, second, inner] = ["The first story", "The second story", "The inner story"];
  await page.evaluate(() => history.replaceState({ router: 1 }, ""));
  await go("one", second);
  await expect.poll(shown).toEqual([second, first]);
  await go("two", inner);
  await expect.poll(shown).toEqual([second, inner]);
  // An entry of another script, and one of a fragment.
  await page.evaluate(() => {
    history.pushState({ router: 2 }, "", "/routed");
    location.hash = "here";
  });
  const state = () => page.evaluate(() => history.state);
  await back(page);
  await expect.poll(state).toEqual({ router: 2 });
  await back(page);
  await expect.poll(state).toMatchObject({ "article-reader": { id: expect.any(Number) } });
  await twoFrames(page);
  expect(await shown()).toEqual([second, inner]);
  await forward(page);
  await expect.poll(state).toEqual({ router: 2 });
  await twoFrames(page);
  expect(await shown()).toEqual([second, inner]);
  await page.evaluate(() => history.go(-2));
  await expect.poll(shown).toEqual([second, first]);
  await back(page);
  await expect.poll(shown).toEqual([first, first]);
  expect(await page.evaluate(() => history.state.router)).toBe(1);
  await page.evaluate(() => history.go(2));
  await expect.poll(shown).toEqual([second, inner]);
  await page.evaluate(() => history.go(-2));
  await expect.poll(shown).toEqual([first, first]);

  // Where the state of the history is no object, the link is an ordinary one.
  await page.route("**/stories/*", (route) => route.fulfill({ contentType: "text/html", body: "<title>Page</title>" }));
  await page.evaluate(() => history.replaceState("theirs", ""));
  await go("one", second);
  await page.waitForURL("**/stories/second");
  await expect(page).toHaveTitle("Page");
});
