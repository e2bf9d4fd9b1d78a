// A WordPress of its own in target/wordpress/: the files of Debian's package, a MariaDB that only this site reaches, and
// the server of PHP.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../examples/prepare.mjs";
import { freePort } from "../examples/world.mjs";

const CORE = "/usr/share/wordpress";
const THEMES = "/usr/share/wordpress/wp-content/themes/twentytwentythree";

/** What is missing on this machine, or an empty text. */
export const missing = () => {
  const files = {
    [CORE]: "wordpress",
    [THEMES]: "wordpress-theme-twentytwentythree",
    "/usr/sbin/mariadbd": "mariadb-server",
  };
  const packages = Object.keys(files).filter((it) => !existsSync(it));
  return packages.map((it) => files[it]).join(", ");
};

const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file(__DIR__ . $path)) return false;
if (is_file(__DIR__ . rtrim($path, '/') . '/index.php') && '/' !== $path) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
`;

// A theme of PHP files, whose head is sent before the text is made.
const CLASSIC = {
  "style.css": "/*\nTheme Name: Classic\n*/\n",
  "index.php": `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head>
<body <?php body_class(); ?>><main><?php while (have_posts()) { the_post(); the_content(); } ?></main><?php wp_footer(); ?></body></html>`,
};

/** Starts the site. `wp(code)` runs PHP in it and returns what the code returns; `stop()` ends it. */
export const startSite = async () => {
  const folder = join(ROOT, "target/wordpress");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = join(folder, "site");
  cpSync(CORE, site, { recursive: true, dereference: true, filter: (it) => existsSync(it) });
  cpSync(join(ROOT, "examples/wordpress/article-reader"), join(site, "wp-content/plugins/article-reader"), {
    recursive: true,
  });
  const theme = join(site, "wp-content/themes/classic");
  mkdirSync(theme, { recursive: true });
  for (const [name, text] of Object.entries(CLASSIC)) writeFileSync(join(theme, name), text);
  mkdirSync(join(site, "wp-content/mu-plugins"), { recursive: true });
  writeFileSync(join(site, "router.php"), ROUTER);

  // The path of a socket may be 107 characters long.
  const run = mkdtempSync(join(tmpdir(), "wp-"));
  const socket = join(run, "s");
  const data = join(folder, "data");
  const user = process.getuid() === 0 ? ["--user=root"] : [];
  const quiet = { stdio: ["ignore", "ignore", "ignore"] };
  execFileSync(
    "mariadb-install-db",
    ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", ...user],
    quiet,
  );
  const database = spawn(
    "/usr/sbin/mariadbd",
    ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", `--pid-file=${run}/pid`, ...user],
    quiet,
  );
  await until(() => existsSync(socket), "MariaDB");
  execFileSync("mysql", ["--no-defaults", `--socket=${socket}`, "-uroot", "-e", "CREATE DATABASE wp"]);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, "debug.log");
  writeFileSync(
    join(site, "wp-config.php"),
    `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}');
define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', '${log}');
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1'); define('ARTICLE_READER_TOKEN', 'a secret');
foreach (array('AUTH','SECURE_AUTH','LOGGED_IN','NONCE') as $it) { define($it . '_KEY', $it); define($it . '_SALT', $it); }
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
  );
  const php = (code) => {
    const program = `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_URI'] = '/';\n${code}`;
    return execFileSync("php", [], { input: program, cwd: site, encoding: "utf8" });
  };
  const wp = (code) => {
    const text = php(
      `require 'wp-load.php'; $result = (function () { ${code} })(); echo "\\n==>" . json_encode($result);`,
    );
    return JSON.parse(text.slice(text.lastIndexOf("\n==>") + 4));
  };
  php(`define('WP_INSTALLING', true); require 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('The Harbour Gazette', 'admin', 'admin@gazette.example', false, '', 'secret');`);
  wp(`update_option('permalink_structure', '/%postname%/'); flush_rewrite_rules();
    update_option('timezone_string', 'Europe/London'); switch_theme('classic');
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    $error = activate_plugin('article-reader/article-reader.php'); return is_wp_error($error) ? $error->get_error_message() : 'active';`);

  // A page requests the JSON of a post from the same site, so one process is not enough.
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: "6" };
  const server = spawn("php", ["-S", `127.0.0.1:${port}`, "-t", site, "router.php"], {
    cwd: site,
    env,
    stdio: "ignore",
    detached: true,
  });
  await until(
    () =>
      fetch(url).then(
        () => true,
        () => false,
      ),
    "PHP",
  );
  const stop = async () => {
    // Its processes are a group.
    process.kill(-server.pid);
    database.kill();
    await once(database, "exit");
    rmSync(run, { recursive: true, force: true });
  };
  const complaints = () =>
    existsSync(log)
      ? readFileSync(log, "utf8")
          .split("\n")
          .filter((it) => it.includes("article-reader"))
      : [];
  return { url, site, wp, stop, complaints };
};

const until = async (isThere, name) => {
  for (let round = 0; round < 300; round++) {
    if (await isThere()) return;
    await pause(100);
  }
  throw new Error(`${name} did not start.`);
};
