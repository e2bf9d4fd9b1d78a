// Builds a small app in each framework with the packed tarball, and opens it in Chromium: the server prints the story, and the
// element adopts the print without an engine.
//
// node frameworks/run.mjs [NAME ...]     (after `make package`)
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumOptions } from "../scripts/browsers.mjs";
import { version } from "../scripts/package/metadata.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const TARBALL = join(ROOT, `target/package/article-reader-${version}.tgz`);
const STORY = { format: "article-reader/1", headline: "The quay is open", body: "<p>Boats sail.</p>" };

/** How each app is built and served, and where its public files are. */
const APPS = {
  astro: { files: "public", build: "astro build", serve: (port) => `astro preview --host 127.0.0.1 --port ${port}` },
  next: { files: "public", build: "next build", serve: (port) => `next start --hostname 127.0.0.1 --port ${port}` },
  nuxt: { files: "public", build: "nuxt build", serve: () => "node .output/server/index.mjs" },
  sveltekit: { files: "static", build: "vite build", serve: (port) => `vite preview --host 127.0.0.1 --port ${port}` },
};

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Builds an app in a copy outside of this folder, so that it finds no packages of the project. */
function build(name, { files, build }) {
  const folder = join(ROOT, "target/frameworks", name);
  mkdirSync(folder, { recursive: true });
  for (const it of readdirSync(folder)) if (it !== "node_modules") rmSync(join(folder, it), { recursive: true });
  cpSync(join(ROOT, "frameworks", name), folder, { recursive: true });
  mkdirSync(join(folder, files), { recursive: true });
  writeFileSync(join(folder, files, "1234.json"), JSON.stringify(STORY));
  const env = { ...process.env, PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}`, CI: "1" };
  Object.assign(env, { NEXT_TELEMETRY_DISABLED: "1", NUXT_TELEMETRY_DISABLED: "1", ASTRO_TELEMETRY_DISABLED: "1" });
  const run = (command) => execFileSync("sh", ["-c", command], { cwd: folder, env, stdio: "pipe" });
  run(`npm install --no-audit --no-fund --no-package-lock '${TARBALL}'`);
  run(build);
  return { folder, env };
}

/** Opens the app. Throws an error if the print is not there, or is not adopted. */
async function check(url) {
  let page;
  while (!page)
    page = await fetch(url).then(
      (it) => it.ok && it.text(),
      () => undefined,
    );
  if (!/<article-reader[^>]* data-print=/.test(page)) throw new Error("The server has printed no story.");
  const browser = await chromium.launch(chromiumOptions);
  try {
    const tab = await browser.newPage();
    const [errors, wasm] = [[], []];
    tab.on("pageerror", (it) => errors.push(it.message));
    tab.on("request", (it) => it.url().includes(".wasm") && wasm.push(it.url()));
    const asked = tab.waitForResponse((it) => it.url().endsWith("/1234.json"));
    await tab.goto(url);
    await asked;
    const reader = tab.locator("article-reader");
    const state = await reader.evaluate((it) => it.ready.then(() => it.state));
    const headline = await reader.locator("[part~=headline]").textContent();
    if (state !== "ready" || headline !== STORY.headline) throw new Error(`The element is ${state}: ${headline}`);
    if (wasm.length) throw new Error(`An engine was loaded: ${wasm.join()}`);
    if (errors.length) throw new Error(errors.join());
  } finally {
    await browser.close();
  }
}

const chosen = process.argv.slice(2);
for (const [name, app] of Object.entries(APPS).filter(([it]) => !chosen.length || chosen.includes(it))) {
  const begin = performance.now();
  let server;
  try {
    const { folder, env } = build(name, app);
    const port = await freePort();
    const options = {
      cwd: folder,
      env: { ...env, PORT: String(port), HOST: "127.0.0.1" },
      stdio: "ignore",
      detached: true,
    };
    server = spawn("sh", ["-c", app.serve(port)], options);
    await check(`http://127.0.0.1:${port}/`);
    console.log(`${name}: printed and adopted, in ${((performance.now() - begin) / 1_000).toFixed(0)} s`);
  } catch (error) {
    console.error(`${name}: ${error.message}\n${error.stdout ?? ""}${error.stderr ?? ""}`);
    process.exitCode = 1;
  } finally {
    // The server may have started others.
    if (server) process.kill(-server.pid);
  }
}
