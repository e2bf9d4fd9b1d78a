// The layout: nothing moves and nothing overflows. Pictures of it are kept for people to look at.
import { expect, test } from "@playwright/test";
import {
  allHeard,
  heard,
  open,
  openReaders,
  openSample,
  PUBLISHER,
  part,
  partOf,
  SAMPLES,
  sample,
  serve,
  story,
  tag,
  twoFrames,
} from "./publisher.mjs";
import { onlyWhereChanged } from "./unchanged.mjs";

const after = '<p id="after">What the page has below the story.</p>';
const STILL = 0.02; // The sum of shifts that passes for none.

for (const [what, path] of [
  ["lead picture", "**/pictures/**"],
  ["profile", `**${PUBLISHER}`],
]) {
  test(`nothing moves when the ${what} comes late @chromium-only`, async ({ page }) => {
    let answer;
    const wanted = new Promise((resolve) => (answer = resolve));
    await page.route(path, async (route) => {
      await wanted;
      await route.continue();
    });
    await countShifts(page);
    await open(page, tag({ src: sample("harbour-strike"), publisher: PUBLISHER }) + after, {
      style: "article-reader { min-block-size: 100vh }",
    });
    await heard(page, "reader-ready");
    answer();
    await expect(part(page, "newsletter")).toBeAttached();
    await expect
      .poll(() =>
        part(page, "lead")
          .locator("img")
          .evaluate((it) => it.complete && it.naturalWidth > 0),
      )
      .toBe(true);
    await twoFrames(page);
    expect(await shifts(page)).toEqual([]);
  });
}

test("nothing moves when a picture cannot be loaded @chromium-only", async ({ page }) => {
  await page.route("**/pictures/**", (route) => route.abort());
  await countShifts(page);
  await openSample(page, "tidal-power");
  await expect(part(page, "image-missing").first()).toBeVisible();
  await twoFrames(page);
  expect(await shifts(page)).toEqual([]);
});

test("nothing of the page moves when a story takes the place of its skeleton @chromium-only", async ({ page }) => {
  await countShifts(page);
  await open(
    page,
    `<h1>The page</h1>${tag({ src: sample("harbour-strike"), publisher: PUBLISHER, "heading-level": "2" }, "")}${after}`,
    {
      style: "article-reader { min-block-size: 100vh }",
    },
  );
  await heard(page, "reader-ready");
  await twoFrames(page);
  expect(await shifts(page)).toEqual([]);
});

test("no sample scrolls sideways at 320 px, isolated or not @one-browser", async ({ page }) => {
  // 320 px is the width of a window of 1280 px at 400 % (WCAG 1.4.10).
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  const variants = SAMPLES.flatMap((name) => [
    [name, { src: sample(name), publisher: PUBLISHER }],
    [`${name}-isolated`, { src: sample(name), publisher: PUBLISHER, isolated: "" }],
  ]);
  await openReaders(page, Object.fromEntries(variants), { style: "main { padding: 16px }" });
  for (const [id] of variants) {
    await expect.soft(page.locator(`#${id}`).locator('[part~="article"], [part~="notice"]'), id).toBeVisible();
    const wide = await page
      .locator(`#${id}`)
      .evaluate((it) =>
        [...it.querySelectorAll("[part]"), ...it.shadowRoot.querySelectorAll("[part]")]
          .filter(
            (it) =>
              !it.closest('[part~="table-box"], [part~="code-block"]') &&
              it.getBoundingClientRect().right > innerWidth + 1,
          )
          .map((it) => it.getAttribute("part")),
      );
    expect.soft(wide, id).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await allHeard(page)).not.toContain("reader-error");
});

test("text with the spacing of WCAG 1.4.12 stays inside the window @one-browser", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSample(
    page,
    "tidal-power",
    {},
    {
      style:
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
    },
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test("an Arabic story runs from right to left on an English page, with lines and indents, isolated or not", async ({
  page,
}) => {
  const body = "<blockquote>اقتباس</blockquote><ul><li>بند</li></ul><table><tr><td>خلية</td><td>أخرى</td></tr></table>";
  await serve(
    page,
    "**/right.json",
    story({ language: "ar", headline: "عنوان", body_text: undefined, body_html: body }),
  );
  await openReaders(page, {
    sample: { src: sample("port-market-ar") },
    light: { src: "/right.json" },
    isolated: { src: "/right.json", isolated: "" },
  });
  await expect(partOf(page, "sample", "article")).toHaveCSS("direction", "rtl");
  await expect(partOf(page, "sample", "article")).toHaveAttribute("lang", "ar");
  const edges = await partOf(page, "sample", "headline").evaluate((it) => {
    const words = document.createRange();
    words.selectNodeContents(it);
    const [box, text] = [it.getBoundingClientRect(), words.getBoundingClientRect()];
    return [box.right - text.right, text.left - box.left];
  });
  expect(edges[0]).toBeLessThanOrEqual(edges[1] + 1);
  await expect(page.locator("html")).toHaveCSS("direction", "ltr");

  for (const id of ["light", "isolated"]) {
    const of = (name) => partOf(page, id, name);
    await expect(of("article"), id).toHaveCSS("direction", "rtl");
    await expect(of("quote"), id).toHaveCSS("border-left-width", "0px");
    await expect(of("quote"), id).not.toHaveCSS("border-right-width", "0px");
    await expect(of("list"), id).toHaveCSS("padding-left", "0px");
    await expect(of("list"), id).not.toHaveCSS("padding-right", "0px");
    await expect(of("cell").first(), id).toHaveCSS("padding-right", "0px");
    await expect(of("cell").first(), id).not.toHaveCSS("padding-left", "0px");
    const [first, second] = await of("cell").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
    expect(first, id).toBeGreaterThan(second);
  }
});

test("the element is as tall as its article", async ({ page }) => {
  await openSample(page, "harbour-strike");
  const { article, last, reader } = await page.evaluate(() => {
    const box = (it) => document.querySelector(it).getBoundingClientRect().bottom;
    return { article: box('[part~="article"]'), last: box('[part~="newsletter"]'), reader: box("article-reader") };
  });
  expect(Math.abs(article - last)).toBeLessThan(2);
  expect(Math.abs(article - reader)).toBeLessThan(2);
});

test.describe("pictures for people to look at", () => {
  onlyWhereChanged(test, "e2e/layout.spec.mjs", "e2e/publisher.mjs");

  for (const name of ["harbour-strike", "tidal-power", "port-market-ar", "seal-photo"]) {
    test(`${name} is drawn in two themes and three widths, in target/screenshots @one-browser`, async ({ page }) => {
      await openSample(page, name, { theme: "light" }, { style: "main { padding: 16px }" });
      for (const theme of ["light", "dark"]) {
        await page.locator("article-reader").evaluate((it, theme) => it.setAttribute("theme", theme), theme);
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await page.evaluate(wholePictures);
          await page.screenshot({ path: `target/screenshots/${name}-${theme}-${width}.png`, fullPage: true });
        }
      }
    });
  }
});

/** Waits for the lazy pictures, which a picture of the whole page would show empty. */
const wholePictures = () =>
  Promise.all(
    [...document.images].map((it) => {
      it.loading = "eager";
      return it.decode();
    }),
  );

/** Records what moves on a page, from its first paint. */
const countShifts = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
      type: "layout-shift",
      buffered: true,
    });
  });

/** What moved, where all of it together is more than STILL. */
const shifts = (page) =>
  page.evaluate((still) => {
    const total = window.shifts.reduce((sum, it) => sum + it.value, 0);
    const moved = window.shifts.map(
      (it) => `${it.value.toFixed(4)}: ${it.sources.map(({ node }) => node?.part || node?.id || node?.nodeName)}`,
    );
    return total < still ? [] : moved;
  }, STILL);
