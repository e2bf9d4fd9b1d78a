// The pages of the benchmark, each as a publisher would write it.

/**
 * @typedef {object} Page
 * @property {string} name the name in the tables
 * @property {string} path
 * @property {string} html
 * @property {string} [event] the event or the mark of performance that tells that a story is ready
 * @property {number} [readers] how many stories the page has
 * @property {number} paragraphs how many paragraphs are in the document when the page is ready
 */

const FIRST_LINE = '<script type="module" src="/release/embed.js"></script>';
const READY = { ours: "reader-ready", peer: "story-ready", static: "DOMContentLoaded" };

/** Returns a whole page around `body`. */
const document = ({ title, head = "", body }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 }</style>
${head}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The template of a page with a print, for `article-reader prerender --page`. */
export const TEMPLATE = document({ title: "{{title}}", head: "{{head}}", body: "{{article}}" });

const preload = (href, type = "") => `<link rel="preload" as="fetch" crossorigin${type} href="${href}">`;
const preloadWasm = (name) => preload(`/release/${name}_bg.wasm`, ' type="application/wasm"');
const modulePreload = (name) => `<link rel="modulepreload" href="/release/${name}.js">`;

/** The hints of docs/site/hosting.html. */
const DOCUMENTED_HINTS = [modulePreload("article-reader")];

/** Hints for every file of the first view but the scripts in the body, for Chromium. */
const allHints = (sources, modules) => [
  ...sources.map((it) => preload(it)),
  modulePreload("embed"),
  ...modules.map(modulePreload),
  ...modules.map(preloadWasm),
];

/** Content for visitors without scripts. */
const fallback = ({ headline, url }) => `<a href="${url}">${headline}</a>`;

/** A page with the two lines of README for each story. */
function ours(stories, { head = [], attributes = "" } = {}) {
  const readers = stories.map((it) => `<article-reader src="${it.src}"${attributes}>${fallback(it)}</article-reader>`);
  return document({ title: stories[0].headline, head: head.join("\n"), body: [FIRST_LINE, ...readers].join("\n") });
}

/** A page of a peer, whose stories are preloaded. `place` returns the element of a story. */
function peer(stories, head, place) {
  const hints = stories.map(({ src }) => preload(src));
  return document({
    title: stories[0].headline,
    head: [...hints, ...head].join("\n"),
    body: stories.map(place).join("\n"),
  });
}

const SHEET = '<link rel="stylesheet" href="/peers/story.css">';
const script = (name) => `<script type="module" src="/peers/${name}.js"></script>`;

const preact = (stories, name = "preact") =>
  peer(stories, [SHEET, script(name)], (it) => `<div data-src="${it.src}">${fallback(it)}</div>`);

const lit = (stories) =>
  peer(stories, [script("lit")], (it) => `<lit-story src="${it.src}">${fallback(it)}</lit-story>`);

/** Returns the article of a story as HTML. */
function article({ story }) {
  const { lead, authors } = story;
  const [picture] = lead.renditions;
  return `<article>
<h1>${story.headline}</h1>
<p class="standfirst">${story.standfirst}</p>
<p class="byline">By ${authors.join(", ")}, <time datetime="${story.published}">23 November 2026 at 09:30</time></p>
<figure><img src="${picture.url}" width="${picture.width}" height="${picture.height}" alt="${lead.alt}">
<figcaption>${lead.caption} ${lead.credit}</figcaption></figure>
<div class="body">${story.body}</div>
<p class="source">Source: ${story.source}. <a href="${story.url}">Read the original</a></p>
</article>`;
}

/** A page with the articles of the stories as HTML. */
const written = (stories) =>
  document({ title: stories[0].headline, head: SHEET, body: stories.map(article).join("\n") });

/**
 * The page of a print without its script. The tag stays as a tag without meaning, because the selectors of the style
 * sheet begin with its name. Everything inside stays too.
 */
const withoutScript = (html) =>
  html.replace(/<script type="module"[^>]*><\/script>\n?/, "").replace(/(<article-reader) [^>]*>/, "$1>");

/** Returns the pages that show the same story or stories, by short names. */
export function pagesOf(label, stories) {
  const count = { readers: stories.length, paragraphs: stories.reduce((sum, it) => sum + it.paragraphs, 0) };
  const page = (name, key, event, html) => ({ name, path: `/${label}/${key}.html`, html, event, ...count });
  const sources = stories.map(({ src }) => src);
  const isMany = stories.length > 1;
  const eager = ' loading="eager"';
  return {
    twoLines: page("two lines", "two-lines", READY.ours, ours(stories, isMany ? { attributes: eager } : {})),
    documented: page(
      "two lines, hints of the documentation",
      "documented",
      READY.ours,
      ours(stories, { head: DOCUMENTED_HINTS, attributes: eager }),
    ),
    hinted: page(
      "two lines, hints for every file",
      "hinted",
      READY.ours,
      ours(stories, { head: allHints(sources, ["article-reader"]), attributes: eager }),
    ),
    preact: page("Preact + DOMPurify", "preact", READY.peer, preact(stories)),
    lit: page("Lit + DOMPurify", "lit", READY.peer, lit(stories)),
    static: { ...page("static HTML", "static", READY.static, written(stories)), readers: 1 },
  };
}

/** Returns the pages that show the same post of WordPress, by short names. */
export function pagesOfPost(label, post) {
  const count = { readers: 1, paragraphs: post.paragraphs };
  const page = (name, key, event, html) => ({ name, path: `/${label}/${key}.html`, html, event, ...count });
  const named = ' format="wordpress"';
  const hints = allHints([post.src], ["article-reader"]);
  return {
    twoLines: page("two lines", "two-lines", READY.ours, ours([post])),
    named: page('two lines, format="wordpress"', "named", READY.ours, ours([post], { attributes: named })),
    hinted: page(
      'format="wordpress", hints for every file',
      "hinted",
      READY.ours,
      ours([post], { head: hints, attributes: `${named} loading="eager"` }),
    ),
    preact: page("Preact + DOMPurify", "preact", READY.peer, preact([post], "preact-wordpress")),
  };
}

/** Returns the page of a print, and the same page without the script. */
export function pagesOfPrint(html, { paragraphs }) {
  const count = { readers: 1, paragraphs };
  return {
    printed: { name: "prerendered", path: "/print/printed.html", html, event: READY.ours, ...count },
    bare: {
      name: "the same page without script",
      path: "/print/bare.html",
      html: withoutScript(html),
      event: READY.static,
      ...count,
    },
  };
}
