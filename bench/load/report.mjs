// Writes the results as Markdown.
import { execFileSync } from "node:child_process";
import os from "node:os";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const GIB = 1024 ** 3;

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const integer = (number) => Math.round(number).toLocaleString("en");
const times = (number) => (Number.isFinite(number) ? number.toFixed(2) : "");
const row = (cells) => `| ${cells.join(" | ")} |`;

/** Returns the medians of the results of a page. */
function summarise(results) {
  const of = (key) => median(results.map((it) => it[key]));
  const ready = results.map((it) => it.ready);
  const keys = ["ready", "paint", "blocking", "shift", "script", "sent"];
  return {
    ...Object.fromEntries(keys.map((key) => [key, of(key)])),
    lowest: Math.min(...ready),
    highest: Math.max(...ready),
  };
}

/** Returns the table of a group, and the figures that belong to a print. */
export function tableOf(group, results, server) {
  const summaries = new Map(group.pages.map((page) => [page, summarise(results[page.path])]));
  const base = summaries.get(group.base);
  const columns = [
    ["page", ({ name }) => name],
    ["ready, ms", (_, it) => integer(it.ready)],
    ["lowest to highest", (_, it) => `${integer(it.lowest)} to ${integer(it.highest)}`],
    ["ratio", (_, it) => times(it.ready / base.ready)],
    ...(group.hidesPaint
      ? []
      : [
          ["largest paint, ms", (_, it) => integer(it.paint)],
          ["ratio", (_, it) => times(it.paint / base.paint)],
        ]),
    ["blocking, ms", (_, it) => integer(it.blocking)],
    ["shift", (_, it) => it.shift.toFixed(3)],
    ["script, bytes", (_, it) => integer(it.script)],
    ["sent by the server, bytes", (_, it) => integer(it.sent)],
  ];
  const lines = [
    `### ${group.title}: ${group.conditions.name}`,
    "",
    row(columns.map(([title]) => title)),
    row(columns.map((_, at) => (at ? "---:" : "---"))),
    ...group.pages.map((page) => row(columns.map(([, cell]) => cell(page, summaries.get(page))))),
  ];
  if (group.isPrint) lines.push("", ...printLines(group, summaries, results, server));
  return lines.join("\n");
}

/** Compares a print with what is wanted of it. */
function printLines({ pages: [printed, bare] }, summaries, results, server) {
  const [with_, without] = [summaries.get(printed), summaries.get(bare)];
  const scripts = results[printed.path][0].files.filter((it) => it.path.endsWith(".js"));
  const names = scripts.map((it) => `${it.path.split("/").at(-1)} ${integer(it.bytes)}`).join(", ");
  return [
    `- largest paint: ${times(with_.paint / without.paint)} of the page without script (wanted: 1.05 at most)`,
    `- layout shift: ${with_.shift.toFixed(3)} (wanted: 0)`,
    `- blocking: ${integer(with_.blocking)} ms (wanted: 20 at most), ${integer(without.blocking)} ms without script`,
    `- script before the first interaction: ${integer(with_.script)} bytes (wanted: 6 KB at most): ${names}`,
    `- embed.js: ${integer(server.sizeOf("/release/embed.js"))} bytes (wanted: 3,000 at most)`,
  ];
}

const git = (...options) => execFileSync("git", options, { cwd: ROOT, encoding: "utf8" }).trim();

/** Returns the load of the machine: how many processes wanted a processor in the last minute. */
export const load = () => os.loadavg()[0].toFixed(1);

/** Describes when, where and of what the figures are. */
export function describeRun({ rounds, version, minutes, loads }) {
  const isChanged = git("status", "--porcelain", "--untracked-files=no") !== "";
  const commit = git("rev-parse", "--short", "HEAD") + (isChanged ? " with changes" : "");
  const cpus = os.cpus();
  const machine = `${cpus.length} × ${cpus[0].model.trim()}, ${Math.round(os.totalmem() / GIB)} GiB`;
  return [
    `- date: ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, commit ${commit}`,
    `- machine: ${machine}; load ${loads[0]} before the run and ${loads[1]} at its end`,
    `- Chromium ${version}, Node.js ${process.versions.node}`,
    `- medians of ${rounds} rounds, ${minutes.toFixed(1)} minutes`,
  ].join("\n");
}
