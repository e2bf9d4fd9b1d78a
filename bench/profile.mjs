// Prints where the main thread's time goes while a page of the benchmark loads, by name.
//
// node bench/profile.mjs [PAGE] [CONDITIONS] [--rows 25] [--dist FOLDER]
//   PAGE        such as short/two-lines; a wrong name lists all pages
//   CONDITIONS  slow4g or cable, the default
//   --rows      how many rows a table has
//   --dist      another build. A release has no names of functions in its WebAssembly. `trunk build --dist target/names`
//               keeps them; its code is slower, but shows which functions take the time.
//
// The trace stays in target/load/trace.json, for the panel "Performance" of Chromium's developer tools.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { chromiumOptions } from "../scripts/browsers.mjs";
import { CONDITIONS } from "./load/conditions.mjs";
import { openTab, settle } from "./load/measure.mjs";
import { openSite } from "./load/site.mjs";
import { CATEGORIES, scriptsOf, timesOf } from "./load/trace.mjs";

const TRACE = fileURLToPath(new URL("../target/load/trace.json", import.meta.url));
const LEAST_MS = 0.1;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string", default: "25" }, dist: { type: "string" } },
});
const [name = "short/two-lines", network = "cable"] = positionals;

/** Records a trace of a page, and returns its times. */
async function profile(origin, page, conditions) {
  const browser = await chromium.launch(chromiumOptions);
  try {
    const context = await browser.newContext(conditions.window);
    const opened = await openTab(context, conditions, page);
    await browser.startTracing(opened.tab, { path: TRACE, categories: CATEGORIES });
    await opened.tab.goto(origin + page.path, { waitUntil: "commit" });
    await settle(opened);
    await browser.stopTracing();
    const trace = JSON.parse(readFileSync(TRACE, "utf8"));
    const sources = new Map();
    for (const url of scriptsOf(trace)) sources.set(url.split("/").at(-1), await (await fetch(url)).text());
    return timesOf(trace, origin + page.path, sources);
  } finally {
    await browser.close();
  }
}

function print(title, rows) {
  const all = rows.filter((it) => it.before + it.after >= LEAST_MS);
  const sum = (key) => rows.reduce((total, it) => total + it[key], 0).toFixed(1);
  const line = (before, after, count, text) =>
    console.log(`${before.padStart(9)} ${after.padStart(9)} ${count.padStart(7)}  ${text}`);
  console.log(`\n${title}`);
  line("before", "after", "times", "");
  for (const it of all.slice(0, Number(values.rows))) {
    line(it.before.toFixed(1), it.after.toFixed(1), String(it.count), it.name);
  }
  line(sum("before"), sum("after"), "", "in total");
}

const { server, pages } = await openSite(values.dist && pathToFileURL(`${resolve(values.dist)}/`));
try {
  const all = Object.values(pages).flatMap((it) => Object.values(it));
  const page = all.find((it) => it.path === `/${name}.html`);
  const conditions = CONDITIONS[network];
  if (!page || !conditions) {
    console.error(`Pages: ${all.map((it) => it.path.slice(1, -".html".length)).join(", ")}`);
    console.error(`Conditions: ${Object.keys(CONDITIONS).join(", ")}`);
    process.exitCode = 2;
  } else {
    const { ready, events, functions } = await profile(server.origin, page, conditions);
    console.log(`${page.name} (${page.path}), ${conditions.name}`);
    console.log(`Ready after ${ready.toFixed(0)} ms. Milliseconds of the main thread before and after that:`);
    print("What the browser did, without what it contains", events);
    print("Functions, without what they call", functions);
  }
} finally {
  server.close();
}
