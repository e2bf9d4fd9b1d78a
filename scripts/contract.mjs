// Compares custom-elements.json, the public contract, with the code, the types, README.md and the
// documentation. Each difference is one line of the result.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { bundle } from "./build/bundle.mjs";
import { elementOf, ROOT, textOf, valuesOf } from "./manifest.mjs";

// Names that are documented and not built yet. The check reports a name here that is built.
export const PENDING = {
  attributes: [],
  members: [],
  events: [],
  parts: [],
  properties: [],
};

// Custom properties that only the reader's own sheets use; no page should set them.
const INTERNAL = ["--reader-column", "--reader-listen"];

// Attributes of every HTML element that the reader uses.
const OF_HTML = ["lang", "dir"];

/** All differences. `read` gives the text of a file of the project; a test hands in others. */
export async function complaints(read = textOf) {
  const manifest = JSON.parse(read("custom-elements.json"));
  const element = elementOf(manifest);
  const code = await inCode(read);
  const exported = manifest.modules[0].exports.filter((it) => it.kind === "js").map((it) => it.name);
  const names = (list) => (element[list] ?? []).map((it) => it.name);
  return [
    ...bySchema(manifest),
    ...built("attribute", names("attributes"), code.attributes, PENDING.attributes),
    ...built("property or method", names("members"), code.members, PENDING.members),
    ...built("event", names("events"), code.events, PENDING.events),
    ...built("export", exported, code.exports, []),
    ...built("part", names("cssParts"), code.parts, PENDING.parts),
    ...[...code.styled].filter((it) => !code.parts.has(it)).map((it) => `part ${it} is styled, and nothing has it`),
    ...built("custom property", names("cssProperties"), code.properties.keys(), PENDING.properties),
    ...defaults(element, code.properties),
    ...values(element, code),
    ...inTypes(read("article-reader.d.ts"), element, code),
    ...inReact(read("article-reader.react.d.ts"), element),
    ...inReadme(read("README.md"), element, code),
    ...inErrors(read("docs/site/errors.html"), code),
    ...policy(read("docs/site/policy.html"), read("README.md")),
  ];
}

// ── The code ───────────────────────────────────────────────────────────────────────────────────

/** The first groups of all matches, each once. */
const all = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, found]) => found));

const union = (...sets) => new Set(sets.flatMap((it) => [...it]));

const attributeOf = (property) => property.replace("headingLevel", "heading-level").toLowerCase();

/** What the code has of each list, as far as its text tells. */
async function inCode(read) {
  const folder = (path, end) =>
    readdirSync(new URL(path, ROOT), { recursive: true })
      .filter((it) => it.endsWith(end))
      .map((it) => read(`${path}/${it}`))
      .join("\n");
  const scripts = folder("js", ".js");
  const [src, style] = [folder("src", ".rs") + folder("crates", ".rs"), folder("style", ".css")];
  const browser = folder("src", ".rs") + folder("crates/browser", ".rs");
  const { exports, accessors, methods, observed } = await moduleOf(read);
  const mirrored = accessors.filter((it) => !["article", "state", "ready"].includes(it));
  return {
    exports,
    attributes: union(
      OF_HTML,
      observed,
      mirrored.map(attributeOf),
      all(scripts, /this\.(?:get|has)Attribute\("([\w-]+)"\)/g),
      all(browser, /\b(?:host|self)\.(?:attribute|url)\(\s*"([\w-]+)"/g),
      all(style + scripts, /(?:article-reader|:host\()[^\s{,]*?\[(?!hidden)([\w-]+)/g),
    ),
    members: union(OF_HTML, accessors, methods, all(scripts, /defineProperty\(host, "(\w+)"/g)),
    events: new Set(
      [...union(all(scripts, /\breport\("(\w+)"/g), all(browser, /\bsend\(\s*"(\w+)"/g))]
        .filter((it) => it !== "loading")
        .map((it) => `reader-${it}`),
    ),
    parts: partsIn(
      folder("crates/view/src", ".rs") + folder("crates/tools/src", ".rs"),
      scripts,
      read("crates/core/src/article/block.rs"),
    ),
    styled: all(style + scripts, /\[part~?="?([\w-]+)"?\]/g),
    properties: new Map(
      [...all(style + scripts, /(--reader-[\w-]+)/g)]
        .filter((it) => !INTERNAL.includes(it))
        .map((it) => [it, defaultsOf(it, read("style/tokens.css"), style)]),
    ),
    errors: union(
      all(read("crates/core/src/error.rs"), /=> "([\w-]+)"/g),
      all([...all(scripts, /\bfail\(([^,)]*),/g)].join(), /"([\w-]+)"/g),
      all(scripts, /\bcode(?: =|:) "([\w-]+)"/g),
    ),
    reasons: all(read("crates/core/src/rules/reason.rs"), /=> "([\w-]+)"/g),
    warnings: all(src + scripts, /(?:Notice::new|\.notice|\bwarn)\(\s*"([\w-]+)"/g),
    states: all(scripts, /`(idle|loading|ready|notice|error)`/g),
    formats: all(src, /Adapter = Adapter \{\s*name: "([\w-]+)"/g),
    themes: union(["inherit"], all(style, /\[theme="(\w+)"\]/g)),
  };
}

/** The module itself: Node.js can import it, as a page's server may have to. */
async function moduleOf(read) {
  const code = await bundle("embed", { read });
  const { ArticleReader, ...others } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const own = Object.entries(Object.getOwnPropertyDescriptors(ArticleReader.prototype));
  const isMember = ([name]) => !/^constructor$|Callback$/.test(name);
  return {
    exports: ["ArticleReader", ...Object.keys(others)],
    observed: ArticleReader.observedAttributes,
    accessors: own.filter(([, it]) => it.get).map(([name]) => name),
    methods: own
      .filter(isMember)
      .filter(([, it]) => typeof it.value === "function")
      .map(([name]) => name),
  };
}

/** A default is declared in tokens.css, or stands where the property is used. */
const defaultsOf = (property, tokens, style) => {
  const declared = all(tokens, new RegExp(`^ {2}${property}:\\s*([^;]+);`, "gm"));
  const used = all(style, new RegExp(`var\\(${property}, ((?:[^()]|\\([^()]*\\))+)\\)`, "g"));
  return [...declared, ...used].map((it) => it.replace(/\s+/g, " "));
};

/** The words of every `part`, as the views' own helpers and js/ write them. */
function partsIn(src, scripts, blocks) {
  const argument = String.raw`(?:[^();]|\((?:[^()]|\([^()]*\))*\))*?`;
  const written = [
    ...all(src, new RegExp(String.raw`\b(?:part|heading|linked)\(${argument},\s*"([\w -]+)",?\s*\)`, "g")),
    ...all(src, /\b(?:phrase|wrap)\(\s*"\w+",\s*"([\w -]+)"/g),
    ...all(src, /(?<![.\w])(?:byline::)?(?:link|logo|date|button)\(\s*"([\w-]+)"/g),
    ...all(src, /Self::\w+ => "(figure[\w -]*|thumbnail)"/g),
    // A box with a role has the role as a part, too.
    ...all(/BOX_ROLES.*= \[(.*)\]/.exec(blocks)?.[1] ?? "", /"([\w-]+)"/g),
    ...all(scripts, /\bpart(?::| =) "([\w -]+)"/g),
  ];
  return new Set(written.flatMap((it) => it.split(" ")));
}

// ── Comparisons ────────────────────────────────────────────────────────────────────────────────

/** The schema takes the element for any class if it must, so it is asked about the element too. */
function bySchema(manifest) {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addSchema(JSON.parse(textOf("node_modules/custom-elements-manifest/schema.json")), "schema");
  const against = (schema, value) => (ajv.validate(schema, value) ? [] : ajv.errors);
  const errors = [
    ...against("schema", manifest),
    ...against("schema#/definitions/CustomElementDeclaration", elementOf(manifest)),
  ];
  return errors.map((it) => `custom-elements.json: ${it.instancePath} ${it.message}`);
}

/** Both ways, but for what is still to be built. */
function built(what, documented, code, pending) {
  const there = new Set(code);
  return [
    ...compare(what, ["the code", there], ["custom-elements.json", union(documented)], pending),
    ...pending
      .filter((it) => there.has(it))
      .map((it) => `${what} ${it} is built: take it off PENDING in scripts/contract.mjs`),
  ];
}

function compare(what, [one, these], [other, those], excused = []) {
  const lacks = (where, from, to) =>
    [...from].filter((it) => !to.has(it) && !excused.includes(it)).map((it) => `${what} ${it} is missing in ${where}`);
  return [...lacks(other, these, those), ...lacks(one, those, these)];
}

const defaults = (element, properties) =>
  element.cssProperties
    .filter((it) => properties.get(it.name)?.length && !properties.get(it.name).includes(it.default))
    .map((it) => `custom property ${it.name} is ${properties.get(it.name).join(" or ")} in style/`);

function values(element, code) {
  const of = (name) => union(valuesOf(element.attributes.find((it) => it.name === name).type));
  return [
    ...compare("format", ["src/formats", code.formats], ["custom-elements.json", of("format")]),
    ...compare("theme", ["style/themes.css", code.themes], ["custom-elements.json", of("theme")]),
  ];
}

function inTypes(types, element, code) {
  const file = "article-reader.d.ts";
  const body = /export class ArticleReader[^{]*\{\n([^}]*)\n\}/.exec(types)[1];
  const typeOf = (name) =>
    new RegExp(`^  (?:get ${name}\\(\\)|readonly ${name}|${name}\\(\\)): (.+);`, "m").exec(body)?.[1];
  const listed = (name) =>
    union(valuesOf({ text: new RegExp(`export type ${name} =([^;]+);`).exec(types)[1].replace(/\s+/g, " ") }));
  const expand = (text) =>
    text?.replace(/\bReader(?:Format|Theme)\b/g, (it) => [...listed(it)].map((value) => `"${value}"`).join(" | "));
  const own = element.members.filter((it) => !it.inheritedFrom);
  const events = new Map([...types.matchAll(/^ {2}"(reader-\w+)": (\S+);/gm)].map(([, name, type]) => [name, type]));
  const known = (what, codes, name) => compare(what, ["the code", codes], [file, listed(name)]);
  return [
    ...compare("export", [file, all(types, /^export (?:class|function) (\w+)/gm)], ["the code", union(code.exports)]),
    ...compare(
      "property or method",
      [file, all(body, /^ {2}(?:get |readonly )?(\w+)(?:\(\)|):/gm)],
      ["custom-elements.json", union(own.map((it) => it.name))],
    ),
    ...own
      .filter((it) => typeOf(it.name) && expand(typeOf(it.name)) !== (it.type ?? it.return.type).text)
      .map((it) => `${it.name} has another type in ${file} than in custom-elements.json`),
    ...compare(
      "event",
      [file, union(events.keys())],
      ["custom-elements.json", union(element.events.map((it) => it.name))],
    ),
    ...element.events
      .filter((it) => events.has(it.name) && events.get(it.name) !== it.type.text)
      .map((it) => `${it.name} has another type in ${file} than in custom-elements.json`),
    ...known("error code", code.errors, "ReaderErrorCode"),
    ...known("reason", code.reasons, "ReaderNoticeReason"),
    ...known("warning", code.warnings, "ReaderWarningCode"),
    ...known("state", code.states, "ReaderState"),
  ];
}

function inReact(types, element) {
  const props = all(/interface ReaderProps [^{]*\{\n([^}]*)\n\}/.exec(types)[1], /^ {2}(\w+)\?:/gm);
  const settable = element.members.filter((it) => it.kind === "field" && !it.readonly && !it.inheritedFrom);
  return compare(
    "property",
    ["article-reader.react.d.ts", props],
    ["custom-elements.json", union(settable.map((it) => it.name))],
  );
}

function inReadme(readme, element, code) {
  const listed = (head) => {
    const table = new RegExp(`^\\| ${head}.*\\|\\n\\|[-|]+\\|\\n((?:\\|.*\\n)+)`, "m").exec(readme)?.[1] ?? "";
    const cells = table.split("\n").map((row) => row.split("|")[1] ?? "");
    return new Set(cells.flatMap((it) => [...all(it, /`([\w-]+)(?:\(\))?`/g)]));
  };
  const own = element.members.filter((it) => !it.attribute);
  const same = (what, head, names) =>
    compare(what, ["README.md", listed(head)], ["custom-elements.json", union(names)]);
  const named = all(/^Custom properties:([^#]*)/m.exec(readme)?.[1] ?? "", /(--reader-[\w-]+)/g);
  return [
    ...same(
      "attribute",
      "attribute",
      element.attributes.map((it) => it.name),
    ),
    ...same(
      "property or method",
      "property or method",
      own.map((it) => it.name),
    ),
    ...same(
      "event",
      "event",
      element.events.map((it) => it.name),
    ),
    ...compare(
      "custom property",
      ["README.md", named],
      ["custom-elements.json", union(element.cssProperties.map((it) => it.name))],
    ),
    ...compare("error code", ["README.md", listed("error code")], ["the code", code.errors]),
    ...compare("format", ["README.md", listed("`format`")], ["src/formats", code.formats]),
  ];
}

/** The page of errors has a row for each code, reason and warning, which links may lead to. */
function inErrors(page, code) {
  const file = "docs/site/errors.html";
  const rows = (kind) => all(page, new RegExp(`<tr id="${kind}-([\\w-]+)">`, "g"));
  return [
    ...compare("error code", [file, rows("error")], ["the code", code.errors]),
    ...compare("reason", [file, rows("notice")], ["the code", code.reasons]),
    ...compare("warning", [file, rows("warning")], ["the code", code.warnings]),
  ];
}

/** e2e/server.mjs sends what the page says. */
function policy(page, readme) {
  const [, header] = /<pre id="strict"[^>]*><code>(.*?)<\/code>/.exec(page);
  return readme.includes(`\n${header}\n`)
    ? []
    : ["README.md has another Content-Security-Policy than docs/site/policy.html"];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await complaints();
  for (const it of found) console.error(it);
  console.log(found.length ? `${found.length} differences.` : "The contract says what the code does.");
  process.exitCode = found.length ? 1 : 0;
}
