/** Types that several modules share. The build contains nothing of this file. */

import type * as contract from "../article-reader.d.ts";
import type { ArticleReader } from "./element.js";
import type { Settings } from "./settings-sheet.js";

/** An `<article-reader>`. */
export type Host = ArticleReader;

/**
 * Reports to the element what happened; the event `reader-name` carries `detail`. If the event is `cancelable`, the page
 * may do itself what follows. Returns false then.
 */
export type Report = (name: string, detail: any, cancelable?: boolean) => boolean | undefined;

type Mirrored =
  | "src"
  | "select"
  | "format"
  | "stories"
  | "publisher"
  | "theme"
  | "headingLevel"
  | "loading"
  | "navigate"
  | "crossOrigin"
  | "controls"
  | "isolated"
  | "live";

declare module "./element.js" {
  /** element.js defines the accessors of the attributes in a loop. */
  interface ArticleReader extends Pick<contract.ArticleReader, Mirrored> {}
}

/** The functions and values that all engines of a page share. */
export interface Page {
  /** Returns the address of a file of the release. */
  asset(name: string): string;
  /** Returns the promise of a name. `make` makes it the first time, and again after a failure. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>;
  /** Loads and starts a WebAssembly module with its glue. */
  start(name: string, integrity?: string): Promise<any>;
  /** Parses HTML and returns the record of its body. With `write`, parses XML, and returns what `write` makes of it. */
  parser?: (markup: string, write?: (document: Document) => Uint8Array) => Uint8Array;
  sheets?: { article: CSSStyleSheet; status: CSSStyleSheet };
  settings?: Settings;
  /** Takes the buttons of js/table/ out of the article of a reader. They come back when the article has changed. */
  restoreTables?(host: Host): void;
}

export type EngineModule = typeof import("./engine.js");
/** What builds an article outside of the page. */
export type Builder = Pick<EngineModule, "createReader" | "allow">;
export type FormatsModule = typeof import("./formats.js");
export type MendModule = typeof import("./mend.js");
export type RelatedModule = typeof import("./related.js");
export type XmlModule = typeof import("./xml.js");
export type ToolsModule = typeof import("./tools.js");

/** The glue of the WebAssembly modules that the engine loads. */
export interface Modules {
  "article-reader-formats": FormatsModule;
  "article-reader-mend": MendModule;
  "article-reader-related": RelatedModule;
  "article-reader-tools": ToolsModule;
  "article-reader-xml": XmlModule;
}

/** The scripts that the engine loads. */
export interface Scripts {
  controls: typeof import("./controls.js");
  keep: typeof import("./keep.js");
  live: typeof import("./live.js");
  navigate: typeof import("./navigate.js");
  newsletter: typeof import("./newsletter.js");
  table: typeof import("./table/table.js");
  update: typeof import("./update.js");
  wordpress: typeof import("./wordpress.js");
}

declare global {
  // The build defines these (scripts/build/bundle.mjs). A development build has no hashes.

  /** The hash of the engine's WebAssembly module. */
  const ENGINE_INTEGRITY: string;
  /** The hashes of the WebAssembly modules that the engine loads. */
  const MODULE_INTEGRITY: Partial<Record<keyof Modules, string>>;
  /** The languages of locale/ except English. */
  const LANGUAGES: string[];

  // Interfaces of browsers that TypeScript does not know yet.

  var trustedTypes:
    | {
        createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
      }
    | undefined;

  interface Navigator {
    connection?: { saveData?: boolean; effectiveType?: string };
  }
}
