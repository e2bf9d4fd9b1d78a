/** Types of `<article-reader>` in React's JSX, from React 19 on. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ArticleReader, ReaderEventMap, ReaderFormat, ReaderTheme } from "./article-reader.js";

/** An attribute, or the property of its name: React takes whichever the element has. */
interface ReaderProps extends DetailedHTMLProps<HTMLAttributes<ArticleReader>, ArticleReader> {
  src?: string;
  select?: string;
  format?: ReaderFormat;
  stories?: string;
  publisher?: string;
  theme?: ReaderTheme;
  headingLevel?: 1 | 2 | 3 | 4;
  "heading-level"?: 1 | 2 | 3 | 4 | "1" | "2" | "3" | "4";
  loading?: "lazy" | "eager";
  navigate?: "page" | "reader";
  crossOrigin?: "anonymous" | "use-credentials";
  isolated?: boolean;
  controls?: "full" | "none";
  live?: "auto" | "off" | number;
  article?: object;
}

/** React listens to `reader-ready` under the name `onreader-ready`. */
type ReaderListeners = {
  [Name in keyof ReaderEventMap as `on${Name}`]?: (event: ReaderEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "article-reader": ReaderProps & ReaderListeners;
    }
  }
}
