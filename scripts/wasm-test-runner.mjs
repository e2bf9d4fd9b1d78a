// Runs a test program that is compiled to WebAssembly, in Node.js: `wasm-test-runner.mjs PROGRAM [ARGUMENT ...]`. Cargo
// calls it as the runner of both targets (see "native-wasm" in the Makefile).
//
// A program for wasm32-wasip1 reads files and prints, by WASI. One for wasm32-unknown-unknown can do neither: it has no
// imports at all. If a test fails in it, the program stops with a trap, and the name of the test is not known.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { WASI } from "node:wasi";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const [program, ...args] = process.argv.slice(2);
const module = await WebAssembly.compile(await readFile(program));

if (WebAssembly.Module.imports(module).length) {
  const { RUST_BACKTRACE = "0", ARTICLE_READER_CORPUS: corpus } = process.env;
  const env = { RUST_BACKTRACE, ...(corpus && { ARTICLE_READER_CORPUS: corpus }) };
  // The tests name files by their paths on this machine, or relative to the folder that cargo runs them in.
  const preopens = { [ROOT]: ROOT, ".": process.cwd(), ...(corpus && { [corpus]: corpus }) };
  const wasi = new WASI({ version: "preview1", args: [program, ...args], env, preopens, returnOnExit: true });
  const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
  process.exit(wasi.start(instance));
} else {
  const { exports } = await WebAssembly.instantiate(module);
  const status = exports.main(0, 0);
  console.log(status ? "Tests failed." : `All tests of ${program} passed.`);
  process.exitCode = status;
}
