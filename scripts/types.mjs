// Writes the types of the element for each framework, and the data file of JetBrains' editors, from
// custom-elements.json. `--check` compares them instead.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { elementOf, ROOT, textOf, valuesOf } from "./manifest.mjs";
import { version } from "./package/metadata.mjs";

const element = elementOf(JSON.parse(textOf("custom-elements.json")));

// ── Attributes, properties and events ──────────────────────────────────────────────────────────

const quoted = (name) => (/^\w+$/.test(name) ? name : `"${name}"`);

/** A value that is a number may be given as one. */
const typeOf = ({ type }) => {
  const values = valuesOf(type).filter(Boolean);
  if (!values.length) return type.text.replace(" | undefined", "");
  return values.flatMap((it) => (/^\d+$/.test(it) ? [`"${it}"`, it] : `"${it}"`)).join(" | ");
};

const line = ({ name, description }, type) => `  /** ${description} */\n  ${quoted(name)}?: ${type};`;

// Each framework has the attributes of HTML itself.
const ofHtml = ["lang", "dir"];
const attributes = element.attributes.filter((it) => !ofHtml.includes(it.name));
const names = new Set(attributes.map((it) => it.name));
const settable = element.members.filter((it) => it.kind === "field" && !it.readonly && !it.inheritedFrom);
const properties = settable.filter((it) => !names.has(it.name));
const events = element.events.map(({ name, description }) => ({ name, description }));

/** The attributes and properties. A framework sets whichever the element has. */
const props = [...attributes, ...properties].map((it) => line(it, typeOf(it))).join("\n");

const listeners = (named) =>
  events.map((it) => line({ ...it, name: named(it.name) }, `(event: ReaderEventMap["${it.name}"]) => void`)).join("\n");

const camel = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

// ── Frameworks ─────────────────────────────────────────────────────────────────────────────────

const head = (title, ...imports) => `// Written by scripts/types.mjs.
/** Types of \`<article-reader>\` ${title}. */
import type { ArticleReader, ReaderEventMap } from "../index.js";
${imports.join("\n")}
/** The attributes, and the properties without an attribute. */
export interface ArticleReaderProps {
${props}
}
`;

const events_ = (named) => `
/** The listeners. */
export interface ArticleReaderListeners {
${listeners(named)}
}
`;

const inModule = (module, content) => `
declare module "${module}" {
${content}
}
`;

const inJsx = (module, base) =>
  inModule(
    module,
    `  namespace JSX {
    interface IntrinsicElements {
      "article-reader": ${base} & ArticleReaderProps & ArticleReaderListeners;
    }
  }`,
  );

const TYPES = {
  react:
    head("in React's JSX, from React 19 on", 'import type { DetailedHTMLProps, HTMLAttributes } from "react";\n') +
    events_((it) => `on${it}`) +
    inJsx("react", "DetailedHTMLProps<HTMLAttributes<ArticleReader>, ArticleReader>"),
  preact:
    head("in Preact's JSX", 'import type { HTMLAttributes } from "preact";\n') +
    events_((it) => `on${it}`) +
    inJsx("preact", "Omit<HTMLAttributes<ArticleReader>, keyof ArticleReaderProps>"),
  solid:
    head("in Solid's JSX", 'import type { JSX } from "solid-js";\n') +
    events_((it) => `on:${it}`) +
    `
/** Solid sets an attribute unless the name says that it is a property. */
export interface ArticleReaderSolidProperties {
${settable.map((it) => line({ ...it, name: `prop:${it.name}` }, it.type.text)).join("\n")}
}
` +
    inJsx("solid-js", "JSX.HTMLAttributes<ArticleReader> & ArticleReaderSolidProperties"),
  svelte:
    head("in the templates of Svelte", 'import type { HTMLAttributes } from "svelte/elements";\n') +
    events_((it) => `on${it}`) +
    inModule(
      "svelte/elements",
      `  interface SvelteHTMLElements {
    "article-reader": HTMLAttributes<ArticleReader> & ArticleReaderProps & ArticleReaderListeners;
  }`,
    ),
  vue:
    head("in the templates of Vue", 'import type { HTMLAttributes, PublicProps } from "vue";\n') +
    events_((it) => `on${camel(it)}`) +
    `
/** The element as Vue's tools for templates see it. */
export type ArticleReaderComponent = new () => ArticleReader & {
  $props: PublicProps & HTMLAttributes & ArticleReaderProps & ArticleReaderListeners;
};
` +
    inModule(
      "vue",
      `  interface GlobalComponents {
    "article-reader": ArticleReaderComponent;
    ArticleReader: ArticleReaderComponent;
  }`,
    ),
  angular:
    head("for components of Angular, whose templates need `CUSTOM_ELEMENTS_SCHEMA`") +
    `
/** The event that a listener such as \`(reader-ready)="opened($event)"\` gets. */
export type ArticleReaderEvent<Name extends keyof ReaderEventMap> = ReaderEventMap[Name];

/** The element, for \`viewChild<ElementRef<ArticleReaderElement>>\`. */
export type ArticleReaderElement = ArticleReader;
`,
};

// ── Editors ────────────────────────────────────────────────────────────────────────────────────

const webTypes = () => {
  const described = ({ name, description }) => ({ name, description });
  const value = (it) =>
    valuesOf(it.type).length
      ? { type: "enum", kind: "plain", values: undefined }
      : {
          type: it.type.text === "boolean" ? "boolean" : "string",
          kind: it.type.text === "boolean" ? "no-value" : "plain",
        };
  const attribute = (it) => {
    const { type, kind } = value(it);
    const values = valuesOf(it.type).filter(Boolean);
    return {
      ...described(it),
      ...(it.default && { default: JSON.parse(it.default) }),
      value: { type: type === "enum" ? values.map((it) => `"${it}"`) : type, kind, required: type !== "boolean" },
      ...(values.length && { values: values.map((it) => ({ name: it })) }),
    };
  };
  const tag = {
    name: element.tagName,
    description: element.description,
    attributes: element.attributes.map(attribute),
    slots: element.slots.map(described),
    js: {
      properties: element.members
        .filter((it) => it.kind === "field")
        .map((it) => ({ ...described(it), type: it.type.text, ...(it.readonly && { "read-only": true }) })),
      events: element.events.map((it) => ({ ...described(it), type: it.type.text })),
    },
    css: {
      properties: element.cssProperties.map((it) => ({ ...described(it), default: it.default })),
      parts: element.cssParts.map(described),
    },
  };
  return {
    name: "article-reader",
    version,
    "js-types-syntax": "typescript",
    "description-markup": "markdown",
    contributions: { html: { elements: [tag] } },
  };
};

// ── Writing ────────────────────────────────────────────────────────────────────────────────────

const made = [
  ...Object.entries(TYPES).map(([name, text]) => [`package/types/${name}.d.ts`, text]),
  ["web-types.json", `${JSON.stringify(webTypes(), null, 2)}\n`],
];
const stale = made.filter(([path, text]) => !existsSync(new URL(path, ROOT)) || textOf(path) !== text);

if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is stale: run \`make types\``);
  process.exitCode = stale.length ? 1 : 0;
} else {
  mkdirSync(new URL("package/types/", ROOT), { recursive: true });
  for (const [path, text] of stale) {
    writeFileSync(new URL(path, ROOT), text);
    console.log(`wrote ${path}`);
  }
}
