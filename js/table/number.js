// Reads numbers as a language writes them.

import { latinDigits } from "./digits.js";

const SPACES = /[\s\u00A0\u202F'’٬]/g; // Between thousands, in any language.
const MOST_AROUND = 12; // The characters of a unit or a currency before or after a number.

/**
 * Returns a function that reads the number in a text, with a unit or a currency around it; undefined if it has none, or
 * several.
 *
 * @param {string | undefined} language
 * @returns {(text: string) => number | undefined}
 */
export const numberReader = (language) => {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const of = (/** @type {string} */ type) => parts.find((it) => it.type === type)?.value ?? "";
  const [decimal, group] = [of("decimal") || ".", of("group")];
  return (text) => {
    const latin = latinDigits(text);
    const [found, ...others] = latin.match(/\d(?:[\d.,٫٬'’\u00A0\u202F]|\s(?=\d{3}(?!\d)))*/g) ?? [];
    if (!found || others.length || latin.length - found.length > 2 * MOST_AROUND) return undefined;
    const number = plain(found.replace(/[.,]+$/, "").replace(SPACES, ""), decimal, group);
    const before = latin.slice(0, latin.indexOf(found));
    // A hyphen inside a word, such as a label of a gate, is no minus.
    const isNegative = /(?:^|[\s(\p{Sc}])[-−–]\s*\p{Sc}?\s*$/u.test(before);
    return number === undefined || !isNegative ? number : -number;
  };
};

/**
 * @param {string} text
 * @param {string} decimal
 * @param {string} group
 */
const plain = (text, decimal, group) => {
  const isGrouped = group && text.includes(group) && /^\d{1,3}(?:\D\d{3})+(?:\D\d+)?$/.test(text);
  const joined = isGrouped ? text.replaceAll(group, "") : text;
  const number = Number(joined.replace(decimal, ".").replace(/[,٫]/, "."));
  return Number.isFinite(number) ? number : undefined;
};
