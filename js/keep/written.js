// Writes the copy of an article as Markdown (CommonMark, with the tables of GitHub) or as plain text.

/**
 * How a kind of file writes what is not a plain word.
 *
 * @typedef {object} Syntax
 * @property {(words: string) => string} words
 * @property {(level: number, words: string) => string} heading
 * @property {(words: string, address: string) => string} link
 * @property {(words: string, address: string) => string} picture
 * @property {Record<string, string>} marks what stands before and after an element with words
 * @property {string} rule
 * @property {string} lineBreak
 * @property {string} fence
 * @property {boolean} hasTables
 */

/** @type {Syntax} */
export const MARKDOWN = {
  // Only what would be markup is escaped: marks anywhere, and signs of blocks at the beginning of a line.
  words: (words) => words.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, "$1\\$2"),
  heading: (level, words) => `${"#".repeat(level)} ${words}`,
  link: (words, address) => `[${words}](<${address}>)`,
  picture: (words, address) => `![${words}](<${address}>)`,
  marks: { em: "*", i: "*", cite: "*", dfn: "*", strong: "**", b: "**", code: "`", del: "~~", s: "~~" },
  rule: "---",
  lineBreak: "\\\n",
  fence: "```",
  hasTables: true,
};

/** @type {Syntax} */
export const TEXT = {
  words: (words) => words,
  heading: (_, words) => words,
  link: (words, address) => (words === address ? words : `${words} <${address}>`),
  picture: (words) => (words ? `[${words}]` : ""),
  marks: {},
  rule: "* * *",
  lineBreak: "\n",
  fence: "",
  hasTables: false,
};

const BLOCKS =
  "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table ul".split(
    " ",
  );

/** @param {Node} node */
const isBlock = (node) => node instanceof Element && BLOCKS.includes(node.localName);

/**
 * Writes an element.
 *
 * @param {Element} root
 * @param {Syntax} syntax
 */
export const written = (root, syntax) => `${blocksOf(root, syntax).join("\n\n")}\n`;

/**
 * The blocks in an element, each as lines.
 *
 * @param {Element} element
 * @param {Syntax} syntax
 * @returns {string[]}
 */
const blocksOf = (element, syntax) => {
  /** @type {string[]} */
  const blocks = [];
  let line = "";
  const endLine = () => {
    if (line.trim()) blocks.push(line.trim());
    line = "";
  };
  for (const node of element.childNodes) {
    if (isBlock(node)) {
      endLine();
      blocks.push(...blockOf(/** @type {Element} */ (node), syntax));
    } else {
      line += inlineOf(node, syntax);
    }
  }
  endLine();
  return blocks;
};

/**
 * @param {Element} element
 * @param {Syntax} syntax
 * @returns {string[]}
 */
const blockOf = (element, syntax) => {
  const name = element.localName;
  const level = Number(/^h([1-6])$/.exec(name)?.[1]);
  if (level) return [syntax.heading(level, blocksOf(element, syntax).join(" "))].filter((it) => it.trim());
  if (name === "hr") return [syntax.rule];
  if (name === "pre") return [[syntax.fence, element.textContent, syntax.fence].filter(Boolean).join("\n")];
  if (name === "blockquote") return [indented(blocksOf(element, syntax).join("\n\n"), "> ", "> ")];
  if (name === "ul" || name === "ol") return [listOf(element, syntax)];
  if (name === "table") return [...blocksIn(element, "caption", syntax), tableOf(element, syntax)];
  return blocksOf(element, syntax);
};

/**
 * @param {Element} element
 * @param {string} selector
 * @param {Syntax} syntax
 */
const blocksIn = (element, selector, syntax) =>
  [...element.querySelectorAll(`:scope > ${selector}`)].flatMap((it) => blocksOf(it, syntax));

/**
 * @param {Node} node
 * @param {Syntax} syntax
 * @returns {string}
 */
const inlineOf = (node, syntax) => {
  if (!(node instanceof Element)) return syntax.words((node.nodeValue ?? "").replace(/[\t\n\r ]+/g, " "));
  const { localName: name } = node;
  if (name === "br") return syntax.lineBreak;
  if (name === "img") return syntax.picture(syntax.words(attributeOf(node, "alt")), attributeOf(node, "src"));
  const mark = syntax.marks[name] ?? "";
  const inside =
    name === "code" && mark ? node.textContent : [...node.childNodes].map((it) => inlineOf(it, syntax)).join("");
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(inside) ?? [];
  if (!words) return inside;
  const address = name === "a" && node.getAttribute("href");
  return `${before}${mark}${address ? syntax.link(words, address) : words}${mark}${after}`;
};

/**
 * @param {Element} element
 * @param {string} name
 */
const attributeOf = (element, name) => element.getAttribute(name) ?? "";

/**
 * @param {Element} list
 * @param {Syntax} syntax
 */
const listOf = (list, syntax) => {
  let number = Number(list.getAttribute("start") ?? 1);
  const items = [...list.children].map((item) => {
    number = Number(item.getAttribute("value") ?? number);
    const mark = list.localName === "ol" ? `${number}. ` : "- ";
    number += 1;
    return indented(blocksOf(item, syntax).join("\n\n"), mark, " ".repeat(mark.length));
  });
  return items.join("\n");
};

/**
 * @param {string} lines
 * @param {string} first before the first line
 * @param {string} others before the other lines
 */
const indented = (lines, first, others) =>
  lines
    .split("\n")
    .map((line, index) => `${index ? others : first}${line}`.trimEnd())
    .join("\n");

/**
 * @param {Element} table
 * @param {Syntax} syntax
 */
const tableOf = (table, syntax) => {
  const rows = [...table.querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => blocksOf(cell, syntax).join(" ").replace(/\n/g, " ")),
  );
  if (!syntax.hasTables) return rows.map((cells) => cells.join("\t")).join("\n");
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (/** @type {string[]} */ cells) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? "").join(" | ")} |`;
  const hasHead = Boolean(table.querySelector("thead"));
  const [head, ...others] = hasHead ? rows : [[], ...rows];
  return [line(head ?? []), line(Array.from({ length: width }, () => "---")), ...others.map(line)].join("\n");
};
