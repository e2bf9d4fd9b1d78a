// Tests `prerender` of the package in each JavaScript runtime, beside the command.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { folder, RUNTIMES } from "./runtimes.mjs";
import { COMMAND, ROOT, SAMPLES } from "./setup.mjs";

const NOW = "2026-11-23T12:00:00Z";
const text = (name) => readFileSync(join(ROOT, "samples", name), "utf8");

/** Options of the package, and the arguments that say the same to the command. */
const OPTIONS = [
  [{ now: NOW }, ["--now", NOW]],
  [
    {
      now: NOW,
      jsonLd: true,
      src: "https://gazette.example/stories/1.json",
      assets: "/article-reader",
      url: "https://gazette.example/1",
      lang: "de",
      tz: "Europe/Berlin",
      headingLevel: 2,
      idPrefix: "story-1",
      validUntil: "2027-01-01T00:00:00Z",
      sizes: "50vw",
      attributes: { theme: "auto", isolated: true, controls: "none" },
      publisher: text("publisher.json"),
      stories: text("latest.json"),
    },
    [
      ...["--now", NOW, "--json-ld", "--src", "https://gazette.example/stories/1.json", "--assets", "/article-reader"],
      ...["--url", "https://gazette.example/1", "--lang", "de", "--tz", "Europe/Berlin", "--heading-level", "2"],
      ...["--id-prefix", "story-1", "--valid-until", "2027-01-01T00:00:00Z", "--sizes", "50vw"],
      ...["--attribute", "theme=auto", "--attribute", "isolated", "--attribute", "controls=none"],
      ...["--publisher", join(ROOT, "samples/publisher.json"), "--stories", join(ROOT, "samples/latest.json")],
    ],
  ],
];

const STATUS = { 0: "printed", 3: "closed", 4: "not-understood" };

/** What the command prints, says and ends with. */
function command(file, args) {
  const { status, stdout, stderr } = spawnSync(COMMAND, ["prerender", "--verbose", ...args, file], {
    encoding: "utf8",
  });
  return { status: STATUS[status] ?? `exit code ${status}: ${stderr}`, html: stdout, said: stderr };
}

/** What the command would say of a result. */
const saying = (file, { status, notices, reason, code, message }) => {
  if (status === "closed") return `${file}: closed: ${reason}\n`;
  if (status === "not-understood") return `${file}: ${code}: ${message}\n`;
  return notices.map((it) => `${file}: ${it.code}: ${it.message}\n`).join("");
};

const CASES = SAMPLES.flatMap((file) => OPTIONS.map(([options, args]) => ({ file, options, args })));
const EXPECTED = CASES.map(({ file, args }) => command(file, args));

// Zones with rules of many kinds, and times in which they differ.
const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"];
ZONES.push("Africa/Cairo", "Pacific/Apia", "Europe/Dublin", "Asia/Calcutta", "Etc/GMT+5", "UTC", "europe/paris");
const TIMES = ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"];
TIMES.push("2011-12-30T12:00:00Z", "1975-06-01T00:00:00Z", "1945-05-24T12:00:00Z", "1890-01-01T00:00:00Z");
TIMES.push("2040-07-01T00:00:00Z", "0045-07-01T00:00:00Z", "9999-12-31T23:59:59Z");
const story = (published) =>
  JSON.stringify({ format: "article-reader/1", headline: "The quay", published, body: "Open." });
const DATED = ZONES.flatMap((tz) => TIMES.map((time, index) => ({ tz, time, index })));

/** What the command prints for each time in each zone, by one run for a zone. */
function dated() {
  const place = join(folder, "times");
  mkdirSync(place, { recursive: true });
  TIMES.forEach((time, index) => {
    writeFileSync(join(place, `${index}.json`), story(time));
  });
  const files = TIMES.map((_, index) => join(place, `${index}.json`));
  return ZONES.flatMap((tz) => {
    const out = join(place, tz.replaceAll("/", "-"));
    execFileSync(COMMAND, ["prerender", "--now", "9999-12-31T23:59:59Z", "--tz", tz, "-o", `${out}/`, ...files]);
    return TIMES.map((_, index) => readFileSync(join(out, `${index}.html`), "utf8"));
  });
}
const DATES = dated();

test("the samples are printed, closed and not understood", () => {
  const fates = new Set(EXPECTED.map((it) => it.status));
  assert.deepEqual([...fates].sort(), ["closed", "not-understood", "printed"]);
});

for (const [name, run] of Object.entries(RUNTIMES)) {
  test(`${name} prints each sample as the command does`, async () => {
    const results = await run(CASES.map(({ file, options }) => [readFileSync(file, "utf8"), options]));
    assert.equal(results.length, CASES.length);
    for (const [index, result] of results.entries()) {
      const { file, options } = CASES[index];
      const { status, html, said } = EXPECTED[index];
      const about = `${basename(file)} ${Object.keys(options).length} options`;
      assert.equal(result.status, status, about);
      assert.equal(result.head + result.html, html, about);
      assert.equal(saying(file, result), said, about);
      const structured = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1];
      assert.deepEqual(result.jsonLd, structured ? JSON.parse(structured) : null, about);
    }
  });

  test(`${name} knows the time zones of the command`, async () => {
    const now = "9999-12-31T23:59:59Z";
    const results = await run(DATED.map(({ tz, time }) => [story(time), { now, tz }]));
    for (const [index, { html }] of results.entries()) {
      const { tz, time } = DATED[index];
      assert.equal(html, DATES[index], `${time} in ${tz}`);
    }
  });
}
