import { readFile } from "node:fs/promises";
import { prerender } from "article-reader/prerender";
import { Element } from "./element";

export const dynamic = "force-dynamic";

export default async function Page() {
  const story = await readFile("public/1234.json");
  const { html } = await prerender(story, { src: "/1234.json", tz: "Europe/Berlin" });
  return (
    <>
      {/* The print is HTML of the reader, which contains no HTML of the story. */}
      <main dangerouslySetInnerHTML={{ __html: html }} />
      <Element />
    </>
  );
}
