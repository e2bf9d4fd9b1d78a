// Written by scripts/types.mjs.
/** Types of `<article-reader>` in the templates of Svelte. */
import type { ArticleReader, ReaderEventMap } from "../index.js";
import type { HTMLAttributes } from "svelte/elements";

/** The attributes, and the properties without an attribute. */
export interface ArticleReaderProps {
  /** URL of the story's JSON, relative to the page */
  src?: string;
  /** The id or URL of an item of a list, or of a related story that the document contains in full; the first item by default */
  select?: string;
  /** The name of a format, to skip detection */
  format?: "ninjs" | "article-reader" | "wordpress" | "json-ld" | "json-feed" | "ghost" | "ans" | "dpa" | "afp" | "guardian" | "apple-news" | "blogger" | "drupal" | "contentful" | "sanity" | "strapi" | "rich-text" | "rss" | "atom" | "nitf" | "newsml-g2";
  /** URL of a list of stories, in any list format, from which the reader chooses related ones */
  stories?: string;
  /** URL of the publisher profile: names, descriptions and logos of agencies, the newsletter, section URLs, hosts that are allowed for embeds */
  publisher?: string;
  /** `inherit`: the page decides; `auto`: the visitor's system decides */
  theme?: "inherit" | "auto" | "light" | "dark" | "sepia" | "contrast";
  /** Level of the headline */
  "heading-level"?: "1" | 1 | "2" | 2 | "3" | 3 | "4" | 4;
  /** `lazy` starts 600 px before the element comes into view */
  loading?: "lazy" | "eager";
  /** `page`: a related story is an ordinary link; `reader`: a related story whose JSON is known opens in the reader, with an entry in the history */
  navigate?: "page" | "reader";
  /** Whether a request for the JSON sends the visitor's cookies to other origins */
  crossorigin?: "anonymous" | "use-credentials";
  /** Puts the article into the shadow root, out of reach of the page's style sheets; `::part(…)` reaches it there */
  isolated?: boolean;
  /** Whether the reader shows buttons over the story */
  controls?: "full" | "none";
  /** Whether the reader asks for newer posts: by what the story says, never, or every so many seconds, at least 10 */
  live?: "auto" | "off";
  /** Mirrors the attribute; empty if it is absent */
  headingLevel?: "1" | 1 | "2" | 2 | "3" | 3 | "4" | 4;
  /** Mirrors the attribute; empty if it is absent */
  crossOrigin?: "anonymous" | "use-credentials";
  /** A story as an object instead of `src`; no attribute mirrors it */
  article?: object;
}

/** The listeners. */
export interface ArticleReaderListeners {
  /** The page shows a story */
  "onreader-ready"?: (event: ReaderEventMap["reader-ready"]) => void;
  /** A story may not be shown; the page shows a neutral notice, or a teaser for `paywalled` */
  "onreader-notice"?: (event: ReaderEventMap["reader-notice"]) => void;
  /** A story could not be loaded or read; the page shows the content of the element again */
  "onreader-error"?: (event: ReaderEventMap["reader-error"]) => void;
  /** A developer should know something about a story that is shown all the same */
  "onreader-warning"?: (event: ReaderEventMap["reader-warning"]) => void;
  /** A related story is about to open, by a link or in the reader; cancelable, and then nothing opens. If it opens in the reader, the entry in the history gets the address that the page writes into `url` */
  "onreader-navigate"?: (event: ReaderEventMap["reader-navigate"]) => void;
  /** The visitor reads on; fires at most four times a second */
  "onreader-progress"?: (event: ReaderEventMap["reader-progress"]) => void;
  /** Posts of a live report have come, have changed or were withdrawn */
  "onreader-update"?: (event: ReaderEventMap["reader-update"]) => void;
  /** A visitor signs up for the newsletter. Cancelable: then the reader sends nothing, and reports the result of the promise that the page writes into `answer` */
  "onreader-newsletter"?: (event: ReaderEventMap["reader-newsletter"]) => void;
}

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "article-reader": HTMLAttributes<ArticleReader> & ArticleReaderProps & ArticleReaderListeners;
  }
}
