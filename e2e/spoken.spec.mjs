// What a screen reader says of a story, in order: written down in e2e/spoken/, one line for each thing.
// Whoever changes what is said reads there first whether it should be.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openSample } from './publisher.mjs';
import { spoken } from './spoken.mjs';

test.use({ locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 800 } });

for (const [name, lang] of [['tidal-power', 'en-GB'], ['port-market-ar', 'ar']]) {
  test(`K8 ${name} is said as it is written down @chromium`, async ({ page }) => {
    await openSample(page, name, {}, { lang });
    const script = readFileSync(new URL(`spoken/${name}.txt`, import.meta.url), 'utf8');
    // The tree follows the page with a delay.
    await expect.poll(() => spoken(page)).toBe(script);
  });
}
