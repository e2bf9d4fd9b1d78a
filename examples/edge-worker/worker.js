// A site with printed stories at the edge: for Cloudflare Workers, workerd, and other platforms with the same interface.
import { answer, isFresh } from "./story-site.js";

export default {
  /**
   * @param {Request} request
   * @param {Record<string, string>} env the variables of wrangler.toml
   * @param {{ waitUntil: (promise: Promise<unknown>) => void }} context
   */
  async fetch(request, env, context) {
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });
    const url = new URL(request.url);
    const key = keyOf(url, env.URL);
    const kept = await fromCache(key);
    const response = kept ?? (await fresh(url, env));
    if (!kept && response.headers.get("Cache-Control") !== "no-store")
      context.waitUntil(intoCache(key, response.clone()));
    if (isFresh(request.headers.get("If-None-Match"), response.headers.get("ETag")))
      return new Response(null, { status: 304, headers: response.headers });
    return request.method === "HEAD" ? new Response(null, response) : response;
  },
};

const fresh = async (url, env) => {
  const { status, headers, body } = await answer(url, {
    name: env.NAME,
    url: env.URL,
    stories: env.STORIES,
    assets: env.ASSETS,
    publisher: env.PUBLISHER,
    language: env.LANGUAGE ?? "en",
    zone: env.ZONE ?? "UTC",
  });
  // Every site may read the stories. An answer that differed by its `Origin` would be wrong in this cache, which ignores
  // the header `Vary`.
  return new Response(body, { status, headers: { ...headers, "Access-Control-Allow-Origin": "*" } });
};

// ── The cache of the platform ──────────────────────────────────────────────────────────────────

/** What an answer depends on: parameters that count clicks are left out. */
const keyOf = ({ pathname, searchParams }, site) => {
  const key = new URL(pathname, site);
  if (pathname === "/oembed")
    for (const name of ["url", "format", "maxwidth", "maxheight"])
      if (searchParams.has(name)) key.searchParams.set(name, searchParams.get(name));
  return key.href;
};

// Without a cache, the platform has no `caches.default`, or it throws. Then each request is answered anew.
const fromCache = async (key) => {
  try {
    return await caches.default.match(key);
  } catch {
    return undefined;
  }
};

const intoCache = async (key, response) => {
  try {
    await caches.default.put(key, response);
  } catch {
    // See above.
  }
};
