// Signing up for the newsletter, at a real small server that can do everything wrong.
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './controls.mjs';
import { open, part, sample, serve, story, tag, watch } from './publisher.mjs';

// ── The server ─────────────────────────────────────────────────────────────────────────────────

/** What it answers at each path, once it has the whole request. */
const ANSWERS = {
  '/ok': (response) => response.writeHead(204).end(),
  '/slow': (response) => (release = () => response.writeHead(200).end('{}')),
  '/never': () => {},
  '/already': (response) => response.writeHead(409).end('nobody reads this'),
  '/refuse': (response) => json(response, 422, { message: 'This <b>address</b> is not welcome.' }),
  '/plain': (response) => response.writeHead(400, { 'Content-Type': 'text/plain' }).end('  We are\n closed. '),
  '/long': (response) => json(response, 400, { error: 'word '.repeat(5000) }),
  '/html': (response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Traceback</h1>'),
  '/nonsense': (response) => json(response, 400, '{"message": ["half'),
  '/accepted-nonsense': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Thank you'),
  '/redirect': (response) => response.writeHead(303, { Location: '/ok' }).end(),
  '/cut': (response) => response.destroy(),
  '/half': (response) => {
    response.writeHead(400, { 'Content-Type': 'application/json', 'Content-Length': 500 });
    response.write('{"mess');
    setTimeout(() => response.destroy(), 50);
  },
};

function json(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
}

let server;
let origin;
let asked = [];
let release;

test.beforeAll(async () => {
  server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url: path, headers } = request;
    asked.push({ method, path, type: headers['content-type'], cookie: headers.cookie, body });
    (ANSWERS[path] ?? ANSWERS['/ok'])(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.beforeEach(() => {
  asked = [];
});

// ── The form ───────────────────────────────────────────────────────────────────────────────────

const form = (page) => part(page, 'newsletter-form');
const email = (page) => form(page).getByRole('textbox', { name: 'E-mail address' });
const button = (page) => form(page).getByRole('button', { name: 'Sign up' });
const status = (page) => part(page, 'newsletter-status');

const SENT = /^You have signed up/;

/** Opens a story with a form that sends to a path of the server. */
async function openForm(page, path, { newsletter = {}, attributes = {}, lang = 'en' } = {}) {
  const house = { newsletter: { title: 'The Morning Tide', text: 'Every day at six.', action: origin + path, ...newsletter } };
  await serve(page, '**/house.json', house);
  await serve(page, '**/story.json', story());
  // The page is a real one: a browser asks before another may speak to a server of the same machine.
  await page.goto('/pages/plain.html');
  await page.evaluate(([html, lang]) => {
    document.documentElement.lang = lang;
    document.body.innerHTML = html;
  }, [`<main><h1>Page</h1>${tag({ src: '/story.json', publisher: '/house.json', 'heading-level': 2, ...attributes })}<a href="/after">After</a></main>`, lang]);
  await expect(form(page)).toBeVisible();
}

async function submit(page, address = 'ada@gazette.example') {
  // Firefox' driver adds to what is there.
  await email(page).evaluate((it) => (it.value = ''));
  await email(page).fill(address);
  await email(page).press('Enter');
}

for (const isolated of [null, '']) {
  test(`an address is sent and nothing else${isolated === null ? '' : ', isolated @chromium'}`, async ({ page, context }) => {
    await context.addCookies([{ name: 'secret', value: '1', url: origin }]);
    await openForm(page, '/ok', { attributes: { isolated } });
    // A form as a browser knows it, and what it does is not there yet.
    const seen = watch(page);
    for (const [name, value] of Object.entries({ type: 'email', autocomplete: 'email', inputmode: 'email', required: '', name: 'email' })) {
      await expect(email(page)).toHaveAttribute(name, value);
    }
    await expect(email(page)).toHaveAccessibleDescription('');
    expect(seen.requests.filter((it) => it.includes('newsletter'))).toEqual([]);
    await email(page).focus();
    await expect.poll(() => seen.requests).toContain('/article-reader-newsletter.js');
    await submit(page, ' ada@gazette.example ');
    await expect(status(page)).toHaveText(SENT);
    await expect(status(page)).toBeFocused();
    await expect(email(page)).toHaveCount(0);
    expect(asked).toEqual([{
      method: 'POST', path: '/ok', type: expect.stringMatching(/^application\/x-www-form-urlencoded/), cookie: undefined, body: 'email=ada%40gazette.example',
    }]);
    await expectAccessible(page, 'sent');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie)).not.toContain('ada');
    expect(page.url()).not.toContain('ada');
    expect(seen.console).toEqual([]);
  });
}

test('lists, consent, privacy, the names of fields and JSON are as the profile has them @chromium', async ({ page }) => {
  const newsletter = {
    encoding: 'json', field: 'mail', listField: 'edition', consentField: 'agreed', consent: 'I agree that the Gazette writes to me.',
    privacy: '/privacy', lists: [{ id: 'daily', name: 'Every day' }, { id: 'weekly', name: 'On Sundays' }],
  };
  await openForm(page, '/ok', { newsletter });
  await expect(form(page).getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', /\/privacy$/);
  const lists = form(page).getByRole('group', { name: 'The Morning Tide' });
  await expect(lists.getByRole('radio', { name: 'Every day' })).toBeChecked();
  await lists.getByRole('radio', { name: 'On Sundays' }).check();
  const events = page.evaluate(() => new Promise((resolve) => addEventListener('reader-newsletter', ({ detail }) => resolve(detail))));

  // What is missing is said beside the field that has the focus then; until the script is here, by the
  // browser.
  const consent = form(page).getByRole('checkbox', { name: 'I agree that the Gazette writes to me.' });
  await expect(form(page)).toHaveJSProperty('noValidate', true);
  await submit(page, 'nobody@gazette');
  await expect(email(page)).toHaveAccessibleDescription('Please enter an address like name@example.com.');
  await expect(email(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(email(page)).toBeFocused();
  await expectAccessible(page, 'an address that is none');
  await submit(page);
  await expect(consent).toHaveAccessibleDescription('Please agree first.');
  await expect(consent).toBeFocused();
  await expect(email(page)).toHaveAttribute('aria-invalid', 'false');
  expect(asked).toEqual([]);
  await consent.check();
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);
  expect(await events).toEqual({ email: 'ada@gazette.example', list: 'weekly' });
  expect(asked).toMatchObject([{ type: 'application/json', body: '{"mail":"ada@gazette.example","edition":"weekly","agreed":"yes"}' }]);
});

const REFUSALS = {
  '/already': 'This address has signed up already.',
  '/refuse': 'This <b>address</b> is not welcome.',
  '/plain': 'We are closed.',
  '/long': /^(word ){59}word…$/,
  '/html': 'This did not work. Please try again later.',
  '/nonsense': 'This did not work. Please try again later.',
  '/half': 'This did not work. Please try again later.',
  '/cut': 'There was no connection. Please try again.',
};

test('whatever the server does, the address is not lost, and another try may do @chromium', async ({ page }) => {
  test.slow(); // It asks often.
  await openForm(page, '/ok');
  const sendTo = (path) => form(page).evaluate((it, url) => it.setAttribute('action', url), origin + path);
  await email(page).fill('ada@gazette.example');
  for (const [path, words] of Object.entries(REFUSALS)) {
    await sendTo(path);
    await email(page).press('Enter');
    await expect(status(page), path).toHaveText(words);
    await expect(email(page), path).toHaveValue('ada@gazette.example');
    await expect(email(page), path).toBeFocused();
    if (path === '/refuse') await expectAccessible(page, 'refused');
  }
  await sendTo('/redirect');
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);
  await openForm(page, '/accepted-nonsense');
  await submit(page);
  await expect(status(page)).toHaveText(SENT);
});

test('one request at a time, which may take its time but not for ever; without a connection one tries again', async ({ page, context, browserName }) => {
  test.slow(); // It opens several forms.
  await openForm(page, '/slow');
  await submit(page);
  await expect(status(page)).toHaveText('Signing up …');
  await expect(button(page)).toHaveAttribute('aria-disabled', 'true');
  await email(page).press('Enter');
  await button(page).evaluate((it) => it.click());
  await page.waitForTimeout(200);
  release();
  await expect(status(page)).toHaveText(SENT);
  expect(asked).toHaveLength(1);

  await page.addInitScript(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = () => timeout.call(AbortSignal, 300);
  });
  await page.unrouteAll();
  await openForm(page, '/never');
  await submit(page);
  await expect(status(page)).toHaveText('The answer is taking too long. Please try again.');
  await expect(email(page)).toHaveValue('ada@gazette.example');

  // Firefox' driver cannot take the connection away.
  if (browserName !== 'chromium') return;
  await page.unrouteAll();
  await openForm(page, '/ok');
  await email(page).focus();
  await page.waitForTimeout(300);
  await context.setOffline(true);
  await submit(page);
  await expect(status(page)).toHaveText('You are offline. Please try again when you are connected.');
  await context.setOffline(false);
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);
});

test('the page may take over, and may answer @chromium', async ({ page }) => {
  const answers = {
    nothing: SENT,
    'Promise.resolve()': SENT,
    'Promise.resolve("already")': 'This address has signed up already.',
    'Promise.reject(new Error("This is a demonstration."))': 'This is a demonstration.',
    'Promise.reject()': 'This did not work. Please try again later.',
  };
  for (const [answer, words] of Object.entries(answers)) {
    await openForm(page, '/ok');
    await page.evaluate((answer) => addEventListener('reader-newsletter', (event) => {
      event.preventDefault();
      const promises = {
        'Promise.resolve()': () => Promise.resolve(),
        'Promise.resolve("already")': () => Promise.resolve('already'),
        'Promise.reject(new Error("This is a demonstration."))': () => Promise.reject(new Error('This is a demonstration.')),
        'Promise.reject()': () => Promise.reject(),
      };
      event.detail.answer = promises[answer]?.();
    }), answer);
    await submit(page);
    await expect(status(page), answer).toHaveText(words);
  }
  expect(asked).toEqual([]);
});

test('a box to tick keeps its size beside many words @chromium', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openForm(page, '/ok', { newsletter: { consent: 'I would like every one of these letters. '.repeat(6) } });
  const { width, height } = await form(page).getByRole('checkbox').boundingBox();
  expect(width).toBeCloseTo(height, 0);
});

test('a robot that fills in every field is told what it likes to hear @chromium', async ({ page }) => {
  await openForm(page, '/ok');
  await form(page).locator('[name=website]').evaluate((it) => { it.value = 'https://spam.example'; });
  await expect(form(page).locator('[name=website]')).toBeHidden();
  await submit(page);
  await expect(status(page)).toHaveText(SENT);
  expect(asked).toEqual([]);
});

test('what was typed stays, though the code is late, fails, or the story changes @chromium', async ({ page }) => {
  let isThere = false;
  await page.route('**/article-reader-newsletter.js*', (route) => (isThere ? route.continue() : route.abort()));
  await openForm(page, '/ok');
  await submit(page);
  await expect(status(page)).toHaveText('This did not load. Please check your connection and try again.');
  await expect(email(page)).toHaveValue('ada@gazette.example');
  isThere = true;
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);

  await openForm(page, '/ok');
  await email(page).focus();
  await page.waitForTimeout(300);
  await email(page).fill('ada@gaz');
  await page.locator('article-reader').evaluate((it) => { it.headingLevel = 3; });
  await expect(page.getByRole('heading', { level: 4, name: 'The Morning Tide' })).toBeVisible();
  await expect(email(page)).toHaveValue('ada@gaz');
});

test('a link passes it, in either root, from right to left too', async ({ page }) => {
  for (const isolated of [null, '']) {
    await openForm(page, '/ok', { attributes: { isolated } });
    const skip = part(page, 'newsletter-skip');
    await skip.focus();
    await expect(skip).toBeVisible();
    await skip.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'After' })).toBeFocused();
  }
  await openForm(page, '/ok', { lang: 'ar', newsletter: { title: 'نشرة الصباح', text: 'كل يوم' } });
  const field = form(page).getByRole('textbox', { name: 'البريد الإلكتروني' });
  await field.fill('ada');
  // Until its script is here, the browser says what is wrong.
  await expect(form(page)).toHaveJSProperty('noValidate', true);
  await field.press('Enter');
  await expect(status(page)).toHaveText('يرجى إدخال عنوان مثل name@example.com.');
  await expect(status(page)).toHaveAttribute('lang', 'ar');
  await expect(status(page)).toHaveCSS('direction', 'rtl');
  await expect(part(page, 'newsletter')).toHaveCSS('direction', 'rtl');
  // What the publisher says in English runs from left to right on an Arabic page, whatever stands before it.
  await serve(page, '**/story.json', story({ language: 'ar', headline: 'خبر' }));
  await page.locator('article-reader').evaluate((it) => it.reload());
  await expect(part(page, 'headline')).toHaveText('خبر');
  await serve(page, '**/house.json?english', { newsletter: { title: 'The Morning Tide', text: 'Every day.', action: `${origin}/ok` } });
  await page.locator('article-reader').evaluate((it) => { it.publisher = '/house.json?english'; });
  await expect(part(page, 'newsletter-heading')).toHaveText('The Morning Tide');
  await expect(part(page, 'newsletter')).toHaveCSS('direction', 'ltr');
});

test('it works under the strictest policy @chromium', async ({ page, browserName }) => {
  await serve(page, '**/samples/publisher.json', { newsletter: { title: 'The Morning Tide', action: '/csp/sign-up' } });
  const bodies = [];
  await page.route('**/csp/sign-up', (route) => {
    bodies.push(route.request().postData());
    return route.fulfill({ status: 200, body: 'ok' });
  });
  const seen = watch(page);
  await page.goto('/csp/pages/strict.html');
  await submit(page);
  await expect(status(page)).toHaveText(SENT);
  // Firefox' driver does not tell what is sent.
  expect(bodies).toEqual([browserName === 'chromium' ? 'email=ada%40gazette.example' : null]);
  expect(seen.console.filter((it) => /Content.Security|violat/i.test(it))).toEqual([]);
});

test('without an endpoint there is a link, without an entry nothing, and nothing under a notice @chromium', async ({ page }) => {
  const openWith = async (newsletter, src = '/story.json') => {
    await serve(page, '**/house.json', { newsletter });
    await serve(page, '**/story.json', story());
    await open(page, tag({ src, publisher: '/house.json' }));
    await page.waitForFunction(() => ['ready', 'notice'].includes(document.querySelector('article-reader').state));
  };
  await openWith({ title: 'Tide', url: '/letters' });
  await expect(part(page, 'newsletter').getByRole('link', { name: 'Sign up' })).toHaveAttribute('href', /\/letters$/);
  await expect(form(page)).toHaveCount(0);
  await openWith({ title: 'Tide' });
  await expect(part(page, 'newsletter')).toHaveCount(0);
  await openWith(undefined);
  await expect(part(page, 'newsletter')).toHaveCount(0);
  await openWith({ title: 'Tide', action: '/sign-up' }, sample('withdrawn'));
  await expect(part(page, 'newsletter')).toHaveCount(0);
});
