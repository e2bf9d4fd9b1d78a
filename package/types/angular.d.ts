// Written by scripts/types.mjs.
/** Types of `<article-reader>` for components of Angular, whose templates need `CUSTOM_ELEMENTS_SCHEMA`. */
import type { ArticleReader, ReaderEventMap } from "../index.js";

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

/** The event that a listener such as `(reader-ready)="opened($event)"` gets. */
export type ArticleReaderEvent<Name extends keyof ReaderEventMap> = ReaderEventMap[Name];

/** The element, for `viewChild<ElementRef<ArticleReaderElement>>`. */
export type ArticleReaderElement = ArticleReader;
