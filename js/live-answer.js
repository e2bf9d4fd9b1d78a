// What js/live.js asks of the answers of a server.

import { Hash } from "./hash.js";

/**
 * The hash of a text, as the mark of a print has it.
 *
 * @param {string} text
 */
export const hashOf = (text) => {
  const hash = new Hash();
  hash.add(new TextEncoder().encode(text));
  return hash.toString();
};

/**
 * Makes an answer of a server from the text that was read from it. A constructed response has no address.
 *
 * @param {string} text
 * @param {string} url
 */
export const answer = (text, url) => Object.defineProperty(new Response(text), "url", { value: url });

/**
 * How many seconds the server lets an answer be kept.
 *
 * @param {Response} response
 */
export const maxAgeOf = ({ headers }) => Number(/max-age=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1] ?? 0);
