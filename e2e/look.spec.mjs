// The look: what decides it on an ordinary page, on paper, in forced colours, and in the shadow root.
import { expect, test } from '@playwright/test';
import { EVERYTHING } from './everything.mjs';
import { PUBLISHER, heard, open, openSample, part, sample, serve, tag } from './publisher.mjs';

const restyle = (page, style) => page.evaluate((style) => (document.querySelector('style').textContent = style), style);

const reader = (page) => page.locator('article-reader');

/** Where every part stands and how large its letters are. */
const sizes = (page) => reader(page).evaluate((it) => {
  const parts = [...it.querySelectorAll('[part]'), ...it.shadowRoot.querySelectorAll('[part]')];
  return parts.filter((it) => it.checkVisibility()).map((it) => {
    const { width, height } = it.getBoundingClientRect();
    return `${it.part}: ${getComputedStyle(it).fontSize} ${width.toFixed(1)} × ${height.toFixed(1)}`;
  });
});

for (const isolated of [null, '']) {
  test(`S2 a root font of 62.5 % changes no size${isolated === null ? '' : ', isolated @chromium'}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openSample(page, 'seal-photo', { isolated });
    await reader(page).evaluate((it) => Promise.all([...it.querySelectorAll('img'), ...it.shadowRoot.querySelectorAll('img')].map((it) => {
      it.loading = 'eager';
      return it.decode();
    })));
    await restyle(page, 'body { margin: 0 }');
    const before = await sizes(page);
    expect(before.length).toBeGreaterThan(20);
    // As most themes do it that count in tenths, and as the others do.
    await restyle(page, 'html { font-size: 62.5% } body { margin: 0; font-size: 1.6rem }');
    expect(await sizes(page), 'set right by the body').toEqual(before);
    await restyle(page, 'html { font-size: 62.5% } body { margin: 0 }');
    expect(await sizes(page), 'left as it is').toEqual(before);
  });
}

test('S3 `hidden` hides, isolated or not, whatever the page says', async ({ page }) => {
  for (const isolated of [null, '']) {
    await openSample(page, 'sardine-pause-es', { isolated }, { style: '[hidden] { display: block } article-reader { display: grid !important }' });
    await expect(part(page, 'headline')).toBeVisible();
    await reader(page).evaluate((it) => (it.hidden = true));
    await expect(reader(page)).toBeHidden();
    await expect(part(page, 'headline')).toBeHidden();
    await reader(page).evaluate((it) => (it.hidden = false));
    await expect(part(page, 'headline')).toBeVisible();
  }
});

test('S4 typeface, colour and weight are the page’s unless it says otherwise', async ({ page }) => {
  await openSample(page, 'tidal-power', {}, { style: 'body { font: 300 18px monospace; color: rgb(20, 30, 40) }' });
  for (const name of ['headline', 'paragraph', 'link', 'cell']) {
    await expect(part(page, name).first()).toHaveCSS('font-family', 'monospace');
    await expect(part(page, name).first()).toHaveCSS('color', 'rgb(20, 30, 40)');
  }
  await expect(part(page, 'paragraph').first()).toHaveCSS('font-weight', '300');
  // The page's larger text makes the article's larger.
  expect(parseFloat(await part(page, 'paragraph').first().evaluate((it) => getComputedStyle(it).fontSize))).toBeGreaterThanOrEqual(18 * 1.0625);
  await restyle(page, 'body { font: 300 18px monospace } article-reader { font-family: fantasy; color: rgb(1, 2, 3) }');
  await expect(part(page, 'paragraph').first()).toHaveCSS('font-family', 'fantasy');
  await expect(part(page, 'paragraph').first()).toHaveCSS('color', 'rgb(1, 2, 3)');
});

// What each theme makes of ink and ground, by the system's colours; `inherit` is the page's.
const LIGHT = ['rgb(26, 26, 24)', 'rgb(255, 254, 251)'];
const DARK = ['rgb(232, 230, 225)', 'rgb(23, 23, 22)'];
const THEMES = {
  inherit: { light: ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'], dark: ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'] },
  auto: { light: LIGHT, dark: DARK },
  light: { light: LIGHT, dark: LIGHT },
  dark: { light: DARK, dark: DARK },
  sepia: { light: ['rgb(58, 45, 29)', 'rgb(247, 237, 219)'], dark: ['rgb(58, 45, 29)', 'rgb(247, 237, 219)'] },
  contrast: { light: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'], dark: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'] },
};

test('S6 themes: a light page stays light where the system is dark, and only auto asks it @not-bidi', async ({ page }) => {
  const names = ['', 'unknown', ...Object.keys(THEMES)];
  for (const isolated of [null, '']) {
    await openSample(page, 'sardine-pause-es', { isolated });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const seen = await reader(page).evaluate((it, names) => names.map((theme) => {
        it.setAttribute('theme', theme);
        const place = it.shadowRoot.querySelector('article') ?? it;
        const paragraph = (place === it ? it : it.shadowRoot).querySelector('[part~="paragraph"]');
        return [getComputedStyle(paragraph).color, getComputedStyle(place).backgroundColor];
      }), names);
      names.forEach((theme, at) => {
        // The page's colours do not reach an isolated article; it is light then.
        const inherited = isolated === null ? THEMES.inherit[colorScheme] : LIGHT;
        const expected = theme in THEMES && theme !== 'inherit' ? THEMES[theme][colorScheme] : inherited;
        expect(seen[at], `theme “${theme}”, ${colorScheme} system, isolated: ${isolated !== null}`).toEqual(expected);
      });
    }
  }
});

test('S6 inherit follows the page, dark or light, and so do its controls', async ({ page }) => {
  await open(page, tag({ src: '/status/500' }) + tag({ src: sample('tidal-power'), theme: 'inherit' }), {
    style: 'html { color-scheme: dark; background: #111; color: rgb(220, 221, 222) }',
  });
  await heard(page, 'reader-ready');
  for (const name of ['paragraph', 'retry', 'error-text']) {
    await expect(part(page, name).first()).toHaveCSS('color', 'rgb(220, 221, 222)');
    await expect(part(page, name).first()).toHaveCSS('color-scheme', 'dark');
  }
});

test('S7 forced colours are the system’s: its ink, its lines, and a ring of focus @not-bidi', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const system = (name) => page.evaluate((name) => {
    const it = document.createElement('i');
    it.style.color = name;
    document.body.append(it);
    const { color } = getComputedStyle(it);
    it.remove();
    return color;
  }, name);
  for (const attributes of [{ theme: 'dark' }, { theme: 'contrast', isolated: '' }]) {
    await openSample(page, 'tidal-power', { controls: 'none', ...attributes });
    const [ink, accent] = [await system('CanvasText'), await system('LinkText')];
    for (const name of ['headline', 'paragraph', 'standfirst', 'caption']) {
      await expect(part(page, name).first(), name).toHaveCSS('color', ink);
    }
    await expect(part(page, 'source')).toHaveCSS('border-top-color', ink);
    await expect(part(page, 'quote').first()).toHaveCSS('border-left-color', accent);
    await page.keyboard.press('Tab');
    await expect(part(page, 'section-link').first()).toBeFocused();
    await expect(part(page, 'section-link').first()).toHaveCSS('outline-style', 'solid');
    await expect(part(page, 'section-link').first()).toHaveCSS('outline-color', ink);
  }
});

test('S8 nothing moves where the system asks for less motion @not-bidi', async ({ page }) => {
  const moving = () => reader(page).evaluate((it) =>
    [...it.querySelectorAll('*'), ...it.shadowRoot.querySelectorAll('*')]
      .filter((it) => ['transitionDuration', 'animationDuration'].some((name) => /[1-9]/.test(getComputedStyle(it)[name])))
      .map((it) => it.part.value));
  await openSample(page, 'tidal-power');
  expect(await moving()).toContain('link');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
});

test('S9 print shows the whole article, and nothing to click @not-bidi', async ({ page }) => {
  const wide = `<table><tr>${'<td>Unbreakable</td>'.repeat(20)}</tr></table>`;
  await serve(page, '**/everything.json', { ...EVERYTHING, body: [...EVERYTHING.body, wide, ...Array(5).fill('More to read. '.repeat(60))] });
  for (const attributes of [{ theme: 'dark' }, { isolated: '' }]) {
    await open(page, tag({ src: '/everything.json', publisher: PUBLISHER, ...attributes }));
    await heard(page, 'reader-ready');
    await page.emulateMedia({ media: 'print' });
    const seen = await reader(page).evaluate((it) => {
      const parts = [...it.querySelectorAll('[part]'), ...it.shadowRoot.querySelectorAll('article [part]')];
      const names = (isSeen) => [...new Set(parts.filter((it) => it.checkVisibility() === isSeen).flatMap((it) => [...it.part]))];
      return { shown: names(true), hidden: names(false) };
    });
    for (const name of ['headline', 'byline', 'standfirst', 'lead', 'caption', 'credit', 'source', 'copyright', 'author', 'embed-text', 'item', 'cell', 'paragraph']) {
      expect(seen.shown, 'shown').toContain(name);
    }
    for (const name of ['related', 'related-stories', 'newsletter', 'embed-button', 'player']) {
      expect(seen.hidden, 'hidden').toContain(name);
      expect(seen.shown, 'shown').not.toContain(name);
    }
    expect(seen.hidden, 'hidden').not.toContain('paragraph');
    // What is closed on a screen is open on paper, and what scrolls there is not cut off.
    await expect(page.getByText('300 metres, when nobody leans on it.')).toBeVisible();
    for (const name of ['table-box', 'code-block']) await expect(part(page, name).first()).toHaveCSS('overflow-x', 'visible');
    // Printers leave out grounds: light ink would be lost.
    await expect(part(page, 'paragraph').first()).toHaveCSS('color', /^rgb\((0, 0, 0|26, 26, 24)\)$/);
    expect(await part(page, 'original-link').first().evaluate((it) => getComputedStyle(it, '::after').content)).toContain('(');
  }
});

test('an isolated article is in the shadow root, and a fragment link leads to its place there', async ({ page }) => {
  await serve(page, '**/everything.json', EVERYTHING);
  await open(page, tag({ src: '/everything.json', isolated: '', controls: 'none' }));
  await heard(page, 'reader-ready');
  expect(await reader(page).evaluate((it) => [it.querySelectorAll('[part]').length, it.shadowRoot.querySelectorAll('article').length])).toEqual([0, 1]);
  const note = part(page, 'item').filter({ hasText: 'A note.' });
  await expect(note).not.toBeInViewport();
  await part(page, 'link').filter({ hasText: /^1$/ }).click();
  await expect(note).toBeInViewport();
  expect(await reader(page).evaluate((it) => it.shadowRoot.activeElement.closest('li').textContent)).toContain('A note.');
  // From there one goes on.
  await page.keyboard.press('Tab');
  expect(await reader(page).evaluate((it) => it.shadowRoot.activeElement.textContent)).toBe('Back');
  await page.keyboard.press('Enter');
  await expect(part(page, 'paragraph').filter({ hasText: 'H2O' })).toBeInViewport();
});

test('`isolated` that comes or goes moves the article, and a failure keeps the page’s colours @chromium', async ({ page }) => {
  const where = () => reader(page).evaluate((it) => [it.querySelectorAll('article').length, it.shadowRoot.querySelectorAll('article').length]);
  await openSample(page, 'sardine-pause-es');
  expect(await where()).toEqual([1, 0]);
  await reader(page).evaluate((it) => it.setAttribute('isolated', ''));
  await heard(page, 'reader-ready', 2);
  expect(await where()).toEqual([0, 1]);
  await reader(page).evaluate((it) => it.removeAttribute('isolated'));
  await heard(page, 'reader-ready', 3);
  expect(await where()).toEqual([1, 0]);
  await expect(part(page, 'headline')).toBeVisible();

  await open(page, tag({ src: '/status/500', isolated: '' }), { style: 'html { background: #111; color: rgb(220, 221, 222) }' });
  await heard(page, 'reader-error');
  await expect(part(page, 'error-text')).toHaveCSS('color', 'rgb(220, 221, 222)');
  await expect(page.getByRole('link', { name: 'The story as a plain link' })).toBeVisible();
});

test('U7 a declarative shadow root is taken over, with what it shows until then', async ({ page }) => {
  const shadow = '<template shadowrootmode="open"><p id="old">Rendered ahead</p><slot></slot></template>';
  await open(page, tag({ src: sample('sardine-pause-es') }, `${shadow}<a href="/story">The story as a plain link</a>`));
  await heard(page, 'reader-ready');
  await expect(part(page, 'headline')).toBeVisible();
  await expect(page.locator('#old')).toHaveCount(0);
  // Isolated too, with the sheets and the controls of any other.
  await open(page, tag({ src: sample('sardine-pause-es'), isolated: '' }, shadow) + tag({ src: '/status/500' }, shadow));
  await heard(page, 'reader-ready');
  await expect(part(page, 'headline')).toBeVisible();
  await expect(part(page, 'article')).toHaveCSS('display', 'grid');
  await heard(page, 'reader-error');
  await expect(part(page, 'retry')).toBeVisible();
  await expect(page.locator('#old')).toHaveCount(0);
});
