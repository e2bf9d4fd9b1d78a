// Asks again and again whether a live report has changed. js/live.js loads this only for a report that goes on.

const DEFAULT_SECONDS = 15; // Between two questions.
const MIN_SECONDS = 10;
const MAX_WAIT_SECONDS = 5 * 60; // After failures, and for answers that may be kept.
const JITTER = 0.1; // A part of the wait. Without it, all readers that were opened together ask together.
const MOST_REMOVED = 3; // Answers that say that the document is gone, before the questions end.

/**
 * @typedef {"changed" | "same" | "failed" | "removed" | "over"} Answer What a question has found. After `over` there is no
 * other question.
 */

export class Poll {
  #ask;
  #seconds;
  #failures = 0;
  #removed = 0;
  #due = 0; // The time of the next question, in milliseconds.
  #longest = 0; // The wait for it, in milliseconds.
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isAsking = false;
  #isOnline = navigator.onLine;
  #removal = new AbortController();

  /**
   * @param {() => Promise<[answer: Answer, maxAge?: number]>} ask asks once; `maxAge` is how many seconds the server lets the
   * answer be kept
   * @param {number} [seconds] the wait between two questions that the page or the newsroom wants
   * @param {boolean} [isAtOnce] whether the first question is asked now, because what is shown may be old
   */
  constructor(ask, seconds = DEFAULT_SECONDS, isAtOnce = false) {
    this.#ask = ask;
    this.#seconds = Math.max(seconds, MIN_SECONDS);
    this.#waitFor(isAtOnce ? 0 : this.#wait());
    const { signal } = this.#removal;
    document.addEventListener("visibilitychange", this.#plan, { signal });
    addEventListener("offline", this.#noticeConnection, { signal });
    addEventListener("online", this.#noticeConnection, { signal });
    this.#plan();
  }

  free() {
    this.#removal.abort();
    clearTimeout(this.#timer);
  }

  /** Asks now, unless a question is under way. */
  async askNow() {
    if (this.#isAsking || this.#removal.signal.aborted) return;
    this.#isAsking = true;
    clearTimeout(this.#timer);
    const [answer, maxAge = 0] = await this.#ask().catch(() => /** @type {[Answer]} */ (["failed"]));
    this.#isAsking = false;
    this.#removed = answer === "removed" ? this.#removed + 1 : 0;
    if (answer === "over" || this.#removed >= MOST_REMOVED) return this.free();
    const hasFailed = answer === "failed" || answer === "removed";
    this.#failures = hasFailed ? this.#failures + 1 : 0;
    this.#waitFor(Math.max(this.#wait(), Math.min(maxAge, MAX_WAIT_SECONDS) * 1000));
    this.#plan();
  }

  /** The wait until the next question, in milliseconds. Each failure doubles it. */
  #wait() {
    const seconds = Math.min(this.#seconds * 2 ** this.#failures, Math.max(this.#seconds, MAX_WAIT_SECONDS));
    return seconds * 1000 * (1 - JITTER + 2 * JITTER * Math.random());
  }

  /** @param {number} milliseconds until the next question */
  #waitFor(milliseconds) {
    this.#longest = milliseconds;
    this.#due = Date.now() + milliseconds;
  }

  /** Sets the timer, unless there must be none: on a hidden page, or without a connection. */
  #plan = () => {
    clearTimeout(this.#timer);
    if (this.#isAsking || document.hidden || !navigator.onLine || this.#removal.signal.aborted) return;
    // A clock that was set back must not delay the question.
    const wait = Math.min(Math.max(this.#due - Date.now(), 0), this.#longest);
    this.#timer = setTimeout(() => this.askNow(), wait);
  };

  #noticeConnection = () => {
    // After an interruption, the newest posts are missing.
    if (navigator.onLine && !this.#isOnline) this.#due = 0;
    this.#isOnline = navigator.onLine;
    this.#plan();
  };
}
