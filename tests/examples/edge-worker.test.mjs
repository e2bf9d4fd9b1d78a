// The edge worker in workerd, with and without a cache.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import { prepare } from "./prepare.mjs";
import { checkSite } from "./site.mjs";
import { close, contentSystem, freePort, listening, releaseHost } from "./world.mjs";

// What the platform has behind `caches.default`: an answer is put as the text of an HTTP message.
const CACHE = `
const kept = new Map();
export default {
  async fetch(request) {
    if (request.method === "PUT") {
      const [head, ...body] = (await request.text()).split("\\r\\n\\r\\n");
      const [status, ...headers] = head.split("\\r\\n");
      const pairs = headers.map((it) => it.split(/: (.*)/).slice(0, 2)).filter(([name]) => !/^content-length$/i.test(name));
      kept.set(request.url, { status: Number(status.split(" ")[1]), headers: pairs, body: body.join("\\r\\n\\r\\n") });
      return new Response(null, { status: 204 });
    }
    const found = kept.get(request.url);
    if (!found) return new Response(null, { status: 504, headers: { "CF-Cache-Status": "MISS" } });
    return new Response(found.body, { status: found.status, headers: [...found.headers, ["CF-Cache-Status", "HIT"]] });
  },
};
`;

/** Bundles the worker as wrangler does: the WebAssembly is a module of its own. */
const bundle = async (folder) => {
  const outdir = join(folder, "bundle");
  await build({
    entryPoints: [join(folder, "worker.js")],
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    outdir,
    logLevel: "warning",
  });
  writeFileSync(join(outdir, "cache.js"), CACHE);
  return outdir;
};

/** Starts workerd with the worker, and returns a function that ends it. */
const serve = async (folder, outdir, port, variables, hasCache) => {
  const wasm = readdirSync(outdir).filter((it) => it.endsWith(".wasm"));
  const modules = [
    '(name = "worker.js", esModule = embed "worker.js")',
    ...wasm.map((it) => `(name = "${it}", wasm = embed "${it}")`),
  ];
  const bindings = Object.entries(variables).map(
    ([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`,
  );
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "cache", worker = .cache),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${modules.join(", ")}],
  compatibilityDate = "2026-01-01",
  bindings = [${bindings.join(", ")}],
  ${hasCache ? 'cacheApiOutbound = "cache",' : ""}
);
const cache :Workerd.Worker = (
  modules = [(name = "cache.js", esModule = embed "cache.js")],
  compatibilityDate = "2026-01-01",
);
`;
  const file = join(outdir, "config.capnp");
  writeFileSync(file, config);
  const workerd = spawn(join(folder, "node_modules/.bin/workerd"), ["serve", file], {
    stdio: ["ignore", "ignore", process.env.VERBOSE ? "inherit" : "ignore"],
    detached: true,
  });
  for (let round = 0; ; round++) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    if (round === 100 || workerd.exitCode !== null) throw new Error("workerd did not start.");
    await pause(100);
  }
  // Where npm runs no scripts, a launcher starts the program.
  return () => process.kill(-workerd.pid);
};

for (const hasCache of [true, false])
  test(`the edge worker in workerd ${hasCache ? "with" : "without"} a cache`, async (context) => {
    const folder = prepare("edge-worker");
    const outdir = await bundle(folder);
    const content = contentSystem();
    const host = releaseHost();
    const [stories, assets, port] = await Promise.all([listening(content.server), listening(host), freePort()]);
    const url = `http://127.0.0.1:${port}`;
    const variables = {
      NAME: "The Harbour Gazette",
      URL: url,
      STORIES: `${stories}/stories/`,
      ASSETS: assets,
      PUBLISHER: `${stories}/publisher.json`,
      LANGUAGE: "en-GB",
      ZONE: "Europe/London",
    };
    const stop = await serve(folder, outdir, port, variables, hasCache);
    try {
      await checkSite(context, { url, assets, stories, content });

      await context.test("The cache of the platform keeps an answer, if it is there", async () => {
        content.stories.kept = content.stories["harbour-strike"];
        const first = await fetch(`${url}/stories/kept`);
        const text = await first.text();
        // The answer may reach the cache after the visitor.
        let hits = 0;
        for (let round = 0; round < 10; round++) {
          const before = content.asked.length;
          const next = await fetch(`${url}/stories/kept?utm_source=letter-${round}`);
          assert.equal(await next.text(), text);
          assert.equal(next.headers.get("ETag"), first.headers.get("ETag"));
          if (content.asked.length === before) hits++;
        }
        assert.equal(hits > 0, hasCache);
        // A failure is not kept: each visitor asks the content system again.
        const failures = () => content.asked.filter((it) => it === "/stories/broken.json").length;
        const before = failures();
        for (let round = 0; round < 3; round++) assert.equal((await fetch(`${url}/stories/broken`)).status, 503);
        assert.equal(failures(), before + 3);
      });

      await context.test("Every site may read the JSON", async () => {
        const response = await fetch(`${url}/stories/harbour-strike.json`, {
          headers: { Origin: "https://a.example" },
        });
        assert.equal(response.headers.get("Access-Control-Allow-Origin"), "*");
      });
    } finally {
      stop();
      close(content.server);
      close(host);
    }
  });
