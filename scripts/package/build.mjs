// Writes the npm package into target/package/article-reader/, and its tarball beside it. `dist/` must be a release.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { bundle } from "../build/bundle.mjs";
import { GLUE_FUNCTIONS } from "../build/files.mjs";
import { textOf } from "../manifest.mjs";
import { shrink } from "../wasm/shrink.mjs";
import { metadata } from "./metadata.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = join(ROOT, "dist");
const WASM = join(ROOT, "target/package/wasm");
const GLUE = "article-reader-prerender";
const TARGET = join(ROOT, "target/package");
const PACKAGE = join(TARGET, "article-reader");
/** The most that the WebAssembly of the package may take, in bytes of brotli. docs/decisions.md says what takes them. */
const LIMIT = 395_000;

/** What a build has besides a release: the demo and the documentation. */
const NOT_SHIPPED = ["demo", "docs", "samples", "index.html", "oembed.json"];

if (!existsSync(join(DIST, "integrity.json"))) {
  console.error("dist/ holds no release: run `make dist` first.");
  process.exit(1);
}

execFileSync("sh", [join(ROOT, "scripts/package/wasm.sh")], { stdio: "inherit" });
appendFileSync(join(WASM, `${GLUE}.js`), `\nexport { ${GLUE_FUNCTIONS.join(", ")} };\n`);
await shrink({ directory: WASM, name: GLUE, goal: "small", exports: ["print", ...GLUE_FUNCTIONS] });

rmSync(PACKAGE, { recursive: true, force: true });
mkdirSync(PACKAGE, { recursive: true });
copyRelease();
await writePrerender();
writeFileSync(join(PACKAGE, "index.js"), await bundleEntry());
writeTypes();
for (const it of ["LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md", "custom-elements.json", "web-types.json"]) {
  copyFileSync(join(ROOT, it), join(PACKAGE, it));
}
copyFileSync(join(ROOT, "package/README.md"), join(PACKAGE, "README.md"));
writeFileSync(join(PACKAGE, "package.json"), `${JSON.stringify(metadata(), null, 2)}\n`);
const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", TARGET], {
  cwd: PACKAGE,
  encoding: "utf8",
});
const [{ filename, size, entryCount }] = Object.values(JSON.parse(packed));
console.log(`target/package/${filename}: ${entryCount} files, ${size} bytes`);

function copyRelease() {
  for (const it of readdirSync(DIST)) {
    if (!NOT_SHIPPED.includes(it) && !/\.d\.ts$|^custom-elements/.test(it)) {
      cpSync(join(DIST, it), join(PACKAGE, "dist", it), { recursive: true });
    }
  }
}

/** The function `prerender`: the WebAssembly, what prints by it, and an entry for each kind of runtime. */
async function writePrerender() {
  const from = join(ROOT, "package/prerender");
  const folder = join(PACKAGE, "prerender");
  mkdirSync(folder);
  for (const it of ["file.js", "module.js", "fetch.js"]) copyFileSync(join(from, it), join(folder, it));
  await build({
    entryPoints: [join(from, "printer.js")],
    outfile: join(folder, "printer.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "warning",
    alias: { "glue:prerender": join(WASM, `${GLUE}.js`), "article-reader:host": join(from, "host.js") },
  });
  const wasm = readFileSync(join(WASM, `${GLUE}_bg.wasm`));
  writeFileSync(join(folder, "prerender.wasm"), wasm);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length };
  const { length } = brotliCompressSync(wasm, { params });
  console.log(`prerender.wasm is ${length} bytes of brotli; ${LIMIT} are allowed.`);
  if (length > LIMIT) process.exitCode = 1;
}

/**
 * The element for bundlers: embed.js with the address of each file as a literal, which is how bundlers find files.
 */
async function bundleEntry() {
  const integrity = JSON.parse(readFileSync(join(DIST, "integrity.json")));
  const scripts = Object.keys(integrity).filter((it) => it !== "embed.js");
  const names = [...scripts, ...readdirSync(join(DIST, "locale")).map((it) => `locale/${it}`)];
  const files = names.map((it) => `  "${it}": new URL("./dist/${it}", import.meta.url).href,`).join("\n");
  const asset = `const FILES = {\n${files}\n};
const asset = (name) => {
  const [file, fragment] = name.split("#");
  return FILES[file] + (fragment ? "#" + fragment : "");
};`;
  // A bundler must leave these imports to the browser: their addresses are known only then.
  const ignored = "import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ ";
  const read = (path) => {
    const text = textOf(path).replace(/\bimport\((?=[^)"'\n])/g, ignored);
    if (!path.endsWith("js/start.js")) return text;
    const changed = text.replace("const asset = (name) => new URL(name, import.meta.url).href;", () => asset);
    if (changed === text) throw new Error("js/start.js finds the files of a release in another way than expected.");
    return changed;
  };
  const engine = readFileSync(join(DIST, "article-reader_bg.wasm"));
  const engineIntegrity = `sha256-${createHash("sha256").update(engine).digest("base64")}`;
  return bundle("embed", { engineIntegrity, read });
}

/** The types. Each module of a framework has an empty program, so that an import of it works at run time too. */
function writeTypes() {
  copyFileSync(join(ROOT, "article-reader.d.ts"), join(PACKAGE, "index.d.ts"));
  const prerender = textOf("package/prerender/prerender.d.ts").replace("../../article-reader.js", "../index.js");
  writeFileSync(join(PACKAGE, "prerender/prerender.d.ts"), prerender);
  mkdirSync(join(PACKAGE, "types"));
  for (const it of readdirSync(join(ROOT, "package/types"))) {
    copyFileSync(join(ROOT, "package/types", it), join(PACKAGE, "types", it));
    writeFileSync(join(PACKAGE, "types", it.replace(/\.d\.ts$/, ".js")), "export {};\n");
  }
}
