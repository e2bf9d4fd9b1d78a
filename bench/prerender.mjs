// Measures `prerender` of the npm package in this runtime: the start, each sample, and the memory over 10,000 stories.
//
// node bench/prerender.mjs     (after `make package`; Deno and Bun run it too)
import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { URL } from "node:url";

const SAMPLES = new URL("../samples/", import.meta.url);
const STORIES = 10_000;
const ROUNDS = 51;
const OPTIONS = { tz: "Europe/Berlin", src: "https://gazette.example/1.json", now: "2026-11-23T12:00:00Z" };

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];

const begin = performance.now();
const { prerender } = await import("../target/package/article-reader/prerender/file.js");
await prerender('{"format": "article-reader/1", "headline": "The quay", "body": "Open."}');
console.log(`Start, with the first story: ${(performance.now() - begin).toFixed(1)} ms\n`);

const stories = [];
for (const name of readdirSync(SAMPLES).filter((it) => it.endsWith(".json"))) {
  const text = readFileSync(new URL(name, SAMPLES), "utf8");
  const first = performance.now();
  const { status, html } = await prerender(text, OPTIONS);
  if (status === "printed") stories.push({ name, text, length: html.length, first: performance.now() - first });
}
console.log("| story | JSON, KB | print, KB | first, ms | median, ms |\n|---|---:|---:|---:|---:|");
for (const { name, text, length, first } of stories) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await prerender(text, OPTIONS);
    times.push(performance.now() - start);
  }
  const [json, print] = [text.length, length].map((it) => (it / 1_024).toFixed(1));
  console.log(`| ${name} | ${json} | ${print} | ${first.toFixed(2)} | ${median(times).toFixed(2)} |`);
}

console.log("\n| stories | s | memory, MB |\n|---:|---:|---:|");
const start = performance.now();
for (let done = 1; done <= STORIES; done += 1) {
  await prerender(stories[done % stories.length].text, OPTIONS);
  if (done % (STORIES / 5) === 0) {
    const megabytes = (process.memoryUsage().rss / 1_048_576).toFixed(1);
    console.log(`| ${done} | ${((performance.now() - start) / 1_000).toFixed(2)} | ${megabytes} |`);
  }
}
