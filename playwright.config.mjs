import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = process.env.ARTICLE_READER_PORT ?? '8123';
const origin = `http://127.0.0.1:${port}`;

// The system's browsers where there are, so that nothing is downloaded; else Playwright's own.
const chromium = '/usr/bin/chromium';
const firefox = '/usr/bin/firefox-esr';

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'webkit/**',
  outputDir: 'target/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 15_000,
  // A test that fails once is broken; a second try would hide it.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  webServer: {
    command: `node e2e/server.mjs ${port}`,
    url: `${origin}/embed.js`,
    reuseExistingServer: false,
    timeout: 10_000,
  },
  use: { baseURL: `${origin}/`, trace: 'retain-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: existsSync(chromium) ? { executablePath: chromium } : {},
      },
    },
    existsSync(firefox)
      ? {
          name: 'firefox',
          // An unpatched Firefox is driven by WebDriver BiDi, where `emulateMedia` is ignored and
          // downloads are never reported: tests that need them carry this tag. Those marked
          // @chromium measure what it alone reports, or are too many to run twice.
          grepInvert: /@not-bidi|@chromium/,
          // Its driver takes twice the time for each key and click.
          timeout: 30_000,
          use: {
            browserName: 'firefox',
            channel: 'moz-firefox',
            launchOptions: { executablePath: firefox },
          },
        }
      : { name: 'firefox', grepInvert: /@chromium/, use: { browserName: 'firefox' } },
    // A smoke suite in WebKitGTK; where that is missing, it is skipped and says why.
    { name: 'webkit', testDir: 'e2e/webkit', testIgnore: [], timeout: 30_000 },
  ],
});
