// A site with one page for each story, as answers without a platform: `answer` gets an address, and returns a status,
// headers and a text. The folders edge-worker and node-server have the same file.
//
//   /stories/ID        the page of a story, with its print
//   /stories/ID.json   the story's JSON, which the element requests once to see whether the story has changed
//   /oembed?url=PAGE   oEmbed (https://oembed.com) for the page of a story
import { prerender } from "article-reader/prerender";

/**
 * @typedef {object} Settings
 * @property {string} name the name of the site
 * @property {string} url the address of the site, without a slash at the end. It is never taken from a request, because
 *   a cache would keep what a request invents.
 * @property {string} stories where the content system has the JSON of the story ID: this address, ID and `.json`
 * @property {string} assets the folder of a release, without a slash at the end
 * @property {string} [publisher] the address of the publisher profile, which this server and browsers can reach
 * @property {string} language the language of the pages
 * @property {string} zone the time zone of dates, such as `Europe/Berlin`
 */

/** @typedef {{ status: number, headers: Record<string, string>, body: string }} Answer */

const TIMEOUT_MS = 5_000;
const MAX_DOCUMENT_BYTES = 5 * 1024 * 1024; // The element reads no larger document.
const WIDTH = 600;
const HEIGHT = 900; // reader-frame.js sets the real height.

// A story may be withdrawn at any time, so caches keep an answer for a minute, and show it no longer than that.
const CACHED = "public, max-age=60, must-revalidate";
const NOT_CACHED = "no-store";

/**
 * Answers a GET request.
 *
 * @param {URL} url
 * @param {Settings} settings
 * @returns {Promise<Answer>}
 */
export const answer = async ({ pathname, searchParams }, settings) => {
  if (pathname === "/oembed") return oEmbed(searchParams, settings);
  const [, id, isJson] = /^\/stories\/([\w-]{1,100})(\.json)?$/.exec(pathname) ?? [];
  if (!id) return nothing(404, settings);
  const story = await loadStory(id, settings);
  return isJson ? documentOf(story, settings) : pageOf(story, settings);
};

/**
 * Whether the answer with this entity tag is the one that a browser or cache already has.
 *
 * @param {string | null | undefined} ifNoneMatch
 * @param {string | null | undefined} etag
 */
export const isFresh = (ifNoneMatch, etag) => {
  // A proxy that compresses an answer marks the tag as weak.
  const tags = (ifNoneMatch ?? "").split(",").map((it) => it.trim().replace(/^W\//, ""));
  return Boolean(etag) && (tags.includes(etag) || tags.includes("*"));
};

// ── The story ──────────────────────────────────────────────────────────────────────────────────

/**
 * Loads and prints a story. Its `state` is:
 *
 * - `printed`: `print` is what `prerender` gives.
 * - `removed`: it is not there, or may not be shown. `status` is that of the answer.
 * - `unreachable`: the content system did not answer, or not with a story.
 * - `unprinted`: a story is there, but could not be printed. The element may still be able to show it.
 */
const loadStory = async (id, settings) => {
  const [document, profile] = await Promise.all([
    load(`${settings.stories}${id}.json`),
    settings.publisher ? load(new URL(settings.publisher, settings.url).href) : undefined,
  ]);
  const story = { src: `/stories/${id}.json`, page: `${settings.url}/stories/${id}`, text: document.text };
  if (document.status === 404 || document.status === 410)
    return { ...story, state: "removed", status: document.status };
  if (document.text === undefined) return { ...story, state: "unreachable" };
  try {
    const print = await prerender(document.text, {
      src: story.src,
      base: settings.url + story.src,
      url: story.page,
      assets: settings.assets,
      lang: settings.language,
      tz: settings.zone,
      jsonLd: true,
      ...(settings.publisher && { attributes: { publisher: settings.publisher } }),
      ...(profile?.text && { publisher: profile.text }),
    });
    if (print.status === "printed") return { ...story, state: "printed", print };
    if (print.status === "closed") return { ...story, state: "removed", status: statusOf(print.reason) };
    console.error(`${id} could not be printed: ${print.message}`);
    // What cannot be read as a story cannot be judged either, so nothing of it is answered.
    if (print.status === "not-understood") return { ...story, state: "unreachable" };
  } catch (error) {
    console.error(`${id} could not be printed: ${error}`);
  }
  return { ...story, state: "unprinted" };
};

/**
 * The status for a story that may not be shown. 410 makes search engines forget a page at once, which is right for a story
 * that was withdrawn or has expired. 451 would say that a court or an authority demands it (RFC 7725), which a kill
 * does not tell. A story under embargo has never been there: 404 tells nothing about it.
 */
const statusOf = (reason) => (reason === "embargoed" || reason === "empty" ? 404 : 410);

/** Requests JSON. Without an answer in time, or with anything but JSON, there is no `text`. */
const load = async (url) => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return { status: response.status };
    const text = await response.text();
    if (text.length > MAX_DOCUMENT_BYTES) throw new Error("the document is too large");
    JSON.parse(text);
    return { status: 200, text };
  } catch (error) {
    console.error(`${url} could not be loaded: ${error}`);
    return { status: 0 };
  }
};

// ── Answers ────────────────────────────────────────────────────────────────────────────────────

/** The JSON of a story: the same text that was printed, because the element compares its hash with the print. */
const documentOf = (story, settings) => {
  if (story.state === "removed") return nothing(story.status, settings);
  if (story.state === "unreachable") return nothing(503, settings);
  return made(200, "application/json", story.text, { "Cache-Control": CACHED });
};

/** The page of a story. */
const pageOf = (story, settings) => {
  if (story.state === "removed") return nothing(story.status, settings);
  if (story.state === "printed") {
    const { print } = story;
    const { headline, description } = factsOf(print);
    const page = document(story, settings, { title: headline, description, head: print.head, body: print.html });
    return made(200, "text/html; charset=utf-8", page, { "Cache-Control": CACHED, ...policy(settings) });
  }
  // The element requests the story by itself. Until then its content is a way to try again.
  const publisher = settings.publisher ? ` publisher="${escapeHtml(settings.publisher)}"` : "";
  const body = `<article-reader src="${story.src}"${publisher}><a href="${story.page}">Load the story again</a></article-reader>`;
  const head = `<script type="module" src="${escapeHtml(settings.assets)}/embed.js"></script>\n`;
  const page = document(story, settings, { head, body });
  const headers = { "Cache-Control": NOT_CACHED, ...policy(settings) };
  if (story.state === "unprinted") return made(200, "text/html; charset=utf-8", page, headers);
  // A search engine that comes now has to come again. A browser shows the page all the same.
  return made(503, "text/html; charset=utf-8", page, { ...headers, "Retry-After": "30" });
};

const document = ({ page }, settings, { title, description, head, body }) => `<!doctype html>
<html lang="${escapeHtml(settings.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title ? `${title} – ${settings.name}` : settings.name)}</title>
${description ? `<meta name="description" content="${escapeHtml(description)}">\n` : ""}<link rel="canonical" href="${escapeHtml(page)}">
<link rel="alternate" type="application/json+oembed" href="${escapeHtml(`${settings.url}/oembed?url=${encodeURIComponent(page)}`)}">
${head}</head>
<body>
<main>${body}</main>
</body>
</html>
`;

const oEmbed = async (query, settings) => {
  const format = query.get("format") ?? "json";
  if (format !== "json") return nothing(501, settings);
  const page = query.get("url") ?? "";
  const root = `${settings.url}/stories/`;
  const [, id] = (page.startsWith(root) && /^([\w-]{1,100})(?:[?#]|$)/.exec(page.slice(root.length))) || [];
  if (!id) return nothing(404, settings);
  const story = await loadStory(id, settings);
  // 410 and 451 are no answers of oEmbed; a consumer shows a link for all of them.
  if (story.state === "removed") return nothing(404, settings);
  if (story.state !== "printed") return nothing(503, settings);
  const { headline } = factsOf(story.print);
  const width = smaller(WIDTH, query.get("maxwidth"));
  const height = smaller(HEIGHT, query.get("maxheight"));
  const frame = new URL(`${settings.assets}/reader.html`, settings.url);
  frame.searchParams.set("src", settings.url + story.src);
  const result = {
    version: "1.0",
    type: "rich",
    title: headline,
    provider_name: settings.name,
    provider_url: `${settings.url}/`,
    cache_age: 300,
    html: `<iframe class="article-reader" src="${escapeHtml(frame.href)}" title="${escapeHtml(headline ?? settings.name)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
    width,
    height,
  };
  return made(200, "application/json", JSON.stringify(result), {
    "Cache-Control": CACHED,
    "Access-Control-Allow-Origin": "*",
  });
};

const smaller = (size, limit) => (Number(limit) >= 1 ? Math.min(size, Math.floor(Number(limit))) : size);

/** An answer without a story. A failure of the content system is not kept. */
const nothing = (status, settings) => {
  const words = { 404: "There is no such page.", 410: "This story was removed.", 501: "Only JSON is answered." };
  const text = `${words[status] ?? "Please try again later."}\n${settings.name}\n`;
  const more = status === 503 ? { "Retry-After": "30" } : {};
  const kept = status === 503 ? NOT_CACHED : CACHED;
  return made(status, "text/plain; charset=utf-8", text, { "Cache-Control": kept, ...more });
};

const made = async (status, type, body, headers) => ({
  status,
  headers: {
    "Content-Type": type,
    "X-Content-Type-Options": "nosniff",
    ...headers,
    ...(status === 200 && headers["Cache-Control"] === CACHED && { ETag: await tagOf(body) }),
  },
  body,
});

const tagOf = async (text) => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `"${Array.from(new Uint8Array(digest).subarray(0, 16), (it) => it.toString(16).padStart(2, "0")).join("")}"`;
};

/**
 * The policy of docs/site/policy.html. Pictures may come from any host, and a print links its style sheet. If the form of a
 * newsletter is sent to another host, add this host to `connect-src`.
 */
const policy = ({ assets, publisher, url }) => {
  const { origin } = new URL(assets, url);
  const connected = new Set(["'self'", origin, ...(publisher ? [new URL(publisher, url).origin] : [])]);
  const directives = [
    "default-src 'none'",
    `script-src ${origin} 'wasm-unsafe-eval'`,
    `style-src ${origin}`,
    `connect-src ${[...connected].join(" ")}`,
    "img-src 'self' https:",
    "media-src 'self' https:",
    "frame-src https:",
    "form-action 'self' https:",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types article-reader",
  ];
  return { "Content-Security-Policy": directives.join("; "), "Referrer-Policy": "strict-origin-when-cross-origin" };
};

/** What the print says about the story, for the rest of the page. */
const factsOf = ({ jsonLd }) => jsonLd ?? {};

const escapeHtml = (text) =>
  String(text).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
