// Prints the size of each file of dist/, and compares the first view with size-budget.json. The check fails
// if the first view grows, because growth is a decision, and if it shrinks, so that the next comparison starts
// from the true size. `--record` writes the current size.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const DIST = new URL("../dist/", import.meta.url);
const BUDGET = new URL("../size-budget.json", import.meta.url);

const weigh = (name) => {
  const bytes = readFileSync(new URL(name, DIST));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
};

const sum = (name, rows) =>
  rows.reduce(
    (total, row) => ({
      name,
      raw: total.raw + row.raw,
      gzip: total.gzip + row.gzip,
      brotli: total.brotli + row.brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );

const print = (rows) => {
  const width = Math.max(...rows.map((row) => row.name.length));
  const line = (name, ...cells) =>
    console.log(name.padEnd(width), ...cells.map((cell) => cell.toLocaleString("en").padStart(10)));
  line("bytes", "raw", "gzip -9", "brotli -11");
  for (const { name, raw, gzip, brotli } of rows) line(name, raw, gzip, brotli);
};

const judge = (brotli, { recorded, tolerance, max }) => {
  const change = brotli / recorded - 1;
  if (brotli > max) return `is over the limit of ${max} bytes: something has to go.`;
  if (change > tolerance) return "has grown: save bytes, or accept them with `make size-record`.";
  if (change < -tolerance) return "has shrunk: well done; record it with `make size-record`.";
  return null;
};

const weighAll = (folder) =>
  readdirSync(new URL(`./${folder}`, DIST), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => weigh(folder + entry.name));

const shipped = weighAll("");
const languages = weighAll("locale/");
const budget = JSON.parse(readFileSync(BUDGET, "utf8"));
const firstView = sum(
  "first view",
  shipped.filter((row) => budget.files.includes(row.name)),
);
print([...shipped, ...languages, firstView]);

if (process.argv.includes("--record")) {
  budget.recorded = firstView.brotli;
  writeFileSync(BUDGET, `${JSON.stringify(budget, null, 2)}\n`);
}

// Languages are not limited: a translation must not be shortened to save bytes, and a visitor
// downloads at most one. English is in the engine.
const largest = languages
  .filter((row) => row.name !== "locale/en.json")
  .reduce((one, other) => (one.brotli < other.brotli ? other : one));
console.log(`\nBesides, a reader downloads ${largest.brotli} bytes at most for a language (${largest.name}).`);

// A page with a print loads these two before the visitor does anything.
const ofPrint = shipped.filter((row) => budget.print.files.includes(row.name));
const printed = sum("print", ofPrint).brotli;
console.log(`A page with a print loads ${printed} bytes of brotli; ${budget.print.max} are allowed.`);
if (printed > budget.print.max) process.exitCode = 1;

const complaint = judge(firstView.brotli, budget);
console.log(`The first view is ${firstView.brotli} bytes of brotli; ${budget.recorded} are recorded.`);
if (complaint) {
  console.error(`It ${complaint}`);
  process.exitCode = 1;
}
