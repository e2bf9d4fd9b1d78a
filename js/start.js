// Loads and starts WebAssembly modules with their glue, each once for all readers of a page.

import { requestAsset } from "./request.js";

/**
 * @typedef {import("./types").Page} Page
 * @typedef {{ code?: string, message: string, url?: string | null, status?: number | null }} Failure
 */

/**
 * Returns the address of a file of this release.
 *
 * @param {string} name
 */
const asset = (name) => new URL(name, import.meta.url).href;

/**
 * Returns an error that also has the properties of `detail`.
 *
 * @param {Failure} detail
 */
export const failure = (detail) => Object.assign(new Error(detail.message), detail);

/** @type {Record<string, Promise<any> | undefined>} */
const promises = {};

/**
 * Returns the promise of a name. The first call makes it by `make`. A promise that rejects is forgotten, so that
 * the next call tries again.
 *
 * @type {Page["once"]}
 */
export const once = (name, make) => {
  promises[name] ??= make().catch((error) => {
    delete promises[name];
    throw error;
  });
  return promises[name];
};

let panics = 0;

/**
 * Imports the glue of a WebAssembly module. A copy of the glue belongs to one instance of the module, so after a
 * panic a fragment in the address makes the browser load another copy.
 *
 * @param {string} name
 */
export const importGlue = (name) => {
  const url = asset(`${name}.js`) + (panics ? `#${panics++}` : "");
  return import(url).catch(({ message }) => {
    throw failure({ code: "glue", message, url });
  });
};

/**
 * Fetches and compiles a WebAssembly module.
 *
 * @param {string} name
 * @param {string} [integrity]
 */
const compile = async (name, integrity) => {
  const url = asset(`${name}_bg.wasm`);
  /**
   * @param {string} code
   * @param {string} message
   * @param {number} [status]
   */
  const fail = (code, message, status) => {
    throw failure({ code, message, url, status });
  };
  /**
   * @param {RequestInit} [options]
   * @returns {Promise<any>} a response, or the message of an error
   */
  const tryFetch = (options) => requestAsset(url, options).catch(({ message }) => ({ message }));
  const response = await tryFetch({ integrity });
  if (!response.ok) {
    // With a hash, a wrong file fails like a missing answer. A request without a hash tells them apart.
    const { ok, status } = await tryFetch();
    if (status && !ok) fail("wasm-http", `HTTP ${status}`, status);
    fail(ok ? "wasm-invalid" : "wasm-fetch", response.message);
  }
  try {
    // If the server sends the wrong media type, the module is compiled without streaming.
    return response.headers.get("content-type")?.startsWith("application/wasm")
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    if (!globalThis.WebAssembly) fail("wasm-unsupported", message);
    if (/unsafe-eval|csp/i.test(message)) fail("csp", "script-src lacks 'wasm-unsafe-eval'");
    fail("wasm-invalid", message);
  }
};

/**
 * Starts a WebAssembly module with its glue. After a panic it is forgotten, so that the next call starts another.
 *
 * @type {Page["start"]}
 */
export const start = async (name, integrity) => {
  const [glue, module] = await Promise.all([importGlue(name), compile(name, integrity)]);
  glue.panicListeners.add(() => {
    panics += 1;
    delete promises[name];
  });
  await glue.run(module);
  return glue;
};

/** @type {Page} The functions that all engines of this page share. */
export const page = { asset, once, start };
