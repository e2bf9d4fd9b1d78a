// The software bill of materials, in CycloneDX: the crates that the WebAssembly modules and the command link. The npm package
// has no dependencies, and no other code ships.
import { execFileSync } from "node:child_process";
import { ROOT, textOf } from "../manifest.mjs";

/** The checksums of Cargo.lock by `name version`. */
const checksums = (lock) =>
  new Map(
    [...lock.matchAll(/name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"/g)].map(
      ([, name, version, sum]) => [`${name} ${version}`, sum],
    ),
  );

/** The crates that the members of the workspace link, as cargo's metadata names them. Macros run only while it compiles. */
export function linked(metadata) {
  const packages = new Map(metadata.packages.map((it) => [it.id, it]));
  const nodes = new Map(metadata.resolve.nodes.map((it) => [it.id, it]));
  const isMacro = (id) => packages.get(id).targets.some((it) => it.kind.includes("proc-macro"));
  const found = new Set();
  const open = [...metadata.workspace_members];
  while (open.length) {
    const id = open.pop();
    if (found.has(id) || isMacro(id)) continue;
    found.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some((it) => it.kind === null)) open.push(pkg);
  }
  return [...found]
    .filter((id) => !metadata.workspace_members.includes(id))
    .map((id) => packages.get(id))
    .sort((one, other) => one.name.localeCompare(other.name) || one.version.localeCompare(other.version));
}

const component = ({ name, version, license, description }, sum) => ({
  type: "library",
  "bom-ref": `pkg:cargo/${name}@${version}`,
  name,
  version,
  ...(description && { description: description.trim() }),
  ...(license && { licenses: [{ expression: license.replaceAll("/", " OR ") }] }),
  ...(sum && { hashes: [{ alg: "SHA-256", content: sum }] }),
  purl: `pkg:cargo/${name}@${version}`,
});

/** The bill of a version. It has no time and no random number, so that the same sources give the same bytes. */
export function bill(version, metadata, lock) {
  const sums = checksums(lock);
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": `pkg:npm/article-reader@${version}`,
        name: "article-reader",
        version,
        licenses: [{ expression: "MIT OR Apache-2.0" }],
        purl: `pkg:npm/article-reader@${version}`,
      },
    },
    components: linked(metadata).map((it) => component(it, sums.get(`${it.name} ${it.version}`))),
  };
}

export const readMetadata = () =>
  JSON.parse(
    execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--features", "article-reader/csr"], {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 1e9,
    }),
  );

export const readBill = (version) => bill(version, readMetadata(), textOf("Cargo.lock"));
