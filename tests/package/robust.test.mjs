// Tests the options of `prerender`, what a crash costs, and the memory.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { limitMemory } from "./memory.mjs";
import { PACKAGE, ROOT, SAMPLES } from "./setup.mjs";

const { createPrerender, prerender } = await import(join(PACKAGE, "prerender/file.js"));
const WASM = readFileSync(join(PACKAGE, "prerender/prerender.wasm"));

const OPEN = { format: "article-reader/1", headline: "The quay is open", body: "<p>Boats sail.</p>" };

test("a string, bytes and an object give the same print", async () => {
  const text = JSON.stringify(OPEN);
  const bytes = new TextEncoder().encode(text);
  const { html } = await prerender(text);
  assert.match(html, /The quay is open/);
  for (const it of [bytes, bytes.buffer, Buffer.from(text), OPEN]) assert.equal((await prerender(it)).html, html);
  for (const it of [undefined, null, 5, true]) await assert.rejects(prerender(it), TypeError);
});

test("a publisher and a list may be objects", async () => {
  const story = readFileSync(join(ROOT, "samples/harbour-strike.json"), "utf8");
  const [publisher, stories] = ["publisher", "latest"].map((it) =>
    readFileSync(join(ROOT, `samples/${it}.json`), "utf8"),
  );
  const options = { now: "2026-11-23T12:00:00Z", src: "https://gazette.example/1.json" };
  const text = await prerender(story, { ...options, publisher, stories });
  const object = await prerender(story, { ...options, publisher: JSON.parse(publisher), stories: JSON.parse(stories) });
  assert.equal(text.status, "printed");
  assert.equal(object.html, text.html);
});

test("a wrong option is named", async () => {
  const rows = [
    [{ headingLevel: 5 }, /^headingLevel: "5" is not a number from 1 to 4$/],
    [{ tz: "Mars/Olympus" }, /^tz: unknown time zone "Mars\/Olympus"/],
    [{ tz: "+01:00" }, /^tz: unknown time zone/],
    [{ tz: "" }, /^tz: unknown time zone/],
    [{ lang: "?" }, /^lang: "\?" is not a language$/],
    [{ now: "soon" }, /^now: "soon" is not a time$/],
    [{ attributes: { onclick: "x" } }, /^attributes: "onclick" is not the name of an attribute$/],
    [{ idprefix: "x" }, /^idprefix: there is no such option$/],
    [{ jsonld: true }, /^jsonld: there is no such option$/],
  ];
  for (const [options, message] of rows) {
    await assert.rejects(prerender(OPEN, options), (error) => {
      assert.ok(error instanceof TypeError, String(error));
      assert.match(error.message, message);
      return true;
    });
  }
});

test("options that are absent do not count", async () => {
  const options = { src: undefined, tz: null, jsonLd: false, attributes: { theme: undefined, isolated: false } };
  assert.deepEqual(await prerender(OPEN, options), await prerender(OPEN));
});

test("a time may be a Date", async () => {
  const story = { ...OPEN, embargo: "2026-11-23T12:00:00Z" };
  const print = (now) => prerender(story, { now }).then((it) => it.reason ?? it.status);
  assert.equal(await print(new Date("2026-11-23T11:59:59Z")), "embargoed");
  assert.equal(await print(new Date("2026-11-23T12:00:00Z")), "printed");
});

test("a closed story leaves no trace", async () => {
  const result = await prerender({ ...OPEN, status: "canceled" }, { jsonLd: true, assets: "/a" });
  assert.deepEqual(result, { status: "closed", reason: "canceled", html: "", head: "", jsonLd: null, notices: [] });
});

test("a crash costs one story", async () => {
  // With little memory, a large story lets the WebAssembly abort.
  const limited = createPrerender(WebAssembly.compile(limitMemory(WASM, 4 * 1_024 * 1_024)));
  const expected = await prerender(OPEN);
  const large = { ...OPEN, body: "<p>Boats sail.</p>".repeat(100_000) };
  assert.equal((await prerender(large)).status, "printed");
  for (const round of [1, 2]) {
    assert.deepEqual(await limited(OPEN), expected, `round ${round}`);
    const { message, ...failed } = await limited(large);
    assert.deepEqual(failed, { status: "failed", code: "render", html: "", head: "", jsonLd: null, notices: [] });
    assert.ok(message);
  }
  assert.deepEqual(await limited(OPEN), expected);
});

test("functions for two modules do not disturb each other", async () => {
  const other = createPrerender(WebAssembly.compile(WASM));
  const expected = await prerender(OPEN);
  for (const it of [other, prerender, other]) assert.deepEqual(await it(OPEN), expected);
});

test("a document that nests deeply is printed or refused", async () => {
  const bodies = [
    `${"<div>".repeat(2_000)}Deep.`,
    `${"<b><i>".repeat(1_000)}Deep.`,
    `${"<ul><li>".repeat(1_000)}Deep.`,
  ];
  for (const body of bodies) assert.equal((await prerender({ ...OPEN, body })).status, "printed");
  assert.equal((await prerender("[".repeat(1_000_000))).status, "not-understood");
});

test("the memory does not grow with the number of stories", async () => {
  const memories = [];
  const { Memory } = WebAssembly;
  // `WebAssembly.Instance` is the only way to the memory of an instance.
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...values) {
      super(...values);
      memories.push(Object.values(this.exports).find((it) => it instanceof Memory));
    }
  };
  try {
    const print = createPrerender(WebAssembly.compile(WASM));
    const texts = SAMPLES.map((it) => readFileSync(it));
    const round = async () => {
      for (const it of texts) await print(it, { jsonLd: true });
    };
    await round();
    await round();
    const before = memories[0].buffer.byteLength;
    for (let count = 0; count < 20; count += 1) await round();
    assert.equal(memories.length, 1);
    assert.equal(memories[0].buffer.byteLength, before);
  } finally {
    WebAssembly.Instance = Instance;
  }
});
