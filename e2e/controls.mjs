// Helpers for the buttons over a story and for the panels that they open.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";

/** The button of a tool. */
export const tool = (page, name) => page.locator(`article-reader [part="tool"][value="${name}"]`);

/** The panel that a tool has opened. */
export const panel = (page) => page.locator('article-reader [part="panel"]');

/** The element in focus, in the shadow root too. */
export const inFocus = (page) =>
  page.evaluate(() => {
    let it = document.activeElement;
    while (it.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
    const name = it.getAttribute("aria-label") ?? (it.labels?.[0] ?? it).textContent.trim();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
    const rings = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && boxShadow !== "none";
    const { top, bottom } = it.getBoundingClientRect();
    return { name, part: it.getAttribute("part"), rings, isInView: bottom > 0 && top < innerHeight };
  });

/** Presses Tab until the element of a name has the focus. Each element on the way must show its focus. */
export async function tabTo(page, name, { key = "Tab", most = 60 } = {}) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const { rings, isInView, ...it } = await inFocus(page);
    if (it.part && it.part !== "frame" && !(rings && isInView))
      throw new Error(`${it.name} is in focus and does not show it`);
    if (it.name === name) return it;
  }
  throw new Error(`Tab never comes to ${name}`);
}

/** The computed styles that the settings change. */
export const looks = (page) =>
  page.evaluate(() => {
    const article = document.querySelector('article-reader [part~="article"]');
    const style = getComputedStyle(article);
    const size = parseFloat(style.fontSize);
    return {
      size,
      lineHeight: Math.round((parseFloat(style.lineHeight) / size) * 100) / 100,
      letterSpacing: getComputedStyle(article.querySelector('[part~="paragraph"]')).letterSpacing,
      wordSpacing: style.wordSpacing,
      font: style.fontFamily,
      ink: style.color,
      paper: getComputedStyle(article.closest("article-reader")).backgroundColor,
    };
  });

/** Expects no violation of the rules of axe, of all of them or of some. */
export async function expectAccessible(page, what = "", rules = null) {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  else axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((it) => `${id}: ${it.target.flat().join(" ")}: ${it.failureSummary}`),
  );
  expect(found, what).toEqual([]);
}
