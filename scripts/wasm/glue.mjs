// The JavaScript that wasm-bindgen writes beside a WebAssembly, as it stands before it is minified.
import { dirname } from "node:path";
import { build } from "esbuild";

/** The key of a property, as the functions that the WebAssembly imports are listed. */
const KEY = /(?<=[{,]\s*)[\w$]+(?=:)/g;

/** The name after `wasm.`, as the glue calls an export. */
const EXPORT = /(?<=\bwasm\.)[\w$]+/g;

const unexpected = (what) => new Error(`The glue of wasm-bindgen has another form than expected: ${what}.`);

/**
 * Replaces the names that the glue and the WebAssembly share. `module` is the old and the new name of the module that
 * the WebAssembly imports from; `imports` and `exports` map old names to new ones.
 */
export const renameInGlue = (glue, { module: [oldModule, newModule], imports, exports }) => {
  if (!glue.includes(`"${oldModule}":`)) throw unexpected(`no imports are given for the module "${oldModule}"`);
  const missing = new Set(imports.keys());
  let calls = 0;
  const renamed = glue
    .replace(`"${oldModule}":`, `"${newModule}":`)
    .replace(KEY, (name) => {
      missing.delete(name);
      return imports.get(name) ?? name;
    })
    .replace(EXPORT, (name) => {
      if (!exports.has(name)) throw unexpected(`it calls wasm.${name}, which the WebAssembly does not export`);
      calls += 1;
      return exports.get(name);
    });
  if (missing.size) throw unexpected(`it defines no import ${[...missing].join(", ")}`);
  if (exports.size && !calls) throw unexpected('it calls no export as a property of "wasm"');
  return renamed;
};

/**
 * What the glue does where a browser lacks a feature that every browser that runs the reader has. `remains` finds the
 * fallback in other forms too: what it finds after the replacement has another form than `pattern` knows.
 */
const FALLBACKS = [
  {
    name: "instanceof may throw",
    pattern: /try \{\s*(result = arg0 instanceof \w+;)\s*\} catch \(_\) \{\s*result = false;\s*\}/g,
    replacement: "$1",
    remains: /\bresult\s*=\s*false\b/,
  },
  {
    name: "no FinalizationRegistry",
    pattern: /\(typeof FinalizationRegistry === 'undefined'\)\s*\? [^\n]*\s*: /g,
    replacement: "",
    remains: /\btypeof FinalizationRegistry\b/,
  },
  {
    name: "a string is passed without realloc",
    pattern: /if \(realloc === undefined\) \{[^}]*\}/g,
    replacement: "",
    remains: /\brealloc\s*={2,3}|!realloc\b/,
  },
  {
    name: "no TextEncoder.encodeInto",
    pattern: /if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?^\}/gms,
    replacement: "",
    remains: /['"]encodeInto['"]|\.encodeInto\s*=/,
  },
];

/** Removes the fallbacks. A glue has only those that its WebAssembly needs. */
export const removeFallbacks = (glue) =>
  FALLBACKS.reduce((text, { name, pattern, replacement, remains }) => {
    const without = text.replace(pattern, replacement);
    if (remains.test(without)) throw unexpected(`the fallback "${name}" is written in another way`);
    return without;
  }, glue);

/**
 * Minifies the glue of `file`, and removes what is not needed for `exports`. esbuild fails when the glue has no such
 * export.
 */
export const minifyGlue = async (glue, { file, exports }) => {
  // esbuild takes the text from memory: the file stays as it is until all steps have succeeded.
  const inMemory = {
    name: "glue",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^glue$/ }, () => ({ path: file, namespace: "glue" }));
      onLoad({ filter: /./, namespace: "glue" }, () => ({ contents: glue, resolveDir: dirname(file) }));
    },
  };
  const {
    outputFiles: [{ text }],
  } = await build({
    stdin: { contents: `export { ${exports} } from 'glue';` },
    plugins: [inMemory],
    // What the glue of crates/prerender imports, until scripts/package/ bundles it.
    external: ["article-reader:host"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return text;
};
