// What a release says about itself, held against each other: version, tag, changelog, README and hashes.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textOf } from "../manifest.mjs";

export const hash = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);

/** The lines of a file of checksums, by the name of the file. */
export const sumsOf = (text) =>
  new Map(
    text
      .split("\n")
      .filter(Boolean)
      .map((it) => [it.slice(66), it.slice(0, 64)]),
  );

/** The newest heading of the changelog. */
export const newestOf = (changelog) => /^## (.*)$/m.exec(changelog)?.[1] ?? "";

/**
 * Each contradiction, as a sentence. `tag` is undefined for a rehearsal, which may have an unreleased changelog. `files` are
 * the bytes of the release by name, and `embedded` those of the files that have a hash in `integrity`.
 */
export function contradictions({
  tag,
  version,
  changelog,
  readme,
  lock,
  metadata,
  webTypes,
  integrity,
  embedded,
  files,
  sums,
}) {
  const found = [];
  const expect = (holds, sentence) => holds || found.push(sentence);
  const newest = newestOf(changelog).split(" ")[0];
  if (tag === undefined) {
    expect(
      ["Unreleased", version].includes(newest),
      `CHANGELOG.md begins with ${newest}, and Cargo.toml says ${version}.`,
    );
  } else {
    expect(tag === `v${version}`, `The tag is ${tag}, and Cargo.toml says ${version}.`);
    expect(newest === version, `CHANGELOG.md begins with ${newest}, and Cargo.toml says ${version}.`);
    for (const [file, value] of Object.entries(integrity)) {
      expect(
        readme.includes(`| \`${file}\` | \`${value}\` |`),
        `README.md has another hash of ${file}: run \`make hashes-record\`.`,
      );
    }
  }
  const locked = /name = "article-reader"\nversion = "(.*)"/.exec(lock)?.[1];
  expect(locked === version, `Cargo.lock says ${locked}, and Cargo.toml says ${version}.`);
  expect(metadata.version === version, `The package says ${metadata.version}, and Cargo.toml says ${version}.`);
  expect(webTypes.version === version, `web-types.json says ${webTypes.version}: run \`make types\`.`);
  for (const [file, value] of Object.entries(integrity)) {
    const bytes = embedded.get(file);
    expect(
      bytes && `sha384-${hash("sha384", bytes, "base64")}` === value,
      `${file} is not the file of integrity.json.`,
    );
  }
  for (const [file, bytes] of files) {
    expect(sums.get(file) === hash("sha256", bytes, "hex"), `${file} is not the file of SHA256SUMS.`);
  }
  for (const file of sums.keys()) expect(files.has(file), `SHA256SUMS names ${file}, which is missing.`);
  return found;
}

/** Reads what contradictions() compares. `folder` has the release, and `unpacked` the npm package. */
export function factsOf({ tag, version, folder, unpacked }) {
  const read = (...path) => readFileSync(join(...path));
  const integrity = JSON.parse(read(unpacked, "dist/integrity.json"));
  const names = Object.keys(integrity).filter((it) => existsSync(join(unpacked, "dist", it)));
  return {
    tag,
    version,
    changelog: textOf("CHANGELOG.md"),
    readme: textOf("README.md"),
    lock: textOf("Cargo.lock"),
    metadata: JSON.parse(read(unpacked, "package.json")),
    webTypes: JSON.parse(textOf("web-types.json")),
    integrity,
    embedded: new Map(names.map((it) => [it, read(unpacked, "dist", it)])),
    files: new Map(
      readdirSync(folder)
        .filter((it) => it !== "SHA256SUMS")
        .map((it) => [it, read(folder, it)]),
    ),
    sums: sumsOf(String(read(folder, "SHA256SUMS"))),
  };
}
