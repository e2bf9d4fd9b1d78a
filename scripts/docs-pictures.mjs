// Draws the pictures of docs/site/theming.html from the build in dist/: `make docs-pictures`.
// Each part has a number in the picture of one scene. Each custom property has a picture of two readers, one
// with the default and one with another value. pictures.json lists the contents of each picture.
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, textOf } from "./manifest.mjs";
import { launch, webpOf } from "./webp.mjs";

const SITE = new URL(`${process.env.ARTICLE_READER_SITE ?? "dist"}/`, ROOT);
const PICTURES = new URL("docs/site/pictures/", ROOT);
const HOST = "https://gazette.example";

const STORY = JSON.parse(textOf("docs/site/story.json"));
const STRIKE = JSON.parse(textOf("samples/harbour-strike.json"));
// Stories that are long enough for a reading time of several minutes.
const LATEST = JSON.parse(textOf("samples/latest.json")).map((it) => ({
  ...it,
  body_text: `${it.body_text} `.repeat(12),
}));
const LONG = { ...STORY, body: [...STORY.body, ...Array(40).fill(`${STORY.standfirst} `.repeat(4))] };
const SHORT = {
  ...STORY,
  genres: [],
  warning: null,
  corrections: [],
  kicker: null,
  sections: [],
  digitalSourceType: null,
  body: STORY.body.slice(0, 5),
  related: [],
};
const ROPES = [
  "Hawser",
  "Stern line",
  "Tow line",
  "Halyard",
  "Sheet",
  "Lanyard",
  "Painter",
  "Warp",
  "Net line",
  "Stay",
].map((name, at) => [name, `${220 - at * 20}`]);
const box = (role, title, ...body) => ({ type: "box", role, title, body });
const subheading = (text) => ({ type: "heading", level: 3, text });
const EXPLAINERS = [
  box("key-points", "At a glance", { type: "list", items: ["The walk is 300 metres long.", "It needs twelve hands."] }),
  box("questions", "Your questions", subheading("May I visit?"), "On Saturdays, from ten."),
  box("timeline", "How it came", {
    type: "list",
    ordered: true,
    items: [
      [{ type: "time", date: "1869-03-01" }, "The shed is built."],
      [{ type: "time", date: "1986-10-31" }, "Its doors are shut."],
    ],
  }),
  box("profile", "Ole Brandt", "He has spun rope since he was twelve."),
  box(
    "fact-check",
    "Fact check",
    { type: "quote", body: "Hemp is stronger than steel.", speaker: "A sign in the shed" },
    "<strong>False.</strong> It is stronger for its weight.",
  ),
];
const CHAPTERS = {
  ...LONG,
  body: ["Hemp", "Tar", "Rope"].flatMap((text) => [{ type: "heading", level: 2, text }, ...LONG.body.slice(-12)]),
};
const only = (...body) => ({
  ...SHORT,
  headline: null,
  standfirst: null,
  authors: [],
  source: null,
  dateline: null,
  published: null,
  updated: null,
  lead: null,
  copyright: null,
  url: null,
  body,
});

const post = (id, more) => ({ id, published: `2026-11-23T0${id % 8}:15:00Z`, body: "The wind turns.", ...more });
// The report is long enough for a second step.
const REPORT = {
  ...only(),
  live: true,
  posts: [
    post(1, { headline: "What to know", pinned: true, authors: STORY.authors.slice(0, 1) }),
    post(7, { headline: "The ropes hold", key: true, updated: "2026-11-23T09:30:00Z" }),
    ...Array.from({ length: 60 }, (_, index) => post(100 + index, { published: "2026-11-22T07:00:00Z" })),
  ],
};

// `around` names the parts that the picture shows. A part outside them would have no number.
const SCENES = [
  {
    name: "article",
    title: "The article",
    story: SHORT,
    around: "article",
    parts: ["article", "header", "figure", "lead", "image", "body", "footer"],
  },
  {
    name: "header",
    title: "Above the text",
    story: LONG,
    around: "header",
    parts: [
      "section-trail",
      "sections",
      "section",
      "section-link",
      "labels",
      "label",
      "kicker",
      "headline",
      "standfirst",
      "meta",
    ],
  },
  {
    name: "byline",
    title: "Byline and dates",
    story: LONG,
    publisher: true,
    around: "meta",
    size: "1.6em",
    parts: [
      "byline",
      "authors",
      "author-name",
      "author-link",
      "author-role",
      "source-name",
      "source-logo",
      "source-link",
      "dates",
      "published",
      "updated",
      "time",
      "reading-time",
      "origin",
    ],
  },
  {
    name: "notes",
    title: "Notes",
    story: STORY,
    around: ["correction", "warning"],
    parts: ["correction", "correction-label", "correction-date", "warning"],
  },
  {
    name: "picture",
    title: "Pictures",
    story: { ...only(".", STORY.body.at(-1)), lead: STORY.lead },
    around: "[part=figure]",
    size: ".8em",
    parts: ["picture-link", "caption", "caption-text"],
  },
  {
    name: "credit",
    title: "Credit",
    story: {
      ...only("."),
      lead: { ...STORY.lead, renditions: [{ url: "/samples/nothing.jpg", width: 480, height: 120 }] },
    },
    around: "figure",
    parts: ["image-missing", "credit"],
  },
  {
    name: "text",
    title: "The text",
    story: { ...only(...STORY.body.slice(0, 8)), dateline: STORY.dateline },
    around: "body",
    parts: ["dateline", "paragraph", "link", "heading", "quote", "speaker", "list", "item", "code-block", "rule"],
  },
  {
    name: "table",
    title: "Tables",
    story: only(STORY.body[11]),
    around: "table-box",
    parts: ["table-box", "table", "table-caption", "header-cell", "cell"],
  },
  {
    name: "sorting",
    title: "What the reader adds to a table",
    story: only({ type: "table", head: [["Rope", "Metres"]], rows: ROPES }),
    around: "body",
    arrange: async (page) => {
      await page.keyboard.press("Shift");
      await page.locator("[part~=sort-button]").first().click();
      await page.locator("[part~=table-filter]").fill("e");
      await page.locator("[part~=table-status]").filter({ hasText: /./ }).waitFor();
    },
    parts: ["table-tools", "table-filter", "table-button", "table-status", "sort-button"],
  },
  {
    name: "boxes",
    title: "Beside the text",
    story: only(...STORY.body.slice(12, 17)),
    around: "body",
    parts: ["box", "box-title", "details", "summary", "definitions", "term", "definition", "update-time"],
  },
  {
    name: "explainers",
    title: "Key points, questions, timelines, profiles and fact checks",
    story: only(...EXPLAINERS),
    around: "body",
    parts: ["key-points", "questions", "timeline", "profile", "fact-check"],
  },
  {
    name: "live",
    title: "Live reports",
    story: REPORT,
    around: "body",
    arrange: (page) =>
      page.locator("[part=updates-button]").evaluate((button) => {
        button.hidden = false;
        button.textContent = "2 new updates";
      }),
    parts: [
      "key-events",
      "key-events-title",
      "key-event-list",
      "key-event",
      "key-event-link",
      "posts",
      "live-controls",
      "live-button",
      "live-region",
      "updates-button",
      "post",
      "post-line",
      "post-mark",
      "post-link",
      "post-updated",
      "post-heading",
      "post-byline",
      "more-posts",
      "more-posts-button",
    ],
  },
  {
    name: "live-status",
    title: "The state of a live report",
    story: { ...REPORT, headline: STORY.headline },
    around: "header",
    parts: ["live-status"],
  },
  {
    name: "media",
    title: "Video, audio and galleries",
    story: only(...STORY.body.slice(17, 19)),
    around: "body",
    size: ".8em",
    parts: ["gallery", "gallery-pictures", "player"],
  },
  {
    name: "embed",
    title: "Embeds, before a click",
    story: only(STORY.body[19]),
    around: "embed",
    parts: ["embed", "embed-card", "embed-text", "embed-action", "embed-button"],
  },
  {
    name: "frame",
    title: "Embeds, after a click",
    story: only(STORY.body[19]),
    around: "embed",
    arrange: (page) => page.locator("[part=embed-button]").click(),
    size: ".6em",
    parts: ["frame"],
  },
  {
    name: "related",
    title: "A related story in the text",
    story: only(...LONG.body.slice(-12)),
    related: true,
    around: "related",
    parts: [
      "related",
      "related-label",
      "teaser",
      "teaser-words",
      "story-headline",
      "story-link",
      "story-date",
      "thumbnail",
    ],
  },
  {
    name: "stories",
    title: "Related stories after the text",
    story: only("."),
    related: true,
    around: "related-stories",
    parts: ["related-stories", "related-heading", "stories", "story"],
  },
  {
    name: "chosen",
    title: "Related stories that were chosen from a list",
    story: STRIKE,
    list: true,
    around: "related-stories",
    arrange: (page) => page.locator("[part=story-reason]").first().waitFor(),
    parts: ["story-section", "story-facts", "story-reading-time", "story-reason"],
  },
  {
    name: "source",
    title: "Source and copyright",
    story: { ...only("."), url: STORY.url, source: STORY.source, copyright: STORY.copyright },
    around: "source",
    size: "1.3em",
    parts: ["source", "source-line", "copyright", "original", "original-link"],
  },
  {
    name: "author",
    title: "Authors and agency",
    story: { ...only("."), authors: STORY.authors },
    around: "author",
    parts: [
      "author",
      "author-heading",
      "author-card",
      "author-image",
      "author-card-name",
      "author-card-link",
      "author-card-role",
      "author-description",
      "author-profiles",
      "author-profile",
    ],
  },
  {
    name: "newsletter",
    title: "The newsletter",
    story: only("."),
    publisher: true,
    around: "newsletter",
    arrange: askWrongly,
    parts: [
      "newsletter",
      "newsletter-skip",
      "newsletter-heading",
      "newsletter-text",
      "newsletter-form",
      "newsletter-label",
      "newsletter-email",
      "newsletter-lists",
      "newsletter-choice",
      "newsletter-mark",
      "newsletter-button",
      "newsletter-privacy",
      "newsletter-status",
      "newsletter-end",
    ],
  },
  {
    name: "newsletter-link",
    title: "A newsletter without an endpoint",
    story: only("."),
    publisher: true,
    around: "newsletter",
    arrange: withoutEndpoint,
    parts: ["newsletter-action", "newsletter-link"],
  },
  {
    name: "paywall",
    title: "For subscribers",
    story: { ...STORY, access: "subscribers" },
    around: "paywall",
    parts: ["paywall", "paywall-text"],
  },
  {
    name: "ending",
    title: "A text that was cut",
    story: only(...Array(5100).fill(".")),
    around: "ending",
    parts: ["ending"],
  },
  {
    name: "notice",
    title: "A story that may not be shown",
    story: { ...STORY, status: "canceled" },
    around: "notice",
    parts: ["notice", "notice-text"],
  },
  {
    name: "skeleton",
    title: "A story that is loading, in the shadow root",
    around: "skeleton",
    size: ".6em",
    parts: ["skeleton"],
  },
  {
    name: "tools",
    title: "The buttons over a story, in the shadow root",
    story: SHORT,
    around: "tools",
    parts: ["tools", "toolbar", "tool"],
  },
  {
    name: "settings",
    title: "The text settings, in the shadow root",
    story: SHORT,
    around: "panel",
    arrange: (page) => press(page, "settings"),
    parts: [
      "panel",
      "panel-head",
      "panel-title",
      "action",
      "settings",
      "dials",
      "dial",
      "dial-name",
      "dial-value",
      "step",
      "choice",
      "choice-title",
      "option",
      "option-mark",
    ],
  },
  {
    name: "tool-status",
    title: "A tool that could not be loaded, in the shadow root",
    story: SHORT,
    around: "tools",
    arrange: failTools,
    parts: ["tool-status"],
  },
  {
    name: "contents",
    title: "The contents, in the shadow root",
    story: CHAPTERS,
    around: "panel",
    arrange: (page) => press(page, "contents"),
    parts: ["contents", "entry", "entry-link"],
  },
  {
    name: "progress",
    title: "Reading progress, in the shadow root",
    story: CHAPTERS,
    around: ["progress-bar", "time-left"],
    arrange: readOn,
    size: ".5em",
    parts: ["progress", "progress-bar", "time-left"],
  },
  {
    name: "share",
    title: "Sharing, in the shadow root",
    story: SHORT,
    around: "panel",
    arrange: copyLink,
    parts: ["actions", "panel-status"],
  },
  {
    name: "listen",
    title: "Reading aloud, in the shadow root",
    story: SHORT,
    around: "panel",
    arrange: listen,
    parts: ["field", "choice-option"],
  },
  {
    name: "quote",
    title: "A selected passage, in the shadow root",
    story: only(...STORY.body.slice(0, 3)),
    around: ["[part=body]", "quote-bar"],
    arrange: quote,
    parts: ["quote-bar", "quote-status"],
  },
  {
    name: "note",
    title: "A footnote beside its mark, in the shadow root",
    story: only(
      '<p>The shed is <b>longer</b> than the quay<sup><a id="up" href="#n">1</a></sup>.</p>',
      '<p id="n">300 metres, when nobody leans on it. <a href="#up">Back</a></p>',
      ".",
      ".",
    ),
    around: ["[part=body]", "note"],
    arrange: openNote,
    parts: ["note", "note-text"],
  },
  {
    name: "lightbox",
    title: "Large pictures, in the shadow root",
    story: STORY,
    around: "lightbox",
    arrange: enlarge,
    parts: [
      "lightbox",
      "lightbox-figure",
      "lightbox-image",
      "lightbox-caption",
      "lightbox-bar",
      "lightbox-button",
      "lightbox-count",
    ],
  },
  {
    name: "error",
    title: "An error, in the shadow root",
    story: [],
    around: "error",
    arrange: showWayBack,
    parts: ["error", "error-text", "retry", "back"],
  },
];

/** Clicks the button of a tool, and waits for its panel. */
async function press(page, tool, opened = "panel") {
  await page.locator(`[part=tool][value=${tool}]`).click();
  await page.locator(`[part=${opened}]`).waitFor();
}

async function failTools(page) {
  await page.route("**/article-reader-tools_bg.wasm", (route) => route.abort());
  await page.locator("[part=tool][value=settings]").click();
  await page.locator("[part=tool-status]:not(:empty)").waitFor();
}

async function readOn(page) {
  await page.mouse.wheel(0, 1_200);
  await page.locator("[part=time-left]:not(:empty)").waitFor();
}

async function copyLink(page) {
  await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await press(page, "share");
  await page.locator("[part=action][value=link]").click();
  await page.locator("[part=panel-status]:not(:empty)").waitFor();
}

async function listen(page) {
  await press(page, "listen");
  // The options of a closed list are in no picture.
  await page
    .locator("[part=field] select")
    .first()
    .evaluate((it) => (it.size = it.length));
}

async function quote(page) {
  await page.locator("[part=paragraph]").nth(1).selectText();
  // The reader loads the tools when a visitor starts to read.
  await page.keyboard.press("Shift");
  await page.locator("[part=quote-bar] button").first().click();
  await page.locator("[part=quote-status]:not(:empty)").waitFor();
}

async function openNote(page) {
  await page.keyboard.press("Shift");
  await page.locator("[part=link][aria-haspopup]").click();
  await page.locator("[part=note]").waitFor();
}

async function enlarge(page) {
  await page.setViewportSize({ width: 640, height: 480 });
  await press(page, "pictures", "lightbox");
}

const TEXT = { ...SHORT, lead: null, body: SHORT.body.slice(0, 3) };
const PROPERTIES = {
  "--reader-font": { value: "sans-serif" },
  "--reader-headline-font": { value: "sans-serif" },
  "--reader-size": { value: "1.5em" },
  "--reader-line-height": { value: "2" },
  "--reader-measure": { value: "28ch" },
  "--reader-wide": { value: "30em", scale: 0.3, story: { ...only(...TEXT.body), lead: STORY.lead } },
  "--reader-ink": { value: "#5b2a86" },
  "--reader-paper": { value: "#e8f1ea" },
  "--reader-accent": { value: "#b3261e", story: { ...only(STORY.body[4]), genres: STORY.genres } },
  "--reader-muted": { value: "#1b6e3c" },
  "--reader-rule": { value: "#b3261e", story: only(STORY.body[11]) },
  "--reader-tint": { value: "#fdf0c4", story: only(STORY.body[12]) },
  "--reader-padding": { value: "2em" },
  "--reader-scheme": { value: "dark", story: { ...only(STORY.body[18]), headline: "The bell" } },
  "--reader-letter-spacing": { value: "0.12em" },
  "--reader-word-spacing": { value: "0.4em" },
  "--reader-tools-size": { value: "1.2em", story: only(".") },
  "--reader-gap": { value: "2.5em", story: only(...STORY.body.slice(0, 3)) },
};

const TYPES = {
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

const browser = await launch();
const context = await browser.newContext({
  viewport: { width: 640, height: 900 },
  deviceScaleFactor: 1.5,
  colorScheme: "light",
  locale: "en-GB",
  timezoneId: "Europe/London",
  permissions: ["clipboard-write"],
});
// A headless browser has no voices.
await context.addInitScript(() => {
  window.SpeechSynthesisUtterance = EventTarget;
  const value = Object.assign(new EventTarget(), {
    getVoices: () => [{ name: "Ann", lang: "en-GB" }],
    speak() {},
    cancel() {},
  });
  Object.defineProperty(window, "speechSynthesis", { value });
});

/** A page with readers of one story. */
async function open({ story, related, list, publisher, body }, state = "loading") {
  const page = await context.newPage();
  await page.route("**/*", (route) =>
    answer(route, {
      body,
      story: list ? story : story && { ...story, related: related ? STORY.related : (story.related ?? []) },
      publisher,
      isList: Array.isArray(story),
    }),
  );
  await page.goto(`${HOST}/page.html`);
  await page.waitForFunction(
    (state) =>
      [...document.querySelectorAll("article-reader")].every(
        (it) => it.state && it.state !== "idle" && (it.state !== "loading" || state === "loading"),
      ),
    story ? "" : state,
  );
  // Pictures load lazily; fonts and the last views take a moment.
  await page.evaluate(() => {
    for (const it of document.querySelectorAll("img")) it.loading = "eager";
  });
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => {});
  return page;
}

async function answer(route, { body, story, isList }) {
  const { pathname, host } = new URL(route.request().url());
  if (host !== new URL(HOST).host)
    return route.fulfill({ contentType: "text/html", body: '<body style="background:#222"></body>' });
  if (pathname === "/page.html") return route.fulfill({ contentType: "text/html; charset=utf-8", body });
  if (pathname === "/story.json") {
    return story ? route.fulfill({ json: isList ? [] : story }) : undefined;
  }
  if (pathname === "/samples/latest.json") return route.fulfill({ json: LATEST });
  const bytes = await readFile(new URL(`.${pathname}`, SITE)).catch(() => null);
  return bytes ? route.fulfill({ body: bytes, contentType: TYPES[extname(pathname)] }) : route.fulfill({ status: 404 });
}

const html = (
  style,
  readers,
) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><link rel="icon" href="data:,">
  <style>body { margin: 0; padding: 24px; font: 16px/1.5 "DejaVu Serif", Georgia, serif; color: #1f1c18; background: #fdfbf6 }
  a { color: #12506f } ${style}</style><script type="module" src="/embed.js"></script>${readers}`;

const reader = (attributes = "") => `<article-reader src="/story.json" loading="eager" ${attributes}></article-reader>`;

/** Numbers the parts, and returns the area of the picture. */
const mark = ({ around, parts }) => {
  const host = document.querySelector("article-reader");
  const find = (part) => host.querySelector(`[part~="${part}"]`) ?? host.shadowRoot.querySelector(`[part~="${part}"]`);
  const boxOf = (part) => find(part)?.getBoundingClientRect();
  const outer = [around]
    .flat()
    .map((it) => (it.startsWith("[") ? host.querySelector(it).getBoundingClientRect() : boxOf(it)));
  // Only the content of a dialog is drawn above it.
  const ground = host.shadowRoot.querySelector("dialog[open]") ?? document.body;
  const taken = [];
  const missing = [];
  for (const [index, part] of parts.entries()) {
    const box = boxOf(part);
    if (!box?.width) {
      missing.push(part);
      continue;
    }
    const outline = document.createElement("div");
    Object.assign(outline.style, {
      position: "absolute",
      left: `${box.left + scrollX - 2}px`,
      top: `${box.top + scrollY - 2}px`,
      width: `${box.width + 4}px`,
      height: `${box.height + 4}px`,
      boxSizing: "border-box",
      border: "1px solid rgb(179 38 30 / 55%)",
      borderRadius: "2px",
      pointerEvents: "none",
    });
    const badge = document.createElement("b");
    // A number moves until it covers no other number.
    let [left, top] = [Math.max(box.left + scrollX - 9, 0), Math.max(box.top + scrollY - 9, 0)];
    while (taken.some(([x, y]) => Math.abs(x - left) < 19 && Math.abs(y - top) < 17)) left += 19;
    taken.push([left, top]);
    badge.textContent = index + 1;
    Object.assign(badge.style, {
      position: "absolute",
      left: `${left}px`,
      top: `${top}px`,
      minWidth: "18px",
      height: "16px",
      font: "700 11px/16px sans-serif",
      textAlign: "center",
      color: "#fff",
      background: "#b3261e",
      borderRadius: "8px",
    });
    ground.append(outline, badge);
  }
  const left = Math.min(...outer.map((it) => it.left)) - 16;
  const top = Math.min(...outer.map((it) => it.top)) - 14;
  const right = Math.max(...outer.map((it) => it.right), ...taken.map(([x]) => x + 14)) + 14;
  const bottom = Math.max(...outer.map((it) => it.bottom)) + 12;
  return {
    missing,
    clip: { x: left + scrollX, y: top + scrollY, width: right - left, height: Math.min(bottom - top, 1500) },
  };
};

/** A newsletter's form with an error message, and the link that skips it. */
async function askWrongly(page) {
  await page.locator("[part~=newsletter-email]").focus();
  await page.waitForTimeout(500);
  await page.locator("[part~=newsletter-email]").press("Enter");
  await page.locator("[part~=newsletter-status]:not(:empty)").waitFor();
  await page.locator("[part~=newsletter-skip]").focus();
}

/** A newsletter without an endpoint. */
async function withoutEndpoint(page) {
  const house = { newsletter: { title: "The Morning Tide", url: "https://gazette.example/newsletter" } };
  await page.evaluate((house) => {
    document.querySelector("article-reader").publisher = `data:application/json,${JSON.stringify(house)}`;
  }, house);
  await page.locator("[part~=newsletter-link]").waitFor();
}

/** An error after another story was shown. */
async function showWayBack(page) {
  await page.evaluate(() =>
    document.querySelector("article-reader").shadowRoot.firstElementChild.toggleAttribute("data-away", true),
  );
}

const encoder = await context.newPage();

/** Saves a picture of an area of a page. */
async function keep(page, name, clip) {
  const png = await page.screenshot({ clip, fullPage: true, animations: "disabled" });
  const { bytes, width, height } = await webpOf(encoder, png);
  const file = `${name}.webp`;
  await writeFile(new URL(file, PICTURES), bytes);
  return { file, width: Math.round(width / 1.5), height: Math.round(height / 1.5) };
}

const known = { parts: [], properties: {} };
const asked = process.argv.slice(2);
const wanted = (name) => !asked.length || asked.includes(name);
const before = JSON.parse(
  await readFile(new URL("pictures.json", PICTURES), "utf8").catch(() => '{"parts":[],"properties":{}}'),
);

for (const scene of SCENES) {
  if (!wanted(scene.name)) {
    known.parts.push(...before.parts.filter((it) => it.name === scene.name));
    continue;
  }
  const attributes = [
    scene.publisher && 'publisher="/samples/publisher.json"',
    scene.list && 'stories="/samples/latest.json"',
  ]
    .filter(Boolean)
    .join(" ");
  const page = await open({
    ...scene,
    body: html(`article-reader { font-size: ${scene.size ?? "1em"} }`, reader(attributes)),
  });
  if (scene.list) await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await scene.arrange?.(page);
  await page.waitForTimeout(scene.story ? 300 : 600);
  const { missing, clip } = await page.evaluate(mark, { around: scene.around, parts: scene.parts });
  if (missing.length) throw new Error(`${scene.name}: not there: ${missing.join(", ")}`);
  const picture = await keep(page, scene.name, clip);
  known.parts.push({
    name: scene.name,
    title: scene.title,
    ...picture,
    alt: `${scene.title}: the parts of the list below, each outlined and numbered`,
    parts: scene.parts,
  });
  await page.close();
}

for (const [property, { value, story = TEXT, scale = 0.62 }] of Object.entries(PROPERTIES)) {
  const name = property.slice(2);
  if (!wanted(name)) {
    known.properties[property] = before.properties[property];
    continue;
  }
  const style = `body { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; padding: 8px; align-items: start; zoom: ${scale} }
    article-reader { outline: 1px dotted #857d70 } article-reader + article-reader { ${property}: ${value} }`;
  const page = await open({ story, body: html(style, reader() + reader()) });
  await page.waitForTimeout(300);
  const height = await page.evaluate(
    () =>
      Math.max(...[...document.querySelectorAll("article-reader")].map((it) => it.getBoundingClientRect().bottom)) + 8,
  );
  const picture = await keep(page, name, { x: 0, y: 0, width: 640, height: Math.min(height, 330) });
  known.properties[property] = { ...picture, value, alt: `Two readers: ${property} by default, and ${value}` };
  await page.close();
}

await writeFile(new URL("pictures.json", PICTURES), `${JSON.stringify(known, null, 1)}\n`);
await browser.close();
console.log(`Drawn into ${fileURLToPath(PICTURES)}`);
