// The article: what a reader sees of a story, in order.
import { expect, test } from '@playwright/test';
import { PUBLISHER, heard, open, openSample, part, serve, story, tag } from './publisher.mjs';

test('the wire story shows its parts in the order in which they are read @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike');

  const order = ['section-trail', 'headline', 'byline', 'published', 'reading-time', 'lead', 'body', 'related', 'copyright', 'author', 'newsletter'];
  const places = await page.evaluate((names) => {
    const all = [...document.querySelectorAll('article-reader [part]')];
    return names.map((name) => all.findIndex((it) => it.getAttribute('part').split(' ').includes(name)));
  }, order);
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));

  await expect(part(page, 'section')).toHaveText(['News', 'Coast']);
  await expect(part(page, 'section-link').first()).toHaveAttribute('href', 'https://gazette.example/news');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour crews walk out as talks on night shifts collapse');
  await expect(part(page, 'author-name')).toHaveText('Junia Marsh');
  await expect(part(page, 'source-name')).toContainText('Meridian Press Agency');
  await expect(part(page, 'source-logo')).toHaveAttribute('src', /samples\/logos\/mpa\.svg$/);
  await expect(part(page, 'reading-time')).toHaveText(/^Reading time: \d/);
  await expect(part(page, 'dateline')).toHaveText('PORT ALDERMERE');
  await expect(part(page, 'copyright')).toHaveText('© 2026 Meridian Press Agency. All rights reserved.');
  expect(await part(page, 'paragraph').count()).toBeGreaterThanOrEqual(12);
});

test('the agency is described and the newsletter offered from the publisher profile @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  const author = part(page, 'author');
  await expect(author.getByRole('heading', { level: 2 })).toHaveText('About the author');
  await expect(author.getByRole('link', { name: 'Meridian Press Agency' })).toHaveAttribute('href', 'https://mpa.example/');
  await expect(part(page, 'author-description')).toContainText('reports from harbours');
  const profiles = part(page, 'author-profile');
  await expect(profiles).toHaveText(['How we work', 'quay.example']);
  await expect(profiles.last()).toHaveAttribute('href', 'https://quay.example/@mpa');
  const form = part(page, 'newsletter-form');
  await expect(form.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
});

test('times are machine-readable, and said in the language of the element', async ({ page }) => {
  await openSample(page, 'harbour-strike', { lang: 'fr' });
  const published = part(page, 'published').locator('time');
  await expect(published).toHaveAttribute('datetime', /^2026-11-23T06:12(:00)?(Z|\+00:00)$/);
  await expect(published).toContainText('novembre');
  await expect(part(page, 'updated').locator('time')).toHaveAttribute('datetime', /^2026-11-23T12:40/);
});

test('the lead picture is urgent, reserved and credited', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  const image = part(page, 'lead').locator('img');
  await expect(image).toHaveAttribute('loading', 'eager');
  await expect(image).toHaveAttribute('fetchpriority', 'high');
  await expect(image).toHaveAttribute('sizes', /vw|px|rem/);
  await expect(image).toHaveAttribute('alt', /^Silhouettes of dock workers/);
  const srcset = await image.getAttribute('srcset');
  for (const width of ['480w', '960w', '1600w']) expect(srcset).toContain(width);
  expect(srcset).not.toContain('square');
  const [width, height] = await image.evaluate((it) => [it.width / it.height, it.getAttribute('width') / it.getAttribute('height')]);
  expect(Math.abs(width - height)).toBeLessThan(0.02);

  await expect(part(page, 'lead').locator('[part~="caption-text"]')).toHaveText(/^Dock workers keep warm/);
  await expect(part(page, 'lead').locator('[part~="credit"]')).toHaveText('Source: Tamsin Orrel/MPA');
});

test('a picture of ninjs 2 or 3 says what it shows to those who do not see it @chromium', async ({ page }) => {
  await openSample(page, 'tidal-power');
  await expect(part(page, 'lead').locator('img')).toHaveAttribute('alt', /^A three-bladed yellow turbine/);
});

test('a caption that names the photographer is not followed by the same credit @chromium', async ({ page }) => {
  await openSample(page, 'tidal-power');
  const caption = await part(page, 'body').locator('figcaption').innerText();
  expect(caption.match(/Marta Quill\/MPA/g)).toHaveLength(1);
});

test('a small screen loads a small picture @chromium', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSample(page, 'harbour-strike');
  await expect.poll(() => part(page, 'lead').locator('img').evaluate((it) => it.currentSrc)).toMatch(/-480\.jpg$/);
});

test('pictures that are not the lead are lazy @chromium', async ({ page }) => {
  await openSample(page, 'tidal-power');
  const loading = await page.locator('article-reader [part~="image"]').evaluateAll((all) => all.map((it) => it.loading));
  expect(loading.length).toBeGreaterThan(2);
  expect(loading[0]).toBe('eager');
  expect(new Set(loading.slice(1))).toEqual(new Set(['lazy']));
});

test('a broken picture leaves its place, its caption and its credit', async ({ page }) => {
  await page.route('**/pictures/**', (route) => route.abort());
  await openSample(page, 'harbour-strike');
  const lead = part(page, 'lead');
  await expect(lead.locator('img')).toHaveCount(0);
  await expect(lead.getByRole('img', { name: /^Silhouettes of dock workers/ })).toBeVisible();
  await expect(lead.locator('[part~="caption-text"]')).toBeVisible();
  await expect(lead.locator('[part~="credit"]')).toHaveText('Source: Tamsin Orrel/MPA');
});

test('one related story stands after the third paragraph @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  const related = part(page, 'related');
  await expect(related).toHaveCount(1);
  await expect(related.getByRole('link')).toHaveText('Winter ferry timetable keeps the last boat home');
  await expect(related.locator('time')).toHaveAttribute('datetime', /^2026-11-22/);
  const before = await related.evaluate((it) => {
    const all = [...it.parentElement.children];
    return all.slice(0, all.indexOf(it)).filter((it) => it.localName === 'p').length;
  });
  expect(before).toBe(3);
  await expect(part(page, 'related-stories')).toHaveCount(0);
});

test('the other related stories stand after the text @chromium', async ({ page }) => {
  await openSample(page, 'tidal-power');
  await expect(part(page, 'related')).toHaveCount(1);
  await expect(part(page, 'related-stories').getByRole('listitem')).toHaveCount(2);
});

test('a feature keeps its headings, table, lists, quotation and code @chromium', async ({ page }) => {
  await openSample(page, 'tidal-power');
  const body = part(page, 'body');
  await expect(body.getByRole('heading', { level: 2 })).toHaveText(['A timetable written in 1911', 'What goes wrong', 'Seals, and other neighbours']);
  await expect(body.getByRole('region', { name: /^What the five machines delivered/ })).toBeVisible();
  await expect(body.getByRole('columnheader')).toHaveText(['Turbine', 'In service since', 'Output (MWh)', 'Hours stopped']);
  await expect(body.getByRole('rowheader')).toHaveCount(6);
  await expect(body.locator('ol > li')).toHaveCount(3);
  await expect(body.locator('ul > li')).toHaveCount(4);
  await expect(body.locator('blockquote')).toContainText('The moon is family');
  await expect(body.locator('code')).toHaveText('P = ½ ρ A v³');
  await expect(body.locator('hr')).toHaveCount(1);
  await expect(body.locator('figure figcaption em')).toHaveText('Long Forties');
});

test('heading-level shifts every heading @chromium', async ({ page }) => {
  await openSample(page, 'tidal-power', { 'heading-level': '3' });
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(/^Five machines and the moon/);
  await expect(part(page, 'body').getByRole('heading', { level: 4 })).toHaveCount(3);
  await expect(part(page, 'footer').getByRole('heading', { level: 4 })).toHaveCount(3);
  await page.locator('article-reader').evaluate((it) => it.setAttribute('heading-level', '1'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Five machines and the moon/);
});

test('what a machine wrote is labelled, text and picture apart @chromium', async ({ page }) => {
  await openSample(page, 'weather-desk');
  await expect(part(page, 'header').getByText('AI-generated')).toBeVisible();
  await expect(part(page, 'lead').getByText('AI-assisted')).toBeVisible();
});

test('what the JSON does not say leaves no empty element @chromium', async ({ page }) => {
  await serve(page, '**/bare.json', story({ versioncreated: undefined }));
  await open(page, tag({ src: '/bare.json' }));
  await heard(page, 'reader-ready');
  for (const name of ['section-trail', 'kicker', 'standfirst', 'byline', 'published', 'updated', 'lead', 'dateline', 'related', 'related-stories', 'source', 'copyright', 'author', 'newsletter', 'origin']) {
    await expect(part(page, name), name).toHaveCount(0);
  }
  const empty = await page.locator('article-reader [part]').evaluateAll((all) =>
    all.filter((it) => !it.textContent.trim() && it.offsetHeight > 0).map((it) => it.getAttribute('part')));
  expect(empty).toEqual([]);
});

test('foreign HTML comes as text and allowed elements alone', async ({ page }) => {
  await serve(page, '**/foreign.json', story({
    body_text: undefined,
    body_html: `<p onclick="alert(1)" style="color:red">Safe <b>words</b> <a href="javascript:alert(1)">bad link</a> <a href="/good">good link</a></p>
      <script>window.ran = true</script><style>p { display: none }</style><iframe src="/html"></iframe>
      <img src="x" onerror="window.ran = true"><svg onload="window.ran = true"></svg><form><input name="q"></form>`,
  }));
  await open(page, tag({ src: '/foreign.json' }));
  await heard(page, 'reader-ready');
  const body = part(page, 'body');
  await expect(body).toContainText('Safe words');
  await expect(body.getByRole('link', { name: 'bad link' })).toHaveCount(0);
  await expect(body.getByRole('link', { name: 'good link' })).toHaveAttribute('href', /\/good$/);
  await expect(body.locator('script, style, iframe, svg, form, input, [onclick], [onerror], [style]')).toHaveCount(0);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('a profile that cannot be read costs a warning, not the story @chromium', async ({ page }) => {
  await open(page, tag({ src: '/samples/harbour-strike.json', publisher: '/status/500' }));
  await heard(page, 'reader-ready');
  expect((await heard(page, 'reader-warning')).detail.code).toBe('publisher-unreadable');
  await expect(part(page, 'headline')).toBeVisible();
});

test('a slow profile completes a story that already stands @chromium', async ({ page }) => {
  let answer;
  const wanted = new Promise((resolve) => (answer = resolve));
  await page.route(`**${PUBLISHER}`, async (route) => {
    await wanted;
    await route.continue();
  });
  await openSample(page, 'harbour-strike');
  const paragraph = await part(page, 'paragraph').first().elementHandle();
  await expect(part(page, 'newsletter')).toHaveCount(0);
  answer();
  await expect(part(page, 'newsletter')).toBeVisible();
  await expect(part(page, 'headline')).toHaveCount(1);
  expect(await paragraph.evaluate((it) => it.isConnected)).toBe(true);
});
