// Finds files of a crate that import each other in a circle. A circle of files cannot be understood one file
// at a time. Files that may import each other stand in ALLOWED, with the reason.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Circles that stay: one file of each, without `.rs`, and the reason. */
const ALLOWED = {
  "body/walk": "The walk calls the function for each role, and most of them walk on into their element.",
  "engine/session": "A session sets the alarm of an embargo, and the alarm wakes the session.",
};

/** The sources of a crate: a module path, such as `body/walk`, for each file. A folder's mod.rs is the folder. */
const sourcesOf = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((file) => file.endsWith(".rs"))
    .map((file) => ({ file, module: file.replace(/(?:^|\/)mod\.rs$|\.rs$/, "").replace(/^(lib|main)$/, "") }));

/** The paths that a source names, as modules of its crate. */
function importsOf(module, text, modules) {
  const code = text.replace(/\/\/.*$/gm, "").replace(/#\[cfg\(test\)\]\s*mod tests \{[\s\S]*$/, "");
  const found = new Set();
  const add = (base, path) => {
    // The longest part of the path that is a file; what follows is an item in it.
    const parts = [...base, ...path];
    for (let length = parts.length; length > 0; length -= 1) {
      const candidate = parts.slice(0, length).join("/");
      if (modules.has(candidate)) {
        if (candidate !== module) found.add(candidate);
        return;
      }
    }
  };
  const own = module.split("/").filter(Boolean);
  const paths = [];
  for (const [, tree] of code.matchAll(/\b(?:pub(?:\([^)]*\))? )?use ((?:crate|self|super)\b[^;]*);/g))
    expand(tree, [], paths);
  for (const [path] of code.matchAll(/\b(?:crate|super)(?:::\w+)+/g)) paths.push(path.split("::"));
  for (const [first, ...rest] of paths) {
    if (first === "crate") add([], rest);
    else if (first === "self") add(own, rest);
    else if (first === "super") {
      const supers = rest.findIndex((it) => it !== "super");
      const up = 1 + (supers === -1 ? rest.length : supers);
      add(own.slice(0, own.length - up), rest.slice(up - 1));
    }
  }
  return found;
}

/** Writes out the paths of a tree of `use`. */
function expand(tree, before, paths) {
  const text = tree.trim();
  const brace = text.indexOf("{");
  if (brace === -1) {
    paths.push([
      ...before,
      ...text
        .replace(/ as \w+$/, "")
        .split("::")
        .filter((it) => (it && it !== "self") || before.length === 0),
    ]);
    return;
  }
  const stem = [...before, ...text.slice(0, brace).split("::").filter(Boolean)];
  let depth = 0;
  let start = brace + 1;
  for (let at = brace; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if ((text[at] === "," && depth === 1) || depth === 0) {
      const part = text.slice(start, at).trim();
      if (part) expand(part, stem, paths);
      start = at + 1;
      if (depth === 0) return;
    }
  }
}

/** The sets of modules that import each other, each with more than one module (Tarjan's algorithm). */
function circlesOf(graph) {
  const circles = [];
  const order = new Map();
  const lowest = new Map();
  const stack = [];
  const visit = (module) => {
    order.set(module, order.size);
    lowest.set(module, order.get(module));
    stack.push(module);
    for (const next of graph.get(module) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(module, Math.min(lowest.get(module), lowest.get(next)));
    }
    if (lowest.get(module) !== order.get(module)) return;
    const circle = stack.splice(stack.indexOf(module));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const module of graph.keys()) if (!order.has(module)) visit(module);
  return circles;
}

/** The circles of a crate. A folder's mod.rs re-exports its files, and is left out of the graph. */
function circlesIn(folder) {
  const sources = sourcesOf(folder);
  const modules = new Set(sources.map((it) => it.module).filter(Boolean));
  const graph = new Map();
  for (const { file, module } of sources) {
    if (!module) continue;
    graph.set(module, importsOf(module, readFileSync(join(ROOT, folder, file), "utf8"), modules));
  }
  return circlesOf(graph);
}

const crates = readdirSync(join(ROOT, "crates")).map((it) => `crates/${it}/src`);
let broken = false;
for (const folder of ["src", ...crates]) {
  for (const circle of circlesIn(folder)) {
    if (circle.some((it) => it in ALLOWED)) continue;
    console.log(`Files of ${dirname(folder)} import each other: ${circle.join(", ")}`);
    broken = true;
  }
}
process.exitCode = broken ? 1 : 0;
