// The site of the benchmark: a server with the release, the peers, the stories and the pages.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pagesOf, pagesOfPost, pagesOfPrint, TEMPLATE } from "./pages.mjs";
import { bundlePeers } from "./peers.mjs";
import { Server } from "./server.mjs";
import { post, story } from "./stories.mjs";

const ROOT = new URL("../../", import.meta.url);
const DIST = new URL("dist/", ROOT);
const WORK = new URL("target/load/", ROOT);
const PICTURE = new URL("samples/pictures/seal-960.webp", ROOT);
const PICTURE_PATH = "/pictures/lead.webp";

const SHIPPED = /\.(css|js|json|wasm)$/;
const SHORT = 15;
const LONG = 2_000;
const READERS = 50;
const FIRST_SEED_OF_MANY = 100;

/** The time at which the print is made, after the publication of the stories. */
const NOW = "2026-11-23T12:00:00Z";

/** The command `article-reader`. A variable may name a finished binary; else cargo compiles one. */
const COMMAND = process.env.ARTICLE_READER_COMMAND;

function prerender(...options) {
  const cargo = ["run", "--profile", "command", "--quiet", "--bin", "article-reader", "--"];
  const [program, ...before] = COMMAND ? [COMMAND] : ["cargo", ...cargo];
  return execFileSync(program, [...before, "prerender", ...options], { cwd: fileURLToPath(ROOT), encoding: "utf8" });
}

function addRelease(server, dist) {
  for (const folder of ["", "locale/"]) {
    for (const name of readdirSync(new URL(`./${folder}`, dist))) {
      if (SHIPPED.test(name)) server.add(`/release/${folder}${name}`, readFileSync(new URL(folder + name, dist)));
    }
  }
}

/** Prints a story into a whole page. */
function printPage(origin, { src, story: document }) {
  mkdirSync(WORK, { recursive: true });
  const path = (name) => fileURLToPath(new URL(name, WORK));
  writeFileSync(path("template.html"), TEMPLATE);
  // The same bytes as those that the server sends: the reader compares the hash.
  writeFileSync(path("story.json"), JSON.stringify(document));
  const files = ["--page", path("template.html"), path("story.json")];
  return prerender("--assets", "/release", "--src", src, "--base", `${origin}${src}`, "--now", NOW, ...files);
}

/**
 * Builds the peers, and serves everything.
 *
 * @param {URL} [dist] the folder of the build, by default dist/
 */
export async function openSite(dist = DIST) {
  const server = new Server();
  await server.listen();
  const { origin } = server;
  server.add(PICTURE_PATH, readFileSync(PICTURE));
  addRelease(server, dist);
  for (const [name, code] of Object.entries(await bundlePeers())) server.add(`/peers/${name}`, code);

  /** Serves a document, and returns what the pages need to know about it. */
  const publish = (name, document, paragraphs) => {
    const src = `/stories/${name}.json`;
    server.add(src, JSON.stringify(document));
    const headline = document.headline ?? document.title.rendered;
    return { src, story: document, paragraphs, headline, url: document.url ?? document.link };
  };
  const picture = origin + PICTURE_PATH;
  const short = publish("short", story(picture, SHORT), SHORT);
  const long = publish("long", story(picture, LONG), LONG);
  const many = Array.from({ length: READERS }, (_, at) => {
    const seed = FIRST_SEED_OF_MANY + at;
    return publish(`many-${seed}`, story(picture, SHORT, seed), SHORT);
  });
  const pages = {
    short: pagesOf("short", [short]),
    long: pagesOf("long", [long]),
    many: pagesOf("many", many),
    post: pagesOfPost("post", publish("post", post(picture, SHORT), SHORT)),
    print: pagesOfPrint(printPage(origin, short), short),
  };
  for (const { path, html } of Object.values(pages).flatMap((it) => Object.values(it))) server.add(path, html);
  return { server, pages };
}
