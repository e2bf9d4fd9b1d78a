// What the shadow root of an element contains.

import { create } from "./create.js";
import { markOf } from "./print.js";
import { adoptShadowSheet } from "./shadow-sheet.js";

export class ShadowContent {
  /** The buttons, or the message after a failure. The toolbar of a print goes into the slot. */
  status = create("div", {}, create("slot", { name: "toolbar" }));
  skeleton = create("div", { part: "skeleton", hidden: "" });
  /** Contains an isolated article. Any other article is slotted into it. */
  slot = create("slot", { name: "article" });
  fallback = create("slot");
  #host;

  /** @param {import("./types").Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** The parent of the article. */
  get place() {
    return this.#host.isolated ? this.slot : this.#host;
  }

  /** Fills the shadow root. The declarative shadow root of a print has the toolbar and the article already. */
  fill() {
    if (this.skeleton.parentNode) return;
    const host = this.#host;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    adoptShadowSheet(root);
    const [slot, status] = markOf(host) ? [...root.children].reverse() : [];
    if (slot) {
      this.status = /** @type {HTMLElement} */ (status);
      this.slot = /** @type {HTMLElement} */ (slot);
      root.append(this.skeleton, this.fallback);
    } else root.replaceChildren(this.status, this.skeleton, this.slot, this.fallback);
  }

  /**
   * @param {boolean} isLoading
   * @param {boolean} isShown whether an article or a notice is on the page
   */
  show(isLoading, isShown) {
    const host = this.#host;
    this.fallback.hidden = isShown;
    this.skeleton.hidden = !isLoading || isShown || host.childElementCount > 0 || host.textContent.trim() !== "";
    host.ariaBusy = String(isLoading);
  }
}
