// Tests that run only where their inputs changed: each leaves the hash of its inputs in target/unchanged/
// when it passes, and is skipped while the hash is the same. A clean clone has no hashes, so CI runs them
// all. E2E_ALL=1 runs them anywhere.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PASSED = join(ROOT, "target/unchanged");

// What every test in a browser depends on: the build, the browsers' settings and the server.
const COMMON = [
  process.env.ARTICLE_READER_SITE ?? "dist",
  "package-lock.json",
  "playwright.config.mjs",
  "e2e/server.mjs",
];

/** Paths of the project, each with the content of the file or of all files below the directory. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory())
      readdirSync(path)
        .sort()
        .forEach((name) => add(join(path, name)));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) add(resolve(ROOT, path));
  return hash.digest("hex");
}

/** Skips each test of this file or `describe` that has passed with the same content of these files and directories. */
export function onlyWhereChanged(test, ...inputs) {
  const hash = hashOf([...COMMON, ...inputs]);
  const recordOf = (info) => join(PASSED, info.testId);
  let isTold = false;

  test.beforeEach(({}, info) => {
    const record = recordOf(info);
    if (process.env.E2E_ALL || !existsSync(record) || readFileSync(record, "utf8") !== hash) return;
    if (!isTold)
      console.log(
        `Unchanged since it passed, so skipped (E2E_ALL=1 runs it): ${info.titlePath.slice(0, -1).join(", ")}`,
      );
    isTold = true;
    test.skip(true, "its inputs have not changed since it passed");
  });

  test.afterEach(({}, info) => {
    if (info.status !== "passed") return;
    mkdirSync(PASSED, { recursive: true });
    writeFileSync(recordOf(info), hash);
  });
}
