// The reader's own words: English is in the engine, every other language is one file.
import { expect, test } from '@playwright/test';
import { PUBLISHER, allHeard, heard, holdBack, open, openSample, part, sample, serve, story, tag, watch } from './publisher.mjs';

const STRIKE = sample('harbour-strike');
const FRENCH = '/locale/fr.json';
const reader = (page) => page.locator('article-reader');
const heading = (page) => part(page, 'author-heading');
const ofLocale = (seen) => seen.requests.filter((it) => it.startsWith('/locale/'));

test('a French page asks for French once, while the engine is on the way', async ({ page }) => {
  const seen = watch(page);
  const paths = ['/article-reader_bg.wasm', STRIKE, FRENCH];
  const releases = await Promise.all(paths.map((it) => holdBack(page, `**${it}`)));
  const readers = tag({ id: 'one', src: STRIKE, publisher: PUBLISHER }) + tag({ id: 'two', src: STRIKE, publisher: PUBLISHER });
  // In Firefox a page has not loaded before the scripts that it imports have.
  await open(page, readers, { lang: 'fr-CA', waitUntil: 'commit' });
  await expect.poll(() => paths.every((it) => seen.requests.includes(it))).toBe(true);

  for (const release of releases) release();
  await heard(page, 'reader-ready', 2);
  await expect(heading(page)).toHaveText(['À propos de l’auteur', 'À propos de l’auteur']);
  await expect(heading(page).locator('[lang="fr"]')).toHaveCount(2);
  expect(ofLocale(seen)).toEqual([FRENCH]);
  expect(await allHeard(page)).toEqual(['reader-ready', 'reader-ready']);
  expect(seen.console).toEqual([]);
});

test('an English page asks for no language, whatever the story’s @chromium', async ({ page }) => {
  const seen = watch(page);
  await openSample(page, 'night-ferries-fr', {}, { lang: 'en-GB' });
  await expect(part(page, 'byline')).toContainText('By');
  expect(ofLocale(seen)).toEqual([]);
});

for (const lang of ['', 'nl']) {
  test(`the story’s language decides on a page that names ${lang || 'none'} @chromium`, async ({ page }) => {
    const seen = watch(page);
    await openSample(page, 'night-ferries-fr', {}, { lang });
    await expect(part(page, 'byline')).toContainText('Par');
    expect(ofLocale(seen)).toEqual([FRENCH]);
  });
}

// How names are told one after the other is the story's language, and the browser's knowledge: "y" is "e" before "Inés".
for (const [language, names, told] of [
  ['en-GB', ['Mara Ollen', 'Tom Reik', 'Jo Sted'], 'Mara Ollen, Tom Reik and Jo Sted'],
  ['es', ['Mara Ollen', 'Inés Vara'], 'Mara Ollen e Inés Vara'],
  ['ar', ['نور سالم', 'Tom Reik'], 'نور سالم وTom Reik'],
  ['ja', ['森 千代', '谷 悠'], '森 千代、谷 悠'],
  ['fr', ['Mara Ollen'], 'Mara Ollen'],
  // After a role, "and" would join the next name to it.
  ['en', [{ name: 'Mara Ollen', role: 'reporter' }, { name: 'Tom Reik' }], 'Mara Ollen, reporter, Tom Reik'],
]) {
  test(`a byline of ${names.length} is told as its language does: ${told}`, async ({ page }) => {
    await serve(page, '/names.json', story({ language, authors: names }));
    await open(page, tag({ src: '/names.json' }));
    await heard(page, 'reader-ready');
    await expect(part(page, 'author-name')).toHaveText(names.map((it) => it.name ?? it));
    await expect(part(page, 'authors')).toHaveText(`By ${told}`);
  });
}

test('a byline has commas in a browser that knows no lists @chromium', async ({ page }) => {
  await page.addInitScript(() => delete Intl.ListFormat);
  await serve(page, '/names.json', story({ language: 'en', authors: ['Mara Ollen', 'Tom Reik'] }));
  await open(page, tag({ src: '/names.json' }));
  await heard(page, 'reader-ready');
  await expect(part(page, 'authors')).toHaveText('By Mara Ollen, Tom Reik');
});

test('words that are late change where the story stands in English', async ({ page }) => {
  const release = await holdBack(page, `**${FRENCH}`);
  await openSample(page, 'harbour-strike', {}, { lang: 'fr' });
  await expect(heading(page)).toHaveText('About the author');
  release();
  await expect(heading(page)).toHaveText('À propos de l’auteur');
  await expect(part(page, 'headline')).toHaveCount(1);
  expect(await allHeard(page)).toEqual(['reader-ready']);
});

test('notices and errors change too when their words are late @chromium', async ({ page }) => {
  const release = await holdBack(page, `**${FRENCH}`);
  await open(page, tag({ id: 'one', src: sample('withdrawn') }) + tag({ id: 'two', src: '/status/500' }), { lang: 'fr' });
  await expect(part(page, 'notice')).toHaveText('This story has been withdrawn.');
  await expect(page.getByRole('alert')).toHaveAttribute('lang', 'en');
  release();
  await expect(part(page, 'notice')).toHaveText('Cet article a été retiré.');
  await expect(page.getByRole('alert')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
});

const UNREADABLE = {
  missing: { status: 404, body: 'gone', cause: /HTTP 404/ },
  'no JSON': { contentType: 'application/json', body: '<p>', cause: /\w/ },
  incomplete: { contentType: 'application/json', body: '{"sections":"Rubriques"}', cause: /by is missing/ },
  'no object': { contentType: 'application/json', body: 'null', cause: /sections is missing/ },
};

for (const [name, { cause, ...answer }] of Object.entries(UNREADABLE)) {
  test(`a file of words that is ${name} costs a warning, not the story @chromium`, async ({ page }) => {
    await page.route(`**${FRENCH}`, (route) => route.fulfill(answer));
    await openSample(page, 'harbour-strike', {}, { lang: 'fr' });
    await expect(heading(page)).toHaveText('About the author');
    const warnings = await page.evaluate(() => window.heard.filter((it) => it.name === 'reader-warning').map((it) => it.detail));
    expect(warnings).toEqual([{ code: 'language-unreadable', message: expect.stringMatching(cause) }]);
  });
}

test('a file that failed is asked for again with the story @chromium', async ({ page }) => {
  await page.route(`**${FRENCH}`, (route) => route.abort());
  await openSample(page, 'harbour-strike', {}, { lang: 'fr' });
  await expect(heading(page)).toHaveText('About the author');
  await page.unroute(`**${FRENCH}`);
  await reader(page).evaluate((it) => it.reload());
  await expect(heading(page)).toHaveText('À propos de l’auteur');
});

test('lang changes the words when they arrive, and at once when they are known', async ({ page }) => {
  const seen = watch(page);
  await openSample(page, 'harbour-strike');
  const speak = (lang) => reader(page).evaluate((it, lang) => it.setAttribute('lang', lang), lang);
  const release = await holdBack(page, `**${FRENCH}`);
  await speak('fr');
  await expect.poll(() => ofLocale(seen)).toEqual([FRENCH]);
  await expect(heading(page)).toHaveText('About the author');
  release();
  await expect(heading(page)).toHaveText('À propos de l’auteur');
  await speak('en');
  await expect(heading(page)).toHaveText('About the author');
  await speak('fr');
  await expect(heading(page)).toHaveText('À propos de l’auteur');
  expect(ofLocale(seen)).toEqual([FRENCH]);
});
