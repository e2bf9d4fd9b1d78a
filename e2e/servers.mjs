// nginx, Apache and PHP run the snippets of the documentation that are for them, where they are installed.
// Set-up installs them on Debian.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect } from "@playwright/test";

const PROGRAMS = { php: "/usr/bin/php", nginx: "/usr/sbin/nginx", apache: "/usr/sbin/apache2" };
const MODULES = "/usr/lib/apache2/modules";
const IS_ROOT = process.getuid?.() === 0;

/** Whether a program is installed. */
export const has = (name) => existsSync(PROGRAMS[name]);

// A file of each type that a release has.
const FILES = ["embed.js", "article-reader_bg.wasm", "article-reader.css", "integrity.json"];

const CONFIGURATIONS = {
  nginx: (folder, port, text) => `
    daemon off; pid ${folder}/pid; error_log stderr; ${IS_ROOT ? "user root;" : ""}
    events {}
    http {
      access_log off;
      ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((it) => `${it}_temp_path ${folder}/${it};`).join(" ")}
      server { listen 127.0.0.1:${port}; root ${folder}/site; ${text} }
    }`,
  // Its snippet is the directory's own .htaccess.
  apache: (folder, port) => `
    ${["mpm_event", "authz_core", "mime", "filter", "headers", "deflate"].map((it) => `LoadModule ${it}_module ${MODULES}/mod_${it}.so`).join("\n")}
    ServerName localhost
    ServerRoot ${folder}
    Listen 127.0.0.1:${port}
    PidFile ${folder}/pid
    ErrorLog ${folder}/log
    TypesConfig /dev/null
    ${IS_ROOT ? "User nobody\nGroup nogroup" : ""}
    DocumentRoot ${folder}/site
    <Directory ${folder}/site>
      AllowOverride All
      Require all granted
    </Directory>`,
};

const CALLS = {
  nginx: (conf) => ["-e", "stderr", "-c", conf],
  apache: (conf) => ["-D", "FOREGROUND", "-f", conf],
};

/** The headers that `nginx` or `apache` sends with a file of the build in `site`, by a configuration. */
export async function served(kind, text, site) {
  const folder = mkdtempSync(join(tmpdir(), "article-reader-"));
  chmodSync(folder, 0o755);
  const release = join(folder, "site/article-reader/0.1.0");
  mkdirSync(release, { recursive: true });
  for (const it of FILES) copyFileSync(join(site, it), join(release, it));
  writeFileSync(join(folder, "site/article-reader/.htaccess"), text);
  const port = await freePort();
  const conf = join(folder, "conf");
  writeFileSync(conf, CONFIGURATIONS[kind](folder, port, text));
  const server = spawn(PROGRAMS[kind], CALLS[kind](conf), { stdio: ["ignore", "ignore", "inherit"] });
  try {
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/`).then(
            () => true,
            () => false,
          ),
        `${kind} answers`,
      )
      .toBe(true);
    const sent = {};
    for (const it of FILES) sent[extname(it)] = await headersOf(`http://127.0.0.1:${port}/article-reader/0.1.0/${it}`);
    return (path) => sent[extname(path)];
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** The headers of an answer that concern a page. The answer has to be compressed. */
async function headersOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  if (response.headers.get("content-encoding") !== "gzip") throw new Error(`${url} is not compressed`);
  return Object.fromEntries(
    [...response.headers].filter(([name]) => /^(content-type|cache-control|access-control-|cross-origin-)/.test(name)),
  );
}

// The functions of WordPress that a theme with a shortcode calls.
const WORDPRESS = `<?php
function add_action($hook, $act) { $act(); }
function wp_enqueue_script_module($name, $url) { $GLOBALS['script'] = $url; }
function add_shortcode($name, $act) { $GLOBALS['shortcode'] = $act; }
function shortcode_atts($known, $given) { return array_merge($known, array_intersect_key($given, $known)); }
function esc_url($text) { return htmlspecialchars($text); }
function esc_html($text) { return htmlspecialchars($text); }
`;

/** The address of the script and the HTML that a theme makes of a shortcode with these attributes. */
export function shortcode(text, attributes) {
  const given = Object.entries(attributes)
    .map(([name, value]) => `'${name}' => '${value}'`)
    .join(", ");
  const program = `${WORDPRESS}${text.replace(/^<\?php/, "")}\necho json_encode([$script, $shortcode([${given}])]);`;
  return JSON.parse(execFileSync(PROGRAMS.php, { input: program, encoding: "utf8" }));
}
