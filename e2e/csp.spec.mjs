// The strictest Content-Security-Policy that WebAssembly allows, with Trusted Types enforced.
import { expect, test } from '@playwright/test';
import { heard, listen, watch } from './publisher.mjs';

test('C1 a rich story, a failure and a notice break no rule of a strict policy', async ({ page }) => {
  const seen = watch(page);
  await listen(page);
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (it) => window.violations.push(`${it.violatedDirective} ${it.blockedURI} ${it.sample}`));
  });
  const response = await page.goto('/csp/pages/strict.html');
  expect(response.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");

  expect((await heard(page, 'reader-ready')).reader).toBe('feature');
  expect((await heard(page, 'reader-error')).reader).toBe('failed');
  expect((await heard(page, 'reader-notice')).reader).toBe('closed');
  for (const element of ['table', 'figure img', 'ol li', 'ul li', 'blockquote', 'code', 'hr']) {
    await expect(page.locator(`#feature ${element}`).first(), element).toBeAttached();
  }
  // Sheets that are constructed apply where style-src allows none.
  await expect(page.locator('#feature [part~="article"]')).toHaveCSS('display', 'grid');
  await expect(page.locator('#feature [part~="lead"] img')).toHaveJSProperty('complete', true);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(seen.console.filter((it) => !it.includes('500'))).toEqual([]);
});
