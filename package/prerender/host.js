// What the WebAssembly asks of the runtime: `URL` and the time zones of `Intl`.

// The calendar, with the days of the week, repeats after 400 years.
const CYCLE = 146_097 * 86_400;
// The last second of a `Date`. The first is as far from 1970.
const LAST = 8_640_000_000_000;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * Resolves a URL; undefined if it is none.
 *
 * @param {string} reference
 * @param {string} [base]
 */
export const resolve = (reference, base) => {
  if (URL.canParse(reference, base)) return new URL(reference, base).href;
};

/**
 * Whether the runtime knows a time zone by this name. Distances such as "+01:00" are no names.
 *
 * @param {string} name
 */
export const isZone = (name) => {
  if (!/^[a-z]/i.test(name) || /^etc\/unknown$/i.test(name)) return false;
  try {
    formats.set(
      name,
      new Intl.DateTimeFormat("en-u-ca-iso8601-hc-h23", {
        timeZone: name,
        era: "short",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      }),
    );
    return true;
  } catch {
    return false;
  }
};

/**
 * How many seconds a zone is ahead of UTC.
 *
 * @param {string} name a zone that isZone has accepted
 * @param {number} seconds Unix time
 */
export const offset = (name, seconds) => {
  const format = formats.get(name);
  if (!format) return 0;
  const moment = seconds > LAST ? LAST - CYCLE + ((seconds - LAST) % CYCLE) : Math.max(seconds, -LAST);
  const parts = Object.fromEntries(format.formatToParts(moment * 1_000).map(({ type, value }) => [type, value]));
  const [year, ...rest] = ["year", "month", "day", "hour", "minute", "second"].map((it) => Number(parts[it]));
  // `Date.UTC` takes a year before 100 as one of the twentieth century.
  const shown = new Date(0);
  shown.setUTCFullYear(/^B/.test(parts.era ?? "") ? 1 - year : year, rest[0] - 1, rest[1]);
  shown.setUTCHours(rest[2], rest[3], rest[4]);
  return shown.getTime() / 1_000 - moment;
};
