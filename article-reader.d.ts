/**
 * Types of `<article-reader>` for pages in TypeScript. custom-elements.json describes each
 * attribute, event, part and custom property; `make contract` holds the two files together.
 */

/** Why a story could not be shown. The first six come from the loader, before the engine runs. */
export type ReaderErrorCode =
  | "csp"
  | "wasm-unsupported"
  | "wasm-fetch"
  | "wasm-http"
  | "wasm-invalid"
  | "glue"
  | "article-fetch"
  | "article-http"
  | "article-timeout"
  | "article-too-large"
  | "article-empty"
  | "article-html"
  | "article-truncated"
  | "article-invalid"
  | "article-unknown-format"
  | "article-not-found"
  | "render";

/** Why the page shows a neutral notice in place of a story. */
export type ReaderNoticeReason =
  | "canceled"
  | "withheld"
  | "embargoed"
  | "expired"
  | "paywalled"
  | "unpublishable"
  | "empty";

/** What a developer should know about a story that is shown all the same. More codes may come. */
export type ReaderWarningCode =
  | "association-dropped"
  | "body-cut"
  | "body-unparsed"
  | "body-xml"
  | "coded-rights"
  | "component-dropped"
  | "embed-as-link"
  | "embed-dropped"
  | "encoding-guessed"
  | "language-corrected"
  | "language-unreadable"
  | "legally-sensitive"
  | "markdown"
  | "nested-too-deep"
  | "no-headline"
  | "picture-dropped"
  | "picture-without-credit"
  | "publisher-unreadable"
  | "several-formats"
  | "sign-off-dropped"
  | "deleted-text"
  | "headline-from-text"
  | "mapping-invalid"
  | "mapping-not-found"
  | "reference-missing"
  | "story-in-wrapper"
  | "text-ends-at-paywall"
  | "unknown-node"
  | "print-kept"
  | "stories-unreadable"
  | "territory";

export type ReaderState = "idle" | "loading" | "ready" | "notice" | "error";

export type ReaderFormat =
  | "ninjs"
  | "article-reader"
  | "wordpress"
  | "json-ld"
  | "json-feed"
  | "ghost"
  | "ans"
  | "dpa"
  | "afp"
  | "guardian"
  | "apple-news"
  | "blogger"
  | "drupal"
  | "contentful"
  | "sanity"
  | "strapi"
  | "rich-text"
  | "rss"
  | "atom"
  | "nitf"
  | "newsml-g2";

export type ReaderTheme = "inherit" | "auto" | "light" | "dark" | "sepia" | "contrast";

export interface ReaderReadyDetail {
  id: string | null;
  headline: string | null;
  /** Such as `ninjs/1` or `wordpress`. */
  format: string;
  /** A BCP 47 tag. */
  language: string | null;
}

export interface ReaderNoticeDetail {
  reason: ReaderNoticeReason;
}

export interface ReaderErrorDetail {
  code: ReaderErrorCode;
  /** An English sentence for a developer. */
  message: string;
  url: string | null;
  /** The HTTP status, if there was an answer. */
  status: number | null;
}

export interface ReaderWarningDetail {
  code: ReaderWarningCode | (string & {});
  /** An English sentence for a developer. */
  message: string;
}

export interface ReaderNavigateDetail {
  /** The address of the story's page. If the story opens in the reader, the page may write another address of its own origin. */
  url: string;
  headline: string;
  /** The place of the story among the related stories on the page, from 1. */
  position: number;
}

export interface ReaderProgressDetail {
  /** From 0 to 1. */
  fraction: number;
}

export interface ReaderUpdateDetail {
  /** How many posts have come. They may wait behind a button until the visitor wants them. */
  added: number;
  /** How many posts have changed. */
  changed: number;
  /** How many posts were withdrawn. */
  removed: number;
  /** Whether more posts are expected. */
  live: boolean;
}

export interface ReaderNewsletterDetail {
  email: string;
  /** The list's `id` in the publisher profile. */
  list: string | null;
  /**
   * For a page that sends the address itself: a promise of the result. It resolves when the address is signed
   * up, and resolves to `already` if it was on the list before. If it rejects, the reader shows the error's message.
   */
  answer?: Promise<unknown>;
}

/** The properties mirror the attributes: each is a string, and empty if its attribute is absent. */
export class ArticleReader extends HTMLElement {
  get src(): string;
  set src(value: string | null);
  get select(): string;
  set select(value: string | null);
  get format(): ReaderFormat | "";
  set format(value: ReaderFormat | "" | null);
  get stories(): string;
  set stories(value: string | null);
  get publisher(): string;
  set publisher(value: string | null);
  get theme(): ReaderTheme | "";
  set theme(value: ReaderTheme | "" | null);
  get headingLevel(): "1" | "2" | "3" | "4" | "";
  set headingLevel(value: "1" | "2" | "3" | "4" | "" | 1 | 2 | 3 | 4 | null);
  get loading(): "lazy" | "eager" | "";
  set loading(value: "lazy" | "eager" | "" | null);
  get navigate(): "page" | "reader" | "";
  set navigate(value: "page" | "reader" | "" | null);
  get crossOrigin(): "anonymous" | "use-credentials" | "";
  set crossOrigin(value: "anonymous" | "use-credentials" | "" | null);
  /** True if the attribute is present. */
  get isolated(): boolean;
  set isolated(value: boolean);
  get controls(): "full" | "none" | "";
  set controls(value: "full" | "none" | "" | null);
  /** `auto`, `off` or the seconds between two questions for newer posts. */
  get live(): string;
  set live(value: string | number | null);
  /** A story as an object instead of `src`; no attribute mirrors it. */
  get article(): object | undefined;
  set article(value: object | undefined);
  readonly state: ReaderState;
  /** Resolves when the page shows a story or a notice; rejects with an error that has a `code`. */
  readonly ready: Promise<ReaderReadyDetail | ReaderNoticeDetail>;
  /** Loads the story, for the first time or again. */
  reload(): void;
  /** The story as a NewsArticle of schema.org; null if the page shows none. */
  toJsonLd(): Promise<object | null>;
}

/** Replaces each `<blockquote class="article-reader" data-src="…">` by an element. */
export function upgrade(root?: ParentNode): void;

export interface ReaderEventMap {
  "reader-ready": CustomEvent<ReaderReadyDetail>;
  "reader-notice": CustomEvent<ReaderNoticeDetail>;
  "reader-error": CustomEvent<ReaderErrorDetail>;
  "reader-warning": CustomEvent<ReaderWarningDetail>;
  "reader-navigate": CustomEvent<ReaderNavigateDetail>;
  "reader-progress": CustomEvent<ReaderProgressDetail>;
  "reader-update": CustomEvent<ReaderUpdateDetail>;
  "reader-newsletter": CustomEvent<ReaderNewsletterDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "article-reader": ArticleReader;
  }
  // The events bubble, so any element around a reader, and the document, may listen.
  interface HTMLElementEventMap extends ReaderEventMap {}
  interface DocumentEventMap extends ReaderEventMap {}
  interface WindowEventMap extends ReaderEventMap {}
}
