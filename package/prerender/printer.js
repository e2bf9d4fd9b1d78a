// Prints stories by the WebAssembly.

import { __wbg_finalize_init, __wbg_get_imports, print } from "glue:prerender";

// The memory of a WebAssembly never shrinks. An instance whose memory has grown to this size is replaced.
const MEMORY_LIMIT = 64 * 1_024 * 1_024;

/** The options whose values are the texts of documents, or objects. */
const DOCUMENTS = ["publisher", "stories"];

/** @param {unknown} value */
const textOf = (value) => {
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return new TextDecoder().decode(value);
  return JSON.stringify(value);
};

/** @param {unknown} json */
const bytesOf = (json) => {
  if (json instanceof Uint8Array) return json;
  if (json instanceof ArrayBuffer) return new Uint8Array(json);
  if (json === null || (typeof json !== "string" && typeof json !== "object")) {
    throw new TypeError("The story is neither a string nor bytes nor an object.");
  }
  return new TextEncoder().encode(textOf(json));
};

/** @param {string} name `headingLevel` is `heading-level`. */
const nameOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {string} name @param {unknown} value */
const settingsOf = (name, value) => {
  if (value === undefined || value === null || name === "jsonLd") return [];
  if (name === "attributes") {
    return Object.entries(/** @type {object} */ (value)).flatMap(([attribute, it]) => {
      if (it === undefined || it === null || it === false) return [];
      return [["attribute", it === true ? attribute : `${attribute}=${it}`]];
    });
  }
  if (DOCUMENTS.includes(name)) return [[name, textOf(value)]];
  return [[nameOf(name), value instanceof Date ? value.toISOString() : String(value)]];
};

/** @param {string} option @param {string} message */
const wrongOption = (option, message) => {
  const name = option === "attribute" ? "attributes" : option.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return new TypeError(`${name}: ${message}`);
};

/**
 * @typedef {{ exports: WebAssembly.Exports, memory: WebAssembly.Memory }} Instance
 *
 * @param {WebAssembly.Module} module
 * @returns {Instance}
 */
const start = (module) => {
  const { exports } = new WebAssembly.Instance(module, __wbg_get_imports());
  const memory = Object.values(exports).find((it) => it instanceof WebAssembly.Memory);
  return { exports, memory: /** @type {WebAssembly.Memory} */ (memory) };
};

/** @type {Instance | undefined} The instance that the glue calls. */
let used;

/**
 * Lets the glue call an instance. Functions for different modules share the glue.
 *
 * @param {Instance} instance
 * @param {WebAssembly.Module} module
 */
const use = (instance, module) => {
  if (used === instance) return;
  __wbg_finalize_init(instance, module);
  used = instance;
};

/** What all answers have that are no print. */
const NOTHING = { html: "", head: "", jsonLd: null, notices: [] };

/**
 * Makes a function that prints stories by a compiled WebAssembly.
 *
 * @param {WebAssembly.Module | Promise<WebAssembly.Module>} module
 * @returns {import("./prerender.d.ts").Prerender}
 */
export const createPrerender = (module) => {
  /** @type {Instance | undefined} */
  let instance;

  return async (json, options = {}) => {
    const document = bytesOf(json);
    const settings = Object.entries(options).flatMap(([name, value]) => settingsOf(name, value));
    const compiled = await module;
    let answer;
    try {
      instance ??= start(compiled);
      use(instance, compiled);
      answer = JSON.parse(print(document, JSON.stringify(settings), options.jsonLd === true, Date.now() / 1_000));
      if (instance.memory.buffer.byteLength > MEMORY_LIMIT) instance = undefined;
    } catch (error) {
      // The memory is in an undefined state. The next story gets an instance of its own.
      instance = undefined;
      const message = error instanceof Error ? error.message : String(error);
      return { ...NOTHING, status: "failed", code: "render", message };
    }
    if (answer.option) throw wrongOption(answer.option, answer.message);
    if (answer.jsonLd) answer.jsonLd = JSON.parse(answer.jsonLd);
    return { ...NOTHING, ...answer };
  };
};
