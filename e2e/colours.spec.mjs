// Contrast, measured: of all text, of the borders of controls and of the ring of focus, in each theme
// and on light and dark pages. axe does not measure colours that are transparent or drawn by a border.
import { expect, test } from "@playwright/test";
import { tool } from "./controls.mjs";
import { EVERYTHING } from "./everything.mjs";
import { heard, open, PUBLISHER, part, sample, serve, tag } from "./publisher.mjs";

const GROUNDS = {
  light: "html { color-scheme: light; color: #222; background: #fff }",
  dark: "html { color-scheme: dark; color: #ddd; background: #111 }",
};
const THEMES = ["inherit", "light", "dark", "sepia", "contrast"];

const everything = async (page, attributes = {}) => {
  await serve(page, "**/everything.json", EVERYTHING);
  await open(page, tag({ src: "/everything.json", publisher: PUBLISHER, ...attributes }));
  await heard(page, "reader-ready");
};

const STATES = {
  "a story with its settings open": async (page) => {
    await everything(page);
    await tool(page, "settings").click();
    await expect(part(page, "settings")).toBeVisible();
  },
  "an isolated story": (page) => everything(page, { isolated: "" }),
  "a picture shown large": async (page) => {
    await everything(page);
    await tool(page, "pictures").click();
    await expect(part(page, "lightbox")).toBeVisible();
  },
  "a failure": async (page) => {
    await open(page, tag({ src: "/status/500" }));
    await heard(page, "reader-error");
  },
  "a notice": async (page) => {
    await open(page, tag({ src: sample("withdrawn") }));
    await heard(page, "reader-notice");
  },
};

for (const [state, enter] of Object.entries(STATES)) {
  test(`${state} has the contrast that WCAG asks for @one-browser`, async ({ page }) => {
    test.slow();
    await enter(page);
    // A key comes first: after it, an element that a script focuses shows its ring.
    await page.keyboard.press("Shift");
    for (const [ground, style] of Object.entries(GROUNDS)) {
      await page.evaluate((style) => (document.querySelector("style").textContent = style), style);
      for (const theme of THEMES) {
        await page.locator("article-reader").evaluate((it, theme) => it.setAttribute("theme", theme), theme);
        const { texts, controls, faint } = await page.evaluate(measure);
        expect(texts, "texts that were measured").toBeGreaterThan(0);
        if (state !== "a notice") expect(controls, "controls that were measured").toBeGreaterThan(0);
        expect(faint, `${theme} on a ${ground} page`).toEqual([]);
      }
    }
  });
}

/** Lists the visible texts and controls whose contrast with their ground is too low. */
function measure() {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const over = (ground, colour, opacity = 1) => {
    canvas.globalAlpha = 1;
    canvas.fillStyle = `rgb(${ground})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.globalAlpha = opacity;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((it) =>
      it / 255 <= 0.03928 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const parentOf = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null;
  const groundOf = (it) => {
    if (!it) return [255, 255, 255];
    return over(groundOf(it.matches("dialog") ? null : parentOf(it)), getComputedStyle(it).backgroundColor);
  };
  const opacityOf = (it) => (it ? getComputedStyle(it).opacity * opacityOf(parentOf(it)) : 1);

  const reader = document.querySelector("article-reader");
  // A picture that is shown large covers the page.
  const roots = [reader.shadowRoot.querySelector("dialog[open]")].filter(Boolean);
  if (!roots.length) roots.push(reader.shadowRoot, ...reader.querySelectorAll(":scope > [part]"));
  const all = roots
    .flatMap((it) => [...it.querySelectorAll("*")])
    .filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  const faint = [];
  const hold = (what, it, one, other, least) => {
    const found = contrast(one, other);
    if (found < least) faint.push(`${what} of ${it.closest("[part]")?.part}: ${found.toFixed(2)}`);
  };

  // Disabled controls are exempt (WCAG 1.4.3 and 1.4.11).
  const isUsable = (it) => !it.closest('[aria-disabled="true"], option');
  const isText = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const texts = all.filter((it) => isText(it) && isUsable(it));
  for (const it of texts) {
    const ground = groundOf(it);
    hold("text", it, over(ground, getComputedStyle(it).color, opacityOf(it)), ground, 4.5);
  }

  const controls = all.filter((it) => it.matches('a[href], button, summary, select, [tabindex="0"]'));
  for (const it of controls) {
    const ground = groundOf(parentOf(it));
    const { borderBlockStartStyle, borderBlockStartColor } = getComputedStyle(it);
    if (borderBlockStartStyle === "solid" && it.matches("button, select, a") && isUsable(it)) {
      hold("border", it, over(ground, borderBlockStartColor), ground, 3);
    }
    it.focus({ focusVisible: true, preventScroll: true });
    if (!it.matches(":focus")) continue;
    const { outlineColor, boxShadow } = getComputedStyle(it);
    const [inner] = /^\S+\([^)]*\)/.exec(boxShadow) ?? ["transparent"];
    hold("one ring from the other", it, over(ground, outlineColor), over(ground, inner), 3);
    const seen = [outlineColor, inner]
      .map((colour) => over(ground, colour))
      .sort((a, b) => contrast(b, ground) - contrast(a, ground));
    hold("ring", it, seen[0], ground, 3);
  }
  return { texts: texts.length, controls: controls.length, faint: [...new Set(faint)] };
}
