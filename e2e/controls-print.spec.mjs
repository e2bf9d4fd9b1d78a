// The sheet for paper.
import { expect, test } from "@playwright/test";
import { openSample, part } from "./publisher.mjs";

test("a printed text is black, in columns, with its source and nothing to click @chromium-only", async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem("article-reader", '{"settings":"size:40","properties":{"--reader-size":"40px"}}'),
  );
  await page.setViewportSize({ width: 680, height: 900 });
  await openSample(page, "harbour-strike", { theme: "dark" });
  await expect(part(page, "article")).toHaveCSS("font-size", "40px");
  await page.emulateMedia({ media: "print" });
  const style = (name) =>
    part(page, name)
      .first()
      .evaluate((it) => {
        const { color, fontSize, columnCount, widows, orphans, blockSize } = getComputedStyle(it);
        return {
          color,
          fontSize: parseFloat(fontSize),
          columnCount,
          widows,
          orphans,
          blockSize: parseFloat(blockSize),
        };
      });
  const eleven = (11 * 96) / 72;
  expect(await style("paragraph")).toMatchObject({ color: "rgb(0, 0, 0)", widows: "3", orphans: "3" });
  expect((await style("paragraph")).fontSize).toBeCloseTo(eleven);
  expect((await style("body")).columnCount).toBe("2");
  expect((await style("image")).blockSize).toBeLessThanOrEqual(26 * eleven + 1);
  await expect(part(page, "credit").first()).toBeVisible();
  await expect(part(page, "source")).toBeVisible();
  for (const name of ["newsletter", "related"]) await expect(part(page, name).first()).toBeHidden();
  expect(
    await part(page, "original-link").evaluateAll((all) => all.map((it) => getComputedStyle(it, "::after").content)),
  ).toEqual(await part(page, "original-link").evaluateAll((all) => all.map((it) => `" (${it.getAttribute("href")})"`)));
  await expect(page.locator('article-reader [part="toolbar"]')).toBeHidden();

  // A sheet that is too narrow for two columns has one.
  await page.setViewportSize({ width: 400, height: 900 });
  expect(await part(page, "body").evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
});
