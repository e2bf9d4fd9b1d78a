// The listeners of a reader. The views of the engine have no listeners of their own, so all their events arrive
// here. The longer parts, navigate.js and newsletter.js, are loaded when they are needed.

import { panicListeners } from "./bridge.js";
import { loadScript, loadWords } from "./loader.js";

const STORY_LINK = '[part~="story-link"]';
const NEWSLETTER_FORM = '[part~="newsletter-form"]';

/**
 * @typedef {object} Context The objects of one reader.
 * @property {import("./types").Page} page
 * @property {import("./types").Host} host
 * @property {HTMLElement} place the parent of the article: the element, or a slot of its shadow root
 * @property {HTMLElement} status the parent of the toolbar, in the shadow root
 * @property {import("./types").Report} report
 * @property {Pick<import("glue:engine").Reader, "reload" | "open">} reader
 * @property {import("./tools-loader.js").ToolsLoader} tools
 * @property {(site: string) => void | Promise<void>} allow
 * @property {() => Promise<import("./types").Builder>} loadEngine
 * @property {import("./adopt.js").Context} [print] the print that is on the page, if the engine has not built the article
 */

export class Listeners {
  /** @type {Context} */
  #context;
  /** @type {import("./navigate.js").Navigation | undefined} */
  #navigation;
  /** @type {import("./newsletter.js").Newsletter | undefined} */
  #newsletter;
  /** @type {import("./live.js").Live | undefined} What makes the posts of a live report work. */
  live;
  #removal = new AbortController(); // Removes all listeners.

  /**
   * What a press on an element does, by the part of the element.
   *
   * @type {Record<string, ((element: any, event: MouseEvent) => void) | undefined>}
   */
  #pressed = {
    "story-link": (link, event) => this.#openStory(link, event),
    "embed-button": (button) => this.#showEmbed(button),
    "newsletter-skip": (link) => letTabEnter(link),
    retry: () => this.#context.reader.reload(),
    back: () => history.back(),
    tool: (button) => this.#context.tools.use(button),
  };

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    const { place, status } = context;
    const { signal } = this.#removal;
    place.addEventListener("click", this.#press, { signal });
    status.addEventListener("click", this.#press, { signal });
    place.addEventListener("focusin", this.#prepareNewsletter, { signal });
    place.addEventListener("submit", this.#sendNewsletter, { signal });
    // The event `error` does not bubble.
    place.addEventListener("error", this.#replacePicture, { signal, capture: true });
    panicListeners.add(this.free);
  }

  free = () => {
    panicListeners.delete(this.free);
    this.#removal.abort();
    this.#navigation?.free();
    this.#newsletter?.free();
    this.live?.free();
  };

  /** Ends the work for a print, which the engine replaces. */
  endPrint() {
    this.live?.free();
    this.live = this.#context.print = undefined;
  }

  /**
   * Handles a report of the engine, after the element.
   *
   * @param {string} name
   */
  onReport(name) {
    this.#navigation?.onReport(name);
    if (name === "ready") {
      this.loadNavigation();
      this.#loadLive();
    } else if (name === "loading" || name === "notice") {
      this.live?.free();
      this.live = undefined;
    }
  }

  /**
   * Handles a changed attribute. Returns whether the engine knows about the change already.
   *
   * @param {string} attribute
   */
  changed(attribute) {
    if (attribute === "navigate") this.loadNavigation();
    if (attribute === "live" && !this.live) this.#loadLive();
    return this.live?.changed(attribute) || this.#navigation?.changed(attribute);
  }

  /** @param {MouseEvent} event */
  #press = (event) => {
    const { currentTarget, target } = event;
    let element = /** @type {Element | null} */ (target);
    // The toolbar of a print is in a slot of the shadow root, which gets the event too.
    if (!(/** @type {Element} */ (currentTarget).contains(element))) return;
    while (element && element !== currentTarget) {
      for (const part of element.part) this.#pressed[part]?.(element, event);
      element = element.parentElement;
    }
    if (this.#context.place !== this.#context.host) focusFragment(/** @type {Element} */ (target));
  };

  // ── Related stories ──────────────────────────────────────────────────────────────────────────

  /** Loads the code that opens related stories in the reader, if the page wants that and it can be loaded. */
  async loadNavigation() {
    const { page, host, place, status, reader } = this.#context;
    if (host.navigate === "reader") {
      const script = await loadScript(page, "navigate").catch(() => {});
      if (script && !this.#removal.signal.aborted) {
        this.#navigation ??= new script.Navigation(host, place, status, (...answer) => reader.open(...answer));
      }
    }
    return this.#navigation;
  }

  /**
   * Reports that a related story is opened, and opens it in the reader where the page wants that.
   *
   * @param {HTMLAnchorElement} link
   * @param {MouseEvent} event
   */
  #openStory(link, event) {
    if (event.defaultPrevented || opensElsewhere(link, event)) return;
    const { place, report } = this.#context;
    const position = [...place.querySelectorAll(STORY_LINK)].indexOf(link) + 1;
    const detail = { url: link.href, headline: /** @type {string} */ (link.textContent), position };
    const isAccepted = report("navigate", detail, true);
    if (!isAccepted || this.#navigation?.open(link, detail)) event.preventDefault();
  }

  // ── Live reports ─────────────────────────────────────────────────────────────────────────────

  /** Loads what makes the posts of a live report work, if the story is one. */
  async #loadLive() {
    const { page, host, place } = this.#context;
    if (this.live || !(place.querySelector("[part~=posts], [data-live]") || Number(host.live))) return;
    const script = await loadScript(page, "live").catch(() => {});
    if (script && !this.#removal.signal.aborted) this.live ??= new script.Live(this.#context);
  }

  // ── The text ─────────────────────────────────────────────────────────────────────────────────

  /**
   * Shows the content of another site and moves focus into the iframe that replaces the pressed button.
   *
   * @param {HTMLButtonElement} button
   */
  async #showEmbed(button) {
    const embed = button.closest('[part~="embed"]');
    // The page's own listeners of the click may still look at the button.
    await Promise.resolve();
    await this.#context.allow(button.value);
    setTimeout(() => {
      const frame = embed?.querySelector("iframe");
      frame?.focus();
      frame?.addEventListener("load", () => focusAgain(frame), { once: true });
    });
  }

  /**
   * Replaces a picture that cannot be loaded by an empty box of the same shape, so that nothing moves. A
   * canvas keeps its shape by its attributes, as a picture does, and needs no style attribute.
   *
   * @param {ErrorEvent} event
   */
  #replacePicture = ({ target }) => {
    const image = /** @type {HTMLImageElement} */ (target);
    if (!image.matches('[part~="image"]')) return;
    const box = document.createElement("canvas");
    const { alt } = image;
    const attributes = {
      part: "image-missing",
      width: image.getAttribute("width") ?? "3",
      height: image.getAttribute("height") ?? "2",
      role: alt ? "img" : "presentation",
      ...(alt && { "aria-label": alt }),
    };
    for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
    image.replaceWith(box);
  };

  // ── The newsletter ───────────────────────────────────────────────────────────────────────────

  async #loadNewsletter() {
    const { page, place, report } = this.#context;
    const { Newsletter } = await loadScript(page, "newsletter");
    /** @param {string} tag */
    const wordsOf = async (tag) => (await loadWords(page, tag))?.newsletter_words;
    this.#newsletter ??= new Newsletter(place, report, wordsOf);
    return this.#newsletter;
  }

  /** @param {FocusEvent} event */
  #prepareNewsletter = ({ target }) => {
    const isInForm = /** @type {Element} */ (target).closest(NEWSLETTER_FORM);
    if (isInForm) this.#loadNewsletter().catch(() => {});
  };

  /** @param {SubmitEvent} event */
  #sendNewsletter = async (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.matches(NEWSLETTER_FORM)) return;
    event.preventDefault();
    const status = /** @type {HTMLElement} */ (form.querySelector('[part~="newsletter-status"]'));
    try {
      status.textContent = "";
      await (await this.#loadNewsletter()).signUp();
    } catch {
      status.textContent = status.dataset.missing ?? "";
    }
  };
}

/**
 * Whether pressing a link opens another window or saves a file, and so leaves the page open.
 *
 * @param {HTMLAnchorElement} link
 * @param {MouseEvent} event
 */
const opensElsewhere = (link, { button, ctrlKey, metaKey, shiftKey, altKey }) =>
  button ||
  ctrlKey ||
  metaKey ||
  shiftKey ||
  altKey ||
  link.hasAttribute("download") ||
  !["", "_self"].includes(link.target);

/**
 * Moves focus to the place that a link names by a fragment. In a shadow root the browser does not find it.
 *
 * @param {Element} target
 */
const focusFragment = (target) => {
  const fragment = target.closest("a")?.getAttribute("href")?.slice(1);
  const root = /** @type {ShadowRoot} */ (target.getRootNode());
  if (fragment) root.getElementById(fragment)?.focus();
};

/**
 * Focuses an iframe again when its document has loaded, unless focus has moved. Focusing an empty iframe does not
 * let Tab enter its later document. Nothing scrolls.
 *
 * @param {HTMLIFrameElement} frame
 */
const focusAgain = (frame) => {
  const root = /** @type {Document | ShadowRoot} */ (frame.getRootNode());
  if (root.activeElement !== frame) return;
  frame.blur();
  frame.focus({ preventScroll: true });
};

/**
 * Makes the end of the newsletter focusable by Tab for as long as it has focus. Otherwise Chromium moves on
 * from there, the last place of a slot, to the first place of the slot.
 *
 * @param {HTMLElement} skipLink
 */
const letTabEnter = (skipLink) => {
  const end = /** @type {HTMLElement} */ (skipLink.parentElement?.querySelector('[part~="newsletter-end"]'));
  end.tabIndex = 0;
  end.onblur = () => {
    end.tabIndex = -1;
  };
};
