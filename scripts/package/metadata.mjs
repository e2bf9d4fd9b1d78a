// The package.json of the npm package.
import { textOf } from "../manifest.mjs";

const { GITHUB_REPOSITORY, GITHUB_SERVER_URL = "https://github.com" } = process.env;

const CARGO = textOf("Cargo.toml");

export const FRAMEWORKS = ["angular", "preact", "react", "solid", "svelte", "vue"];

/** The version of the release, which Cargo.toml has. */
export const version = /^version = "(.*)"/m.exec(CARGO)[1];

export const metadata = () => ({
  name: "article-reader",
  version,
  description: "A news story reader for any page: story JSON in, an accessible article out",
  keywords: ["news", "article", "web-component", "custom-element", "ninjs", "wasm", "ssr", "prerender"],
  license: "MIT OR Apache-2.0",
  // npm compares it with the repository that the attestation names. The machine that publishes knows it.
  ...(GITHUB_REPOSITORY && { repository: { type: "git", url: `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git` } }),
  type: "module",
  sideEffects: ["./index.js", "./dist/*.js", "*.css"],
  main: "./index.js",
  types: "./index.d.ts",
  jsdelivr: "./dist/embed.js",
  unpkg: "./dist/embed.js",
  customElements: "custom-elements.json",
  "web-types": "./web-types.json",
  exports: {
    ".": { types: "./index.d.ts", default: "./index.js" },
    "./embed.js": { types: "./index.d.ts", default: "./dist/embed.js" },
    "./article-reader.css": "./dist/article-reader.css",
    "./prerender": {
      types: "./prerender/prerender.d.ts",
      workerd: "./prerender/module.js",
      deno: "./prerender/file.js",
      bun: "./prerender/file.js",
      node: "./prerender/file.js",
      default: "./prerender/fetch.js",
    },
    "./prerender.wasm": "./prerender/prerender.wasm",
    ...Object.fromEntries(
      FRAMEWORKS.map((it) => [`./${it}`, { types: `./types/${it}.d.ts`, default: `./types/${it}.js` }]),
    ),
    "./dist/*": "./dist/*",
    "./custom-elements.json": "./custom-elements.json",
    "./web-types.json": "./web-types.json",
    "./package.json": "./package.json",
  },
  files: [
    "index.js",
    "index.d.ts",
    "dist",
    "prerender",
    "types",
    "custom-elements.json",
    "web-types.json",
    "CHANGELOG.md",
  ],
  engines: { node: ">=20" },
  publishConfig: { access: "public", provenance: true },
});
