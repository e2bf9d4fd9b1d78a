// Proposes a mapping for a document in a format that the reader does not know, and shows the document with it. demo.js
// loads this script when a visitor needs it. The module with the repairs has the function.

const MODULE = "article-reader-mend";

/** The profile that the reader has without a mapping. */
const PROFILE = "samples/publisher.json";

/** @type {Promise<any> | undefined} */
let module;

const start = async () => {
  const url = (file) => new URL(file, document.baseURI).href;
  const [glue, response] = await Promise.all([import(url(`${MODULE}.js`)), fetch(url(`${MODULE}_bg.wasm`))]);
  await glue.run(await WebAssembly.compile(await response.arrayBuffer()));
  return glue;
};

/**
 * Returns a publisher profile with a mapping for a document, as text; undefined if nothing in it looks like a story.
 *
 * @param {string} text
 */
export async function propose(text) {
  module ??= start().catch((error) => {
    module = undefined;
    throw error;
  });
  const mapping = (await module).propose(text);
  if (mapping) return JSON.stringify({ formats: { "our-cms": JSON.parse(mapping) } }, null, 2);
}

/**
 * Returns the address of a profile: that of the demo, with the formats of a text. The names of the formats come with it.
 *
 * @param {string} text
 */
export async function profileOf(text) {
  const { formats } = JSON.parse(text);
  const names = Object.keys(formats ?? {});
  if (names.length === 0) throw new Error('"formats" is missing');
  const profile = { ...(await (await fetch(PROFILE)).json()), formats };
  const url = URL.createObjectURL(new Blob([JSON.stringify(profile)], { type: "application/json" }));
  return { url, names };
}
