// Every script has the typography that it is read in, and what runs the other way is set as it is said.
import { expect, test } from '@playwright/test';
import { heard, open, openSample, part, serve, tag } from './publisher.mjs';

// Lines by the size of their letters; `em` is what a stress looks like.
const SLANTED = { 'font-style': 'italic' };
const DOTTED = { 'font-style': 'normal', 'text-emphasis-style': 'dot' };
const SCRIPTS = {
  'counting-seals': { direction: 'ltr', line: 1.55, headline: 1.13, caption: 1.4 },
  'port-market-ar': { direction: 'rtl', line: 1.75, headline: 1.4, caption: 1.6 },
  'tide-clock-fa': { direction: 'rtl', line: 1.75, headline: 1.4, caption: 1.6 },
  'singing-buoys-he': { direction: 'rtl', line: 1.75, headline: 1.4, caption: 1.6 },
  'fish-market-ur': { direction: 'rtl', line: 2.2, headline: 1.95, caption: 1.95 },
  'tidal-lamp-zh-hant': { direction: 'ltr', line: 1.75, headline: 1.4, caption: 1.6, em: DOTTED },
  'lens-keepers-ja': { direction: 'ltr', line: 1.75, headline: 1.4, caption: 1.6, em: DOTTED },
  'seal-crossing-ko': { direction: 'ltr', line: 1.75, headline: 1.4, caption: 1.6, em: DOTTED },
  'school-boat-pt': { direction: 'ltr', line: 1.55, headline: 1.13, caption: 1.4, em: SLANTED },
};

for (const [name, { direction, em, ...lines }] of Object.entries(SCRIPTS)) {
  test(`T1 ${name} has the lines and the direction of its script @chromium`, async ({ page }) => {
    await openSample(page, name);
    const leading = (part) => page.locator(`article-reader [part~="${part}"]`).first().evaluate((it) => {
      const { lineHeight, fontSize } = getComputedStyle(it);
      return parseFloat(lineHeight) / parseFloat(fontSize);
    });
    await expect(part(page, 'article')).toHaveCSS('direction', direction);
    expect(await leading('paragraph')).toBeCloseTo(lines.line, 1);
    expect(await leading('headline')).toBeCloseTo(lines.headline, 1);
    expect(await leading('caption')).toBeCloseTo(lines.caption, 1);
    for (const [property, value] of Object.entries(em ?? {})) {
      await expect(part(page, 'body').locator('em').first(), property).toHaveCSS(property, value);
    }
    // Letters that hang together are never torn apart.
    if (direction === 'rtl') {
      for (const it of ['headline', 'sections', 'paragraph', 'dateline']) {
        await expect(part(page, it).first(), it).toHaveCSS('letter-spacing', 'normal');
      }
    }
  });
}

test('T1 small print is larger where letters are finer, and Asian lines are counted in characters', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  const seen = {};
  for (const name of ['counting-seals', 'port-market-ar', 'lens-keepers-ja']) {
    await openSample(page, name);
    seen[name] = await page.locator('article-reader').evaluate((it) => {
      const of = (name) => it.querySelector(`[part~="${name}"]`);
      const size = (name) => parseFloat(getComputedStyle(of(name)).fontSize);
      return { caption: size('caption') / size('paragraph'), measure: of('body').clientWidth / size('paragraph') };
    });
  }
  expect(seen['counting-seals'].caption).toBeCloseTo(0.8125, 2);
  expect(seen['port-market-ar'].caption).toBeCloseTo(0.875, 2);
  expect(seen['lens-keepers-ja'].measure).toBeCloseTo(38, 0);
});

test('T1 Korean breaks between words, Japanese by its strict rules, Persian counts in its own digits', async ({ page }) => {
  test.slow();
  await openSample(page, 'seal-crossing-ko');
  await expect(part(page, 'paragraph').first()).toHaveCSS('word-break', 'keep-all');
  await openSample(page, 'lens-keepers-ja');
  await expect(part(page, 'paragraph').first()).toHaveCSS('line-break', 'strict');
  await openSample(page, 'tidal-lamp-zh-hant');
  await expect(part(page, 'body').locator('em')).toHaveCSS('text-emphasis-position', /^under( right)?$/);
  await serve(page, '**/ordered.json', { ...MIXED, language: 'fa', body: [{ type: 'list', ordered: true, items: ['یک', 'دو'] }] });
  await open(page, tag({ src: '/ordered.json' }));
  await heard(page, 'reader-ready');
  await expect(part(page, 'list')).toHaveCSS('list-style-type', 'persian');
});

test('T1 Urdu is set in Nastaliq on a page that was set for other letters, unless that says otherwise', async ({ page }) => {
  test.slow();
  const family = () => part(page, 'paragraph').first().evaluate((it) => getComputedStyle(it).fontFamily);
  const own = 'body { font-family: monospace }';
  for (const isolated of [null, '']) {
    await openSample(page, 'fish-market-ur', { isolated }, { style: own });
    expect(await family()).toContain('Nastaliq');
  }
  await openSample(page, 'fish-market-ur', {}, { style: own, lang: 'ur' });
  expect(await family()).toBe('monospace');
  await openSample(page, 'fish-market-ur', {}, { style: `${own} article-reader { --reader-font: fantasy }` });
  expect(await family()).toBe('fantasy');
  await openSample(page, 'port-market-ar', {}, { style: own });
  expect(await family()).toBe('monospace');
});

const MIXED = {
  format: 'article-reader/1',
  language: 'ar',
  headline: 'صفقة QuayLink! ب 12,500',
  authors: ['A. Lund, Jr.', 'نادية'],
  source: { name: 'MPA (North)' },
  copyright: '© 2026 Meridian Press Agency.',
  published: '2026-11-22T05:00:00Z',
  lead: { type: 'picture', renditions: [{ url: '/samples/pictures/seal-480.webp', width: 480, height: 320 }], caption: 'فقمة.', credit: 'H. Lestrade/AGL (2026)' },
  body: [`قال إن <bdi>Ltd.</bdi> (الشركة) دفعت 60%. ${'كلمة أخرى. '.repeat(60)}`],
};

/** That pieces of a part's text stand in this order, from left to right, on one line. */
async function expectFromLeft(page, name, pieces) {
  const boxes = await part(page, name).first().evaluate((it, pieces) => pieces.map((piece) => {
    const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const at = texts.currentNode.data.indexOf(piece);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + piece.length);
      const { left, top } = range.getBoundingClientRect();
      return { piece, left, top };
    }
    return { piece };
  }), pieces);
  expect(boxes.filter((it) => it.left === undefined), `${name}: not found`).toEqual([]);
  const found = boxes.toSorted((a, b) => a.left - b.left).map((it) => it.piece);
  expect(found, name).toEqual(pieces);
}

test('T2 Latin names, numbers and brackets in an Arabic story are set as they are said', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await serve(page, '**/mixed.json', MIXED);
  for (const isolated of [null, '']) {
    await open(page, tag({ src: '/mixed.json', isolated }));
    await heard(page, 'reader-ready');
    await expectFromLeft(page, 'headline', ['12', '500', '!', 'QuayLink', 'صفقة']);
    // A name keeps its own full stop and its own comma, and the first stands first.
    await expectFromLeft(page, 'authors', ['نادية', 'و', 'A.', 'Lund', ', J', 'r.']);
    await expectFromLeft(page, 'source-name', ['MPA', '(', 'North', ')']);
    await expectFromLeft(page, 'credit', ['H.', 'Lestrade', '/AGL', '(', '2026', ')']);
    await expectFromLeft(page, 'copyright', ['©', '2026', 'Meridian', 'Agency', '.']);
    await expectFromLeft(page, 'paragraph', ['دفعت', 'الشركة', 'Ltd', '.', 'قال']);
    // English words about an Arabic story run on from left to right.
    await expectFromLeft(page, 'published', ['Published', 'November', '2026']);
    await expectFromLeft(page, 'reading-time', ['Reading', ':', 'minute']);
  }
});

test('T2 the buttons run as their own words do, whichever way the story runs', async ({ page }) => {
  test.slow();
  for (const [name, lang, direction] of [['port-market-ar', 'en', 'ltr'], ['harbour-strike', 'ar', 'rtl'], ['port-market-ar', 'ar', 'rtl']]) {
    await openSample(page, name, { lang });
    const toolbar = page.locator('article-reader [part="toolbar"]');
    await expect(toolbar).toHaveCSS('direction', direction);
    await expect(toolbar).toHaveAttribute('lang', lang);
    const lefts = await toolbar.locator('button:visible').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
    expect(lefts.length).toBeGreaterThan(1);
    expect(lefts.toSorted((a, b) => (direction === 'ltr' ? a - b : b - a)), `${name} in ${lang}`).toEqual(lefts);
  }
});
