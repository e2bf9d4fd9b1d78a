// Bundles modules of js/ and sheets of style/ with esbuild.
import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The languages of locale/ except English, which the engine contains. */
const languages = () =>
  readdirSync(`${ROOT}locale`)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((tag) => tag !== "en")
    .sort();

/** Resolves the imports that begin with `glue:` to the file `glue`. */
const resolveGlue = (glue) => ({
  name: "glue",
  setup: ({ onResolve }) => onResolve({ filter: /^glue:/ }, () => ({ path: glue })),
});

/** Reads the modules of js/ by the function `read`, which gets a path in the project. */
const readModules = (read) => ({
  name: "read",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]js[\\/][\w-]+\.js$/ }, ({ path }) => ({ contents: read(relative(ROOT, path)) })),
});

/**
 * A module of js/ imports a sheet of style/ as a text, with the sheets that it imports, and without white space in a
 * release.
 */
const readSheets = (minify) => ({
  name: "sheets",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const code = await bundleSheet(path, minify);
      return { contents: code.trim(), loader: "text" };
    }),
});

/**
 * Bundles an entry of js/ and returns the code. `glue` is the path of the glue of its WebAssembly. The hashes are
 * build-time values (js/types.d.ts). A test gives `read`, to change the text of modules.
 */
export async function bundle(entry, { glue, minify = false, engineIntegrity = "", moduleIntegrity = {}, read } = {}) {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}js/${entry}.js`],
    bundle: true,
    minify,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "warning",
    plugins: [readSheets(minify), ...(glue ? [resolveGlue(glue)] : []), ...(read ? [readModules(read)] : [])],
    define: {
      ENGINE_INTEGRITY: JSON.stringify(engineIntegrity),
      MODULE_INTEGRITY: JSON.stringify(moduleIntegrity),
      LANGUAGES: JSON.stringify(languages()),
    },
  });
  return outputFiles[0].text;
}

/** Bundles the sheet of pages with prints, and returns the text. */
export const bundlePageSheet = () => bundleSheet(`${ROOT}style/page.css`);

/** Bundles a sheet with the sheets that it imports, and returns the text. */
async function bundleSheet(path, minify = false) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify,
    charset: "utf8",
    write: false,
    logLevel: "warning",
  });
  return outputFiles[0].text;
}
