// The samples: each shows what it should, and none writes to the console.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { heardOf, openReaders, PUBLISHER, partOf, SAMPLES, sample, watch } from "./publisher.mjs";

const list = JSON.parse(readFileSync(new URL("../samples/index.json", import.meta.url)));

// The reason of each sample that is closed, and of the one of which there is a teaser.
const CLOSED = { withdrawn: "canceled", embargoed: "embargoed" };
const TEASERS = { "lamp-oil": "paywalled" };

test("the list of samples in publisher.mjs is complete @one-browser", () => {
  expect(SAMPLES.map((it) => `${it}.json`).sort()).toEqual(list.map((it) => it.file).sort());
});

test("each sample shows its headline or its notice, and none writes to the console", async ({ page }) => {
  test.slow();
  const seen = watch(page);
  await openReaders(
    page,
    Object.fromEntries(SAMPLES.map((name) => [name, { src: sample(name), publisher: PUBLISHER }])),
  );

  for (const { file, title, format, language } of list) {
    const name = file.replace(".json", "");
    const reason = CLOSED[name] ?? TEASERS[name];
    const [event] = await heardOf(page, name);
    const headline = page.locator(`#${name} > [part~="article"] [part~="headline"]`);

    if (reason) expect.soft(event, name).toMatchObject({ name: "reader-notice", state: "notice", detail: { reason } });
    if (TEASERS[name]) {
      await expect.soft(headline, name).toHaveText(title);
      await expect.soft(partOf(page, name, "body"), name).toHaveCount(0);
    } else if (reason) {
      await expect.soft(page.locator(`#${name} > [part~="notice"]`), name).toBeVisible();
      await expect.soft(partOf(page, name, "article"), name).toHaveCount(0);
    } else {
      expect.soft(event, name).toMatchObject({ name: "reader-ready", state: "ready", detail: { headline: title } });
      expect.soft(event.detail.format, name).toBe(format.replace(" ", "/").replace(".x", ""));
      expect.soft(event.detail.language, name).toMatch(new RegExp(`^${language}\\b`));
      await expect.soft(headline, name).toHaveText(title);
    }
    // Names of fields for editors must not even be in an attribute.
    const markup = await page.locator(`#${name}`).evaluate((it) => it.outerHTML + it.shadowRoot.innerHTML);
    expect.soft(markup, name).not.toContain("marker-");
    expect.soft(JSON.stringify(await heardOf(page, name)), name).not.toContain("marker-");
  }
  expect(await page.content()).not.toContain("marker-");
  await expect.poll(() => loadingPictures(page)).toEqual([]);
  expect(seen.console).toEqual([]);
  expect(seen.failures).toEqual([]);
});

/** Pictures that are wanted and not there yet. */
const loadingPictures = (page) =>
  page.evaluate(() =>
    [...document.images]
      .filter((it) => it.loading === "eager" && !(it.complete && it.naturalWidth))
      .map((it) => it.currentSrc),
  );
