// Contents, progress, and the place to come back to.
import { expect, test } from "@playwright/test";
import { expectAccessible, inFocus, panel, tabTo, tool } from "./controls.mjs";
import { heard, open, openSample, part, serve, story, tag, twoFrames, watch } from "./publisher.mjs";

const bar = (page) => page.locator('article-reader [part="progress-bar"]');
const PLACES = "article-reader-places";

const long = (paragraphs = 60) =>
  story({
    body_text: undefined,
    body_html: Array.from(
      { length: paragraphs },
      (_, index) =>
        `${index % 20 ? "" : `<h${index === 20 ? 3 : 2}>Chapter ${index / 20 + 1}</h${index === 20 ? 3 : 2}>`}<p>Paragraph ${index}: ${"the tide came in and went out again. ".repeat(6)}</p>`,
    ).join(""),
  });

async function openLong(page, options = {}, document = long()) {
  await serve(page, "**/long.json", document);
  await open(page, tag({ src: "/long.json" }), options);
  await heard(page, "reader-ready");
}

/** Scrolls to a share of the text, and waits for the bar. */
async function readTo(page, share) {
  await page.evaluate((share) => {
    const { top, height } = document.querySelector('[part~="body"]').getBoundingClientRect();
    scrollTo({ top: scrollY + top + height * share - innerHeight, behavior: "instant" });
  }, share);
  await expect(bar(page)).toBeAttached();
}

test("the contents list the headings and lead there, by keyboard too", async ({ page }) => {
  await openLong(page);
  await tabTo(page, "Contents");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toHaveAccessibleName("Contents");
  await expect(panel(page).locator('[part="entry"]')).toHaveText(["Chapter 1", "Chapter 2", "Chapter 3"]);
  expect(
    await panel(page)
      .locator('[part="entry"]')
      .evaluateAll((all) => all.map((it) => it.dataset.depth)),
  ).toEqual(["0", "1", "0"]);
  await tabTo(page, "Chapter 3");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toHaveCount(0);
  const heading = page.getByRole("heading", { name: "Chapter 3" });
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
  await expect(tool(page, "contents")).toHaveAttribute("aria-expanded", "false");
});

test("a story with two headings has no contents @one-browser", async ({ page }) => {
  await openLong(page, {}, long(40));
  await expect(tool(page, "contents")).toHaveCount(0);
  await expect(tool(page, "settings")).toBeVisible();
});

test("the bar follows the reading, the minutes beside the text go down, and nothing moves @chromium-only", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  const seen = watch(page);
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  await openLong(page);
  expect(seen.requests.filter((it) => it.includes("tools"))).toEqual([]);
  const moved = await page.evaluate(() => window.shifts.length);
  await readTo(page, 0.25);
  const share = () =>
    bar(page).evaluate(
      (it) => it.getBoundingClientRect().width / it.closest("[part=progress]").getBoundingClientRect().width,
    );
  await expect.poll(share).toBeCloseTo(0.25, 1);
  const label = page.locator('article-reader [part="time-left"]');
  await expect(label).toHaveText("13 minutes left");
  const [words, text] = [await label.boundingBox(), await part(page, "body").boundingBox()];
  expect(words.x).toBeGreaterThan(text.x + text.width);
  await readTo(page, 0.5);
  await expect(label).toHaveText("9 minutes left");
  await readTo(page, 1);
  await expect.poll(share).toBeCloseTo(1, 2);
  await expect(label).toHaveText("");
  expect(await page.evaluate(() => window.shifts.length)).toBe(moved);
});

test("the bar fills from the side where the lines of the story begin @one-browser", async ({ page }) => {
  const arabic = story({
    language: "ar",
    body_text: Array.from({ length: 60 }, () => "جاء المد ثم انحسر من جديد عند الفجر.").join("\n\n"),
  });
  await openLong(page, {}, arabic);
  await readTo(page, 0.5);
  const edges = await bar(page).evaluate((it) => {
    const [own, around] = [it, it.closest("[part=progress]")].map((box) => box.getBoundingClientRect());
    return { atEnd: Math.abs(own.right - around.right), width: own.width / around.width };
  });
  expect(edges.atEnd).toBeLessThan(1);
  expect(edges.width).toBeCloseTo(0.5, 1);
});

test("a story that is opened again offers to go on at the paragraph", async ({ page }) => {
  await openLong(page);
  await expect(tool(page, "resume")).toBeHidden();
  await readTo(page, 0.5);
  const top = await page.evaluate(() =>
    [...document.querySelectorAll('[part~="body"] > *')]
      .find((it) => it.getBoundingClientRect().bottom > 0)
      .textContent.slice(0, 14),
  );
  await page.goto("/pages/attacked.html");
  expect(await page.evaluate((key) => localStorage.getItem(key), PLACES)).toMatch(/^http.*\/long\.json \d+$/);

  // In a window of another width the place is the same paragraph.
  await page.setViewportSize({ width: 400, height: 700 });
  await openLong(page);
  await expect(tool(page, "resume")).toBeVisible();
  await tabTo(page, "Continue where you left off");
  await page.keyboard.press("Enter");
  await expect.poll(() => inFocus(page).then((it) => it.name.slice(0, 14))).toBe(top);
  await expect(page.getByText(top)).toBeInViewport();
  await expect(tool(page, "resume")).toBeHidden();

  await readTo(page, 1);
  await page.goto("/pages/attacked.html");
  expect(await page.evaluate((key) => localStorage.getItem(key), PLACES)).toBe(null);
});

test("the beginning of a story is not kept as a place, and refused storage is no failure @one-browser", async ({
  page,
}) => {
  const seen = watch(page);
  await openLong(page);
  await page.mouse.wheel(0, 40);
  await expect(bar(page)).toBeAttached();
  await page.goto("/pages/attacked.html");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    }),
  );
  await openLong(page);
  await readTo(page, 0.5);
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  expect(seen.console).toEqual([]);
});

test('controls="none" loads no tools @one-browser', async ({ page }) => {
  const seen = watch(page);
  await openSample(page, "tidal-power", { controls: "none" });
  const use = async () => {
    await page.mouse.wheel(0, 400);
    await page.keyboard.press("Tab");
    await page.mouse.wheel(0, 400);
    await twoFrames(page);
  };
  const tools = () => seen.requests.filter((it) => it.includes("tools"));
  await use();
  expect(tools()).toEqual([]);
  // The same acts do load them once the controls are back.
  await page.locator("article-reader").evaluate((it) => it.removeAttribute("controls"));
  await expect(tool(page, "settings")).toBeVisible();
  expect(tools()).toEqual([]);
  await page.locator("article-reader").evaluate((it) => it.reload());
  await heard(page, "reader-ready", 2);
  await use();
  await expect.poll(tools).not.toEqual([]);
});

test("the contents break no rule of accessibility @one-browser", async ({ page }) => {
  await openLong(page);
  await tool(page, "contents").click();
  await expectAccessible(page);
});
