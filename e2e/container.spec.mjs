// The container: the width of the element decides about the layout, never that of the window.
import { expect, test } from "@playwright/test";
import { openSample } from "./publisher.mjs";

test("a narrow column in a wide window looks like a narrow window, and a wide column like a wide one", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await openSample(page, "tidal-power", {}, { style: "main { inline-size: 320px }" });
  const narrow = await measure(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await measure(page), "the same column in a wide window").toEqual(narrow);
  expect(narrow.columns).toBe(1);

  // A wide column sets related stories side by side and makes the picture wider than the text.
  await page.evaluate(() => (document.querySelector("main").style.inlineSize = "auto"));
  const wide = await measure(page);
  expect(wide.columns).toBe(3);
  expect(wide.lead).toBeGreaterThan(wide.body);
  expect(narrow.lead).toBe(narrow.body);
  expect(wide.headline).toBeGreaterThan(narrow.headline);
  expect(wide.size).toBeGreaterThan(narrow.size);

  // The text keeps its measure.
  await page.setViewportSize({ width: 1600, height: 900 });
  const { body, size } = await measure(page);
  expect(body / size).toBeGreaterThan(25);
  expect(body / size).toBeLessThan(45);
});

/** Sizes that depend on the width of the column. */
const measure = (page) =>
  page.evaluate(() => {
    const find = (name) => document.querySelector(`article-reader [part~="${name}"]`);
    const style = (name) => find(name) && getComputedStyle(find(name));
    const width = (name) => Math.round(find(name).getBoundingClientRect().width);
    return {
      article: width("article"),
      body: width("body"),
      lead: width("lead"),
      size: parseFloat(style("paragraph").fontSize),
      headline: parseFloat(style("headline").fontSize),
      columns: style("stories")?.gridTemplateColumns.split(" ").length ?? 0,
    };
  });
