// The JavaScript of a build. Each file has an entry in js/.

/**
 * The WebAssembly modules, in the order in which they are linked: the engine contains the hashes of the others. `goal`
 * and `imports` are for scripts/wasm/shrink.mjs; `imports` are the names that js/ imports from the glue.
 */
export const MODULES = [
  { name: "article-reader-formats", entry: "formats", goal: "small", imports: ["parseWith", "translate"] },
  { name: "article-reader-mend", entry: "mend", goal: "small", imports: ["parseWith", "propose", "translate"] },
  {
    name: "article-reader-xml",
    entry: "xml",
    goal: "small",
    imports: ["charsetOf", "parseWith", "parseXmlWith", "translate", "translateList"],
  },
  { name: "article-reader-related", entry: "related", goal: "fast", imports: ["Ranking", "newsArticle"] },
  { name: "article-reader-tools", entry: "tools", goal: "small", imports: ["Tools"] },
  { name: "article-reader", entry: "engine", goal: "small", imports: ["Reader", "allow", "buildWith", "parseWith"] },
];

/** The functions of wasm-bindgen's glue that start a WebAssembly. The glue does not export them itself. */
export const GLUE_FUNCTIONS = ["__wbg_get_imports", "__wbg_finalize_init"];

/** The scripts without a WebAssembly. embed.js loads the first, and the others are loaded when they are needed. */
export const SCRIPTS = [
  { name: "article-reader-adopt", entry: "adopt" },
  { name: "article-reader-controls", entry: "controls" },
  { name: "article-reader-update", entry: "update" },
  { name: "article-reader-keep", entry: "keep" },
  { name: "article-reader-live", entry: "live" },
  { name: "article-reader-navigate", entry: "navigate" },
  { name: "article-reader-newsletter", entry: "newsletter" },
  { name: "article-reader-table", entry: "table/table" },
  { name: "article-reader-wordpress", entry: "wordpress" },
];
