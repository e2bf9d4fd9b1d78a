// Makes the data tables of an article sortable. The tools load this script, as article-reader-table.js, when a visitor
// begins to read a story with a table.

import { table_words as ENGLISH } from "../../locale/en.json";
import rules from "../../style/table-tools.css";
import { loadWords } from "../loader.js";
import { adoptSheet, construct } from "../sheet.js";
import { isData, SortableTable } from "./sortable.js";

const TABLE = '[part~="table"]';

/** @type {CSSStyleSheet | undefined} The sheet of the buttons, which all readers of a page share. */
let sheet;

/** @type {WeakMap<Element, Tables>} The tables of each reader. */
const known = new WeakMap();

/**
 * Makes the tables of a reader work, now and whenever its article changes.
 *
 * @param {import("../types").Page} page
 * @param {import("../types").Host} host
 * @param {ShadowRoot} root the shadow root of the reader, which contains an isolated article
 * @param {string} lang the language of the buttons
 */
export const begin = async (page, host, root, lang) => {
  const words = (await loadWords(page, lang)?.catch(() => {}))?.table_words;
  const tables = known.get(host) ?? new Tables(host, root, words ?? ENGLISH, words ? lang : "en");
  known.set(host, tables);
  page.restoreTables = (host) => known.get(host)?.restore();
  tables.add();
};

class Tables {
  #roots;
  #words;
  #lang;
  /** @type {Map<Element, SortableTable>} */
  #tables = new Map();
  #observer = new MutationObserver(() => this.add());

  /**
   * @param {import("../types").Host} host
   * @param {ShadowRoot} root
   * @param {typeof ENGLISH} words
   * @param {string} lang
   */
  constructor(host, root, words, lang) {
    this.#roots = [host, root];
    this.#words = words;
    this.#lang = lang;
    for (const it of this.#roots) this.#observer.observe(it, { childList: true, subtree: true });
    sheet ??= construct(rules);
    for (const it of this.#roots) adoptSheet(it, sheet);
    addEventListener("beforeprint", () => this.restore());
    addEventListener("afterprint", () => this.add());
  }

  /** Adds buttons to the tables that have none, also to those that have lost them to a newer version of the story. */
  add() {
    for (const table of this.#tables.keys()) if (!table.isConnected) this.#tables.delete(table);
    for (const root of this.#roots) {
      for (const table of root.querySelectorAll(TABLE)) this.#addTo(/** @type {HTMLTableElement} */ (table));
    }
    this.#observer.takeRecords();
  }

  /** @param {HTMLTableElement} table */
  #addTo(table) {
    const sortable = this.#tables.get(table);
    if (sortable?.isComplete) return;
    sortable?.restore();
    if (!isData(table)) return;
    const made = sortable ?? new SortableTable(table, this.#words, this.#lang);
    this.#tables.set(table, made);
    made.show();
  }

  /** Takes the buttons away and brings back the order of the newsroom, before a newer version is compared, or before a
   * print. */
  restore() {
    for (const table of this.#tables.values()) table.restore();
    this.#observer.takeRecords();
  }
}
