// The border between embed.js and a WebAssembly. scripts/after-build.sh appends it to the glue that
// wasm-bindgen writes.

// ── Panics ─────────────────────────────────────────────────────────────────────────────────────

/** They hear of a panic, after the call that it ended. */
export const watchers = new Set();

let hasPanicked = false;

/**
 * An exception that leaves a function of the WebAssembly has left its memory in disorder, whatever it
 * was: nothing may enter it any more, a listener or a timer that it has set as little as embed.js.
 */
function guard(exports) {
  const guarded = (call) => (...values) => {
    if (hasPanicked) return;
    try {
      return call(...values);
    } catch (error) {
      hasPanicked = true;
      queueMicrotask(() => watchers.forEach((tell) => tell(error)));
      throw error;
    }
  };
  return Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guarded(it) : it]),
  );
}

/**
 * Runs a WebAssembly. The way that wasm-bindgen writes for it can fetch one as well, which embed.js has
 * done, and nobody imports it.
 */
export const run = async (module) => {
  const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports());
  __wbg_finalize_init({ exports: guard(exports) }, module);
};

// ── Inert HTML ─────────────────────────────────────────────────────────────────────────────────

/** Parses HTML into a document of which nothing reaches the page but the blocks built anew from it. */
const makeParser = () => {
  const own = new DOMParser();
  try {
    // The policy passes all, so nobody else may get hold of it.
    const policy = globalThis.trustedTypes?.createPolicy("article-reader", { createHTML: (it) => it });
    return (html) => own.parseFromString(policy ? policy.createHTML(html) : html, "text/html");
  } catch {
    // Where the page allows no policy, a parser that is safe by itself stands in; it drops frames.
    return (html) => Document.parseHTML(html, { sanitizer: { comments: true } });
  }
};

/** A policy can be made once only, so all engines of a page share the parser. */
const parserOf = (page) => (page.parser ??= makeParser());

// ── The engine's companions ────────────────────────────────────────────────────────────────────

const FORMATS = "article-reader-formats"; // The adapters of all formats but ninjs and our own.
const RELATED = "article-reader-related"; // Which stories of a list are related; structured data.

const INTEGRITY = {}; // The hashes of the other WebAssemblies; a release is built with them.

const LANGUAGES = []; // Those of locale/, as the build finds them; the engine speaks English.

/** Another WebAssembly, for all engines of the page. */
const load = (page, name) =>
  page.once(name, async () => {
    const glue = await page.start(name, INTEGRITY[name]);
    // Not all parse HTML.
    glue.parseWith?.(parserOf(page));
    return glue;
  });

/** Promises the words of a language; there is no promise for one that has no file. */
const words = (page, tag = "") => {
  const [language] = tag.toLowerCase().split("-");
  if (LANGUAGES.includes(language)) return page.once(language, () => fetchWords(page, language));
};

const fetchWords = async (page, language) => {
  const response = await fetch(page.asset(`locale/${language}.json`));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
};

/** Starts what a reader will need, while its engine is still on the way. */
export const prepare = async (page, host) => {
  const format = host.getAttribute("format") ?? "";
  await Promise.all([
    /^(ninjs|article-reader|$)/.test(format) || load(page, FORMATS),
    words(page, host.closest("[lang]")?.lang),
  ]);
};

/** The engine's side of an element, with its article in `place`: the element, or its shadow root. */
export const mount = (page, host, place, status, report) => {
  parseWith(parserOf(page));
  if (place !== host) place.onclick = follow;
  const translate = async (...document) => (await load(page, FORMATS)).translate(...document);
  const find = async (end, ...question) => {
    await near(end);
    return (await load(page, RELATED)).relate(() => load(page, FORMATS), ...question);
  };
  const relate = async (...question) => {
    await extras.goOn();
    return extras.onward ? extras.onward.relate(() => find(...question)) : find(...question);
  };
  const toolbox = new Toolbox(page, host, status);
  const tell = (name, detail) => {
    const answer = report(name, detail);
    try {
      extras.hear(name);
      toolbox.hear(name, detail);
    } catch (error) {
      // The story does not fall with its tools.
      reportError(error);
    }
    return answer;
  };
  const reader = new Reader(host, place, status, tell, translate, relate, (tag) => words(page, tag));
  const extras = new Extras(page, host, place, status, tell, reader);
  // A method of the element, which would be paid for in embed.js by pages that never call it.
  const value = async () => (await load(page, RELATED)).toJsonLd(host, place);
  Object.defineProperty(host, "toJsonLd", { value, configurable: true });
  return {
    receive: (...answer) => reader.receive(...answer),
    reload: () => reader.reload(),
    changed: (name) => extras.changed(name) || reader.changed(name),
    free: () => {
      try {
        extras.free();
        // The tools keep the place in the story while it is there.
        toolbox.free();
      } finally {
        reader.free();
      }
    },
  };
};

/** Waits until the end of a text is less than a screen away, or has been passed. */
const near = (end) =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => entries.some((it) => it.isIntersecting) && resolve(observer.disconnect()),
      { rootMargin: "9999999px 0px 600px" },
    );
    observer.observe(end);
  });

/** The browser's own way to a fragment ends at a shadow root. */
const follow = ({ target }) => {
  const fragment = target.closest("a")?.getAttribute("href")?.slice(1);
  if (fragment) target.getRootNode().getElementById(fragment)?.focus();
};
