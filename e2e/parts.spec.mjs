// Parts and custom properties: a publisher may rely on what the manifest lists.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PENDING } from "../scripts/contract.mjs";
import { ENDLESS, EVERYTHING, TEASER } from "./everything.mjs";
import { heard, open, openReaders, PUBLISHER, partOf, sample, serve, tag } from "./publisher.mjs";
import { post, report } from "./reports.mjs";

const manifest = JSON.parse(readFileSync(new URL("../custom-elements.json", import.meta.url)));
const { cssParts, cssProperties } = manifest.modules[0].declarations[0];
const isBuilt = (list) => (name) => !PENDING[list].includes(name);
const PARTS = cssParts
  .map((it) => it.name)
  .filter(isBuilt("parts"))
  .sort();

// What a browser draws by itself, against any rule.
const NATIVE = [
  ...["option-mark", "newsletter-mark"].flatMap((it) => [
    `${it}: padding: 0px`,
    `${it}: border-top-color: rgb(1, 2, 3)`,
  ]),
  "list: line-height: normal",
];

// A story needs three headings for a list of contents.
const HEADINGS = ["Hemp", "Tar"].map((text) => ({ type: "heading", level: 2, text }));
const BOXES = ["key-points", "questions", "timeline", "profile", "fact-check"].map((role) => ({
  type: "box",
  role,
  title: role,
  body: "Hemp.",
}));
// Only a table with so many rows has a filter.
const ROPES = Array.from({ length: 10 }, (_, index) => [`Rope ${index}`, `${index}`]);
const TABLE = { type: "table", head: [["Rope", "Metres"]], rows: ROPES };
const LONG = { ...EVERYTHING, body: [...EVERYTHING.body, ...HEADINGS, ...BOXES, TABLE] };

// A live report with a second step of posts.
const KEY_POST = post(59, { key: true, pinned: true, authors: ["Anna Lund"], updated: "2026-11-23T11:30:00Z" });
const REPORT = report([...Array.from({ length: 55 }, (_, index) => post(index)), KEY_POST]);

/** The tools, each to be opened after the other, whether its button is visible or not. */
const TOOLS = [null, "settings", "contents", "listen", "share", "note", "pictures"];
const OPENED = { note: "note", pictures: "lightbox" };

// Some parts come with stories that are chosen from a list.
const LIST = JSON.parse(readFileSync(new URL("../samples/latest.json", import.meta.url)));

// Properties that the reader's own rules set most.
const TASTE = {
  margin: "7px",
  padding: "5px",
  color: "rgb(1, 2, 3)",
  "background-color": "rgb(4, 5, 6)",
  "font-family": "fantasy",
  "font-size": "21px",
  "font-weight": "300",
  "line-height": "33px",
  "letter-spacing": "2px",
  "text-align": "right",
  "text-decoration-color": "rgb(7, 8, 9)",
  "border-top-color": "rgb(10, 11, 12)",
  "max-inline-size": "999px",
  display: "block",
  "aspect-ratio": "5 / 4",
  "list-style-type": "square",
};
const RULES = Object.entries(TASTE)
  .map(([name, value]) => `${name}: ${value}`)
  .join("; ");

/** Opens a page on which each part is visible somewhere. */
async function openAll(page, attributes, style) {
  const stories = { everything: LONG, teaser: TEASER, endless: ENDLESS, report: REPORT };
  for (const [name, story] of Object.entries(stories)) await serve(page, `**/${name}.json`, story);
  // A newsletter without an endpoint.
  await serve(page, "**/house.json", { newsletter: { title: "Tide", url: "/tide" } });
  const sources = [...Object.keys(stories).map((it) => `/${it}.json`), sample("withdrawn"), "/status/500"];
  const readers = sources.map((src) =>
    tag({ src, publisher: src === "/teaser.json" ? "/house.json" : PUBLISHER, ...attributes }),
  );
  // Texts that take minutes to read have a reading time.
  await serve(
    page,
    "**/list.json",
    LIST.map((it) => ({ ...it, body_text: `${it.body_text} `.repeat(12) })),
  );
  readers.unshift(tag({ src: sample("harbour-strike"), publisher: PUBLISHER, stories: "/list.json", ...attributes }));
  await page.route("https://www.youtube-nocookie.com/**", (route) => route.abort());
  await open(page, [...readers, tag({ src: "/slow/never" }, "")].join(""), { style });
  await heard(page, "reader-ready", 4);
  await expect(page.locator('article-reader [part~="live-button"]')).toHaveCount(2);
  await heard(page, "reader-notice", 2);
  await heard(page, "reader-error");
  await page.getByRole("button", { name: "Load content from YouTube" }).click();
  const pictures = page.locator('article-reader [part~="image"]');
  await pictures.evaluateAll((all) => all.forEach((it) => (it.loading = "eager")));
  await expect(page.locator('article-reader [part~="image-missing"]')).not.toHaveCount(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator('[part~="story-reason"]').first()).toBeVisible();
  await page.keyboard.press("Shift");
  await expect(page.locator('article-reader [part~="table-filter"]')).toBeVisible();
}

/** The names of all parts, and the page's rules that do not hold for the visible ones. */
function partsSeen(taste) {
  const readers = [...document.querySelectorAll("article-reader")];
  const elements = readers.flatMap((it) => [
    ...it.querySelectorAll("[part]"),
    ...it.shadowRoot.querySelectorAll("[part]"),
  ]);
  const lost = new Set();
  for (const element of elements.filter((it) => it.checkVisibility())) {
    const style = getComputedStyle(element);
    for (const [name, value] of Object.entries(taste)) {
      const is =
        name === "margin" ? style.marginTop : name === "padding" ? style.paddingTop : style.getPropertyValue(name);
      if (is !== value) lost.add(`${element.part}: ${name}: ${is}`);
    }
  }
  return { names: elements.flatMap((it) => [...it.part]), lost: [...lost] };
}

const SELECTORS = {
  "the light DOM": [{}, (it) => `article-reader [part~="${it}"], article-reader::part(${it})`],
  "the shadow root": [{ isolated: "" }, (it) => `article-reader::part(${it})`],
};

for (const [where, [attributes, selector]] of Object.entries(SELECTORS)) {
  test(`the page’s rules for each part win in ${where}, without !important${where === "the shadow root" ? " @one-browser" : ""}`, async ({
    page,
  }) => {
    test.slow();
    await openAll(page, attributes, `${PARTS.map(selector).join(", ")} { ${RULES} }`);
    const names = new Set();
    const lost = new Set();
    for (const tool of TOOLS) {
      if (tool) {
        const opener = tool === "note" ? '[part="link"][aria-haspopup]' : `[part="tool"][value="${tool}"]`;
        await page
          .locator(`article-reader[src="/everything.json"] ${opener}`)
          .first()
          .evaluate((it) => it.click());
        await expect(page.locator(`article-reader [part="${OPENED[tool] ?? "panel"}"]`)).toHaveCount(1);
      }
      const seen = await page.evaluate(partsSeen, TASTE);
      seen.names.forEach((it) => names.add(it));
      seen.lost.forEach((it) => lost.add(it));
    }
    expect([...lost].filter((it) => !NATIVE.includes(it))).toEqual([]);
    // The manifest lists all parts and nothing else.
    expect([...names].sort()).toEqual(PARTS);
  });
}

// What each property does: its value, the part and the CSS property that show it, and the result.
const PROPERTIES = {
  "--reader-font": ["monospace", "paragraph", "font-family", "monospace"],
  "--reader-headline-font": ["fantasy", "headline", "font-family", "fantasy"],
  "--reader-size": ["31px", "paragraph", "font-size", "31px"],
  "--reader-line-height": ["41px", "paragraph", "line-height", "41px"],
  "--reader-measure": ["333px", "body", "width", "333px"],
  "--reader-wide": ["444px", "lead", "width", "444px"],
  "--reader-ink": ["rgb(10, 20, 30)", "paragraph", "color", "rgb(10, 20, 30)"],
  "--reader-paper": ["rgb(240, 250, 230)", null, "background-color", "rgb(240, 250, 230)"],
  "--reader-accent": ["rgb(200, 0, 0)", "quote", "border-left-color", "rgb(200, 0, 0)"],
  "--reader-muted": ["rgb(0, 90, 0)", "standfirst", "color", "rgb(0, 90, 0)"],
  "--reader-rule": ["rgb(0, 0, 200)", "source", "border-top-color", "rgb(0, 0, 200)"],
  "--reader-tint": ["rgb(250, 250, 100)", "newsletter", "background-color", "rgb(250, 250, 100)"],
  "--reader-padding": ["17px", "article", "padding-top", "17px"],
  "--reader-gap": ["19px", "paragraph", "margin-bottom", "19px"],
  "--reader-letter-spacing": ["3px", "paragraph", "letter-spacing", "3px"],
  "--reader-word-spacing": ["6px", "paragraph", "word-spacing", "6px"],
  "--reader-tools-size": ["22px", "tool", "font-size", "22px"],
  "--reader-scheme": ["dark", "article", "color-scheme", "dark"],
};

test("each custom property does what it says, isolated or not", async ({ page }) => {
  test.slow();
  expect(Object.keys(PROPERTIES).sort()).toEqual(
    cssProperties
      .map((it) => it.name)
      .filter(isBuilt("properties"))
      .sort(),
  );
  await page.setViewportSize({ width: 1280, height: 800 });
  const attributes = { src: sample("tidal-power"), publisher: PUBLISHER };
  await openReaders(page, { light: attributes, isolated: { ...attributes, isolated: "" } });
  // The ground is the element's, or that of the article in its shadow root.
  const grounds = { light: page.locator("#light"), isolated: page.locator("#isolated article") };
  for (const [name, [value, part, property, result]] of Object.entries(PROPERTIES)) {
    const places = Object.keys(grounds).map((id) => [id, part ? partOf(page, id, part).first() : grounds[id]]);
    for (const [id, place] of places) await expect(place, `${id}, before ${name}`).not.toHaveCSS(property, result);
    await page.evaluate(
      (rule) => (document.querySelector("style").textContent = rule),
      `article-reader { ${name}: ${value} }`,
    );
    for (const [id, place] of places) await expect(place, `${id}, ${name}`).toHaveCSS(property, result);
  }
});
