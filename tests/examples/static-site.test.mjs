import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import test from "node:test";
import { chromium } from "playwright";
import { chromiumOptions } from "../../scripts/browsers.mjs";
import { prepare, ROOT } from "./prepare.mjs";
import { close, listening, TYPES } from "./world.mjs";

const HEADLINE = "Night ferry returns “for one winter”";

test("the static site", async (context) => {
  const folder = prepare("static-site");
  const output = join(folder, "_site");
  const stories = join(folder, "stories");
  const source = join(ROOT, "examples/static-site/stories");
  // An earlier run may have changed the copy.
  for (const it of readdirSync(source)) writeFileSync(join(stories, it), readFileSync(join(source, it)));
  const build = (env = {}) =>
    execFileSync("npm", ["run", "build", "--silent"], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
  const made = (path) => readFileSync(join(output, path), "utf8");
  const isMade = (path) => existsSync(join(output, path));
  const said = build();

  await context.test("Each open story has a page with its print, and its JSON", () => {
    const page = made("stories/night-ferry/index.html");
    assert.match(page, /<article-reader src="\/stories\/night-ferry\.json"[^>]* data-print="/);
    assert.ok(page.includes(`<title>${HEADLINE} – The Harbour Gazette</title>`));
    assert.ok(page.includes('<script type="module" src="/article-reader/embed.js"></script>'));
    assert.equal(page.match(/application\/ld\+json/g).length, 1);
    assert.equal(made("stories/night-ferry.json"), readFileSync(join(stories, "night-ferry.json"), "utf8"));
    const links = [...made("index.html").matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(links, ["/stories/night-ferry/", "/stories/rope-walk/"], "the newest first");
  });

  await context.test("A withdrawn story has no page, no JSON and no link", () => {
    assert.match(said, /harbour-loan\.json is closed \(canceled\)/);
    const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
    const paths = files.map((it) => join(it.parentPath, it.name));
    assert.ok(paths.length > 20);
    assert.deepEqual(
      paths.filter((it) => it.includes("harbour-loan") || readFileSync(it, "utf8").includes("Harbour loan")),
      [],
    );
  });

  await context.test("The element adopts the print in Chromium", async () => {
    const server = createServer((request, response) => {
      const path = new URL(request.url, "http://x").pathname.replace(/\/$/, "/index.html");
      const type = TYPES[extname(path)] ?? "application/json";
      response.writeHead(isMade(path) ? 200 : 404, { "Content-Type": type });
      response.end(isMade(path) ? readFileSync(join(output, path)) : "");
    });
    const url = await listening(server);
    const browser = await chromium.launch(chromiumOptions);
    try {
      const page = await browser.newPage();
      const wasm = [];
      page.on("request", (it) => it.url().endsWith(".wasm") && wasm.push(it.url()));
      const question = page.waitForResponse((it) => it.url().endsWith("/night-ferry.json"));
      await page.goto(url);
      await page.getByRole("link", { name: HEADLINE }).click();
      await page.waitForFunction(() => document.querySelector("article-reader")?.state === "ready");
      assert.equal((await question).status(), 200);
      assert.equal(await page.locator("article-reader > article [part~=headline]").innerText(), HEADLINE);
      await page.waitForLoadState("networkidle");
      assert.deepEqual(wasm, []);
    } finally {
      await browser.close();
      close(server);
    }
  });

  await context.test("A story that is withdrawn after a build loses its page with the next", () => {
    const path = join(stories, "rope-walk.json");
    const story = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...story, status: "canceled" }));
    assert.ok(isMade("stories/rope-walk/index.html"));
    build({ ASSETS: "https://cdn.example/article-reader/0.1.0" });
    assert.equal(isMade("stories/rope-walk/index.html"), false);
    assert.equal(isMade("stories/rope-walk.json"), false);
    // The files of the release are on a CDN in this build.
    assert.match(
      made("stories/night-ferry/index.html"),
      / src="https:\/\/cdn\.example\/article-reader\/0\.1\.0\/embed\.js"/,
    );
    assert.equal(isMade("article-reader"), false);
  });

  await context.test("A document that cannot be read stops the build", () => {
    const path = join(stories, "half.json");
    writeFileSync(path, '{ "half": ');
    assert.throws(
      () => build(),
      (error) => /half\.json cannot be printed/.test(error.stdout + error.stderr),
    );
    rmSync(path);
  });
});
