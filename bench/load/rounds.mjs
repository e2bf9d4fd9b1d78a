// Measures groups of pages in rounds, so that a change of the machine's load meets all pages.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumOptions } from "../../scripts/browsers.mjs";
import { measure } from "./measure.mjs";

const VIEWS_BEFORE = 3;
/** How long a tab stays open before it closes, so that V8 stores its compiled code. */
const STORE_MS = 3_000;
const LEAST_ROUNDS = 3;

/** The results of a group: a list for each page, by the path of the page. */
const emptyResults = ({ pages }) => Object.fromEntries(pages.map(({ path }) => [path, []]));

/** Returns the pages in the order of a round: each round begins with another page. */
const turned = (pages, round) => pages.map((_, at) => pages[(at + round) % pages.length]);

/**
 * Measures the groups.
 *
 * @param {import("./groups.mjs").Group[]} groups
 * @param {{ origin: string, rounds: number, deadline: number, say: (text: string) => void }} options `deadline` is a
 *   time of performance.now(); a round that would end after it does not begin
 */
export async function measureGroups(groups, { origin, rounds, deadline, say }) {
  const browser = await chromium.launch(chromiumOptions);
  const profiles = new Map();
  try {
    for (const group of groups.filter((it) => it.isKept)) profiles.set(group, await openProfile(group, origin, say));
    const results = groups.map(emptyResults);
    let done = 0;
    let longest = 0;
    while (done < rounds) {
      const start = performance.now();
      if (done >= LEAST_ROUNDS && start + longest > deadline) break;
      for (const [at, group] of groups.entries()) {
        for (const page of turned(group.pages, done)) {
          const kept = profiles.get(group);
          const context = kept?.context ?? (await browser.newContext(group.conditions.window));
          results[at][page.path].push(await measure(context, origin, page, group.conditions));
          if (!kept) await context.close();
        }
      }
      done += 1;
      longest = Math.max(longest, performance.now() - start);
      say(`round ${done} of ${rounds}: ${Math.round((performance.now() - start) / 1000)} s`);
    }
    return { results, rounds: done, version: browser.version() };
  } finally {
    for (const profile of profiles.values()) await profile.close();
    await browser.close();
  }
}

/** Opens a browser with a profile on disk, which has opened the pages of a group before. */
async function openProfile({ pages, conditions }, origin, say) {
  const folder = mkdtempSync(join(tmpdir(), "article-reader-"));
  const context = await chromium.launchPersistentContext(folder, { ...chromiumOptions, ...conditions.window });
  for (let view = 1; view <= VIEWS_BEFORE; view += 1) {
    for (const page of pages) await measure(context, origin, page, conditions, STORE_MS);
    say(`view ${view} of the pages whose files are kept`);
  }
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, close };
}
