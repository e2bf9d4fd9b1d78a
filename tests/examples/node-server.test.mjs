import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { prepare, ROOT } from "./prepare.mjs";
import { checkSite } from "./site.mjs";
import { close, contentSystem, freePort, listening, releaseHost, sample } from "./world.mjs";

test("the Node server", async (context) => {
  const folder = prepare("node-server");
  const content = contentSystem();
  const host = releaseHost();
  const [stories, assets, port] = await Promise.all([listening(content.server), listening(host), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    NAME: "The Harbour Gazette",
    URL: url,
    STORIES: `${stories}/stories/`,
    ASSETS: assets,
    PUBLISHER: `${stories}/publisher.json`,
    LANGUAGE: "en-GB",
    ZONE: "Europe/London",
    PARTNERS: "https://partner.example https://other.example",
    PRINT_TOKEN: "a secret",
  };
  const server = spawn(process.execPath, ["server.js"], { cwd: folder, env, stdio: ["ignore", "pipe", "ignore"] });
  try {
    await once(server.stdout, "data");
    await checkSite(context, { url, assets, stories, content });

    await context.test("A story is loaded once for many visitors", async () => {
      content.stories.popular = sample("tide-tables");
      const pages = Array.from({ length: 20 }, () => fetch(`${url}/stories/popular?from=${Math.random()}`));
      for (const it of await Promise.all(pages)) assert.equal(it.status, 200);
      const kept = await fetch(`${url}/stories/popular`);
      assert.match(kept.headers.get("Age"), /^[0-5]?[0-9]$/, "a browser keeps it for the rest of the minute");
      assert.equal(content.asked.filter((it) => it === "/stories/popular.json").length, 1);
    });

    await context.test("Only partners may read the JSON, and caches are told so", async () => {
      for (const [origin, allowed] of [
        ["https://partner.example", "https://partner.example"],
        ["https://other.example", "https://other.example"],
        ["https://stranger.example", null],
      ]) {
        const response = await fetch(`${url}/stories/harbour-strike.json`, { headers: { Origin: origin } });
        assert.equal(response.headers.get("Access-Control-Allow-Origin"), allowed, origin);
        assert.equal(response.headers.get("Vary"), "Origin");
      }
      assert.equal((await fetch(`${url}/stories/harbour-strike`)).headers.get("Vary"), null);
    });

    await context.test("The print end point prints for a server that knows the token", async () => {
      const print = (task, token = "a secret") =>
        fetch(`${url}/print`, {
          method: "POST",
          headers: { Authorization: `Bearer ${token}` },
          body: typeof task === "string" ? task : JSON.stringify(task),
        });
      const attributes = { src: "https://gazette.example/1.json", "heading-level": "2", theme: "auto", onclick: "x" };
      const task = { document: sample("harbour-strike"), attributes, language: "de-DE", zone: "+02:00" };
      const { status, html } = await (await print(task)).json();
      assert.equal(status, "printed");
      assert.match(
        html,
        /^<article-reader src="https:\/\/gazette\.example\/1\.json" theme="auto"[^>]*heading-level="2"/,
      );
      assert.match(html, /<h2 part="headline"/);
      assert.doesNotMatch(html, /onclick/);
      assert.deepEqual(await (await print({ document: sample("withdrawn"), attributes })).json(), { status: "closed" });
      for (const [given, token, code] of [
        [task, "wrong", 401],
        ["{", "a secret", 400],
        [{ attributes }, "a secret", 400],
        [{ ...task, language: "no language" }, "a secret", 400],
      ])
        assert.equal((await print(given, token)).status, code);
      assert.equal((await fetch(`${url}/print`)).status, 401);
    });
  } finally {
    server.kill();
    close(content.server);
    close(host);
  }
});

test("the Node server and the edge worker have the same file", () => {
  const [one, other] = ["node-server", "edge-worker"].map((it) =>
    readFileSync(join(ROOT, "examples", it, "story-site.js"), "utf8"),
  );
  assert.equal(one, other);
});
