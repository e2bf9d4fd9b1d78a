// The documents of related stories that were requested ahead of time, or that came with a list.

import { requestStory } from "./request.js";

const PREFETCH_MS = 30_000; // How long an answer that was requested ahead may be used.

/**
 * @typedef {{ src: string, select: string }} Key What names a story.
 * @typedef {{ answer: Promise<Response>, controller?: AbortController }} Known The answer to a request for a
 *   document, and what aborts the request.
 */

/** @param {Key} story */
export const keyOf = ({ src, select }) => `${src}\n${select}`;

/**
 * Gives a response the address of a document; that of a response made by a script is empty.
 *
 * @param {Response} response
 * @param {string} url
 */
const withUrl = (response, url) => Object.defineProperty(response, "url", { value: url });

/**
 * Returns a copy of an answer, because a response can be read once.
 *
 * @param {Promise<Response>} answer
 */
const copyOf = async (answer) => {
  const response = await answer;
  return withUrl(response.clone(), response.url);
};

export class Answers {
  #host;
  /** @type {Map<string, Known>} */
  #known = new Map();

  /** @param {import("./types").Host} host */
  constructor(host) {
    this.#host = host;
  }

  free() {
    for (const { controller } of this.#known.values()) controller?.abort();
  }

  /**
   * Keeps a document that came with a list.
   *
   * @param {Key} story
   * @param {string} document
   */
  keep(story, document) {
    this.#known.set(keyOf(story), { answer: Promise.resolve(withUrl(new Response(document), story.src)) });
  }

  /**
   * Requests the document of a story ahead of time, unless its answer is there already.
   *
   * @param {Key} story
   */
  prefetch(story) {
    const key = keyOf(story);
    if (this.#known.has(key)) return;
    const known = this.request(story.src);
    this.#known.set(key, known);
    const drop = () => {
      if (this.#known.get(key) === known) this.#known.delete(key);
    };
    known.answer.then(({ ok }) => ok || drop(), drop);
    setTimeout(drop, PREFETCH_MS);
  }

  /**
   * Returns the answer for a story, if there is one. The answer to a request is returned only once, because the
   * caller may abort the request. A document that came with a list is returned each time.
   *
   * @param {Key} story
   * @returns {Known | undefined}
   */
  take(story) {
    const key = keyOf(story);
    const known = this.#known.get(key);
    if (known?.controller) this.#known.delete(key);
    return known && { ...known, answer: copyOf(known.answer) };
  }

  /**
   * @param {string} url
   * @param {RequestInit} [options]
   * @returns {Known}
   */
  request(url, options) {
    const controller = new AbortController();
    const answer = requestStory(this.#host, url, { ...options, signal: controller.signal });
    return { answer, controller };
  }
}
