// Loads the tools module (crates/tools) when a visitor uses the first button of the toolbar, or starts to read,
// and tells it what happens to the story. The toolbar is a view of the engine (crates/view/src/toolbar.rs).

import { panicListeners } from "./bridge.js";
import { forgetFirstActivity, onFirstActivity } from "./first-activity.js";
import { loadModule, loadWords } from "./loader.js";
import { readStorage, settingsOf } from "./settings-sheet.js";

const TOOLS = "article-reader-tools";
const STATES = ["loading", "ready", "notice", "error"];

/** The key of the places at which stories were left (crates/core/src/reader/place.rs): lines of an address and numbers. */
const PLACES_KEY = "article-reader-places";

export class ToolsLoader {
  /** @type {import("./types").Page} */
  #page;
  /** @type {import("./types").Host} */
  #host;
  /** @type {HTMLElement} The parent of the toolbar. */
  #status;
  #opened = document.createElement("div"); // The parent of everything that the tools open.
  /** @type {import("./types").ToolsModule | undefined} */
  #glue;
  /** @type {import("glue:tools").Tools | undefined} */
  #tools;
  #hasBegun = false; // Whether the tools work on the story on the page.
  #state = "loading";
  #isShown = false; // Whether a story is on the page, perhaps while the next one is loading.
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
   * Handles a report of the engine.
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

  /** Shows the button that leads to the place at which the visitor left the story, if there is one. */
  #offerPlace() {
    const { src, select, baseURI } = this.#host;
    const fragment = select && `#${encodeURIComponent(select)}`;
    const url = src && new URL(src, baseURI).href + fragment;
    const hasPlace = url !== "" && `\n${readStorage(PLACES_KEY)}`.includes(`\n${url} `);
    this.#status.toggleAttribute("data-left", hasPlace);
  }

  /**
   * Loads the tools, and runs the tool that is the value of a button.
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

  /** Loads the tools in the language of the toolbar, and starts them on the story on the page. */
  async #loadTools() {
    const { lang } = /** @type {HTMLElement} */ (this.#status.querySelector("[lang]") ?? this.#host);
    // If the words cannot be loaded, the tools get the error in their place, and use English.
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
    this.#tools.setLanguage(lang, dictionary);
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

  /** Starts the tools that need no button (progress, pictures, passages) when the visitor starts to read. */
  #beginWhenRead() {
    if (this.#host.controls !== "none" && !navigator.connection?.saveData) onFirstActivity(this.#begin);
  }

  #begin = () => {
    this.#loadTools().catch(() => {});
  };
}
