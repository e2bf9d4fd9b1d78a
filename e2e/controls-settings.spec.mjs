// The settings of the text: what they change, where they are kept, and what they leave alone.
import { expect, test } from "@playwright/test";
import { inFocus, looks, panel, tabTo, tool } from "./controls.mjs";
import {
  heard,
  holdBack,
  open,
  openReaders,
  openSample,
  part,
  partOf,
  sample,
  serve,
  story,
  tag,
  watch,
} from "./publisher.mjs";

const step = (page, name) => panel(page).getByRole("button", { name });
const option = (page, name) => panel(page).getByRole("radio", { name, exact: true });

async function openSettings(page, ...sampleOfPage) {
  await openSample(page, ...sampleOfPage);
  await tool(page, "settings").click();
  await expect(panel(page)).toBeVisible();
}

test("the teaser of a story for subscribers has the settings, too", async ({ page }) => {
  await open(page, tag({ src: sample("lamp-oil") }));
  await heard(page, "reader-notice");
  await tool(page, "settings").click();
  await expect(panel(page)).toBeVisible();
});

for (const width of [320, 1280]) {
  test(`the settings leave the story where it is, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openSample(page, "harbour-strike");
    const top = () =>
      page.locator('article-reader [part~="headline"]').evaluate((it) => it.getBoundingClientRect().top);
    const before = await top();
    await tool(page, "settings").click();
    await expect(panel(page)).toBeVisible();
    expect(await top()).toBe(before);
    const box = await panel(page).boundingBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    // In a narrow element the text above the panel stays in view.
    if (width === 320) expect(box.y).toBeGreaterThanOrEqual(400);
    await page.mouse.click(width - 5, 300);
    await expect(panel(page)).toHaveCount(0);
  });
}

test("each setting changes the text, and Reset takes all back", async ({ page }) => {
  await openSettings(page, "tidal-power");
  const before = await looks(page);
  await expect(tool(page, "settings")).toHaveAttribute("aria-expanded", "true");
  for (const name of ["Size", "Line spacing", "Line length", "Letter spacing", "Word spacing"]) {
    await expect(panel(page).locator('[part="dial"]', { hasText: name }).locator("output")).toHaveText("Default");
  }

  // The dials reach the spacing that WCAG 1.4.12 names.
  await step(page, "Size: more").click();
  while ((await looks(page)).lineHeight !== 1.5) await step(page, "Line spacing: less").click();
  for (let presses = 0; presses < 4; presses += 1) {
    await step(page, "Letter spacing: more").click();
    await step(page, "Word spacing: more").click();
  }
  await option(page, "Sans serif").check();
  await option(page, "Sepia").check();
  const after = await looks(page);
  expect(after.size).toBe(2 * Math.floor(before.size / 2 + 1));
  expect(parseFloat(after.letterSpacing) / after.size).toBeCloseTo(0.12);
  expect(parseFloat(after.wordSpacing) / after.size).toBeCloseTo(0.16);
  expect(after.font).toMatch(/^system-ui/);
  expect([after.ink, after.paper]).toEqual(["rgb(58, 45, 29)", "rgb(247, 237, 219)"]);

  const width = () => part(page, "body").evaluate((it) => it.clientWidth);
  const wide = await width();
  await step(page, "Line length: less").click();
  expect(await width()).toBeLessThan(wide);

  await page.getByRole("button", { name: "Reset" }).click();
  expect(await looks(page)).toEqual(before);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a dial stops at its ends, and keeps the focus there @one-browser", async ({ page }) => {
  await openSettings(page, "tidal-power");
  const [more, output] = [step(page, "Size: more"), panel(page).locator("output").first()];
  for (const end of ["40", "12"]) {
    const button = end === "40" ? more : step(page, "Size: less");
    await button.focus();
    await button.evaluate((it) => Array.from({ length: 15 }).forEach(() => it.click()));
    await button.press("Enter");
    await expect(output).toHaveText(end);
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toBeFocused();
    expect((await looks(page)).size).toBe(Number(end));
  }
});

test("settings hold on the next page from its first paint, for each reader", async ({ page }) => {
  await openSettings(page, "harbour-strike");
  await step(page, "Size: more").click();
  await option(page, "Dark").check();
  const chosen = await looks(page);
  const seen = watch(page);
  const two = [sample("harbour-strike"), sample("night-ferries-fr")].map((src) => tag({ src, theme: "light" }));
  // The settings win over the page's own rules and its theme.
  await open(page, two.join(""), { style: "article-reader { --reader-size: 3px; --reader-ink: red }" });
  await heard(page, "reader-ready", 2);
  expect(await looks(page)).toEqual(chosen);
  const inks = await page
    .locator('article-reader [part~="headline"]')
    .evaluateAll((all) => all.map((it) => getComputedStyle(it).color));
  expect(inks).toEqual(["rgb(232, 230, 225)", "rgb(232, 230, 225)"]);
  expect(seen.requests.filter((it) => it.includes("tools"))).toEqual([]);
  // Only custom properties were set: the attributes of the element are unchanged.
  expect(
    await page
      .locator("article-reader")
      .first()
      .evaluate((it) => [it.getAttribute("theme"), it.getAttribute("style")]),
  ).toEqual(["light", null]);
});

test("a change in one tab is a change in the others, their open panels included", async ({ page, context }) => {
  await openSettings(page, "harbour-strike");
  const other = await context.newPage();
  await openSettings(other, "tidal-power");
  await step(page, "Size: more").click();
  await option(page, "High contrast").check();
  await expect.poll(() => looks(other).then((it) => it.paper)).toBe("rgb(0, 0, 0)");
  expect((await looks(other)).size).toBe((await looks(page)).size);
  await expect(option(other, "High contrast")).toBeChecked();
  await expect(other.locator("article-reader output").first()).toHaveText(
    await panel(page).locator("output").first().textContent(),
  );
});

test("settings hold for the visit where storage is refused, and a sentence says so", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    }),
  );
  const seen = watch(page);
  await openSettings(page, "harbour-strike");
  await option(page, "Dark").check();
  expect((await looks(page)).paper).toBe("rgb(23, 23, 22)");
  await expect(panel(page).locator('[part="panel-status"]')).toContainText("for this visit only");
  await page.locator("article-reader").evaluate((it, src) => it.setAttribute("src", src), sample("tidal-power"));
  await heard(page, "reader-ready", 2);
  expect((await looks(page)).paper).toBe("rgb(23, 23, 22)");
  expect(seen.console).toEqual([]);
});

const SPOILT = [
  '{"properties":{"color":"red","--reader-size":"} * { color: red","--reader-ink":7},"settings":5}',
  "no JSON",
  "null",
  '{"properties":"abc"}',
];

test("spoilt entries of the storage do no harm @one-browser", async ({ page }) => {
  const seen = watch(page);
  await openSample(page, "harbour-strike");
  for (const kept of SPOILT) {
    await test.step(kept, async () => {
      await page.evaluate((kept) => localStorage.setItem("article-reader", kept), kept);
      await page.reload();
      await tool(page, "settings").click();
      expect((await looks(page)).ink).toBe("rgb(0, 0, 0)");
      await expect(panel(page).locator("output").first()).toHaveText("Default");
    });
  }
  expect(seen.console).toEqual([]);
});

test("a setting changes no node of a story of 5,000 blocks @one-browser", async ({ page }) => {
  const body_text = Array.from({ length: 5_000 }, (_, index) => `Paragraph ${index} of a very long story.`).join(
    "\n\n",
  );
  await serve(page, "**/long.json", story({ body_text }));
  await open(page, tag({ src: "/long.json" }));
  await heard(page, "reader-ready");
  await page.evaluate(() => {
    window.mutations = 0;
    new MutationObserver((list) => (window.mutations += list.length)).observe(
      document.querySelector("article-reader"),
      { subtree: true, childList: true, attributes: true, characterData: true },
    );
  });
  await tool(page, "settings").click();
  await expect(panel(page)).toBeVisible();
  await step(page, "Size: more").click();
  await option(page, "Sepia").check();
  expect(await page.evaluate(() => window.mutations)).toBe(0);
});

test("each setting is reached by the keyboard, and the focus returns to the button", async ({ page }) => {
  await openSample(page, "tidal-power");
  await tabTo(page, "Text");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeFocused();
  await tabTo(page, "Close");
  await tabTo(page, "Size: more");
  const before = await looks(page);
  await page.keyboard.press("Space");
  expect((await looks(page)).size).toBeGreaterThan(before.size);
  await tabTo(page, "As on the page");
  await page.keyboard.press("ArrowDown");
  await expect(option(page, "Serif")).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(tool(page, "settings")).toBeFocused();
  await expect(tool(page, "settings")).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeFocused();
  await tabTo(page, "Text", { key: "Shift+Tab" });
  await page.keyboard.press("Enter");
  await expect(panel(page)).toHaveCount(0);
  expect((await inFocus(page)).name).toBe("Text");
});

test("a tool that fails to load says so, and works the next time @one-browser", async ({ page }) => {
  await page.route("**/article-reader-tools_bg.wasm", (route) => route.abort(), { times: 1 });
  await openSample(page, "harbour-strike", { lang: "de" });
  await tool(page, "settings").click();
  await expect(page.locator('article-reader [part="tool-status"]')).toContainText("Das konnte nicht geladen werden.");
  await expect(tool(page, "settings")).not.toHaveAttribute("aria-busy");
  await tool(page, "settings").click();
  await expect(panel(page)).toBeVisible();
  await expect(page.locator('article-reader [part="tool-status"]')).toHaveText("");
});

test("a button is busy while its program loads @one-browser", async ({ page }) => {
  const release = await holdBack(page, "**/article-reader-tools_bg.wasm");
  await openSample(page, "harbour-strike");
  await tool(page, "settings").click();
  await expect(tool(page, "settings")).toHaveAttribute("aria-busy", "true");
  release();
  await expect(panel(page)).toBeVisible();
  await expect(tool(page, "settings")).not.toHaveAttribute("aria-busy");
});

const SPEAKING = {
  ar: ["port-market-ar", "النص", "إعدادات النص", "حجم الخط: أكثر"],
  "fr-CA": ["harbour-strike", "Texte", "Réglages du texte", "Taille : plus"],
};

test("the controls speak the language of the page, and another one when that changes @one-browser", async ({
  page,
}) => {
  await openReaders(
    page,
    Object.fromEntries(Object.entries(SPEAKING).map(([lang, [name]]) => [lang, { src: sample(name), lang }])),
  );
  for (const [lang, [, label, title, larger]] of Object.entries(SPEAKING)) {
    await test.step(lang, async () => {
      const button = page.locator(`#${lang} [part="tool"][value="settings"]`);
      const opened = partOf(page, lang, "panel");
      await button.click();
      await expect(button).toHaveText(label);
      await expect(opened).toHaveAccessibleName(title);
      await expect(opened).toHaveCSS("direction", lang === "ar" ? "rtl" : "ltr");
      await opened.getByRole("button", { name: larger }).click();
      // Arabic letters hang together, so there is no dial for their spacing.
      await expect(opened.locator('[part="dial"]')).toHaveCount(lang === "ar" ? 4 : 5);
      await page.locator(`#${lang}`).evaluate((it) => it.setAttribute("lang", "es"));
      await expect(button).toHaveText("Texto");
      // The panel may cover its button, which a key still reaches.
      await button.press("Enter");
      await button.press("Enter");
      await expect(opened).toHaveAccessibleName("Ajustes del texto");
      await page.keyboard.press("Escape");
    });
  }
});

test('no buttons are shown with controls="none", under a notice and on paper @not-bidi', async ({ page }) => {
  await openSample(page, "harbour-strike", { controls: "none" });
  await expect(tool(page, "settings")).toBeHidden();
  await page.locator("article-reader").evaluate((it) => it.removeAttribute("controls"));
  await expect(tool(page, "settings")).toBeVisible();
  await tool(page, "settings").click();
  await option(page, "Dark").check();
  await page.emulateMedia({ media: "print" });
  await expect(tool(page, "settings")).toBeHidden();
  await expect(panel(page)).toBeHidden();
  expect((await looks(page)).ink).toBe("rgb(0, 0, 0)");
  await page.emulateMedia({ media: null });
  await page.locator("article-reader").evaluate((it, src) => it.setAttribute("src", src), sample("withdrawn"));
  await heard(page, "reader-notice");
  await expect(tool(page, "settings")).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
});

test("buttons are at least 24 px large, and 44 px for touch @chromium-only", async ({ browser, baseURL }) => {
  for (const [hasTouch, least] of [
    [false, 24],
    [true, 44],
  ]) {
    const page = await browser.newPage({
      baseURL,
      hasTouch,
      isMobile: hasTouch,
      viewport: { width: 320, height: 640 },
    });
    await openSettings(page, "tidal-power");
    const small = await page.locator("article-reader").evaluate(
      (it, least) =>
        [...it.shadowRoot.querySelectorAll("button, label")]
          .filter((it) => it.checkVisibility())
          .map((it) => [it.textContent, it.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < least || height < least)
          .map(([name, { width, height }]) => `${name}: ${width} × ${height}`),
      least,
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.close();
  }
});

test("no theme can be chosen in forced colours @chromium-only", async ({ page }) => {
  await openSettings(page, "harbour-strike");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(option(page, "Dark")).toBeHidden();
});
