// Opens a page under emulated conditions, and returns what was seen until it has settled.
import { collect, observe } from "./observe.mjs";

const READY_TIMEOUT_MS = 60_000;
const SETTLE_MS = 1_000; // How long a page is watched after its stories are ready.
const IDLE_MS = 500; // A network without requests for this time is idle.
const BLOCKING_MS = 50; // A task that takes longer keeps the visitor waiting.

const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Opens a tab with the conditions. `page` is the page that it will show. */
export async function openTab(context, conditions, page) {
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, ...conditions.network });
  await session.send("Emulation.setCPUThrottlingRate", { rate: conditions.cpu });
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "tellReady" });
  const ready = new Promise((resolve, reject) => {
    session.on("Runtime.bindingCalled", resolve);
    setTimeout(reject, READY_TIMEOUT_MS, new Error(`${page.path} was not ready in time`)).unref();
  });
  ready.catch(() => {});
  const { event, readers } = page;
  await tab.addInitScript(observe, { event, readers });
  const network = watchNetwork(tab);
  return { tab, session, ready, network };
}

/** Counts the requests of a tab that have no answer yet, and remembers when the last one ended. */
function watchNetwork(tab) {
  const state = { pending: 0, since: performance.now() };
  const change = (by) => () => {
    state.pending += by;
    state.since = performance.now();
  };
  tab.on("request", change(1));
  tab.on("requestfinished", change(-1));
  tab.on("requestfailed", change(-1));
  return state;
}

/** Waits until the stories are ready and the page does nothing more. */
export async function settle({ ready, network }) {
  await ready;
  const end = performance.now() + SETTLE_MS;
  const isSettled = () => {
    const now = performance.now();
    return now > end && network.pending <= 0 && now - network.since > IDLE_MS;
  };
  while (!isSettled()) await sleep(50);
}

/**
 * @typedef {object} Result
 * @property {number} ready when the stories were ready, in milliseconds since the navigation began
 * @property {number} paint when the largest paint was
 * @property {number} firstPaint when the first paint with content was
 * @property {number} blocking the total blocking time
 * @property {number} shift the sum of layout shifts
 * @property {number} script bytes of JavaScript and WebAssembly, compressed
 * @property {number} sent bytes of all answers, with their headers; a file of the cache has none
 * @property {{ path: string, bytes: number, sent: number }[]} files
 */

/**
 * Measures a page once.
 *
 * @param {import("playwright").BrowserContext} context
 * @param {string} origin
 * @param {import("./pages.mjs").Page} page
 * @param {import("./conditions.mjs").Conditions} conditions
 * @param {number} [linger] how long the tab stays open afterwards, in milliseconds
 * @returns {Promise<Result>}
 */
export async function measure(context, origin, page, conditions, linger = 0) {
  const opened = await openTab(context, conditions, page);
  const { tab } = opened;
  try {
    await tab.goto(origin + page.path, { waitUntil: "commit" });
    await settle(opened);
    await sleep(linger);
    return judge(await tab.evaluate(collect), page);
  } finally {
    await tab.close();
  }
}

function judge({ ready, paragraphs, paint, firstPaint, shift, tasks, page: pageSent, files }, page) {
  if (paragraphs !== page.paragraphs) {
    throw new Error(`${page.path} has ${paragraphs} paragraphs when it is ready, not ${page.paragraphs}`);
  }
  const paths = files.map((it) => it.path);
  const twice = paths.find((it, at) => paths.indexOf(it) !== at);
  if (twice && page.readers === 1) throw new Error(`${page.path} requests ${twice} twice`);
  return {
    ready,
    paint,
    firstPaint,
    shift,
    blocking: tasks.reduce((total, [, duration]) => total + Math.max(0, duration - BLOCKING_MS), 0),
    script: files.filter((it) => /\.(js|wasm)$/.test(it.path)).reduce((total, it) => total + it.bytes, 0),
    sent: files.reduce((total, it) => total + it.sent, pageSent),
    files,
  };
}
