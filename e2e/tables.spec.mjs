import { expect, test } from "@playwright/test";
import { expectAccessible } from "./controls.mjs";
import { open, part, serve, tag } from "./publisher.mjs";
import { ask, openReport, post, report, updated } from "./reports.mjs";

const HEAD = [["Harbour", "Landed", "Since"]];
const ROWS = [
  ["Stenvoe", "1,204 t", "12 March 1931"],
  ["Åmot", "980.5 t", "2 Nov 2004"],
  ["Nordvik", "–", "30 June 1876"],
  ["Zeal", "12,030 t", "1 January 1990"],
];
const GERMAN = [
  ["Zingst", "1.204,5 kg", "12.03.1931"],
  ["Ärlund", "980 kg", "02.11.2004"],
  ["Aal", "12.030 kg", "30.06.1876"],
  ["Bode", "3,5 kg", "01.01.1990"],
];
const ARABIC = [
  ["ميناء", "١٬٢٠٤", "١٢ مارس ١٩٣١"],
  ["بحر", "٩٨٠", "٢ نوفمبر ٢٠٠٤"],
  ["تل", "١٢٬٠٣٠", "٣٠ يونيو ١٨٧٦"],
  ["أمل", "٣", "١ يناير ١٩٩٠"],
];

const table = (rows, more = {}) => ({ type: "table", caption: "Harbours", head: HEAD, rows, ...more });
const document = (body, fields = {}) => ({
  format: "article-reader/1",
  headline: "What the harbours land",
  language: "en",
  body: ["The harbours of the coast, compared.", ...body],
  ...fields,
});

/** Opens a page with a story, and begins to read it. */
async function openStory(page, story, attributes = {}) {
  await serve(page, "**/made/table.json", story);
  await open(page, tag({ src: "/made/table.json", ...attributes }), { lang: story.language });
  await page.waitForFunction(() => window.document.querySelector("article-reader").state === "ready");
  await page.keyboard.press("Shift");
}

const column = (page, at) =>
  part(page, "table")
    .first()
    .locator(`tbody tr:not([hidden]) > :nth-child(${at + 1})`)
    .allTextContents();
const sortBy = (page, at) => part(page, "sort-button").nth(at).click();

test("A hyphen in a label is no minus @one-browser", async ({ page }) => {
  const rows = [
    ["A-3", "−2 °C"],
    ["A-1", "7 °C"],
    ["A-4", "-11 °C"],
    ["A-2", "0 °C"],
  ];
  await openStory(page, document([table(rows, { head: [["Gate", "Frost"]] })]));
  await sortBy(page, 0);
  expect(await column(page, 0)).toEqual(["A-1", "A-2", "A-3", "A-4"]);
  await sortBy(page, 1);
  expect(await column(page, 1)).toEqual(["-11 °C", "−2 °C", "0 °C", "7 °C"]);
});

test("A visitor sorts a table by words, numbers and dates of its language", async ({ page }) => {
  const cases = [
    ["en", ROWS, ["Åmot", "Nordvik", "Stenvoe", "Zeal"], [1, 0, 3, 2], [2, 0, 3, 1]],
    ["de", GERMAN, ["Aal", "Ärlund", "Bode", "Zingst"], [3, 1, 0, 2], [2, 0, 3, 1]],
    ["ar", ARABIC, ["أمل", "بحر", "تل", "ميناء"], [3, 1, 0, 2], [2, 0, 3, 1]],
  ];
  for (const [language, rows, words, numbers, dates] of cases) {
    await openStory(page, document([table(rows)], { language }));
    await sortBy(page, 0);
    expect(await column(page, 0), language).toEqual(words);
    await sortBy(page, 1);
    expect(await column(page, 1), language).toEqual(numbers.map((it) => rows[it][1]));
    await sortBy(page, 2);
    expect(await column(page, 2), language).toEqual(dates.map((it) => rows[it][2]));
  }
});

test("A third press brings back the order of the newsroom, and the header tells the order", async ({ page }) => {
  await openStory(page, document([table(ROWS)]));
  const landed = page.locator('article-reader [part~="header-cell"]').nth(1);
  const button = page.getByRole("button", { name: "Landed" });
  await expect(landed).not.toHaveAttribute("aria-sort");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(landed).toHaveAttribute("aria-sort", "ascending");
  await expectAccessible(page, "sorted");
  await page.keyboard.press("Enter");
  await expect(landed).toHaveAttribute("aria-sort", "descending");
  // A missing value is the last in both orders.
  expect(await column(page, 0)).toEqual(["Zeal", "Stenvoe", "Åmot", "Nordvik"]);
  await expect(button).toBeFocused();
  await page.keyboard.press("Space");
  await expect(landed).not.toHaveAttribute("aria-sort");
  expect(await column(page, 0)).toEqual(ROWS.map((it) => it[0]));
});

test("A long table has a filter, and a table is copied as it is shown", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text) => void (window.copied = text) },
    });
  });
  const rows = [...ROWS, ...Array.from({ length: 8 }, (_, at) => [`Quay "${at}"`, `${at}`, "1 May 2000"])];
  await openStory(page, document([table(rows)]));
  await page.getByRole("searchbox", { name: "Filter the table" }).fill("quay");
  await expect(part(page, "table-status")).toHaveText("Rows: 8");
  await page.getByRole("searchbox").fill('QUAY "3');
  await expect(part(page, "table-status")).toHaveText("Rows: 1");
  await page.getByRole("button", { name: "Copy as CSV" }).click();
  await expect(part(page, "table-status")).toHaveText("Copied");
  expect(await page.evaluate(() => window.copied)).toBe('Harbour,Landed,Since\r\n"Quay ""3""",3,1 May 2000');
  await expectAccessible(page, "filtered");
});

test("A table without a plain header, or with merged cells or few rows, stays as it is", async ({ page }) => {
  const merged =
    "<table><thead><tr><th>A<th>B<tbody><tr><td colspan=2>1<tr><td>1<td>2<tr><td>1<td>2<tr><td>1<td>2</table>";
  await openStory(page, document([table(ROWS.slice(1)), table(ROWS, { head: [] }), merged, table(ROWS)]));
  await expect(part(page, "table-tools")).toHaveCount(1);
  await expect(part(page, "sort-button")).toHaveCount(3);
});

test("A print on paper has every row in the order of the newsroom, without buttons", async ({ page }) => {
  await openStory(page, document([table(ROWS)]));
  await sortBy(page, 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await column(page, 0)).toEqual(ROWS.map((it) => it[0]));
  await expect(part(page, "sort-button")).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(part(page, "sort-button")).toHaveCount(3);
  expect((await column(page, 0))[0]).toBe("Åmot");
});

test("An isolated article has sortable tables", async ({ page }) => {
  await openStory(page, document([table(ROWS)]), { isolated: "" });
  await sortBy(page, 0);
  expect(await column(page, 0)).toEqual(["Åmot", "Nordvik", "Stenvoe", "Zeal"]);
});

test("A newer version of a live report changes a sorted table, and keeps its order", async ({ page }) => {
  const posts = (rows) => [post(1, { body: ["Words.", table(rows)] })];
  const server = await openReport(page, report(posts(ROWS)));
  await page.keyboard.press("Shift");
  await sortBy(page, 0);
  await expect.poll(() => column(page, 0)).toEqual(["Åmot", "Nordvik", "Stenvoe", "Zeal"]);
  // The same version again changes nothing.
  await ask(page);
  server.answer = report(posts([...ROWS, ["Bode", "7 t", "1 May 2000"]]));
  await ask(page);
  expect(await updated(page)).toMatchObject({ added: 0, changed: 1, removed: 0 });
  await expect.poll(() => column(page, 0)).toEqual(["Åmot", "Bode", "Nordvik", "Stenvoe", "Zeal"]);
  await expect(part(page, "sort-button")).toHaveCount(3);
});
