// Related stories out of a list: found late, told why, and never in the way.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { heard, open, openSample, part, sample, serve, tag, watch } from './publisher.mjs';

const LIST = '/samples/latest.json';
const CURATED = 'Winter ferry timetable keeps the last boat home';

const headlines = (page) => part(page, 'related-stories').locator('[part~="story-headline"]');
const toEnd = (page) => part(page, 'footer').scrollIntoViewIfNeeded();

const warnings = (page) =>
  page.evaluate(() => window.heard.filter((it) => it.name === 'reader-warning').map((it) => it.detail.code));

/** Opens a sample with a list, counting the requests for it. */
async function openWith(page, name, { publisher = {}, ...options } = {}) {
  const asked = [];
  await page.route(`**${LIST}`, async (route) => {
    asked.push(route.request().url());
    await route.continue();
  });
  await page.route('**/house.json', (route) => route.fulfill({ json: { related: publisher } }));
  await openSample(page, name, { stories: LIST, publisher: '/house.json', ...options.attributes }, options);
  return asked;
}

test('they are found when the end of the text comes near, and stand in order with their reasons', async ({ page }) => {
  const seen = watch(page);
  const asked = await openWith(page, 'harbour-strike');
  await page.waitForTimeout(300);
  expect(seen.requests.join()).not.toContain('-related');
  expect(asked).toEqual([]);
  const end = part(page, 'body').locator('> :last-child');
  const place = () => end.evaluate((it) => it.getBoundingClientRect().top + scrollY);
  const before = await place();
  await toEnd(page);
  const cards = part(page, 'related-stories');
  await expect(cards.getByRole('heading', { level: 2, name: 'Related stories' })).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(await place()).toBe(before);

  const shown = await headlines(page).allTextContents();
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown.length).toBeLessThanOrEqual(6);
  // What the newsroom relates comes first; the killed one is left out; of two copies there is one.
  const inside = await part(page, 'related').count();
  if (!inside) expect(shown[0]).toBe(CURATED);
  expect(shown).toContain('Grocers count their crates while nine ships lie at anchor');
  expect(shown.join()).not.toContain('killed');
  expect(shown.filter((it) => /Pickets|Night watch/.test(it))).toHaveLength(1);
  expect(shown.join()).not.toMatch(/chess|cake tins|railing|[؀-ۿ]|Leuchtturm/);

  const card = cards.getByRole('listitem').filter({ hasText: 'Aldermere Terminals offers' });
  await expect(card.locator('[part~="story-reason"]')).toHaveText(/^Also about .*(strike|Port Aldermere|ports and shipping)/);
  await expect(card.locator('[part~="story-section"]')).toHaveText('Coast');
  await expect(card.locator('time')).toHaveAttribute('datetime', '2026-11-23T17:20:00Z');
  await expect(card.locator('img')).toHaveAttribute('src', /\/samples\/pictures\/harbour-strike-960\.jpg$/);
  // The headline is the link, and the first thing that is read.
  const link = card.getByRole('link');
  await expect(link).toHaveAttribute('href', 'https://gazette.example/coast/terminals-offer');
  expect(await card.evaluate((it) => it.textContent.trim().startsWith('Aldermere Terminals'))).toBe(true);
  await link.focus();
  await expect(link).toBeFocused();
  const found = await new AxeBuilder({ page }).include('article-reader').analyze();
  expect(found.violations.map((it) => it.id)).toEqual([]);
  expect(await warnings(page)).not.toContain('stories-unreadable');
  // Both the story and the list are of formats that need no adapter.
  expect(seen.requests.join()).not.toContain('-formats');
});

test('a story and a list of other formats are translated first', async ({ page }) => {
  const posts = (await (await page.request.get(LIST)).json()).map((it, at) => ({
    id: at, link: it.uri, status: it.pubstatus === 'usable' ? 'publish' : 'trash', date_gmt: it.versioncreated.slice(0, 19),
    title: { rendered: it.headline }, content: { rendered: `<p>${it.body_text}</p>` },
    _embedded: { 'wp:term': [it.subject.map(({ name }) => ({ taxonomy: 'post_tag', name }))] },
  }));
  await page.route('**/posts.json', (route) => route.fulfill({ json: posts }));
  const story = posts.find((it) => it.title.rendered.startsWith('Aldermere Terminals offers'));
  // The copies of the list are one story; a third that is related stands beside them.
  posts.push({
    ...story, id: 99, link: 'https://gazette.example/coast/tugs', title: { rendered: 'Tugs lie idle as the harbour strike goes on' },
    content: { rendered: '<p>Nine ships wait at anchor off Port Aldermere, and the tug crews play cards until the clerks and Aldermere Terminals agree on a night shift.</p>' },
  });
  await page.route('**/post.json', (route) => route.fulfill({ json: story }));
  const seen = watch(page);
  await open(page, tag({ src: '/post.json', stories: '/posts.json' }));
  await toEnd(page);
  await expect(headlines(page).first()).toBeVisible();
  const shown = await headlines(page).allTextContents();
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown.join()).toContain('Grocers count their crates');
  expect(shown.join()).not.toMatch(/killed|chess|cake tins|[؀-ۿ]/);
  expect(seen.requests.filter((it) => /-(related|formats).*wasm/.test(it))).toHaveLength(2);
  await expect(part(page, 'related-stories').locator('[part~="story-reason"]').first()).toHaveText(/^Also about /);
});

test('editors pin, exclude, limit and name them, or do without @chromium', async ({ page }) => {
  const publisher = {
    heading: 'More from the quay',
    max: 3,
    pin: ['https://gazette.example/news/bridge'],
    exclude: ['https://gazette.example/trade/empty-shelves'],
  };
  await openWith(page, 'harbour-strike', { publisher });
  await toEnd(page);
  await expect(part(page, 'related-heading')).toHaveText('More from the quay');
  const cards = part(page, 'related-stories').getByRole('listitem');
  await expect(cards.filter({ hasText: 'railing that hums' }).locator('[part~="story-reason"]')).toHaveText('Editor’s choice');
  await expect(cards.filter({ hasText: 'Grocers' })).toHaveCount(0);
  expect(await cards.count()).toBeLessThanOrEqual(3);

  await page.unrouteAll();
  const asked = await openWith(page, 'harbour-strike', { publisher: { off: true } });
  await toEnd(page);
  await page.waitForTimeout(500);
  await expect(part(page, 'related-stories')).toHaveCount(0);
  await expect(part(page, 'related')).toHaveCount(0);
  expect(asked).toEqual([]);
});

// What a story relates itself, in our own format; `related` is the rest of what its editors say.
const relating = (related) => ({
  format: 'article-reader/1', headline: 'Told &amp; done: the quay', body: 'One paragraph of a story.',
  related: { stories: ['One', 'Two', 'Three', 'Four'].map((headline) => ({ headline, url: `https://gazette.example/${headline}` })), ...related },
});

for (const [related, shown] of [[{}, ['One', 'Two', 'Three', 'Four']], [{ max: 2 }, ['One', 'Two']], [{ max: 0 }, []], [{ off: true }, []]]) {
  test(`a story's own ${JSON.stringify(related)} leaves ${shown.length} of the four it relates @chromium`, async ({ page }) => {
    await serve(page, '/1.json', relating(related));
    await open(page, tag({ src: '/1.json' }));
    await heard(page, 'reader-ready');
    await expect(part(page, 'headline')).toBeVisible();
    await expect(headlines(page)).toHaveText(shown);
  });
}

test("a story's own off asks for no list, whatever the profile says @chromium", async ({ page }) => {
  const seen = watch(page);
  await serve(page, '/1.json', relating({ off: true }));
  await serve(page, '/house.json', { related: { max: 3, pin: ['https://gazette.example/news/bridge'] } });
  await open(page, tag({ src: '/1.json', stories: LIST, publisher: '/house.json' }));
  await heard(page, 'reader-ready');
  await toEnd(page);
  await page.waitForTimeout(500);
  expect(seen.requests.filter((it) => it.includes('latest') || it.includes('-related'))).toEqual([]);
});

for (const [name, lang, reason, dir] of [
  ['lighthouse-de', 'de', /^Auch zum Thema /, 'ltr'],
  ['night-ferries-fr', 'fr', /^Aussi sur le thème /, 'ltr'],
  ['port-market-ar', 'ar', /^أيضاً عن /, 'rtl'],
]) {
  test(`they are in the language of the story, and say why in the page's: ${lang} @chromium`, async ({ page }) => {
    await openWith(page, name, { lang });
    await toEnd(page);
    await expect(part(page, 'stories')).toBeVisible();
    const reasons = part(page, 'related-stories').locator('[part~="story-reason"]');
    await expect.poll(() => reasons.count()).toBeGreaterThanOrEqual(3);
    for (const it of await reasons.all()) await expect(it).toHaveText(reason);
    expect(await reasons.first().evaluate((it) => getComputedStyle(it).direction)).toBe(dir);
  });
}

test('a list that fails costs a warning and nothing else @chromium', async ({ page }) => {
  const broken = [
    (route) => route.fulfill({ status: 503, body: 'later' }),
    (route) => route.fulfill({ body: '<!doctype html>' }),
    (route) => route.fulfill({ body: '[{"headline": "half a li' }),
    (route) => route.abort(),
  ];
  for (const answer of broken) {
    await page.unrouteAll();
    await page.route('**/list.json', answer);
    await openSample(page, 'harbour-strike', { stories: '/list.json', publisher: null });
    await toEnd(page);
    await expect.poll(() => warnings(page)).toContain('stories-unreadable');
    await expect(part(page, 'body')).toBeVisible();
    await expect(page.getByRole('link', { name: CURATED })).toHaveCount(1);
  }
});

test('without enough good ones nothing is shown @chromium', async ({ page }) => {
  const asked = await openWith(page, 'seal-photo');
  await toEnd(page);
  await expect.poll(() => asked.length).toBe(1);
  await page.waitForTimeout(300);
  await expect(part(page, 'related-stories')).toHaveCount(0);
});

test('a card tells how long its story takes to read, where that is known @chromium', async ({ page }) => {
  const list = await (await page.request.get(LIST)).json();
  const grocers = list.find((it) => it.headline.startsWith('Grocers count'));
  grocers.body_text = Array(12).fill(grocers.body_text).join('\n\n');
  await page.route('**/long-list.json', (route) => route.fulfill({ json: list }));
  await openSample(page, 'harbour-strike', { stories: '/long-list.json' });
  await toEnd(page);
  const time = (headline) =>
    part(page, 'related-stories').getByRole('listitem').filter({ hasText: headline }).locator('[part~="story-reading-time"]');
  await expect(time('Grocers count')).toHaveText(/\d.*minute/);
  await expect(time('Aldermere Terminals')).toHaveCount(0);
});

test('they stand in one, two or three columns as the container is wide @chromium', async ({ page }) => {
  await openWith(page, 'harbour-strike', { style: 'main { inline-size: 20rem }' });
  await page.setViewportSize({ width: 1600, height: 900 });
  await toEnd(page);
  await expect(part(page, 'stories')).toBeVisible();
  for (const [width, columns] of [['20rem', 1], ['48rem', 2], ['80rem', 3]]) {
    await page.locator('main').evaluate((it, width) => it.style.setProperty('inline-size', width), width);
    await expect
      .poll(() => part(page, 'stories').evaluate((it) => getComputedStyle(it).gridTemplateColumns.split(' ').length))
      .toBe(columns);
    const overflows = await page.evaluate(() => document.querySelector('article-reader').scrollWidth > document.querySelector('article-reader').clientWidth);
    expect(overflows).toBe(false);
  }
});

test('inside a text they keep their distance @chromium', async ({ page }) => {
  const words = (count) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
  const paragraph = `<p>${words(100)}.</p>`;
  const body = [
    paragraph.repeat(2), '<h2>Heading</h2>', paragraph, '<ul><li>One</li></ul>', paragraph, '<blockquote><p>Said.</p></blockquote>',
    paragraph.repeat(2), '<h2>Heading</h2>', paragraph.repeat(6),
  ].join('');
  const related = ['First', 'Second', 'Third', 'Fourth'].map((headline) => ({ headline, url: `/${headline}` }));
  const long = { format: 'article-reader/1', headline: 'Long', body, related };
  await page.route('**/long.json', (route) => route.fulfill({ json: long }));
  await open(page, tag({ src: '/long.json' }));
  await expect(part(page, 'related')).toHaveCount(2);
  const around = await part(page, 'related').evaluateAll((all) => all.map((it) => {
    const before = [...it.parentElement.children].slice(0, [...it.parentElement.children].indexOf(it));
    return [it.previousElementSibling.localName, it.nextElementSibling.localName, before.filter((it) => it.localName === 'p').length];
  }));
  expect(around).toEqual([['p', 'p', 5], ['p', 'p', 9]]);
  await expect(headlines(page)).toHaveText(['Third', 'Fourth']);
});

test('the list of the sample is one that the reader takes @chromium', async ({ request }) => {
  const list = await (await request.get(sample('latest'))).json();
  expect(list.length).toBeGreaterThanOrEqual(20);
});
