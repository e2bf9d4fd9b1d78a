// The keyboard: everything that can be used is reached, in order, and is seen to be.
import { expect, test } from '@playwright/test';
import { inFocus } from './controls.mjs';
import { heard, open, openSample, part, retry, serve, story, tag } from './publisher.mjs';

for (const name of ['tidal-power', 'port-market-ar']) {
  test(`K2 Tab goes through ${name} in the order of the document`, async ({ page }) => {
    await openSample(page, name);
    // The buttons over the story come first; controls-settings.spec.mjs walks through them.
    const tools = await page.evaluate(() => [...document.querySelector('article-reader').shadowRoot.querySelectorAll('button')].filter((it) => it.checkVisibility({ visibilityProperty: true })).length);
    for (let presses = 0; presses < tools; presses += 1) {
      await page.keyboard.press('Tab');
      expect((await inFocus(page)).part).toBe('tool');
    }
    // The first key has brought the tools, which make buttons of the pictures.
    await expect(part(page, 'lead').locator('img')).toHaveAttribute('tabindex', '0');

    const expected = await page.evaluate(() => {
      const all = [...document.querySelectorAll('article-reader :is(a[href], button, input, [tabindex="0"])')]
        // Of a choice, Tab comes to what is chosen.
        .filter((it) => it.checkVisibility() && !it.matches('[type=radio]:not(:checked)'));
      all.forEach((it, index) => (it.dataset.place = index));
      return all.map((_, index) => index);
    });
    expect(expected.length).toBeGreaterThan(4);

    const visited = [];
    for (const _ of expected) {
      await page.keyboard.press('Tab');
      visited.push(await page.evaluate(focused));
    }
    expect(visited).toEqual(expected.map((place) => ({ place, outlined: true })));
  });
}

test('K2 Tab goes from the sentence of a failure to what the publisher put inside', async ({ page }) => {
  await open(page, tag({ src: '/status/500' }));
  await heard(page, 'reader-error');
  await page.keyboard.press('Tab');
  await expect(retry(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'The story as a plain link' })).toBeFocused();
});

test('K2 a fallback that is hidden cannot be reached', async ({ page }) => {
  await openSample(page, 'sardine-pause-es', { publisher: null });
  const names = [];
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab');
    names.push((await inFocus(page)).name);
  }
  expect(names).not.toContain('The story as a plain link');
});

test('K2 a wide table scrolls by the keyboard in its own box', async ({ page }) => {
  const cells = Array.from({ length: 12 }, (_, index) => `<td>Unbreakable${index}</td>`);
  await serve(page, '**/wide.json', story({ body_text: undefined, body_html: `<p>A table:</p><table><tr>${cells.join('')}</tr></table>` }));
  await open(page, tag({ src: '/wide.json' }));
  await heard(page, 'reader-ready');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const box = part(page, 'table-box');
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
});

/** The element in focus, and whether one sees it. */
function focused() {
  const it = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  return { place: Number(it.dataset.place), outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 };
}
