// A story on a page of its own, mostly for frames: reader.html?src=…&publisher=…
//
// The page shows its story in frames of its own origin and of the origins that it lists. No other origin learns
// its height. Firefox does not tell the origin of a parent that sends no referrer. The page then waits for a
// message of the parent, which reader-frame.js sends.

const OPTIONS = ["select", "format", "theme", "lang", "heading-level", "controls"];
const ADDRESSES = ["src", "publisher", "stories"];
const HELLO = "article-reader:hello";
const HEIGHT = "article-reader:height";

const query = new URLSearchParams(location.search);
const main = document.querySelector("main");

// ── The frame ──────────────────────────────────────────────────────────────────────────────────

const isFramed = parent !== window;
/** @type {HTMLMetaElement} */
const parents = document.querySelector("meta[name=article-reader-parents]");
const allowed = parents.content.split(/\s+/);

const mayFrame = (origin) => origin === location.origin || allowed.includes(origin);

/** The origins around this page, the parent's first. The browser gives "null" where it does not tell one. */
const ancestors = () => {
  if (location.ancestorOrigins) return [...location.ancestorOrigins];
  return [document.referrer ? new URL(document.referrer).origin : "null"];
};

/** Tells the parent the height of the story, now and when it changes. */
const tellHeight = (origin) => {
  const src = query.get("src");
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: HEIGHT, height, src }, origin);
  }).observe(document.documentElement);
};

/**
 * Waits for the message of a parent that may frame this page. A parent that may not gets no answer.
 *
 * @returns {Promise<string>} the origin of the parent
 */
const greeting = () =>
  new Promise((resolve) => {
    addEventListener("message", function listen({ source, origin, data }) {
      if (source !== parent || data?.type !== HELLO || !mayFrame(origin)) return;
      removeEventListener("message", listen);
      resolve(origin);
    });
  });

// ── The story ──────────────────────────────────────────────────────────────────────────────────

/** Returns an address as an absolute URL of the web, or undefined where it is none. */
const webAddress = (reference) => {
  try {
    const { protocol, username, password, href } = new URL(reference, location.href);
    return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
};

const say = (words, ...more) => {
  const message = document.createElement("p");
  message.lang = "en";
  message.setAttribute("role", "status");
  message.append(words, ...more);
  main.replaceChildren(message);
};

const show = () => {
  const reader = document.createElement("article-reader");
  for (const name of ADDRESSES) {
    const reference = query.get(name);
    if (!reference && name !== "src") continue;
    const address = reference && webAddress(reference);
    if (!address) return say(`The address of this page needs a “${name}” that begins with http or https.`);
    reader.setAttribute(name, address);
  }
  for (const name of OPTIONS) if (query.has(name)) reader.setAttribute(name, query.get(name));
  reader.setAttribute("loading", "eager");
  reader.addEventListener("reader-ready", ({ detail: { headline, language } }) => {
    document.title = headline ?? document.title;
    document.documentElement.lang = language ?? "";
  });
  main.replaceChildren(reader);
};

const refuse = () => {
  const link = document.createElement("a");
  link.href = location.href;
  link.append("Open it on a page of its own");
  say("This page may not show the story in a frame. ", link);
};

const start = async () => {
  if (isFramed) {
    const origins = ancestors();
    if (!origins.every((it) => it === "null" || mayFrame(it))) return refuse();
    const isKnown = !origins.includes("null");
    if (!isKnown) refuse();
    tellHeight(isKnown ? origins[0] : await greeting());
  }
  show();
};

// Links open outside the frame, except those to a place in the story.
const keepInFrame = ({ target }) => {
  const link = target.closest("a[href^='#']");
  if (link) link.target = "_self";
};
addEventListener("click", keepInFrame, true);

start();
