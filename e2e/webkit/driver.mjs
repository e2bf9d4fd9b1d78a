// WebKitGTK by WebDriver: Playwright drives only a WebKit of its own. `webkit` is a page of a new browser,
// with the few helpers that the smoke suite needs.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { test as base, expect } from "@playwright/test";
import { Builder } from "selenium-webdriver";

const DRIVER = "/usr/bin/WebKitWebDriver";
const [BROWSER] = ["x86_64", "aarch64"]
  .map((it) => `/usr/lib/${it}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .filter(existsSync);

/** The reason for which the suite cannot run here, if there is one. */
const MISSING = !(existsSync(DRIVER) && BROWSER)
  ? "WebKitGTK is not installed (Debian: webkit2gtk-driver)"
  : !process.env.DISPLAY && "WebKitGTK needs a display: `xvfb-run -a npx playwright test`";

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function startDriver() {
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(() =>
      fetch(`${url}/status`).then(
        (it) => it.ok,
        () => false,
      ),
    )
    .toBe(true);
  return { url, stop: () => driver.kill() };
}

export const test = base.extend({
  // One browser for all tests of a worker; each test loads a page of its own.
  session: [
    async ({}, use) => {
      if (MISSING) return use(null);
      const { url, stop } = await startDriver();
      try {
        const options = { binary: BROWSER, args: ["--automation", "--geometry=1024x768"] };
        const capabilities = { browserName: "MiniBrowser", "webkitgtk:browserOptions": options };
        const session = await new Builder().usingServer(url).withCapabilities(capabilities).build();
        await use(session);
        await session.quit().catch(() => {});
      } finally {
        stop();
      }
    },
    { scope: "worker" },
  ],

  webkit: async ({ session, baseURL }, use) => {
    test.skip(Boolean(MISSING), MISSING || "");
    await use(new Page(session, baseURL));
  },
});

class Page {
  constructor(session, baseURL) {
    this.session = session;
    this.baseURL = baseURL;
  }

  open(path) {
    return this.session.get(new URL(path, this.baseURL).href);
  }

  /** Calls a function in the page. */
  run(script, ...values) {
    return this.session.executeScript(`return (${script})(...arguments)`, ...values);
  }

  /** Waits until a function in the page has the expected answer. */
  expect(script, ...values) {
    return expect.poll(() => this.run(script, ...values));
  }

  /** Puts markup into the page's main part, and waits until each reader has this state. */
  async show(html, state = "ready") {
    await this.run((it) => {
      document.querySelector("main").innerHTML = it;
    }, html);
    await this.expect(() => [...document.querySelectorAll("article-reader")].map((it) => it.state)).toEqual(
      Array.from(html.match(/<article-reader/g) ?? [1], () => state),
    );
  }

  /** The visible text of a part of the article; null where there is none. */
  text(part) {
    return this.run((it) => document.querySelector(`article-reader [part~="${it}"]`)?.innerText ?? null, part);
  }

  style(selector, name) {
    return this.run((selector, name) => getComputedStyle(document.querySelector(selector))[name], selector, name);
  }

  /** Whether an element has a place in the layout. WebDriver's own answer ignores slots. */
  isSeen(selector) {
    return this.run((it) => document.querySelector(it).getClientRects().length > 0, selector);
  }
}

export { expect };
