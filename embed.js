// The loader and the element class: the only hand-written JavaScript that ships.
//
// The element shows what the publisher put inside it until the story stands, and again if anything
// fails. The engine (glue and WebAssembly) is loaded once for all readers of the page; a story is
// requested in the same task as the engine, so that neither waits for the other. What an engine needs
// of JavaScript when it is there is in src/browser/border.js, which is part of its glue.

const TAG = "article-reader";
const NEAR = "600px 0px"; // How far before it comes into view a lazy reader starts.
const GRACE = 50; // Milliseconds in which a removed element may come back: it was only moved.

// The properties that mirror attributes, in the spelling of attributeOf.
const PROPERTIES = [
  "src", "select", "format", "stories", "publisher", "theme", "headingLevel", "loading", "navigate",
  "crossOrigin", "controls", "isolated", "lang",
];

const attributeOf = (property) => property.replace("L", "-l").toLowerCase();

const asset = (name) => new URL(name, import.meta.url).href;

const failure = (detail) => Object.assign(new Error(detail.message), detail);

// ── The engine ─────────────────────────────────────────────────────────────────────────────────

const INTEGRITY = ""; // The hash of the engine's WebAssembly; a release is built with it.

const kept = {};

/** What `make` promises, asked for at most once; a failure is forgotten, so that one may try again. */
const once = (name, make) =>
  (kept[name] ??= make().catch((error) => {
    delete kept[name];
    throw error;
  }));

let panics = 0;

/** A glue is bound to one WebAssembly: after a panic a fragment makes each another glue. */
const importGlue = (name) => {
  const url = asset(`${name}.js`) + (panics ? `#${panics++}` : "");
  return import(url).catch(({ message }) => {
    throw failure({ code: "glue", message, url });
  });
};

const compile = async (name, integrity) => {
  const url = asset(`${name}_bg.wasm`);
  const fail = (code, message, status) => {
    throw failure({ code, message, url, status });
  };
  const ask = (options) => fetch(url, options).catch(({ message }) => ({ message }));
  const response = await ask({ integrity });
  if (!response.ok) {
    // Where a hash is asked for, a wrong answer looks like none; asked without, it tells what it is.
    const { ok, status } = await ask();
    if (status && !ok) fail("wasm-http", `HTTP ${status}`, status);
    fail(ok ? "wasm-invalid" : "wasm-fetch", response.message);
  }
  try {
    // A server that names the wrong type costs the streaming, not the story.
    return response.headers.get("content-type")?.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch ({ message }) {
    if (!globalThis.WebAssembly) fail("wasm-unsupported", message);
    if (/unsafe-eval|csp/i.test(message)) fail("csp", "script-src lacks 'wasm-unsafe-eval'");
    fail("wasm-invalid", message);
  }
};

/** Runs a WebAssembly with its glue. After a panic nothing may enter it: who comes then gets another. */
const start = async (name, integrity) => {
  const [glue, module] = await Promise.all([importGlue(name), compile(name, integrity)]);
  glue.watchers.add(() => {
    panics += 1;
    delete kept[name];
  });
  await glue.run(module);
  return glue;
};

/** What all engines of this page share. */
const page = { asset, once, start };

// ── The element ────────────────────────────────────────────────────────────────────────────────

const SHADOW = `
  :host { display: block; inline-size: -moz-available; inline-size: -webkit-fill-available; inline-size: stretch }
  :host([hidden]), [hidden] { display: none !important }
  [part=skeleton] {
    all: initial; display: block; block-size: 26em; max-inline-size: 65ch; margin: 0 auto;
    background: linear-gradient(#8883 2em, #0000 0 3em, #8883 0 5em, #0000 0 7em, #8883 0 19em, #0000 0),
      repeating-linear-gradient(#0000 0 1em, #8883 0 2em) 0 19em no-repeat }`;

let sheet;
const adoptShadow = (root) => {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(SHADOW);
  root.adoptedStyleSheets = [sheet];
};

const create = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

let nearView;
const awaitView = (reader) => {
  nearView ??= new IntersectionObserver(
    (entries) => entries.forEach((it) => it.isIntersecting && it.target.reload()),
    { rootMargin: NEAR },
  );
  nearView.observe(reader);
};

const SETTLED = ["ready", "notice", "error"];

/** A promise that is settled from outside, and that nobody has to catch. */
const pending = () => {
  const it = Promise.withResolvers();
  it.promise.catch(() => {});
  return it;
};

export class ArticleReader extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = PROPERTIES.map(attributeOf);

  #state = "idle";
  #stands = false; // Whether an article or a notice is on the page.
  #ready = pending();
  #fallback = create("slot");
  #slot = create("slot", { name: "article" }); // Holds an isolated article; others fill it from outside.
  #status = create("div");
  #skeleton = create("div", { part: "skeleton", hidden: "" });
  #article;
  #glue; // The engine, and …
  #reader; // … its side of this element, once it is mounted.
  #request; // Aborts the first request, until the engine has taken it over.
  #grace;
  #isAlone = false; // Whether an engine has panicked, so that this reader shares none.
  #leftover = []; // What that engine had put on the page.

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    adoptShadow(root);
    root.replaceChildren(
      this.#status,
      this.#skeleton,
      this.#slot,
      this.#fallback,
    );
    // What was set before the element was defined hides the accessors.
    for (const [name, value] of Object.entries(this)) {
      delete this[name];
      this[name] = value;
    }
  }

  /** `idle`, `loading`, `ready`, `notice` or `error`. */
  get state() {
    return this.#state;
  }

  /** Resolves to the detail of `reader-ready` or `reader-notice`, rejects with that of `reader-error`. */
  get ready() {
    return this.#ready.promise;
  }

  /** The story as an object; it goes before `src`. */
  get article() {
    return this.#article;
  }

  set article(story) {
    this.#article = story;
    this.#changed("src");
  }

  connectedCallback() {
    clearTimeout(this.#grace);
    if (this.#reader || this.#request || !(this.#article || this.src)) return;
    if (this.loading === "eager") this.reload();
    else awaitView(this);
  }

  disconnectedCallback() {
    nearView?.unobserve(this);
    this.#grace = setTimeout(() => this.#free(), GRACE);
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#changed(name);
  }

  #changed(name) {
    if (!this.isConnected) return;
    if (this.#reader && name !== "isolated") this.#reader.changed(name);
    else if (this.#reader || name === "src") {
      this.#free();
      this.connectedCallback();
    }
  }

  /** Loads the story, for the first time or again. */
  reload() {
    nearView?.unobserve(this);
    if (this.#reader) this.#reader.reload();
    else if (this.isConnected) this.#start();
  }

  async #start() {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#report("loading", {});
    // All start before anything is awaited.
    const response = this.#article ? undefined : this.#fetchStory(request.signal);
    response?.catch(() => {});
    importGlue(TAG).then((glue) => glue.prepare(page, this)).catch(() => {});
    try {
      const begin = () => start(TAG, INTEGRITY);
      const glue = await (this.#isAlone ? begin() : once(TAG, begin));
      if (request.signal.aborted) return;
      this.#glue = glue;
      this.#status.replaceChildren();
      const report = (name, detail) => this.#report(name, detail);
      this.#reader = glue.mount(page, this, this.isolated ? this.#slot : this, this.#status, report);
      glue.watchers.add(this.#recover);
      this.#reader.receive(response, request);
      this.#request = undefined;
    } catch (error) {
      if (request.signal.aborted) return;
      request.abort();
      this.#fail(error);
    }
  }

  async #fetchStory(signal) {
    const credentials = this.crossOrigin === "use-credentials" ? "include" : "same-origin";
    return fetch(new URL(this.src, this.baseURI), { signal, credentials });
  }

  /** Takes everything down; what the publisher put inside comes back. */
  #free() {
    this.#request?.abort();
    this.#reader?.free();
    this.#forget();
    this.#show("idle");
  }

  #forget() {
    this.#glue?.watchers.delete(this.#recover);
    this.#request = this.#reader = this.#glue = undefined;
  }

  /** After a panic the readers of an engine begin once more, each with one of its own. */
  #recover = (error) => {
    this.#forget();
    // What stands is read on until it is there again.
    this.#leftover = [...this.querySelectorAll(":scope > [slot=article]"), ...this.#slot.children];
    if (this.#isAlone) return this.#fail(error);
    this.#isAlone = true;
    this.#start();
  };

  /** A failure that no engine can tell of, in the only words that are there without one. */
  #fail({ code = "render", message, url = null, status = null }) {
    this.#forget();
    this.#report("error", { code, message, url, status });
    const button = create("button", { part: "retry", type: "button" }, "Try again");
    button.addEventListener("click", () => this.reload());
    const words = create("p", { part: "error-text" }, "This story could not be loaded.");
    this.#status.replaceChildren(create("div", { part: "error", role: "alert", lang: "en" }, words, button));
  }

  /** The one place where state, promise, events and console hear what happened. */
  #report(name, detail) {
    const isLoading = name === "loading";
    if (isLoading || SETTLED.includes(name)) this.#show(name, detail.cleared);
    if (isLoading) return;
    if (name === "error") {
      const { code, message, url } = detail;
      console.error(`[${TAG}] ${code}: ${message}`, url ?? "");
      this.#ready.reject(failure(detail));
    } else if (SETTLED.includes(name)) this.#ready.resolve(detail);
    // The page may take over `navigate` and `newsletter`.
    const options = { detail, bubbles: true, composed: true, cancelable: /^n[ae]/.test(name) };
    return this.dispatchEvent(new CustomEvent(`reader-${name}`, options));
  }

  /** A story that is loaded again stays until the new one is there, unless it was taken off. */
  #show(state, cleared) {
    const isLoading = state === "loading";
    // Whoever waits while a story loads waits for the next one too, if it comes to that.
    if (SETTLED.includes(this.#state) && !SETTLED.includes(state)) this.#ready = pending();
    this.#stands = isLoading ? this.#stands && !cleared : /^[rn]/.test(state); // Ready, or a notice.
    this.#state = state;
    if (!isLoading || cleared) this.#leftover.splice(0).forEach((it) => it.remove());
    this.#fallback.hidden = this.#stands;
    const hasFallback = this.firstElementChild || this.textContent.trim();
    this.#skeleton.hidden = !isLoading || this.#stands || hasFallback;
    this.setAttribute("aria-busy", isLoading);
  }
}

// All are texts, but for `isolated`; an absent one is empty.
for (const name of PROPERTIES) {
  const attribute = attributeOf(name);
  const isBoolean = name === "isolated";
  Object.defineProperty(ArticleReader.prototype, name, {
    get() {
      return isBoolean ? this.hasAttribute(attribute) : this.getAttribute(attribute) ?? "";
    },
    set(value) {
      if (value == null || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, isBoolean ? "" : value);
    },
  });
}

/**
 * Puts an element in the place of each `<blockquote class="article-reader" data-src="…">`, which
 * content systems let pass that strip unknown tags. Only attributes that are the element's own count.
 */
export const upgrade = (root = document) => {
  for (const quote of root.querySelectorAll(`blockquote.${TAG}[data-src]`)) {
    const reader = create(TAG, {}, ...quote.childNodes);
    for (const name of PROPERTIES) reader[name] = quote.getAttribute(`data-${attributeOf(name)}`);
    quote.replaceWith(reader);
  }
};

const { customElements } = globalThis;
if (customElements?.get(TAG)) console.warn(`[${TAG}] was here before ${import.meta.url}`);
else customElements?.define(TAG, ArticleReader);

// A script that is `async` may run before the page is parsed to its end.
if (globalThis.document) {
  upgrade();
  document.addEventListener("DOMContentLoaded", () => upgrade());
}
