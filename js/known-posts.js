// Leaves out of a newer version of a live report the posts that have not changed, so that the engine need not read all posts
// of a day again and again. If anything is unusual about the posts, the whole document is read.

/** Where the formats have their posts: our own, schema.org, and the Guardian. */
const LISTS = ["posts", "liveBlogUpdate", "blocks.body"];
const DEEPEST = 4; // Objects and lists in which a list of posts is searched for.
/** The fields that may identify a post. crates/core decides which of them does. */
const IDENTIFIERS = ["@id", "identifier", "id", "url"];

const SLICE = 100_000; // Characters that are written without a pause.

/** Hides a post at a time. Such posts are read every time. */
const TIMED = /"(?:expires|embargo\w*)":/;

/**
 * @typedef {Record<string, unknown>} Entry a post in the document
 * @typedef {object} Known
 * @property {string} text the document without the posts that have not changed
 * @property {string[]} kept the names of those posts, in the order of the document
 */

export class KnownPosts {
  /** @type {Map<string, string>} The names of the posts on the page, by their texts in the newest document. */
  #names = new Map();
  /** @type {[text: string, entry: Entry][]} The posts of the document that was read last. */
  #entries = [];

  /**
   * Leaves the posts out that have not changed since the last document. Returns undefined if the whole document has to be
   * read.
   *
   * @param {string} text
   * @returns {Promise<Known | undefined>}
   */
  async leaveOut(text) {
    await pause();
    const document = parse(text);
    const list = listOf(document, DEEPEST);
    this.#entries = await written(list ?? []);
    if (!list || !this.#names.size) return undefined;
    /** @type {string[]} */
    const kept = [];
    /** @type {Entry[]} */
    const fresh = [];
    for (const [text, entry] of this.#entries) {
      const name = this.#names.get(text);
      if (name) kept.push(name);
      else fresh.push(entry);
    }
    // Two versions of a post: which one counts is not decided here.
    const names = new Set(kept);
    const isRepeated = names.size < kept.length || fresh.some((it) => namesOf(it).some((name) => names.has(name)));
    if (!kept.length || isRepeated) return undefined;
    list.splice(0, list.length, ...fresh);
    return { text: JSON.stringify(document), kept };
  }

  /**
   * Remembers which post of the document that was read last is which on the page.
   *
   * @param {Set<string>} shown the names of the posts that the engine has made of the document
   */
  remember(shown) {
    const before = this.#names;
    this.#names = new Map();
    for (const [text, entry] of this.#entries) {
      const known = before.get(text);
      const name = known && shown.has(known) ? known : namesOf(entry).find((it) => shown.has(it));
      if (name && !TIMED.test(text)) this.#names.set(text, name);
    }
    this.#entries = [];
  }

  /** Forgets all posts, so that the next document is read as a whole. */
  forget() {
    this.#names.clear();
  }
}

/** @param {string} text */
const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Returns the list of posts in a document.
 *
 * @param {any} value
 * @param {number} depth
 * @returns {Entry[] | undefined}
 */
const listOf = (value, depth) => {
  if (!value || typeof value !== "object" || !depth) return undefined;
  for (const path of LISTS) {
    const list = path.split(".").reduce((it, name) => it?.[name], value);
    if (Array.isArray(list) && list.every((it) => it && typeof it === "object")) return list;
  }
  for (const inner of Object.values(value)) {
    const list = listOf(inner, depth - 1);
    if (list) return list;
  }
};

/**
 * Writes each post as a text, in slices: a slow processor needs more than 50 milliseconds for the posts of a day.
 *
 * @param {Entry[]} list
 */
const written = async (list) => {
  /** @type {[text: string, entry: Entry][]} */
  const entries = [];
  let length = 0;
  for (const entry of list) {
    const text = JSON.stringify(entry);
    entries.push([text, entry]);
    length += text.length;
    if (length < SLICE) continue;
    length = 0;
    await pause();
  }
  await pause();
  return entries;
};

/** Lets the browser do what else is due. Safari has no `scheduler.yield`, and a timer waits for the clock of the page. */
const pause = () =>
  globalThis.scheduler?.yield?.() ??
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(0);
  });

/**
 * The names that a post may have on the page.
 *
 * @param {Entry} entry
 */
const namesOf = (entry) => {
  const values = IDENTIFIERS.map((it) => entry[it]).filter((it) => typeof it === "string" || typeof it === "number");
  return values.map((it) => nameOf(String(it).trim()));
};

const BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * The name of a post with an identifier, as crates/core/src/article/post.rs computes it.
 *
 * @param {string} identifier
 */
const nameOf = (identifier) => {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(identifier)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return `post-${hash.toString(16).padStart(16, "0")}`;
};
