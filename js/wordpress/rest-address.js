// The addresses of REST documents of WordPress.

/** @typedef {import("./links.js").Link} Link */

const API = "https://api.w.org/"; // The relation of the root of the REST API.
/** Pages with a list or a file have documents too, which are no stories. */
const NO_POST = /^(?:block|categories|comments|media|menu|statuses|tags|taxonomies|template|types|users)/;
const NUMBERED = ["p", "page_id", "attachment_id"];

/**
 * Returns the addresses at which the document of a page may be, the likeliest first.
 *
 * @param {Link[]} links
 * @param {URL} page
 */
export const addressesOf = (links, page) => {
  for (const { rel, type, href } of links) {
    const url = resolved(href, page);
    // JSON Feed and oEmbed have links of this type, too.
    const isDocument = has(rel, "alternate") && type.split(";")[0].trim() === "application/json";
    if (isDocument && url && isPost(url)) return [embedded(url)];
  }
  const root = resolved(links.find((it) => has(it.rel, API))?.href, page);
  if (!root) return [];
  const shortlink = resolved(links.find((it) => has(it.rel, "shortlink"))?.href, page);
  const id = [page, shortlink].flatMap((it) => NUMBERED.map((name) => it?.searchParams.get(name))).find(Boolean);
  const [slug] = page.pathname.split("/").reverse().filter(Boolean);
  /** @type {[name: string, value: string | undefined]} */
  const question = id ? ["include", id] : ["slug", slug];
  if (!question[1]) return [];
  return ["posts", "pages"].map((collection) => embedded(addressAt(root, `wp/v2/${collection}`, question)));
};

/**
 * Whether the address of a document is that of a single post, also of a type of the site's own.
 *
 * @param {URL} url
 */
const isPost = (url) => {
  const [, path] = /\/wp\/v2\/(.+)/.exec(url.searchParams.get("rest_route") ?? url.pathname) ?? [];
  return path !== undefined && !NO_POST.test(path);
};

/**
 * Without addresses of words, the path is in the query.
 *
 * @param {URL} root
 * @param {string} path
 * @param {[name: string, value: string | undefined]} question
 */
const addressAt = (root, path, [name, value = ""]) => {
  const url = new URL(root);
  const route = url.searchParams.get("rest_route");
  if (route === null) url.pathname = `${url.pathname.replace(/\/$/, "")}/${path}`;
  else url.searchParams.set("rest_route", `${route.replace(/\/$/, "")}/${path}`);
  url.searchParams.set(name, safeDecoded(value));
  return url;
};

/**
 * The document alone has no authors and no pictures.
 *
 * @param {URL} url
 */
const embedded = (url) => {
  if (!url.searchParams.has("_embed")) url.search += `${url.search ? "&" : "?"}_embed`;
  return url;
};

/**
 * Returns the address of a link. A site behind a proxy may call itself `http:` on a page of `https:`, where a browser
 * blocks the request.
 *
 * @param {string | undefined} href
 * @param {URL} page
 */
const resolved = (href, page) => {
  try {
    if (!href) return;
    const url = new URL(href, page);
    if (page.protocol === "https:" && url.host === page.host) url.protocol = "https:";
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};

/**
 * @param {string} rel
 * @param {string} relation
 */
const has = (rel, relation) => rel.split(/\s+/).includes(relation);

/** @param {string} text */
const safeDecoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
