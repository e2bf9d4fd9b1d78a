// The demo: an invented newspaper for trying the reader.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { part, story, watch } from "./publisher.mjs";

const headline = (page) => part(page, "headline");
const status = (page) => page.locator("#report-status");
const facts = (page) => page.locator("#report-facts");
const paste = async (page, text) => {
  await page.getByLabel("A document, pasted").fill(text);
  await page.locator("#paste").getByRole("button", { name: "Show it" }).click();
};

let seen;
test.beforeEach(async ({ page }) => {
  seen = watch(page);
  await page.goto("/");
});

test("the demo opens with the wire story, and writes nothing to the console", async ({ page }) => {
  await expect(headline(page)).toHaveText(/^Harbour crews/);
  await expect(facts(page)).toContainText("ninjs/1");
  expect(seen.console).toEqual([]);
  expect(seen.failures).toEqual([]);
});

test("the picker shows a sample, and Back shows the one before", async ({ page }) => {
  await expect(headline(page)).toHaveText(/^Harbour crews/);
  await page.getByLabel("Story", { exact: true }).selectOption("night-ferries-fr");
  await expect(headline(page)).toHaveText(/^Le retour du ferry/);
  await expect(page).toHaveURL(/#sample=night-ferries-fr$/);
  // Playwright's own goBack waits for a page to load, which Firefox does not report here.
  await page.evaluate(() => history.back());
  await expect(headline(page)).toHaveText(/^Harbour crews/);
  await expect(page.getByLabel("Story", { exact: true })).toHaveValue("harbour-strike");
  await page.evaluate(() => history.forward());
  await expect(headline(page)).toHaveText(/^Le retour du ferry/);
});

test("a link to a sample opens it @one-browser", async ({ page }) => {
  await page.goto("/#sample=seal-photo");
  await page.reload();
  await expect(headline(page)).toHaveText("First in the queue");
});

test("the demo shows a withdrawn sample, a pasted document, a bad one, one from its URL and an edited one @one-browser", async ({
  page,
}) => {
  test.slow();
  await test.step("a withdrawn sample, with its notice and the reason", async () => {
    await page.getByLabel("Story", { exact: true }).selectOption("withdrawn");
    await expect(part(page, "notice")).toBeVisible();
    await expect(status(page)).toContainText("canceled");
  });
  await test.step("a pasted document, with its format and its warnings", async () => {
    await paste(page, JSON.stringify(story({ headline: undefined })));
    await expect(part(page, "paragraph").first()).toHaveText("One paragraph.");
    await expect(facts(page)).toContainText("ninjs/1");
    await expect(page.getByRole("list", { name: "Warnings" })).toContainText("no-headline");
  });
  await test.step("a sample, pasted", async () => {
    await paste(page, readFileSync(new URL("../samples/tidal-power.json", import.meta.url), "utf8"));
    await expect(headline(page)).toHaveText(/^Five machines/);
    await expect(facts(page)).toContainText("ninjs/2");
  });
  await test.step("a bad document, with what is wrong with it", async () => {
    await paste(page, '{"headline": oops}');
    await expect(status(page)).toContainText("Not shown");
    await expect(facts(page)).toContainText("article-invalid");
    await expect(page.getByRole("alert")).toBeVisible();
  });
  await test.step("a document from its URL", async () => {
    await page.getByLabel("Or its URL").fill("samples/weather-desk.json");
    await page.locator("#address").getByRole("button", { name: "Show it" }).click();
    await expect(headline(page)).toHaveText(/^First winter gale/);
  });
  await test.step("the story on show, edited", async () => {
    await page.getByRole("button", { name: "Edit the story on show" }).click();
    const field = page.getByLabel("A document, pasted");
    await expect(field).toHaveValue(/First winter gale/);
    await paste(page, (await field.inputValue()).replace(/First winter gale/g, "Edited: First winter gale"));
    await expect(headline(page)).toHaveText(/^Edited: First winter gale/);
  });
});

test("the snippet follows the choices, and can be copied @one-browser", async ({ page }) => {
  const snippet = page.locator("#snippet");
  await expect(snippet).toContainText('<script type="module" src="http');
  await expect(snippet).toContainText("samples/harbour-strike.json");
  await page.getByLabel("Reader theme").selectOption("sepia");
  await expect(snippet).toContainText('theme="sepia"');
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.locator("#copy-status")).toHaveText(/Copied|Selected/);
});

test("the snippet shows the story on another page @one-browser", async ({ page }) => {
  const snippet = await page.locator("#snippet").textContent();
  await page.route("**/own.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><title>Own</title>${snippet}`,
    }),
  );
  await page.goto("/own.html");
  await expect(headline(page)).toHaveText(/^Harbour crews/);
});

test("theme and width change the reader @one-browser", async ({ page }) => {
  const reader = page.locator("article-reader");
  await page.getByLabel("Reader theme").selectOption("dark");
  await expect(reader).toHaveCSS("background-color", "rgb(23, 23, 22)");
  await page.locator("#width").getByRole("button", { name: "20rem" }).click();
  await expect.poll(() => reader.evaluate((it) => it.offsetWidth)).toBeLessThanOrEqual(320);
});

const TIDEWATER = {
  meta: { system: "tidewater" },
  payload: {
    entry: {
      key: "t-7",
      webTitle: "Low water uncovers a chapel",
      lede: "Divers had looked for it in the wrong bay.",
      copy: { html: `<p>${"The walls stand a metre high. ".repeat(12)}</p><p>They were seen at noon.</p>` },
      dates: { first: "2026-11-20T09:00:00Z" },
      people: [{ name: "Eve Marsh" }],
      art: { url: "/samples/pictures/pier.jpg", caption: "The chapel" },
    },
  },
};

test("a document in an unknown format gets a first mapping, which a visitor corrects until all is found", async ({
  page,
}) => {
  test.slow();
  await expect(headline(page)).toHaveText(/^Harbour crews/);
  const mapping = page.getByLabel("Publisher profile");
  await expect(mapping).toBeHidden();
  await paste(page, JSON.stringify(TIDEWATER));
  await expect(facts(page)).toContainText("article-unknown-format");
  await expect(mapping).toHaveValue(/webTitle/);
  const profile = JSON.parse(await mapping.inputValue());
  const { fields, story: place } = profile.formats["our-cms"];
  expect(place).toBe("/payload/entry");
  expect(fields).toMatchObject({ headline: "/webTitle", body: "/copy/html", published: "/dates/first" });
  const showMapped = page.locator("#mapping").getByRole("button", { name: "Show it" });
  await showMapped.click();
  await expect(headline(page)).toHaveText("Low water uncovers a chapel");
  await expect(part(page, "paragraph").last()).toHaveText("They were seen at noon.");
  await expect(facts(page)).toContainText("our-cms");
  await test.step("a wrong place is reported, and a JSON error too", async () => {
    profile.formats["our-cms"].fields.kicker = "/rubric";
    await mapping.fill(JSON.stringify(profile));
    await showMapped.click();
    await expect(page.getByRole("list", { name: "Warnings" })).toContainText("finds no kicker at /rubric");
    await mapping.fill("{");
    await showMapped.click();
    await expect(page.locator("#mapping-status")).toContainText("This is not a profile");
    await expect(headline(page)).toHaveText("Low water uncovers a chapel");
  });
  await test.step("the snippet names the format and a profile", async () => {
    await expect(page.locator("#snippet")).toContainText('format="our-cms"');
    await expect(page.locator("#snippet")).toContainText('publisher="publisher.json"');
  });
  await test.step("another story has no mapping", async () => {
    await page.getByLabel("Story", { exact: true }).selectOption("seal-photo");
    await expect(headline(page)).toHaveText("First in the queue");
    await expect(mapping).toBeHidden();
    await expect(page.locator("article-reader")).not.toHaveAttribute("format");
    await expect(page.locator("article-reader")).toHaveAttribute("publisher", "samples/publisher.json");
  });
});

test("a mapping is proposed at a press of the button too, and by the keyboard @one-browser", async ({ page }) => {
  await page.getByLabel("A document, pasted").fill('{"hello": 1}');
  await page.getByRole("button", { name: "Propose a mapping" }).press("Enter");
  await expect(page.locator("#mapping-status")).toContainText("Nothing in the document looks like a story");
  await expect(page.getByLabel("Publisher profile")).toBeFocused();
});
