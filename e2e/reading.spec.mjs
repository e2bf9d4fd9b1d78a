// Reading tools: what browsers, extensions and addresses do with the text in the light DOM.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import {
  heard,
  holdBack,
  open,
  openReaders,
  openSample,
  PUBLISHER,
  partOf,
  SAMPLES,
  sample,
  serve,
  story,
  tag,
  watch,
} from "./publisher.mjs";

const READABILITY = readFileSync(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");

// ── Addresses ──────────────────────────────────────────────────────────────────────────────────

const filler = "<p>One more sentence, so that the text is longer than a window is high.</p>".repeat(40);

const LONG = story({
  body_html: `<p>First<a id="r1" href="#n1">1</a></p>${filler}<h2 id="second">The second part</h2>${filler}<section id="Über uns"><h2>About us</h2></section>${filler}<p id="n1">The note <a href="#r1">back</a></p>${filler}`,
});

const top = (page, text) =>
  page.getByText(text, { exact: true }).evaluate((it) => Math.round(it.getBoundingClientRect().top));

async function openLong(page, fragment, around = "") {
  await serve(page, "**/long.json", LONG);
  // With controls a note opens beside its mark.
  await open(page, around + tag({ src: "/long.json", controls: "none" }), { fragment });
  await heard(page, "reader-ready");
}

test("the address of a page leads to a heading of a story that is loaded later", async ({ page }) => {
  for (const [fragment, heading] of [
    ["#second", "The second part"],
    ["#%C3%9Cber%20uns", "About us"],
  ]) {
    await openLong(page, fragment);
    expect(await top(page, heading), fragment).toBeLessThan(60);
    expect(await top(page, heading), fragment).toBeGreaterThan(-60);
    await page.goto("about:blank");
  }
});

test("a link inside a story leads to the note and back, and its address leads there again", async ({ page }) => {
  await openLong(page, "");
  await page.getByRole("link", { name: "1", exact: true }).click();
  await expect(page.getByText("The note")).toBeInViewport();
  const address = page.url();
  await page.getByRole("link", { name: "back" }).click();
  await expect(page.getByText("First")).toBeInViewport();
  await page.goto("about:blank");
  await openLong(page, new URL(address).hash);
  await expect(page.getByText("The note")).toBeInViewport();
});

test("the story is not scrolled to where the page has the place itself, or where the page was scrolled before", async ({
  page,
}) => {
  for (const [fragment, own] of [
    ["#second", '<h1 id="second">The page’s own</h1>'],
    ["#elsewhere", ""],
  ]) {
    await openLong(page, fragment, own);
    expect(await page.evaluate(() => scrollY), fragment).toBeLessThan(60);
    await page.goto("about:blank");
  }

  const answer = await holdBack(page, "**/article-reader_bg.wasm");
  await open(page, `<div style="block-size: 3000px"></div>${tag({ src: "/long.json" })}`, {
    fragment: "#second",
    waitUntil: "commit",
  });
  await page.locator("article-reader[aria-busy]").waitFor({ state: "attached" });
  await page.evaluate(() => scrollTo(0, 200));
  answer();
  await heard(page, "reader-ready");
  expect(await page.evaluate(() => scrollY)).toBe(200);
});

test("the words of a text fragment are found in a story that comes late, and the state of a router stays @chromium-only", async ({
  page,
}) => {
  const answer = await holdBack(page, "**/article-reader_bg.wasm");
  await serve(page, "**/long.json", LONG);
  await page.addInitScript(() => history.replaceState({ router: "here" }, ""));
  await open(page, tag({ src: "/long.json" }), { fragment: "#second:~:text=About%20us", waitUntil: "commit" });
  await page.locator("article-reader[aria-busy]").waitFor({ state: "attached" });
  // By then the browser has looked for the words itself, in vain.
  await letTimePass(page, 2_000);
  const before = await page.evaluate(() => [history.length, location.hash, history.state]);
  answer();
  await heard(page, "reader-ready");
  await expect(page.getByRole("heading", { name: "About us" })).toBeInViewport();
  expect(await page.evaluate(() => [history.length, location.hash, history.state])).toEqual(before);
  expect(before.slice(1)).toEqual(["#second", { router: "here" }]);
});

/** Runs the clock of the page and of its browser ahead, which only Chromium can. */
async function letTimePass(page, budget) {
  const session = await page.context().newCDPSession(page);
  const expired = new Promise((resolve) => session.once("Emulation.virtualTimeBudgetExpired", resolve));
  await session.send("Emulation.setVirtualTimePolicy", { policy: "advance", budget });
  await expired;
  await session.send("Emulation.setVirtualTimePolicy", { policy: "advance" });
}

test("two stories with the same places keep their links apart", async ({ page }) => {
  await serve(page, "**/long.json", LONG);
  await open(page, ["one", "two"].map((id) => tag({ id, src: "/long.json", controls: "none" })).join(""));
  await heard(page, "reader-ready", 2);
  await page.locator("#two").getByRole("link", { name: "1", exact: true }).click();
  await expect(page.locator("#two").getByText("The note")).toBeInViewport();
  await expect(page.locator("#one").getByText("The note")).not.toBeInViewport();
});

// ── Text ───────────────────────────────────────────────────────────────────────────────────────

test("the story can be selected and copied, with its source", async ({ page }) => {
  await openSample(page, "harbour-strike");
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("article-reader > article")));
  await page.keyboard.press("ControlOrMeta+c");
  await page.evaluate(() => {
    document.body.append(document.createElement("textarea"));
    document.querySelector("textarea").focus();
  });
  await page.keyboard.press("ControlOrMeta+v");
  const copied = words(await page.locator("textarea").inputValue());
  expect(inOrder(copied, await paragraphs(page))).toEqual([]);
  expect(copied).toContain("Meridian Press Agency");
});

test("find-in-page finds the text", async ({ page }) => {
  await openSample(page, "harbour-strike");
  for (const text of ["Harbour crews walk out", "Gate Two", "Meridian"]) {
    expect(
      await page.evaluate((text) => {
        getSelection().removeAllRanges();
        return (
          window.find(text, false, false, true) &&
          getSelection().anchorNode.parentElement.closest("article-reader > article") !== null
        );
      }, text),
      text,
    ).toBe(true);
  }
});

const CLOSED = ["withdrawn", "embargoed", "lamp-oil"];
const INDEX = JSON.parse(readFileSync(new URL("../samples/index.json", import.meta.url)));

test("Readability finds the headline and the whole text of each sample @one-browser", async ({ page }) => {
  test.slow();
  const names = SAMPLES.filter((it) => !CLOSED.includes(it));
  await openReaders(page, Object.fromEntries(names.map((name) => [name, { src: sample(name), publisher: PUBLISHER }])));
  for (const name of names) {
    const { title } = INDEX.find((it) => it.file === `${name}.json`);
    // Readability gets the page as it would be with this story alone.
    const found = await page.evaluate(
      ([source, name, title]) => {
        const Readability = new Function(`${source}; return Readability`)();
        const copy = document.cloneNode(true);
        copy.querySelectorAll(`article-reader:not(#${name})`).forEach((it) => it.remove());
        copy.querySelector("title").textContent = title;
        return new Readability(copy).parse();
      },
      [READABILITY, name, title],
    );
    expect.soft(found?.title, name).toBe(title);
    expect.soft(inOrder(words(found?.textContent ?? ""), await paragraphs(page, name)), name).toEqual([]);
  }
});

const words = (text) => text.replace(/\s+/g, " ").trim();

/** The paragraphs, headings, captions, items and cells of the text, of one reader or of the only one. */
const paragraphs = async (page, id) => {
  const reader = id ? `#${id}` : "article-reader";
  const blocks = page.locator(
    `${reader} [part~=body] :is(p[part~=paragraph], [part~=heading], [part~=box-title], [part~=speaker], figcaption, li:not([part~=key-event]), td, dt, dd)`,
  );
  return (await blocks.allTextContents()).map(words).filter(Boolean);
};

/** Those of `wanted` that a text does not have, or not in their turn. */
function inOrder(text, wanted) {
  let from = 0;
  return wanted.filter((it) => {
    const at = text.indexOf(it, from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

// ── Translation ────────────────────────────────────────────────────────────────────────────────

const FOREIGN = { arabic: ["port-market-ar", "ar", "rtl"], french: ["night-ferries-fr", "fr", "ltr"] };

test("a translator sees the language of each part, and the reader goes on with elements that a translator has replaced", async ({
  page,
}) => {
  const seen = watch(page);
  await openReaders(
    page,
    Object.fromEntries(
      Object.entries(FOREIGN).map(([id, [name]]) => [id, { src: sample(name), publisher: PUBLISHER, lang: "de" }]),
    ),
  );
  for (const [id, [, language, direction]] of Object.entries(FOREIGN)) {
    await expect(partOf(page, id, "newsletter"), id).toBeAttached();
    await expect(partOf(page, id, "article"), id).toHaveAttribute("dir", direction);
    const parts = await page.locator(`#${id}`).evaluate((it) => {
      const walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
      const seen = {};
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!walker.currentNode.nodeValue.trim() || parent.closest("[translate=no], .notranslate")) continue;
        const part = parent.closest("[part]")?.getAttribute("part");
        if (part) (seen[part] ??= []).push(parent.closest("[lang]").lang.split("-")[0]);
      }
      return seen;
    });
    for (const it of ["headline", "paragraph", "credit"])
      expect(new Set(parts[it]), `${id}: ${it}`).toEqual(new Set([language]));
    expect(new Set(Object.values(parts).flat()), id).toEqual(new Set([language, "de"]));
    const published = partOf(page, id, "published");
    await expect(
      published.locator("[lang=de]").or(page.locator(`#${id} [lang=de][part~=published]`)),
      id,
    ).not.toHaveCount(0);

    // Translators replace words by elements of their own.
    await page.evaluate((id) => {
      const walker = document.createTreeWalker(document.querySelector(`#${id} > article`), NodeFilter.SHOW_TEXT);
      const all = [];
      while (walker.nextNode()) all.push(walker.currentNode);
      for (const it of all) {
        const font = document.createElement("font");
        font.append(it.nodeValue.toUpperCase());
        it.replaceWith(font);
      }
    }, id);
    await page.locator(`#${id}`).evaluate((it) => it.setAttribute("lang", "en"));
    await expect(published, id).toContainText(/Published/i);
    await expect(partOf(page, id, "headline"), id).toHaveCount(1);
  }
  expect(seen.console).toEqual([]);
});
