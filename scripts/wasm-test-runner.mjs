// Runs a test program that is compiled to WebAssembly, in Node.js: `wasm-test-runner.mjs PROGRAM [ARGUMENT ...]`. Cargo
// calls it as the runner of both targets (see "native-wasm" in the Makefile).
//
// A program for wasm32-wasip1 reads files and prints, by WASI. One for wasm32-unknown-unknown can do neither: it has no
// imports at all. If a test fails in it, the program stops with a trap, and the name of the test is not known.
//
// Node.js 20 may crash at the end of a WASI program, after all tests have passed. So the program runs in a process of its
// own, and after such a crash the result that the tests have printed counts.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { WASI } from "node:wasi";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const INNER = "ARTICLE_READER_WASM_TEST"; // Set in the process that runs the program.

const [program, ...args] = process.argv.slice(2);

if (process.env[INNER]) await run();
else await watch();

/** Runs the program in this process. */
async function run() {
  const module = await WebAssembly.compile(await readFile(program));
  if (!WebAssembly.Module.imports(module).length) {
    const { exports } = await WebAssembly.instantiate(module);
    const status = exports.main(0, 0);
    console.log(status ? "Tests failed." : `All tests of ${program} passed.`);
    process.exitCode = status;
    return;
  }
  const { RUST_BACKTRACE = "0", ARTICLE_READER_CORPUS: corpus } = process.env;
  const env = { RUST_BACKTRACE, ...(corpus && { ARTICLE_READER_CORPUS: corpus }) };
  // The tests name files by their paths on this machine, or relative to the folder that cargo runs them in.
  const preopens = { [ROOT]: ROOT, ".": process.cwd(), ...(corpus && { [corpus]: corpus }) };
  const wasi = new WASI({ version: "preview1", args: [program, ...args], env, preopens, returnOnExit: true });
  const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
  process.exit(wasi.start(instance));
}

/** Runs the program in a process of its own, and ends with its status. */
async function watch() {
  const options = { env: { ...process.env, [INNER]: "1" }, stdio: ["inherit", "pipe", "inherit"] };
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], options);
  let end = "";
  child.stdout.on("data", (chunk) => {
    process.stdout.write(chunk);
    end = (end + chunk).slice(-1_000);
  });
  const [status, signal] = await new Promise((resolve) => child.on("close", (...result) => resolve(result)));
  const hasPassed = /^test result: ok\. [^\n]*\s*$/m.test(end.trimEnd().split("\n").at(-1) ?? "");
  process.exitCode = signal === "SIGSEGV" && hasPassed ? 0 : (status ?? 1);
}
