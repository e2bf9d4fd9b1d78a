// Each script has its own typography, and text of the other direction keeps its order.
import { expect, test } from "@playwright/test";
import { allSettled, open, openReaders, PUBLISHER, partOf, sample, serve, tag } from "./publisher.mjs";

// Heights of lines by the size of their letters; `em` is the look of a stressed word.
const SLANTED = { "font-style": "italic" };
const DOTTED = { "font-style": "normal", "text-emphasis-style": "dot" };
const SCRIPTS = {
  "counting-seals": { direction: "ltr", line: 1.55, headline: 1.13, caption: 1.4 },
  "port-market-ar": { direction: "rtl", line: 1.75, headline: 1.4, caption: 1.6 },
  "tide-clock-fa": { direction: "rtl", line: 1.75, headline: 1.4, caption: 1.6 },
  "singing-buoys-he": { direction: "rtl", line: 1.75, headline: 1.4, caption: 1.6 },
  "fish-market-ur": { direction: "rtl", line: 2.2, headline: 1.95, caption: 1.95 },
  "tidal-lamp-zh-hant": { direction: "ltr", line: 1.75, headline: 1.4, caption: 1.6, em: DOTTED },
  "lens-keepers-ja": { direction: "ltr", line: 1.75, headline: 1.4, caption: 1.6, em: DOTTED },
  "seal-crossing-ko": { direction: "ltr", line: 1.75, headline: 1.4, caption: 1.6, em: DOTTED },
  "school-boat-pt": { direction: "ltr", line: 1.55, headline: 1.13, caption: 1.4, em: SLANTED },
};

test("each script has its own lines, size, breaks, numerals and direction", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await serve(page, "**/ordered.json", {
    ...MIXED,
    language: "fa",
    body: [{ type: "list", ordered: true, items: ["یک", "دو"] }],
  });
  const readers = Object.keys(SCRIPTS).map((name) => [name, { src: sample(name), publisher: PUBLISHER }]);
  await openReaders(page, { ...Object.fromEntries(readers), ordered: { src: "/ordered.json" } });

  for (const [name, { direction, em, ...lines }] of Object.entries(SCRIPTS)) {
    const of = (part) => partOf(page, name, part);
    const leading = (part) =>
      of(part)
        .first()
        .evaluate((it) => {
          const { lineHeight, fontSize } = getComputedStyle(it);
          return parseFloat(lineHeight) / parseFloat(fontSize);
        });
    await expect.soft(of("article"), name).toHaveCSS("direction", direction);
    expect.soft(await leading("paragraph"), `${name}: lines of a paragraph`).toBeCloseTo(lines.line, 1);
    expect.soft(await leading("headline"), `${name}: lines of the headline`).toBeCloseTo(lines.headline, 1);
    expect.soft(await leading("caption"), `${name}: lines of a caption`).toBeCloseTo(lines.caption, 1);
    for (const [property, value] of Object.entries(em ?? {})) {
      await expect.soft(of("body").locator("em").first(), `${name}: ${property}`).toHaveCSS(property, value);
    }
    // Letters that hang together are never torn apart.
    if (direction === "rtl") {
      for (const it of ["headline", "sections", "paragraph", "dateline"]) {
        await expect.soft(of(it).first(), `${name}: ${it}`).toHaveCSS("letter-spacing", "normal");
      }
    }
  }

  // Small print is larger where letters are finer, and Asian lines are counted in characters.
  const measure = (name) =>
    page.locator(`#${name}`).evaluate((it) => {
      const of = (name) => it.querySelector(`[part~="${name}"]`);
      const size = (name) => parseFloat(getComputedStyle(of(name)).fontSize);
      return { caption: size("caption") / size("paragraph"), measure: of("body").clientWidth / size("paragraph") };
    });
  expect.soft((await measure("counting-seals")).caption, "Latin small print").toBeCloseTo(0.8125, 2);
  expect.soft((await measure("port-market-ar")).caption, "Arabic small print").toBeCloseTo(0.875, 2);
  expect.soft((await measure("lens-keepers-ja")).measure, "characters of a Japanese line").toBeCloseTo(38, 0);

  // Korean breaks between words, Japanese by its strict rules; Persian counts in its own digits.
  await expect.soft(partOf(page, "seal-crossing-ko", "paragraph").first()).toHaveCSS("word-break", "keep-all");
  await expect.soft(partOf(page, "lens-keepers-ja", "paragraph").first()).toHaveCSS("line-break", "strict");
  await expect
    .soft(partOf(page, "tidal-lamp-zh-hant", "body").locator("em"))
    .toHaveCSS("text-emphasis-position", /^under( right)?$/);
  await expect.soft(partOf(page, "ordered", "list")).toHaveCSS("list-style-type", "persian");
});

test("Urdu is set in Nastaliq on a page that was set for other letters, unless the page says otherwise", async ({
  page,
}) => {
  const src = sample("fish-market-ur");
  const readers = [
    tag({ id: "plain", src }),
    tag({ id: "isolated", src, isolated: "" }),
    `<div lang="ur">${tag({ id: "within-urdu", src })}</div>`,
    tag({ id: "own-font", src }),
    tag({ id: "arabic", src: sample("port-market-ar") }),
  ];
  await open(page, readers.join(""), { style: "body { font-family: monospace } #own-font { --reader-font: fantasy }" });
  await allSettled(page);
  const family = (id) =>
    partOf(page, id, "paragraph")
      .first()
      .evaluate((it) => getComputedStyle(it).fontFamily);
  for (const id of ["plain", "isolated"]) expect(await family(id), id).toContain("Nastaliq");
  expect(await family("within-urdu")).toBe("monospace");
  expect(await family("own-font")).toBe("fantasy");
  expect(await family("arabic")).toBe("monospace");
});

const MIXED = {
  format: "article-reader/1",
  language: "ar",
  headline: "صفقة QuayLink! ب 12,500",
  authors: ["A. Lund, Jr.", "نادية"],
  source: { name: "MPA (North)" },
  copyright: "© 2026 Meridian Press Agency.",
  published: "2026-11-22T05:00:00Z",
  lead: {
    type: "picture",
    renditions: [{ url: "/samples/pictures/seal-480.webp", width: 480, height: 320 }],
    caption: "فقمة.",
    credit: "H. Lestrade/AGL (2026)",
  },
  body: [`قال إن <bdi>Ltd.</bdi> (الشركة) دفعت 60%. ${"كلمة أخرى. ".repeat(60)}`],
};

/** Expects pieces of a part's text in this order, from left to right, on one line. */
async function expectFromLeft(page, id, name, pieces) {
  const boxes = await partOf(page, id, name)
    .first()
    .evaluate(
      (it, pieces) =>
        pieces.map((piece) => {
          const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const at = texts.currentNode.data.indexOf(piece);
            if (at < 0) continue;
            const range = new Range();
            range.setStart(texts.currentNode, at);
            range.setEnd(texts.currentNode, at + piece.length);
            const { left, top } = range.getBoundingClientRect();
            return { piece, left, top };
          }
          return { piece };
        }),
      pieces,
    );
  expect
    .soft(
      boxes.filter((it) => it.left === undefined),
      `${id}, ${name}: not found`,
    )
    .toEqual([]);
  const found = boxes.toSorted((a, b) => a.left - b.left).map((it) => it.piece);
  expect.soft(found, `${id}, ${name}`).toEqual(pieces);
}

test("Latin names, numbers and brackets in an Arabic story stand in the order in which they are read", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await serve(page, "**/mixed.json", MIXED);
  await openReaders(page, { light: { src: "/mixed.json" }, isolated: { src: "/mixed.json", isolated: "" } });
  for (const id of ["light", "isolated"]) {
    const fromLeft = (name, pieces) => expectFromLeft(page, id, name, pieces);
    await fromLeft("headline", ["12", "500", "!", "QuayLink", "صفقة"]);
    // A name keeps its own full stop and its own comma, and the first stands first.
    await fromLeft("authors", ["نادية", "و", "A.", "Lund", ", J", "r."]);
    await fromLeft("source-name", ["MPA", "(", "North", ")"]);
    await fromLeft("credit", ["H.", "Lestrade", "/AGL", "(", "2026", ")"]);
    await fromLeft("copyright", ["©", "2026", "Meridian", "Agency", "."]);
    await fromLeft("paragraph", ["دفعت", "الشركة", "Ltd", ".", "قال"]);
    // English words about an Arabic story run on from left to right.
    await fromLeft("published", ["Published", "November", "2026"]);
    await fromLeft("reading-time", ["Reading", ":", "minute"]);
  }
});

test("the buttons run in the direction of their own words, in whichever direction the story runs", async ({ page }) => {
  const readers = {
    "english-over-arabic": ["port-market-ar", "en"],
    "arabic-over-english": ["harbour-strike", "ar"],
    "arabic-over-arabic": ["port-market-ar", "ar"],
  };
  await openReaders(
    page,
    Object.fromEntries(Object.entries(readers).map(([id, [name, lang]]) => [id, { src: sample(name), lang }])),
  );
  for (const [id, [, lang]] of Object.entries(readers)) {
    const direction = lang === "ar" ? "rtl" : "ltr";
    const toolbar = partOf(page, id, "toolbar");
    await expect(toolbar, id).toHaveCSS("direction", direction);
    await expect(toolbar, id).toHaveAttribute("lang", lang);
    const lefts = await toolbar
      .locator("button:visible")
      .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().left));
    expect(lefts.length, id).toBeGreaterThan(1);
    expect(
      lefts.toSorted((a, b) => (direction === "ltr" ? a - b : b - a)),
      id,
    ).toEqual(lefts);
  }
});
