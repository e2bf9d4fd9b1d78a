// The element: loading, state, life and attributes.
import { expect, test } from '@playwright/test';
import { allHeard, heard, holdBack, open, openSample, part, retry, sample, serve, story, tag, watch } from './publisher.mjs';

const STRIKE = sample('harbour-strike');
const reader = (page) => page.locator('article-reader');
const fallback = (page) => page.getByRole('link', { name: 'The story as a plain link' });
const stateOf = (page) => reader(page).evaluate((it) => it.state);

test('A2 glue, WebAssembly and JSON are asked for without waiting for one another', async ({ page }) => {
  const seen = watch(page);
  const paths = ['/article-reader.js', '/article-reader_bg.wasm', STRIKE];
  const releases = await Promise.all(paths.map((it) => holdBack(page, `**${it}`)));
  // In Firefox a page has not loaded before the scripts that it imports have.
  await open(page, tag({ src: STRIKE }), { waitUntil: 'commit' });
  await expect.poll(() => paths.every((it) => seen.requests.includes(it))).toBe(true);
  await expect(reader(page)).toHaveJSProperty('state', 'loading');
  await expect(fallback(page)).toBeVisible();

  for (const release of releases) release();
  await heard(page, 'reader-ready');
  await expect(fallback(page)).toBeHidden();
  expect(await stateOf(page)).toBe('ready');
});

test('A3 two readers show two stories with one engine @chromium', async ({ page }) => {
  const seen = watch(page);
  await open(page, tag({ id: 'one', src: STRIKE }) + tag({ id: 'two', src: sample('night-ferries-fr') }));
  await heard(page, 'reader-ready', 2);
  await expect(page.locator('#one > [part~="article"] h1')).toHaveText(/^Harbour crews/);
  await expect(page.locator('#two > [part~="article"] h1')).toHaveText(/^Le retour du ferry/);
  for (const path of ['/embed.js', '/article-reader.js', '/article-reader_bg.wasm', STRIKE, sample('night-ferries-fr')]) {
    expect(seen.requests.filter((it) => it === path), path).toHaveLength(1);
  }
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((it) => it.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the article is a child in the light DOM', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  expect(await reader(page).evaluate((it) => [...it.querySelectorAll('[part~="article"]')].map((it) => it.parentElement.localName))).toEqual(['article-reader']);
  expect(await page.evaluate(() => window.find?.('Gate Two') ?? true)).toBe(true);
});

test('state and events tell the way of a story @chromium', async ({ page }) => {
  const release = await holdBack(page, '**/article-reader_bg.wasm');
  await open(page, tag({ src: null }));
  expect(await stateOf(page)).toBe('idle');
  await reader(page).evaluate((it, src) => it.setAttribute('src', src), STRIKE);
  expect(await stateOf(page)).toBe('loading');
  await expect(reader(page)).toHaveAttribute('aria-busy', 'true');
  release();
  const event = await heard(page, 'reader-ready');
  expect(event.detail).toEqual({
    id: 'https://gazette.example/coast/harbour-strike',
    headline: 'Harbour crews walk out as talks on night shifts collapse',
    format: 'ninjs/1',
    language: 'en-GB',
  });
  await expect(reader(page)).toHaveAttribute('aria-busy', 'false');
});

test('ready resolves to the detail of the event @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  expect(await reader(page).evaluate((it) => it.ready.then(({ format }) => format))).toBe('ninjs/1');
  await reader(page).evaluate((it, src) => it.setAttribute('src', src), sample('withdrawn'));
  expect(await reader(page).evaluate((it) => it.ready)).toEqual({ reason: 'canceled' });
});

test('P5 ready, asked for before the story is, resolves when it stands', async ({ page }) => {
  await open(page, '');
  const format = await page.evaluate(async (src) => {
    await customElements.whenDefined('article-reader');
    const reader = document.createElement('article-reader');
    reader.setAttribute('src', src);
    document.querySelector('main').append(reader);
    const late = new Promise((resolve) => addEventListener('reader-ready', () => setTimeout(resolve, 500, 'never')));
    return Promise.race([reader.ready.then((it) => it.format), late]);
  }, STRIKE);
  expect(format).toBe('ninjs/1');
});

test('ready rejects with the code, and nobody has to catch it @chromium', async ({ page }) => {
  const seen = watch(page);
  await open(page, tag({ src: '/status/404' }));
  await heard(page, 'reader-error');
  expect(await reader(page).evaluate((it) => it.ready.catch((error) => [error instanceof Error, error.code, error.status]))).toEqual([true, 'article-http', 404]);
  expect(seen.console.filter((it) => it.startsWith('uncaught'))).toEqual([]);
});

test('“Try again” works, by keyboard too', async ({ page }, { testId, workerIndex }) => {
  await open(page, tag({ src: `/flaky/${testId}-${workerIndex}${STRIKE}` }));
  await heard(page, 'reader-error');
  await expect(fallback(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(retry(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await heard(page, 'reader-ready');
  await expect(retry(page)).toHaveCount(0);
  await expect(fallback(page)).toBeHidden();
  await expect(part(page, 'headline')).toBeVisible();
});

test('“Try again” works when it was the engine that did not come @chromium', async ({ page }) => {
  await page.route('**/article-reader_bg.wasm', (route) => route.abort(), { times: 1 });
  await open(page, tag({ src: STRIKE }));
  await heard(page, 'reader-error');
  await retry(page).click();
  await heard(page, 'reader-ready');
  await expect(part(page, 'headline')).toBeVisible();
});

test('reload() keeps the story until the new one is there @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  const release = await holdBack(page, `**${STRIKE}`);
  await reader(page).evaluate((it) => it.reload());
  expect(await stateOf(page)).toBe('loading');
  await expect(part(page, 'headline')).toBeVisible();
  release();
  await heard(page, 'reader-ready', 2);
  await expect(part(page, 'headline')).toHaveCount(1);
});

test('a story that is killed while it is read disappears on reload @chromium', async ({ page }) => {
  let document = story({ headline: 'Alive' });
  await page.route('**/changing.json', (route) => route.fulfill({ json: document }));
  await open(page, tag({ src: '/changing.json' }));
  await heard(page, 'reader-ready');
  document = story({ headline: 'Alive', pubstatus: 'canceled' });
  await reader(page).evaluate((it) => it.reload());
  await heard(page, 'reader-notice');
  await expect(part(page, 'notice')).toHaveText('This story has been withdrawn.');
  await expect(page.getByText('Alive')).toHaveCount(0);
});

test('a removed element takes its article with it', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  const left = await page.evaluate(async () => {
    const reader = document.querySelector('article-reader');
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [reader.querySelectorAll('[part]').length, reader.children.length, reader.state];
  });
  expect(left).toEqual([0, 1, 'idle']);
});

for (const moment of ['before', 'after']) {
  test(`L5 removing the element ends its request ${moment} the engine is there`, async ({ page }) => {
    const seen = watch(page);
    if (moment === 'before') await holdBack(page, '**/article-reader_bg.wasm');
    await open(page, tag({ src: '/slow/never' }));
    await expect.poll(() => seen.requests.includes('/slow/never')).toBe(true);
    // The engine gives the shadow root a second sheet.
    if (moment === 'after') await page.waitForFunction(() => document.querySelector('article-reader').shadowRoot.adoptedStyleSheets.length > 1);
    await reader(page).evaluate((it) => it.remove());
    await expect.poll(() => seen.failures).toEqual(['/slow/never']);
    expect(seen.console).toEqual([]);
    expect(await allHeard(page)).toEqual([]);
  });
}

test('L1 a moved element keeps its article', async ({ page }) => {
  const seen = watch(page);
  await openSample(page, 'harbour-strike');
  const headline = await part(page, 'headline').elementHandle();
  await page.evaluate(async () => {
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(document.querySelector('article-reader'));
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(await headline.evaluate((it) => it.isConnected)).toBe(true);
  expect(await stateOf(page)).toBe('ready');
  expect(seen.requests.filter((it) => it === STRIKE)).toHaveLength(1);
});

test('a removed element that comes back loads its story again @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  await page.evaluate(async () => {
    const reader = document.querySelector('article-reader');
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.querySelector('main').append(reader);
  });
  await heard(page, 'reader-ready', 2);
  await expect(part(page, 'headline')).toHaveCount(1);
});

test('L4 another src is another story, and the last one wins @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike');
  await reader(page).evaluate((it, [first, last]) => {
    it.setAttribute('src', first);
    it.setAttribute('src', last);
  }, [sample('tidal-power'), sample('night-ferries-fr')]);
  await expect(part(page, 'headline')).toHaveText(/^Le retour du ferry/);
  await heard(page, 'reader-ready', 2);
  await expect(part(page, 'headline')).toHaveCount(1);
  expect((await allHeard(page)).filter((it) => it === 'reader-ready')).toHaveLength(2);
});

test('L4 another src before the engine is there asks for the new story alone @chromium', async ({ page }) => {
  const release = await holdBack(page, '**/article-reader_bg.wasm');
  await open(page, tag({ src: STRIKE }));
  await reader(page).evaluate((it, src) => it.setAttribute('src', src), sample('night-ferries-fr'));
  release();
  await expect(part(page, 'headline')).toHaveText(/^Le retour du ferry/);
  expect(await allHeard(page)).toEqual(['reader-ready']);
});

test('A1 a lazy reader asks for nothing until it comes near', async ({ page }) => {
  const seen = watch(page);
  await open(page, `<div style="block-size: 5000px"></div>${tag({ src: STRIKE, loading: null })}`);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const { pathname } = new URL(page.url());
  expect(seen.requests.filter((it) => ![pathname, '/samples/logo.svg', '/favicon.ico'].includes(it))).toEqual(['/embed.js']);
  await page.evaluate(() => scrollTo(0, 4000));
  await heard(page, 'reader-ready');
});

test('without fallback content a skeleton holds the place @chromium', async ({ page }) => {
  const release = await holdBack(page, `**${STRIKE}`);
  await open(page, tag({ src: STRIKE }, ''));
  await expect(reader(page).locator('[part~="skeleton"]')).toBeVisible();
  release();
  await heard(page, 'reader-ready');
  await expect(reader(page).locator('[part~="skeleton"]')).toBeHidden();
});

test('lang decides the reader’s own words, at once', async ({ page }) => {
  await openSample(page, 'harbour-strike', { lang: 'de' });
  await expect(part(page, 'author-heading')).not.toHaveText('About the author');
  await expect(part(page, 'author-heading').locator('[lang="de"]')).toHaveCount(1);
  await reader(page).evaluate((it) => it.setAttribute('lang', 'en'));
  await expect(part(page, 'author-heading')).toHaveText('About the author');
});

test('the page’s language decides where the element names none @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike', {}, { lang: 'es' });
  await expect(part(page, 'author-heading').locator('[lang="es"]')).toHaveCount(1);
  await expect(part(page, 'article')).toHaveAttribute('lang', 'en-GB');
});

test('S6 theme decides the colours @chromium', async ({ page }) => {
  await openSample(page, 'harbour-strike', {}, { style: 'body { color: rgb(1, 2, 3) }' });
  const colours = (theme) =>
    reader(page).evaluate((it, theme) => {
      it.setAttribute('theme', theme);
      const { color, backgroundColor } = getComputedStyle(it.querySelector('[part~="article"]').closest('article-reader'));
      return [color, backgroundColor, getComputedStyle(it.querySelector('[part~="paragraph"]')).color];
    }, theme);
  expect(await colours('inherit')).toEqual(['rgb(1, 2, 3)', 'rgba(0, 0, 0, 0)', 'rgb(1, 2, 3)']);
  expect(await colours('light')).toEqual(['rgb(26, 26, 24)', 'rgb(255, 254, 251)', 'rgb(26, 26, 24)']);
  expect(await colours('dark')).toEqual(['rgb(232, 230, 225)', 'rgb(23, 23, 22)', 'rgb(232, 230, 225)']);
  const [ink, paper] = await colours('sepia');
  expect([ink, paper]).toEqual(['rgb(58, 45, 29)', 'rgb(247, 237, 219)']);
});

test('S6 theme=auto follows the system @not-bidi', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openSample(page, 'harbour-strike', { theme: 'auto' });
  await expect(reader(page)).toHaveCSS('background-color', 'rgb(23, 23, 22)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(reader(page)).toHaveCSS('background-color', 'rgb(255, 254, 251)');
});

test('select chooses an item of a list by its id @chromium', async ({ page }) => {
  const items = [story({ uri: 'urn:one', headline: 'The first' }), story({ uri: 'urn:two', headline: 'The second' })];
  await serve(page, '**/list.json', items);
  await open(page, tag({ src: '/list.json', select: 'urn:two' }));
  await expect(part(page, 'headline')).toHaveText('The second');
  await reader(page).evaluate((it) => it.removeAttribute('select'));
  await expect(part(page, 'headline')).toHaveText('The first');
});
