// The words of a screen reader for a story, in order: e2e/spoken/ holds them, one line for each thing.
// After a change, read first whether the new words are right, and write them down there.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { openSample } from "./publisher.mjs";
import { spoken } from "./spoken.mjs";

test.use({ locale: "en-GB", timezoneId: "Europe/London", viewport: { width: 1280, height: 800 } });

for (const [name, lang] of [
  ["tidal-power", "en-GB"],
  ["port-market-ar", "ar"],
]) {
  test(`a screen reader says ${name} as e2e/spoken/${name}.txt has it @chromium-only`, async ({ page }) => {
    await openSample(page, name, {}, { lang });
    const script = readFileSync(new URL(`spoken/${name}.txt`, import.meta.url), "utf8");
    // The tree follows the page with a delay.
    await expect.poll(() => spoken(page)).toBe(script);
  });
}
