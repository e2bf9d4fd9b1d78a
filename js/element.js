// The element class.
//
// The element shows its own content until the story is on the page, and again if anything fails. The story is
// requested in the same task as the engine, so that neither waits for the other.

import { loadInView, unobserve } from "./lazy.js";
import { requestStory } from "./request.js";
import { adoptShadowSheet } from "./shadow-sheet.js";
import { failure, importGlue, once, page, start } from "./start.js";

/**
 * @typedef {import("./types").Report} Report
 * @typedef {import("./types").EngineModule} EngineModule
 * @typedef {import("./start.js").Failure} Failure
 */

export const TAG = "article-reader";
const MOVE_MS = 50; // An element that is removed and inserted again within this time was only moved.

/** The properties that mirror attributes. */
export const PROPERTIES = [
  "src",
  "select",
  "format",
  "stories",
  "publisher",
  "theme",
  "headingLevel",
  "loading",
  "navigate",
  "crossOrigin",
  "controls",
  "isolated",
  "lang",
];

/** @param {string} property */
export const attributeOf = (property) => property.replace("headingLevel", "heading-level").toLowerCase();

/**
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 */
export const create = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const SETTLED = ["ready", "notice", "error"];

/** Makes a promise that is settled from outside. A rejection without a handler is no error of the page. */
const pending = () => {
  const resolvers = Promise.withResolvers();
  resolvers.promise.catch(() => {});
  return resolvers;
};

export class ArticleReader extends /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = PROPERTIES.map(attributeOf);

  #state = "idle";
  #isShown = false; // Whether an article or a notice is on the page.
  #ready = pending();
  #fallback = create("slot");
  #slot = create("slot", { name: "article" }); // Contains an isolated article. Any other article is slotted into it.
  #status = create("div");
  #skeleton = create("div", { part: "skeleton", hidden: "" });
  /** @type {object | undefined} */
  #article;
  /** @type {EngineModule | undefined} */
  #engine;
  /** @type {ReturnType<EngineModule["mount"]> | undefined} The engine's side of this element. */
  #reader;
  /** @type {AbortController | undefined} Aborts the first request, until the engine has received it. */
  #request;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #removal;
  #isAlone = false; // Whether an engine has panicked, so that this reader gets an engine of its own.
  /** @type {Element[]} The elements that the panicked engine had put on the page. */
  #leftover = [];

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    adoptShadowSheet(root);
    root.replaceChildren(this.#status, this.#skeleton, this.#slot, this.#fallback);
    // Properties that were set before the element was defined hide the accessors.
    for (const [name, value] of Object.entries(this)) {
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
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

  /** The story as an object. It takes precedence over `src`. */
  get article() {
    return this.#article;
  }

  set article(story) {
    this.#article = story;
    this.#changed("src");
  }

  connectedCallback() {
    clearTimeout(this.#removal);
    if (this.#reader || this.#request || !(this.#article || this.src)) return;
    if (this.loading === "eager") this.reload();
    else loadInView(this);
  }

  disconnectedCallback() {
    unobserve(this);
    this.#removal = setTimeout(() => this.#free(), MOVE_MS);
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#changed(name);
  }

  /** @param {string} name */
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
    unobserve(this);
    if (this.#reader) this.#reader.reload();
    else if (this.isConnected) this.#start();
  }

  async #start() {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#report("loading", {});
    // All requests start before anything is awaited.
    const response = this.#article ? undefined : this.#fetchStory(request.signal);
    response?.catch(() => {});
    importGlue(TAG)
      .then((glue) => glue.prepare(page, this))
      .catch(() => {});
    try {
      const begin = () => start(TAG, ENGINE_INTEGRITY);
      const engine = await (this.#isAlone ? begin() : once(TAG, begin));
      if (request.signal.aborted) return;
      this.#engine = engine;
      this.#status.replaceChildren();
      /** @type {Report} */
      const report = (name, detail) => this.#report(name, detail);
      const place = this.isolated ? this.#slot : this;
      const reader = engine.mount(page, this, place, this.#status, report);
      this.#reader = reader;
      engine.panicListeners.add(this.#recover);
      reader.receive(response, request);
      this.#request = undefined;
    } catch (error) {
      if (request.signal.aborted) return;
      request.abort();
      this.#fail(/** @type {Failure} */ (error));
    }
  }

  /** @param {AbortSignal} signal */
  async #fetchStory(signal) {
    return requestStory(this, this.src, { signal });
  }

  /** Removes the story. The element's own content comes back. */
  #free() {
    this.#request?.abort();
    this.#reader?.free();
    this.#forget();
    this.#show("idle");
  }

  #forget() {
    this.#engine?.panicListeners.delete(this.#recover);
    this.#engine = this.#reader = this.#request = undefined;
  }

  /**
   * Loads the story again after a panic, in an engine of its own.
   *
   * @param {unknown} error
   */
  #recover = (error) => {
    this.#forget();
    // The article stays on the page until the new one is ready.
    this.#leftover = [...this.querySelectorAll(":scope > [slot=article]"), ...this.#slot.children];
    if (this.#isAlone) return this.#fail(/** @type {Failure} */ (error));
    this.#isAlone = true;
    this.#start();
  };

  /**
   * Shows a failure without an engine, in English.
   *
   * @param {Failure} error
   */
  #fail({ code = "render", message, url = null, status = null }) {
    this.#forget();
    this.#report("error", { code, message, url, status });
    const button = create("button", { part: "retry", type: "button" }, "Try again");
    button.addEventListener("click", () => this.reload());
    const words = create("p", { part: "error-text" }, "This story could not be loaded.");
    this.#status.replaceChildren(create("div", { part: "error", role: "alert", lang: "en" }, words, button));
  }

  /**
   * Reports what happened by the state, the promise, an event and the console. Returns false if the page has
   * prevented the default action of the event.
   *
   * @param {string} name
   * @param {any} detail
   */
  #report(name, detail) {
    const isLoading = name === "loading";
    if (isLoading || SETTLED.includes(name)) this.#show(name, detail.cleared);
    if (isLoading) return;
    if (name === "error") {
      const { code, message, url } = detail;
      console.error(`[${TAG}] ${code}: ${message}`, url ?? "");
      this.#ready.reject(failure(detail));
    } else if (SETTLED.includes(name)) this.#ready.resolve(detail);
    // The page may handle these two itself.
    const cancelable = name === "navigate" || name === "newsletter";
    const options = { detail, bubbles: true, composed: true, cancelable };
    return this.dispatchEvent(new CustomEvent(`reader-${name}`, options));
  }

  /**
   * Enters a state. While a story is loaded again, the old one stays on the page, unless the engine has cleared
   * it.
   *
   * @param {string} state
   * @param {boolean} [cleared]
   */
  #show(state, cleared) {
    const isLoading = state === "loading";
    // A promise that is pending when a story is loaded again is settled by the new story.
    if (SETTLED.includes(this.#state) && !SETTLED.includes(state)) this.#ready = pending();
    this.#isShown = isLoading ? this.#isShown && !cleared : state === "ready" || state === "notice";
    this.#state = state;
    if (!isLoading || cleared) for (const it of this.#leftover.splice(0)) it.remove();
    this.#fallback.hidden = this.#isShown;
    const hasContent = !!this.firstElementChild || this.textContent.trim() !== "";
    this.#skeleton.hidden = !isLoading || this.#isShown || hasContent;
    this.setAttribute("aria-busy", String(isLoading));
  }
}

// All properties are texts, except `isolated`. An absent attribute is an empty text.
for (const name of PROPERTIES) {
  const attribute = attributeOf(name);
  const isBoolean = name === "isolated";
  Object.defineProperty(ArticleReader.prototype, name, {
    get() {
      return isBoolean ? this.hasAttribute(attribute) : (this.getAttribute(attribute) ?? "");
    },
    set(value) {
      if (value == null || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, isBoolean ? "" : value);
    },
  });
}
