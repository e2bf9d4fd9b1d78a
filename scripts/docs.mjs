// Generates the parts of docs/site/ that all pages share, and the tables that repeat the manifest, between
// <!-- begin NAME --> and <!-- end NAME -->. The rest of a page is written by hand. It also writes the
// editor's data file. `--check` writes nothing and names the files that are stale.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { PENDING } from "./contract.mjs";
import { elementOf, ROOT, textOf, valuesOf } from "./manifest.mjs";

const SITE = "docs/site/";
const EDITOR = "article-reader.html-data.json";
const PICTURES = `${SITE}pictures/pictures.json`;
const LOOKS = `${SITE}looks/looks.json`;

const PAGES = [
  ["index.html", "Install"],
  ["npm.html", "Install from npm"],
  ["prerender.html", "Prerender"],
  ["reference.html", "Attributes and events"],
  ["theming.html", "Theming"],
  ["policy.html", "CSP and integrity"],
  ["hosting.html", "Hosting and headers"],
  ["sources.html", "Sources"],
  ["errors.html", "Errors"],
  ["recipes.html", "Recipes"],
  ["gallery.html", "Gallery"],
];

const element = elementOf(JSON.parse(textOf("custom-elements.json")));
const types = textOf("article-reader.d.ts");
const version = /^version = "(.*)"/m.exec(textOf("Cargo.toml"))[1];
const pictures = JSON.parse(textOf(PICTURES));
const looks = JSON.parse(textOf(LOOKS));

// ── Furniture ──────────────────────────────────────────────────────────────────────────────────

const head = () => `
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="icon" href="../demo/lighthouse.svg" type="image/svg+xml">
  <link rel="stylesheet" href="docs.css">`;

const nav = (page) => `
  <a class="skip" href="#main">Skip to the text</a>
  <header class="masthead">
    <p class="name"><a href="../">&lt;article-reader&gt;</a> <span>${version}, for developers</span></p>
    <nav aria-label="Documentation">
      <ul>
${PAGES.map(([file, title]) => `        <li><a href="${file}"${file === page ? ' aria-current="page"' : ""}>${title}</a></li>`).join("\n")}
      </ul>
    </nav>
  </header>`;

const foot = () => `
  <footer class="colophon">
    <ul>
      <li><a href="../">Demonstration</a></li>
      <li><a href="../custom-elements.json">Element manifest</a></li>
      <li><a href="../article-reader.d.ts">Type definitions</a></li>
      <li><a href="format.md">Our own format</a> (Markdown)</li>
    </ul>
  </footer>`;

// ── Tables of the manifest ─────────────────────────────────────────────────────────────────────

const escapeHtml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const code = (text) => `<code>${escapeHtml(text)}</code>`;

const prose = (text) => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const table = (name, heads, rows) => `
<div class="table" role="region" aria-label="${name}" tabindex="0">
<table>
<thead><tr>${heads.map((it) => `<th scope="col">${it}</th>`).join("")}</tr></thead>
<tbody>
${rows
  .map(
    ({ id, cells: [first, ...rest] }) =>
      `<tr id="${id}"><th scope="row">${first}</th>${rest.map((it) => `<td>${it}</td>`).join("")}</tr>`,
  )
  .join("\n")}
</tbody>
</table>
</div>`;

const values = (type) => {
  const allowed = valuesOf(type).filter(Boolean);
  return allowed.length ? allowed.map(code).join(", ") : code(type.text);
};

const attributes = () =>
  table(
    "Attributes",
    ["Attribute", "Values", "Default", "Meaning"],
    element.attributes.map((it) => ({
      id: `attribute-${it.name}`,
      cells: [code(it.name), values(it.type), it.default ? code(JSON.parse(it.default)) : "", prose(it.description)],
    })),
  );

const members = () =>
  table(
    "Properties and methods",
    ["Property", "Type", "Attribute", "Meaning"],
    element.members.map((it) => ({
      id: `property-${it.name}`,
      cells: [
        code(it.kind === "method" ? `${it.name}()` : it.name),
        it.attribute ? values(it.type) : code((it.type ?? it.return.type).text),
        it.attribute ? code(it.attribute) : "",
        prose(it.description),
      ],
    })),
  );

const detailOf = (event) => {
  const name = /<(\w+)>/.exec(event.type.text)[1];
  const body = new RegExp(`interface ${name} \\{([^}]*)\\}`).exec(types)[1];
  return `{ ${[...body.matchAll(/^ {2}(\w+):/gm)].map(([, field]) => field).join(", ")} }`;
};

const events = () =>
  table(
    "Events",
    ["Event", "Detail", "When"],
    element.events.map((it) => ({
      id: `event-${it.name}`,
      cells: [code(it.name), code(detailOf(it)), prose(it.description)],
    })),
  );

const slots = () =>
  table(
    "Slots",
    ["Slot", "Content"],
    element.slots.map((it) => ({
      id: `slot-${it.name || "default"}`,
      cells: [it.name ? code(it.name) : "the default slot", prose(it.description)],
    })),
  );

const image = ({ file, width, height, alt }, folder = "pictures") =>
  `<img src="${folder}/${file}" width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy">`;

const properties = () =>
  table(
    "Custom properties",
    ["Property", "Default", "Meaning", "Left: the default. Right: as the caption says"],
    element.cssProperties.map((it) => {
      const picture = pictures.properties[it.name];
      return {
        id: `property${it.name.slice(1)}`,
        cells: [
          code(it.name),
          code(it.default),
          prose(it.description),
          picture
            ? `<figure>${image(picture)}<figcaption>${code(`${it.name}: ${picture.value}`)}</figcaption></figure>`
            : "",
        ],
      };
    }),
  );

/** Each picture with the parts that are numbered in it. */
const parts = () => {
  const about = new Map(element.cssParts.map((it) => [it.name, it.description]));
  return pictures.parts
    .map(
      (scene) => `
<section class="scene" aria-labelledby="scene-${scene.name}">
<h3 id="scene-${scene.name}">${escapeHtml(scene.title)}</h3>
<figure>${image(scene)}</figure>
<ol>
${scene.parts.map((it) => `<li id="part-${it}">${code(it)} ${prose(about.get(it) ?? "")}</li>`).join("\n")}
</ol>
</section>`,
    )
    .join("");
};

/** The samples as they look, each at its widths. */
const gallery = () =>
  looks
    .map(
      (group) => `
<h2 id="${group.name}">${escapeHtml(group.title)}</h2>
${group.scenes
  .map(
    (scene) => `<figure class="look" id="look-${group.name}-${scene.name}">
<figcaption>${escapeHtml(scene.title)}</figcaption>
${scene.pictures.map((it) => image(it, "looks")).join("\n")}
</figure>`,
  )
  .join("\n")}`,
    )
    .join("");

// ── Writing ────────────────────────────────────────────────────────────────────────────────────

const PLACES = { head, nav, foot, attributes, members, events, slots, properties, parts, gallery };

const dated = (text) => text.replace(/(cdn\.example\/article-reader\/)[\d.]+(?=\/)/g, `$1${version}`);

const filled = (page, text) =>
  dated(text).replace(
    /(<!-- begin (\w+) -->)[\s\S]*?(<!-- end \2 -->)/g,
    (_, begin, name, end) => `${begin}${PLACES[name](page)}\n${end}`,
  );

/** Custom data of Visual Studio Code, by which it completes the tag, its attributes and their values. */
const editor = () => {
  const attribute = ({ name, description, type, default: fallback }) => ({
    name,
    description: fallback ? `${description}. Default: ${JSON.parse(fallback)}` : description,
    ...(type.text === "boolean" && { valueSet: "v" }),
    ...(valuesOf(type).length && { values: valuesOf(type).map((it) => ({ name: it })) }),
  });
  const tag = {
    name: element.tagName,
    description: element.description,
    attributes: element.attributes.map(attribute),
  };
  return `${JSON.stringify({ version: 1.1, tags: [tag] }, null, 2)}\n`;
};

const made = [
  [EDITOR, editor()],
  ["README.md", dated(textOf("README.md"))],
  ...PAGES.map(([page]) => [SITE + page, filled(page, textOf(SITE + page))]),
];
const stale = made.filter(([path, text]) => !existsSync(new URL(path, ROOT)) || textOf(path) !== text);
const pictured = new Set(pictures.parts.flatMap((it) => it.parts));
const isBuilt = (list) => (it) => !PENDING[list].includes(it.name);
const unseen = [
  ...element.cssParts
    .filter(isBuilt("parts"))
    .filter((it) => !pictured.has(it.name))
    .map((it) => `part ${it.name}`),
  ...element.cssProperties
    .filter(isBuilt("properties"))
    .filter((it) => !pictures.properties[it.name])
    .map((it) => `custom property ${it.name}`),
];

// Every picture that a page shows is there, and no other is carried along.
const shown = made.flatMap(([path, text]) =>
  [...text.matchAll(/<img src="((?:pictures|looks)\/[^"]+)"/g)].map(([, file]) => ({ path, file })),
);
const lost = shown.filter(({ file }) => !existsSync(new URL(SITE + file, ROOT)));
const idle = ["pictures", "looks"]
  .flatMap((folder) => readdirSync(new URL(SITE + folder, ROOT)).map((it) => `${folder}/${it}`))
  .filter((it) => !it.endsWith(".json") && !shown.some(({ file }) => file === it));

if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is stale: run \`make docs\``);
  for (const it of unseen)
    console.error(`${it} is in no picture: name it in scripts/docs-pictures.mjs and run \`make docs-pictures\``);
  for (const { path, file } of lost)
    console.error(`${path} shows ${file}, which is not there: run \`make docs-pictures\` or \`make docs-looks\``);
  for (const it of idle) console.error(`${SITE}${it} is on no page`);
  process.exitCode = stale.length + unseen.length + lost.length + idle.length ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    writeFileSync(new URL(path, ROOT), text);
    console.log(`wrote ${path}`);
  }
}
