// What the tests of the package share: the packed tarball, an empty folder that installs it, and the command.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../../scripts/package/metadata.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const TOOLS = fileURLToPath(new URL("node_modules/", import.meta.url));
export const PACKAGE = join(ROOT, "target/package/article-reader");
export const TARBALL = join(ROOT, `target/package/article-reader-${version}.tgz`);
export const COMMAND = join(ROOT, "target/debug/article-reader");

if (!existsSync(TARBALL)) throw new Error("There is no tarball: run `make package` first.");

export const SAMPLES = readdirSync(join(ROOT, "samples"))
  .filter((it) => it.endsWith(".json"))
  .map((it) => join(ROOT, "samples", it));

/** Makes an empty folder, and installs the tarball there as a publisher does. `files` are written into it. */
export function install(name, files = {}) {
  const folder = join(ROOT, "target/package", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--offline", TARBALL], { cwd: folder, stdio: "pipe" });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
