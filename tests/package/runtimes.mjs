// Runs jobs in each JavaScript runtime. A job is `[file or text, options]`; the result of each is that of `prerender`.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { install, TOOLS } from "./setup.mjs";

const PROGRAM = `
import { readFileSync } from "node:fs";
import process from "node:process";
import { prerender } from "article-reader/prerender";
const results = [];
for (const [text, options] of JSON.parse(readFileSync("jobs.json", "utf8"))) results.push(await prerender(text, options));
process.stdout.write(JSON.stringify(results));
`;

const WORKER = `
import { prerender } from "article-reader/prerender";
export default {
  async fetch(request) {
    const results = [];
    for (const [text, options] of await request.json()) results.push(await prerender(text, options));
    return Response.json(results);
  },
};
`;

const CONFIG = (port) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "bundle.js"),
    (name = "prerender.wasm", wasm = embed "prerender.wasm"),
  ],
  compatibilityDate = "2026-11-01",
);
`;

const folder = install("runtimes", { "all.mjs": PROGRAM, "worker.js": WORKER });

/** Runs a program that prints the results. */
const printed =
  (program, ...before) =>
  async (jobs) => {
    writeFileSync(join(folder, "jobs.json"), JSON.stringify(jobs));
    const text = execFileSync(program, [...before, "all.mjs"], { cwd: folder, encoding: "utf8", maxBuffer: 1e9 });
    return JSON.parse(text);
  };

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Bundles a worker as the tools of its hosts do, and asks it. */
async function workerd(jobs) {
  await build({
    entryPoints: [join(folder, "worker.js")],
    outfile: join(folder, "bundle.js"),
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    external: ["*.wasm"],
    logLevel: "warning",
  });
  copyFileSync(join(folder, "node_modules/article-reader/prerender/prerender.wasm"), join(folder, "prerender.wasm"));
  const port = await freePort();
  writeFileSync(join(folder, "config.capnp"), CONFIG(port));
  const server = spawn(join(TOOLS, ".bin/workerd"), ["serve", "config.capnp"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise((_, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`workerd has ended with ${code}`)));
  });
  ended.catch(() => {});
  try {
    return await Promise.race([ask(`http://127.0.0.1:${port}/`, JSON.stringify(jobs)), ended]);
  } finally {
    server.kill();
  }
}

/** Asks a server that may not listen yet. */
async function ask(url, body) {
  for (;;) {
    const response = await fetch(url, { method: "POST", body }).catch(() => undefined);
    if (response?.ok) return response.json();
    if (response) throw new Error(await response.text());
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export const RUNTIMES = {
  "Node.js": printed(process.execPath, "--no-warnings"),
  Deno: printed(join(TOOLS, ".bin/deno"), "run", "--quiet", "--allow-read"),
  Bun: printed(join(TOOLS, ".bin/bun"), "run"),
  workerd,
};

export const wasm = () => readFileSync(join(folder, "node_modules/article-reader/prerender/prerender.wasm"));
export { folder };
