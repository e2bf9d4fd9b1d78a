// The reader's own words: English is in the engine, every other language is one file.
import { expect, test } from "@playwright/test";
import {
  allHeard,
  allSettled,
  heard,
  heardOf,
  holdBack,
  open,
  openReaders,
  openSample,
  PUBLISHER,
  part,
  partOf,
  sample,
  serve,
  story,
  tag,
  watch,
} from "./publisher.mjs";

const STRIKE = sample("harbour-strike");
const FRENCH = "/locale/fr.json";
const reader = (page) => page.locator("article-reader");
const heading = (page) => part(page, "author-heading");
const ofLocale = (seen) => seen.requests.filter((it) => it.startsWith("/locale/"));

test("a French page asks for the French file once, while the engine is loading", async ({ page }) => {
  const seen = watch(page);
  const paths = ["/article-reader_bg.wasm", STRIKE, FRENCH];
  const releases = await Promise.all(paths.map((it) => holdBack(page, `**${it}`)));
  const readers =
    tag({ id: "one", src: STRIKE, publisher: PUBLISHER }) + tag({ id: "two", src: STRIKE, publisher: PUBLISHER });
  // In Firefox a page is loaded when the scripts that it imports are.
  await open(page, readers, { lang: "fr-CA", waitUntil: "commit" });
  await expect.poll(() => paths.every((it) => seen.requests.includes(it))).toBe(true);

  for (const release of releases) release();
  await heard(page, "reader-ready", 2);
  await expect(heading(page)).toHaveText(["À propos de l’auteur", "À propos de l’auteur"]);
  await expect(heading(page).locator('[lang="fr"]')).toHaveCount(2);
  expect(ofLocale(seen)).toEqual([FRENCH]);
  expect(await allHeard(page)).toEqual(["reader-ready", "reader-ready"]);
  expect(seen.console).toEqual([]);
});

test("an English page asks for no language file, in whatever language the story is @one-browser", async ({ page }) => {
  const seen = watch(page);
  await openSample(page, "night-ferries-fr", {}, { lang: "en-GB" });
  await expect(part(page, "byline")).toContainText("By");
  expect(ofLocale(seen)).toEqual([]);
});

test("the language of the story decides where the page names none, or one that the reader does not speak @one-browser", async ({
  page,
}) => {
  const seen = watch(page);
  await open(
    page,
    `${tag({ id: "none", src: sample("night-ferries-fr") })}<div lang="nl">${tag({ id: "dutch", src: sample("night-ferries-fr") })}</div>`,
    { lang: "" },
  );
  await allSettled(page);
  for (const id of ["none", "dutch"]) await expect(partOf(page, id, "byline"), id).toContainText("Par");
  expect(ofLocale(seen)).toEqual([FRENCH]);
});

// The language of the story decides how its names are listed, and the browser knows how: "y" is "e" before "Inés".
const BYLINES = {
  three: ["en-GB", ["Mara Ollen", "Tom Reik", "Jo Sted"], "Mara Ollen, Tom Reik and Jo Sted"],
  spanish: ["es", ["Mara Ollen", "Inés Vara"], "Mara Ollen e Inés Vara"],
  arabic: ["ar", ["نور سالم", "Tom Reik"], "نور سالم وTom Reik", "عادت العبارة الليلية بعد أربعين عاما"],
  japanese: ["ja", ["森 千代", "谷 悠"], "森 千代、谷 悠", "夜間フェリーが四十年ぶりに戻る"],
  one: ["fr", ["Mara Ollen"], "Mara Ollen"],
  // After a role, "and" would join the next name to it.
  roles: ["en", [{ name: "Mara Ollen", role: "reporter" }, { name: "Tom Reik" }], "Mara Ollen, reporter, Tom Reik"],
};

test("a byline lists its names as the language of the story does", async ({ page }) => {
  for (const [id, [language, authors, , words]] of Object.entries(BYLINES)) {
    // The letters of a text must not contradict its language.
    const text = words && { headline: words, body_text: words };
    await serve(page, `**/${id}.json`, story({ language, authors, ...text }));
  }
  await openReaders(page, Object.fromEntries(Object.keys(BYLINES).map((id) => [id, { src: `/${id}.json` }])));
  for (const [id, [, names, list]] of Object.entries(BYLINES)) {
    await expect.soft(partOf(page, id, "author-name"), id).toHaveText(names.map((it) => it.name ?? it));
    await expect.soft(partOf(page, id, "authors"), id).toHaveText(`By ${list}`);
  }
});

test("a byline has commas in a browser without Intl.ListFormat @one-browser", async ({ page }) => {
  await page.addInitScript(() => delete Intl.ListFormat);
  await serve(page, "/names.json", story({ language: "en", authors: ["Mara Ollen", "Tom Reik"] }));
  await open(page, tag({ src: "/names.json" }));
  await heard(page, "reader-ready");
  await expect(part(page, "authors")).toHaveText("By Mara Ollen, Tom Reik");
});

test("a story that stands in English changes its words when the language file arrives", async ({ page }) => {
  const release = await holdBack(page, `**${FRENCH}`);
  await openSample(page, "harbour-strike", {}, { lang: "fr" });
  await expect(heading(page)).toHaveText("About the author");
  release();
  await expect(heading(page)).toHaveText("À propos de l’auteur");
  await expect(part(page, "headline")).toHaveCount(1);
  expect(await allHeard(page)).toEqual(["reader-ready"]);
});

test("a notice and an error change their words when the language file arrives @one-browser", async ({ page }) => {
  const release = await holdBack(page, `**${FRENCH}`);
  await open(page, tag({ id: "one", src: sample("withdrawn") }) + tag({ id: "two", src: "/status/500" }), {
    lang: "fr",
  });
  await expect(part(page, "notice")).toHaveText("This story has been withdrawn.");
  await expect(page.getByRole("alert")).toHaveAttribute("lang", "en");
  release();
  await expect(part(page, "notice")).toHaveText("Cet article a été retiré.");
  await expect(page.getByRole("alert")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("button", { name: "Réessayer" })).toBeVisible();
});

// The answer in place of the file of each language, and the cause in its warning.
const UNREADABLE = {
  fr: [{ status: 404, body: "gone" }, /HTTP 404/],
  de: [{ contentType: "application/json", body: "<p>" }, /\w/],
  es: [{ contentType: "application/json", body: '{"sections":"Rubriques"}' }, /by is missing/],
  ar: [{ contentType: "application/json", body: "null" }, /sections is missing/],
};

test("a language file that is missing or broken costs a warning, not the story @one-browser", async ({ page }) => {
  for (const [lang, [answer]] of Object.entries(UNREADABLE))
    await page.route(`**/locale/${lang}.json`, (route) => route.fulfill(answer));
  await openReaders(
    page,
    Object.fromEntries(Object.keys(UNREADABLE).map((lang) => [lang, { src: STRIKE, publisher: PUBLISHER, lang }])),
  );
  for (const [lang, [, cause]] of Object.entries(UNREADABLE)) {
    await expect.soft(partOf(page, lang, "author-heading"), lang).toHaveText("About the author");
    const warnings = async () =>
      (await heardOf(page, lang)).filter((it) => it.name === "reader-warning").map((it) => it.detail);
    await expect.poll(warnings, lang).toEqual([{ code: "language-unreadable", message: expect.stringMatching(cause) }]);
  }
});

test("a language file that failed is requested again when the story is reloaded @one-browser", async ({ page }) => {
  await page.route(`**${FRENCH}`, (route) => route.abort());
  await openSample(page, "harbour-strike", {}, { lang: "fr" });
  await expect(heading(page)).toHaveText("About the author");
  await page.unroute(`**${FRENCH}`);
  await reader(page).evaluate((it) => it.reload());
  await expect(heading(page)).toHaveText("À propos de l’auteur");
});

test("a new lang changes the words when their file arrives, and at once when it is known", async ({ page }) => {
  const seen = watch(page);
  await openSample(page, "harbour-strike");
  const speak = (lang) => reader(page).evaluate((it, lang) => it.setAttribute("lang", lang), lang);
  const release = await holdBack(page, `**${FRENCH}`);
  await speak("fr");
  await expect.poll(() => ofLocale(seen)).toEqual([FRENCH]);
  await expect(heading(page)).toHaveText("About the author");
  release();
  await expect(heading(page)).toHaveText("À propos de l’auteur");
  await speak("en");
  await expect(heading(page)).toHaveText("About the author");
  await speak("fr");
  await expect(heading(page)).toHaveText("À propos de l’auteur");
  expect(ofLocale(seen)).toEqual([FRENCH]);
});
