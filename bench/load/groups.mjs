// What the benchmark compares: each group becomes a table.
import { CONDITIONS } from "./conditions.mjs";

/**
 * @typedef {object} Group
 * @property {string} title
 * @property {import("./conditions.mjs").Conditions} conditions
 * @property {import("./pages.mjs").Page[]} pages
 * @property {import("./pages.mjs").Page} base the page that the others are divided by
 * @property {boolean} [isKept] whether the browser has opened the pages before and has kept their files
 * @property {boolean} [isPrint] whether the first page is a print and the second one the same page without its script
 * @property {boolean} [hidesPaint] whether the largest paint says nothing, because the stories come in any order
 */

/** Returns all groups. `pages` come from site.mjs. */
export function groupsOf({ short, long, many, post, print }) {
  const { slow4g, cable } = CONDITIONS;
  const peers = (of) => [of.preact, of.lit, of.static];
  /** @type {(title: string, conditions: typeof slow4g, pages: object[], more?: object) => Group} */
  const group = (title, conditions, pages, more) => {
    const base = pages.find((it) => it.name.startsWith("Preact")) ?? pages.at(-1);
    return { title, conditions, pages, base, ...more };
  };
  const prints = [print.printed, print.bare];
  return [
    group("15 paragraphs", slow4g, [short.twoLines, short.documented, short.hinted, ...peers(short)]),
    group("A WordPress post, 15 paragraphs", slow4g, [post.twoLines, post.named, post.hinted, post.preact]),
    group("15 paragraphs", cable, [short.twoLines, ...peers(short)]),
    group("2,000 paragraphs", cable, [long.twoLines, ...peers(long)]),
    group("50 readers, 15 paragraphs each", cable, [many.twoLines, many.preact, many.lit], { hidesPaint: true }),
    group("Prerendered, 15 paragraphs", slow4g, prints, { isPrint: true }),
    group("Prerendered, 15 paragraphs", cable, prints, { isPrint: true }),
    group("Fourth view, 15 paragraphs", slow4g, [short.twoLines, short.preact, short.lit], { isKept: true }),
  ];
}
