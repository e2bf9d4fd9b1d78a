// The accessibility tree of a page as a screen reader says it, a line for each node, in order.

/** Silent roles; their content is said. */
const SILENT = [
  "generic",
  "none",
  "RootWebArea",
  "emphasis",
  "strong",
  "time",
  "superscript",
  "subscript",
  "code",
  "rowgroup",
];

/** Roles that are said with their name, which is their content. */
const NAMED = ["heading", "button", "image", "status", "separator"];

/** Roles whose texts and links are said in one go. */
const FLOWING = ["paragraph", "listitem", "Figcaption"];

/** The lines for a page, from the tree that Chromium gives to assistive tools. */
export async function spoken(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((it) => [it.nodeId, it]));
  const childrenOf = (node) => (node.childIds ?? []).map((it) => byId.get(it)).filter(Boolean);
  const nameOf = (node) => node.name?.value.replace(/\s+/g, " ").trim() ?? "";
  const of = (node, property) => (node.properties ?? []).find((it) => it.name === property)?.value.value;

  const lines = [];
  let line = null;
  const begin = (words, depth) => lines.push((line = { depth, words }));

  /** Adds words to a line. Nodes side by side without a paragraph around them are separated by a space. */
  const add = (words, depth) => {
    if (!line) begin("", depth);
    const isApart = line.words && !FLOWING.some((it) => line.words.startsWith(`${it}: `)) && !/^\s*[,،、]/.test(words);
    line.words += (isApart ? " " : "") + words;
  };

  const say = (node, depth) => {
    const role = node.role?.value;
    const inside = (deeper) => childrenOf(node).forEach((it) => say(it, deeper));
    if (node.ignored || SILENT.includes(role)) return inside(depth);
    if (role === "StaticText") return add(node.name.value, depth);
    if (role === "link") return add(`[link: ${nameOf(node)}]`, depth);
    // A table has its caption for a name.
    if (["ListMarker", "LineBreak", "caption"].includes(role)) return undefined;
    if (role === "row") {
      begin(
        `row: ${childrenOf(node)
          .map((it) => `${it.role.value === "cell" ? "" : `${it.role.value} `}${nameOf(it)}`)
          .join(" | ")}`,
        depth,
      );
    } else if (NAMED.includes(role)) {
      const expanded = { true: ", expanded", false: ", collapsed" }[of(node, "expanded")] ?? "";
      begin(`${role}${role === "heading" ? ` ${of(node, "level")}` : ""}: ${nameOf(node)}${expanded}`, depth);
    } else if (FLOWING.includes(role)) {
      begin(`${role}: `, depth);
      inside(depth + 1);
    } else {
      begin(nameOf(node) ? `${role}: ${nameOf(node)}` : role, depth);
      line = null;
      inside(depth + 1);
    }
    line = null;
    return undefined;
  };
  say(nodes[0], 0);
  return lines.map(({ depth, words }) => `${"  ".repeat(depth)}${words.replace(/\s+/g, " ").trim()}\n`).join("");
}
