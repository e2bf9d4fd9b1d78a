import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ASSETS } from "./site.js";

const OUTPUT = "_site";

export default (config) => {
  // Eleventy leaves the pages of the build before. One of them may be of a story that was withdrawn since.
  config.on("eleventy.before", () => rm(new URL(`${OUTPUT}/`, import.meta.url), { recursive: true, force: true }));
  config.addWatchTarget("./stories/");
  // The print has the hash of the JSON, so both come from the same build.
  if (ASSETS === "/article-reader") {
    const release = dirname(fileURLToPath(import.meta.resolve("article-reader/embed.js")));
    config.addPassthroughCopy({ [release]: "article-reader" });
  }
  return { dir: { output: OUTPUT } };
};
