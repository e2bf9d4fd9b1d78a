// Keeps a print up to date with an engine. adopt.js loads this script, as article-reader-update.js.
//
// The engine builds the article outside of the page, and each change of it is made to the print. The nodes that do not
// differ stay, so nothing that a visitor reads, has selected or has opened is lost.

import { keepPlace } from "./keep-place.js";
import { morph, morphChildren } from "./morph.js";
import { slotted } from "./print.js";
import { requestStory } from "./request.js";

/**
 * @typedef {import("./adopt.js").Context} Context
 * @typedef {import("./types").Report} Report
 */

export class Update {
  #context;
  #engine;
  #reportToElement;
  #place = document.createElement("div"); // The parent of the engine's article. It is not on the page.
  #status = document.createElement("div"); // The parent of the engine's toolbar.
  #reader;
  #observer = new MutationObserver(() => this.copy());
  #resolvers = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
  #isAnotherDocument = false; // Whether the document of the engine differs from the printed one.
  #hasDocument = false;

  /**
   * @param {Pick<Context, "page" | "host" | "mark" | "content">} context
   * @param {import("./types").Builder} engine
   * @param {Report} report
   * @param {() => Promise<import("./navigate.js").Navigation | undefined>} loadNavigation
   */
  constructor(context, engine, report, loadNavigation) {
    this.#context = context;
    this.#engine = engine;
    this.#reportToElement = report;
    const { page, host, mark } = context;
    const [place, status] = [this.#place, this.#status];
    this.#reader = engine.createReader(page, host, place, status, this.#report, loadNavigation, mark.prefix);
  }

  free() {
    this.#observer.disconnect();
    this.#reader.free();
  }

  /** Is resolved when the print shows what the engine has. */
  get ready() {
    if (!this.#hasDocument) {
      const controller = new AbortController();
      const { host } = this.#context;
      this.#receive(requestStory(host, host.src, { signal: controller.signal }), controller);
    }
    return this.#resolvers.promise;
  }

  /**
   * Shows a document that differs from the printed one.
   *
   * @param {Response} response
   */
  receive(response) {
    this.#isAnotherDocument = true;
    this.#receive(Promise.resolve(response), new AbortController());
  }

  /**
   * Shows the content of a site in the embeds.
   *
   * @param {string} site
   */
  async allow(site) {
    await this.ready;
    this.#engine.allow(site);
    // The engine changes its views in a microtask, and the observer copies them in the next.
    await new Promise((resolve) => setTimeout(resolve));
  }

  /**
   * @param {Promise<Response>} response
   * @param {AbortController} controller
   */
  #receive(response, controller) {
    this.#hasDocument = true;
    this.#reader.receive(response, controller);
  }

  /** @type {Report} */
  #report = (name, detail) => {
    if (name === "warning") return this.#reportToElement(name, detail);
    if (name === "ready" || name === "notice" || name === "error") this.onSettled(name, detail);
  };

  /**
   * Shows what the engine has made of a document.
   *
   * @param {string} name
   * @param {any} detail
   */
  onSettled(name, detail) {
    if (name === "error") {
      this.#resolvers.resolve();
      this.#warn("print-kept", `the story could not be read: ${detail.code}: ${detail.message}`);
      return;
    }
    const hasChanged = this.copy();
    this.#observer.observe(this.#place, { childList: true, subtree: true, attributes: true, characterData: true });
    // What was copied needs no second copy.
    this.#observer.takeRecords();
    this.#resolvers.resolve();
    // The element has reported the print already.
    if (hasChanged && this.#isAnotherDocument) this.#reportToElement(name, detail);
  }

  /**
   * @param {string} code
   * @param {string} message
   */
  #warn(code, message) {
    return this.#reportToElement("warning", { code, message });
  }

  /** The article on the page, and the engine's article; undefined if one of them is missing. */
  get articles() {
    const { page, host, content } = this.#context;
    // The tables of the engine's article have no buttons.
    page.restoreTables?.(host);
    const live = slotted(content.place, "article");
    const next = this.#place.firstElementChild;
    return live && next ? { live, next } : undefined;
  }

  /** Makes the print like the engine's article. Returns whether anything was changed. */
  copy() {
    const { host, content } = this.#context;
    const { live, next } = this.articles ?? {};
    if (!live || !next) return false;
    const keep = keepPlace(live);
    const hasChanged = morph(live, next);
    morphChildren(slotted(host, "toolbar") ?? content.status, this.#status);
    if (hasChanged) keep();
    return hasChanged;
  }
}
