// Follows the pages "Install from npm" and "Prerender" of the documentation word by word.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright";
import { chromiumOptions } from "../../scripts/browsers.mjs";
import { textOf } from "../../scripts/manifest.mjs";
import { ROOT, TARBALL, TOOLS } from "./setup.mjs";

const folder = join(ROOT, "target/package/documented");
const decode = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The snippets of the package, in the order of a page. */
const snippetsOf = (page) =>
  [
    ...textOf(`docs/site/${page}`).matchAll(
      /<pre id="([\w-]+)" data-snippet="package"([^>]*)><code>([\s\S]*?)<\/code>/g,
    ),
  ].map(([, id, attributes, html]) => ({ id, file: /data-file="([^"]+)"/.exec(attributes)?.[1], text: decode(html) }));

/** Runs a line of a shell. The registry of this test is the folder of the tools, and the tarball. */
function command(line) {
  if (line === "npm install --save-dev vite")
    return symlinkSync(join(TOOLS, "vite"), join(folder, "node_modules/vite"));
  const here = line.replace("npm install article-reader", `npm install --offline --no-audit --no-fund '${TARBALL}'`);
  const env = { ...process.env, PATH: `${join(TOOLS, ".bin")}:${process.env.PATH}` };
  return execFileSync("sh", ["-c", here], { cwd: folder, env, stdio: "pipe" });
}

function follow(page) {
  for (const { file, text } of snippetsOf(page)) {
    if (file) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    } else text.split("\n").forEach(command);
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
follow("npm.html");
follow("prerender.html");

const browser = await chromium.launch(chromiumOptions);
after(() => browser.close());

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts a server, waits until it answers, and opens its page. Returns the headline, the state, and what was requested. */
async function open(program, args, port, env = {}) {
  const server = spawn(program, args, { cwd: folder, env: { ...process.env, ...env }, stdio: "ignore" });
  try {
    const url = `http://127.0.0.1:${port}/`;
    while (!(await fetch(url).catch(() => undefined))) await new Promise((resolve) => setImmediate(resolve));
    const tab = await browser.newPage();
    const [requests, errors] = [[], []];
    tab.on("request", (it) => requests.push(new URL(it.url()).pathname));
    tab.on("pageerror", (it) => errors.push(it.message));
    await tab.goto(url);
    const state = await tab.locator("article-reader").evaluate(async (it) => {
      await it.ready;
      return it.state;
    });
    const headline = await tab.locator("article-reader [part~=headline]").textContent();
    await tab.close();
    return { state, headline, requests, errors };
  } finally {
    server.kill();
  }
}

const SHOWN = { state: "ready", headline: "The quay is open", errors: [] };

test("the bundle shows the story", async () => {
  const port = await freePort();
  const vite = join(TOOLS, "vite/bin/vite.js");
  const { requests, ...rest } = await open(
    process.execPath,
    [vite, "preview", "--port", port, "--host", "127.0.0.1"],
    port,
  );
  assert.deepEqual(rest, SHOWN);
  assert.ok(
    requests.some((it) => /^\/assets\/.*\.wasm$/.test(it)),
    requests.join(),
  );
});

test("the server for developers shows the story", async () => {
  const port = await freePort();
  const vite = join(TOOLS, "vite/bin/vite.js");
  const { requests, ...rest } = await open(process.execPath, [vite, "--port", port, "--host", "127.0.0.1"], port);
  assert.deepEqual(rest, SHOWN);
  assert.ok(
    requests.some((it) => it.endsWith(".wasm")),
    requests.join(),
  );
});

test("the server prints the story, and the element adopts it", async () => {
  const port = await freePort();
  const { requests, ...rest } = await open(process.execPath, ["server.mjs"], port, { PORT: port });
  assert.deepEqual(rest, SHOWN);
  assert.ok(requests.includes("/article-reader/embed.js"), requests.join());
  assert.ok(!requests.some((it) => it.endsWith(".wasm")), requests.join());
});

test("a module that the program compiles prints the story", () => {
  const printed = execFileSync(process.execPath, ["--no-warnings", "module.mjs"], { cwd: folder, encoding: "utf8" });
  assert.equal(printed, "printed\n");
});

test("the worker answers with the print, and with 410 for a closed story", async () => {
  const { default: worker } = await import(join(folder, "worker.mjs"));
  const text = readFileSync(join(folder, "public/1234.json"), "utf8");
  const { fetch } = globalThis;
  after(() => {
    globalThis.fetch = fetch;
  });
  const rows = [
    [text, 200, /The quay is open/],
    [text.replace('"format"', '"status": "canceled", "format"'), 410, /^$/],
    ["{", 502, /^$/],
  ];
  for (const [answer, status, body] of rows) {
    globalThis.fetch = async (url) => {
      assert.equal(url, "https://gazette.example/1234.json");
      return new Response(answer);
    };
    const response = await worker.fetch(new Request("https://gazette.example/1234"));
    assert.equal(response.status, status);
    assert.match(await response.text(), body);
  }
});

test("the files that the settings of an editor name exist", () => {
  const { "html.customData": files } = JSON.parse(readFileSync(join(folder, ".vscode/settings.json"), "utf8"));
  for (const it of files) assert.ok(existsSync(join(folder, it)), it);
});
