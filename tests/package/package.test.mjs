// Tests the npm package as a publisher gets it: installed in an empty folder, imported, typed, bundled and opened.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright";
import { chromiumOptions } from "../../scripts/browsers.mjs";
import { install, PACKAGE, ROOT, TARBALL, TOOLS } from "./setup.mjs";

const STORY = readFileSync(join(ROOT, "samples/harbour-strike.json"), "utf8");
const NOW = "2026-11-23T12:00:00Z";

const run = (program, args, options = {}) => {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: "pipe", ...options });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout}${error.stderr}`);
  }
};
const tool = (name, args, options) => run(process.execPath, [join(TOOLS, name), ...args], options);

// ── The package ────────────────────────────────────────────────────────────────────────────────

test("each file of the exports exists, and each file is one of the release", () => {
  const { exports } = JSON.parse(readFileSync(join(PACKAGE, "package.json")));
  const files = Object.values(exports).flatMap((it) => (typeof it === "string" ? it : Object.values(it)));
  for (const it of files.filter((it) => !it.includes("*"))) assert.ok(existsSync(join(PACKAGE, it)), it);
  for (const it of ["dist/locale/de.json", "dist/embed.js", "dist/integrity.json", "README.md", "LICENSE-MIT"]) {
    assert.ok(existsSync(join(PACKAGE, it)), it);
  }
  for (const it of ["dist/demo", "dist/docs", "dist/samples"]) assert.ok(!existsSync(join(PACKAGE, it)), it);
});

test("publint and attw find nothing", () => {
  const lint = tool("publint/src/cli.js", ["--strict", "--pack", "false", PACKAGE]);
  assert.match(lint, /All good/, lint);
  // A sheet, a WebAssembly and JSON have no types.
  const untyped = ["./article-reader.css", "./prerender.wasm", "./dist/*"];
  const attw = ["--profile", "esm-only", "--no-emoji", "--exclude-entrypoints", ...untyped];
  // It ends with an error if it finds a problem.
  const types = tool("@arethetypeswrong/cli/dist/index.js", [TARBALL, ...attw]);
  assert.match(types, /"article-reader\/prerender"\s+node16 \(from ESM\): OK/, types);
});

test("an import on a server does nothing", () => {
  const program = `
    import { ArticleReader, upgrade } from "article-reader";
    import * as embed from "article-reader/embed.js";
    import manifest from "article-reader/custom-elements.json" with { type: "json" };
    for (const it of ["react", "preact", "solid", "svelte", "vue", "angular"]) await import("article-reader/" + it);
    console.log(typeof ArticleReader, typeof upgrade, typeof embed.upgrade, manifest.modules.length, globalThis.customElements);`;
  const folder = install("imported", { "server.mjs": program });
  const printed = run(process.execPath, ["--no-warnings", "server.mjs"], { cwd: folder });
  assert.equal(printed, "function function function 1 undefined\n");
});

test("each framework has types, and wrong attributes are errors", () => {
  const folder = join(ROOT, "tests/package/types");
  for (const it of ["plain", "react", "preact", "solid", "svelte", "vue", "angular"]) {
    run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", join(folder, `tsconfig.${it}.json`)]);
  }
});

// ── The browser ────────────────────────────────────────────────────────────────────────────────

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
TYPES[".json"] = "application/json";

/** Serves a folder, and the pages in `pages`. Returns its origin and the paths that were requested. */
async function serve(folder, pages = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const file = join(folder, pathname);
    if (pages[pathname]) response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pages[pathname]);
    else if (existsSync(file) && extname(file)) {
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return { origin: `http://127.0.0.1:${server.address().port}`, requests };
}

const PROGRAM = 'import "article-reader"; import "article-reader/article-reader.css";';
const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

test("Vite bundles the element, which shows a story and adopts a print", async () => {
  const scripts = '<script type="module" src="/main.js"></script>';
  const element = '<article-reader src="/story.json"><a href="/1">The headline</a></article-reader>';
  const folder = install("bundled", {
    "index.html": page(element, scripts),
    "main.js": PROGRAM,
    "public/story.json": STORY,
  });
  tool("vite/bin/vite.js", ["build", "--logLevel", "warn"], { cwd: folder });
  const built = readFileSync(join(folder, "dist/index.html"), "utf8");

  const { prerender } = await import(join(folder, "node_modules/article-reader/prerender/file.js"));
  const { status, html } = await prerender(STORY, { src: "/story.json", now: NOW });
  assert.equal(status, "printed");
  const adopted = built.replace(element, () => html);
  assert.ok(adopted.includes(html));

  const { origin, requests } = await serve(join(folder, "dist"), { "/": built, "/print": adopted });
  const browser = await chromium.launch(chromiumOptions);
  try {
    const tab = await browser.newPage();
    const errors = [];
    tab.on("pageerror", (it) => errors.push(it.message));
    // The pictures of the story are not on this site.
    const isOwn = (url) => !url.includes("/samples/");
    tab.on("response", (it) => it.status() >= 400 && isOwn(it.url()) && errors.push(`${it.status()} ${it.url()}`));
    const state = () => tab.locator("article-reader").evaluate(async (it) => [await it.ready, it.state]);

    await tab.goto(`${origin}/`);
    const [shown, ready] = await state();
    assert.equal(ready, "ready");
    assert.equal(await tab.locator("article-reader [part~=headline]").first().textContent(), shown.headline);
    assert.ok(
      requests.some((it) => /^\/assets\/article-reader_bg-.*\.wasm$/.test(it)),
      requests.join(),
    );
    // The tools module comes from the bundle too.
    await tab.locator("article-reader").getByRole("button").first().click();

    requests.length = 0;
    // The script that adopts the print asks for the JSON, and needs no engine.
    const asked = tab.waitForResponse((it) => it.url().endsWith("/story.json"));
    await tab.goto(`${origin}/print`);
    assert.deepEqual(await state(), [shown, "ready"]);
    await asked;
    assert.ok(!requests.some((it) => it.endsWith(".wasm")), requests.join());
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
  }
});
