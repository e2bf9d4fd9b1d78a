// The next story, in place: what a link to a related story does, and what the buttons of the browser
// that lead back and forward do then. It is a file of a release, article-reader-onward.js, which extras.js
// loads for a reader that goes on.
//
// A reader goes on by its attributes: `src`, `select` and `format` name the story on show, as if the
// page had set them. What they were stands in the entries of the history, under a key of its own.

const ENTRY = "article-reader";
const SOURCE = ["src", "select", "format"];
const LINK = '[part~="story-link"]';
const INTENT = 65; // Milliseconds that a pointer rests on a link that somebody means.
const FRESH = 30_000; // Milliseconds for which an answer is good that was asked for ahead.

const keyOf = ({ src, select }) => `${src}\n${select}`;

/** An answer to read, as if it had just come from its address; the one that is kept can be read again. */
const copyOf = async (answer) => {
  const { url } = await answer;
  return Object.defineProperty((await answer).clone(), "url", { value: url });
};

const names = new Set();

/** A name that tells a reader from the others of its page, and is the same when the page is loaded again. */
const nameOf = (host) => {
  let name = host.id || `${[...document.querySelectorAll(host.localName)].indexOf(host)}`;
  while (names.has(name)) name += "+";
  names.add(name);
  return name;
};

export class Onward {
  #isMoving = false; // Whether the attributes change because another story is opened.
  #host;
  #place; // Where the article stands.
  #open; // Opens the story of the attributes.
  #name;
  #status;
  #skeleton;
  #fallback;
  #said = document.createElement("div"); // What is read out.
  #known = new Map(); // Answers that are there or on their way, and what aborts them, by their key.
  #related = new Map(); // What was found for a story, by its key.
  #first; // The page's own story, once another was opened, and …
  #article; // … the object that it was.
  #headline; // What the title of the page says of the story.
  #entry; // The number of the entry that is open, …
  #heights = new Map(); // … how far the page was scrolled in each, …
  #height = 0; // … and is now.
  #landing; // Where to scroll to when the story stands that was opened.
  #intent;

  constructor(host, place, status, open) {
    [this.#host, this.#place, this.#status, this.#open] = [host, place, status, open];
    this.#name = nameOf(host);
    const root = status.getRootNode();
    this.#skeleton = root.querySelector("[part=skeleton]");
    this.#fallback = root.querySelector("slot:not([name])");
    this.#said.role = "status";
    this.#said.className = "said";
    root.append(this.#said);
    this.#listen("addEventListener");
  }

  free() {
    names.delete(this.#name);
    clearTimeout(this.#intent);
    for (const { controller } of this.#known.values()) controller?.abort();
    this.#listen("removeEventListener");
    this.#said.remove();
  }

  #listen(method) {
    for (const sign of ["pointerover", "focusin", "touchstart"]) {
      this.#place[method](sign, this.#prefetch, { passive: true });
    }
    this.#status[method]("click", this.#goBack);
    window[method]("popstate", this.#return);
    window[method]("scroll", this.#measure, { passive: true });
  }

  /** Hears what the engine reports, after embed.js. */
  hear(name) {
    if (name === "loading" && !this.#isMoving) this.#related.delete(keyOf(this.#host));
    const isAway = !!this.#first && keyOf(this.#first) !== keyOf(this.#host);
    // What stands inside the element is of the page's own story.
    if (isAway && !this.#fallback.hidden) {
      this.#fallback.hidden = true;
      this.#skeleton.hidden = name !== "loading";
    }
    this.#status.toggleAttribute("data-away", isAway);
    if (!this.#landing) return;
    if (name === "ready" || name === "notice") this.#land();
    if (name === "error") setTimeout(() => this.#status.querySelector("button")?.focus());
  }

  /** Hears of an attribute; whether it is set here, and the engine is told by `open`. */
  changed(name) {
    if (this.#isMoving || !SOURCE.includes(name)) return this.#isMoving;
    // The page names a story itself; what else named the one on show goes with it.
    this.#isMoving = true;
    if (this.#first && name === "src") {
      for (const it of ["select", "format"]) this.#host[it] = this.#first[it] || null;
    }
    this.#isMoving = false;
    this.#related.clear();
    this.#first = this.#article = this.#landing = undefined;
    return false;
  }

  /** What is related to the story that stands: as it was found before, when somebody comes back to it. */
  async relate(find) {
    const key = keyOf(this.#host);
    const found = this.#related.get(key) ?? (await find());
    this.#related.set(key, found);
    for (const { json, select, document } of JSON.parse(found).stories ?? []) {
      if (!document) continue;
      const answer = Object.defineProperty(new Response(document), "url", { value: json });
      this.#known.set(keyOf({ src: json, select }), { answer });
    }
    return found;
  }

  // ── Onward ───────────────────────────────────────────────────────────────────────────────────

  /** Opens a related story here, if its JSON is known; whether it does. */
  follow(link, detail) {
    const { json, select = "" } = link.dataset;
    if (this.#host.navigate !== "reader" || !(json || select)) return false;
    const { src, format, article } = this.#host;
    const isObject = !json && !!article;
    const story = json ? { src: json, select, format: "" } : { src, select, format, isObject };
    // An entry that cannot be written leaves an ordinary link.
    if (!this.#push(story, detail.url)) return false;
    let known = this.#known.get(keyOf(story));
    // What came with the story at hand is in the browser's own memory.
    if (!json && !isObject) known = this.#request(src, { cache: "force-cache" });
    this.#show(story, {}, known);
    this.#retitle(detail.headline);
    this.#host.scrollIntoView({ behavior: "instant" });
    return true;
  }

  /** Opens an entry of the history, at an address of this origin or at that of the page. */
  #push(story, url) {
    const { state } = history;
    // What another script has written so can hold nothing of ours.
    if (state && state.constructor !== Object) return false;
    const { id = Math.random(), stories } = state?.[ENTRY] ?? {};
    const entry = (id, story) => ({ [ENTRY]: { id, stories: { ...stories, [this.#name]: story } } });
    const next = Math.random();
    try {
      const address = new URL(url || location.href, this.#host.baseURI);
      history.replaceState({ ...state, ...entry(id, this.#shown()) }, "");
      history.pushState(entry(next, story), "", address.origin === location.origin ? address : undefined);
      this.#heights.set(id, scrollY);
      this.#entry = next;
      return true;
    } catch {
      return false;
    }
  }

  #shown() {
    const { src, select, format, article } = this.#host;
    return { src, select, format, isObject: !!article };
  }

  #show(story, landing, known) {
    const host = this.#host;
    this.#first ??= this.#shown();
    this.#article ??= host.article;
    this.#headline ??= this.#title()?.textContent;
    this.#landing = landing;
    this.#said.textContent = "";
    this.#isMoving = true;
    host.article = story.isObject ? this.#article : undefined;
    for (const name of SOURCE) host[name] = story[name] || null;
    this.#open(known && copyOf(known.answer), known?.controller);
    // What can be aborted is good for one time.
    if (known?.controller) this.#known.delete(keyOf(story));
    this.#isMoving = false;
  }

  // ── Back ─────────────────────────────────────────────────────────────────────────────────────

  #goBack = ({ target }) => target.matches('[part~="back"]') && history.back();

  /** Another entry of the history is open; one that does not tell of readers is left alone. */
  #return = ({ state }) => {
    const { id, stories } = state?.[ENTRY] ?? {};
    if (!id) return;
    if (!this.#landing) this.#heights.set(this.#entry, this.#height);
    this.#entry = id;
    const story = stories[this.#name] ?? this.#first;
    if (!story || keyOf(story) === keyOf(this.#host)) return;
    this.#show(story, { height: this.#heights.get(id) }, this.#known.get(keyOf(story)));
  };

  #measure = () => (this.#height = scrollY);

  // ── There ────────────────────────────────────────────────────────────────────────────────────

  #title() {
    return this.#place.querySelector('[part~="headline"]') ?? this.#place.querySelector('[part~="notice"]');
  }

  #land() {
    const title = this.#title();
    if (title) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      this.#retitle(title.textContent);
      this.#said.textContent = title.textContent;
    }
    const { height } = this.#landing;
    const scroll = () => height >= 0 && scrollTo({ top: height, behavior: "instant" });
    scroll();
    // Once more when the related stories stand that were found before.
    setTimeout(() => {
      scroll();
      this.#landing = undefined;
    });
  }

  /** The title of the page follows where it tells the headline. */
  #retitle(words) {
    if (this.#headline) document.title = document.title.replace(this.#headline, () => words);
    this.#headline = words;
  }

  // ── Ahead ────────────────────────────────────────────────────────────────────────────────────

  /** Asks for a story that somebody seems to mean, unless every byte costs. */
  #prefetch = ({ type, target }) => {
    clearTimeout(this.#intent);
    const { json, select } = target.closest(LINK)?.dataset ?? {};
    const { saveData, effectiveType } = navigator.connection ?? {};
    if (this.#host.navigate !== "reader" || !json || saveData || /2g/.test(effectiveType)) return;
    const key = keyOf({ src: json, select: select ?? "" });
    const ask = () => {
      if (this.#known.has(key)) return;
      const known = this.#request(json);
      this.#known.set(key, known);
      const drop = () => this.#known.get(key) === known && this.#known.delete(key);
      known.answer.then(({ ok }) => ok || drop(), drop);
      setTimeout(drop, FRESH);
    };
    if (type === "pointerover") this.#intent = setTimeout(ask, INTENT);
    else ask();
  };

  #request(url, options) {
    const controller = new AbortController();
    const credentials = this.#host.crossOrigin === "use-credentials" ? "include" : "same-origin";
    const answer = fetch(new URL(url, this.#host.baseURI), { ...options, credentials, signal: controller.signal });
    return { answer, controller };
  }
}
