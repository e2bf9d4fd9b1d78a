// A server of files in memory, which are compressed before the first request, as a publisher deploys them.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
};

/** Types that are compressed already. */
const PACKED = [".webp"];

/** Pages and stories change, so the browser asks again. All other files have addresses of their own for each release. */
const CHANGING = [".html", ".json"];

const KEEP_ALIVE_MS = 60_000;

/**
 * @typedef {object} File
 * @property {Buffer} body the body as it is sent
 * @property {Record<string, string | number>} headers
 */

/** Compresses a body, and writes its headers. */
function prepare(path, content) {
  const extension = extname(path);
  const raw = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  const isPacked = PACKED.includes(extension);
  const body = isPacked ? raw : brotliCompressSync(raw, { params });
  const isRelease = path.startsWith("/release/");
  const mayChange = CHANGING.includes(extension) && !isRelease;
  const headers = {
    "Content-Type": TYPES[extension],
    "Content-Length": body.length,
    "Cache-Control": mayChange ? "no-cache" : "public, max-age=31536000, immutable",
    ETag: `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`,
    ...(isPacked ? {} : { "Content-Encoding": "br" }),
  };
  return { body, headers };
}

/** Serves files, and answers with 304 if the browser has the same file. */
export class Server {
  /** @type {Map<string, File>} */
  #files = new Map();
  #http = createServer((request, response) => this.#answer(request, response));
  origin = "";

  constructor() {
    this.#http.keepAliveTimeout = KEEP_ALIVE_MS;
  }

  /** Adds a file. `path` is its address, with the extension that gives the type. */
  add(path, content) {
    this.#files.set(path, prepare(path, content));
  }

  /** Returns how many bytes a file has on the way. */
  sizeOf(path) {
    return this.#files.get(path).body.length;
  }

  async listen() {
    await new Promise((resolve) => this.#http.listen(0, "127.0.0.1", resolve));
    this.origin = `http://127.0.0.1:${this.#http.address().port}`;
  }

  close() {
    this.#http.close();
    this.#http.closeAllConnections();
  }

  #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const file = this.#files.get(pathname);
    if (!file) return response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
    if (request.headers["if-none-match"] === file.headers.ETag) {
      const { ETag, "Cache-Control": cacheControl } = file.headers;
      return response.writeHead(304, { ETag, "Cache-Control": cacheControl }).end();
    }
    response.writeHead(200, file.headers).end(file.body);
  }
}
