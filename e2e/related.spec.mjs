// Related stories out of a list: found when the end of the text is near, each with its reason.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import {
  heardOf,
  open,
  openReaders,
  openSample,
  part,
  partOf,
  sample,
  serve,
  tag,
  twoFrames,
  watch,
} from "./publisher.mjs";

const LIST = "/samples/latest.json";
const CURATED = "Winter ferry timetable keeps the last boat home";

const headlines = (page) => part(page, "related-stories").locator('[part~="story-headline"]');
const toEnd = (page) => part(page, "footer").scrollIntoViewIfNeeded();

const warnings = (page) =>
  page.evaluate(() => window.heard.filter((it) => it.name === "reader-warning").map((it) => it.detail.code));

/** Opens a sample with a list, counting the requests for it. */
async function openWith(page, name, { publisher = {}, ...options } = {}) {
  const asked = [];
  await page.route(`**${LIST}`, async (route) => {
    asked.push(route.request().url());
    await route.continue();
  });
  await page.route("**/house.json", (route) => route.fulfill({ json: { related: publisher } }));
  await openSample(page, name, { stories: LIST, publisher: "/house.json", ...options.attributes }, options);
  return asked;
}

test("related stories are found when the end of the text comes near, and stand in order with their reasons", async ({
  page,
}) => {
  test.slow(); // It asks axe.
  const seen = watch(page);
  const asked = await openWith(page, "harbour-strike");
  await twoFrames(page);
  expect(seen.requests.join()).not.toContain("-related");
  expect(asked).toEqual([]);
  const end = part(page, "body").locator("> :last-child");
  const place = () => end.evaluate((it) => it.getBoundingClientRect().top + scrollY);
  const before = await place();
  await toEnd(page);
  const cards = part(page, "related-stories");
  await expect(cards.getByRole("heading", { level: 2, name: "Related stories" })).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(await place()).toBe(before);

  const shown = await headlines(page).allTextContents();
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown.length).toBeLessThanOrEqual(6);
  // Stories that the newsroom relates come first; a killed one is left out; of two copies one is shown.
  const inside = await part(page, "related").count();
  if (!inside) expect(shown[0]).toBe(CURATED);
  expect(shown).toContain("Grocers count their crates while nine ships lie at anchor");
  expect(shown.join()).not.toContain("killed");
  expect(shown.filter((it) => /Pickets|Night watch/.test(it))).toHaveLength(1);
  expect(shown.join()).not.toMatch(/chess|cake tins|railing|[؀-ۿ]|Leuchtturm/);

  const card = cards.getByRole("listitem").filter({ hasText: "Aldermere Terminals offers" });
  await expect(card.locator('[part~="story-reason"]')).toHaveText(
    /^Also about .*(strike|Port Aldermere|ports and shipping)/,
  );
  await expect(card.locator('[part~="story-section"]')).toHaveText("Coast");
  await expect(card.locator("time")).toHaveAttribute("datetime", "2026-11-23T17:20:00Z");
  await expect(card.locator("img")).toHaveAttribute("src", /\/samples\/pictures\/harbour-strike-960\.jpg$/);
  // The headline is the link, and comes first in the card.
  const link = card.getByRole("link");
  await expect(link).toHaveAttribute("href", "https://gazette.example/coast/terminals-offer");
  expect(await card.evaluate((it) => it.textContent.trim().startsWith("Aldermere Terminals"))).toBe(true);
  await link.focus();
  await expect(link).toBeFocused();
  const found = await new AxeBuilder({ page }).include("article-reader").analyze();
  expect(found.violations.map((it) => it.id)).toEqual([]);
  expect(await warnings(page)).not.toContain("stories-unreadable");
  // Both the story and the list are of formats that need no adapter.
  expect(seen.requests.join()).not.toContain("-formats");
});

test("a story and a list of other formats are translated first", async ({ page }) => {
  const posts = (await (await page.request.get(LIST)).json()).map((it, at) => ({
    id: at,
    link: it.uri,
    status: it.pubstatus === "usable" ? "publish" : "trash",
    date_gmt: it.versioncreated.slice(0, 19),
    title: { rendered: it.headline },
    content: { rendered: `<p>${it.body_text}</p>` },
    _embedded: { "wp:term": [it.subject.map(({ name }) => ({ taxonomy: "post_tag", name }))] },
  }));
  await page.route("**/posts.json", (route) => route.fulfill({ json: posts }));
  const story = posts.find((it) => it.title.rendered.startsWith("Aldermere Terminals offers"));
  // The copies of the list are one story; a third that is related stands beside them.
  posts.push({
    ...story,
    id: 99,
    link: "https://gazette.example/coast/tugs",
    title: { rendered: "Tugs lie idle as the harbour strike goes on" },
    content: {
      rendered:
        "<p>Nine ships wait at anchor off Port Aldermere, and the tug crews play cards until the clerks and Aldermere Terminals agree on a night shift.</p>",
    },
  });
  await page.route("**/post.json", (route) => route.fulfill({ json: story }));
  const seen = watch(page);
  await open(page, tag({ src: "/post.json", stories: "/posts.json" }));
  await toEnd(page);
  await expect(headlines(page).first()).toBeVisible();
  const shown = await headlines(page).allTextContents();
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown.join()).toContain("Grocers count their crates");
  expect(shown.join()).not.toMatch(/killed|chess|cake tins|[؀-ۿ]/);
  expect(seen.requests.filter((it) => /-(related|formats).*wasm/.test(it))).toHaveLength(2);
  await expect(part(page, "related-stories").locator('[part~="story-reason"]').first()).toHaveText(/^Also about /);
});

test("editors pin, exclude, limit and name the related stories @one-browser", async ({ page }) => {
  const publisher = {
    heading: "More from the quay",
    max: 3,
    pin: ["https://gazette.example/news/bridge"],
    exclude: ["https://gazette.example/trade/empty-shelves"],
  };
  await openWith(page, "harbour-strike", { publisher });
  await toEnd(page);
  await expect(part(page, "related-heading")).toHaveText("More from the quay");
  const cards = part(page, "related-stories").getByRole("listitem");
  await expect(cards.filter({ hasText: "railing that hums" }).locator('[part~="story-reason"]')).toHaveText(
    "Editor’s choice",
  );
  await expect(cards.filter({ hasText: "Grocers" })).toHaveCount(0);
  expect(await cards.count()).toBeLessThanOrEqual(3);
});

// A story in our own format with four related stories; `related` is the rest of what its editors say.
const relating = (related) => ({
  format: "article-reader/1",
  headline: "Told &amp; done: the quay",
  body: "One paragraph of a story.",
  related: {
    stories: ["One", "Two", "Three", "Four"].map((headline) => ({
      headline,
      url: `https://gazette.example/${headline}`,
    })),
    ...related,
  },
});

const LIMITS = {
  all: [{}, ["One", "Two", "Three", "Four"]],
  two: [{ max: 2 }, ["One", "Two"]],
  none: [{ max: 0 }, []],
  off: [{ off: true }, []],
};

test("a story limits its own related stories @one-browser", async ({ page }) => {
  for (const [id, [related]] of Object.entries(LIMITS)) await serve(page, `**/${id}.json`, relating(related));
  await openReaders(page, Object.fromEntries(Object.keys(LIMITS).map((id) => [id, { src: `/${id}.json` }])));
  for (const [id, [, shown]] of Object.entries(LIMITS)) {
    await expect.soft(partOf(page, id, "headline"), id).toBeVisible();
    await expect.soft(partOf(page, id, "related-stories").locator('[part~="story-headline"]'), id).toHaveText(shown);
  }
});

test("no list is requested where the profile or the story switches related stories off, and no weak one is shown @one-browser", async ({
  page,
}) => {
  const asked = [];
  page.on("request", (it) => it.url().includes(LIST) && asked.push(new URL(it.url()).search));
  await serve(page, "**/own-off.json", relating({ off: true }));
  await serve(page, "**/off.json", { related: { off: true } });
  await serve(page, "**/house.json", { related: { max: 3, pin: ["https://gazette.example/news/bridge"] } });
  await serve(page, "**/plain-house.json", {});
  await openReaders(page, {
    "house-off": { src: sample("harbour-strike"), stories: `${LIST}?house-off`, publisher: "/off.json" },
    "own-off": { src: "/own-off.json", stories: `${LIST}?own-off`, publisher: "/house.json" },
    weak: { src: sample("seal-photo"), stories: `${LIST}?weak`, publisher: "/plain-house.json" },
    strong: { src: sample("harbour-strike"), stories: `${LIST}?strong`, publisher: "/plain-house.json" },
  });
  // The end of each story comes into view. The last reader shows stories only after the others could have.
  for (const id of ["house-off", "own-off"]) {
    await partOf(page, id, "footer").scrollIntoViewIfNeeded();
    await twoFrames(page);
  }
  await partOf(page, "weak", "footer").scrollIntoViewIfNeeded();
  await expect.poll(() => asked).toEqual(["?weak"]);
  await partOf(page, "strong", "footer").scrollIntoViewIfNeeded();
  await expect(partOf(page, "strong", "story-reason").first()).toBeVisible();
  expect(asked).toEqual(["?weak", "?strong"]);
  for (const id of ["house-off", "own-off", "weak"])
    await expect(partOf(page, id, "related-stories"), id).toHaveCount(0);
  await expect(partOf(page, "house-off", "related")).toHaveCount(0);
});

const LANGUAGES = {
  de: ["lighthouse-de", /^Auch zum Thema /, "ltr"],
  fr: ["night-ferries-fr", /^Aussi sur le thème /, "ltr"],
  ar: ["port-market-ar", /^أيضاً عن /, "rtl"],
};

test("related stories are in the language of the story, and their reasons in that of the page @one-browser", async ({
  page,
}) => {
  await openReaders(
    page,
    Object.fromEntries(
      Object.entries(LANGUAGES).map(([lang, [name]]) => [lang, { src: sample(name), stories: LIST, lang }]),
    ),
  );
  for (const [lang, [, reason, direction]] of Object.entries(LANGUAGES)) {
    await test.step(lang, async () => {
      await partOf(page, lang, "footer").scrollIntoViewIfNeeded();
      await expect(partOf(page, lang, "stories")).toBeVisible();
      const reasons = partOf(page, lang, "related-stories").locator('[part~="story-reason"]');
      await expect.poll(() => reasons.count()).toBeGreaterThanOrEqual(3);
      for (const it of await reasons.all()) await expect(it).toHaveText(reason);
      expect(await reasons.first().evaluate((it) => getComputedStyle(it).direction)).toBe(direction);
    });
  }
});

const BROKEN = {
  unavailable: (route) => route.fulfill({ status: 503, body: "later" }),
  html: (route) => route.fulfill({ body: "<!doctype html>" }),
  half: (route) => route.fulfill({ body: '[{"headline": "half a li' }),
  aborted: (route) => route.abort(),
};

test("a list that fails costs a warning and nothing else @one-browser", async ({ page }) => {
  for (const [id, answer] of Object.entries(BROKEN)) await page.route(`**/${id}.json`, answer);
  await openReaders(
    page,
    Object.fromEntries(
      Object.keys(BROKEN).map((id) => [id, { src: sample("harbour-strike"), stories: `/${id}.json` }]),
    ),
  );
  for (const id of Object.keys(BROKEN)) {
    await test.step(id, async () => {
      await partOf(page, id, "footer").scrollIntoViewIfNeeded();
      const codes = async () =>
        (await heardOf(page, id)).filter((it) => it.name === "reader-warning").map((it) => it.detail.code);
      await expect.poll(codes).toContain("stories-unreadable");
      await expect(partOf(page, id, "body")).toBeVisible();
      await expect(page.locator(`#${id}`).getByRole("link", { name: CURATED })).toHaveCount(1);
    });
  }
});

test("a card gives the reading time of its story where that is known @one-browser", async ({ page }) => {
  const list = await (await page.request.get(LIST)).json();
  const grocers = list.find((it) => it.headline.startsWith("Grocers count"));
  grocers.body_text = Array(12).fill(grocers.body_text).join("\n\n");
  await page.route("**/long-list.json", (route) => route.fulfill({ json: list }));
  await openSample(page, "harbour-strike", { stories: "/long-list.json" });
  await toEnd(page);
  const time = (headline) =>
    part(page, "related-stories")
      .getByRole("listitem")
      .filter({ hasText: headline })
      .locator('[part~="story-reading-time"]');
  await expect(time("Grocers count")).toHaveText(/\d.*minute/);
  await expect(time("Aldermere Terminals")).toHaveCount(0);
});

test("related stories stand in one, two or three columns, by the width of the container @one-browser", async ({
  page,
}) => {
  await openWith(page, "harbour-strike", { style: "main { inline-size: 20rem }" });
  await page.setViewportSize({ width: 1600, height: 900 });
  await toEnd(page);
  await expect(part(page, "stories")).toBeVisible();
  for (const [width, columns] of [
    ["20rem", 1],
    ["48rem", 2],
    ["80rem", 3],
  ]) {
    await page.locator("main").evaluate((it, width) => it.style.setProperty("inline-size", width), width);
    await expect
      .poll(() => part(page, "stories").evaluate((it) => getComputedStyle(it).gridTemplateColumns.split(" ").length))
      .toBe(columns);
    const overflows = await page.evaluate(
      () => document.querySelector("article-reader").scrollWidth > document.querySelector("article-reader").clientWidth,
    );
    expect(overflows).toBe(false);
  }
});

test("related stories inside a text keep their distance from headings, lists and each other @one-browser", async ({
  page,
}) => {
  const words = (count) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
  const paragraph = `<p>${words(100)}.</p>`;
  const body = [
    paragraph.repeat(2),
    "<h2>Heading</h2>",
    paragraph,
    "<ul><li>One</li></ul>",
    paragraph,
    "<blockquote><p>Said.</p></blockquote>",
    paragraph.repeat(2),
    "<h2>Heading</h2>",
    paragraph.repeat(6),
  ].join("");
  const related = ["First", "Second", "Third", "Fourth"].map((headline) => ({ headline, url: `/${headline}` }));
  const long = { format: "article-reader/1", headline: "Long", body, related };
  await page.route("**/long.json", (route) => route.fulfill({ json: long }));
  await open(page, tag({ src: "/long.json" }));
  await expect(part(page, "related")).toHaveCount(2);
  const around = await part(page, "related").evaluateAll((all) =>
    all.map((it) => {
      const before = [...it.parentElement.children].slice(0, [...it.parentElement.children].indexOf(it));
      return [
        it.previousElementSibling.localName,
        it.nextElementSibling.localName,
        before.filter((it) => it.localName === "p").length,
      ];
    }),
  );
  expect(around).toEqual([
    ["p", "p", 5],
    ["p", "p", 9],
  ]);
  await expect(headlines(page)).toHaveText(["Third", "Fourth"]);
});

test("the list of the samples holds at least 20 stories @one-browser", async ({ request }) => {
  const list = await (await request.get(sample("latest"))).json();
  expect(list.length).toBeGreaterThanOrEqual(20);
});
