// A table with a button in each cell of its header, a filter, and a button that copies it.

import { create } from "../create.js";
import { csvOf } from "./csv.js";
import { comparisonOf } from "./order.js";

const LEAST_ROWS = 4; // A shorter table is read at a glance.
const LEAST_FILTERED = 10;
const BUTTON = '[part~="sort-button"]';

/**
 * Whether a table is a plain grid of data with one row of names, so that its rows can change their places.
 *
 * @param {HTMLTableElement} table
 */
export const isData = (table) => {
  const [head, ...others] = table.tHead?.rows ?? [];
  const rows = rowsOf(table);
  const isPlain = (/** @type {HTMLTableRowElement} */ row) =>
    row.cells.length === head?.cells.length && [...row.cells].every((it) => it.colSpan === 1 && it.rowSpan === 1);
  return (
    !!head &&
    !others.length &&
    table.tBodies.length === 1 &&
    rows.length >= LEAST_ROWS &&
    [head, ...rows].every(isPlain)
  );
};

/** @param {HTMLTableElement} table */
const rowsOf = (table) => [...(table.tBodies[0]?.rows ?? [])];

/** @param {HTMLElement} element */
export const wordsOf = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();

export class SortableTable {
  #table;
  #words;
  #lang;
  #column = -1; // The sorted column; -1 for the order of the newsroom.
  #isDescending = false;
  #query = "";
  /** @type {HTMLTableRowElement[]} The rows in the order of the newsroom, while the table has buttons. */
  #rows = [];
  /** @type {HTMLElement | undefined} */
  #tools;

  /**
   * @param {HTMLTableElement} table
   * @param {typeof import("../../locale/en.json").table_words} words
   * @param {string} lang
   */
  constructor(table, words, lang) {
    this.#table = table;
    this.#words = words;
    this.#lang = lang;
  }

  /** Whether the table has its buttons, and no rows that came later. */
  get isComplete() {
    const rows = rowsOf(this.#table);
    return (
      !!this.#tools?.isConnected &&
      !!this.#table.querySelector(BUTTON) &&
      rows.length === this.#rows.length &&
      rows.every((it) => this.#rows.includes(it))
    );
  }

  /** Adds the buttons, and sorts and filters as before. */
  show() {
    this.#rows = rowsOf(this.#table);
    this.#headers.forEach((cell, column) => void this.#addButton(cell, column));
    const tools = create("div", { part: "table-tools label", lang: this.#lang, dir: "auto" });
    this.#tools = tools;
    if (this.#rows.length >= LEAST_FILTERED) tools.append(this.#filter());
    const copy = create("button", { part: "table-button", type: "button" }, this.#words.copy);
    copy.addEventListener("click", () => this.#copy());
    tools.append(copy, create("span", { part: "table-status", role: "status" }));
    (this.#table.closest('[part~="table-box"]') ?? this.#table).before(tools);
    this.#arrange();
  }

  /** Takes away all that `show` has added. */
  restore() {
    for (const button of this.#table.querySelectorAll(BUTTON)) button.replaceWith(...button.childNodes);
    for (const cell of this.#headers) {
      cell.normalize();
      cell.removeAttribute("aria-sort");
    }
    const rows = this.#rows.filter((it) => it.isConnected);
    for (const row of rows) row.hidden = false;
    this.#table.tBodies[0]?.append(...rows);
    this.#tools?.remove();
    this.#rows = [];
  }

  get #headers() {
    return [...(this.#table.tHead?.rows[0]?.cells ?? [])];
  }

  /**
   * Puts the words of a header into a button. A header with a link of its own stays as it is.
   *
   * @param {HTMLTableCellElement} cell
   * @param {number} column
   */
  #addButton(cell, column) {
    if (!wordsOf(cell) || cell.querySelector("a, button")) return;
    const button = create("button", { part: "sort-button", type: "button" }, ...cell.childNodes);
    button.addEventListener("click", () => this.#sort(column));
    cell.append(button);
  }

  #filter() {
    const attributes = { part: "table-filter", type: "search", "aria-label": this.#words.filter };
    const input = create("input", { ...attributes, placeholder: this.#words.filter, value: this.#query });
    input.addEventListener("input", () => {
      this.#query = /** @type {HTMLInputElement} */ (input).value;
      this.#arrange();
      const count = this.#rows.filter((it) => !it.hidden).length;
      this.#say(this.#words.rows.replace("{}", new Intl.NumberFormat(this.#lang).format(count)));
    });
    return input;
  }

  /** @param {number} column */
  #sort(column) {
    if (this.#column !== column) [this.#column, this.#isDescending] = [column, false];
    else if (!this.#isDescending) this.#isDescending = true;
    else this.#column = -1;
    this.#arrange();
  }

  /** Shows the rows in their order. */
  #arrange() {
    const order = this.#isDescending ? "descending" : "ascending";
    this.#headers.forEach((cell, column) => {
      if (column === this.#column) cell.setAttribute("aria-sort", order);
      else cell.removeAttribute("aria-sort");
    });
    const body = this.#table.tBodies[0];
    const focused = /** @type {Document | ShadowRoot} */ (this.#table.getRootNode()).activeElement;
    const rows = this.#sorted();
    if (rows.some((it, at) => body?.rows[at] !== it)) body?.append(...rows);
    if (focused && body?.contains(focused)) /** @type {HTMLElement} */ (focused).focus();
    const query = this.#query.trim().toLocaleLowerCase(this.#storyLanguage);
    for (const row of this.#rows) {
      row.hidden = !!query && !wordsOf(row).toLocaleLowerCase(this.#storyLanguage).includes(query);
    }
  }

  #sorted() {
    if (this.#column < 0) return this.#rows;
    const texts = this.#rows.map((it) => it.cells[this.#column]);
    const compare = comparisonOf(texts, this.#storyLanguage);
    const places = this.#rows.map((_, at) => at);
    places.sort((one, other) => compare(one, other, this.#isDescending) || one - other);
    return places.flatMap((at) => this.#rows[at] ?? []);
  }

  /** The language of the words in the table; undefined if it is not known. */
  get #storyLanguage() {
    const lang = /** @type {HTMLElement | null} */ (this.#table.closest("[lang]"))?.lang;
    try {
      return Intl.getCanonicalLocales(lang || [])[0];
    } catch {
      return undefined;
    }
  }

  async #copy() {
    const rows = this.#sorted().filter((it) => !it.hidden);
    const cells = [this.#headers, ...rows.map((it) => [...it.cells])].map((it) => it.map(wordsOf));
    try {
      await navigator.clipboard.writeText(csvOf(cells));
      this.#say(this.#words.copied);
    } catch {
      this.#say(this.#words.copy_failed);
    }
  }

  /** @param {string} words */
  #say(words) {
    const status = this.#tools?.querySelector('[part~="table-status"]');
    if (status) status.textContent = words;
  }
}
