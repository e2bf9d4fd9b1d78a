// Does early what the browser does slowly the first time.

/**
 * Formats a date and a duration. The first formatter loads the browser's data on languages, which takes as long as
 * everything else that Rust does for a short story. Rust (crates/browser/src/intl.rs) uses the same options.
 *
 * @param {string} [language]
 */
export const warmUpIntl = (language) => {
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format();
  new Intl.NumberFormat(language, { style: "unit", unit: "minute", unitDisplay: "long" }).format(1);
};
