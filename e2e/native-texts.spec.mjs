// The native formatter prints dates, reading times and lists as browsers do. crates/print/tests/intl.rs writes the rows
// of its texts. This test needs no build of the reader: it asks `Intl` alone.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const ROWS = JSON.parse(readFileSync(new URL("../crates/print/tests/data/intl.json", import.meta.url), "utf8"));

// Rows in which a browser has older data than the tables. Each entry has the tag, and a text that `Intl` gives.
const KNOWN = {
  // CLDR 48.2 writes numbers of French-speaking Switzerland with an apostrophe.
  chromium: [["fr-CH", "\u{202f}"]],
  firefox: [],
};

/** Runs in the page: the rows whose text is another one in `Intl`, each with that text. */
function differences(rows) {
  const made = new Map();
  const cached = (key, make) => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key);
  };
  const dateFormat = (tag, options) =>
    cached(`${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));

  // The contract of NativeFormatter::date. A moment is in the publisher's zone, which its distance from UTC names.
  // Options of style exclude `timeZoneName`, so two formats make the text.
  function dateText(tag, timeZone, seconds, precision) {
    const date = new Date(seconds * 1000);
    if (precision !== "instant") return dateFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(date);
    const text = dateFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone }).format(date);
    const parts = dateFormat(tag, { timeZoneName: "shortOffset", timeZone }).formatToParts(date);
    return `${text} ${parts.find((it) => it.type === "timeZoneName").value}`;
  }

  function readingTimeText(tag, quick, slow) {
    const options = { style: "unit", unit: "minute", unitDisplay: "long" };
    const format = cached(`${tag} minutes`, () => new Intl.NumberFormat(tag, options));
    return quick < slow ? format.formatRange(quick, slow) : format.format(slow);
  }

  function separators(tag, names) {
    const format = cached(`${tag} list`, () => new Intl.ListFormat(tag));
    const literals = format.formatToParts(names).filter((it) => it.type === "literal");
    return literals.map((it) => it.value);
  }

  const textOf = { dates: dateText, readingTimes: readingTimeText, lists: separators };
  return Object.entries(textOf).flatMap(([key, text]) =>
    rows[key].flatMap((row) => {
      const [expected, actual] = [row.at(-1), text(...row.slice(0, -1))];
      return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [{ row, actual }];
    }),
  );
}

test("a browser's Intl gives every text of the native formatter", async ({ page, browserName }) => {
  const found = await page.evaluate(differences, ROWS);
  const known = KNOWN[browserName];
  const isKnown = ({ row, actual }) => known.some(([tag, text]) => row[0] === tag && actual.includes(text));
  expect(found.filter((it) => !isKnown(it))).toEqual([]);
  // An entry that no row needs any more is removed.
  for (const [tag, text] of known)
    expect(found.filter(({ row, actual }) => row[0] === tag && actual.includes(text)).length, tag).toBeGreaterThan(0);
});

/**
 * Runs in the page: how many moments of these years there are in English, and those whose text names another distance
 * from UTC than the periods of the zone have.
 */
function wrongPeriods({ rows, from, to }) {
  const WEEK = 7 * 24 * 3600;

  /** The seconds in a name such as "GMT-3:30". */
  function secondsOf(name) {
    const [, sign, ...numbers] = /^GMT([+-]?)(\d*):?(\d*):?(\d*)$/.exec(name);
    const [hours, minutes, seconds] = numbers.map(Number);
    const distance = hours * 3600 + minutes * 60 + seconds;
    return sign === "-" ? -distance : distance;
  }

  // What a host in JavaScript passes to Zone::from_periods. A period takes more than a week.
  function periodsOf(timeZone) {
    const format = new Intl.DateTimeFormat("en", { timeZoneName: "longOffset", timeZone });
    const offsetAt = (seconds) =>
      secondsOf(format.formatToParts(seconds * 1000).find((it) => it.type === "timeZoneName").value);
    const periods = [[from, offsetAt(from)]];
    for (let before = from; before < to; before += WEEK) {
      const offset = offsetAt(before + WEEK);
      if (offset === periods.at(-1)[1]) continue;
      let [last, first] = [before, before + WEEK];
      while (first - last > 1) {
        const middle = Math.floor((last + first) / 2);
        if (offsetAt(middle) === offset) first = middle;
        else last = middle;
      }
      periods.push([first, offset]);
    }
    return periods;
  }

  const moments = rows.filter(
    ([tag, , seconds, precision]) => tag === "en" && precision === "instant" && seconds >= from && seconds < to,
  );
  const zones = new Map(moments.map(([, zone]) => [zone, undefined]));
  for (const zone of zones.keys()) zones.set(zone, periodsOf(zone));
  const wrong = moments.filter(([, zone, seconds, , text]) => {
    const [, offset] = zones.get(zone).findLast(([first]) => first <= seconds);
    return offset !== secondsOf(text.split(" ").at(-1));
  });
  return { count: moments.length, wrong };
}

test("a host of the print finds the periods of a zone by Intl", async ({ page }) => {
  const [from, to] = [Date.UTC(2005) / 1000, Date.UTC(2040) / 1000];
  const { count, wrong } = await page.evaluate(wrongPeriods, { rows: ROWS.dates, from, to });
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(50);
});
