// Reads dates as a language writes them: 12 November 2026, Nov 12, 12.11.2026, or ISO 8601.

import { latinDigits } from "./digits.js";

/**
 * Returns a function that reads a date as a number by which dates can be compared; undefined if a text is no date.
 *
 * @param {string | undefined} language
 * @returns {(text: string) => number | undefined}
 */
export const dateReader = (language) => {
  const months = namesOfMonths(language);
  const numbers = new Intl.DateTimeFormat(language, { dateStyle: "short", timeZone: "UTC" }).formatToParts(0);
  const order = numbers.map((it) => String(it.type)).filter((it) => /^(?:year|month|day)$/.test(it));
  return (text) => {
    const latin = latinDigits(text);
    if (/^\d{4}-\d\d-\d\d/.test(latin)) return numberOf(new Date(latin));
    const numeric = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/.exec(latin.replace(/\s|\u200F/g, ""));
    if (numeric) {
      const at = (/** @type {string} */ name) => Number(numeric[order.indexOf(name) + 1]);
      return dayOf(at("year"), at("month") - 1, at("day"));
    }
    const lower = latin.toLocaleLowerCase(language);
    const month = months.findIndex((names) => names.some((it) => hasWord(lower, it)));
    const found = lower.match(/\d+/g) ?? [];
    if (month < 0 || !found.length || found.length > 2) return undefined;
    const year = found.find((it) => it.length === 4);
    return dayOf(Number(year ?? 0), month, Number(found.find((it) => it !== year) ?? 1));
  };
};

/** @param {string | undefined} language */
const namesOfMonths = (language) =>
  Array.from({ length: 12 }, (_, month) =>
    [{ month: "long" }, { month: "short" }, { month: "long", day: "numeric" }, { month: "short", day: "numeric" }].map(
      (options) => {
        const format = new Intl.DateTimeFormat(language, /** @type {any} */ ({ ...options, timeZone: "UTC" }));
        const parts = format.formatToParts(Date.UTC(2026, month, 12));
        return (parts.find((it) => it.type === "month")?.value ?? "").toLocaleLowerCase(language).replace(/\.$/, "");
      },
    ),
  );

/**
 * @param {string} text
 * @param {string} word
 */
const hasWord = (text, word) => text.split(/[^\p{L}\p{M}]+/u).includes(word);

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
const dayOf = (year, month, day) => {
  if (month > 11 || day < 1 || day > 31) return undefined;
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year < 100 && year > 0 ? 2000 + year : year);
  return numberOf(date);
};

/** @param {Date} date */
const numberOf = (date) => (Number.isNaN(date.getTime()) ? undefined : date.getTime());
