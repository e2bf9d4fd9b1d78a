// The element class.
//
// The element shows its own content until the story is on the page, and again if anything fails. The story is
// requested in the same task as the engine, so that neither waits for the other. If the element contains a print of
// the story (js/print.js), it needs neither.

import { create } from "./create.js";
import { loadInView, unobserve } from "./lazy.js";
import { dropPrint, MARK, openPrint } from "./print.js";
import { attributeOf, defineProperties, PROPERTIES } from "./properties.js";
import { requestStory } from "./request.js";
import { ShadowContent } from "./shadow-content.js";
import { failure, importGlue, once, page, start } from "./start.js";

/**
 * @typedef {import("./types").Report} Report
 * @typedef {import("./types").EngineModule} EngineModule
 * @typedef {import("./start.js").Failure} Failure
 */

export const TAG = "article-reader";
const MOVE_MS = 50; // An element that is removed and inserted again within this time was only moved.

const LOAD_MS = 1_000; // The longest that a print waits for the page to be loaded.

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
  #content = new ShadowContent(this);
  /** @type {object | undefined} */
  #article;
  /** @type {EngineModule | undefined} */
  #engine;
  /** @type {ReturnType<EngineModule["mount"]> | import("./adopt.js").Print | undefined} What has mounted the story. */
  #reader;
  /** @type {Promise<void> | true | undefined} Whether the page shows a print or its notice; is resolved when it works. */
  #print;
  /** @type {AbortController | undefined} Aborts the first request, until the engine has received it. */
  #request;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #removal;
  #isAlone = false; // Whether an engine has panicked, so that this reader gets an engine of its own.
  /** @type {Element[]} The elements of a print or of a panicked engine, which stay until there is something else. */
  #leftover = [];

  constructor() {
    super();
    // Properties that were set before the element was defined hide the accessors.
    const own = { ...this };
    for (const name in own) delete (/** @type {any} */ (this)[name]);
    Object.assign(this, own);
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
    // The parser may not have reached the print yet, nor its declarative shadow root. The element begins anew then.
    if (this.hasAttribute(MARK) && document.readyState === "loading") {
      return document.addEventListener("DOMContentLoaded", () => this.#changed("src"));
    }
    this.#content.fill();
    if (this.#reader || this.#request || this.#print || this.#adopt() || !(this.#article || this.src)) return;
    if (this.loading === "eager") this.reload();
    else loadInView(this);
  }

  /** Adopts the print in the element. Returns undefined if there is none that this version understands. */
  #adopt() {
    const content = this.#content;
    const print = this.#article ? dropPrint(this) : openPrint(this, content.place);
    if (print) {
      const [name, detail, mark] = print;
      const adopt = async () => {
        const { Print } = await import(page.asset(`${TAG}-adopt.js`));
        if (this.#print) {
          this.#reader ??= new Print(page, this, mark, content, this.#report, this.#loadEngine, this.#recover);
        }
      };
      // The pictures of the page come first, unless they take long: a visitor may have settings for the text.
      this.#print = mark
        ? new Promise((resolve) => {
            addEventListener("load", resolve);
            setTimeout(resolve, document.readyState === "complete" ? 0 : LOAD_MS);
          }).then(adopt)
        : true;
      this.#report(name, detail);
    }
    return print;
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
      // The print is that of another story. Nothing stays when the element is idle.
      if (this.#print) this.#keep();
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

  /** The story on the page as a NewsArticle of schema.org; null if there is none. */
  async toJsonLd() {
    await this.#print;
    return this.#reader ? this.#reader.toJsonLd() : null;
  }

  /**
   * Loads the engine, which is one of its own after a panic.
   *
   * @returns {Promise<EngineModule>}
   */
  #loadEngine = () => {
    const begin = () => start(TAG, ENGINE_INTEGRITY);
    return this.#isAlone ? begin() : once(TAG, begin);
  };

  async #start() {
    this.#request?.abort();
    // A print stays on the page until the story is ready.
    if (this.#print) this.#keep();
    const request = new AbortController();
    this.#request = request;
    this.#report("loading", {});
    // All requests start before anything is awaited.
    const response = this.#article ? undefined : requestStory(this, this.src, { signal: request.signal });
    response?.catch(() => {});
    importGlue(TAG)
      .then((glue) => glue.prepare(page, this))
      .catch(() => {});
    try {
      const engine = await this.#loadEngine();
      if (request.signal.aborted) return;
      this.#engine = engine;
      this.#content.status.replaceChildren();
      const reader = engine.mount(page, this, this.#content.place, this.#content.status, this.#report);
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

  /** Removes the story. The element's own content comes back. */
  #free() {
    this.#request?.abort();
    this.#reader?.free();
    this.#forget();
    this.#show("idle");
  }

  #forget() {
    this.#engine?.panicListeners.delete(this.#recover);
    this.#engine = this.#reader = this.#request = this.#print = undefined;
  }

  /** Keeps what is on the page until the element has something else to show. */
  #keep() {
    this.#leftover = [...this.querySelectorAll(":scope > [slot]"), ...this.#content.slot.children];
  }

  /**
   * Loads the story again after a panic, in an engine of its own.
   *
   * @param {unknown} error
   */
  #recover = (error) => {
    this.#forget();
    // The article stays on the page until the new one is ready.
    this.#keep();
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
    this.#content.status.replaceChildren(
      create(
        "div",
        { part: "error", role: "alert", lang: "en" },
        create("p", { part: "error-text" }, "This story could not be loaded."),
        button,
      ),
    );
  }

  /**
   * Reports what happened by the state, the promise, an event and the console. Returns false if the page has
   * prevented the default action of the event.
   *
   * @type {Report}
   */
  #report = (name, detail, cancelable) => {
    const isSettled = SETTLED.includes(name);
    if (isSettled || name === "loading") this.#show(name, detail.cleared);
    if (name === "loading") return;
    if (name === "error") {
      console.error(`[${TAG}] ${detail.code}: ${detail.message}`, detail.url ?? "");
      this.#ready.reject(failure(detail));
    } else if (isSettled) this.#ready.resolve(detail);
    return this.dispatchEvent(new CustomEvent(`reader-${name}`, { detail, bubbles: true, composed: true, cancelable }));
  };

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
    this.#content.show(isLoading, this.#isShown);
  }
}

defineProperties(ArticleReader);
