// Tests that manifest, code, types and documentation agree, and that `scripts/contract.mjs` names each of the
// mistakes below.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { complaints } from "../scripts/contract.mjs";
import { textOf } from "../scripts/manifest.mjs";

const MANIFEST = "custom-elements.json";
const TYPES = "article-reader.d.ts";

const MISTAKES = [
  [MANIFEST, '"name": "src"', '"nom": "src"', /must have required property 'name'/],
  [MANIFEST, '"name": "select"', '"name": "choose"', /^attribute select is missing in custom-elements.json$/],
  [MANIFEST, '"name": "headline"', '"name": "title"', /^part headline is missing in custom-elements.json$/],
  [MANIFEST, '"name": "headline"', '"name": "title"', /^part title is missing in the code$/],
  [MANIFEST, '"name": "--reader-gap"', '"name": "--reader-gaps"', /^custom property --reader-gap is missing/],
  [MANIFEST, '"default": "65ch"', '"default": "66ch"', /^custom property --reader-measure is 65ch/],
  [
    MANIFEST,
    '"name": "reader-notice"',
    '"name": "reader-note"',
    /^event reader-notice is missing in custom-elements.json$/,
  ],
  [MANIFEST, '\\"sepia\\"', '\\"pink\\"', /^theme pink is missing in style/],
  [MANIFEST, '\\"ghost\\"', '\\"teletext\\"', /^format teletext is missing in src/],
  ["js/properties.js", "crossOrigin ", "crossOrigin rel ", /^attribute rel is missing in custom-elements.json$/],
  ["js/element.js", "get state()", "get estate()", /^property or method estate is missing in custom-elements.json$/],
  ["js/start.js", 'fail("csp"', 'fail("policy"', /^error code policy is missing in article-reader.d.ts$/],
  ["crates/core/src/error.rs", '"article-html"', '"article-page"', /^error code article-page is missing in README.md$/],
  ["crates/core/src/rules/reason.rs", '"expired"', '"old"', /^reason old is missing in article-reader.d.ts$/],
  [
    "src/engine/words.rs",
    '"language-unreadable"',
    '"language"',
    /^warning language is missing in article-reader.d.ts$/,
  ],
  ["crates/view/src/header.rs", '"kicker"', '"overline"', /^part overline is missing in custom-elements.json$/],
  ["style/header.css", '[part~="meta"]', '[part~="facts"]', /^part facts is styled, and nothing has it$/],
  ["style/tokens.css", "--reader-gap:", "--reader-space:", /^custom property --reader-space is missing/],
  [TYPES, "export function upgrade", "export function change", /^export upgrade is missing in article-reader.d.ts$/],
  [TYPES, "readonly state: ReaderState", "readonly state: string", /^state has another type in article-reader.d.ts/],
  [TYPES, "get select(): string;", "", /^property or method select is missing in article-reader.d.ts$/],
  [
    TYPES,
    '"reader-error": CustomEvent<ReaderErrorDetail>',
    '"reader-error": CustomEvent<object>',
    /^reader-error has another type/,
  ],
  [
    "article-reader.react.d.ts",
    "publisher?:",
    "profile?:",
    /^property publisher is missing in article-reader.react.d.ts$/,
  ],
  ["README.md", "| `select` |", "| `choose` |", /^attribute select is missing in README.md$/],
  ["README.md", "`--reader-ink`, ", "", /^custom property --reader-ink is missing in README.md$/],
  ["docs/site/errors.html", '<tr id="error-glue">', '<tr id="error-paste">', /^error code glue is missing in docs/],
  ["docs/site/errors.html", '<tr id="notice-empty">', "<tr>", /^reason empty is missing in docs/],
  ["docs/site/errors.html", '<tr id="warning-territory">', "<tr>", /^warning territory is missing in docs/],
  ["README.md", "base-uri 'none'; ", "", /^README.md has another Content-Security-Policy/],
];

test("manifest, code, types and README agree", async () => {
  assert.deepEqual(await complaints(), []);
});

for (const [file, right, wrong, complaint] of MISTAKES) {
  test(`names the mistake if ${file} has ${wrong || "nothing"} in place of ${right}`, async () => {
    const changed = textOf(file).replace(right, wrong);
    assert.ok(changed !== textOf(file), `${file} has the text to replace`);
    const found = await complaints((path) => (path === file ? changed : textOf(path)));
    assert.ok(
      found.some((it) => complaint.test(it)),
      found.join("\n"),
    );
  });
}

test("the schema of the publisher profile has every field that is read, and accepts the sample", () => {
  const schema = JSON.parse(textOf("docs/publisher-1.schema.json"));
  const sample = JSON.parse(textOf("samples/publisher.json"));
  const ajv = new Ajv({ allErrors: true });
  assert.ok(ajv.validate(schema, sample), ajv.errorsText());
  assert.ok(!ajv.validate(schema, { ...sample, newsletter: { title: "Neither a form nor a page" } }));
  const read = [
    ...textOf("crates/core/src/publisher.rs").matchAll(
      /\b(?:text|texts|items|self\.url|field|get)\((?:&?\w+, )?"(\w+)"/g,
    ),
  ].map(([, key]) => key);
  const known = JSON.stringify(schema);
  assert.ok(read.length > 15, read.join());
  assert.deepEqual(
    read.filter((it) => !known.includes(`"${it}":{`)),
    [],
  );
});
