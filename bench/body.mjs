// Measures how long the reader takes to show a body, beside DOMPurify with `innerHTML`: `make bench-body`, with the build
// in dist/.
//
// node bench/body.mjs [--html FOLDER]
//   --html  measures the files of a folder, each the HTML of a body
//
// The bodies are those of samples/, and of the real documents in the folder that ARTICLE_READER_CORPUS names. Everything is
// loaded before, the two take turns, and each time contains the layout of what is shown. A body that needs repairs goes
// through the mend module, which is loaded then too.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { chromium } from "playwright";
import { chromiumOptions } from "../scripts/browsers.mjs";
import { Server } from "./load/server.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const DIST = join(ROOT, "dist");
const ROUNDS = 9;
const LEAST_CHARACTERS = 500;
const SLOWEST = 5;
/** The fields of all formats that have HTML of a body. */
const FIELDS = new Set(["rendered", "html", "content_html", "body_html", "body_xhtml", "article_html", "body"]);

const { values } = parseArgs({ options: { html: { type: "string" } } });

const filesBelow = (folder, extension) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));

/** Adds the bodies in a document, or in a part of it, to `found`. */
function addBodies(value, found) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    const isBody = typeof field === "string" && FIELDS.has(key) && field.length > LEAST_CHARACTERS;
    if (isBody && field.includes("<")) found.push(field);
    else addBodies(field, found);
  }
}

function bodiesOf(file) {
  const found = [];
  try {
    addBodies(JSON.parse(readFileSync(file, "utf8")), found);
  } catch {
    // The corpus also has documents that are not JSON.
  }
  return found;
}

function allBodies() {
  if (values.html) return filesBelow(values.html, ".html").map((file) => readFileSync(file, "utf8"));
  const corpus = process.env.ARTICLE_READER_CORPUS;
  const folders = [join(ROOT, "samples"), ...(corpus ? [corpus] : [])];
  return [...new Set(folders.flatMap((folder) => filesBelow(folder, ".json")).flatMap(bodiesOf))];
}

async function bundlePurify() {
  const stdin = { contents: 'export { default } from "dompurify";', resolveDir: ROOT };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "esm", write: false });
  return outputFiles[0].text;
}

/** Runs in the page. Returns the milliseconds of every round, for the reader and for DOMPurify. */
async function measure({ body, rounds }) {
  const { default: purify } = await import("/purify.js");
  const reader = document.querySelector("article-reader");
  const place = document.querySelector("#peer");
  const ours = async () => {
    const shown = new Promise((resolve) => {
      for (const name of ["ready", "notice", "error"])
        reader.addEventListener(`reader-${name}`, resolve, { once: true });
    });
    reader.article = { format: "article-reader/1", headline: "A", body };
    await shown;
    return reader.offsetHeight;
  };
  const peer = async () => {
    place.innerHTML = purify.sanitize(body);
    return place.offsetHeight;
  };
  const times = { ours: [], peer: [] };
  // The first round loads what the body needs, and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, show] of Object.entries({ ours, peer })) {
      const start = performance.now();
      await show();
      if (round > 0) times[name].push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return times;
}

const median = (all) => all.toSorted((one, other) => one - other)[all.length >> 1];

const server = new Server();
await server.listen();
const browser = await chromium.launch(chromiumOptions);
try {
  for (const file of filesBelow(DIST, "")) {
    if (/article-reader[^/]*\.(js|wasm)$|embed\.js$/.test(file))
      server.add(file.slice(DIST.length), readFileSync(file));
  }
  server.add("/purify.js", await bundlePurify());
  const page = `<!doctype html><html lang="en"><title>Bodies</title><script type="module" src="/embed.js"></script>
<article-reader loading="eager"></article-reader><div id="peer"></div>`;
  server.add("/bodies.html", page);
  const bodies = allBodies();
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // Nothing of a real document is requested.
  await tab.route(
    (url) => url.origin !== server.origin,
    (route) => route.abort(),
  );
  await tab.goto(`${server.origin}/bodies.html`);
  const rows = [];
  for (const body of bodies) {
    const times = await tab.evaluate(measure, { body, rounds: ROUNDS });
    rows.push({ body, ours: median(times.ours), peer: median(times.peer) });
  }
  const sum = (name) => rows.reduce((total, it) => total + it[name], 0);
  const ratios = rows.map((it) => it.ours / it.peer);
  console.log(`${rows.length} bodies, ${ROUNDS} rounds each, Chromium ${browser.version()}`);
  console.log(`reader ${sum("ours").toFixed(0)} ms, DOMPurify ${sum("peer").toFixed(0)} ms in all`);
  console.log(
    `ratio of the sums ${(sum("ours") / sum("peer")).toFixed(2)}, median of the ratios ${median(ratios).toFixed(2)}`,
  );
  for (const { body, ours, peer } of rows.toSorted((one, other) => other.ours - one.ours).slice(0, SLOWEST)) {
    const start = JSON.stringify(body.slice(0, 40));
    console.log(`  ${ours.toFixed(1)} ms, DOMPurify ${peer.toFixed(1)} ms: ${body.length} characters, ${start}`);
  }
} finally {
  await browser.close();
  server.close();
}
