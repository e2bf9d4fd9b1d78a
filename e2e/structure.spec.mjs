// What assistive tools are told: headings, roles, names, what is under way, and where focus is.
import { expect, test } from '@playwright/test';
import { EVERYTHING } from './everything.mjs';
import { HOSTILE } from './hostile.mjs';
import { PUBLISHER, SAMPLES, heard, open, openSample, part, retry, sample, serve, tag } from './publisher.mjs';

const reader = (page) => page.locator('article-reader');

/** Opens everything there is, in the light DOM or isolated. */
async function openEverything(page, attributes = {}, options = {}) {
  await serve(page, '**/everything.json', EVERYTHING);
  await open(page, tag({ src: '/everything.json', publisher: PUBLISHER, ...attributes }), options);
  await heard(page, 'reader-ready');
}

for (const isolated of [null, '']) {
  test(`K3 what has focus is seen to have it, whatever page and theme${isolated === null ? '' : ', isolated'}`, async ({ page }) => {
    await openEverything(page, { isolated });
    for (const [name, theme] of [['a classic reset', 'inherit'], ['a WordPress theme', 'dark'], ['* { all: unset }', 'contrast']]) {
      await page.evaluate((style) => (document.querySelector('style').textContent = style), HOSTILE[name]);
      await reader(page).evaluate((it, theme) => it.setAttribute('theme', theme), theme);
      // A key first: what a script focuses shows its ring to whoever uses the keyboard.
      await page.keyboard.press('Shift');
      const { count, unseen } = await reader(page).evaluate((it) => {
        const root = it.shadowRoot.querySelector('article') ? it.shadowRoot : it;
        const all = [...root.querySelectorAll('a[href], button, summary, [tabindex]')].filter((it) => it.checkVisibility({ visibilityProperty: true }));
        const unseen = all.filter((it) => {
          it.focus({ focusVisible: true });
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
          return !it.matches(':focus') || outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2 || outlineColor === 'rgba(0, 0, 0, 0)';
        });
        return { count: all.length, unseen: unseen.map((it) => it.part.value) };
      });
      expect(unseen, `${theme} on a page with ${name}`).toEqual([]);
      expect(count).toBeGreaterThan(20);
    }
  });
}

test('K3 the button of a failure is seen to have focus', async ({ page }) => {
  await open(page, tag({ src: '/status/500' }), { style: HOSTILE['a classic reset'] });
  await heard(page, 'reader-error');
  await page.keyboard.press('Tab');
  await expect(retry(page)).toBeFocused();
  await expect(retry(page)).toHaveCSS('outline-style', 'solid');
});

test('K4 headings start at the level asked for and skip none; the article has its headline for a name', async ({ page }) => {
  await openEverything(page);
  for (const level of [1, 2, 3, 4]) {
    await reader(page).evaluate((it, level) => it.setAttribute('heading-level', level), String(level));
    await expect(part(page, 'headline')).toHaveJSProperty('localName', `h${level}`);
    const levels = await reader(page).evaluate((it) => [...it.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) => Number(it.localName[1])));
    expect(levels[0]).toBe(level);
    expect(levels.length).toBeGreaterThan(4);
    levels.forEach((it, at) => expect(it - (levels[at - 1] ?? it), `heading ${at} of ${levels}`).toBeLessThanOrEqual(1));
    expect(levels.filter((it) => it === level).length).toBe(1);
    await expect(page.getByRole('article', { name: EVERYTHING.headline })).toHaveCount(1);
  }
  await reader(page).evaluate((it) => it.setAttribute('isolated', ''));
  await heard(page, 'reader-ready', 2);
  await expect(page.getByRole('article', { name: EVERYTHING.headline })).toHaveCount(1);
});

test('K5 that a story is here, or failed, is said once', async ({ page }) => {
  test.slow();
  const ends = { [sample('harbour-strike')]: 'ready', '/status/500': 'error', [sample('withdrawn')]: 'notice' };
  for (const [src, end] of Object.entries(ends)) {
    for (const isolated of [null, '']) {
      await open(page, '');
      await page.evaluate(() => {
        window.said = [];
        window.watchReader = (reader) => {
          const options = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] };
          const observer = new MutationObserver((records) => records.forEach((it) => {
            if (it.type === 'attributes') window.said.push(`busy ${reader.ariaBusy}`);
            for (const node of it.addedNodes) if (node.role) window.said.push(node.role);
          }));
          observer.observe(reader, options);
          observer.observe(reader.shadowRoot, options);
        };
      });
      await page.evaluate(([src, isolated]) => {
        const reader = document.createElement('article-reader');
        reader.setAttribute('loading', 'eager');
        reader.setAttribute('src', src);
        if (isolated !== null) reader.setAttribute('isolated', '');
        window.watchReader(reader);
        document.querySelector('main').append(reader);
      }, [src, isolated]);
      await heard(page, `reader-${end}`);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      const said = await page.evaluate(() => window.said);
      const live = { ready: [], error: ['alert'], notice: ['status'] }[end];
      expect(said.filter((it) => !it.startsWith('busy')), `${src}: live regions`).toEqual(live);
      // What the buttons may have to say later is no news yet.
      const regions = await reader(page).evaluate((it) => [...it.shadowRoot.querySelectorAll('[role=status], [role=alert], [aria-live]'), ...it.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter((it) => it.textContent.trim()).length);
      expect(regions, `${src}: live regions that say something`).toBe(live.length);
      expect(said.filter((it) => it.startsWith('busy')).at(-1), `${src}: busy in the end`).toBe('busy false');
      expect(said.filter((it, at) => it === 'busy false' && said[at - 1] !== it).length, `${src}: ${said}`).toBe(1);
    }
  }
});

test('K6 every reference to an id stays inside its root, and no id is there twice', async ({ page }) => {
  await serve(page, '**/everything.json', EVERYTHING);
  for (const isolated of [null, '']) {
    const sources = ['/everything.json', ...SAMPLES.map(sample), '/status/500'];
    await open(page, sources.map((src) => tag({ src, publisher: PUBLISHER, isolated })).join(''));
    const standing = () => page.evaluate(() => [...document.querySelectorAll('article-reader')].filter((it) => !['idle', 'loading'].includes(it.state)).length);
    await expect.poll(standing, { timeout: 10_000 }).toBe(sources.length);
    const { count, complaints } = await page.evaluate(() => {
      const complaints = [];
      let count = 0;
      const roots = [document, ...[...document.querySelectorAll('article-reader')].map((it) => it.shadowRoot)];
      for (const root of roots) {
        const ids = [...root.querySelectorAll('[id]')].map((it) => it.id);
        if (new Set(ids).size !== ids.length) complaints.push('an id is there twice');
        for (const element of root.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls], [headers], [for], a[href^="#"]')) {
          for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'for', 'href']) {
            const value = element.getAttribute(name) ?? '';
            if (name === 'href' && !value.startsWith('#')) continue;
            for (const id of value.split(' ').filter(Boolean)) {
              count += 1;
              if (!root.getElementById(id.replace(/^#/, ''))) complaints.push(`${name} of ${element.part}: ${id}`);
            }
          }
        }
      }
      return { count, complaints };
    });
    expect(complaints).toEqual([]);
    expect(count).toBeGreaterThan(20);
  }
});
