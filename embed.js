// The loader and the element class: the only hand-written JavaScript that ships.
//
// The element shows what the publisher put inside it until the story stands, and again if anything
// fails. The engine (glue and WebAssembly) is loaded once for all readers of the page; a story is
// requested in the same task as the engine, so that neither waits for the other; so is the file of
// locale/ with the reader's own words, where the page is not in English.

const TAG = "article-reader";
const NEAR = "600px 0px"; // How far before it comes into view a lazy reader starts.
const GRACE = 50; // Milliseconds in which a removed element may come back: it was only moved.

const LANGUAGES = ["ar", "de", "es", "fr", "pt"]; // Those of locale/; the engine speaks English.

const asset = (name) => new URL(name, import.meta.url).href;

const failure = (code, message, url, status) => Object.assign(new Error(message), { code, url, status });

// ── The engine ─────────────────────────────────────────────────────────────────────────────────

const ENGINE = TAG;
const FORMATS = `${TAG}-formats`; // The adapters of all formats but ninjs and our own.
const TOOLS = `${TAG}-tools`; // What the buttons over a story do.

const modules = {};

/** A part of the engine, loaded at most once; a failure is forgotten, so that one may try again. */
const load = (name) =>
  (modules[name] ??= Promise.all([importGlue(asset(`${name}.js`)), compile(asset(`${name}_bg.wasm`))])
    .then(async ([glue, module]) => {
      await glue.default({ module_or_path: module });
      return glue;
    })
    .catch((error) => {
      delete modules[name];
      throw error;
    }));

const translate = async (...document) => (await load(FORMATS)).translate(...document);

const importGlue = (url) =>
  import(url).catch((error) => {
    throw failure("glue", `The engine's script could not be loaded: ${error.message}`, url);
  });

async function compile(url) {
  if (typeof WebAssembly !== "object") {
    throw failure("wasm-unsupported", "This browser runs no WebAssembly", url);
  }
  const response = await fetch(url).catch((error) => {
    throw failure("wasm-fetch", `No answer (network, CORS or CSP connect-src): ${error.message}`, url);
  });
  if (!response.ok) {
    throw failure("wasm-http", `The server answered ${response.status}`, url, response.status);
  }
  try {
    // A server that names the wrong type costs the streaming, not the story.
    return response.headers.get("content-type")?.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw /content security policy|unsafe-eval|csp/i.test(error.message)
      ? failure("csp", "The page's Content-Security-Policy must allow 'wasm-unsafe-eval' in script-src", url)
      : failure("wasm-invalid", error.message, url);
  }
}

// ── The reader's own words ─────────────────────────────────────────────────────────────────────

const dictionaries = {};

/** The folder of locale/ with the words of the tools. */
const TOOL_WORDS = "tools/";

/**
 * Promises the words of a language, requested at most once, or the error in their place; a failure
 * is forgotten. There is no promise for a language that has no file.
 */
const words = (tag = "", folder = "") => {
  const [language] = tag.toLowerCase().split("-");
  const file = folder + language;
  if (LANGUAGES.includes(language)) return (dictionaries[file] ??= fetchWords(file));
};

const fetchWords = (file) =>
  fetch(asset(`locale/${file}.json`))
    .then((response) => (response.ok ? response.json() : Error(`the server answered ${response.status}`)))
    .catch((error) => error)
    .then((it) => {
      if (it instanceof Error) delete dictionaries[file];
      return it;
    });

// ── What whoever reads has chosen ──────────────────────────────────────────────────────────────

// A sheet of its own in every shadow root. A rule of `:host` that is important wins over the page's.
const choices = globalThis.CSSStyleSheet && new CSSStyleSheet({ media: "not print" });
const speech = globalThis.speechSynthesis;

/** What the browser keeps under a key, as text; it may refuse to tell. */
const kept = (key) => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

/** The places to come back to: lines of an address and a number (src/reader/place.rs). */
const PLACES = `${TAG}-places`;

let chosen = {};

/** Sets custom properties for all readers of the page, and nothing else of them. */
const choose = (properties) => {
  chosen = properties;
  choices?.replaceSync(":host{}");
  const voices = speech?.getVoices().length ? { "--reader-listen": "visible" } : {};
  for (const [name, value] of Object.entries({ ...chosen, ...voices })) {
    if (name.startsWith("--reader-")) choices?.cssRules[0].style.setProperty(name, value, "important");
  }
};

/** What the tools have kept for all pages of this origin (src/tools/storage.rs). */
const remember = () => {
  chosen = {};
  try {
    chosen = JSON.parse(kept(TAG)).properties;
  } catch {
    // Nothing was chosen.
  }
  choose(chosen);
};

remember();
globalThis.addEventListener?.("storage", ({ key }) => (key ?? TAG) === TAG && remember());
speech?.addEventListener?.("voiceschanged", () => choose(chosen));

// ── The element ────────────────────────────────────────────────────────────────────────────────

const SHADOW = `
  :host { display: block; inline-size: -moz-available; inline-size: -webkit-fill-available; inline-size: stretch }
  :host([hidden]), [hidden], :host([controls=none]) [part=tools] { display: none !important }
  [part=skeleton] { display: grid; gap: .8em; max-inline-size: 65ch; min-block-size: 24em; margin: 0 auto; align-content: start }
  [part=skeleton] i { block-size: 1em; background: color-mix(in srgb, currentColor 9%, transparent) }
  [part=skeleton] i:first-child { block-size: 2.4em }
  [part=skeleton] i:nth-child(2) { block-size: 14em }
  [part=skeleton] i:last-child { inline-size: 60% }`;

const sheet = globalThis.CSSStyleSheet && new CSSStyleSheet();
sheet?.replaceSync(SHADOW);

const create = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const nearView =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(
    (entries) => entries.filter((it) => it.isIntersecting).forEach((it) => it.target.reload()),
    { rootMargin: NEAR },
  );

/** A promise that can be settled from outside, once, and that nobody has to catch. */
const pending = () => {
  const it = { settled: false };
  it.promise = new Promise((resolve, reject) => {
    it.resolve = (detail) => { it.settled = true; resolve(detail); };
    it.reject = (error) => { it.settled = true; reject(error); };
  });
  it.promise.catch(() => {});
  return it;
};

export class ArticleReader extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ["src", "select", "format", "publisher", "heading-level", "lang"];

  #state = "idle";
  #stands = false; // Whether an article or a notice is on the page.
  #ready = pending();
  #fallback;
  #skeleton;
  #status;
  #opened; // Where the tools show what they open.
  #tools; // The tools of this element, once one was used.
  #works; // Whether they know the story that stands.
  #signs; // Ends the wait for somebody to read.
  #failed;
  #reader; // The engine's side of this element, once it is mounted.
  #request; // Aborts the first request, until the engine has taken it over.
  #grace;

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (sheet) root.adoptedStyleSheets = [sheet, choices];
    this.#fallback = create("slot");
    this.#status = create("div", { part: "status" });
    this.#status.addEventListener("click", ({ target }) => target.value && this.#use(target));
    this.#opened = create("div");
    this.#failed = create("div");
    this.#skeleton = create("div", { part: "skeleton", "aria-hidden": "true", hidden: "" });
    this.#skeleton.append(...Array.from({ length: 7 }, () => create("i")));
    root.replaceChildren(
      this.#status,
      this.#opened,
      this.#failed,
      this.#skeleton,
      create("slot", { name: "article" }),
      this.#fallback,
    );
  }

  /** `idle`, `loading`, `ready`, `notice` or `error`. */
  get state() {
    return this.#state;
  }

  /** Resolves to the detail of `reader-ready` or `reader-notice`, rejects with that of `reader-error`. */
  get ready() {
    return this.#ready.promise;
  }

  connectedCallback() {
    clearTimeout(this.#grace);
    if (this.#reader || this.#request || !this.getAttribute("src")) return;
    if (this.getAttribute("loading") === "eager" || !nearView) this.reload();
    else nearView.observe(this);
  }

  disconnectedCallback() {
    nearView?.unobserve(this);
    this.#grace = setTimeout(() => this.#free(), GRACE);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    if (this.#reader) this.#reader.changed(name);
    else if (name === "src") {
      this.#free();
      this.connectedCallback();
    }
  }

  /** Loads the story, for the first time or again. */
  reload() {
    nearView?.unobserve(this);
    if (this.#reader) this.#reader.reload();
    else this.#start();
  }

  async #start() {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#report("loading", {});
    this.#status.toggleAttribute("data-left", `\n${kept(PLACES)}`.includes(`\n${this.#story()} `));
    // All start before anything is awaited.
    const response = this.#fetchStory(request.signal);
    response.catch(() => {});
    // Who says that the document needs the other formats need not wait until it is seen to.
    if (!/^(ninjs|article-reader|$)/.test(this.getAttribute("format") ?? "")) load(FORMATS).catch(() => {});
    words(this.closest("[lang]")?.lang);
    try {
      const { Reader } = await load(ENGINE);
      if (request.signal.aborted) return;
      this.#reader = new Reader(this, this.#status, (name, detail) => this.#report(name, detail), translate, words);
      this.#reader.receive(response, request);
    } catch (error) {
      if (request.signal.aborted) return;
      request.abort();
      const { code = "render", message, url = null, status = null } = error;
      this.#report("error", { code, message, url, status });
      this.#offerRetry();
    }
    if (this.#request === request) this.#request = undefined;
  }

  #url() {
    return new URL(this.getAttribute("src") ?? "", this.baseURI).href;
  }

  /** What the story is known by among the places. */
  #story() {
    const item = this.getAttribute("select");
    return item ? `${this.#url()}#${encodeURIComponent(item)}` : this.#url();
  }

  async #fetchStory(signal) {
    const credentials = this.getAttribute("crossorigin") === "use-credentials" ? "include" : "same-origin";
    return fetch(this.#url(), { signal, credentials, headers: { accept: "application/json" } });
  }

  /** Does what a button over the story says, once its program is here. */
  async #use(button) {
    const status = button.parentNode.lastChild;
    button.setAttribute("aria-busy", "true");
    status.textContent = "";
    try {
      await this.#fetchTools();
      this.#tools?.use(button.value);
    } catch {
      status.textContent = status.dataset.missing;
    }
    button.removeAttribute("aria-busy");
  }

  /** The tools, in the language of their buttons, at work on the story that stands. */
  async #fetchTools() {
    const { lang } = this.#status.querySelector("[lang]") ?? this;
    const [{ Tools }, dictionary] = await Promise.all([load(TOOLS), words(lang, TOOL_WORDS)]);
    if (this.#state !== "ready") return;
    const tools = (this.#tools ??= new Tools(this, this.#opened, choose));
    tools.speak(lang, dictionary);
    if (!this.#works) tools.begin();
    this.#works = true;
  }

  /** What no button starts (progress, pictures, passages) comes at the first sign that somebody reads. */
  #awaitReading() {
    this.#signs?.abort();
    if (this.getAttribute("controls") === "none" || navigator.connection?.saveData) return;
    this.#signs = new AbortController();
    const begin = () => {
      this.#signs.abort();
      this.#fetchTools().catch(() => {});
    };
    for (const sign of ["scroll", "pointerdown", "keydown"]) {
      addEventListener(sign, begin, { signal: this.#signs.signal, capture: true, passive: true });
    }
  }

  /** Takes everything down; what the publisher put inside comes back. */
  #free() {
    this.#request?.abort();
    // The tools keep the place in the story while it is there.
    this.#tools?.free();
    this.#reader?.free();
    this.#request = this.#reader = this.#tools = undefined;
    this.#show("idle");
  }

  /** The one place where state, promise, events and console hear what happened. */
  #report(name, detail) {
    if (name !== "warning") this.#show(name, detail.cleared);
    if (name === "loading") {
      // Whoever waits already waits for this story.
      if (this.#ready.settled) this.#ready = pending();
      return;
    }
    if (name === "ready" || name === "notice") this.#ready.resolve(detail);
    if (name === "error") {
      console.error(`[${TAG}] ${detail.code}: ${detail.message}`, detail.url ?? "");
      this.#ready.reject(failure(detail.code, detail.message, detail.url, detail.status));
    }
    this.dispatchEvent(new CustomEvent(`reader-${name}`, { detail, bubbles: true, composed: true }));
  }

  /** A story that is loaded again stays until the new one is there, unless it was taken off. */
  #show(state, cleared) {
    const loading = state === "loading";
    this.#stands = state === "ready" || state === "notice" || (loading && this.#stands && !cleared);
    this.#state = state;
    this.#works &&= state === "loading" && this.#stands;
    if (!this.#stands || state === "notice") this.#tools?.end();
    if (state === "ready") this.#awaitReading();
    else this.#signs?.abort();
    this.#failed.replaceChildren();
    this.#fallback.hidden = this.#stands;
    this.#skeleton.hidden = !loading || this.#stands || this.#hasFallback();
    this.setAttribute("aria-busy", String(loading));
  }

  #hasFallback() {
    return [...this.childNodes].some((it) => (it.nodeType === 1 && it.slot === "") || it.nodeValue?.trim());
  }

  /** Without an engine there are no words but these, and no style but the browser's. */
  #offerRetry() {
    const button = create("button", { part: "retry", type: "button" }, "Try again");
    button.addEventListener("click", () => this.reload());
    const words = create("p", { part: "error-text" }, "This story could not be loaded.");
    this.#failed.append(create("div", { part: "error", role: "alert", lang: "en" }, words, button));
  }
}

if (globalThis.customElements && !customElements.get(TAG)) customElements.define(TAG, ArticleReader);
