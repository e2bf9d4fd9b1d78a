// Prints stories by the command `article-reader prerender`, and opens pages that contain the prints.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { open, serve } from "./publisher.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The address at which the tests serve the JSON of a printed story. */
export const SRC = "/printed/story.json";

/** The address of the page and of the story for the command, which knows no server. */
const ORIGIN = "https://gazette.example";

/** Prints a document. `options` are those of the command, without dashes; a list gives one several times. */
export function prerender(document, options = {}) {
  const named = Object.entries({ src: SRC, base: `${ORIGIN}${SRC}`, now: "2026-11-23T12:00:00Z", ...options });
  const given = named.flatMap(([name, value]) =>
    [value].flat().flatMap((it) => [`--${name}`, ...(it === true ? [] : [it])]),
  );
  const input = typeof document === "string" ? document : JSON.stringify(document);
  const run = ["run", "--quiet", "--bin", "article-reader", "--", "prerender", ...given, "-"];
  return execFileSync("cargo", run, { cwd: ROOT, input, encoding: "utf8" });
}

/** Opens a page with a print. The server has the document `served`, by default the printed one. */
export async function openPrint(
  page,
  document,
  { print = {}, served = document, edit = (html) => html, ...options } = {},
) {
  if (served) await serve(page, `**${SRC}`, served);
  const head = '<link rel="stylesheet" href="/article-reader.css">';
  await open(page, edit(prerender(document, print)), { head, ...options });
}

/** A story of our own format, with the fields of a test. */
export const printedStory = (fields = {}) => ({
  format: "article-reader/1",
  id: "rope-walk",
  url: "https://gazette.example/coast/rope-walk",
  language: "en-GB",
  headline: "The rope walk of Stenvoe spins again",
  standfirst: "After forty years a trade comes back to the harbour.",
  published: "2026-11-23T09:30:00Z",
  authors: ["Anna Lund"],
  source: "Littoral News",
  body: PARAGRAPHS.map((it) => `<p>${it}</p>`).join(""),
  ...fields,
});

export const PARAGRAPHS = [
  "The shed is longer than the quay it stands on, and for forty years it held nothing but nets.",
  "On Monday the first rope in a generation was laid there by four women and a machine from 1911.",
  "“It smells the way my grandmother’s coat smelled,” said the youngest of them.",
  "The council has lent the building for ten years, on the condition that visitors may watch.",
];

/** Records, from before the page's own first script, every change of the nodes inside an article. */
export async function watchArticle(page) {
  await page.addInitScript(() => {
    window.changes = [];
    document.addEventListener("readystatechange", () => {
      if (document.readyState !== "interactive") return;
      const article = document.querySelector("[part~=article]");
      window.printed = article;
      const describe = ({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ""}`.trim();
      new MutationObserver((records) => {
        // A date is moved to the visitor's time zone.
        const all = records.filter(({ target }) => !(target.parentElement ?? target).closest("time"));
        window.changes.push(...all.map(describe));
      }).observe(article, { childList: true, subtree: true, attributes: true, characterData: true });
    });
  });
}
