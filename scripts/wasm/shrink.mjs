// Makes a WebAssembly and its glue small: `link.mjs NAME AIM EXPORTS`, where they are. AIM is `small`, or `fast` for
// one that works through megabytes; EXPORTS are those of the glue that embed.js or another glue imports.
//
// Binaryen's wasm-opt does most of it. Beyond that
//   - dead functions leave the table (prune.mjs), 1 % of what a reader loads;
//   - the long names that wasm-bindgen gives to what crosses the border, in both files, become letters, since nobody
//     else calls them, and what nobody imports leaves the glue: together 4 %;
//   - like functions stand side by side (order.mjs), 3 %.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { named } from './order.mjs';
import { pruned } from './table.mjs';

const [name, aim, ...exported] = process.argv.slice(2);
const glue = `${name}.js`;
const wasm = `${name}_bg.wasm`;

const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];
// What is written once and called is smaller than what stands everywhere.
const FEW_INLINED = ['--always-inline-max-function-size=0', '--flexible-inline-max-function-size=2', '--one-caller-inline-max-function-size=2'];
// In the lowest kilobyte lies the end of the stack, at which no address is reckoned from below.
const SETTINGS = ['--low-memory-unused', ...FEATURES.map((it) => `--enable-${it}`)];
// Once more from what has become simpler: it is worth it twice.
const SMALL = ['--flatten', '--rereloop', '-Oz', '-Oz', ...FEW_INLINED];
const FAST = ['-O4'];

/** Runs passes of wasm-opt over the WebAssembly; the answer is what they print. */
const optimize = (...passes) => execFileSync('wasm-opt', [wasm, ...passes, ...SETTINGS, '-o', wasm]);

const rewrite = (change) => writeFileSync(wasm, change(readFileSync(wasm)));

/** Shortens the names in the WebAssembly; the answer lists [long, short]. */
const shortenWasm = () => {
  const answer = optimize('--minify-imports-and-exports-and-modules', ...(aim === 'fast' ? [] : SMALL));
  const { imports, exports } = JSON.parse(answer);
  // All imports come from one module, which the glue names after the file.
  return [...imports.map(([, long, short]) => [long, short]), ...exports, [imports[0][0], 'a']];
};

const orderFunctions = () => {
  rewrite(named);
  optimize('--reorder-functions-by-name', '--strip-debug', '-Oz', '-Oz', ...FEW_INLINED);
};

/** Writes the short names into the glue, where the long ones stand as properties and one as text. */
const shortenGlue = (names) => {
  const short = new Map(names);
  const source = readFileSync(glue, 'utf8');
  const word = /(?<=[{,]\s*)[\w$]+(?=:)|(?<=\bwasm\.)[\w$]+|(?<=["'])\.\/[\w.-]+(?=["']:)/g;
  writeFileSync(glue, source.replace(word, (long) => short.get(long) ?? long));
};

/** What stands in for things that every browser has which runs the reader. */
const STAND_INS = [
  [/try \{\s*(result = arg0 instanceof \w+;)\s*\} catch \(_\) \{\s*result = false;\s*\}/g, '$1'],
  [/\(typeof FinalizationRegistry === 'undefined'\)\s*\? [^\n]*\s*: /g, ''],
  [/if \(realloc === undefined\) \{[^}]*\}/g, ''],
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?^\}/gms, ''],
];

const leaveOutStandIns = () => {
  const source = readFileSync(glue, 'utf8');
  writeFileSync(glue, STAND_INS.reduce((text, [old, instead]) => text.replace(old, instead), source));
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
optimize(...(aim === 'fast' ? FAST : SMALL));
shortenGlue(shortenWasm());
orderFunctions();
leaveOutStandIns();
await shake();
