// Loads the tools module (crates/tools) when a visitor uses the first button of the toolbar, or starts to read,
// and tells it what happens to the story. The toolbar is a view of the engine (crates/view/src/toolbar.rs), in the
// shadow root, or printed inside the element.

import { panicListeners } from "./bridge.js";
import { forgetFirstActivity, onFirstActivity } from "./first-activity.js";
import { loadModule, loadScript, loadWords } from "./loader.js";
import { slotted } from "./print.js";
import { offerPlace } from "./reading-place.js";
import { adoptSettings, settingsOf } from "./settings-sheet.js";

const TOOLS = "article-reader-tools";
/** The tools that are scripts, and not in the tools module: the names of their buttons and of their files. */
const SCRIPTS = ["keep"];
const STATES = ["loading", "ready", "notice", "error"];

export class ToolsLoader {
  /** @type {import("./types").Page} */
  #page;
  /** @type {import("./types").Host} */
  #host;
  /** @type {HTMLElement} The parent of the engine's toolbar. */
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
  #closeScript = () => {}; // Closes what a script has opened.

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
    adoptSettings(page, /** @type {ShadowRoot} */ (status.getRootNode()));
    panicListeners.add(this.free);
    offerPlace(this.#host, this.#toolbar);
  }

  /** The parent of the toolbar. */
  get #toolbar() {
    return slotted(this.#host, "toolbar") ?? this.#status;
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
  onReport(name, { cleared, reason }) {
    if (!STATES.includes(name)) return;
    const isLoading = name === "loading";
    // The page shows a teaser of a story for subscribers, and its toolbar.
    const isReady = name === "ready" || reason === "paywalled";
    this.#state = isReady ? "ready" : name;
    this.#isShown = isReady || (isLoading && this.#isShown && !cleared);
    this.#hasBegun &&= isLoading && this.#isShown;
    if (!this.#isShown) this.#closeScript();
    if (!this.#isShown) this.#tools?.end();
    if (isLoading) offerPlace(this.#host, this.#toolbar);
    if (isReady) this.#beginWhenRead();
    else forgetFirstActivity(this.#begin);
  }

  /**
   * Loads the tools, and runs the tool that is the value of a button.
   *
   * @param {HTMLButtonElement} button
   */
  async use(button) {
    const status = /** @type {HTMLElement} */ (this.#toolbar.querySelector('[part~="tool-status"]'));
    button.setAttribute("aria-busy", "true");
    status.textContent = "";
    try {
      await (SCRIPTS.includes(button.value) ? this.#runScript(button) : this.#runTool(button.value));
    } catch {
      status.textContent = status.dataset.missing ?? "";
    }
    button.removeAttribute("aria-busy");
  }

  /** @param {string} name */
  async #runTool(name) {
    await this.#loadTools();
    this.#closeScript();
    this.#tools?.use(name);
  }

  /** @param {HTMLButtonElement} button */
  async #runScript(button) {
    const script = await loadScript(this.#page, /** @type {"keep"} */ (button.value));
    // Without the words of a language, the script has those in English.
    const words = await this.#loadWords()?.catch(() => undefined);
    const isOpen = button.getAttribute("aria-expanded") === "true";
    this.#closeScript();
    this.#tools?.use("");
    if (isOpen || this.#state !== "ready" || this.#isFree) return;
    this.#closeScript = script.use({ host: this.#host, opened: this.#opened, button, words });
  }

  /** Loads the words in the language of the toolbar; undefined for English. */
  #loadWords() {
    return loadWords(this.#page, this.#lang);
  }

  /** Loads the tools in the language of the toolbar, and starts them on the story on the page. */
  async #loadTools() {
    const lang = this.#lang;
    // If the words cannot be loaded, the tools get the error in their place, and use English.
    const words = this.#loadWords()
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
    const root = /** @type {ShadowRoot} */ (this.#status.getRootNode());
    if (![this.#host, root].some((it) => it.querySelector("thead"))) return;
    loadScript(this.#page, "table")
      .then((it) => it.begin(this.#page, this.#host, root, this.#lang))
      .catch(() => {});
  };

  /** The language of the toolbar. */
  get #lang() {
    return /** @type {HTMLElement} */ (this.#toolbar.querySelector("[lang]") ?? this.#host).lang;
  }
}
