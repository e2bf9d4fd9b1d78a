// Bundles the peers, one file each, as their makers would deploy them.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const FOLDER = fileURLToPath(new URL("../peers/", import.meta.url));

/** The entries of the peers by the names of their bundles. */
const ENTRIES = { preact: "preact.jsx", "preact-wordpress": "preact-wordpress.jsx", lit: "lit.mjs" };

/** Returns the bundles and the style sheet of the peers, by the names of their files. */
export async function bundlePeers() {
  const options = {
    absWorkingDir: FOLDER,
    bundle: true,
    define: { "process.env.NODE_ENV": '"production"' },
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    minify: true,
    write: false,
  };
  const bundle = async (entry, plugins = []) => {
    const { outputFiles } = await build({ ...options, entryPoints: [entry], plugins });
    return outputFiles[0];
  };
  const style = await bundle("story.css");
  // Lit takes the style sheet as a text of the script.
  const styleAsText = {
    name: "style-as-text",
    setup: (it) => it.onLoad({ filter: /\.css$/ }, () => ({ contents: style.text, loader: "text" })),
  };
  const files = { "story.css": style.contents };
  for (const [name, entry] of Object.entries(ENTRIES)) {
    files[`${name}.js`] = (await bundle(entry, [styleAsText])).contents;
  }
  return files;
}
