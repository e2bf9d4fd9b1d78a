// The errors: each its own code, a sentence for the reader, and the fallback content still there.
import { expect, test } from '@playwright/test';
import { heard, open, retry, sample, serve, story, tag, watch } from './publisher.mjs';

const STRIKE = sample('harbour-strike');
const WASM = '/article-reader_bg.wasm';
const GLUE = '/article-reader.js';

const answer = (path, response) => (page) => page.route(`**${path}`, (route) => route.fulfill(response));
const abort = (path) => (page) => page.route(`**${path}`, (route) => route.abort());
const json = (path, document) => (page) => serve(page, `**${path}`, document);

// What the pure core finds is the same in every browser, and tried in one.
const CORE = ['article-html', 'article-empty', 'article-unknown-format', 'article-not-found'];

const ERRORS = [
  { code: 'article-http', src: '/status/500', status: 500, message: /500/ },
  { code: 'article-http', src: '/samples/nowhere.json', status: 404, message: /404/ },
  { code: 'article-html', src: '/html' },
  { code: 'article-truncated', src: '/truncated.json' },
  { code: 'article-empty', src: '/empty.json' },
  { code: 'article-too-large', src: '/large.json', message: /5 MB/ },
  { code: 'article-fetch', src: '/broken.json', arrange: abort('/broken.json') },
  { code: 'article-invalid', src: '/invalid.json', arrange: json('/invalid.json', '{"headline": oops}') },
  { code: 'article-unknown-format', src: '/hello.json', arrange: json('/hello.json', { hello: 1 }) },
  { code: 'article-not-found', src: '/list.json', attributes: { select: 'urn:none' }, arrange: json('/list.json', [story()]) },
  { id: 'A7', code: 'wasm-http', status: 404, url: WASM, arrange: answer(WASM, { status: 404, body: 'gone' }) },
  { id: 'A7', code: 'wasm-fetch', url: WASM, arrange: abort(WASM) },
  { id: 'A7', code: 'wasm-invalid', url: WASM, arrange: answer(WASM, { contentType: 'application/wasm', body: 'not wasm at all' }) },
  { id: 'U3', code: 'wasm-unsupported', url: WASM, arrange: (page) => page.addInitScript(() => { globalThis.WebAssembly = undefined; }) },
  { code: 'glue', url: GLUE, arrange: abort(GLUE) },
  { id: 'C2', code: 'csp', url: WASM, headers: { 'Content-Security-Policy': "script-src 'self'" }, message: /wasm-unsafe-eval/ },
];

for (const { id, code, src = STRIKE, status = null, url = src, message = /\w/, attributes, arrange, headers } of ERRORS) {
  test(`${id ? `${id} ` : ''}${code}: ${url}${CORE.includes(code) ? ' @chromium' : ''}`, async ({ page }) => {
    const seen = watch(page);
    await arrange?.(page);
    await open(page, tag({ src, ...attributes }), { headers });
    const { state, detail } = await heard(page, 'reader-error');

    expect(state).toBe('error');
    expect(detail).toEqual({ code, status, message: expect.stringMatching(message), url: expect.stringContaining(url) });
    await expectReadable(page);
    const lines = seen.console.filter((it) => it.includes('[article-reader]'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`error: [article-reader] ${code}: `);
    // Firefox reports what a policy or a hash has blocked as if it were an uncaught error.
    expect(seen.console.filter((it) => it.startsWith('uncaught') && !/blocked WebAssembly|integrity/.test(it))).toEqual([]);
  });
}

test('article-timeout: no answer within 15 seconds @chromium', async ({ page }) => {
  await page.clock.install();
  await open(page, tag({ src: '/slow/never' }));
  // The engine gives the shadow root a second sheet; from then on its clock runs.
  await page.waitForFunction(() => document.querySelector('article-reader').shadowRoot.adoptedStyleSheets.length > 1);
  await page.clock.runFor(16_000);
  expect((await heard(page, 'reader-error')).detail).toMatchObject({ code: 'article-timeout', url: expect.stringContaining('/slow/never') });
  await expectReadable(page);
});

test('A9 a WebAssembly that is not the one of the release does not run', async ({ page }) => {
  await page.route(`**${WASM}`, async (route) => {
    const body = Buffer.from(await (await route.fetch()).body());
    body[body.length - 1] ^= 1;
    await route.fulfill({ contentType: 'application/wasm', body });
  });
  await open(page, tag({ src: STRIKE }));
  expect((await heard(page, 'reader-error')).detail).toMatchObject({ code: 'wasm-invalid', status: null });
  await expectReadable(page);
});

test('A7 a server that calls WebAssembly something else costs nothing', async ({ page }) => {
  await page.route(`**${WASM}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  const seen = watch(page);
  await open(page, tag({ src: STRIKE }));
  await heard(page, 'reader-ready');
  expect(seen.console).toEqual([]);
});

test('two readers fail each on its own @chromium', async ({ page }) => {
  await open(page, tag({ id: 'bad', src: '/status/500' }) + tag({ id: 'good', src: STRIKE }));
  expect((await heard(page, 'reader-error')).reader).toBe('bad');
  expect((await heard(page, 'reader-ready')).reader).toBe('good');
});

test('the sentence is in the language of the page @chromium', async ({ page }) => {
  await open(page, tag({ src: '/status/500' }), { lang: 'fr' });
  await heard(page, 'reader-error');
  const alert = page.getByRole('alert');
  await expect(alert).toHaveAttribute('lang', 'fr');
  await expect(alert.getByRole('button')).not.toHaveText('Try again');
});

/** A sentence with a way to try again, over what the publisher put inside the element. */
async function expectReadable(page) {
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  expect(await alert.evaluate((it) => it.getRootNode() instanceof ShadowRoot)).toBe(true);
  await expect(alert.locator('[part~="error-text"]')).toHaveText(/^(The|This) (story|server) .+\.$/);
  await expect(retry(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'The story as a plain link' })).toBeVisible();
}
