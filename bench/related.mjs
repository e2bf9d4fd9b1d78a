// How fast related stories are found in Chromium, beside three search engines of the npm: each is
// given the text of the same 10,000 stories and asked once. `make bench-related-speed`.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../scripts/browsers.mjs";

const ROOT = new URL("../", import.meta.url);
const ROUNDS = 7;

const file = (path) => readFileSync(new URL(path, ROOT));
const FILES = {
  "/": ["text/html", "<!doctype html><title>bench</title>"],
  "/related.js": ["text/javascript", file("dist/article-reader-related.js")],
  "/related.wasm": ["application/wasm", file("dist/article-reader-related_bg.wasm")],
  "/minisearch.js": ["text/javascript", file("node_modules/minisearch/dist/umd/index.js")],
  "/lunr.js": ["text/javascript", file("node_modules/lunr/lunr.js")],
  "/flexsearch.js": ["text/javascript", file("node_modules/flexsearch/dist/flexsearch.bundle.min.js")],
  "/stories.json": ["application/json", file("target/related/stories.json")],
  "/story.json": ["application/json", file("target/related/story.json")],
};

// Each runs in the page: it gets the text of the list and of the story, and answers how many stories
// it found and what must stay in memory for the next question.
const ENGINES = {
  ours: async (_list, story) => {
    globalThis.glue ??= await import("/related.js");
    if (!globalThis.memory) {
      // The glue keeps the memory to itself.
      const module = await WebAssembly.compileStreaming(fetch("/related.wasm"));
      const Instance = WebAssembly.Instance;
      const keep = (instance) => {
        globalThis.memory = Object.values(instance.exports).find((it) => it instanceof WebAssembly.Memory);
        return instance;
      };
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...all) => {
        const made = await instantiate(...all);
        keep(made instanceof Instance ? made : made.instance);
        return made;
      };
      await glue.run(module);
    }
    const start = performance.now();
    const answer = await glue.relate(undefined, address, "same-origin", "{}", story);
    const time = performance.now() - start;
    return { time, found: JSON.parse(answer).stories.length, memory: memory.buffer.byteLength, kept: null };
  },
  minisearch: async (list, story) => {
    const start = performance.now();
    const fields = ["headline", "standfirst", "body"];
    const index = new MiniSearch({ fields });
    index.addAll(JSON.parse(list));
    const { headline, standfirst } = JSON.parse(story);
    const found = index.search(`${headline} ${standfirst}`, { boost: { headline: 3, standfirst: 2 } });
    return { time: performance.now() - start, found: found.length, kept: index };
  },
  lunr: async (list, story) => {
    const start = performance.now();
    const all = JSON.parse(list);
    const index = lunr(function () {
      this.ref("id");
      this.field("headline", { boost: 3 });
      this.field("standfirst", { boost: 2 });
      this.field("body");
      for (const it of all) this.add(it);
    });
    const { headline, standfirst } = JSON.parse(story);
    const found = index.query((query) => query.term(lunr.tokenizer(`${headline} ${standfirst}`)));
    return { time: performance.now() - start, found: found.length, kept: index };
  },
  flexsearch: async (list, story) => {
    const start = performance.now();
    const index = new FlexSearch.Document({ document: { id: "id", index: ["headline", "standfirst", "body"] } });
    for (const it of JSON.parse(list)) index.add(it);
    const { headline, standfirst } = JSON.parse(story);
    const found = index.search(`${headline} ${standfirst}`, { suggest: true, limit: 6 });
    return { time: performance.now() - start, found: found.flatMap((it) => it.result).length, kept: index };
  },
};

// A list that is all there at once, as one in memory, keeps the browser itself busy for longer than
// any step of ours at times; the net brings it in pieces.
const PIECE = 64 * 1024;

async function sendInPieces(response, body) {
  for (let at = 0; at < body.length; at += PIECE) {
    response.write(body.subarray(at, at + PIECE));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  response.end();
}

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url, "http://127.0.0.1");
  const [type, body] = FILES[pathname] ?? ["text/plain", ""];
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
  if (search) sendInPieces(response, body);
  else response.end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const ORIGIN = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch(chromiumOptions);

async function open(name) {
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/`);
  if (name !== "ours") await page.addScriptTag({ url: `/${name}.js` });
  await page.evaluate(async () => {
    [globalThis.list, globalThis.story] = await Promise.all(
      ["/stories.json", "/story.json"].map(async (it) => (await fetch(it)).text()),
    );
    globalThis.address = URL.createObjectURL(new Blob([list]));
  });
  const session = await page.context().newCDPSession(page);
  return { page, session };
}

const heap = async (session) => {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
};

const run = (page, name) =>
  page.evaluate(
    `(async () => { const it = await (${ENGINES[name]})(list, story); globalThis.kept = it.kept; return { ...it, kept: null }; })()`,
  );

/** The longest task at a quarter of the speed, as the browser itself reports it; it tells of none under 50 ms. */
async function longest(name) {
  const { page, session } = await open(name);
  await run(page, name);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const longest = await page.evaluate(`(async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const it of list.getEntries()) longest = Math.max(longest, it.duration);
    });
    observer.observe({ type: 'longtask' });
    globalThis.address = '/stories.json?in-pieces';
    // What begins in the task of this measurement would be counted with it.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await (${ENGINES[name]})(list, story);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return longest;
  })()`);
  await page.close();
  return longest;
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const MB = 1024 * 1024;
const told = (task) => (task ? `${task.toFixed(0)} ms` : "under 50 ms");

console.log(
  `${"Chromium".padEnd(12)}${"first".padStart(10)}${"median".padStart(10)}${"memory".padStart(11)}${"longest task, 4x slower: median, worst".padStart(42)}`,
);
for (const name of Object.keys(ENGINES)) {
  const [times, tasks] = [[], []];
  let used;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, session } = await open(name);
    const before = await heap(session);
    const { time, memory = 0 } = await run(page, name);
    times.push(time);
    used = (await heap(session)) - before + memory;
    await page.close();
  }
  for (let round = 0; round < ROUNDS; round += 1) tasks.push(await longest(name));
  const cells = [times[0], median(times)].map((it) => `${it.toFixed(0)} ms`.padStart(10));
  const memory = `${(used / MB).toFixed(1)} MB`.padStart(11);
  const task = `${told(median(tasks))}, ${told(Math.max(...tasks))}`.padStart(42);
  console.log(`${name.padEnd(12)}${cells.join("")}${memory}${task}`);
}
await browser.close();
server.close();
