// What the text of the source cannot tell for certain: the parts that stories really have.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { elementOf } from '../scripts/manifest.mjs';
import { SAMPLES, open, sample, tag } from './publisher.mjs';

const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'));
const documented = new Set(elementOf(manifest).cssParts.map((it) => it.name));

test('every part of every sample is documented @chromium', async ({ page }) => {
  const sources = [...SAMPLES.map(sample), '/docs/story.json', '/status/500'];
  await open(page, sources.map((src) => tag({ src, publisher: '/samples/publisher.json' }, '')).join(''));
  await page.waitForFunction(() => [...document.querySelectorAll('article-reader')].every((it) => /ready|notice|error/.test(it.state)));
  const parts = await page.evaluate(() => [...document.querySelectorAll('article-reader')].flatMap((reader) =>
    [reader, reader.shadowRoot].flatMap((root) => [...root.querySelectorAll('[part]')].flatMap((it) => [...it.part]))));
  expect([...new Set(parts)].filter((it) => !documented.has(it))).toEqual([]);
  expect(new Set(parts).size).toBeGreaterThan(60);
});
