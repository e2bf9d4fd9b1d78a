// The layout: nothing moves, nothing overflows; pictures of it are kept for people to look at.
import { expect, test } from '@playwright/test';
import { PUBLISHER, SAMPLES, allHeard, heard, open, openSample, part, sample, serve, story, tag } from './publisher.mjs';

const after = '<p id="after">What the page has below the story.</p>';
const STILL = 0.02;

for (const [what, path] of [['lead picture', '**/pictures/**'], ['profile', `**${PUBLISHER}`]]) {
  test(`U2 nothing moves when the ${what} comes late @chromium`, async ({ page }) => {
    let answer;
    const wanted = new Promise((resolve) => (answer = resolve));
    await page.route(path, async (route) => {
      await wanted;
      await route.continue();
    });
    await countShifts(page);
    await open(page, tag({ src: sample('harbour-strike'), publisher: PUBLISHER }) + after, { style: 'article-reader { min-block-size: 100vh }' });
    await heard(page, 'reader-ready');
    answer();
    await expect(part(page, 'newsletter')).toBeAttached();
    await expect.poll(() => part(page, 'lead').locator('img').evaluate((it) => it.complete && it.naturalWidth > 0)).toBe(true);
    await twoFrames(page);
    expect(await shifts(page)).toEqual([]);
  });
}

test('U2 nothing moves when a picture turns out broken @chromium', async ({ page }) => {
  await page.route('**/pictures/**', (route) => route.abort());
  await countShifts(page);
  await openSample(page, 'tidal-power');
  await expect(part(page, 'image-missing').first()).toBeVisible();
  await twoFrames(page);
  expect(await shifts(page)).toEqual([]);
});

test('U2 nothing of the page moves when a story takes the place of its skeleton @chromium', async ({ page }) => {
  await countShifts(page);
  await open(page, `<h1>The page</h1>${tag({ src: sample('harbour-strike'), publisher: PUBLISHER, 'heading-level': '2' }, '')}${after}`, {
    style: 'article-reader { min-block-size: 100vh }',
  });
  await heard(page, 'reader-ready');
  await twoFrames(page);
  expect(await shifts(page)).toEqual([]);
});

for (const isolated of [null, '']) {
  test(`S10 no sample scrolls sideways at 320 px, which is 1280 px at 400 %${isolated === null ? '' : ', isolated'} @chromium`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, tag({ src: sample(SAMPLES[0]), publisher: PUBLISHER, isolated }), { style: 'main { padding: 16px }' });
    for (const name of SAMPLES) {
      await page.locator('article-reader').evaluate((it, src) => it.setAttribute('src', src), sample(name));
      await expect(page.locator('article-reader[aria-busy="false"]').locator('[part~="article"], [part~="notice"]')).toBeVisible();
      const wide = await page.locator('article-reader').evaluate((it) => {
        const frame = document.documentElement.scrollWidth - innerWidth;
        const parts = [...it.querySelectorAll('[part]'), ...it.shadowRoot.querySelectorAll('[part]')]
          .filter((it) => !it.closest('[part~="table-box"], [part~="code-block"]') && it.getBoundingClientRect().right > innerWidth + 1)
          .map((it) => it.getAttribute('part'));
        return { frame, parts };
      });
      expect(wide, name).toEqual({ frame: 0, parts: [] });
    }
    expect(await allHeard(page)).not.toContain('reader-error');
  });
}

test('S10 text spaced as WCAG 1.4.12 asks for stays inside @chromium', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSample(page, 'tidal-power', {}, {
    style: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('R6 an Arabic story runs from right to left on an English page', async ({ page }) => {
  await openSample(page, 'port-market-ar');
  await expect(part(page, 'article')).toHaveCSS('direction', 'rtl');
  await expect(part(page, 'article')).toHaveAttribute('lang', 'ar');
  const edges = await part(page, 'headline').evaluate((it) => {
    const words = document.createRange();
    words.selectNodeContents(it);
    const [box, text] = [it.getBoundingClientRect(), words.getBoundingClientRect()];
    return [box.right - text.right, text.left - box.left];
  });
  expect(edges[0]).toBeLessThanOrEqual(edges[1] + 1);
  await expect(page.locator('html')).toHaveCSS('direction', 'ltr');
});

test('R6 from right to left, lines and indents change sides too, isolated or not', async ({ page }) => {
  const body = '<blockquote>اقتباس</blockquote><ul><li>بند</li></ul><table><tr><td>خلية</td><td>أخرى</td></tr></table>';
  await serve(page, '**/right.json', story({ language: 'ar', headline: 'عنوان', body_text: undefined, body_html: body }));
  for (const isolated of [null, '']) {
    await open(page, tag({ src: '/right.json', isolated }));
    await heard(page, 'reader-ready');
    await expect(part(page, 'article')).toHaveCSS('direction', 'rtl');
    await expect(part(page, 'quote')).toHaveCSS('border-left-width', '0px');
    await expect(part(page, 'quote')).not.toHaveCSS('border-right-width', '0px');
    await expect(part(page, 'list')).toHaveCSS('padding-left', '0px');
    await expect(part(page, 'list')).not.toHaveCSS('padding-right', '0px');
    await expect(part(page, 'cell').first()).toHaveCSS('padding-right', '0px');
    await expect(part(page, 'cell').first()).not.toHaveCSS('padding-left', '0px');
    const [first, second] = await part(page, 'cell').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
    expect(first).toBeGreaterThan(second);
  }
});

test('the element is as tall as its article', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  const { article, last, reader } = await page.evaluate(() => {
    const box = (it) => document.querySelector(it).getBoundingClientRect().bottom;
    return { article: box('[part~="article"]'), last: box('[part~="newsletter"]'), reader: box('article-reader') };
  });
  expect(Math.abs(article - last)).toBeLessThan(2);
  expect(Math.abs(article - reader)).toBeLessThan(2);
});

for (const name of ['harbour-strike', 'tidal-power', 'port-market-ar', 'seal-photo']) {
  test(`screenshots of ${name}, kept in target/screenshots @chromium`, async ({ page }) => {
    await openSample(page, name, { theme: 'light' }, { style: 'main { padding: 16px }' });
    for (const theme of ['light', 'dark']) {
      await page.locator('article-reader').evaluate((it, theme) => it.setAttribute('theme', theme), theme);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(wholePictures);
        await page.screenshot({ path: `target/screenshots/${name}-${theme}-${width}.png`, fullPage: true });
      }
    }
  });
}

/** Waits for the lazy pictures, which a picture of the whole page would show empty. */
const wholePictures = () =>
  Promise.all([...document.images].map((it) => {
    it.loading = 'eager';
    return it.decode();
  }));

/** Keeps what moved on a page, from its first paint. */
const countShifts = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
  });

/** What moved, where all of it together is more than an eye forgives. */
const shifts = (page) =>
  page.evaluate((still) => {
    const total = window.shifts.reduce((sum, it) => sum + it.value, 0);
    const moved = window.shifts.map((it) => `${it.value.toFixed(4)}: ${it.sources.map(({ node }) => node?.part || node?.id || node?.nodeName)}`);
    return total < still ? [] : moved;
  }, STILL);

const twoFrames = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
