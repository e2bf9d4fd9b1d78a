// Live reports, and a server of them that follows a script.
import { open, tag } from "./publisher.mjs";

export const SRC = "/live/report.json";

/** The time at which the pages of these tests are opened. */
export const NOW = "2026-11-23T12:00:00Z";

/** A post of our own format. Its number gives its time: the tenth post is from 10:10. */
export const post = (id, fields = {}) => ({
  id: String(id),
  headline: `Post ${id}`,
  published: new Date(Date.UTC(2026, 10, 23, 10, id)).toISOString(),
  body: `<p>What happened at ${id}.</p>`,
  ...fields,
});

/** Posts with the numbers from `from` on. */
export const many = (count, from = 1) => Array.from({ length: count }, (_, index) => post(from + index));

/** A live report of our own format. */
export const report = (posts, fields = {}) => ({
  format: "article-reader/1",
  id: "storm",
  url: "https://gazette.example/storm",
  language: "en-GB",
  headline: "Storm on the coast",
  body: "<p>What we know so far.</p>",
  live: true,
  posts,
  ...fields,
});

/**
 * Answers the requests for the report. Returns an object: `answer` is what the server says from now on, a document or a
 * function that handles the request, and `requests` counts the requests.
 */
export async function serveReport(page, answer, path = SRC) {
  const server = { answer, requests: 0 };
  await page.route(`**${path}`, async (route) => {
    server.requests += 1;
    const { answer } = server;
    if (typeof answer === "function") return answer(route);
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(answer) });
  });
  return server;
}

/** Opens a page with a report, with a clock that the test moves. Returns the server. */
export async function openReport(page, document, { attributes = {}, ...options } = {}) {
  await page.clock.install({ time: NOW });
  await page.addInitScript(() => {
    // The numbers of this clock's timers do not fit into 32 bits, as those of a browser do.
    const { setTimeout: set, clearTimeout: clear } = window;
    const first = 1e12;
    window.setTimeout = (...timer) => set(...timer) - first;
    window.clearTimeout = (number) => clear(number + first);
    const ask = window.fetch;
    window.settled = 0;
    window.fetch = (...request) => {
      const answer = ask(...request);
      const count = () => {
        window.settled += 1;
      };
      answer.then(count, count);
      return answer;
    };
    window.updates = [];
    addEventListener("reader-update", ({ detail }) => window.updates.push(detail));
  });
  const server = await serveReport(page, document);
  await open(page, tag({ src: SRC, ...attributes }), options);
  await page.waitForFunction(() => ["ready", "notice"].includes(document.querySelector("article-reader").state));
  if (await page.locator("article-reader [part~=posts]").count()) await controls(page);
  return server;
}

/** Waits until the script of live reports has started. */
export const controls = (page) => page.locator("article-reader [part~=live-controls]").waitFor();

/** Lets the time pass in which the reader asks once, and waits for the answer. */
export async function ask(page, path = SRC) {
  const answer = page.waitForResponse((it) => it.url().endsWith(path)).catch(() => {});
  await page.clock.fastForward(17_000);
  await answer;
}

/** Waits until the page has an answer to each of its requests, also if it is a failure. */
export async function answered(page) {
  const before = await page.evaluate(() => window.settled);
  await page.waitForFunction((before) => window.settled > before, before);
}

/** Waits for a number of updates, and returns the last. */
export async function updated(page, count = 1) {
  await page.waitForFunction((count) => window.updates.length >= count, count);
  return page.evaluate(() => window.updates.at(-1));
}

/** The headings of the posts, as far as they are in the article. */
export const headings = (page) => page.locator("article-reader [part~=post-heading]").allTextContents();

const posts = (page) => page.locator("article-reader [part~=post]");

/** Marks the posts on the page, so that a test sees which of them stay the same nodes. */
export const mark = (page) =>
  posts(page).evaluateAll((all) => {
    for (const it of all) it.isMarked = true;
  });

/** Whether each post on the page has been marked. */
export const marked = (page) => posts(page).evaluateAll((all) => all.map((it) => it.isMarked === true));
