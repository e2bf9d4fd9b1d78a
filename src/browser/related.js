// Related stories: the request for their list, and the pauses in which the page is drawn. What is
// chosen, and how, is Rust's. scripts/after-build.sh appends this to the glue of the third WebAssembly.

const PATIENCE = 15_000; // How long a list may take, in milliseconds.
const LARGEST = 5 * 1024 * 1024; // The largest that is read, in bytes.
const PART = 64 * 1024; // Bytes of it that are handed over at once.
const SLICE = 6; // Milliseconds at a time: a page that scrolls draws every sixteen.

/** Chooses what is related to a story from the list at `url`; the answer is for the engine to read. */
export const relate = async (formats, url, credentials, profile, ...story) => {
  const now = Date.now() / 1_000;
  let translate;
  /** Most formats are read by another WebAssembly, which is loaded when one of them turns up. */
  const done = async (act) => act(translate) ?? act((translate = translator(await formats(), now)));
  const ranking = await done((it) => Ranking.of(it, now, profile, ...story));
  try {
    if (!ranking.wantsList()) return "{}";
    const step = () => done((it) => ranking.work(it));
    const base = await ask(url, credentials, async (part) => {
      ranking.takeList(part);
      // The next part is on its way meanwhile.
      while ((await step()) && performance.now() < end);
    });
    ranking.endList();
    while (await step()) await breathe();
    return ranking.relations(base);
  } finally {
    ranking.free();
  }
};

const translator = ({ translate }, now) => (text, select, format) =>
  JSON.parse(translate(text, select, format, now)).document;

/** Hands over what a URL answers, part by part, up to a limit; promises where it came from in the end. */
const ask = async (url, credentials, take) => {
  const response = await fetch(url, { credentials, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const reader = response.body.getReader();
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return response.url;
    size += value.length;
    if (size > LARGEST) {
      reader.cancel();
      throw new Error("the document is larger than 5 MB");
    }
    // An answer that is all there would come in one task.
    for (let at = 0; at < value.length; at += PART) {
      await breathe();
      await take(value.subarray(at, at + PART));
    }
  }
};

/** The story that stands in `place` as a NewsArticle of schema.org; null where there is none. */
export const toJsonLd = async (host, place) => {
  const url = host.publisher && new URL(host.publisher, host.baseURI).href;
  // Without a profile it is a story all the same.
  const profile = url && (await fetch(url).then((it) => it.text()).catch(() => ""));
  const article = place.querySelector("[part~=article]");
  const page = location.href.split("#")[0];
  const json = article && newsArticle(article, page, profile, url);
  return JSON.parse(json ?? null);
};

/** Lets the page do all that waits: nobody has asked for related stories yet. */
const pause = () =>
  globalThis.scheduler?.postTask(() => {}, { priority: "background" }) ?? new Promise((resolve) => setTimeout(resolve));

let end = 0; // Of the slice of time.

const breathe = async () => {
  if (performance.now() < end) return;
  await pause();
  end = performance.now() + SLICE;
};
