// Finds the REST document of a WordPress post whose page `src` names. engine.js loads it, as article-reader-wordpress.js,
// if the attribute `format` says so and the answer is HTML.
//
// The page names the document in the header Link, which a browser may read on its own origin and where the server exposes
// it, or in its head. Otherwise the root of the REST API and the number or the name of the post lead to it.

import { readText, requestStory } from "./request.js";
import { linksOfHead, linksOfHeader } from "./wordpress/links.js";
import { addressesOf } from "./wordpress/rest-address.js";

/**
 * Returns the answer for the document of a page, or the page itself if it names no document. The engine reads either within
 * its limits, and says why it is no story.
 *
 * @param {import("./types").Host} host
 * @param {Response} page
 * @param {AbortSignal} signal
 */
export const find = async (host, page, signal) => {
  const links = linksOfHeader(page.headers.get("link") ?? "");
  // A page that is too long has no links; the engine says why.
  links.push(...linksOfHead(await readText(page.clone()).catch(() => "")));
  const addresses = addressesOf(links, new URL(page.url));
  if (!addresses.length) {
    console.warn(
      `[article-reader] ${page.url} names no REST document: neither its header nor its head has a link of type application/json, or one to the root of the API`,
    );
    return page;
  }
  page.body?.cancel();
  let answer = page;
  for (const { href } of addresses) {
    answer = await requestStory(host, href, { signal });
    if (!(await isEmptyList(answer))) break;
  }
  return answer;
};

/**
 * Whether the API has no post of a name or number.
 *
 * @param {Response} answer
 */
const isEmptyList = async (answer) => {
  // The headers of another origin may be hidden.
  const text = await readText(answer.clone()).catch(() => "");
  return answer.ok && text.trim() === "[]";
};
