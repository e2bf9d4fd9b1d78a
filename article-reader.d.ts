/** Types of `<article-reader>` for pages written in TypeScript. */

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

/** Why a neutral notice stands in place of a story. */
export type ReaderNoticeReason =
  | "canceled"
  | "withheld"
  | "embargoed"
  | "expired"
  | "paywalled"
  | "unpublishable"
  | "empty";

export type ReaderState = "idle" | "loading" | "ready" | "notice" | "error";

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
  /** The HTTP status, where there was one. */
  status: number | null;
}

export interface ReaderWarningDetail {
  code: string;
  /** An English sentence for a developer. */
  message: string;
}

export class ArticleReader extends HTMLElement {
  readonly state: ReaderState;
  /** Resolves when a story or a notice stands; rejects with an error that has a `code`. */
  readonly ready: Promise<ReaderReadyDetail | ReaderNoticeDetail>;
  /** Loads the story, for the first time or again. */
  reload(): void;
}

export interface ReaderEventMap {
  "reader-ready": CustomEvent<ReaderReadyDetail>;
  "reader-notice": CustomEvent<ReaderNoticeDetail>;
  "reader-error": CustomEvent<ReaderErrorDetail>;
  "reader-warning": CustomEvent<ReaderWarningDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "article-reader": ArticleReader;
  }
  interface HTMLElementEventMap extends ReaderEventMap {}
}
