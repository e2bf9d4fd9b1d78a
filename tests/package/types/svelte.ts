// The element in a template of Svelte, whose tools type it by this interface.
import type {} from "article-reader/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

type Reader = SvelteHTMLElements["article-reader"];
export const reader: Reader = {
  src: "/1.json",
  theme: "auto",
  "heading-level": 2,
  class: "story",
  "onreader-error": ({ detail }) => console.log(detail.code),
};

// @ts-expect-error No such theme.
export const pink: Reader = { theme: "pink" };
// @ts-expect-error A detail has no other fields.
export const wrong: Reader = { "onreader-error": ({ detail }) => console.log(detail.reason) };
