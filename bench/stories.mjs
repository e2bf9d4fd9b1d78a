// Ten thousand stories, the same each time, of the words of the judged ones: `node bench/stories.mjs`
// writes them and one to ask about into target/related/. What they say means nothing; how long their
// texts are, how many words they share and how many they have alone is as in a list of news.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = new URL("../", import.meta.url);
const SYLLABLES = "ka lo mi ren tas vo bel dur fin gar hol jun ked lim nor pel ros sund tor ul wes".split(" ");

/** Numbers between 0 and 1, the same each time (Mulberry32). */
const numbers = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let it = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
  return ((it ^ (it >>> 14)) >>> 0) / 4294967296;
};

export function stories(count) {
  const judged = JSON.parse(readFileSync(new URL("crates/core/tests/data/related/en.json", ROOT), "utf8"));
  const words = (story) => `${story.headline} ${story.standfirst} ${story.body}`.split(/\s+/);
  const all = judged.stories.flatMap(words);
  const topics = judged.groups
    .filter((it) => it.topic)
    .map(({ stories: ids }) => judged.stories.filter((it) => ids.includes(it.id)).flatMap(words));
  const random = numbers(6);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // A third of the words are of a topic, and one in twenty is a name that few others have.
  const name = () =>
    [pick(SYLLABLES), pick(SYLLABLES), pick(SYLLABLES)].join("").replace(/^./, (it) => it.toUpperCase());
  const word = (topic) => (random() < 0.05 ? name() : pick(random() < 0.35 ? topic : all));
  const text = (topic, length) => Array.from({ length }, () => word(topic)).join(" ");
  return Array.from({ length: count }, (_, at) => {
    const topic = pick(topics);
    return {
      format: "article-reader/1",
      id: `s${at}`,
      url: `/s/${at}`,
      language: "en",
      headline: text(topic, 8),
      standfirst: text(topic, 14),
      published: new Date(1795478400000 - at * 1_200_000).toISOString(),
      body: text(topic, 36),
    };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = new URL("target/related/", ROOT);
  mkdirSync(folder, { recursive: true });
  const all = stories(10_000);
  writeFileSync(new URL("story.json", folder), JSON.stringify(all[5_000]));
  writeFileSync(new URL("stories.json", folder), JSON.stringify(all));
  console.log(`${all.length} stories in ${fileURLToPath(folder)}`);
}
