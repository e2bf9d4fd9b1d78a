// Compares dist/ with the hashes of the release in README.md. `--record` writes the hashes of dist/, as the
// last step of a release. While the changelog begins with "Unreleased", the code differs from the release,
// and the check is skipped.
import { readFileSync, writeFileSync } from "node:fs";
import { ROOT, textOf } from "./manifest.mjs";

const version = /^version = "(.*)"/m.exec(textOf("Cargo.toml"))[1];
const [, newest] = /^## (.*)$/m.exec(textOf("CHANGELOG.md"));
const readme = textOf("README.md");

const table = () => {
  const hashes = JSON.parse(readFileSync(new URL("dist/integrity.json", ROOT), "utf8"));
  const rows = Object.entries(hashes).map(([file, hash]) => `| \`${file}\` | \`${hash}\` |`);
  return `\n| file of ${version} | integrity |\n|---|---|\n${rows.join("\n")}\n`;
};

const place = /(<!-- begin hashes -->)[\s\S]*?(<!-- end hashes -->)/;

if (process.argv.includes("--record")) {
  writeFileSync(new URL("README.md", ROOT), readme.replace(place, `$1${table()}$2`));
} else if (newest === "Unreleased") {
  console.log(`${version} is not released as it stands: README.md keeps the hashes that it has.`);
} else if (!readme.includes(table())) {
  console.error(`dist/ is not the ${version} that README.md pins: \`make hashes-record\`, if it is to be.`);
  process.exitCode = 1;
}
