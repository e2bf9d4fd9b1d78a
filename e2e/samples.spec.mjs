// The samples: each shows what it should, quietly.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PUBLISHER, SAMPLES, heard, open, sample, tag, watch } from './publisher.mjs';

const list = JSON.parse(readFileSync(new URL('../samples/index.json', import.meta.url)));
const CLOSED = { withdrawn: 'canceled', embargoed: 'embargoed' };
// What a story is made of comes from Rust, the same in every browser.
const BOTH = ['tidal-power', 'tide-tables', 'port-market-ar'];
const TEASERS = { 'lamp-oil': 'paywalled' };

test('every sample is tested here', () => {
  expect(SAMPLES.map((it) => `${it}.json`).sort()).toEqual(list.map((it) => it.file).sort());
});

for (const { file, title, format, language } of list) {
  const name = file.replace('.json', '');
  const reason = CLOSED[name] ?? TEASERS[name];

  const where = BOTH.includes(name) ? '' : ' @chromium';
  test(`${name} shows ${reason ? `the notice “${reason}”` : 'its headline'} and says nothing on the console${where}`, async ({ page }) => {
    const seen = watch(page);
    await open(page, tag({ src: sample(name), publisher: PUBLISHER }));

    if (TEASERS[name]) {
      const notice = await heard(page, 'reader-notice');
      expect(notice).toMatchObject({ state: 'notice', detail: { reason } });
      await expect(page.locator('article-reader > [part~="article"] [part~="headline"]')).toHaveText(title);
      await expect(page.locator('article-reader [part~="body"]')).toHaveCount(0);
    } else if (reason) {
      const notice = await heard(page, 'reader-notice');
      expect(notice).toMatchObject({ state: 'notice', detail: { reason } });
      await expect(page.locator('article-reader > [part~="notice"]')).toBeVisible();
      await expect(page.locator('article-reader [part~="article"]')).toHaveCount(0);
    } else {
      const ready = await heard(page, 'reader-ready');
      expect(ready).toMatchObject({ state: 'ready', detail: { headline: title } });
      expect(ready.detail.format).toBe(format.replace(' ', '/').replace('.x', ''));
      expect(ready.detail.language).toMatch(new RegExp(`^${language}\\b`));
      await expect(page.locator('article-reader > [part~="article"] [part~="headline"]')).toHaveText(title);
    }

    // Names of fields for editors must not even be in an attribute.
    const markup = await page.evaluate(() => document.documentElement.getHTML?.() ?? document.documentElement.outerHTML);
    expect(markup).not.toContain('marker-');
    expect(await page.evaluate(() => JSON.stringify(window.heard))).not.toContain('marker-');
    await expect.poll(() => loadingPictures(page)).toBe(0);
    expect(seen.console).toEqual([]);
    expect(seen.failures).toEqual([]);
  });
}

/** Pictures that are wanted and not there yet. */
const loadingPictures = (page) =>
  page.evaluate(() =>
    [...document.images].filter((it) => it.loading === 'eager' && !(it.complete && it.naturalWidth)).length);
