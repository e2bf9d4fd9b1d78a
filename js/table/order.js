// Compares the cells of a column: as numbers if all are numbers, as dates if all are dates, otherwise as words.

import { dateReader } from "./date.js";
import { numberReader } from "./number.js";

const NOTHING = /^[\s–—\-.…?]*$|^n\/?a$/i; // What a newsroom writes where a value is missing.

/** @param {Element | undefined} cell */
const wordsOf = (cell) => (cell?.textContent ?? "").replace(/\s+/g, " ").trim();

/**
 * Returns a function that compares two places of a column. Missing values come last in both orders.
 *
 * @param {(Element | undefined)[]} cells
 * @param {string | undefined} language
 * @returns {(one: number, other: number, isDescending: boolean) => number}
 */
export const comparisonOf = (cells, language) => {
  const words = cells.map(wordsOf);
  const readDate = dateReader(language);
  const date = (/** @type {string} */ text, /** @type {number} */ at) =>
    readDate(cells[at]?.querySelector("time")?.dateTime || text);
  const values = valuesOf(words, numberReader(language)) ?? valuesOf(words, date);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const isMissing = words.map((it) => NOTHING.test(it));
  return (one, other, isDescending) => {
    if (isMissing[one] || isMissing[other]) return Number(isMissing[one]) - Number(isMissing[other]);
    const order = values
      ? Number(values[one]) - Number(values[other])
      : compare(String(words[one]), String(words[other]));
    return isDescending ? -order : order;
  };
};

/**
 * Returns the values of a column; undefined if one of its words has none.
 *
 * @param {string[]} words
 * @param {(text: string, at: number) => number | undefined} read
 */
const valuesOf = (words, read) => {
  const values = words.map((it, at) => (NOTHING.test(it) ? 0 : read(it, at)));
  return values.includes(undefined) ? undefined : values;
};
