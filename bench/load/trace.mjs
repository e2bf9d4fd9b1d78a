// Reads a trace of Chromium: where the time of a page's main thread goes, by name.

/** What a trace must contain. */
export const CATEGORIES = [
  "blink.user_timing",
  "devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
  "disabled-by-default-v8.wasm.detailed",
  "toplevel",
  "v8",
  "v8.wasm",
];

const READY = "bench-ready";
const MICRO = 1_000; // Microseconds in a millisecond.
const CODE_LENGTH = 70;

/** The last part of an address, without its query. */
const fileOf = (url = "") => url.split(/[?#]/)[0].split("/").at(-1);

/** Adds a time to the entry of a name, before or after the time when the page is ready. */
function add(table, name, time, isBefore) {
  const entry = table.get(name) ?? { name, before: 0, after: 0, count: 0 };
  entry[isBefore ? "before" : "after"] += time / MICRO;
  entry.count += 1;
  table.set(name, entry);
}

const sorted = (table) => [...table.values()].sort((one, other) => other.before - one.before);

/** Returns the addresses of the scripts that a page has requested. */
export const scriptsOf = ({ traceEvents }) =>
  new Set(traceEvents.map((it) => it.args.data?.url).filter((it) => /\.js$/.test(it ?? "")));

/** Returns the process and the thread that parse the page. */
function mainThread(events, url) {
  const parse = events.find((it) => it.name === "ParseHTML" && it.args.beginData?.url === url);
  if (!parse) throw new Error(`the trace has no page ${url}`);
  return parse;
}

/** The name of an event, with the file that it is about. */
function nameOf({ name, args: { data = {}, fileName } }) {
  const file = fileOf(fileName ?? data.url ?? data.fileName);
  const [, plain = name] = /::(RunTask)$/.exec(name) ?? [];
  return file && !file.includes(".html") ? `${plain} ${file}` : plain;
}

/** Returns the time of each kind of event, without the events inside of it. */
function eventTimes(events, { pid, tid }, start, ready) {
  const table = new Map();
  const own = events
    .filter((it) => it.ph === "X" && it.pid === pid && it.tid === tid && it.ts >= start)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const open = [];
  const close = ({ event, inner }) => add(table, nameOf(event), event.dur - inner, event.ts < ready);
  for (const event of own) {
    while (open.length && open.at(-1).end <= event.ts) close(open.pop());
    if (open.length) open.at(-1).inner += event.dur;
    open.push({ event, end: event.ts + event.dur, inner: 0 });
  }
  while (open.length) close(open.pop());
  return sorted(table);
}

/**
 * The name of a function, with its file. The names of a minified file say nothing, so its function is shown by the
 * beginning of its code.
 */
function nameOfFunction({ functionName, url = "", lineNumber = 0, columnNumber = 0 }, sources) {
  const file = fileOf(url);
  const isNamed = functionName && functionName !== "(anonymous)";
  if (!file) return functionName; // Such as (program) and (garbage collector), or a function of the browser.
  if (file.endsWith(".wasm")) return `${file} ${functionName}`;
  const code = sources
    .get(file)
    ?.split("\n")
    [lineNumber]?.slice(columnNumber, columnNumber + CODE_LENGTH);
  return `${file} ${code ?? `${isNamed ? functionName : "a function"} in line ${lineNumber + 1}`}`;
}

/** Returns the time of each function, without the functions that it calls. */
function functionTimes(events, { pid }, start, ready, sources) {
  const table = new Map();
  const names = new Map();
  const chunks = events.filter((it) => it.name === "ProfileChunk" && it.pid === pid);
  const profile = events.find((it) => it.name === "Profile" && it.pid === pid);
  if (!profile) return [];
  let time = profile.args.data.startTime;
  for (const { id, args } of chunks.sort((one, other) => one.ts - other.ts)) {
    if (id !== profile.id) continue;
    const { cpuProfile: { nodes = [], samples = [] } = {}, timeDeltas = [] } = args.data;
    for (const node of nodes) names.set(node.id, nameOfFunction(node.callFrame, sources));
    for (const [at, sample] of samples.entries()) {
      const last = time;
      time += timeDeltas[at];
      if (last >= start) add(table, names.get(sample), timeDeltas[at], last < ready);
    }
  }
  return sorted(table);
}

/**
 * Returns the times of the main thread of a page, in milliseconds before and after the page is ready: of the browser's
 * own events, and of functions.
 *
 * @param {{ traceEvents: any[] }} trace
 * @param {string} url
 * @param {Map<string, string>} sources the code of scripts by the names of their files
 */
export function timesOf({ traceEvents }, url, sources) {
  const thread = mainThread(traceEvents, url);
  const isMark = (it) => it.name === READY && it.pid === thread.pid;
  const ready = traceEvents.find(isMark)?.ts ?? Number.POSITIVE_INFINITY;
  const navigation = traceEvents.find((it) => it.name === "navigationStart" && it.pid === thread.pid);
  const start = navigation?.ts ?? thread.ts;
  return {
    ready: (ready - start) / MICRO,
    events: eventTimes(traceEvents, thread, start, ready),
    functions: functionTimes(traceEvents, thread, start, ready, sources),
  };
}
