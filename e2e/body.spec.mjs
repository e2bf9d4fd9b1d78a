// What a body holds besides paragraphs, as a reader meets it.
import { expect, test } from '@playwright/test';
import { heard, open, openSample, part, serve, story, tag, watch } from './publisher.mjs';

const FRAMES = `<p>One.</p>
  <iframe src="https://www.youtube.com/embed/a1?autoplay=1" title="The flood"></iframe>
  <iframe src="https://www.youtube.com/embed/b2"></iframe>
  <blockquote class="twitter-tweet"><p>High water</p><a href="https://twitter.com/port/status/12">Monday</a></blockquote>
  <iframe src="https://player.example/1" title="Their player"></iframe>
  <iframe src="https://stranger.example/1"></iframe>`;

/** Opens a story with this body; what it asks of other hosts is kept, and refused. */
async function openBody(page, body, profile = {}) {
  const foreign = [];
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
    foreign.push(route.request().url());
    return route.abort();
  });
  await serve(page, '**/body.json', story({ body_html: body, body_text: undefined }));
  await serve(page, '**/profile.json', profile);
  await open(page, tag({ src: '/body.json', publisher: '/profile.json' }));
  await heard(page, 'reader-ready');
  return foreign;
}

test('without controls footnotes lead to the note and back', async ({ page }) => {
  await openSample(page, 'tide-tables', { controls: 'none' });
  const note = part(page, 'item').filter({ hasText: 'A stream turns up' });
  await part(page, 'link').filter({ hasText: /^1$/ }).click();
  await expect(note).toBeInViewport();
  await note.getByRole('link').click();
  await expect(part(page, 'paragraph').first()).toBeInViewport();
});

test('another site is asked for nothing before the reader asks, and once asked is remembered', async ({ page }) => {
  const foreign = await openBody(page, FRAMES, { embeds: { allow: ['player.example'] } });
  await expect(part(page, 'embed-card')).toHaveCount(4);
  await expect(part(page, 'embed-card').first()).toContainText('This content comes from YouTube');
  await expect(page.getByRole('link', { name: 'Open on stranger.example' })).toHaveAttribute('rel', 'noopener');
  await expect(page.locator('article-reader iframe')).toHaveCount(0);
  expect(foreign).toEqual([]);

  await page.getByRole('button', { name: 'Load content from YouTube' }).first().click();
  await expect(page.locator('article-reader iframe')).toHaveCount(2);
  const frame = page.locator('article-reader iframe').first();
  await expect(frame).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/a1');
  await expect(frame).toHaveAttribute('title', 'The flood');
  await expect(frame).toBeFocused();
  await expect(frame).toHaveAttribute('sandbox', /allow-scripts/);
  await expect(frame).not.toHaveAttribute('sandbox', /top-navigation/);
  await expect(frame).not.toHaveAttribute('allow', /autoplay/);
  await expect.poll(() => foreign.every((it) => it.startsWith('https://www.youtube-nocookie.com/'))).toBe(true);
  await expect(part(page, 'embed-card')).toHaveCount(2);
});

test('from the button that asks for a frame one goes on into what it shows @chromium', async ({ page }) => {
  await openBody(page, FRAMES);
  // Registered later, so it is asked first: this site answers.
  const theirs = { contentType: 'text/html', body: '<p>A player <a href="/play">Play</a></p>' };
  await page.route('https://www.youtube-nocookie.com/**', (route) => route.fulfill(theirs));
  await page.getByRole('button', { name: 'Load content from YouTube' }).first().focus();
  await page.keyboard.press('Enter');
  const frame = page.locator('article-reader iframe').first();
  const theirBody = frame.contentFrame().locator('body');
  await expect.poll(() => theirBody.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press('Tab');
  await expect(frame.contentFrame().getByRole('link')).toBeFocused();
});

test('the words of a post are there before the post is @chromium', async ({ page }) => {
  await openBody(page, FRAMES);
  await expect(part(page, 'embed').locator('[part~="quote"]')).toContainText('High water');
  await page.getByRole('button', { name: 'Load content from X' }).click();
  await expect(page.locator('article-reader iframe')).toHaveAttribute('src', /platform\.twitter\.com.*id=12$/);
  await expect(part(page, 'embed').locator('[part~="quote"]')).toBeHidden();
});

test('a recording has controls, does not play and asks for nothing @chromium', async ({ page }) => {
  const seen = watch(page);
  await openSample(page, 'tide-tables');
  const audio = page.locator('article-reader audio');
  await expect(audio).toHaveJSProperty('controls', true);
  await expect(audio).toHaveJSProperty('paused', true);
  await expect(audio).toHaveJSProperty('autoplay', false);
  expect(seen.requests.filter((it) => it.endsWith('.wav'))).toEqual([]);
});

test('details are closed and open at a click; a list of definitions is one', async ({ page }) => {
  await openSample(page, 'tide-tables');
  const inside = part(page, 'details').getByText('The moon draws');
  await expect(inside).toBeHidden();
  await part(page, 'summary').click();
  await expect(inside).toBeVisible();
  await expect(page.locator('article-reader dl > dt + dd')).toHaveCount(3);
  await expect(part(page, 'gallery').locator('img')).toHaveCount(2);
  await expect(part(page, 'gallery').locator('[part~="credit"]')).toHaveCount(2);
});

test('a formula is one, in its own namespace', async ({ page }) => {
  await openSample(page, 'tide-tables');
  const fraction = page.locator('article-reader math mfrac');
  await expect(fraction).toHaveJSProperty('namespaceURI', 'http://www.w3.org/1998/Math/MathML');
  const box = await fraction.boundingBox();
  const line = await page.locator('article-reader math > mrow > mo').first().boundingBox();
  expect(box.height).toBeGreaterThan(line.height * 1.3);
});

test('a text without end has one @chromium', async ({ page }) => {
  const body = '<p>One</p>'.repeat(6_000);
  await serve(page, '**/long.json', story({ body_html: body, body_text: undefined, canonicalurl: 'https://gazette.example/long' }));
  await open(page, tag({ src: '/long.json' }));
  await heard(page, 'reader-ready');
  const ending = page.getByRole('link', { name: 'The rest of this story is on gazette.example' });
  await expect(ending).toHaveAttribute('href', 'https://gazette.example/long');
  await expect(part(page, 'paragraph')).toHaveCount(5_000);
  expect((await heard(page, 'reader-warning')).detail.code).toBe('body-cut');
});
