// Accessibility, as far as axe can tell: every state of the reader, in both directions, at three widths
// and in every theme. A width changes the layout and a theme the colours, so one page of each state is
// put through the widths by all rules and through the themes by the rules of colour. What axe does not
// measure of colours, colours.spec.mjs does.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { tool } from './controls.mjs';
import { heard, open, openSample, part, sample, tag, PUBLISHER } from './publisher.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const THEMES = ['light', 'dark', 'sepia', 'contrast'];
const WIDTHS = [320, 768, 1280];
const LIGHT = 'html { color-scheme: light; color: #222; background: #fff }';
const DARK = 'html { color-scheme: dark; color: #ddd; background: #111 } a { color: #9cf }';
const TITLE = '<h1>The Harbour Gazette</h1>';

// A story of each direction with much in it, on a page of its language.
const DIRECTIONS = {
  ltr: { name: 'night-ferry-guide', page: { lang: 'en', style: LIGHT } },
  rtl: { name: 'port-market-ar', page: { lang: 'ar', style: `${LIGHT} html { direction: rtl }` } },
};

// How a page comes into each state.
const STATES = {
  loading: async (page, it) => {
    await open(page, TITLE + tag({ src: '/slow/never' }, ''), it.page);
    await expect(part(page, 'skeleton')).toBeVisible();
  },
  ready: (page, it) => openSample(page, it.name, {}, it.page),
  notice: async (page, it) => {
    await open(page, TITLE + tag({ src: sample('withdrawn') }), it.page);
    await heard(page, 'reader-notice');
  },
  error: async (page, it) => {
    await open(page, TITLE + tag({ src: '/status/500' }), it.page);
    await heard(page, 'reader-error');
  },
  settings: async (page, it) => {
    await openSample(page, it.name, {}, it.page);
    await tool(page, 'settings').click();
    await expect(part(page, 'settings')).toBeVisible();
  },
  lightbox: async (page, it) => {
    await openSample(page, it.name, {}, it.page);
    await tool(page, 'pictures').click();
    await expect(part(page, 'lightbox')).toBeVisible();
  },
  'an address that is none': async (page, it) => {
    await signUp(page, it, 'nobody');
    await expect(part(page, 'newsletter-form')).toHaveAttribute('data-state', 'invalid');
  },
  'signed up': async (page, it) => {
    await signUp(page, it, 'reader@gazette.example');
    await expect(part(page, 'newsletter-form')).toHaveAttribute('data-state', 'sent');
  },
};

/** Signs up for the newsletter; the page takes it over, so nothing is sent. */
async function signUp(page, { name, page: around }, address) {
  await openSample(page, name, {}, around);
  await page.evaluate(() => addEventListener('reader-newsletter', (event) => event.preventDefault()));
  await part(page, 'newsletter-email').fill(address);
  // Until its script is here, the browser says what is wrong.
  await expect(part(page, 'newsletter-form')).toHaveJSProperty('noValidate', true);
  await part(page, 'newsletter-form').getByRole('checkbox').check();
  await part(page, 'newsletter-button').click();
}

for (const [direction, it] of Object.entries(DIRECTIONS)) {
  for (const [state, enter] of Object.entries(STATES)) {
    // What a rule says is the same in every browser; what it is told of roles and names may not be.
    // WHOLE_MATRIX=1 asks the other browsers for every width and theme too: a minute and a half.
    test(`K1 ${state}, ${direction}`, async ({ page, browserName }) => {
      test.slow();
      await enter(page, it);
      if (browserName !== 'chromium' && !process.env.WHOLE_MATRIX) return expectAccessible(page);
      await expectAccessible(page, WIDTHS);
      for (const theme of THEMES) await expectColours(page, theme);
      await page.evaluate((style) => (document.querySelector('style').textContent += style), DARK);
      await expectColours(page, 'inherit');
    });
  }
}

test('K1 an isolated feature, in every theme @chromium', async ({ page }) => {
  test.slow();
  await openSample(page, 'tidal-power', { isolated: '' }, { style: DARK });
  await expectAccessible(page);
  for (const theme of THEMES) await expectColours(page, theme);
});

for (const name of ['tidal-power', 'weather-desk', 'seal-photo', 'tide-tables', 'night-shift-opinion', 'singing-buoys-he', 'lens-keepers-ja']) {
  test(`K1 ${name} @chromium`, async ({ page }) => {
    await openSample(page, name);
    await expectAccessible(page);
  });
}

test('K1 two stories on one page @chromium', async ({ page }) => {
  const two = ['harbour-strike', 'night-ferries-fr'].map((it, index) =>
    tag({ src: sample(it), publisher: PUBLISHER, 'heading-level': index + 1 }));
  await open(page, two.join(''));
  await heard(page, 'reader-ready', 2);
  await expectAccessible(page);
});

for (const ground of ['light', 'dark']) {
  test(`K1 the demo, ${ground} @chromium`, async ({ page }) => {
    await page.goto('/');
    await page.locator('#page').getByRole('button', { name: ground }).click();
    await expect(part(page, 'newsletter')).toBeVisible();
    await expectAccessible(page, [320, 1280]);
  });
}

/** No rule is broken, at each of some widths. */
async function expectAccessible(page, widths = [320]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page, (axe) => axe.withTags(TAGS)), `at ${width} px`).toEqual([]);
  }
}

/** No rule of colour is broken in a theme. */
async function expectColours(page, theme) {
  await page.locator('article-reader').evaluate((it, theme) => it.setAttribute('theme', theme), theme);
  expect(await violations(page, (axe) => axe.withRules(COLOURS)), theme).toEqual([]);
}

/** What axe objects to. There are no frames to look into, and nothing else of its report is read. */
async function violations(page, choose) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((it) => `${id}: ${it.target.flat().join(' ')}: ${it.any[0]?.message ?? it.failureSummary}`));
}
