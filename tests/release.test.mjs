// Tests that the check of a release names each contradiction, and that the bill of materials lists what is linked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contradictions, hash, newestOf, sumsOf } from "../scripts/release/facts.mjs";
import { bill, linked } from "../scripts/release/sbom.mjs";

const SCRIPT = Buffer.from("export {};");
const PIN = `sha384-${hash("sha384", SCRIPT, "base64")}`;
const TARBALL = Buffer.from("a tarball");
const SUM = hash("sha256", TARBALL, "hex");

const FACTS = {
  tag: "v1.2.0",
  version: "1.2.0",
  changelog: "# Changelog\n\n## 1.2.0 (2026-12-01)\n\n## 1.1.0\n",
  readme: `| \`embed.js\` | \`${PIN}\` |`,
  lock: 'name = "article-reader"\nversion = "1.2.0"\n',
  metadata: { version: "1.2.0" },
  webTypes: { version: "1.2.0" },
  integrity: { "embed.js": PIN },
  embedded: new Map([["embed.js", SCRIPT]]),
  files: new Map([["a.tgz", TARBALL]]),
  sums: sumsOf(`${SUM}  a.tgz\n`),
};

test("a release without contradictions passes", () => {
  assert.deepEqual(contradictions(FACTS), []);
});

test("a rehearsal may have an unreleased changelog and other hashes in README", () => {
  const rehearsal = { ...FACTS, tag: undefined, readme: "" };
  assert.deepEqual(contradictions({ ...rehearsal, changelog: "## Unreleased\n" }), []);
  assert.deepEqual(contradictions(rehearsal), []);
  assert.match(contradictions({ ...rehearsal, changelog: "## 1.1.0\n" }).join(), /^CHANGELOG.md begins with 1.1.0/);
});

const MISTAKES = [
  [{ tag: "v1.2.1" }, /^The tag is v1.2.1, and Cargo.toml says 1.2.0.$/],
  [{ tag: "1.2.0" }, /^The tag is 1.2.0/],
  [{ changelog: "## Unreleased\n" }, /^CHANGELOG.md begins with Unreleased/],
  [{ changelog: "" }, /^CHANGELOG.md begins with ,/],
  [{ readme: "" }, /^README.md has another hash of embed.js/],
  [{ lock: "" }, /^Cargo.lock says undefined/],
  [{ metadata: { version: "1.1.0" } }, /^The package says 1.1.0/],
  [{ webTypes: { version: "1.1.0" } }, /^web-types.json says 1.1.0/],
  [{ embedded: new Map() }, /^embed.js is not the file of integrity.json.$/],
  [{ embedded: new Map([["embed.js", TARBALL]]) }, /^embed.js is not the file of integrity.json.$/],
  [{ sums: new Map() }, /^a.tgz is not the file of SHA256SUMS.$/],
  [{ files: new Map([["a.tgz", SCRIPT]]) }, /^a.tgz is not the file of SHA256SUMS.$/],
  [{ files: new Map() }, /^SHA256SUMS names a.tgz, which is missing.$/],
];

for (const [change, sentence] of MISTAKES) {
  test(`the mistake is named: ${sentence.source}`, () => {
    const found = contradictions({ ...FACTS, ...change });
    assert.equal(found.length, 1, found.join());
    assert.match(found[0], sentence);
  });
}

test("the newest heading of a changelog is the first", () => {
  assert.equal(newestOf(FACTS.changelog), "1.2.0 (2026-12-01)");
});

const crate = (name, kind = "lib") => ({
  id: name,
  name,
  version: "1.0.0",
  license: "MIT/Apache-2.0",
  targets: [{ kind: [kind] }],
});
const METADATA = {
  packages: [
    crate("ours"),
    crate("linked"),
    crate("deeper"),
    crate("macro", "proc-macro"),
    crate("tested"),
    crate("compiling"),
  ],
  workspace_members: ["ours"],
  resolve: {
    nodes: [
      {
        id: "ours",
        deps: [
          { pkg: "linked", dep_kinds: [{ kind: null }] },
          { pkg: "macro", dep_kinds: [{ kind: null }] },
          { pkg: "tested", dep_kinds: [{ kind: "dev" }] },
        ],
      },
      { id: "linked", deps: [{ pkg: "deeper", dep_kinds: [{ kind: "build" }, { kind: null }] }] },
      { id: "macro", deps: [{ pkg: "compiling", dep_kinds: [{ kind: null }] }] },
      ...["deeper", "tested", "compiling"].map((id) => ({ id, deps: [] })),
    ],
  },
};

test("the bill lists what is linked, and not what only compiles or tests", () => {
  assert.deepEqual(
    linked(METADATA).map((it) => it.name),
    ["deeper", "linked"],
  );
  const lock = 'name = "linked"\nversion = "1.0.0"\nsource = "x"\nchecksum = "abc"\n';
  const { bomFormat, specVersion, metadata, components } = bill("1.2.0", METADATA, lock);
  assert.deepEqual([bomFormat, specVersion, metadata.component.version], ["CycloneDX", "1.6", "1.2.0"]);
  assert.deepEqual(components[1], {
    type: "library",
    "bom-ref": "pkg:cargo/linked@1.0.0",
    name: "linked",
    version: "1.0.0",
    licenses: [{ expression: "MIT OR Apache-2.0" }],
    hashes: [{ alg: "SHA-256", content: "abc" }],
    purl: "pkg:cargo/linked@1.0.0",
  });
  assert.equal(components[0].hashes, undefined);
});
