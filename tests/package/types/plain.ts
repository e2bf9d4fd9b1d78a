// The element and `prerender` without a framework.
import { ArticleReader, upgrade } from "article-reader";
import { createPrerender, type Prerendered, prerender } from "article-reader/prerender";

export const reader: ArticleReader = document.createElement("article-reader");
reader.addEventListener("reader-error", ({ detail }) => console.log(detail.code));
upgrade();

export async function page(story: string, module: WebAssembly.Module): Promise<string> {
  const options = { src: "/1.json", tz: "Europe/Berlin", headingLevel: 2, jsonLd: true } as const;
  const result: Prerendered = await prerender(story, options);
  await createPrerender(module)(new Uint8Array(), { now: new Date(), attributes: { theme: "auto", isolated: true } });
  if (result.status === "closed") return result.reason;
  if (result.status !== "printed") return result.message;
  return result.head + result.html + result.notices.map((it) => it.code).join();
}

// @ts-expect-error No such option.
prerender("{}", { timeZone: "UTC" });
// @ts-expect-error No such level.
prerender("{}", { headingLevel: 5 });
// @ts-expect-error A number is no document.
prerender(5);
