
// What a reader does besides showing a story and its tools: links to related stories, and the form of the
// newsletter, and all else that happens to the views of the engine, which listen to nothing themselves. What is
// long about the first two is loaded when it is wanted (onward.js, newsletter.js). scripts/after-build.sh appends
// this to the glue of the engine, after toolbox.js.

const LINK = '[part~="story-link"]';
const FORM = '[part~="newsletter-form"]';

let tries = 0;

/** A script of the reader, for all engines of the page. A browser may remember an address that failed. */
const script = (page, name) => page.once(name, () => import(page.asset(`article-reader-${name}.js#${tries++}`)));

class Extras {
  /** Opens related stories in the reader, once that is loaded. */
  onward;
  #page;
  #host;
  #place;
  #tell;
  #status;
  #reader;
  #newsletter;
  #isFree = false;

  constructor(page, host, place, status, tell, reader) {
    [this.#page, this.#host, this.#place, this.#status, this.#tell] = [page, host, place, status, tell];
    this.#reader = reader;
    this.#listen("addEventListener");
    watchers.add(this.free);
  }

  free = () => {
    this.#isFree = true;
    watchers.delete(this.free);
    this.#listen("removeEventListener");
    this.onward?.free();
    this.#newsletter?.free();
  };

  #listen(method) {
    this.#place[method]("click", this.#follow);
    this.#place[method]("click", this.#pass);
    this.#place[method]("click", this.#enter);
    this.#place[method]("error", this.#miss, true); // It does not bubble.
    this.#status[method]("click", this.#retry);
    this.#place[method]("focusin", this.#come);
    this.#place[method]("submit", this.#send);
  }

  /** Hears what the engine reports, after embed.js. */
  hear(name) {
    this.onward?.hear(name);
    if (name === "ready") this.goOn();
  }

  /** Hears of an attribute; whether that is no news for the engine. */
  changed(name) {
    if (name === "navigate") this.goOn();
    return this.onward?.changed(name);
  }

  // ── Related stories ──────────────────────────────────────────────────────────────────────────

  /** Sees to it that related stories open here, where the page wants that; without it, links are links. */
  async goOn() {
    if (this.#host.navigate !== "reader") return;
    const { Onward } = (await script(this.#page, "onward").catch(() => {})) ?? {};
    const open = (...answer) => this.#reader.open(...answer);
    if (Onward && !this.#isFree) this.onward ??= new Onward(this.#host, this.#place, this.#status, open);
  }

  /** A related story is about to be opened, here or as any page. */
  #follow = (event) => {
    const link = event.target.closest(LINK);
    const isModified = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isModified || event.defaultPrevented) return;
    if (link.hasAttribute("download") || !/^(_self)?$/.test(link.target)) return;
    const position = [...this.#place.querySelectorAll(LINK)].indexOf(link) + 1;
    const detail = { url: link.href, headline: link.textContent, position };
    if (!this.#tell("navigate", detail) || this.onward?.follow(link, detail)) event.preventDefault();
  };

  // ── The text ─────────────────────────────────────────────────────────────────────────────────

  /** Whoever asks for what another site shows goes on from there: the button that had the focus goes. */
  #enter = ({ target }) => {
    const button = target.closest('[part~="embed-button"]');
    const embed = button?.closest('[part~="embed"]');
    if (!embed) return;
    allow(button.value);
    setTimeout(() => {
      const frame = embed.querySelector("iframe");
      frame?.focus();
      frame?.addEventListener("load", Extras.#settle, { once: true });
    });
  };

  /**
   * The focus that a frame had when it was empty does not go on into what it then shows: Tab would lead past that.
   * It is given once more, if it is still there, and nothing scrolls, for the reader may have.
   */
  static #settle({ target }) {
    if (target.getRootNode().activeElement !== target) return;
    target.blur();
    target.focus({ preventScroll: true });
  }

  /**
   * In the place of a picture that cannot be had an empty box of its shape: nothing moves, and caption and credit
   * stay. A canvas keeps its shape by its attributes, as a picture does, and needs no style attribute.
   */
  #miss = ({ target }) => {
    if (!target.matches('[part~="image"]')) return;
    const box = document.createElement("canvas");
    const { alt } = target;
    const attributes = {
      part: "image-missing",
      width: target.getAttribute("width") ?? 3,
      height: target.getAttribute("height") ?? 2,
      role: alt ? "img" : "presentation",
      ...(alt && { "aria-label": alt }),
    };
    for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
    target.replaceWith(box);
  };

  /** The failure in the place of a story, and the way to try again. */
  #retry = ({ target }) => target.closest('[part~="retry"]') && this.#reader.reload();

  // ── The newsletter ───────────────────────────────────────────────────────────────────────────

  /** From the last place of a slot Chromium goes on to its first, unless one can tab to it. */
  #pass = ({ target }) => {
    const end = target.closest('[part~="newsletter-skip"]')?.parentNode.lastChild;
    if (!end) return;
    end.tabIndex = 0;
    end.onblur = () => (end.tabIndex = -1);
  };

  async #fetchNewsletter() {
    const { Newsletter } = await script(this.#page, "newsletter");
    const speak = async (tag) => (await words(this.#page, tag))?.newsletter_words;
    return (this.#newsletter ??= new Newsletter(this.#place, this.#tell, speak));
  }

  #come = ({ target }) => target.closest(FORM) && this.#fetchNewsletter().catch(() => {});

  #send = async (event) => {
    const { target } = event;
    if (!target.matches(FORM)) return;
    event.preventDefault();
    const status = target.lastChild;
    try {
      status.textContent = "";
      await (await this.#fetchNewsletter()).signUp();
    } catch {
      status.textContent = status.dataset.missing;
    }
  };
}
