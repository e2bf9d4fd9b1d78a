import { defineConfig } from '@playwright/test';
import { chromiumOptions, FIREFOX } from './scripts/browsers.mjs';

const port = process.env.ARTICLE_READER_PORT ?? '8123';
const origin = `http://127.0.0.1:${port}`;

// A trace of a failure has the actions, the requests and the console. The pictures of the page before and
// after each action cost a fifth of the time of all tests, so they are for TRACE=1 alone.
const pictures = Boolean(process.env.TRACE);
const trace = { mode: 'retain-on-failure', snapshots: pictures, screenshots: pictures };

// Tags at the end of a title say where a test runs; a test without one runs in Chromium and in Firefox.
//
// @chromium-only  The test needs what Chromium alone reports or emulates: shifts of the layout, the tree
//                 of accessibility, the heap, a device with touch.
// @one-browser    The test is about logic that no engine of a browser takes part in. Once is enough.
// @not-bidi       The test needs emulated media or a page without JavaScript. An unpatched Firefox is
//                 driven by WebDriver BiDi, which has neither; Playwright's own Firefox has both.

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'webkit/**',
  globalSetup: './e2e/setup.mjs',
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
  use: { baseURL: `${origin}/`, trace },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: chromiumOptions,
      },
    },
    FIREFOX
      ? {
          name: 'firefox',
          grepInvert: /@not-bidi|@chromium-only|@one-browser/,
          // Its driver takes twice the time for each key and click.
          timeout: 30_000,
          use: {
            browserName: 'firefox',
            channel: 'moz-firefox',
            launchOptions: { executablePath: FIREFOX },
          },
        }
      : { name: 'firefox', grepInvert: /@chromium-only|@one-browser/, use: { browserName: 'firefox' } },
    // A smoke suite in WebKitGTK; where that is missing, it is skipped and says why.
    { name: 'webkit', testDir: 'e2e/webkit', testIgnore: [], timeout: 30_000 },
  ],
});
