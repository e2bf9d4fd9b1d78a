// Trunk's post_build hook: completes the build in the staging directory before it becomes dist/.

import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

if (!existsSync(`${ROOT}node_modules/esbuild`)) {
  console.log("The npm packages are missing. Installing them with `npm ci` (some seconds) ...");
  execSync("npm ci", { cwd: ROOT, stdio: "inherit" });
}

const { build } = await import("./build.mjs");
await build(process.env.TRUNK_STAGING_DIR, process.env.TRUNK_PROFILE === "release");
