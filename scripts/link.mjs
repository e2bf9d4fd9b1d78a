// Makes a glue and its WebAssembly smaller where they meet: `link.mjs NAME EXPORTS`, where they are.
//
// wasm-bindgen gives every function that crosses the border a long name with a hash, written in both
// files. Nobody else calls them, so they become letters; then what nobody imports leaves the glue.
// Together that is 4 KB of brotli. The order of the functions, which order.mjs chooses, saves 3 more, and
// the functions that prune.mjs finds dead are 1.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { named } from './order.mjs';
import { pruned } from './prune.mjs';

const [name, ...exported] = process.argv.slice(2);
const glue = `${name}.js`;
const wasm = `${name}_bg.wasm`;

const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];
const FEW_INLINED = ['--always-inline-max-function-size=0', '--flexible-inline-max-function-size=2', '--one-caller-inline-max-function-size=2'];

/** Runs passes of wasm-opt over the WebAssembly; the answer is what they print. */
const optimize = (...passes) =>
  execFileSync('wasm-opt', [...passes, '-Oz', '-Oz', ...FEW_INLINED, ...FEATURES.map((it) => `--enable-${it}`), wasm, '-o', wasm]);

/** Shortens the names in the WebAssembly; the answer lists [long, short]. */
const shortenWasm = () => {
  const answer = optimize('--minify-imports-and-exports-and-modules');
  const { imports, exports } = JSON.parse(answer);
  // All imports come from one module, which the glue names after the file.
  return [...imports.map(([, long, short]) => [long, short]), ...exports, [imports[0][0], 'a']];
};

const rewrite = (change) => writeFileSync(wasm, change(readFileSync(wasm)));

const orderFunctions = () => {
  rewrite(named);
  optimize('--reorder-functions-by-name', '--strip-debug');
};

/** Writes the short names into the glue, where the long ones stand as properties and one as text. */
const shortenGlue = (names) => {
  const short = new Map(names);
  const source = readFileSync(glue, 'utf8');
  const word = /(?<=[{,])[\w$]+(?=:)|(?<=\bwasm\.)[\w$]+|(?<=["'])\.\/[\w.-]+(?=["']:)/g;
  writeFileSync(glue, source.replace(word, (long) => short.get(long) ?? long));
};

/** Leaves out what embed.js does not import. */
const shake = () => build({
  stdin: { contents: `export { ${exported} } from './${glue}';`, resolveDir: '.' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outfile: glue,
  allowOverwrite: true,
  logLevel: 'warning',
});

rewrite(pruned);
shortenGlue(shortenWasm());
orderFunctions();
await shake();
