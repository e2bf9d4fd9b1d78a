// Hostile pages: resets lose to the reader, and an isolated article is the same on all of them.
import { expect, test } from "@playwright/test";
import { EVERYTHING } from "./everything.mjs";
import { HOSTILE, LOUD } from "./hostile.mjs";
import { heard, open, openSample, part, serve, tag } from "./publisher.mjs";

// A place that no page can move or paint, and that inherits the page's properties.
const PLACE = Object.entries({
  display: "block",
  position: "absolute",
  inset: "0 auto auto 0",
  width: "720px",
  height: "6000px",
  background: "white",
  margin: 0,
  padding: 0,
  border: 0,
  columns: "auto",
  transition: "none",
})
  .map(([name, value]) => `${name}: ${value} !important`)
  .join("; ");
const placed = (tag) => `<div style="${PLACE}">${tag}</div>`;

/** Gives the page another style sheet, before the first character of its body. */
const restyle = (page, style) =>
  page.evaluate((style) => {
    document.querySelector("style").textContent = `style { display: none !important } ${style}`;
  }, style);

/** Loads all pictures, lazy ones out of view too. */
const allPictures = (page) =>
  page.locator("article-reader").evaluate((it) => {
    const pictures = [it, it.shadowRoot].flatMap((it) => [...it.querySelectorAll("img")]);
    return Promise.all(
      pictures.map((it) => {
        it.loading = "eager";
        return it.decode().catch(() => {});
      }),
    );
  });

test("the text keeps its measure, its order and its contrast on each hostile page", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await openSample(page, "tidal-power");
  await allPictures(page);
  for (const [name, style] of Object.entries(HOSTILE)) {
    await restyle(page, style);
    const seen = await page.evaluate(look);
    expect.soft(seen.unseen, `${name}: what is not seen`).toEqual([]);
    expect.soft(seen.disorder, `${name}: what stands out of order`).toEqual([]);
    expect.soft(seen.contrast, `${name}: contrast`).toBeGreaterThan(4.5);
    expect.soft(seen.perLine, `${name}: characters a line`).toBeGreaterThan(50);
    expect.soft(seen.perLine, `${name}: characters a line`).toBeLessThan(90);
    expect.soft(seen.size, `${name}: size`).toBeGreaterThanOrEqual(16);
    expect.soft(seen.leading, `${name}: line height`).toBeGreaterThanOrEqual(1.5);
    expect.soft(seen.headline, `${name}: headline`).toBeGreaterThan(1.4);
    expect.soft(seen.gap, `${name}: between paragraphs`).toBeGreaterThan(10);
    expect.soft(seen.picture, `${name}: shape of the picture`).toBeCloseTo(1.5, 1);
    expect.soft(seen.bold, `${name}: weight of what is strong`).toBeGreaterThanOrEqual(600);
    expect.soft(seen.slanted, `${name}: what is stressed`).toBe("italic");
    expect.soft(seen.rows, `${name}: rows of the table`).toBe(7);
  }
});

test("the controls are the same on each hostile page", async ({ page }) => {
  await open(page, placed(tag({ src: "/status/500" }) + tag({ src: "/slow/never" }, "")));
  await heard(page, "reader-error");
  const bare = await page.evaluate(controls);
  expect(bare.length).toBe(4);
  for (const [name, style] of Object.entries({ ...HOSTILE, ...LOUD })) {
    await restyle(page, style);
    expect(await page.evaluate(controls), name).toEqual(bare);
  }
});

test("an isolated article is the same to the pixel on each page", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 800, height: 1000 });
  // A part of the story that has most parts; a picture of all of it takes long.
  await serve(page, "**/everything.json", {
    ...EVERYTHING,
    lead: undefined,
    related: [],
    body: EVERYTHING.body.slice(4, 12),
  });
  await open(page, placed(tag({ src: "/everything.json", isolated: "" })));
  await heard(page, "reader-ready");
  const reader = page.locator("article-reader");
  await allPictures(page);
  await expect(part(page, "image-missing")).toHaveCount(1, { timeout: 15_000 });
  // Where the window holds the whole reader, nothing scrolls while the picture is taken.
  await page.setViewportSize({ width: 800, height: await reader.evaluate((it) => it.offsetHeight + 10) });
  const bare = await reader.screenshot();
  for (const [name, style] of Object.entries({ ...HOSTILE, ...LOUD })) {
    await restyle(page, style);
    expect(Buffer.compare(await reader.screenshot(), bare), name).toBe(0);
  }
  // A property of the reader's own does change the picture, so the comparison can fail.
  await restyle(page, "article-reader { --reader-ink: #1a1a19 }");
  expect(Buffer.compare(await reader.screenshot(), bare)).not.toBe(0);
});

test("the reader’s rules apply to its own parts alone @one-browser", async ({ page }) => {
  await openSample(page, "harbour-strike", {}, { style: "" });
  await page.evaluate(() =>
    document.body.insertAdjacentHTML("beforeend", '<h1 part="headline" id="own">The page’s own part</h1>'),
  );
  await expect(page.locator("#own")).toHaveCSS("font-size", "32px");
});

/** Measures an article in the light DOM, in the page. */
function look() {
  const all = (name) => [...document.querySelectorAll(`article-reader [part~="${name}"]`)];
  const box = (it) => it.getBoundingClientRect();
  const style = (it) => getComputedStyle(it);
  const number = (it) => parseFloat(it);
  const rgba = (color) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => {
    const [r, g, b] = rgba(color).map((it) =>
      it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (it) =>
    it ? (rgba(style(it).backgroundColor)[3] === 255 ? style(it).backgroundColor : ground(it.parentElement)) : "white";
  const contrast = (it) => {
    const [dark, light] = [luminance(style(it).color), luminance(ground(it))].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };
  const isSeen = (it) => {
    const { width, height, left, right } = box(it);
    return (
      it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      width > 0 &&
      height > 0 &&
      left > -2 &&
      right < innerWidth + 2
    );
  };
  const [headline, lead, paragraph] = ["headline", "lead", "paragraph"].map((it) => all(it)[0]);
  const [first] = all("paragraph").filter((it) => it.nextElementSibling?.part[0] === "paragraph");
  const order = [
    "sections",
    "kicker",
    "headline",
    "standfirst",
    "byline",
    "dates",
    "lead",
    "paragraph",
    "table",
    "footer",
    "author",
    "related-stories",
    "newsletter",
  ].map((it) => all(it)[0]);
  const size = number(style(paragraph).fontSize);
  const leading = number(style(paragraph).lineHeight);
  const after = box(first.nextElementSibling).top - box(first).bottom;
  return {
    // The status and the end of the newsletter are empty.
    unseen: [...document.querySelectorAll("article-reader [part]:not([part=newsletter-status], [part=newsletter-end])")]
      .filter((it) => !isSeen(it))
      .map((it) => it.part.value),
    disorder: order.filter((it, at) => at > 0 && box(it).top < box(order[at - 1]).top).map((it) => it.part.value),
    contrast: Math.min(
      ...[headline, paragraph, all("link")[0], all("cell")[0], all("newsletter-text")[0]].map(contrast),
    ),
    perLine: paragraph.textContent.length / Math.round(box(paragraph).height / leading),
    size,
    leading: leading / size,
    headline: number(style(headline).fontSize) / size,
    gap: after,
    picture: box(lead.querySelector("img")).width / box(lead.querySelector("img")).height,
    bold: number(style(document.querySelector("article-reader strong")).fontWeight),
    slanted: style(document.querySelector("article-reader em")).fontStyle,
    rows: new Set([...document.querySelectorAll("article-reader tr > :first-child")].map((it) => box(it).top)).size,
  };
}

/** The look of the controls, without the colours and the typeface, which are the page's. */
function controls() {
  const own = (it) => it.closest("[part]") && it.checkVisibility();
  const elements = [...document.querySelectorAll("article-reader")].flatMap((it) =>
    [...it.shadowRoot.querySelectorAll("*")].filter(own),
  );
  const theirs =
    /color|^-|font-family|width|height|block-size|inline-size|origin|direction|grid-template-columns|margin-(inline|left|right)|^inset|^(top|left|right|bottom)$/;
  return elements.map((it) => {
    const style = getComputedStyle(it);
    return Object.fromEntries([...style].filter((name) => !theirs.test(name)).map((name) => [name, style[name]]));
  });
}
