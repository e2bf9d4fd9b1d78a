// The browsers of the system, which tests and measurements prefer, so that nothing is downloaded.
import { existsSync } from "node:fs";

/**
 * Returns the first of these files that exists.
 *
 * @param {...string} paths
 */
const firstOf = (...paths) => paths.find((it) => existsSync(it));

/** The path of the whole Chromium. Undefined where there is none. */
export const WHOLE_CHROMIUM = firstOf("/usr/bin/chromium");

/**
 * The path of Chromium without windows, which needs a quarter less time for the tests, but has no cache of pages; else
 * that of the whole Chromium.
 */
const CHROMIUM = firstOf("/usr/bin/chromium-headless-shell") ?? WHOLE_CHROMIUM;

/** The path of Firefox. Undefined where there is none. */
export const FIREFOX = firstOf("/usr/bin/firefox-esr");

/** Options of Playwright that start the system's Chromium, or Playwright's own where there is none. */
export const chromiumOptions = CHROMIUM ? { executablePath: CHROMIUM } : {};
