// The snippets of the documentation, and how each kind of them is run.
//
// Hosts of the snippets are answered here: cdn.example has the build, under the headers that the
// documentation gives for nginx; gazette.example is the publisher's site.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { compileScript, parse as parseComponent } from "vue/compiler-sfc";
import { has, served, shortcode } from "./servers.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const SITE = resolve(ROOT, process.env.ARTICLE_READER_SITE ?? "dist");
const HOME = "https://gazette.example/page.html";

export const fileOf = (path) => readFileSync(join(SITE, path));
export const textOf = (path) => fileOf(path).toString();

export const pages = readdirSync(join(SITE, "docs")).filter((it) => it.endsWith(".html"));

const decode = (html) =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The content of each `<pre>`, with or without a kind. */
export const snippets = pages.flatMap((page) =>
  [...textOf(`docs/${page}`).matchAll(/<pre([^>]*)>(?:<code>)?([\s\S]*?)(?:<\/code>)?<\/pre>/g)].map(
    ([, attributes, html]) => ({
      page,
      id: /\bid="([\w-]+)"/.exec(attributes)?.[1],
      kind: /\bdata-snippet="(\w+)"/.exec(attributes)?.[1],
      text: decode(html),
    }),
  ),
);

export const snippet = (id) => snippets.find((it) => it.id === id)?.text ?? "";

const INSTALL = snippet("install");
const [SCRIPT] = /<script[^>]*><\/script>/.exec(INSTALL) ?? [];

// ── Headers ────────────────────────────────────────────────────────────────────────────────────

/** Lines of a header each. */
const headersOf = (text) => Object.fromEntries(text.split("\n").map((line) => line.split(/: (.*)/s)));

/** What a configuration of nginx or Apache sends with a file: its type, and its headers. */
function configured(text) {
  const types = Object.fromEntries([
    ...[...text.matchAll(/^ {4}(\w+\/\w+) (\w+);/gm)].map(([, type, end]) => [`.${end}`, type]),
    ...[...text.matchAll(/^AddType (\S+) (\.\w+)/gm)].map(([, type, end]) => [end, type]),
  ]);
  const headers = [...text.matchAll(/^ *(?:add_header|Header set) (\S+) "([^"]*)"/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  return (path) => ({ ...Object.fromEntries(headers), "Content-Type": types[extname(path)] });
}

// ── The world of a snippet ─────────────────────────────────────────────────────────────────────

const STORY = ["application/json", () => fileOf("docs/story.json")];

const DOCUMENTS = {
  "/stories/1234.json": STORY,
  "/publisher.json": ["application/json", () => fileOf("samples/publisher.json")],
  "/wp-json/wp/v2/posts/1234": ["application/json", () => fileOf("samples/counting-seals.json")],
  "/2026/night-ferry/": [
    "text/html",
    () => '<link rel="alternate" type="application/json" href="https://gazette.example/wp-json/wp/v2/posts/1234">',
  ],
  "/log": ["text/plain", () => ""],
};

/**
 * Opens a page of gazette.example. `headers` are the page's own, `cdn` gives those of a file of the
 * build, `files` adds documents by their path, `foreign` answers a host that is neither, and `isWhole` tells that `body`
 * is a whole page.
 */
export async function visit(
  page,
  body,
  { headers = {}, cdn = configured(snippet("nginx-conf")), files = {}, foreign, isWhole = false } = {},
) {
  const world = { requests: [], console: [] };
  page.on("console", (it) => world.console.push(it.text()));
  page.on("pageerror", (it) => world.console.push(it.message));
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", (it) =>
      window.violations.push(`${it.violatedDirective} ${it.blockedURI}`),
    );
  });
  await page.route("**/*", (route) => {
    const request = route.request();
    const { href, host, pathname } = new URL(request.url());
    world.requests.push({ href, method: request.method(), body: request.postData() });
    const release = /^\/article-reader\/[\d.]+\/(.+)$/.exec(pathname)?.[1];
    if (href === HOME)
      return route.fulfill({ headers, contentType: "text/html; charset=utf-8", body: isWhole ? body : document(body) });
    if (release && existsSync(join(SITE, release)))
      return route.fulfill({ headers: cdn(release), body: fileOf(release) });
    if (host !== "gazette.example") return foreign ? route.fulfill(foreign) : route.abort();
    const [contentType, read] = { ...DOCUMENTS, ...files }[pathname] ?? [undefined, () => sampleOf(pathname)];
    const content = read();
    return content === null ? route.fulfill({ status: 404 }) : route.fulfill({ contentType, body: content });
  });
  await page.goto(HOME);
  return world;
}

/** The publisher's site has the pictures of the samples, beside its profile too. */
const sampleOf = (pathname) => {
  const found = [pathname, `/samples${pathname}`].find(
    (it) => it.startsWith("/samples/") && existsSync(join(SITE, it)),
  );
  return found ? fileOf(found) : null;
};

const document = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
  <link rel="icon" href="/samples/logo.svg"></head><body>${body}</body></html>`;

export const state = (page, selector = "article-reader") => page.locator(selector).evaluate((it) => it.state);

// ── Kinds ──────────────────────────────────────────────────────────────────────────────────────

const module = (text) => `<script type="module">${text.replaceAll("</script", "<\\/script")}</script>`;

const folder = (id) => {
  const path = join(ROOT, "target/docs", id);
  mkdirSync(path, { recursive: true });
  for (const it of ["article-reader.d.ts", "article-reader.react.d.ts"]) writeFileSync(join(path, it), fileOf(it));
  return path;
};

/** Compiles files as a project of their own, and throws the messages of the compiler. */
function compile(path, files, options = {}) {
  const settings = JSON.parse(readFileSync(join(ROOT, "tests/types/tsconfig.json")));
  Object.assign(settings.compilerOptions, { module: "esnext", moduleResolution: "bundler" }, options);
  writeFileSync(join(path, "tsconfig.json"), JSON.stringify({ ...settings, files }));
  try {
    execFileSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", path], { encoding: "utf8" });
  } catch (error) {
    throw new Error(error.stdout || error.message);
  }
}

const bundle = async (path, entry, contents, loader) => {
  const stdin = { contents, loader, resolveDir: path, sourcefile: entry };
  const define = {
    "process.env.NODE_ENV": '"production"',
    __VUE_OPTIONS_API__: "false",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  };
  const { outputFiles } = await build({
    stdin,
    define,
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    logLevel: "warning",
  });
  return outputFiles[0].text;
};

/** Asks a server with this configuration; where it is not installed, the configuration is read here. */
const serve = async (page, { kind, text }) =>
  visit(page, INSTALL, { cdn: has(kind) ? await served(kind, text, SITE) : configured(text) });

/** The output of PHP, for machines where that is not installed. */
function printed(text, values) {
  const [, script] = /wp_enqueue_script_module\( '[\w-]+', '([^']+)'/.exec(text);
  const [, html] = /sprintf\(\s*'([^']+)'/.exec(text);
  return [script, html.replace(/%s/g, () => values.shift())];
}

/** Runs a snippet of each kind. The answer is its world or its result, for the expectation. */
export const RUN = {
  html: (page, { text }) => visit(page, text.includes("<script") ? text : SCRIPT + text),
  css: (page, { text }) => visit(page, `<style>${text}</style>${INSTALL}`),
  js: (page, { text }, src = "/stories/1234.json") =>
    visit(page, INSTALL.replace("/stories/1234.json", src) + module(text)),
  json: (_page, { text }) => JSON.parse(text),
  /** Runs the command line on a story and a template, and opens the page that it writes. */
  async command(page, { id, text }) {
    const path = folder(id);
    const program = `#!/bin/sh\nexec cargo run --quiet --manifest-path '${join(ROOT, "Cargo.toml")}' --bin article-reader -- "$@"\n`;
    writeFileSync(join(path, "article-reader"), program, { mode: 0o755 });
    writeFileSync(join(path, "1234.json"), fileOf("docs/story.json"));
    writeFileSync(join(path, "page.html"), snippet("print-template"));
    execFileSync("sh", ["-c", text], { cwd: path, env: { ...process.env, PATH: `${path}:${process.env.PATH}` } });
    return visit(page, readFileSync(join(path, "story.html"), "utf8"), { isWhole: true });
  },
  /** The snippet of the command fills it. */
  template: (_page, { text }) => text,
  sh: (_page, { text }) => execFileSync("sh", ["-c", text], { cwd: SITE, encoding: "utf8" }),

  header(page, { text }) {
    const sent = headersOf(text);
    const policy = sent["Content-Security-Policy"];
    // A policy that allows 'self' alone belongs to a site that serves the build itself.
    if (policy)
      return visit(page, policy.includes("cdn.example") ? INSTALL : INSTALL.replace("https://cdn.example", ""), {
        headers: sent,
      });
    if (!sent["Access-Control-Allow-Credentials"])
      return visit(page, INSTALL, {
        cdn: (path) => ({ ...configured(snippet("nginx-conf"))(path), "Cache-Control": "", ...sent }),
      });
    const [contentType, read] = STORY;
    const body = INSTALL.replace('src="/stories', 'crossorigin="use-credentials" src="https://stories.example');
    return visit(page, body, { foreign: { headers: { ...sent, "Content-Type": contentType }, body: read() } });
  },
  nginx: serve,
  apache: serve,

  ts(page, { id, text }) {
    const path = folder(id);
    writeFileSync(join(path, "page.ts"), text);
    compile(path, ["page.ts"]);
    return visit(page, SCRIPT + module(transformSync(text, { loader: "ts" }).code));
  },
  async tsx(page, { id, text }) {
    const path = folder(id);
    writeFileSync(join(path, "Story.tsx"), text);
    compile(path, ["Story.tsx", "article-reader.react.d.ts"], { jsx: "react-jsx" });
    const entry = `import { createRoot } from 'react-dom/client'; import { Story } from './Story';
      createRoot(document.getElementById('app')).render(<Story id="1234" />);`;
    return visit(page, `${SCRIPT}<div id="app"></div>${module(await bundle(path, "page.tsx", entry, "tsx"))}`);
  },
  async vite(_page, { text }) {
    // The plugin is not installed; its options are all that matters.
    const code = text.replace(/import vue from "[^"]+";/, "const vue = (options) => options;");
    const { default: config } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    return config.plugins[0].template.compilerOptions;
  },
  async vue(page, { id, text }) {
    const path = folder(id);
    const compilerOptions = await RUN.vite(page, { text: snippet("vue-config") });
    const { descriptor, errors } = parseComponent(text);
    if (errors.length) throw errors[0];
    const { content } = compileScript(descriptor, { id, inlineTemplate: true, templateOptions: { compilerOptions } });
    writeFileSync(join(path, "Story.ts"), content);
    const entry = `import { createApp } from 'vue'; import Story from './Story'; createApp(Story, { id: '1234' }).mount('#app');`;
    return visit(page, `${SCRIPT}<div id="app"></div>${module(await bundle(path, "page.ts", entry, "ts"))}`);
  },
  php(page, { text }) {
    const attributes = { src: "/stories/1234.json", link: "/stories/1234", title: "The headline" };
    const [script, html] = has("php") ? shortcode(text, attributes) : printed(text, Object.values(attributes));
    return visit(page, `<script type="module" src="${script}"></script>${html}`);
  },
};
