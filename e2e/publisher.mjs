// A publisher's page around the readers, and the events that it hears from them.

const EVENTS = ["reader-ready", "reader-notice", "reader-error", "reader-warning"];

export const SAMPLES = [
  "harbour-strike",
  "tidal-power",
  "tide-tables",
  "seal-photo",
  "weather-desk",
  "withdrawn",
  "embargoed",
  "night-ferries-fr",
  "port-market-ar",
  "lighthouse-de",
  "sardine-pause-es",
  "ferry-cancelled-de",
  "market-reopens-es",
  "gale-live",
  "lock-gate-live",
  "ferry-fares-de",
  "counting-seals",
  "lighthouse-feed-fr",
  "night-ferry-guide",
  "night-shift-opinion",
  "lamp-oil",
  "school-boat-pt",
  "singing-buoys-he",
  "tide-clock-fa",
  "fish-market-ur",
  "tidal-lamp-zh-hant",
  "salt-road-zh-hans",
  "lens-keepers-ja",
  "seal-crossing-ko",
];

export const PUBLISHER = "/samples/publisher.json";

export const sample = (name) => `/samples/${name}.json`;

/** The tag as a publisher writes it; a value of `null` leaves an attribute out. */
export function tag(attributes, fallback = '<a href="/story">The story as a plain link</a>') {
  const written = Object.entries({ loading: "eager", ...attributes })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${value}"`);
  return `<article-reader${written.join("")}>${fallback}</article-reader>`;
}

/** Opens a page with `body` in its main part. Its events are kept in `window.heard`. */
export async function open(page, body, options = {}) {
  const {
    style = "",
    lang = "en",
    headers = {},
    waitUntil = "load",
    title = "A publisher’s page",
    fragment = "",
    head = "",
  } = options;
  await listen(page);
  const html = `<!doctype html>
    <html lang="${lang}">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="/samples/logo.svg">
    <style>body { margin: 0 } ${style}</style>
    ${head}
    <script type="module" src="/embed.js"></script>
    <body><main>${body}</main></body>`;
  await page.route("**/publisher.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: html }),
  );
  await page.goto(`/publisher.html${fragment}`, { waitUntil });
}

/** Opens a page with a reader for each entry of `readers`, an id with its attributes, and waits until no reader loads. */
export async function openReaders(page, readers, options) {
  const tags = Object.entries(readers).map(([id, attributes]) => tag({ id, ...attributes }));
  await open(page, tags.join("\n"), options);
  await allSettled(page);
}

/** Waits until each reader of the page has its story, its notice or its error. */
export const allSettled = (page) =>
  page.waitForFunction(() => {
    const readers = [...document.querySelectorAll("article-reader")];
    return readers.every((it) => ["ready", "notice", "error"].includes(it.state));
  });

/** Opens a page with one sample in it and waits until its story stands. */
export async function openSample(page, name, attributes = {}, options = {}) {
  await open(page, tag({ src: sample(name), publisher: PUBLISHER, ...attributes }), options);
  await heard(page, "reader-ready");
}

/**
 * One page for all tests of a file or of a `describe`, which only read it: none of them depends on another.
 * `prepare` opens it. The answer is a function for the tests to call. Loading a page costs more than a test.
 */
export function sharePage(test, prepare) {
  let page;
  // The tests of one worker run in order. After a failure another worker opens the page again.
  test.describe.configure({ mode: "default" });
  test.beforeAll(async ({ browser, baseURL }) => {
    page = await browser.newPage({ baseURL });
    await prepare(page);
  });
  test.afterAll(() => page.close());
  return () => page;
}

/** Records the events of the readers of a page, from before the page's own first script. */
export async function listen(page) {
  await page.addInitScript((names) => {
    window.heard = [];
    for (const name of names) {
      addEventListener(name, ({ target, detail }) => {
        window.heard.push({ name, reader: target.id, state: target.state, detail });
      });
    }
  }, EVENTS);
}

/** Waits for the `count`th event of a name, and returns it. */
export async function heard(page, name, count = 1) {
  const handle = await page.waitForFunction(
    ([name, count]) => window.heard.filter((it) => it.name === name)[count - 1],
    [name, count],
  );
  return handle.jsonValue();
}

/** The names of all events so far. */
export const allHeard = (page) => page.evaluate(() => window.heard.map((it) => it.name));

/** What the reader with an id has reported so far: an entry for each event. */
export const heardOf = (page, id) => page.evaluate((id) => window.heard.filter((it) => it.reader === id), id);

/** Waits for two frames: the observers and listeners of the last change have run by then. */
export const twoFrames = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Answers requests for a path (a glob) with a document of the test's own. */
export async function serve(page, path, document) {
  const body = typeof document === "string" ? document : JSON.stringify(document);
  await page.route(path, (route) => route.fulfill({ contentType: "application/json", body }));
}

/** Holds requests for a path (a glob) back until the function it returns is called. */
export async function holdBack(page, path) {
  const gate = {};
  gate.opened = new Promise((resolve) => (gate.open = resolve));
  await page.route(path, async (route) => {
    await gate.opened;
    // The page may be gone by then.
    await route.continue().catch(() => {});
  });
  return gate.open;
}

/** Records the console, the requests and the failed requests of a page, from now on. */
export function watch(page) {
  const seen = { console: [], failures: [], requests: [] };
  const answered = new Set();
  page.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.console.push(`uncaught: ${error.message}`));
  page.on("request", (request) => seen.requests.push(new URL(request.url()).pathname));
  page.on("requestfailed", (request) => {
    // Chromium calls some requests aborted whose body a script has read to its end.
    if (!answered.has(request)) seen.failures.push(new URL(request.url()).pathname);
  });
  page.on("response", (response) => {
    answered.add(response.request());
    if (response.status() >= 400) seen.failures.push(new URL(response.url()).pathname);
  });
  return seen;
}

/** The parts of a name, of all readers of a page. */
export const part = (page, name) => page.locator(`article-reader [part~="${name}"]`);

/** The parts of a name, of the reader with an id. */
export const partOf = (page, id, name) => page.locator(`#${id} [part~="${name}"]`);

/** The button of a failure. Locators look into the open shadow root too. */
export const retry = (page) => page.getByRole("button", { name: "Try again" });

/** A minimal story of ninjs, with the fields of a test. */
export const story = (fields = {}) => ({
  uri: "https://gazette.example/made",
  type: "text",
  pubstatus: "usable",
  versioncreated: "2026-11-23T12:00:00Z",
  language: "en",
  headline: "A made story",
  body_text: "One paragraph.\n\nAnother one.",
  ...fields,
});
