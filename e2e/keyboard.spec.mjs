// The keyboard: it reaches each control, in order, and the focus is visible.
import { expect, test } from "@playwright/test";
import { inFocus, panel, tabTo, tool } from "./controls.mjs";
import { EVERYTHING } from "./everything.mjs";
import { heard, open, openSample, PUBLISHER, part, retry, serve, story, tag, twoFrames } from "./publisher.mjs";

for (const name of ["tidal-power", "port-market-ar"]) {
  test(`Tab goes through ${name} in the order of the document`, async ({ page }) => {
    await openSample(page, name);
    // The buttons over the story come first; controls-settings.spec.mjs walks through them.
    const tools = await page.evaluate(
      () =>
        [...document.querySelector("article-reader").shadowRoot.querySelectorAll("button")].filter((it) =>
          it.checkVisibility({ visibilityProperty: true }),
        ).length,
    );
    for (let presses = 0; presses < tools; presses += 1) {
      await page.keyboard.press("Tab");
      expect((await inFocus(page)).part).toBe("tool");
    }
    // The first key has loaded the tools, which make buttons of the pictures.
    await expect(part(page, "lead").locator("img")).toHaveAttribute("tabindex", "0");

    const expected = await page.evaluate(() => {
      const all = [...document.querySelectorAll('article-reader :is(a[href], button, input, [tabindex="0"])')]
        // Of a group of radio buttons, Tab reaches the checked one.
        .filter((it) => it.checkVisibility() && !it.matches("[type=radio]:not(:checked)"));
      all.forEach((it, index) => (it.dataset.place = index));
      return all.map((_, index) => index);
    });
    expect(expected.length).toBeGreaterThan(4);

    const visited = [];
    for (const _ of expected) {
      await page.keyboard.press("Tab");
      visited.push(await page.evaluate(focused));
    }
    expect(visited).toEqual(expected.map((place) => ({ place, outlined: true })));
  });
}

test("Tab goes from the sentence of a failure to the fallback inside the element @one-browser", async ({ page }) => {
  await open(page, tag({ src: "/status/500" }));
  await heard(page, "reader-error");
  await page.keyboard.press("Tab");
  await expect(retry(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "The story as a plain link" })).toBeFocused();
});

test("Tab does not reach a fallback that is hidden @one-browser", async ({ page }) => {
  await openSample(page, "sardine-pause-es", { publisher: null });
  const names = [];
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    names.push((await inFocus(page)).name);
  }
  expect(names).not.toContain("The story as a plain link");
});

test("a wide table scrolls by the keyboard in its own box", async ({ page }) => {
  const cells = Array.from({ length: 12 }, (_, index) => `<td>Unbreakable${index}</td>`);
  await serve(
    page,
    "**/wide.json",
    story({ body_text: undefined, body_html: `<p>A table:</p><table><tr>${cells.join("")}</tr></table>` }),
  );
  await open(page, tag({ src: "/wide.json" }));
  await heard(page, "reader-ready");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const box = part(page, "table-box");
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => box.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
});

// Enough headings for contents, a table wider than a phone, and parts after the text.
const WALK = {
  ...EVERYTHING,
  body: [
    ...EVERYTHING.body,
    { type: "heading", level: 2, text: "Yarn" },
    { type: "heading", level: 2, text: "Rope" },
    `<table><tr>${"<td>Unbreakable</td>".repeat(9)}</tr></table>`,
  ],
};

test("Tab walks through each feature, into it and back out of it", async ({ page }) => {
  // It presses more than a hundred keys and checks the focus after each.
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 480, height: 640 });
  await serve(page, "**/walk.json", WALK);
  await open(
    page,
    `<a href="/front">The front page</a>${tag({ src: "/walk.json", publisher: PUBLISHER })}<a href="/imprint">Imprint</a>`,
    { title: "A walk" },
  );
  await heard(page, "reader-ready");
  const opened = panel(page);
  const dialog = page.locator('article-reader [part="lightbox"]');

  // From the page into the buttons over the story.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "The front page" })).toBeFocused();
  await tabTo(page, "Text", { most: 1 });

  // Settings: larger by the keyboard alone, and back.
  await page.keyboard.press("Enter");
  await expect(opened).toBeFocused();
  const size = () => part(page, "article").evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
  const before = await size();
  await tabTo(page, "Size: more");
  await page.keyboard.press("Enter");
  expect(await size()).toBeGreaterThan(before);
  await tabTo(page, "Reset");
  await page.keyboard.press("Space");
  expect(await size()).toBe(before);
  await page.keyboard.press("Escape");
  await expect(opened).toHaveCount(0);
  await expect(tool(page, "settings")).toBeFocused();

  // The contents, opened and closed.
  await tabTo(page, "Contents", { most: 1 });
  await page.keyboard.press("Enter");
  await expect(opened).toBeFocused();
  await tabTo(page, "Yarn");
  await page.keyboard.press("Escape");
  await expect(tool(page, "contents")).toBeFocused();

  // The pictures, from their button and back to it.
  await tabTo(page, "Pictures", { most: 1 });
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.locator('[part="lightbox-count"]')).toHaveText(/^2 /);
  await page.keyboard.press("Escape");
  await expect(tool(page, "pictures")).toBeFocused();

  // Sharing.
  await tabTo(page, "Share", { most: 1 });
  await page.keyboard.press("Enter");
  await expect(opened).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(tool(page, "share")).toBeFocused();

  // A picture that cannot be loaded is no button any more.
  await part(page, "image").evaluateAll((all) => all.forEach((it) => (it.loading = "eager")));
  await expect(part(page, "image-missing")).toHaveCount(1);

  // Over the text and through it, each control in its turn.
  const parts = [];
  const place = () =>
    page.evaluate(() => {
      let it = document.activeElement;
      while (it.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
      const bar = document.querySelector("article-reader").shadowRoot.querySelector('[part="progress-bar"]');
      const { top, bottom, left } = it.getBoundingClientRect();
      const { outlineStyle, boxShadow } = getComputedStyle(it);
      return {
        part: it.part.value,
        text: it.textContent.trim(),
        // Inside a player the browser draws its own ring.
        rings: it.matches("audio, video") || (outlineStyle === "solid" && boxShadow !== "none"),
        // A part of the element is below the bar of progress and inside the window (WCAG 2.4.11).
        isSeen:
          bottom > Math.max(bar?.getBoundingClientRect().bottom ?? 0, 0) + 4 &&
          top < innerHeight - 4 &&
          left < innerWidth,
      };
    });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const it = await place();
    if (it.text === "Imprint") break;
    expect(it, `${it.part} “${it.text}”`).toMatchObject({ rings: true, isSeen: true });
    parts.push(it.part);
    if (it.part === "image" && parts.filter((name) => name === "image").length === 1) {
      await page.keyboard.press("Enter");
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(part(page, "image").first()).toBeFocused();
    }
    if (it.text.startsWith("Unbreakable")) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => page.evaluate(() => document.activeElement.scrollLeft)).toBeGreaterThan(0);
    }
  }
  const order = [
    "section-link",
    "author-link",
    "source-link",
    "image",
    "link",
    "summary",
    "embed-button",
    "table-box",
    "story-link",
    "original-link",
    "author-card-link",
    "newsletter-skip",
    "newsletter-email",
    "newsletter-mark",
    "newsletter-button",
    "newsletter-privacy",
  ];
  const first = order.map((it) => parts.indexOf(it));
  expect(
    first.filter((it) => it < 0),
    `${order} in ${parts}`,
  ).toEqual([]);

  // And all the way back, where the bar of progress covers the top of the window.
  for (const name of parts.toReversed()) {
    await page.keyboard.press("Shift+Tab");
    expect(await place(), `back at ${name}`).toMatchObject({ part: name, rings: true, isSeen: true });
  }
  await page.keyboard.press("Shift+Tab");
  await expect(tool(page, "share")).toBeFocused();
});

test("no letter and no digit does anything by itself, in the reader or outside", async ({ page }) => {
  test.slow();
  await openSample(page, "tidal-power");
  // The first key loads the tools.
  await page.keyboard.press("Shift");
  await expect(part(page, "lead").locator("img")).toHaveAttribute("role", "button");
  await page.evaluate(() => {
    window.changes = [];
    const watch = new MutationObserver((records) =>
      window.changes.push(...records.map((it) => `${it.type} ${it.attributeName ?? ""} of ${it.target.nodeName}`)),
    );
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    watch.observe(document, all);
    watch.observe(document.querySelector("article-reader").shadowRoot, all);
  });
  const state = () =>
    page.evaluate(() => [location.href, scrollY, document.activeElement.part?.value, localStorage.length]);
  for (const place of [null, part(page, "link").first(), part(page, "lead").locator("img"), tool(page, "share")]) {
    await (place?.focus() ?? page.evaluate(() => document.activeElement.blur()));
    // The bar of progress follows where the focus has scrolled the page.
    await twoFrames(page);
    await page.evaluate(() => void (window.changes.length = 0));
    const before = await state();
    await page.keyboard.type("abcdefghijklmnopqrstuvwxyz0123456789");
    expect(await state()).toEqual(before);
    expect(await page.evaluate(() => window.changes)).toEqual([]);
  }
});

/** The element in focus, and whether its outline is visible. */
function focused() {
  const it = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  return { place: Number(it.dataset.place), outlined: outlineStyle !== "none" && parseFloat(outlineWidth) > 0 };
}
