// A story that may not be shown leaves no trace; labels, corrections and warnings are always shown.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { allHeard, heard, heardOf, open, openReaders, part, partOf, serve, story, tag, watch } from "./publisher.mjs";

const FIXTURES = new URL("../crates/core/tests/data/formats/", import.meta.url);
const NOW = "2026-11-23T12:00:00Z";
const DAY = 24 * 60 * 60 * 1_000;
const HEADLINE = "Auditors find seven copper lamps missing from the flooded brickyard";
const BODY = "Two herons were counted twice before anybody noticed that the third ledger ends in June.";

// Closed stories of each format: the reason of the notice, and the document.
const ninjs = (fields) => story({ headline: HEADLINE, body_text: BODY, ...fields });
const ninjs3 = (fields) => ({
  uri: "urn:made:3",
  pubStatus: "usable",
  headlines: [{ role: "main", value: HEADLINE }],
  bodies: [{ role: "html", contentType: "text/html", value: `<p>${BODY}</p>` }],
  ...fields,
});
const own = (fields) => ({ format: "article-reader/1", headline: HEADLINE, body: [`<p>${BODY}</p>`], ...fields });
const post = (fields) => ({
  id: 7,
  status: "publish",
  title: { rendered: HEADLINE },
  content: { rendered: `<p>${BODY}</p>`, protected: false },
  ...fields,
});

const CLOSED = {
  "ninjs 1": [
    ["canceled", ninjs({ pubstatus: "canceled" })],
    ["canceled", ninjs({ pubstatus: "cancelled", embargoed: "2020-01-01T00:00:00Z" })],
    ["canceled", ninjs({ pubstatus: "usable", pubStatus: "KILL" })],
    ["withheld", ninjs({ pubstatus: "withheld" })],
    ["unpublishable", ninjs({ pubstatus: "replaced" })],
    ["unpublishable", ninjs({ pubstatus: ["canceled"] })],
    ["unpublishable", ninjs({ type: "advisory" })],
    ["unpublishable", ninjs({ altids: { itemid: "1" }, signals: [] })],
    ["unpublishable", ninjs({ usageterms: "ON-LINE OUT" })],
    ["embargoed", ninjs({ embargoed: "2099-01-01T00:00:00Z" })],
    ["embargoed", ninjs({ embargoed: "Next Monday" })],
    ["expired", ninjs({ expires: "2020-01-01" })],
  ],
  "ninjs 3": [
    ["canceled", ninjs3({ pubStatus: "canceled" })],
    ["withheld", ninjs3({ pubStatus: "withheld" })],
    ["embargoed", ninjs3({ pubStatus: "embargoed" })],
    ["embargoed", ninjs3({ embargoedUntil: "2099-01-01" })],
  ],
  "ninjs 2 of a list": [["canceled", { item: [{ ...ninjs3({ pubstatus: "canceled" }), pubStatus: undefined }] }]],
  "our own": [
    ["canceled", own({ status: "canceled" })],
    ["unpublishable", own({ status: "draft" })],
    ["embargoed", own({ embargo: "2099-01-01T00:00:00Z" })],
    ["expired", own({ expires: "2020-01-01T00:00:00Z" })],
  ],
  WordPress: [
    ["unpublishable", post({ status: "draft" })],
    ["unpublishable", post({ status: "private" })],
    ["unpublishable", post({ status: "trash" })],
  ],
};

test("a closed story leaves no trace, in any format and for any reason", async ({ page }) => {
  test.slow();
  const seen = watch(page);
  const cases = Object.entries(CLOSED).flatMap(([format, all]) =>
    all.map(([reason, document]) => ({ format, reason, document })),
  );
  await show(
    page,
    cases.map((it) => it.document),
  );
  for (const [at, { format, reason, document }] of cases.entries()) {
    const name = `${format}, ${reason}: ${JSON.stringify(document).slice(0, 200)}`;
    await load(page, `/made/${at}.json`);
    expect(await heard(page, "reader-notice", at + 1), name).toMatchObject({ state: "notice", detail: { reason } });
    await expect(part(page, "notice"), name).toBeVisible();
    expect(await traces(page, seen, document), name).toEqual([]);
  }
  expect((await allHeard(page)).filter((it) => it !== "reader-notice")).toEqual([]);
});

test("a closed fixture of the native tests leaves no trace @one-browser", async ({ page }) => {
  test.slow();
  const expectations = readdirSync(FIXTURES).filter((it) => it.endsWith(".expected.json"));
  const names = expectations.map((it) => it.replace(".expected", ""));
  const read = (name) => JSON.parse(readFileSync(new URL(name, FIXTURES), "utf8"));
  const documents = names.map(read);
  const seen = watch(page);
  await show(page, documents);
  const closed = [];
  for (const [at, name] of names.entries()) {
    // Fixtures have words in common, so the events of the last one are forgotten.
    await page.evaluate(() => (window.heard = []));
    seen.console = [];
    await load(page, `/made/${at}.json`);
    // Each document ends with an event, which warnings follow.
    await page.waitForFunction(() => document.querySelector("article-reader").state !== "loading");
    const state = await page.locator("article-reader").evaluate((it) => it.state);
    if (state !== "notice" || (await part(page, "paywall").count())) continue;
    closed.push(name);
    expect(await traces(page, seen, documents[at]), name).toEqual([]);
  }
  // A fixture whose status is not usable must be among them.
  const isUsable = (name) => {
    const expected = read(name.replace(".json", ".expected.json"));
    return /^(usable|publish(ed)?)?$/i.test(expected.status ?? "");
  };
  expect(names.filter((it) => !isUsable(it)).filter((it) => !closed.includes(it))).toEqual([]);
  expect(closed.length).toBeGreaterThan(3);
});

test("a kill takes a story off the page", async ({ page }) => {
  const seen = watch(page);
  let document = ninjs({
    associations: { mainpic: picture({ description_caption: "The third ledger, open on its last page" }) },
  });
  await page.route("**/made.json", (route) => route.fulfill({ json: document }));
  await open(page, tag({ src: "/made.json" }));
  await heard(page, "reader-ready");
  expect(await traces(page, seen, document)).not.toEqual([]);

  document = { ...document, pubstatus: "canceled" };
  await page.evaluate(() => {
    // The events before the kill do not count.
    window.heard = [];
    document.querySelector("article-reader").reload();
  });
  await heard(page, "reader-notice");
  expect(await traces(page, seen, document)).toEqual([]);
  expect(await page.locator("article-reader").evaluate((it) => it.ready)).toEqual({ reason: "canceled" });
});

// ── Embargo ────────────────────────────────────────────────────────────────────────────────────

const embargoed = (until) => ninjs({ embargoed: until });

for (const [what, until] of [
  ["hours", "2026-11-23T14:00:00Z"],
  // A timer counts milliseconds in 32 bits: 24 days and 20 hours.
  ["months", "2027-01-23T12:00:00Z"],
]) {
  test(`a story under embargo for ${what} opens by itself, without a request${what === "months" ? " @one-browser" : ""}`, async ({
    page,
  }) => {
    const seen = await openAt(page, embargoed(until));
    await expect(part(page, "notice-text")).toHaveText(/^This story will be available from .+20\d\d.+\.$/);
    await page.clock.runFor(5_000);
    expect(await allHeard(page)).toEqual(["reader-notice"]);
    expect(await traces(page, seen, embargoed(until))).toEqual([]);

    // The clock of the test counts in 32 bits too.
    for (let left = Date.parse(until) - Date.parse(NOW) + 1_000; left > 0; left -= 20 * DAY) {
      await page.clock.fastForward(Math.min(left, 20 * DAY));
    }
    expect(await heard(page, "reader-ready")).toMatchObject({ state: "ready", detail: { headline: HEADLINE } });
    await expect(part(page, "headline")).toHaveText(HEADLINE);
    await expect(part(page, "notice")).toHaveCount(0);
    expect(await page.locator("article-reader").evaluate((it) => it.ready)).toMatchObject({ headline: HEADLINE });
    expect(seen.requests.filter((it) => it === "/made.json")).toHaveLength(1);
  });
}

test("a story whose embargo ends is in its own language where the page names none @one-browser", async ({ page }) => {
  await openAt(page, { ...embargoed("2026-11-23T14:00:00Z"), language: "fr" });
  await page.evaluate(() => {
    document.documentElement.lang = "";
  });
  await page.clock.fastForward(DAY);
  await heard(page, "reader-ready");
  await expect(part(page, "published")).toContainText("Publié le");
});

test("a story whose embargo ended while the page was hidden opens when the page is shown again", async ({ page }) => {
  await openAt(page, embargoed("2026-11-23T14:00:00Z"));
  const show = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await show();
  expect(await allHeard(page)).toEqual(["reader-notice"]);
  // After a machine has slept the time has changed, and no timer has run.
  await page.clock.setSystemTime("2026-11-23T14:00:01Z");
  expect(await allHeard(page)).toEqual(["reader-notice"]);
  await show();
  await heard(page, "reader-ready");
});

test("a removed reader opens no story when the embargo ends @one-browser", async ({ page }) => {
  const seen = await openAt(page, embargoed("2026-11-23T14:00:00Z"));
  await page.evaluate(() => (window.reader = document.querySelector("article-reader")).remove());
  // A removed reader is taken down after a time of grace.
  await page.clock.runFor(1_000);
  await page.clock.fastForward("03:00:00");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.clock.runFor(1_000);
  expect(await page.evaluate(() => [window.reader.state, window.reader.querySelectorAll("[part]").length])).toEqual([
    "idle",
    0,
  ]);
  expect(await allHeard(page)).toEqual(["reader-notice"]);
  expect(seen.console).toEqual([]);
});

test("a story that expires while it is read stays @one-browser", async ({ page }) => {
  await openAt(page, ninjs({ expires: "2026-11-23T14:00:00Z" }), "reader-ready");
  await page.clock.fastForward("03:00:00");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(part(page, "headline")).toHaveText(HEADLINE);
  expect(await allHeard(page)).toEqual(["reader-ready"]);
});

// ── For subscribers ────────────────────────────────────────────────────────────────────────────

const PAID = {
  own: own({
    access: "subscribers",
    url: "/lamps",
    standfirst: "A short invitation to read it.",
    lead: { type: "picture", credit: "Anna Lund/MPA", renditions: ["/samples/pictures/lens-320.jpg"] },
    body: [BODY, { type: "picture", caption: BODY, renditions: ["/samples/pictures/seal-480.webp"] }],
  }),
  ghost: {
    posts: [
      {
        id: "x",
        title: HEADLINE,
        html: `<p>${BODY}</p>`,
        custom_excerpt: "A short invitation to read it.",
        url: "/lamps",
        feature_image: "/samples/pictures/lens-320.jpg",
        visibility: "paid",
      },
    ],
  },
};

test("a story for subscribers shows its teaser and nothing of its text @one-browser", async ({ page }) => {
  const seen = watch(page);
  const ids = Object.keys(PAID);
  for (const id of ids) await serve(page, `**/${id}.json`, PAID[id]);
  await openReaders(page, Object.fromEntries(ids.map((id) => [id, { src: `/${id}.json` }])));
  for (const id of ids) {
    await test.step(id, async () => {
      const [event] = await heardOf(page, id);
      expect(event).toMatchObject({ name: "reader-notice", state: "notice", detail: { reason: "paywalled" } });
      const reader = page.locator(`#${id}`);
      await expect(partOf(page, id, "headline")).toHaveText(HEADLINE);
      await expect(partOf(page, id, "standfirst")).toHaveText("A short invitation to read it.");
      await expect(partOf(page, id, "image")).toHaveCount(1);
      await expect(partOf(page, id, "paywall")).toContainText("This story is for subscribers.");
      const link = reader.getByRole("link", { name: "Read the original" });
      await expect(link).toHaveCount(1);
      await expect(link).toHaveAttribute("href", new URL("/lamps", page.url()).href);
      await expect(reader.getByRole("link", { name: "The story as a plain link" })).toBeHidden();
    });
  }
  expect(await traces(page, seen, BODY)).toEqual([]);
  expect(seen.requests).not.toContain("/samples/pictures/seal-480.webp");
});

// ── Labels, corrections, warnings and terms ──────────────────────────────────────────────────────────────────────────

const told = own({
  genres: ["http://cv.iptc.org/newscodes/genre/Opinion", "Anzeige"],
  warning: "Talks about a drowning",
  corrections: [
    {
      text: 'There were seven lamps, not <a href="https://gazette.example/lamps">six</a>.',
      date: "2026-11-23T09:00:00Z",
    },
    { type: "clarification", text: "The brickyard is the old one." },
  ],
  lead: {
    type: "picture",
    warning: "Shows a wound",
    credit: "Anna Lund/MPA",
    renditions: ["/samples/pictures/lens-320.jpg"],
  },
  terms: ["MANDATORY CREDIT; NORWAY OUT"],
  codedRights: true,
});

test("labels, corrections and warnings stand before what they concern, and terms are reported to the page alone @one-browser", async ({
  page,
}) => {
  await serve(page, "**/made.json", told);
  await openReaders(page, { english: { src: "/made.json" }, german: { src: "/made.json", lang: "de" } });
  const english = (name) => partOf(page, "english", name);
  await test.step("the order of the parts", async () => {
    await expect(english("labels")).toHaveText(/^Opinion\s+Sponsored\s*$/);
    await expect(english("correction")).toHaveText([
      /^Correction .*2026.*There were seven lamps, not six\.$/,
      /^Clarification.*The brickyard is the old one\.$/,
    ]);
    await expect(english("correction").getByRole("link")).toHaveAttribute("href", "https://gazette.example/lamps");
    await expect(english("warning")).toHaveText([
      "Content warning — Talks about a drowning",
      "Content warning — Shows a wound",
    ]);
    const order = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          "#english :is([part=labels], h1, [part=correction], [part=warning], img, [part=body])",
        ),
      ].map((it) => it.getAttribute("part")),
    );
    expect(order).toEqual(["labels", "headline", "correction", "correction", "warning", "warning", "image", "body"]);
    for (const name of ["labels", "correction", "warning"]) await expect(english(name).first()).toBeVisible();
  });
  await test.step("the language of the reader", async () => {
    await expect(partOf(page, "german", "labels")).toHaveText(/^Meinung\s+Anzeige\s*$/);
    await expect(partOf(page, "german", "correction").first()).toContainText("Korrektur");
    await expect(partOf(page, "german", "warning").first()).toContainText("Warnhinweis");
  });
  await test.step("the terms", async () => {
    const warnings = async () =>
      (await heardOf(page, "english")).filter((it) => it.name === "reader-warning").map((it) => it.detail);
    await expect
      .poll(warnings)
      .toMatchObject([{ code: "territory", message: expect.stringContaining("NORWAY OUT") }, { code: "coded-rights" }]);
    expect(await serialised(page)).not.toMatch(/NORWAY|MANDATORY/);
  });
});

// ── Helpers ────────────────────────────────────────────────────────────────────────────────────

const picture = (fields) => ({
  type: "picture",
  description_creditline: "Anna Lund/MPA",
  renditions: { main: { href: "/samples/pictures/lens-320.jpg", mimetype: "image/jpeg" } },
  ...fields,
});

/** Opens a page with a reader that has nothing to show yet; `load` gives it one of these documents. */
async function show(page, documents) {
  await page.route("**/made/*.json", (route) => {
    const at = Number(
      route
        .request()
        .url()
        .match(/(\d+)\.json$/)[1],
    );
    return route.fulfill({ json: documents[at] });
  });
  await open(page, tag({ src: null }));
}

const load = (page, src) => page.locator("article-reader").evaluate((it, src) => it.setAttribute("src", src), src);

/** Opens a page with one document and a clock that only the test moves. */
async function openAt(page, document, event = "reader-notice") {
  await page.clock.install({ time: NOW });
  // This clock numbers its timers from 10¹² on; the numbers of browsers have 32 bits.
  await page.addInitScript(() => {
    const { setTimeout, clearTimeout } = window;
    const timers = [];
    window.setTimeout = (...what) => timers.push(setTimeout(...what));
    window.clearTimeout = (timer) => clearTimeout(timers[timer - 1]);
  });
  const seen = watch(page);
  await serve(page, "**/made.json", document);
  await open(page, tag({ src: "/made.json" }));
  await heard(page, event);
  return seen;
}

/** The document as it stands, with the shadow roots of its readers. */
const serialised = (page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll("article-reader")].map((it) => it.shadowRoot.innerHTML),
    ].join(" "),
  );

/** Any four consecutive words of a document that the page, an event or the console holds. */
async function traces(page, seen, document) {
  const events = await page.evaluate(() => JSON.stringify(window.heard));
  const haystack = ` ${words([await serialised(page), events, ...seen.console].join(" ")).join(" ")} `;
  const found = new Set();
  for (const text of strings(document)) {
    const all = words(text.replace(/<[^>]*>/g, " "));
    for (let at = 0; at + 4 <= all.length; at += 1) {
      const phrase = all.slice(at, at + 4).join(" ");
      if (haystack.includes(` ${phrase} `)) found.add(phrase);
    }
  }
  return [...found];
}

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** All texts in a document. */
function strings(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}
