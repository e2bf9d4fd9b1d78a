// Every request. The engine asks for its own by a function of js/engine.js, and keeps the same limits
// (src/browser/request.rs).

import { FETCH_TIMEOUT_MS, MAX_DOCUMENT_BYTES } from "../limits.json";

/**
 * Requests a story. The attribute `crossorigin` decides whether cookies go to other origins. The engine
 * receives the answer and applies the time-out and the size limit to it.
 *
 * @param {import("./types").Host} host
 * @param {string} url
 * @param {RequestInit} options
 */
export const requestStory = (host, url, options) =>
  fetch(url, { ...options, credentials: host.crossOrigin === "use-credentials" ? "include" : "same-origin" });

/**
 * Requests a document besides the story. The engine applies the limits to it.
 *
 * @param {string} url
 * @param {RequestInit} options
 */
export const requestDocument = (url, options) => fetch(url, options);

/**
 * Requests a file of the release. There is no time-out: on a slow network a late reader is better than none.
 *
 * @param {string} url
 * @param {RequestInit} [options]
 */
export const requestAsset = (url, options) => fetch(url, options);

/**
 * Requests anything else, with the time-out.
 *
 * @param {string} url
 * @param {RequestInit} [options]
 */
export const request = (url, options) => fetch(url, { ...options, signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });

/**
 * Reads a body chunk by chunk. A body that exceeds the limit is cancelled.
 *
 * @param {Response} response
 * @param {(chunk: Uint8Array<ArrayBuffer>) => unknown} take may return a promise, which is awaited
 */
export const readChunks = async (response, take) => {
  if (!response.body) return;
  const reader = response.body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.length;
    if (size > MAX_DOCUMENT_BYTES) {
      reader.cancel();
      throw new Error(`the document is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`);
    }
    await take(value);
  }
};

/**
 * Reads a body as text, up to the limit.
 *
 * @param {Response} response
 */
export const readText = async (response) => {
  const decoder = new TextDecoder();
  let text = "";
  await readChunks(response, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return text + decoder.decode();
};
