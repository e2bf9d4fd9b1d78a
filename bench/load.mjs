// Measures how fast a story is on the page, beside static HTML and readers of Preact and Lit: `make bench-load`, with
// the build in dist/. LOAD.md explains the method.
//
// node bench/load.mjs [--quick] [--record]
//   --quick   3 rounds instead of 7
//   --record  write the figures into bench/LOAD.md
//
// The variable ARTICLE_READER_COMMAND may name a finished binary of the command line.
import { readFileSync, writeFileSync } from "node:fs";
import { groupsOf } from "./load/groups.mjs";
import { describeRun, load, tableOf } from "./load/report.mjs";
import { measureGroups } from "./load/rounds.mjs";
import { openSite } from "./load/site.mjs";

const RECORD = new URL("LOAD.md", import.meta.url);
const MARK = "<!-- figures -->";
const ROUNDS = 7;
const QUICK_ROUNDS = 3;
const LIMIT_MS = 11 * 60_000; // The whole run stays below 12 minutes.

const has = (option) => process.argv.includes(option);
const say = (text) => console.error(text);

const { server, pages } = await openSite();
try {
  const groups = groupsOf(pages);
  const rounds = has("--quick") ? QUICK_ROUNDS : ROUNDS;
  const before = load();
  const start = performance.now();
  const measured = await measureGroups(groups, { origin: server.origin, rounds, deadline: start + LIMIT_MS, say });
  const minutes = (performance.now() - start) / 60_000;
  const run = describeRun({ ...measured, minutes, loads: [before, load()] });
  const tables = groups.map((group, at) => tableOf(group, measured.results[at], server));
  const figures = [run, ...tables].join("\n\n");
  console.log(figures);
  if (has("--record")) {
    const [method] = readFileSync(RECORD, "utf8").split(MARK);
    writeFileSync(RECORD, `${method}${MARK}\n\n${figures}\n`);
  }
} finally {
  server.close();
}
