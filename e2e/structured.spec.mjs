// toJsonLd(): what stands on the page, for search engines, and nothing under a notice.
import { expect, test } from '@playwright/test';
import { heard, open, openSample, sample, tag, watch } from './publisher.mjs';

const tell = (page) => page.evaluate(async () => {
  const reader = document.querySelector('article-reader');
  await reader.ready;
  return reader.toJsonLd();
});

for (const isolated of [false, true]) {
  test(`a story is told as it stands${isolated ? ', isolated' : ''}`, async ({ page }) => {
    const seen = watch(page);
    await openSample(page, 'harbour-strike', isolated ? { isolated: '' } : {});
    await heard(page, 'reader-ready', 1);
    expect(seen.requests.join()).not.toContain('-related');
    const told = await tell(page);
    expect(told).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: expect.stringMatching(/^en/),
      isAccessibleForFree: true,
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Harbour Gazette', logo: { url: expect.stringMatching(/^http.*logo\.svg$/) } },
    });
    expect(told.headline).toBe(await page.locator('[part~=headline]').textContent());
    expect(told.datePublished).toBe(await page.locator('[part~=published] time').first().getAttribute('datetime'));
    expect(told.image[0]).toMatchObject({ '@type': 'ImageObject', url: expect.stringMatching(/^http/), width: expect.any(Number), creditText: expect.any(String) });
    expect(told.wordCount).toBeGreaterThan(100);
    expect(JSON.stringify(told)).not.toContain('marker-');
  });
}

test('of a story under notice there is nothing, of a paid one what stands', async ({ page }) => {
  await open(page, tag({ src: sample('withdrawn') }));
  await heard(page, 'reader-notice', 1);
  expect(await tell(page)).toBeNull();
  await open(page, tag({ src: sample('lamp-oil') }));
  await heard(page, 'reader-notice', 1);
  const paid = await tell(page);
  expect(paid.isAccessibleForFree).toBe(false);
  expect(JSON.stringify(paid)).not.toContain('marker-');
});
