// custom-elements.json: the one place where the public contract is written down.
import { readFileSync } from "node:fs";

export const ROOT = new URL("../", import.meta.url);

export const textOf = (path) => readFileSync(new URL(path, ROOT), "utf8");

/** The element of a manifest; its lists are `attributes`, `members`, `events`, `cssParts` and so on. */
export const elementOf = (manifest) => manifest.modules[0].declarations.find((it) => it.customElement);

/** The texts that a type allows: those between quotation marks. */
export const valuesOf = (type) => [...(type?.text ?? "").matchAll(/"([^"]*)"/g)].map(([, value]) => value);
