// The networks, processors and windows that Chromium emulates.

const BITS = 8;
const mbit = (count) => (count * 1_000_000) / BITS;

/** A window like that of Lighthouse's phone. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };
const LAPTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

/**
 * @typedef {object} Conditions
 * @property {string} name
 * @property {{ latency: number, downloadThroughput: number, uploadThroughput: number }} network in ms and bytes a second
 * @property {number} cpu how many times the main thread is slower
 * @property {typeof PHONE} window
 */

/** @type {Record<string, Conditions>} */
export const CONDITIONS = {
  slow4g: {
    name: "slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms), 4 x CPU",
    network: { latency: 150, downloadThroughput: mbit(1.6), uploadThroughput: mbit(0.75) },
    cpu: 4,
    window: PHONE,
  },
  cable: {
    name: "cable (5 Mbit/s down, 1 Mbit/s up, 28 ms), 1 x CPU",
    network: { latency: 28, downloadThroughput: mbit(5), uploadThroughput: mbit(1) },
    cpu: 1,
    window: LAPTOP,
  },
};
