// Accessibility, as far as axe can tell.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { heard, open, openSample, sample, tag, PUBLISHER } from './publisher.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 1280];
const PAGES = {
  light: 'html { color-scheme: light; color: #222; background: #fff }',
  dark: 'html { color-scheme: dark; color: #ddd; background: #111 } a { color: #9cf }',
};
const TITLE = '<h1>The Harbour Gazette</h1>';

for (const [ground, style] of Object.entries(PAGES)) {
  test(`K1 a feature on a ${ground} page @chromium`, async ({ page }) => {
    await openSample(page, 'tidal-power', {}, { style });
    await expectAccessible(page);
  });

  // A theme changes colours and nothing else.
  test(`K1 a feature in each theme on a ${ground} page @chromium`, async ({ page }) => {
    await openSample(page, 'tidal-power', {}, { style });
    for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
      await page.locator('article-reader').evaluate((it, theme) => it.setAttribute('theme', theme), theme);
      const found = await violations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
      expect(found, theme).toEqual([]);
    }
  });

  test(`K1 an isolated feature on a ${ground} page @chromium`, async ({ page }) => {
    await openSample(page, 'tidal-power', { isolated: '' }, { style });
    await expectAccessible(page, [320]);
    await page.locator('article-reader').evaluate((it) => it.setAttribute('theme', 'dark'));
    expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))).toEqual([]);
  });

  test(`K1 a failure on a ${ground} page @chromium`, async ({ page }) => {
    await open(page, TITLE + tag({ src: '/status/500' }), { style });
    await heard(page, 'reader-error');
    await expectAccessible(page, [320]);
  });

  test(`K1 a notice on a ${ground} page @chromium`, async ({ page }) => {
    await open(page, TITLE + tag({ src: sample('withdrawn') }), { style });
    await heard(page, 'reader-notice');
    await expectAccessible(page, [320]);
  });
}

test('K1 the skeleton of a story on its way @chromium', async ({ page }) => {
  await open(page, TITLE + tag({ src: '/slow/never' }, ''));
  await expect(page.locator('article-reader [part~="skeleton"]')).toBeVisible();
  await expectAccessible(page, [320]);
});

for (const name of ['port-market-ar', 'weather-desk', 'seal-photo', 'tide-tables', 'night-shift-opinion']) {
  test(`K1 ${name} @chromium`, async ({ page }) => {
    await openSample(page, name);
    await expectAccessible(page, [320]);
  });
}

test('K1 two stories on one page @chromium', async ({ page }) => {
  const two = ['harbour-strike', 'night-ferries-fr'].map((it, index) =>
    tag({ src: sample(it), publisher: PUBLISHER, 'heading-level': index + 1 }));
  await open(page, two.join(''));
  await heard(page, 'reader-ready', 2);
  await expectAccessible(page);
});

test('K1 a feature in every browser', async ({ page }) => {
  await openSample(page, 'tidal-power');
  await expectAccessible(page, [1280]);
});

for (const ground of ['light', 'dark']) {
  test(`K1 the demo, ${ground} @chromium`, async ({ page }) => {
    await page.goto('/');
    await page.locator('#page').getByRole('button', { name: ground }).click();
    await expect(page.locator('article-reader [part~="newsletter"]')).toBeVisible();
    await expectAccessible(page);
  });
}

async function expectAccessible(page, widths = WIDTHS) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(new AxeBuilder({ page }).withTags(TAGS)), `at ${width} px`).toEqual([]);
  }
}

async function violations(axe) {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((it) => `${id}: ${it.target.flat().join(' ')}: ${it.any[0]?.message ?? it.failureSummary}`));
}
