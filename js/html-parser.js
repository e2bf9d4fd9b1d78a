// The parser of the engine and of the modules that translate.

import { accessor, recordOf } from "./record.js";

const bodyOf = /* @__PURE__ */ accessor(Document, "body");

/**
 * Makes a function that parses HTML or XML into an inert document. Scripts of such a document do not run and its
 * pictures are not loaded. Only the blocks that Rust builds from it get onto the page.
 *
 * @returns {(markup: string, type: DOMParserSupportedType) => Document}
 */
const makeParser = () => {
  const parser = new DOMParser();
  try {
    // The policy accepts all HTML, so it must not leave this function.
    const policy = globalThis.trustedTypes?.createPolicy("article-reader", { createHTML: (html) => html });
    return (html, type) => parser.parseFromString(policy ? policy.createHTML(html) : html, type);
  } catch {
    // The page allows no policy. The browser's safe parser needs none; it drops iframes, and parses HTML only.
    return (html) => /** @type {any} */ (Document).parseHTML(html, { sanitizer: { comments: true } });
  }
};

/**
 * The parser of a page, which returns the record of the body of HTML. All engines share it, because a policy can be created only once.
 *
 * @param {import("./types").Page} page
 */
export const parserOf = (page) => {
  if (!page.parser) {
    const parse = makeParser();
    page.parser = (markup, write) =>
      write ? write(parse(markup, "application/xml")) : recordOf(bodyOf(parse(markup, "text/html")));
  }
  return page.parser;
};
