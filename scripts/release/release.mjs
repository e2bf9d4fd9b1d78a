// Writes a release into release/, from dist/, target/package/ and the command that `make command` has built.
//
// node scripts/release/release.mjs [--tag v1.2.3]
//   --tag   the tag that is released. Without it this is a rehearsal, for which the changelog may say "Unreleased".
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { version } from "../package/metadata.mjs";
import { contradictions, factsOf, hash } from "./facts.mjs";
import { readBill } from "./sbom.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RELEASE = join(ROOT, "release");
const PACKAGE = join(ROOT, "target/package");
const NAME = `article-reader-${version}`;
/** The types of files that servers send compressed. */
const COMPRESSED = [".css", ".html", ".js", ".json", ".wasm"];

const { tag } = parseArgs({ options: { tag: { type: "string" } } }).values;
const text = (program, ...args) => execFileSync(program, args, { cwd: ROOT, encoding: "utf8" }).trim();
const host = /^host: (.*)$/m.exec(text("rustc", "-vV"))[1];
const program = join(ROOT, "target", host, "command/article-reader");

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(RELEASE, { recursive: true });
copyFileSync(join(PACKAGE, `${NAME}.tgz`), join(RELEASE, `${NAME}.tgz`));
copyFileSync(program, join(RELEASE, `${NAME}-${host.split("-")[0]}-linux`));
writeArchive();
write(`${NAME}.cdx.json`, `${JSON.stringify(readBill(version), null, 2)}\n`);
write(`${NAME}-embed.html`, snippet());
const sums = readdirSync(RELEASE).map((it) => `${hash("sha256", readFileSync(join(RELEASE, it)), "hex")}  ${it}\n`);
write("SHA256SUMS", sums.join(""));

const found = contradictions(factsOf({ tag, version, folder: RELEASE, unpacked: unpack() }));
for (const it of found) console.error(it);
process.exitCode = found.length ? 1 : 0;
for (const it of readdirSync(RELEASE)) console.log(`release/${it}: ${readFileSync(join(RELEASE, it)).length} bytes`);

function write(file, content) {
  writeFileSync(join(RELEASE, file), content);
}

/** The files of the release in a folder of the version, each with its compressed forms beside it. */
function writeArchive() {
  const folder = join(ROOT, "target/release-files", version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, ".."), { recursive: true });
  cpSync(join(PACKAGE, "article-reader/dist"), folder, { recursive: true });
  for (const it of ["LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(join(ROOT, it), join(folder, it));
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (!COMPRESSED.includes(extname(entry))) continue;
    const bytes = readFileSync(join(folder, entry));
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(folder, `${entry}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(folder, `${entry}.gz`), gzipSync(bytes, { level: 9 }));
  }
  // The same commit gives the same bytes.
  const time = existsSync(join(ROOT, ".git")) ? text("git", "log", "-1", "--format=%cI") : "2000-01-01T00:00:00Z";
  const fixed = ["--sort=name", `--mtime=${time}`, "--owner=0", "--group=0", "--numeric-owner"];
  const packed = execFileSync("tar", [...fixed, "-cf", "-", "-C", join(folder, ".."), version], { maxBuffer: 1e9 });
  write(`${NAME}-files.tar.gz`, gzipSync(packed, { level: 9 }));
}

/** What a page writes to load this release, and nothing else, from the folder to which the archive was uploaded. */
function snippet() {
  const integrity = JSON.parse(readFileSync(join(PACKAGE, "article-reader/dist/integrity.json")));
  const url = `https://cdn.example/article-reader/${version}`;
  const { "embed.js": embed, ...rest } = integrity;
  const scripts = Object.entries(rest).filter(([file]) => file.endsWith(".js"));
  const map = { integrity: Object.fromEntries(scripts.map(([file, it]) => [`${url}/${file}`, it])) };
  return `<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
<script type="module" src="${url}/embed.js" integrity="${embed}" crossorigin="anonymous"></script>
`;
}

/** Unpacks the tarball, so that the check reads what is published. */
function unpack() {
  const folder = join(ROOT, "target/release-unpacked");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", join(RELEASE, `${NAME}.tgz`), "-C", folder]);
  return join(folder, "package");
}
