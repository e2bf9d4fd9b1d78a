import { readFile } from "node:fs/promises";
import { prerender } from "article-reader/prerender";

export default defineEventHandler(async () => {
  const story = await readFile("public/1234.json");
  const { html } = await prerender(story, { src: "/1234.json", tz: "Europe/Berlin" });
  return { html };
});
