
// The JavaScript behind the buttons over a story, which are part of the engine's view: it loads the
// tools, a WebAssembly of their own (src/tools/), and tells them what becomes of the story.
// scripts/after-build.sh appends it to the glue of the engine, after border.js.

const TOOLS = "article-reader-tools";


/** The places to come back to: lines of an address and a number (src/reader/place.rs). */
const PLACES = "article-reader-places";

/** What the browser keeps under a key, as text; it may refuse to tell. */
const kept = (key) => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

// ── What whoever reads has chosen ──────────────────────────────────────────────────────────────

const CHOICES = "article-reader"; // The key of what the tools keep (src/tools/storage.rs).

/** A sheet for every shadow root of the page: an important rule of `:host` wins over the page's. */
const makeChoices = () => {
  const sheet = new CSSStyleSheet({ media: "not print" });
  const speech = globalThis.speechSynthesis;
  let chosen;

  /** Sets custom properties for all readers of the page, and nothing else of them. */
  const choose = (properties) => {
    chosen = properties ?? {};
    sheet.replaceSync(":host{}");
    const voices = speech?.getVoices().length ? { "--reader-listen": "visible" } : {};
    for (const [name, value] of Object.entries({ ...chosen, ...voices })) {
      if (name.startsWith("--reader-")) sheet.cssRules[0].style.setProperty(name, value, "important");
    }
  };

  const remember = () => {
    let entry;
    try {
      entry = JSON.parse(kept(CHOICES));
    } catch {
      // Nothing was chosen.
    }
    choose(entry?.properties);
  };

  remember();
  addEventListener("storage", ({ key }) => (key ?? CHOICES) === CHOICES && remember());
  speech?.addEventListener?.("voiceschanged", () => choose(chosen));
  return { sheet, choose };
};

/** Whatever engine a reader has, there is one choice on a page. */
const choicesOf = (page) => (page.choices ??= makeChoices());

// ── The first sign that somebody reads ─────────────────────────────────────────────────────────

const waiting = new Set(); // Those who want to hear of it: however many they are, the page is asked once.

const tellAll = () => {
  const all = [...waiting];
  all.forEach(stopWaiting);
  all.forEach((begin) => begin());
};

const listenWith = (method) => ["scroll", "pointerdown", "keydown"].forEach((sign) => method(sign, tellAll, true));

const wait = (begin) => {
  if (!waiting.size) listenWith(addEventListener);
  waiting.add(begin);
};

const stopWaiting = (begin) => {
  if (waiting.delete(begin) && !waiting.size) listenWith(removeEventListener);
};

// ── The tools of a reader ──────────────────────────────────────────────────────────────────────

class Toolbox {
  #page;
  #host;
  #status; // Where the buttons stand, and …
  #opened = document.createElement("div"); // … what they open.
  #glue; // The program of the tools, and …
  #tools; // … those of this reader, once one was used.
  #knows = false; // Whether they know the story that stands.
  #state = "loading";
  #stands = false; // Whether a story stands, a new one on its way or not.
  #isFree = false;

  constructor(page, host, status) {
    [this.#page, this.#host, this.#status] = [page, host, status];
    status.after(this.#opened);
    const root = status.getRootNode();
    const { sheet } = choicesOf(page);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    status.addEventListener("click", this.#click);
    watchers.add(this.free);
    this.#offerPlace();
  }

  /** Hears what the engine reports. */
  hear(name, { cleared }) {
    if (!/^(loading|ready|notice|error)$/.test(name)) return;
    this.#state = name;
    this.#stands = name === "ready" || (name === "loading" && this.#stands && !cleared);
    this.#knows &&= name === "loading" && this.#stands;
    if (!this.#stands) this.#tools?.end();
    if (name === "loading") this.#offerPlace();
    if (name === "ready") this.#awaitReading();
    else stopWaiting(this.#begin);
  }

  free = () => {
    this.#isFree = true;
    watchers.delete(this.free);
    this.#status.removeEventListener("click", this.#click);
    stopWaiting(this.#begin);
    const tools = this.#tools;
    this.#lose();
    this.#opened.remove();
    tools?.free();
  };

  /** A button leads back to the place at which somebody left the story. */
  #offerPlace() {
    const { src, select, baseURI } = this.#host;
    const url = src && new URL(src, baseURI).href + (select && `#${encodeURIComponent(select)}`);
    this.#status.toggleAttribute("data-left", !!url && `\n${kept(PLACES)}`.includes(`\n${url} `));
  }

  #click = ({ target }) => target.value && this.#use(target);

  /** Does what a button over the story says, once its program is here. */
  async #use(button) {
    const status = button.parentNode.lastChild;
    button.setAttribute("aria-busy", "true");
    status.textContent = "";
    try {
      await this.#fetchTools();
      this.#tools?.use(button.value);
    } catch {
      status.textContent = status.dataset.missing;
    }
    button.removeAttribute("aria-busy");
  }

  /** The tools, in the language of their buttons, at work on the story that stands. */
  async #fetchTools() {
    const { lang } = this.#status.querySelector("[lang]") ?? this.#host;
    // In the place of words that do not come the tools get the error.
    const dictionary = words(this.#page, lang)?.then((it) => it.tool_words).catch((error) => error);
    const [glue, spoken] = await Promise.all([load(this.#page, TOOLS), dictionary]);
    if (this.#state !== "ready" || this.#isFree) return;
    if (!this.#tools) {
      this.#tools = new glue.Tools(this.#host, this.#opened, choicesOf(this.#page).choose);
      this.#glue = glue;
      glue.watchers.add(this.#lose);
    }
    this.#tools.speak(lang, spoken);
    if (!this.#knows) this.#tools.begin();
    this.#knows = true;
  }

  /** After a panic of the tools whoever uses them next gets others. */
  #lose = () => {
    this.#glue?.watchers.delete(this.#lose);
    this.#tools = this.#glue = undefined;
    this.#knows = false;
  };

  /** What no button starts (progress, pictures, passages) comes at the first sign that somebody reads. */
  #awaitReading() {
    if (this.#host.controls !== "none" && !navigator.connection?.saveData) wait(this.#begin);
  }

  #begin = () => this.#fetchTools().catch(() => {});
}
