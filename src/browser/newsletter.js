
// Signing up for the newsletter: what the form of a reader does (src/view/sign_up.rs). It is a file of a
// release, article-reader-newsletter.js, which extras.js loads when somebody first comes to a form;
// scripts/after-build.sh writes the English words before it.

const FORM = '[part~="newsletter-form"]';
const EMAIL = '[part~="newsletter-email"]';
const PATIENCE = 15_000; // Milliseconds that an endpoint has to answer.
const LONGEST = 300; // Characters of a message from there.

/** More than the browser asks: a host without a dot is a mistake as a rule. */
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/;

export class Newsletter {
  #place; // Where the article stands, and its form.
  #tell; // Reports to embed.js.
  #words; // Promises the words of a language; nothing for English.
  #typed = "";
  #isSending = false;
  #observer = new MutationObserver(() => this.#restore());

  constructor(place, tell, words) {
    [this.#place, this.#tell, this.#words] = [place, tell, words];
    place.addEventListener("input", this.#remember);
    this.#observer.observe(place, { childList: true, subtree: true });
    this.#restore();
  }

  free() {
    this.#place.removeEventListener("input", this.#remember);
    this.#observer.disconnect();
  }

  /** Sends what the form says, unless the page takes it over. */
  async signUp() {
    if (this.#isSending) return;
    const form = this.#form();
    const words = await this.#speak();
    const email = this.#read(form, words);
    if (!email || this.#isSending) return;
    this.#isSending = true;
    this.#say("sending", words.sending);
    const [state, message] = await this.#send(form, email).catch(failure);
    this.#isSending = false;
    this.#say(state, message ?? words[state]);
    if (state === "sent") this.#end();
  }

  #form = () => this.#place.querySelector(FORM);

  /** The words in the language of the form, and the language that they turn out to be in. */
  async #speak() {
    const { lastChild: status } = this.#form();
    const words = await this.#words(status.lang).catch(() => {});
    if (!words) status.lang = "en";
    return words ?? ENGLISH;
  }

  // ── Before ───────────────────────────────────────────────────────────────────────────────────

  /** The address; none where something is missing, which is then said. */
  #read(form, words) {
    const field = form.querySelector(EMAIL);
    field.value = field.value.trim();
    const isAddress = field.checkValidity() && ADDRESS.test(field.value);
    const consent = form.querySelector("[type=checkbox]:required:not(:checked)");
    for (const it of [field, ...form.querySelectorAll("[type=checkbox]")]) {
      it.ariaInvalid = (it === field && !isAddress) || it === consent;
    }
    const missing = isAddress ? consent : field;
    if (!missing) return field.value;
    this.#say("invalid", missing === field ? words.invalid : words.no_consent);
    missing.focus();
  }

  /** An article may be built anew, in another language or for another story: what was typed stays. */
  #remember = ({ target }) => {
    if (target.matches(EMAIL)) this.#typed = target.value;
  };

  #restore() {
    const field = this.#place.querySelector(EMAIL);
    if (!field) return;
    if (!field.value) field.value = this.#typed;
    this.#typed = field.value;
    // What is missing is said here, in the words of the reader.
    field.form.noValidate = true;
  }

  // ── On the way ───────────────────────────────────────────────────────────────────────────────

  /** What came of it: a state, and perhaps a message. */
  async #send(form, email) {
    const data = new FormData(form);
    const trap = data.get("website");
    data.delete("website");
    const detail = { email, list: data.get(form.dataset.list) };
    if (!this.#tell("newsletter", detail)) {
      // The page may promise an answer.
      return (await detail.answer) === "already" ? ["already"] : ["sent"];
    }
    // Nobody sees this field; who fills it in is told what robots like to hear.
    if (trap) return ["sent"];
    const isJson = form.dataset.encoding === "json";
    const response = await ask(form.getAttribute("action"), {
      method: "POST",
      credentials: "same-origin",
      signal: AbortSignal.timeout(PATIENCE),
      headers: { Accept: "application/json", ...(isJson && { "Content-Type": "application/json" }) },
      body: isJson ? JSON.stringify(Object.fromEntries(data)) : new URLSearchParams(data),
    });
    if (response.ok) return ["sent"];
    return response.status === 409 ? ["already"] : ["refused", await messageOf(response)];
  }

  // ── After ────────────────────────────────────────────────────────────────────────────────────

  #say(state, words) {
    const form = this.#form();
    if (!form) return;
    form.dataset.state = state;
    form.ariaBusy = this.#isSending;
    form.querySelector("button").ariaDisabled = this.#isSending;
    form.lastChild.textContent = words;
  }

  /** Nothing is left to do but to read that it is done. */
  #end() {
    this.#typed = "";
    const form = this.#form();
    const status = form?.lastChild;
    form?.replaceChildren(status);
    status?.setAttribute("tabindex", "-1");
    status?.focus();
  }
}

/** What a server says of a refusal, as text; nothing where it is no sentence. */
const messageOf = async (response) => {
  const text = await response.text().catch(() => "");
  let said = response.headers.get("content-type")?.startsWith("text/plain") ? text : "";
  try {
    const json = JSON.parse(text);
    said = [json.message, json.error, json.detail, json.title].find((it) => typeof it === "string") ?? "";
  } catch {
    // It is no JSON.
  }
  said = said.replace(/\s+/g, " ").trim();
  return (said.length > LONGEST ? `${said.slice(0, LONGEST).trimEnd()}…` : said) || undefined;
};

/** A request whose failure says why there is no answer. */
const ask = (url, options) =>
  fetch(url, options).catch(({ name }) => {
    throw { state: name === "TimeoutError" ? "late" : navigator.onLine ? "unreachable" : "offline" };
  });

/** What a page that took over says of a refusal, in its own words, or which of ours say it. */
const failure = (error) => [error?.state ?? "refused", error?.message || undefined];
