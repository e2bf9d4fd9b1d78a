// Digits of other scripts.

/** The first digits of the scripts whose newspapers write numbers with digits of their own. */
const ZEROS = ["٠", "۰", "०", "০", "０"].map((it) => it.charCodeAt(0));

/**
 * Returns a text with Latin digits.
 *
 * @param {string} text
 */
export const latinDigits = (text) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((it) => code >= it && code < it + 10);
    return zero === undefined ? digit : String(code - zero);
  });
