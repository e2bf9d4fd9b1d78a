/**
 * The part of wasm-bindgen's glue that the JavaScript uses. The functions and classes are those of the Rust code with
 * `#[wasm_bindgen]`. The build appends an `export` line for the two names that begin with `__wbg_`.
 */

declare module "glue:engine" {
  export function __wbg_get_imports(): WebAssembly.Imports;
  export function __wbg_finalize_init(instance: { exports: WebAssembly.Exports }, module: WebAssembly.Module): unknown;

  /** Sets the function that parses HTML and returns the record of its body (record.js). */
  export function parseWith(parser: (html: string) => Uint8Array): void;
  /** Sets the function that builds the nodes of a record (build.js). */
  export function buildWith(builder: (record: string) => Node[]): void;
  /** Shows the embeds of a site in all stories. */
  export function allow(site: string): void;

  /** Requests the story unless there is a response already, or with `url` another document. Resolves to the answer. */
  export type Request = (
    response: Promise<Response> | undefined,
    signal: AbortSignal,
    url: string | undefined,
  ) => Promise<Response>;
  export type Translate = (
    needsMend: boolean,
    text: string,
    select: string | undefined,
    format: string | undefined,
    now: number,
    profile: string | undefined,
  ) => Promise<string>;
  export type Relate = (
    endOfText: Element,
    url: string,
    credentials: RequestCredentials,
    profile: string,
    document: string,
    select?: string,
    format?: string,
  ) => Promise<string>;

  export class Reader {
    constructor(
      host: HTMLElement,
      place: HTMLElement,
      status: HTMLElement,
      report: import("./types").Report,
      request: Request,
      translate: Translate,
      relate: Relate,
      words: (tag: string) => Promise<any> | undefined,
      idPrefix?: string,
    );
    receive(response: Promise<Response> | undefined, controller: AbortController): void;
    reload(): void;
    open(response?: Promise<Response>, controller?: AbortController): void;
    changed(attribute: string): void;
    free(): void;
  }
}

declare module "glue:formats" {
  export { __wbg_finalize_init, __wbg_get_imports, parseWith } from "glue:engine";
  /** Translates a document into the reader's own format; the answer is JSON. */
  export function translate(
    text: string,
    select: string | undefined,
    format: string | undefined,
    now: number,
    profile: string | undefined,
    isMended: boolean,
    base?: string,
  ): string;
}

declare module "glue:mend" {
  export { __wbg_finalize_init, __wbg_get_imports, parseWith } from "glue:engine";
  /** Proposes a mapping for a story, as JSON; an empty text if there is none. */
  export function propose(text: string): string;
  /** Translates a document into the reader's own format; the answer is JSON. */
  export function translate(
    text: string,
    select: string | undefined,
    format: string | undefined,
    now: number,
    profile?: string,
    base?: string,
  ): string;
}

declare module "glue:xml" {
  export { __wbg_finalize_init, __wbg_get_imports, parseWith } from "glue:engine";
  /** Translates a document into the reader's own format; the answer is JSON. A profile describes no formats in XML. */
  export function translate(
    text: string,
    select: string | undefined,
    format: string | undefined,
    now: number,
    isMended: boolean,
  ): string;
  /** Sets the function that parses XML and returns the record of a document (xml-record.js). */
  export function parseXmlWith(parser: (xml: string) => Uint8Array): void;
  /** Translates all stories of a document; the answer is a list in JSON. */
  export function translateList(text: string, now: number): string | undefined;
  /** Returns the label of the encoding of a document, after a question mark if it is guessed. */
  export function charsetOf(bytes: Uint8Array, contentType: string): string;
}

declare module "glue:related" {
  export { __wbg_finalize_init, __wbg_get_imports } from "glue:engine";

  export type Translate = (text: string, select?: string, format?: string) => string;

  export class Ranking {
    /** Returns undefined if `translate` is needed and missing. */
    static of(
      translate: Translate | undefined,
      now: number,
      profile: string,
      document: string,
      select?: string,
      format?: string,
    ): Ranking | undefined;
    wantsList(): boolean;
    takeList(part: Uint8Array): void;
    endList(): void;
    /** Returns whether there is more work to do now; undefined if `translate` is needed and missing. */
    work(translate: Translate | undefined): boolean | undefined;
    relations(url: string): string;
    free(): void;
  }

  export function newsArticle(article: Uint8Array, page: string, profile: string, base: string): string | undefined;
}

declare module "glue:tools" {
  export { __wbg_finalize_init, __wbg_get_imports } from "glue:engine";

  export class Tools {
    constructor(
      host: HTMLElement,
      opened: HTMLElement,
      applySettings: (properties: Record<string, string> | null) => void,
    );
    setLanguage(language: string, dictionary: unknown): void;
    begin(): void;
    use(name: string): void;
    end(): void;
    free(): void;
  }
}

/** A sheet of style/ as a text. */
declare module "*.css" {
  const rules: string;
  export default rules;
}
