// The stories that may be shown, each with its print. A story that was withdrawn, has expired or is under embargo is not in
// the list, so it has no page, no JSON and no line on the front page.
import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { prerender } from "article-reader/prerender";
import { ASSETS, SITE } from "../site.js";

const FOLDER = new URL("../stories/", import.meta.url);

const printOf = async (file) => {
  const id = basename(file, ".json");
  const json = await readFile(new URL(file, FOLDER), "utf8");
  const src = `/stories/${id}.json`;
  const { status, html, head, jsonLd, reason, message } = await prerender(json, {
    src,
    base: SITE.url + src,
    url: `${SITE.url}/stories/${id}/`,
    assets: ASSETS,
    lang: SITE.language,
    tz: SITE.zone,
    jsonLd: true,
  });
  if (status === "closed") {
    console.log(`${file} is closed (${reason}), and has no page`);
    return undefined;
  }
  // A build that leaves a story out in silence would remove its page.
  if (status !== "printed") throw new Error(`${file} cannot be printed: ${message}`);
  const { headline, datePublished } = jsonLd ?? {};
  return { id, json, html, head, headline: headline ?? id, published: datePublished ?? "" };
};

export default async () => {
  const files = (await readdir(FOLDER)).filter((it) => it.endsWith(".json"));
  const stories = await Promise.all(files.map(printOf));
  return stories.filter(Boolean).sort((a, b) => b.published.localeCompare(a.published));
};
