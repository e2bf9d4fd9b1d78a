import { readFile } from "node:fs/promises";
import { prerender as print } from "article-reader/prerender";

export async function load() {
  const story = await readFile("static/1234.json");
  const { html } = await print(story, { src: "/1234.json", tz: "Europe/Berlin" });
  return { html };
}
