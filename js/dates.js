// Moves the dates of a print to the visitor's time zone. The print has them in the publisher's zone, which it names.
// A visitor who is as far from UTC needs no other dates. `Intl` takes long to begin.

/**
 * Writes the dates of an article as the engine does. Where that would change the height of the line, the date stays
 * as it is, so that nothing moves.
 *
 * @param {Element} article
 * @param {import("./print.js").Mark} mark
 */
export const localiseDates = (article, { locale, offset }) => {
  const lines = [];
  for (const time of article.querySelectorAll("time[part~=time]")) {
    const { dateTime } = /** @type {HTMLTimeElement} */ (time);
    const words = time.firstElementChild;
    // A day without a time is the same in all zones.
    const date = new Date(dateTime);
    if (!words || !dateTime.includes("T") || -date.getTimezoneOffset() === offset) continue;
    const line = time.closest("p") ?? article;
    lines.push({ line, words, before: words.textContent, height: line.clientHeight, date });
  }
  if (!lines.length) return;
  const format = formatOf(locale);
  for (const { words, date } of lines) words.textContent = format.format(date);
  const moved = lines.filter(({ line, height }) => line.clientHeight !== height);
  for (const { words, before } of moved) words.textContent = before;
};

/** @param {string} locale */
const formatOf = (locale) => {
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { dateStyle: "long", timeStyle: "short" };
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // The browser refuses the tag.
    return new Intl.DateTimeFormat(undefined, options);
  }
};
