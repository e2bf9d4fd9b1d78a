// Checks the subjects of the commits since BASE: `area: imperative summary`, as CONTRIBUTING.md describes.
// Merges are skipped. A clone that does not hold BASE, such as a shallow one, is not checked.
import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// The last commit before the rule.
const BASE = "a2009e1c444ddffe10369c16b1203f874016b44b";

const LONGEST = 72;

// An imperative is the plain form of a verb. These endings are those of other forms, except in the verbs below.
const OTHER_FORM = /^(\w{3,}(ed|ing)|\w{2,}[^su]s)$/i;
const IMPERATIVES = [
  "alias",
  "bring",
  "embed",
  "exceed",
  "feed",
  "need",
  "proceed",
  "seed",
  "speed",
  "string",
  "succeed",
];

/** What is wrong with a subject; nothing for a good one. */
export function complaints(subject) {
  const [, area = "", summary = ""] = /^([^:]+): (.+)$/.exec(subject) ?? [];
  const [verb] = summary.split(/[\s,]/);
  const found = [
    [!/^[\w./ -]+(, [\w./ -]+)*$/.test(area), "does not begin with an area, as in `engine: reload after a panic`"],
    [[...subject].length > LONGEST, `has more than ${LONGEST} characters`],
    [subject.includes(";"), "joins changes by a semicolon: make one commit of each"],
    [/(^|: *)(wip\b|fixup!|squash!|amend!)/i.test(subject), "is work in progress: squash it"],
    [
      OTHER_FORM.test(verb) && !IMPERATIVES.includes(verb.toLowerCase()),
      `begins its summary with "${verb}": use the imperative, as in "add"`,
    ],
    [subject.endsWith("."), "ends with a full stop"],
  ];
  return found.filter(([isSo]) => isSo).map(([, complaint]) => complaint);
}

const isAncestor = (commit) =>
  spawnSync("git", ["merge-base", "--is-ancestor", commit, "HEAD"], { stdio: "ignore" }).status === 0;

const subjectsSince = (commit) =>
  execFileSync("git", ["log", "--no-merges", "--format=%h %s", `${commit}..HEAD`], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!isAncestor(BASE)) {
    console.log(`Commit subjects: skipped, because ${BASE.slice(0, 7)} is not in the history of this clone.`);
  } else {
    const commits = subjectsSince(BASE);
    const found = commits.flatMap((line) => {
      const [, hash, subject] = /^(\S+) (.*)$/.exec(line);
      return complaints(subject).map((it) => `${hash} "${subject}" ${it}`);
    });
    for (const it of found) console.error(it);
    if (!found.length) console.log(`The subjects of ${commits.length} commits keep the rule.`);
    process.exitCode = found.length ? 1 : 0;
  }
}
