// A story on a page of its own, mostly for frames: reader.html?src=…&publisher=…
//
// The page shows its story in frames of its own origin and of those that it names, and tells its
// height to nobody else. A browser that does not say who frames the page (Firefox, where the parent
// sends no referrer) waits for the parent to say so itself: reader-frame.js does.

const OPTIONS = ["select", "format", "theme", "lang", "heading-level", "controls"];
const ADDRESSES = ["src", "publisher", "stories"];
const HELLO = "article-reader:hello";
const HEIGHT = "article-reader:height";

const query = new URLSearchParams(location.search);
const main = document.querySelector("main");

// ── The frame ──────────────────────────────────────────────────────────────────────────────────

const isFramed = parent !== window;
const allowed = document.querySelector("meta[name=article-reader-parents]").content.split(/\s+/);

const mayFrame = (origin) => origin === location.origin || allowed.includes(origin);

/** The origins around this page, the parent's first; "null" is one that the browser keeps to itself. */
const ancestors = () => {
  if (location.ancestorOrigins) return [...location.ancestorOrigins];
  return [document.referrer ? new URL(document.referrer).origin : "null"];
};

/** Tells the parent how high the story is, now and whenever that changes. */
const tellHeight = (origin) => {
  const src = query.get("src");
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: HEIGHT, height, src }, origin);
  }).observe(document.documentElement);
};

/** Waits for a parent that may frame this page. Any other learns nothing, not even that it may not. */
const greeting = () =>
  new Promise((resolve) => {
    addEventListener("message", function hear({ source, origin, data }) {
      if (source !== parent || data?.type !== HELLO || !mayFrame(origin)) return;
      removeEventListener("message", hear);
      resolve(origin);
    });
  });

// ── The story ──────────────────────────────────────────────────────────────────────────────────

/** An address that may be asked, absolute; nothing where it is none. */
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
    const around = ancestors();
    if (!around.every((it) => it === "null" || mayFrame(it))) return refuse();
    const isKnown = !around.includes("null");
    if (!isKnown) refuse();
    tellHeight(isKnown ? around[0] : await greeting());
  }
  show();
};

// Links leave the frame, but for those to a place in the story.
addEventListener("click", ({ target }) => {
  const link = target.closest("a[href^='#']");
  if (link) link.target = "_self";
}, true);

start();
