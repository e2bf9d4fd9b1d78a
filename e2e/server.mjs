// Serves a build at / and e2e/pages/ at /pages/, and has addresses that fail: `node server.mjs PORT`.
// The build is dist/, or the directory that ARTICLE_READER_SITE names.
import { createReadStream, existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SITE = resolve(ROOT, process.env.ARTICLE_READER_SITE ?? "dist");

const TYPES = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".wav": "audio/wav",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
};

const PORT = Number(process.argv[2] ?? 8123);
const HOSTING = await readFile(join(ROOT, "docs/site/hosting.html"), "utf8");

const OCTETS = "application/octet-stream";

// The strict policy of the documentation, word for word: the reader has to work under it. It allows
// videos of other hosts, so that a test sees whether they are requested.
const [, STRICT] = /<pre id="strict"[^>]*><code>Content-Security-Policy: (.*?)<\/code>/.exec(
  await readFile(join(ROOT, "docs/site/policy.html"), "utf8"),
);

// The first pattern that matches a path answers; its groups are the arguments.
const ROUTES = [
  [/^\/slow\/never$/, () => {}],
  [/^\/status\/(\d{3})$/, (response, status) => send(response, Number(status), ".html", "status")],
  [/^\/html$/, (response) => send(response, 200, ".html", "<!doctype html><title>No story</title>")],
  [/^\/empty\.json$/, (response) => send(response, 200, ".json", "")],
  [/^\/truncated\.json$/, truncated],
  [/^\/large\.json$/, large],
  [/^\/flaky\/([^/]+)(\/.+)$/, flaky],
  [
    /^\/csp(\/.+)$/,
    (response, path) => {
      response.setHeader("Content-Security-Policy", STRICT);
      return file(response, path);
    },
  ],
  [
    /^\/cached(\/.+)$/,
    (response, path) => {
      // Browsers do not cache a page with `no-store`.
      response.removeHeader("Cache-Control");
      return file(response, path);
    },
  ],
  // A server without a media type for WebAssembly.
  [/^\/octets(\/.+)$/, (response, path) => file(response, path, path.endsWith(".wasm") ? OCTETS : undefined)],
  // A server that lets pages of all origins read its files.
  [
    /^\/cdn(\/.+)$/,
    (response, path) => {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      return file(response, path);
    },
  ],
  // A page with the hints of the documentation, a server that counts the requests for its files, and the counts.
  [/^\/hinted\/(same|other)\/(\w+)$/, (response, origin, key) => send(response, 200, ".html", hinted(origin, key))],
  [/^\/counted\/(\w+)(\/.+)$/, counted],
  [/^\/counts\/(\w+)$/, (response, key) => send(response, 200, ".json", JSON.stringify(counts[key] ?? {}))],
  [/^(\/.*)$/, file],
];

/** How often each file was requested, by key and path. */
const counts = {};

function counted(response, key, path) {
  counts[key] ??= {};
  counts[key][path] = (counts[key][path] ?? 0) + 1;
  response.setHeader("Access-Control-Allow-Origin", "*");
  // As docs/site/hosting.html recommends.
  response.setHeader(
    "Cache-Control",
    path.endsWith(".json") ? "max-age=60, must-revalidate" : "max-age=31536000, immutable",
  );
  return file(response, path);
}

/** The hints of docs/site/hosting.html, with the files on the origin of the page or on another one. */
function hinted(origin, key) {
  const [, snippet] = /<pre id="hints"[^>]*><code>([\s\S]*?)<\/code>/.exec(HOSTING);
  const host = origin === "same" ? "" : `http://localhost:${PORT}`;
  const lines = snippet.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const body = lines
    .replaceAll(/https:\/\/cdn\.example\/article-reader\/[\d.]+/g, `${host}/counted/${key}`)
    .replaceAll("/stories/1234.json", `${host}/counted/${key}/samples/harbour-strike.json`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hints</title><link rel="icon" href="data:,">${body}`;
}

function send(response, status, type, body) {
  response.writeHead(status, { "Content-Type": TYPES[type] }).end(body);
}

async function file(response, path, named) {
  // `normalize` of an absolute path cannot climb above its root.
  const inside = normalize(path.endsWith("/") ? `${path}index.html` : path);
  const place = join(inside.startsWith("/pages/") ? join(ROOT, "e2e") : SITE, inside);
  const found = await stat(place).catch(() => null);
  if (!found?.isFile()) return send(response, 404, ".html", "not found");
  const type = named ?? TYPES[extname(place)] ?? OCTETS;
  response.writeHead(200, { "Content-Type": type, "Content-Length": found.size });
  return pipeline(createReadStream(place), response);
}

/** Half a document, as after a broken connection. */
async function truncated(response) {
  const story = await readFile(join(ROOT, "samples/harbour-strike.json"));
  send(response, 200, ".json", story.subarray(0, 300));
}

/** Just over 5 MB of valid JSON, without its length in a header. */
function large(response) {
  const chunk = "a".repeat(64 * 1024);
  response.writeHead(200, { "Content-Type": TYPES[".json"] });
  return pipeline(
    Readable.from(
      (function* () {
        yield '{"type":"text","body_text":"';
        for (let sent = 0; sent <= 5 * 1024 * 1024; sent += chunk.length) yield chunk;
        yield '"}';
      })(),
    ),
    response,
  );
}

const tried = new Set();

/** Fails the first request for a path with a key, and answers the next. */
function flaky(response, key, path) {
  const request = `${key} ${path}`;
  if (tried.has(request)) return file(response, path);
  tried.add(request);
  return send(response, 500, ".html", "try again");
}

const server = createServer(async (request, response) => {
  response.setHeader("Cache-Control", "no-store");
  try {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const [pattern, answer] = ROUTES.find(([pattern]) => pattern.test(path));
    await answer(response, ...path.match(pattern).slice(1));
  } catch {
    // The request is malformed, or the browser has closed the connection.
    response.destroy();
  }
});

if (!existsSync(join(SITE, "embed.js"))) {
  console.error(`${SITE} holds no build: run \`make dist\` first.`);
  process.exit(1);
}
server.listen(PORT, "127.0.0.1");
