// Accessibility, as far as axe can tell: each state of the reader, in both directions, at three widths
// and in each theme. A width changes the layout and a theme the colours, so each state is put through
// the widths by all rules and through the themes by the rules of colour. colours.spec.mjs measures the
// colours that axe does not.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { tool } from "./controls.mjs";
import { heard, open, openReaders, openSample, PUBLISHER, part, sample, tag } from "./publisher.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];
const THEMES = ["light", "dark", "sepia", "contrast"];
const WIDTHS = [320, 768, 1280];
const LIGHT = "html { color-scheme: light; color: #222; background: #fff }";
const DARK = "html { color-scheme: dark; color: #ddd; background: #111 } a { color: #9cf }";
const TITLE = "<h1>The Harbour Gazette</h1>";

// A story of each direction that has many parts, on a page of its language.
const DIRECTIONS = {
  "from left to right": { name: "night-ferry-guide", page: { lang: "en", style: LIGHT } },
  "from right to left": { name: "port-market-ar", page: { lang: "ar", style: `${LIGHT} html { direction: rtl }` } },
};

/** Types an address into the form of the newsletter and sends it. */
async function signUp(page, address) {
  const email = part(page, "newsletter-email");
  // The driver of Firefox adds to the text in a field.
  await email.evaluate((it) => (it.value = ""));
  await email.fill(address);
  // Until the script of the form is loaded, the browser itself names the mistake.
  await expect(part(page, "newsletter-form")).toHaveJSProperty("noValidate", true);
  await part(page, "newsletter-form").getByRole("checkbox").check();
  await part(page, "newsletter-button").click();
}

// The states that a reader with a story goes through, one after the other on one page.
const STATES = {
  ready: () => {},
  "settings open": async (page) => {
    await tool(page, "settings").click();
    await expect(part(page, "settings")).toBeVisible();
    return async () => {
      await page.keyboard.press("Escape");
      await expect(part(page, "settings")).toHaveCount(0);
    };
  },
  "a picture shown large": async (page) => {
    await tool(page, "pictures").click();
    await expect(part(page, "lightbox")).toBeVisible();
    return async () => {
      await page.keyboard.press("Escape");
      await expect(part(page, "lightbox")).toHaveCount(0);
    };
  },
  "a wrong address in the newsletter": async (page) => {
    // The page takes the address over, so that nothing is sent.
    await page.evaluate(() => addEventListener("reader-newsletter", (event) => event.preventDefault()));
    await signUp(page, "not-an-address");
    await expect(part(page, "newsletter-form")).toHaveAttribute("data-state", "invalid");
  },
  "signed up": async (page) => {
    await signUp(page, "reader@gazette.example");
    await expect(part(page, "newsletter-form")).toHaveAttribute("data-state", "sent");
  },
};

for (const [direction, it] of Object.entries(DIRECTIONS)) {
  test(`no rule is broken by a story ${direction}, with and without what its buttons open`, async ({
    page,
    browserName,
  }) => {
    test.setTimeout(120_000);
    await openSample(page, it.name, {}, it.page);
    for (const [state, enter] of Object.entries(STATES)) {
      await test.step(state, async () => {
        const leave = await enter(page);
        await expectAllRight(page, browserName, state);
        await leave?.();
      });
    }
  });

  test(`no rule is broken while a story loads, by a notice and by a failure, ${direction}`, async ({
    page,
    browserName,
  }) => {
    test.slow();
    const readers = tag({ src: "/slow/never" }, "") + tag({ src: sample("withdrawn") }) + tag({ src: "/status/500" });
    await open(page, TITLE + readers, it.page);
    await expect(part(page, "skeleton").first()).toBeVisible();
    await heard(page, "reader-notice");
    await heard(page, "reader-error");
    await expectAllRight(page, browserName, "no story");
  });
}

test("no rule is broken by an isolated feature, in each theme @one-browser", async ({ page }) => {
  test.slow();
  await openSample(page, "tidal-power", { isolated: "" }, { style: DARK });
  await expectAccessible(page, "isolated");
  for (const theme of THEMES) await expectColours(page, theme, "isolated");
});

test("no rule is broken by stories of many kinds on one page @one-browser", async ({ page }) => {
  test.slow();
  const names = [
    "harbour-strike",
    "tidal-power",
    "weather-desk",
    "seal-photo",
    "tide-tables",
    "night-shift-opinion",
    "night-ferries-fr",
    "singing-buoys-he",
    "lens-keepers-ja",
  ];
  const readers = names.map((name, index) => [
    name,
    { src: sample(name), publisher: PUBLISHER, "heading-level": Math.min(index + 1, 2) },
  ]);
  await openReaders(page, Object.fromEntries(readers));
  await expectAccessible(page, names.join());
});

for (const ground of ["light", "dark"]) {
  test(`no rule is broken by the demo on a ${ground} ground @one-browser`, async ({ page }) => {
    test.slow();
    await page.goto("/");
    await page.locator("#page").getByRole("button", { name: ground }).click();
    await expect(part(page, "newsletter")).toBeVisible();
    await expectAccessible(page, ground, [320, 1280]);
  });
}

/**
 * No rule is broken in a state. What a rule says is the same in each browser; the roles and names that a
 * browser tells it may differ. WHOLE_MATRIX=1 asks the other browsers for each width and theme too.
 */
async function expectAllRight(page, browserName, state) {
  if (browserName !== "chromium" && !process.env.WHOLE_MATRIX) return expectAccessible(page, state);
  await expectAccessible(page, state, WIDTHS);
  for (const theme of THEMES) await expectColours(page, theme, state);
  const restyle = (style) => page.evaluate((style) => (document.querySelector("style").textContent = style), style);
  const light = await page.evaluate(() => document.querySelector("style").textContent);
  await restyle(light + DARK);
  await expectColours(page, "inherit", state);
  return restyle(light);
}

/** No rule is broken, at each of some widths. */
async function expectAccessible(page, state, widths = [320]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page, (axe) => axe.withTags(TAGS)), `${state}, at ${width} px`).toEqual([]);
  }
}

/** No rule of colour is broken in a theme. */
async function expectColours(page, theme, state) {
  await page
    .locator("article-reader")
    .evaluateAll((all, theme) => all.forEach((it) => it.setAttribute("theme", theme)), theme);
  expect(await violations(page, (axe) => axe.withRules(COLOURS)), `${state}, theme ${theme}`).toEqual([]);
}

/** What axe objects to. There are no frames to look into, and nothing else of its report is read. */
async function violations(page, choose) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await choose(axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((it) => `${id}: ${it.target.flat().join(" ")}: ${it.any[0]?.message ?? it.failureSummary}`),
  );
}
