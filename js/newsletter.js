// Sends the newsletter form (crates/view/src/newsletter_form.rs). listeners.js loads it (as
// article-reader-newsletter.js) when a form gets focus for the first time.

import { newsletter_words as ENGLISH } from "../locale/en.json";
import { request } from "./request.js";

const FORM = '[part~="newsletter-form"]';
const EMAIL = '[part~="newsletter-email"]';
const STATUS = '[part~="newsletter-status"]';
const MAX_MESSAGE_LENGTH = 300; // Characters of a message from the endpoint.

/** An e-mail address. Browsers also accept a host without a dot, which is nearly always a mistake. */
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/;

/**
 * @typedef {typeof ENGLISH} Words
 * @typedef {"sending" | "sent" | "already" | "invalid" | "refused" | "late" | "unreachable" | "offline"} State
 * @typedef {[state: State, message?: string]} Result
 */

export class Newsletter {
  #place; // The parent of the article, which contains the form.
  #report;
  #wordsOf; // Loads the words of a language; undefined for English.
  #typed = ""; // The address in the field.
  #isSending = false;
  #observer = new MutationObserver(() => this.#restore());

  /**
   * @param {HTMLElement} place
   * @param {import("./types").Report} report
   * @param {(tag: string) => Promise<Words | undefined>} wordsOf
   */
  constructor(place, report, wordsOf) {
    this.#place = place;
    this.#report = report;
    this.#wordsOf = wordsOf;
    place.addEventListener("input", this.#remember);
    this.#observer.observe(place, { childList: true, subtree: true });
    this.#restore();
  }

  free() {
    this.#place.removeEventListener("input", this.#remember);
    this.#observer.disconnect();
  }

  /** Sends the form, unless the page handles the event itself. */
  async signUp() {
    const form = this.#form();
    if (this.#isSending || !form) return;
    const words = await this.#loadWords(form);
    const email = this.#validate(form, words);
    if (!email || this.#isSending) return;
    this.#isSending = true;
    this.#show("sending", words.sending);
    const [state, message] = await this.#send(form, email).catch(failure);
    this.#isSending = false;
    this.#show(state, message ?? words[state]);
    if (state === "sent") this.#end();
  }

  /** @returns {HTMLFormElement | null} The current form. The article may have been rendered again. */
  #form = () => this.#place.querySelector(FORM);

  /**
   * Loads the words in the language of the form. The status names the language that they turn out to be in.
   *
   * @param {HTMLFormElement} form
   */
  async #loadWords(form) {
    const status = statusOf(form);
    const words = await this.#wordsOf(status.lang).catch(() => {});
    if (!words) status.lang = "en";
    return words ?? ENGLISH;
  }

  // ── Before the request ───────────────────────────────────────────────────────────────────────

  /**
   * Returns the address, or undefined if something is missing. Then the form says what.
   *
   * @param {HTMLFormElement} form
   * @param {Words} words
   */
  #validate(form, words) {
    const field = /** @type {HTMLInputElement} */ (form.querySelector(EMAIL));
    field.value = field.value.trim();
    const isAddress = field.checkValidity() && ADDRESS.test(field.value);
    /** @type {HTMLInputElement | null} */
    const consent = form.querySelector("[type=checkbox]:required:not(:checked)");
    for (const it of [field, ...form.querySelectorAll("[type=checkbox]")]) {
      it.ariaInvalid = String((it === field && !isAddress) || it === consent);
    }
    const missing = isAddress ? consent : field;
    if (!missing) return field.value;
    this.#show("invalid", missing === field ? words.invalid : words.no_consent);
    missing.focus();
  }

  /**
   * Keeps the typed address, because the article may be rendered again, in another language or for another story.
   *
   * @param {Event} event
   */
  #remember = ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    if (field.matches(EMAIL)) this.#typed = field.value;
  };

  #restore() {
    /** @type {HTMLInputElement | null} */
    const field = this.#place.querySelector(EMAIL);
    if (!field) return;
    if (!field.value) field.value = this.#typed;
    this.#typed = field.value;
    // The reader says what is missing in its own words.
    if (field.form) field.form.noValidate = true;
  }

  // ── The request ──────────────────────────────────────────────────────────────────────────────

  /**
   * @param {HTMLFormElement} form
   * @param {string} email
   * @returns {Promise<Result>}
   */
  async #send(form, email) {
    const data = new FormData(form);
    const trap = data.get("website");
    data.delete("website");
    /** @type {{ email: string, list: FormDataEntryValue | null, answer?: Promise<unknown> }} */
    const detail = { email, list: data.get(form.dataset.list ?? "") };
    if (!this.#report("newsletter", detail, true)) {
      // The page handles the event, and may have set a promise of its answer.
      return (await detail.answer) === "already" ? ["already"] : ["sent"];
    }
    // The field `website` is invisible, so only a robot fills it in. The robot gets the message of success.
    if (trap) return ["sent"];
    const isJson = form.dataset.encoding === "json";
    const response = await request(/** @type {string} */ (form.getAttribute("action")), {
      method: "POST",
      headers: { Accept: "application/json", ...(isJson && { "Content-Type": "application/json" }) },
      body: isJson ? JSON.stringify(Object.fromEntries(data)) : new URLSearchParams(/** @type {any} */ (data)),
    }).catch(explain);
    if (response.ok) return ["sent"];
    return response.status === 409 ? ["already"] : ["refused", await messageOf(response)];
  }

  // ── After the request ────────────────────────────────────────────────────────────────────────

  /**
   * @param {State} state
   * @param {string} message
   */
  #show(state, message) {
    const form = this.#form();
    if (!form) return;
    form.dataset.state = state;
    form.ariaBusy = String(this.#isSending);
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
    button.ariaDisabled = String(this.#isSending);
    statusOf(form).textContent = message;
  }

  /** Leaves only the message that the address is signed up, and moves focus to it. */
  #end() {
    this.#typed = "";
    const form = this.#form();
    if (!form) return;
    const status = statusOf(form);
    form.replaceChildren(status);
    status.tabIndex = -1;
    status.focus();
  }
}

/** @param {HTMLFormElement} form */
const statusOf = (form) => /** @type {HTMLElement} */ (form.querySelector(STATUS));

/**
 * Returns the message of a server that has refused, as text; undefined if it has none.
 *
 * @param {Response} response
 */
const messageOf = async (response) => {
  const text = await response.text().catch(() => "");
  let message = response.headers.get("content-type")?.startsWith("text/plain") ? text : "";
  try {
    const json = JSON.parse(text);
    message = [json.message, json.error, json.detail, json.title].find((it) => typeof it === "string") ?? "";
  } catch {
    // The text is not JSON.
  }
  message = message.replace(/\s+/g, " ").trim();
  if (message.length > MAX_MESSAGE_LENGTH) message = `${message.slice(0, MAX_MESSAGE_LENGTH).trimEnd()}…`;
  return message || undefined;
};

/**
 * Throws the state for a request without an answer.
 *
 * @param {Error} error
 * @returns {never}
 */
const explain = ({ name }) => {
  throw { state: name === "TimeoutError" ? "late" : navigator.onLine ? "unreachable" : "offline" };
};

/**
 * Returns the state after a failure. A page that handles the event may reject with a message of its own.
 *
 * @param {{ state?: State, message?: string } | undefined} error
 * @returns {Result}
 */
const failure = (error) => [error?.state ?? "refused", error?.message || undefined];
