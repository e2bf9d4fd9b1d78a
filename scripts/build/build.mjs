// Completes what Trunk has built: the JavaScript is bundled, and a release is linked, minified and hashed.
import { createHash } from "node:crypto";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { shrink } from "../wasm/shrink.mjs";
import { bundle, bundlePageSheet } from "./bundle.mjs";
import { GLUE_FUNCTIONS, MODULES, SCRIPTS } from "./files.mjs";

const ENGINE = "article-reader";

/** Completes the build in `folder`. */
export async function build(folder, isRelease) {
  process.chdir(folder);
  writeFileSync("article-reader.css", await bundlePageSheet());
  change("index.html", removeTrunkLinks);
  const moduleIntegrity = await bundleModules(isRelease);
  for (const { name, entry } of SCRIPTS) {
    writeFileSync(`${name}.js`, await bundle(entry, { minify: isRelease, moduleIntegrity }));
  }
  const engineIntegrity = isRelease ? hash("sha256", `${ENGINE}_bg.wasm`) : "";
  writeFileSync("embed.js", await bundle("embed", { minify: isRelease, engineIntegrity }));
  if (isRelease) {
    writeIntegrity();
    change("docs/policy.html", insertHashes);
  }
}

/**
 * Bundles the glue of each WebAssembly with its entry in js/. The file of the glue becomes the bundle. Returns the hashes
 * of the modules.
 */
async function bundleModules(isRelease) {
  const moduleIntegrity = {};
  for (const { name, entry, goal, imports } of MODULES) {
    const glue = `${name}.js`;
    exportGlueFunctions(glue);
    if (isRelease) await shrink({ directory: ".", name, goal, exports: [...imports, ...GLUE_FUNCTIONS] });
    const code = await bundle(entry, {
      glue: `${process.cwd()}/${glue}`,
      minify: isRelease,
      moduleIntegrity,
    });
    writeFileSync(glue, code);
    if (isRelease) moduleIntegrity[name] = hash("sha256", `${name}_bg.wasm`);
  }
  return moduleIntegrity;
}

function exportGlueFunctions(glue) {
  const code = readFileSync(glue, "utf8");
  for (const name of GLUE_FUNCTIONS) {
    if (!code.includes(`function ${name}(`)) {
      throw new Error(`${glue} has no function ${name}: wasm-bindgen writes its glue in another way now`);
    }
  }
  appendFileSync(glue, `\nexport { ${GLUE_FUNCTIONS.join(", ")} };\n`);
}

/** Trunk leaves its instructions in the page where it injects no script. */
const removeTrunkLinks = (html) => html.replace(/<link[^>]*data-trunk[^>]*>/g, "");

/** The hashes that a publisher may pin. */
function writeIntegrity() {
  const modules = MODULES.flatMap(({ name }) => [`${name}.js`, `${name}_bg.wasm`]);
  const scripts = SCRIPTS.map(({ name }) => `${name}.js`);
  const files = ["embed.js", ...modules, ...scripts].sort();
  const hashes = Object.fromEntries(files.map((file) => [file, hash("sha384", file)]));
  writeFileSync("integrity.json", `${JSON.stringify(hashes, null, 2)}\n`);
}

/** The documentation tells readers to pin the files that stand beside it. */
const insertHashes = (html) =>
  html.replace(/sha384-of-(embed\.js|article-reader\.js)/g, (_, file) => hash("sha384", file));

const hash = (algorithm, file) => `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest("base64")}`;

const change = (file, edit) => writeFileSync(file, edit(readFileSync(file, "utf8")));
