// Makes a print (js/print.js) work: its toolbar, its links and its events. adopt.js loads this script, as
// article-reader-controls.js, when the visitor does something, or when the print has to change.
//
// If the document has changed, or if something needs the engine, js/update.js brings the print up to date. A new story,
// or reload(), is the engine's own: see #takeOver.

import { toJsonLd } from "./json-ld.js";
import { Listeners } from "./listeners.js";
import { loadScript } from "./loader.js";
import { comesNear } from "./nearness.js";
import { MARK, slotted } from "./print.js";
import { onProgress } from "./progress.js";
import { requestStory } from "./request.js";
import { ToolsLoader } from "./tools-loader.js";

/** The attributes that name the story. The print belongs to another one after a change. */
const STORY_ATTRIBUTES = ["src", "select", "format"];
/** The attributes that decide what the engine prints. */
const PRINTED_ATTRIBUTES = ["publisher", "stories", "lang", "heading-level"];
const SETTLED = ["ready", "notice", "error"];

/** @typedef {import("./adopt.js").Context} Context */

export class Controls {
  #context;
  #tools;
  #listeners;
  #removal = new AbortController(); // Ends the work for the print.
  /** @type {Promise<import("./update.js").Update> | undefined} What keeps the print up to date. */
  #update;
  /** @type {import("./types").EngineModule | undefined} */
  #engine;
  /** @type {import("glue:engine").Reader | undefined} The engine's reader, after it has taken over. */
  #reader;
  /** @type {AbortController | undefined} Aborts the request of an engine that is about to take over. */
  #request;
  /** @type {Element[]} What stays on the page until the engine has the story. */
  #leftover = [];
  /** Is resolved when all listeners are there. */
  ready;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    const { page, host, mark } = context;
    const { place, status } = context.content;
    const article = /** @type {HTMLElement} */ (slotted(place, "article"));
    this.#tools = new ToolsLoader(page, host, status);
    this.#listeners = new Listeners({
      page,
      host,
      place,
      status,
      report: this.#report,
      reader: { reload: () => this.reload(), open: (...answer) => this.#open(...answer) },
      tools: this.#tools,
      allow: (site) => this.#allow(site),
      loadEngine: () => this.#loadEngine(),
      print: context,
    });
    this.#tell(mark.event, mark.detail);
    this.ready = this.#listeners.loadNavigation();
    onProgress(article, this.#removal.signal, (fraction) => context.report("progress", { fraction }));
    if (host.src && host.stories && !mark.related) this.#addRelated(article);
  }

  /** Loads the story again. */
  reload() {
    if (this.#reader) this.#reader.reload();
    else this.#takeOver(false);
  }

  toJsonLd() {
    const { page, host, content } = this.#context;
    return toJsonLd(page, host, content.place);
  }

  /**
   * Shows the story that the attributes name now.
   *
   * @param {Promise<Response>} [answer] the answer to a request that was made ahead of time
   * @param {AbortController} [controller] aborts that request
   */
  #open(answer, controller) {
    if (this.#reader) this.#reader.open(answer, controller);
    else this.#takeOver(true, answer, controller);
  }

  /**
   * Handles a changed attribute.
   *
   * @param {string} name
   */
  changed(name) {
    if (this.#listeners.changed(name)) return;
    const isAnotherStory = STORY_ATTRIBUTES.includes(name);
    if (this.#reader) this.#reader.changed(name);
    else if (isAnotherStory || PRINTED_ATTRIBUTES.includes(name)) this.#takeOver(isAnotherStory);
  }

  free() {
    this.#listeners.free();
    // The tools store the place in the story, so they are freed while the story is still there.
    this.#tools.free();
    this.#endPrint();
    this.#request?.abort();
    this.#engine?.panicListeners.delete(this.#recover);
    this.#reader?.free();
  }

  /** @type {import("./types").Report} */
  #report = (name, detail, cancelable) => {
    if (SETTLED.includes(name)) for (const it of this.#leftover.splice(0)) it.remove();
    const isAccepted = this.#context.report(name, detail, cancelable);
    this.#tell(name, detail);
    return isAccepted;
  };

  /**
   * Tells the listeners and the tools what has happened.
   *
   * @param {string} name
   * @param {any} detail
   */
  #tell(name, detail) {
    this.#listeners.onReport(name);
    this.#tools.onReport(name, detail);
  }

  /** @param {unknown} error */
  #recover = (error) => {
    this.free();
    this.#context.recover(error);
  };

  async #loadEngine() {
    this.#engine ??= await this.#context.loadEngine();
    this.#engine.panicListeners.add(this.#recover);
    return this.#engine;
  }

  // ── The print ────────────────────────────────────────────────────────────────────────────────

  #endPrint() {
    this.#removal.abort();
    this.#update?.then((it) => it.free()).catch(() => {});
    this.#update = undefined;
    this.#listeners.endPrint();
  }

  /**
   * Brings the print up to date with another document.
   *
   * @param {Response} response
   */
  async update(response) {
    // The engine may show another story by now, or the same one anew.
    if (!this.#removal.signal.aborted) (await this.#loadUpdate()).receive(response);
  }

  /**
   * Removes the story, which the server no longer has.
   *
   * @param {Response} response
   */
  remove({ status, url }) {
    if (this.#removal.signal.aborted) return;
    const { host, content } = this.#context;
    this.#endPrint();
    this.#leftover = printedIn(host, content.place);
    this.#report("error", { code: "article-http", message: `HTTP ${status}`, url, status });
  }

  /**
   * Shows the content of a site in the embeds.
   *
   * @param {string} site
   */
  async #allow(site) {
    if (this.#reader) this.#engine?.allow(site);
    else await (await this.#loadUpdate()).allow(site);
  }

  /** @param {Element} article */
  async #addRelated(article) {
    await comesNear(article.querySelector("[part~=body] > :last-child") ?? article);
    if (!this.#removal.signal.aborted) await (await this.#loadUpdate()).ready;
  }

  /** @returns {Promise<import("./update.js").Update>} */
  #loadUpdate() {
    // A live report has an engine for its newer versions already.
    if (this.#listeners.live) return this.#listeners.live.loadUpdate();
    this.#update ??= Promise.all([loadScript(this.#context.page, "update"), this.#loadEngine()]).then(
      ([{ Update }, engine]) => new Update(this.#context, engine, this.#report, () => this.#listeners.loadNavigation()),
    );
    this.#update.catch(() => {
      this.#update = undefined;
    });
    return this.#update;
  }

  // ── The engine in place of the print ─────────────────────────────────────────────────────────

  /**
   * Lets the engine show the story that the attributes name.
   *
   * @param {boolean} clears whether the print goes at once, because it is another story
   * @param {Promise<Response>} [answer] the answer to a request that was made ahead of time
   * @param {AbortController} [controller] aborts that request
   */
  async #takeOver(clears, answer, controller = new AbortController()) {
    const { host, page } = this.#context;
    const { place, status } = this.#context.content;
    this.#request?.abort();
    this.#request = controller;
    this.#endPrint();
    this.#leftover = [...printedIn(host, place), ...status.children];
    if (clears) for (const it of this.#leftover.splice(0)) it.remove();
    host.removeAttribute(MARK);
    this.#report("loading", { cleared: clears });
    const { signal } = controller;
    const response = answer ?? (host.article ? undefined : requestStory(host, host.src, { signal }));
    response?.catch(() => {});
    try {
      const engine = await this.#loadEngine();
      if (signal.aborted || this.#reader) return;
      const loadNavigation = () => this.#listeners.loadNavigation();
      this.#reader = engine.createReader(page, host, place, status, this.#report, loadNavigation);
      this.#reader.receive(response, controller);
    } catch (error) {
      if (!signal.aborted) this.#recover(error);
    }
  }
}

/**
 * Returns the elements that a print has put on the page.
 *
 * @param {Element} host
 * @param {Element} place
 */
const printedIn = (host, place) => [slotted(place, "article"), slotted(host, "toolbar")].filter((it) => it !== null);
