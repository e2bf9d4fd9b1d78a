// Lets an engine build the newer versions of a live report outside of the page.

import { Update } from "./update.js";

/** @typedef {{ live: HTMLElement, next: Element }} Articles the article on the page, and the engine's newer one */

export class LiveUpdate extends Update {
  #merge;
  /** @type {((outcome: "ready" | "notice" | "error") => void) | undefined} */
  #settle;

  /**
   * @param {Pick<import("./adopt.js").Context, "page" | "host" | "mark" | "content">} context
   * @param {import("./types").Builder} engine
   * @param {import("./types").Report} report
   * @param {(articles: Articles) => void} merge brings the article on the page up to date
   */
  constructor(context, engine, report, merge) {
    super(context, engine, report, async () => undefined);
    this.#merge = merge;
  }

  /**
   * Shows a document. Returns how that ended: a `notice` says that the story may not be shown, and changes nothing.
   *
   * @param {Response} response
   * @returns {Promise<"ready" | "notice" | "error">}
   */
  show(response) {
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.receive(response);
    });
  }

  /**
   * @override
   * @param {string} name
   * @param {any} detail
   */
  onSettled(name, detail) {
    if (name === "ready") super.onSettled(name, detail);
    this.#settle?.(/** @type {"ready" | "notice" | "error"} */ (name));
  }

  /**
   * @override
   * @returns {boolean} that the element has nothing to report: js/live.js reports the update
   */
  copy() {
    const { articles } = this;
    if (articles) this.#merge(articles);
    return false;
  }
}
