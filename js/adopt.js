// Adopts a print (js/print.js). No node of the article is touched but the dates. embed.js loads this script, as
// article-reader-adopt.js, for the first print of a page.
//
// When the page is idle, the story is requested once, to see whether the document has changed. What makes the buttons and
// the links work (controls.js) is loaded with the visitor's first sign of activity.

import { localiseDates } from "./dates.js";
import { Hash } from "./hash.js";
import { loadScript } from "./loader.js";
import { slotted } from "./print.js";
import { offerPlace } from "./reading-place.js";
import { readChunks, requestStory } from "./request.js";
import { adoptSettings } from "./settings-sheet.js";

/** What a visitor does before pressing anything. */
const SIGNS = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll"];
/** What does nothing, or something else, without the controls. */
const BUTTONS = "[part~=tool], [part~=embed-button]";
// The longest that the question for a changed story waits until the page is loaded, and then until it is idle.
const LOAD_MS = 5_000;
const IDLE_MS = 2_000;
/** The answers of a server that has removed the story. */
const REMOVED = [404, 410];

/**
 * @typedef {object} Context
 * @property {import("./types").Page} page
 * @property {import("./types").Host} host
 * @property {import("./print.js").Mark} mark
 * @property {import("./shadow-content.js").ShadowContent} content
 * @property {import("./types").Report} report reports to the element
 * @property {() => Promise<import("./types").EngineModule>} loadEngine
 * @property {(error: unknown) => void} recover loads the story again after a panic of the engine
 */

export class Print {
  #context;
  #removal = new AbortController(); // Aborts the request.
  #waiting = new AbortController(); // Removes all listeners.
  /** @type {Promise<import("./controls.js").Controls> | undefined} */
  #loading;
  /** @type {import("./controls.js").Controls | undefined} */
  #controls;

  /**
   * @param {Context["page"]} page
   * @param {Context["host"]} host
   * @param {Context["mark"]} mark
   * @param {Context["content"]} content
   * @param {Context["report"]} report
   * @param {Context["loadEngine"]} loadEngine
   * @param {Context["recover"]} recover
   */
  constructor(page, host, mark, content, report, loadEngine, recover) {
    this.#context = { page, host, mark, content, report, loadEngine, recover };
    const article = /** @type {HTMLElement} */ (slotted(content.place, "article"));
    adoptSettings(page, /** @type {ShadowRoot} */ (host.shadowRoot));
    const toolbar = slotted(host, "toolbar") ?? content.status;
    offerPlace(host, toolbar);
    // The style sheet hides the toolbar until it works.
    toolbar.dataset.adopted = "";
    whenIdle(() => localiseDates(article, mark));
    showFragment(article, mark.prefix);
    const { signal } = this.#waiting;
    for (const sign of SIGNS) addEventListener(sign, this.#loadControls, { signal, capture: true, passive: true });
    for (const place of [content.place, content.status]) {
      place.addEventListener("click", this.#hold, { signal });
      place.addEventListener("submit", this.#holdForm, { signal });
    }
    // The controls ask for the newer posts of a live report.
    const isLive = "live" in article.dataset || Number(host.live) > 0;
    const ask = () => (isLive ? this.#loadControls() : this.#check());
    if (host.src) whenIdle(() => this.#removal.signal.aborted || ask().catch(() => {})); // Without an answer, the print stays.
  }

  /** Loads the story again. */
  reload() {
    this.#control((it) => it.reload());
  }

  /**
   * Handles a changed attribute.
   *
   * @param {string} name
   */
  changed(name) {
    this.#control((it) => it.changed(name));
  }

  async toJsonLd() {
    return (await this.#loadControls()).toJsonLd();
  }

  free() {
    this.#removal.abort();
    this.#waiting.abort();
    this.#loading?.then((it) => it.free()).catch(() => {});
  }

  /**
   * Calls the controls, at once if they are there. Without them the engine loads the story.
   *
   * @param {(controls: import("./controls.js").Controls) => void} call
   */
  #control(call) {
    if (this.#controls) call(this.#controls);
    else this.#loadControls().then(call, this.#context.recover);
  }

  #loadControls = () => {
    this.#loading ??= loadScript(this.#context.page, "controls").then(({ Controls }) => {
      this.#waiting.abort();
      this.#controls = new Controls(this.#context);
      return this.#controls;
    });
    this.#loading.catch(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  };

  /**
   * Repeats a click when the listeners are there.
   *
   * @param {Event} event
   */
  #hold = (event) => {
    const target = /** @type {Element} */ (event.target);
    // The slot of a printed toolbar gets the event too.
    if (!(/** @type {Element} */ (event.currentTarget).contains(target))) return;
    const opensStories = this.#context.host.navigate === "reader";
    /** @type {HTMLElement | null} */
    const button = target.closest(opensStories ? `${BUTTONS}, [part~=story-link]` : BUTTONS);
    if (button) this.#repeat(event, () => button.click());
  };

  /** @param {Event} event */
  #holdForm = (event) => this.#repeat(event, () => /** @type {HTMLFormElement} */ (event.target).requestSubmit());

  /**
   * @param {Event} event
   * @param {() => void} again
   */
  async #repeat(event, again) {
    event.preventDefault();
    await (await this.#loadControls()).ready;
    again();
  }

  /** Requests the story, and brings the print up to date if the document has changed. */
  async #check() {
    const { host, mark } = this.#context;
    const { signal } = this.#removal;
    const response = await requestStory(host, host.src, { cache: "no-cache", signal });
    if (REMOVED.includes(response.status)) return (await this.#loadControls()).remove(response);
    if (!response.ok) return;
    const copy = response.clone();
    const hash = new Hash();
    await readChunks(copy, (chunk) => hash.add(chunk));
    if (hash.toString() === mark.story) response.body?.cancel();
    else await (await this.#loadControls()).update(response);
  }
}

/**
 * Calls a function when the page is loaded, pictures included, and has nothing else to do; or after a while.
 *
 * @param {() => void} callback
 */
const whenIdle = async (callback) => {
  const isLoaded = document.readyState === "complete";
  /** @param {any} resolve */
  const wait = (resolve) => {
    addEventListener("load", resolve, { once: true });
    setTimeout(resolve, LOAD_MS);
  };
  if (!isLoaded) await new Promise(wait);
  // Safari has no such function.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(callback, { timeout: IDLE_MS });
  else setTimeout(callback);
};

/**
 * Scrolls to the place in the text that the fragment of the page's address names, unless the page has it or was
 * scrolled.
 *
 * @param {Element} article
 * @param {string} prefix
 */
const showFragment = (article, prefix) => {
  const name = location.hash.slice(1);
  const root = /** @type {Document | ShadowRoot} */ (article.getRootNode());
  if (name && !scrollY && !document.getElementById(name)) root.getElementById(`${prefix}-at-${name}`)?.scrollIntoView();
};
