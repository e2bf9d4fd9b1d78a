// Makes a WebAssembly and its glue small: `shrink.mjs NAME GOAL EXPORTS` in their directory. README.md says what each
// step gains. GOAL is `small`, or `fast` for a WebAssembly that works through megabytes; EXPORTS are the exports of the
// glue that embed.js or another glue imports.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { minifyGlue, removeFallbacks, renameInGlue } from "./glue.mjs";
import { nameByRank } from "./order.mjs";
import { pruneTable } from "./table.mjs";

const WASM_OPT = fileURLToPath(new URL("../../node_modules/.bin/wasm-opt", import.meta.url));

const FEATURES = [
  "bulk-memory",
  "nontrapping-float-to-int",
  "sign-ext",
  "mutable-globals",
  "reference-types",
  "multivalue",
];
// The lowest kilobyte holds the end of the stack, and no address is computed as an offset from there.
const SETTINGS = ["--low-memory-unused", ...FEATURES.map((feature) => `--enable-${feature}`)];
// A call takes fewer bytes than a copy of the function that is called.
const LITTLE_INLINING = [
  "--always-inline-max-function-size=0",
  "--flexible-inline-max-function-size=2",
  "--one-caller-inline-max-function-size=2",
];
// The second `-Oz` finds more in what the first one has simplified.
const SMALL = ["--flatten", "--rereloop", "-Oz", "-Oz", ...LITTLE_INLINING];
const FAST = ["-O4"];

/** The passes of wasm-opt before the names are shortened, and those beside it. */
const GOALS = { small: { first: SMALL, second: SMALL }, fast: { first: FAST, second: [] } };

/** The name that wasm-opt gives to the only module from which a WebAssembly with short names imports. */
const SHORT_MODULE = "a";

/** Runs passes of wasm-opt over a WebAssembly. Returns the result and what the passes print. */
const optimize = (wasm, ...passes) => {
  const directory = mkdtempSync(join(tmpdir(), "article-reader-"));
  try {
    const file = join(directory, "module.wasm");
    writeFileSync(file, wasm);
    const printed = execFileSync(WASM_OPT, [file, ...passes, ...SETTINGS, "-o", file], { encoding: "utf8" });
    return { wasm: readFileSync(file), printed };
  } finally {
    rmSync(directory, { recursive: true });
  }
};

const importedModules = (wasm) =>
  new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ module }) => module));

/** Shortens the names of imports and exports. Returns the WebAssembly and the names as renameInGlue takes them. */
const shortenNames = (wasm, module, passes) => {
  const short = optimize(wasm, "--minify-imports-and-exports-and-modules", ...passes);
  const { imports, exports } = JSON.parse(short.printed);
  const names = {
    module: [module, SHORT_MODULE],
    imports: new Map(imports.map(([, long, name]) => [long, name])),
    exports: new Map(exports),
  };
  return { wasm: short.wasm, names };
};

const orderFunctions = (wasm) =>
  optimize(nameByRank(wasm), "--reorder-functions-by-name", "--strip-debug", "-Oz", "-Oz", ...LITTLE_INLINING).wasm;

/**
 * Shrinks NAME_bg.wasm and NAME.js of a directory in place. The files are written when all steps have succeeded. A
 * WebAssembly that has been shrunk is left alone, with its glue.
 */
export const shrink = async ({ directory, name, goal, exports }) => {
  const passes = GOALS[goal];
  if (!passes) throw new Error(`There is no goal "${goal}": it is one of ${Object.keys(GOALS).join(", ")}.`);
  const wasmFile = resolve(directory, `${name}_bg.wasm`);
  const glueFile = resolve(directory, `${name}.js`);

  const linked = readFileSync(wasmFile);
  const [module, ...others] = importedModules(linked);
  if (module === SHORT_MODULE) return;
  if (!module || others.length) {
    throw new Error(
      `${name} imports from ${module ? others.length + 1 : 0} modules: wasm-bindgen is expected to write one.`,
    );
  }

  const pruned = optimize(pruneTable(linked), ...passes.first).wasm;
  const { wasm, names } = shortenNames(pruned, module, passes.second);
  const ordered = orderFunctions(wasm);
  const glue = removeFallbacks(renameInGlue(readFileSync(glueFile, "utf8"), names));
  const minified = await minifyGlue(glue, { file: glueFile, exports });

  // The WebAssembly comes last, because it tells the next run that both files have been shrunk.
  writeFileSync(glueFile, minified);
  writeFileSync(wasmFile, ordered);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, goal, ...exports] = process.argv.slice(2);
  await shrink({ directory: ".", name, goal, exports });
}
