// A site with printed stories in Node.js, without a framework:
//
//   URL=https://gazette.example STORIES=https://cms.gazette.example/stories/ ASSETS=https://cdn.example/article-reader/0.1.0 node server.js
import { createServer } from "node:http";
import { printFor } from "./print-endpoint.js";
import { answer, isFresh } from "./story-site.js";

const { env } = process;
for (const name of ["URL", "STORIES", "ASSETS"]) if (!env[name]) throw new Error(`The variable ${name} is not set.`);

/** @type {import("./story-site.js").Settings} */
const settings = {
  name: env.NAME ?? "Stories",
  url: env.URL,
  stories: env.STORIES,
  assets: env.ASSETS,
  publisher: env.PUBLISHER,
  language: env.LANGUAGE ?? "en",
  zone: env.ZONE ?? "UTC",
};
/** The sites that may read the JSON of stories, beside this one. */
const partners = new Set((env.PARTNERS ?? "").split(" ").filter(Boolean));

// ── Answers ────────────────────────────────────────────────────────────────────────────────────

const KEPT_MS = 60_000;
const KEPT_ANSWERS = 1_000;
/** @type {Map<string, { since: number, answer: ReturnType<typeof answer> }>} */
const kept = new Map();

/** The answer for an address. Requests at the same time share one, and it is kept for a minute unless it is a failure. */
const answerOf = async (url) => {
  const key = url.pathname === "/oembed" ? url.href : url.pathname;
  const known = kept.get(key);
  const now = performance.now();
  if (known && now < known.since + KEPT_MS) return withAge(await known.answer, now - known.since);
  const promise = answer(url, settings);
  kept.delete(key);
  kept.set(key, { since: now, answer: promise });
  if (kept.size > KEPT_ANSWERS) kept.delete(kept.keys().next().value);
  const forget = () => kept.get(key)?.answer === promise && kept.delete(key);
  promise.then((it) => it.headers["Cache-Control"] === "no-store" && forget(), forget);
  return promise;
};

/** Tells browsers how old the answer is, so that they keep it for the rest of its minute alone. */
const withAge = (it, age) => ({ ...it, headers: { ...it.headers, Age: String(Math.floor(age / 1_000)) } });

/** Which site may read the answer. It depends on the request for a story's JSON, so a cache has to tell the sites apart. */
const corsOf = (pathname, origin) => {
  if (!pathname.endsWith(".json")) return {};
  return { Vary: "Origin", ...(partners.has(origin) && { "Access-Control-Allow-Origin": origin }) };
};

// ── The server ─────────────────────────────────────────────────────────────────────────────────

const server = createServer(async (request, response) => {
  const send = (status, headers, body = "") => {
    response.writeHead(status, { ...headers, ...(status !== 304 && { "Content-Length": Buffer.byteLength(body) }) });
    response.end(request.method === "HEAD" || status === 304 ? undefined : body);
  };
  try {
    const url = new URL(request.url ?? "/", settings.url);
    if (url.pathname === "/print" && env.PRINT_TOKEN) {
      const { status, headers, body } = await printFor(request, env.PRINT_TOKEN);
      return send(status, headers, body);
    }
    if (request.method !== "GET" && request.method !== "HEAD") return send(405, { Allow: "GET, HEAD" });
    const { status, headers, body } = await answerOf(url);
    const all = { ...headers, ...corsOf(url.pathname, request.headers.origin) };
    if (isFresh(request.headers["if-none-match"], headers.ETag)) return send(304, all);
    send(status, all, body);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) send(500, { "Cache-Control": "no-store" });
    else response.destroy();
  }
});

server.listen(Number(env.PORT ?? 8080), env.HOST ?? "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(`Stories are at http://127.0.0.1:${port}/stories/ID`);
});
process.once("SIGTERM", () => server.close());
