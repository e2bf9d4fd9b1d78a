// Does early what the browser does slowly the first time.

/** @type {Set<string | undefined>} */
const languages = new Set();

/**
 * Formats a date and a duration, once for each language. The first formatter loads the browser's data on languages,
 * which takes longer than anything else that a short story waits for. Rust (crates/browser/src/intl.rs) uses the same
 * options.
 *
 * @param {string} [language]
 */
export const warmUpIntl = (language) => {
  if (languages.has(language)) return;
  languages.add(language);
  try {
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format();
    new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "long" }).format(1);
  } catch {
    // The browser refuses the tag. Rust asks for its own language then.
  }
};
