// Loads the tools (a WebAssembly, src/tools/) when a button over a story is used for the first time, or at
// the first sign that the story is being read, and tells them what happens to the story. The buttons are
// part of the engine's view (src/view/toolbar.rs).

import { panicListeners } from "./bridge.js";
import { forgetFirstActivity, onFirstActivity } from "./first-activity.js";
import { loadModule, loadWords } from "./loader.js";
import { readStorage, settingsOf } from "./settings-sheet.js";

const TOOLS = "article-reader-tools";
const STATES = ["loading", "ready", "notice", "error"];

/** The key of the places at which stories were left: lines of an address and a number (src/reader/place.rs). */
const PLACES_KEY = "article-reader-places";

export class ToolsLoader {
  /** @type {import("./types").Page} */
  #page;
  /** @type {import("./types").Host} */
  #host;
  /** @type {HTMLElement} Where the buttons stand. */
  #status;
  #opened = document.createElement("div"); // What the buttons open.
  /** @type {import("./types").ToolsModule | undefined} */
  #glue;
  /** @type {import("glue:tools").Tools | undefined} */
  #tools;
  #hasBegun = false; // Whether the tools work on the story that stands.
  #state = "loading";
  #isShown = false; // Whether a story stands. It may do so while the next one is loading.
  #isFree = false;

  /**
   * @param {import("./types").Page} page
   * @param {import("./types").Host} host
   * @param {HTMLElement} status
   */
  constructor(page, host, status) {
    this.#page = page;
    this.#host = host;
    this.#status = status;
    status.after(this.#opened);
    const { adoptedStyleSheets } = /** @type {ShadowRoot} */ (status.getRootNode());
    const { sheet } = settingsOf(page);
    if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    panicListeners.add(this.free);
    this.#offerPlace();
  }

  free = () => {
    this.#isFree = true;
    panicListeners.delete(this.free);
    forgetFirstActivity(this.#begin);
    const tools = this.#tools;
    this.#dropTools();
    this.#opened.remove();
    tools?.free();
  };

  /**
   * Takes note of what the engine reports.
   *
   * @param {string} name
   * @param {any} detail
   */
  onReport(name, { cleared }) {
    if (!STATES.includes(name)) return;
    const isLoading = name === "loading";
    this.#state = name;
    this.#isShown = name === "ready" || (isLoading && this.#isShown && !cleared);
    this.#hasBegun &&= isLoading && this.#isShown;
    if (!this.#isShown) this.#tools?.end();
    if (isLoading) this.#offerPlace();
    if (name === "ready") this.#beginWhenRead();
    else forgetFirstActivity(this.#begin);
  }

  /** Shows the button that leads to the place at which the story was left, if there is one. */
  #offerPlace() {
    const { src, select, baseURI } = this.#host;
    const fragment = select && `#${encodeURIComponent(select)}`;
    const url = src && new URL(src, baseURI).href + fragment;
    const hasPlace = url !== "" && `\n${readStorage(PLACES_KEY)}`.includes(`\n${url} `);
    this.#status.toggleAttribute("data-left", hasPlace);
  }

  /**
   * Loads the tools and runs the one that a button names as its value.
   *
   * @param {HTMLButtonElement} button
   */
  async use(button) {
    const status = /** @type {HTMLElement} */ (this.#status.querySelector('[part~="tool-status"]'));
    button.setAttribute("aria-busy", "true");
    status.textContent = "";
    try {
      await this.#loadTools();
      this.#tools?.use(button.value);
    } catch {
      status.textContent = status.dataset.missing ?? "";
    }
    button.removeAttribute("aria-busy");
  }

  /** Loads the tools in the language of their buttons, and starts them on the story that stands. */
  async #loadTools() {
    const { lang } = /** @type {HTMLElement} */ (this.#status.querySelector("[lang]") ?? this.#host);
    // Words that cannot be loaded are replaced by the error, which the tools report.
    const words = loadWords(this.#page, lang)
      ?.then((it) => it.tool_words)
      .catch((error) => error);
    const [glue, dictionary] = await Promise.all([loadModule(this.#page, TOOLS), words]);
    if (this.#state !== "ready" || this.#isFree) return;
    if (!this.#tools) {
      this.#tools = new glue.Tools(this.#host, this.#opened, settingsOf(this.#page).apply);
      this.#glue = glue;
      glue.panicListeners.add(this.#dropTools);
    }
    this.#tools.speak(lang, dictionary);
    if (!this.#hasBegun) this.#tools.begin();
    this.#hasBegun = true;
  }

  /** Forgets the tools after a panic, so that the next use loads them again. */
  #dropTools = () => {
    this.#glue?.panicListeners.delete(this.#dropTools);
    this.#glue = undefined;
    this.#tools = undefined;
    this.#hasBegun = false;
  };

  /** Starts the tools that no button starts (progress, pictures, passages) when the story is read. */
  #beginWhenRead() {
    if (this.#host.controls !== "none" && !navigator.connection?.saveData) onFirstActivity(this.#begin);
  }

  #begin = () => {
    this.#loadTools().catch(() => {});
  };
}
