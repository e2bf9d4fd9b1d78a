/** Prints stories as HTML on a server; see docs/site/prerender.html. */

import type { ReaderErrorCode, ReaderFormat, ReaderNoticeReason } from "../../article-reader.js";

/** A document: its text, its bytes, or an object. Only the text or the bytes that visitors get tell the element that nothing has changed. */
export type StoryDocument = string | Uint8Array | ArrayBuffer | object;

/** The options of `article-reader prerender`, in camel case. */
export interface PrerenderOptions {
  /** Read the document as this format, without detection. */
  format?: ReaderFormat;
  /** Print the item of a list with this id or URL, not the first item. */
  select?: string;
  /** The URL of the document, against which relative URLs resolve; by default `src`. */
  base?: string;
  /** The publisher profile, as a document. */
  publisher?: StoryDocument;
  /** A list of stories, as a document, from which related ones are chosen. */
  stories?: StoryDocument;
  /** Judge embargoes at this time (RFC 3339 or a Date) instead of the current time. */
  now?: string | Date;
  /** Add the story as a NewsArticle of schema.org. */
  jsonLd?: boolean;
  /** The attribute `src` of the element: where it finds the JSON. */
  src?: string;
  /** Other attributes of the element, such as `{ theme: "auto", isolated: true }`. */
  attributes?: Record<string, string | number | boolean | null | undefined>;
  /** The folder with embed.js and article-reader.css, for the links in the head. */
  assets?: string;
  /** The URL of the page, for the structured data. */
  url?: string;
  /** The language of the page: of the reader's own words and of dates; by default that of the story. */
  lang?: string;
  /** The time zone of dates, such as Europe/Berlin; by default UTC. */
  tz?: string;
  /** The level of the headline. */
  headingLevel?: 1 | 2 | 3 | 4;
  /** The beginning of all identifiers; by default it is made from the document. */
  idPrefix?: string;
  /** The time (RFC 3339 or a Date) from which the element hides the print; by default the expiry of the story. */
  validUntil?: string | Date;
  /** The attribute `sizes` of pictures as wide as the column. */
  sizes?: string;
}

/** What a developer should know about a story that is printed all the same. */
export interface PrerenderNotice {
  code: string;
  /** An English sentence. */
  message: string;
}

interface Nothing {
  html: "";
  head: "";
  jsonLd: null;
  notices: [];
}

/** The result for a story. */
export type Prerendered =
  | {
      status: "printed";
      /** The element with the article inside. */
      html: string;
      /** Lines for the head of the page: the style sheet, the script and the structured data. */
      head: string;
      /** The NewsArticle of schema.org, which `head` contains too; null without `jsonLd: true` or a headline. */
      jsonLd: object | null;
      notices: PrerenderNotice[];
    }
  /** The story may not be shown. Nothing of it is printed. */
  | ({ status: "closed"; reason: ReaderNoticeReason } & Nothing)
  /** The document could not be read. */
  | ({ status: "not-understood"; code: ReaderErrorCode; message: string } & Nothing)
  /** A bug in the reader. It costs this story only. */
  | ({ status: "failed"; code: "render"; message: string } & Nothing);

/** Prints a story. Rejects with a TypeError if an option is wrong. */
export type Prerender = (json: StoryDocument, options?: PrerenderOptions) => Promise<Prerendered>;

export const prerender: Prerender;

/** Makes `prerender` for a runtime that compiles the WebAssembly (`article-reader/prerender.wasm`) in its own way. */
export function createPrerender(module: WebAssembly.Module | Promise<WebAssembly.Module>): Prerender;
