// Hostile pages: resets lose to the reader, the publisher's own rules for it win.
import { expect, test } from '@playwright/test';
import { openSample, part } from './publisher.mjs';

const RESETS = {
  'unset everything': 'body * { all: unset }',
  'margin 0 and small print': '* { margin: 0; padding: 0; box-sizing: border-box } p, h1, h2, figure, ul { margin: 0; font-size: 10px } img { max-width: none; height: 100% } li { list-style: none; display: inline }',
  'styles of tags': 'article { display: flex } header, footer { position: fixed; display: inline } h1 { font: 8px cursive } figure { float: left; width: 30% } section { display: none } nav { display: none }',
};

for (const [what, style] of Object.entries(RESETS)) {
  test(`the article stays readable on a page with ${what}`, async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 900 });
    await openSample(page, 'harbour-strike', {}, { style });

    for (const name of ['headline', 'paragraph', 'lead', 'byline', 'author-heading', 'newsletter']) {
      await expect(part(page, name).first(), name).toBeVisible();
    }
    await expect(part(page, 'headline')).toHaveCSS('display', 'block');
    const seen = await page.evaluate(() => {
      const all = (name) => [...document.querySelectorAll(`article-reader [part~="${name}"]`)];
      const box = (it) => it.getBoundingClientRect();
      const size = (it) => parseFloat(getComputedStyle(it).fontSize);
      const [headline] = all('headline');
      const [image] = all('image');
      const paragraphs = all('paragraph');
      const blocks = [headline, all('byline')[0], all('lead')[0], paragraphs[0], all('footer')[0]].map(box);
      return {
        gap: box(paragraphs[1]).top - box(paragraphs[0]).bottom,
        paragraph: size(paragraphs[0]),
        headline: size(headline),
        weight: Number(getComputedStyle(headline).fontWeight),
        overflow: box(image).right - innerWidth,
        picture: box(image).width / box(image).height,
        inOrder: blocks.every((it, index) => index === 0 || it.top >= blocks[index - 1].bottom - 1),
        reader: box(document.querySelector('article-reader')).width,
      };
    });
    expect(seen.gap).toBeGreaterThan(10);
    expect(seen.paragraph).toBeGreaterThanOrEqual(16);
    expect(seen.headline).toBeGreaterThan(seen.paragraph * 1.4);
    expect(seen.weight).toBeGreaterThanOrEqual(600);
    expect(seen.overflow).toBeLessThanOrEqual(0);
    expect(seen.picture).toBeCloseTo(1.5, 1);
    expect(seen.inOrder).toBe(true);
    expect(seen.reader).toBeGreaterThan(700);
  });
}

test('the page’s own rules for parts win without !important', async ({ page }) => {
  await openSample(page, 'tidal-power', {}, {
    style: `article-reader [part=headline] { color: rgb(200, 0, 0); font-size: 30px }
      article-reader [part~=lead] { margin: 7px }
      article-reader [part=link] { color: rgb(0, 0, 200) }
      article-reader { --reader-measure: 300px; --reader-gap: 3px }`,
  });
  await expect(part(page, 'headline')).toHaveCSS('color', 'rgb(200, 0, 0)');
  await expect(part(page, 'headline')).toHaveCSS('font-size', '30px');
  await expect(part(page, 'lead')).toHaveCSS('margin-top', '7px');
  await expect(part(page, 'link').first()).toHaveCSS('color', 'rgb(0, 0, 200)');
  await expect(part(page, 'body')).toHaveCSS('width', '300px');
  await expect(part(page, 'paragraph').first()).toHaveCSS('margin-bottom', '3px');
});

test('the reader’s rules stop at its own parts @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike', {}, { style: '' });
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<h1 part="headline" id="own">The page’s own part</h1>'));
  await expect(page.locator('#own')).toHaveCSS('font-size', '32px');
});
