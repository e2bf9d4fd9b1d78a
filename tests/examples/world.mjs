// The servers around an example: the content system, and the host of the release.
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { ROOT } from "./prepare.mjs";

export const SITE = resolve(ROOT, process.env.ARTICLE_READER_SITE ?? "dist");

export const sample = (name) => readFileSync(join(ROOT, "samples", `${name}.json`), "utf8");

/** Starts a server on a free port, and returns its address. */
export const listening = async (server) => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${server.address().port}`;
};

export const close = (server) => {
  server.closeAllConnections();
  server.close();
};

/** A port that is free now. */
export const freePort = async () => {
  const server = createServer();
  const { port } = new URL(await listening(server));
  server.close();
  return Number(port);
};

/** The content system. `stories` has its answers by id: a text, or a status. `asked` lists the requests. */
export const contentSystem = () => {
  const stories = {
    "harbour-strike": sample("harbour-strike"),
    withdrawn: sample("withdrawn"),
    embargoed: sample("embargoed"),
    deleted: 410,
    broken: "<html>Internal error</html>",
    unknown: '{"anything": "marker-unknown"}',
    down: 500,
  };
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    if (request.url === "/publisher.json") {
      response.writeHead(200, { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" });
      return response.end(sample("publisher"));
    }
    const found = stories[/^\/stories\/([\w-]+)\.json$/.exec(request.url)?.[1]] ?? 404;
    const isText = typeof found === "string";
    response.writeHead(isText ? 200 : found, { "Content-Type": "application/json" });
    response.end(isText ? found : "");
  });
  return { server, stories, asked };
};

/** The types of files; any other file is JSON. */
export const TYPES = {
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
};

/** The host of the release, as docs/site/hosting.html wants it. */
export const releaseHost = () =>
  createServer((request, response) => {
    const path = join(SITE, new URL(request.url, "http://x").pathname);
    const isFile = path.startsWith(SITE) && extname(path) && existsSync(path);
    response.writeHead(isFile ? 200 : 404, {
      "Content-Type": TYPES[extname(path)] ?? "application/json",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    });
    response.end(isFile ? readFileSync(path) : "");
  });
