// The entry of the related module. It requests a list of stories, and pauses so that the page can be drawn. Rust
// (crates/related, crates/core/src/related) chooses the stories.

import { __wbg_finalize_init, __wbg_get_imports, newsArticle, Ranking } from "glue:related";
import { instantiate, panicListeners } from "./bridge.js";
import { recordOf } from "./record.js";
import { readChunks, readText, request } from "./request.js";

export { panicListeners };

/** @param {WebAssembly.Module} module */
export const run = (module) => instantiate(module, __wbg_get_imports, __wbg_finalize_init);

const PART_BYTES = 64 * 1024; // Bytes of a list that Rust receives at once.
const SLICE_MS = 6; // Milliseconds of work between pauses. A page that scrolls draws every 16.

/**
 * Chooses the stories of a list that are related to a story. Returns a document that the engine reads.
 *
 * @param {() => Promise<import("./types").FormatsModule>} loadFormats
 * @param {() => Promise<import("./types").XmlModule>} loadXml
 * @param {string} url the address of the list
 * @param {RequestCredentials} credentials
 * @param {string} profile the text of the publisher profile
 * @param {string} document the document of the story
 * @param {string} [select]
 * @param {string} [format]
 */
export const relate = async (loadFormats, loadXml, url, credentials, profile, document, select, format) => {
  const now = Date.now() / 1_000;
  if (/^\s*</.test(document)) {
    const xml = await loadXml();
    const noMend = () => Promise.reject();
    ({ document } = JSON.parse(await xml.translate(noMend, document, select, format, now)));
    select = format = undefined;
  }
  /** @type {import("glue:related").Translate | undefined} */
  let translate;

  /**
   * Calls Rust. If Rust needs the formats module, loads it and calls Rust again.
   *
   * @template T
   * @param {(translate: import("glue:related").Translate | undefined) => T} call
   */
  const callRust = async (call) => {
    const answer = call(translate);
    if (answer != null) return answer;
    translate = translatorOf(await loadFormats(), now, profile);
    return /** @type {NonNullable<T>} */ (call(translate));
  };

  const ranking = await callRust((it) => Ranking.of(it, now, profile, document, select, format));
  try {
    if (!ranking.wantsList()) return "{}";
    const work = () => callRust((it) => ranking.work(it));
    const response = await request(url, { credentials });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    /** @param {Uint8Array} chunk */
    const take = async (chunk) => {
      // A body that is in the browser's cache arrives as one chunk.
      for (let start = 0; start < chunk.length; start += PART_BYTES) {
        await pause();
        ranking.takeList(chunk.subarray(start, start + PART_BYTES));
        // The next part arrives meanwhile.
        while ((await work()) && performance.now() < sliceEnd);
      }
    };
    /** @type {Uint8Array<ArrayBuffer>[] | undefined} */
    let feed; // A list in XML, which is translated as a whole.
    let isFirst = true;
    await readChunks(response, (chunk) => {
      if (isFirst && beginsXml(chunk)) feed = [];
      isFirst = false;
      return feed ? feed.push(chunk) : take(chunk);
    });
    if (feed) {
      const bytes = new Uint8Array(await new Blob(feed).arrayBuffer());
      const contentType = response.headers.get("content-type") ?? "";
      const list = (await loadXml()).translateList(bytes, contentType, now);
      await take(new TextEncoder().encode(list ?? "[]"));
    }
    ranking.endList();
    while (await work()) await pause();
    return ranking.relations(response.url);
  } finally {
    ranking.free();
  }
};

/**
 * Whether a body is XML, by its first character. The byte order mark of UTF-16 is not valid UTF-8.
 *
 * @param {Uint8Array} chunk
 */
const beginsXml = (chunk) => /^\s*[<\ufffd]/.test(new TextDecoder().decode(chunk.subarray(0, 100)));

/**
 * @param {import("./types").FormatsModule} formats
 * @param {number} now
 * @param {string} profile
 * @returns {import("glue:related").Translate}
 */
const translatorOf =
  ({ translate }, now, profile) =>
  (text, select, format) =>
    JSON.parse(translate(text, select, format, now, profile, true)).document;

/**
 * Returns the story in `place` as a NewsArticle of schema.org, or null if there is none.
 *
 * @param {import("./types").Host} host
 * @param {Element} place
 */
export const toJsonLd = async (host, place) => {
  const url = host.publisher && new URL(host.publisher, host.baseURI).href;
  // A profile that cannot be loaded does not matter.
  const profile =
    url &&
    (await request(url)
      .then(readText)
      .catch(() => ""));
  const article = place.querySelector("[part~=article]");
  const [page] = location.href.split("#");
  return JSON.parse((article && newsArticle(recordOf(article), page, profile, url)) ?? "null");
};

let sliceEnd = 0; // The time at which the current slice of work ends.

/** Pauses if the slice of work has ended. */
const pause = async () => {
  if (performance.now() < sliceEnd) return;
  await runWaitingTasks();
  sliceEnd = performance.now() + SLICE_MS;
};

/** Lets the page run all waiting tasks. Related stories are less urgent than anything else. */
const runWaitingTasks = () =>
  globalThis.scheduler?.postTask(() => {}, { priority: "background" }) ?? new Promise((resolve) => setTimeout(resolve));
