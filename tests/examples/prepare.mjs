// Makes an example ready to run: a copy in target/examples/, with its packages and the packed article-reader.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The tarball of the package, or a folder with the same files. `make package` writes the tarball. */
const packed = () => {
  if (process.env.ARTICLE_READER_PACKAGE) return process.env.ARTICLE_READER_PACKAGE;
  const folder = join(ROOT, "target/package");
  const name = existsSync(folder) && readdirSync(folder).find((it) => it.endsWith(".tgz"));
  if (!name) throw new Error("There is no package. Run `make package` first.");
  return join(folder, name);
};

/**
 * Copies an example and installs what it needs. Returns the folder of the copy.
 *
 * @param {string} name the folder in examples/
 */
export const prepare = (name) => {
  const folder = join(ROOT, "target/examples", name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, "examples", name), folder, { recursive: true });
  const file = packed();
  const described = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  described.dependencies["article-reader"] = `file:${file}`;
  const text = JSON.stringify(described, null, 2);
  writeFileSync(join(folder, "package.json"), text);
  // An installation takes seconds, and most runs need none.
  const content = file.endsWith(".tgz") ? readFileSync(file) : "";
  const stamp = createHash("sha256").update(text).update(content).digest("hex");
  const mark = join(folder, "node_modules/.stamp");
  if (existsSync(mark) && readFileSync(mark, "utf8") === stamp) return folder;
  console.log(`# Installing the npm packages of examples/${name} ...`);
  // npm keeps a package whose tarball has the same name.
  for (const it of ["article-reader", ".package-lock.json"])
    rmSync(join(folder, "node_modules", it), { recursive: true, force: true });
  const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  execFileSync("npm", ["install", ...quiet], { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  writeFileSync(mark, stamp);
  return folder;
};
