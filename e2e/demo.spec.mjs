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
