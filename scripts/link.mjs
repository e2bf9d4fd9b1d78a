// Makes a glue and its WebAssembly smaller where they meet: `link.mjs NAME EXPORTS`, where they are.
//
// wasm-bindgen gives every function that crosses the border a long name with a hash, written in both
// files. Nobody else calls them, so they become letters; then what nobody imports leaves the glue.
// Together that is 4 KB of brotli.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const [name, ...exported] = process.argv.slice(2);
const glue = `${name}.js`;
const wasm = `${name}_bg.wasm`;

/** Shortens the names in the WebAssembly; the answer lists [long, short]. */
const shortenWasm = () => {
  const features = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];
  const pass = '--minify-imports-and-exports-and-modules';
  const answer = execFileSync('wasm-opt', [pass, ...features.map((it) => `--enable-${it}`), wasm, '-o', wasm]);
  const { imports, exports } = JSON.parse(answer);
  // All imports come from one module, which the glue names after the file.
  return [...imports.map(([, long, short]) => [long, short]), ...exports, [imports[0][0], 'a']];
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

shortenGlue(shortenWasm());
await shake();
