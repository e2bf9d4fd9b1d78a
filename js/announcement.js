// Tells a screen reader how many posts have come, seldom enough to be heard.

const SILENCE_MS = 30_000; // Between two announcements.

export class Announcement {
  #say;
  #count = 0; // The posts that have come since the last announcement.
  #last = Number.NEGATIVE_INFINITY; // The time of the last announcement.
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {(count: number) => void} say */
  constructor(say) {
    this.#say = say;
  }

  free() {
    clearTimeout(this.#timer);
  }

  /**
   * Announces new posts, now or as soon as the last announcement is long enough ago.
   *
   * @param {number} count
   */
  add(count) {
    this.#count += count;
    if (!this.#count) return;
    clearTimeout(this.#timer);
    const wait = Math.min(Math.max(this.#last + SILENCE_MS - Date.now(), 0), SILENCE_MS);
    this.#timer = setTimeout(() => {
      this.#last = Date.now();
      this.#say(this.#count);
      this.#count = 0;
    }, wait);
  }
}
