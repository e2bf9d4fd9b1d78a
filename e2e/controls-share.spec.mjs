// Sharing a story or a passage.
import { expect, test } from "@playwright/test";
import { expectAccessible, panel, tabTo, tool } from "./controls.mjs";
import { heard, open, openSample, part, serve, story, tag } from "./publisher.mjs";

const bar = (page) => page.locator('article-reader [part="quote-bar"]');

/** Replaces the browser's functions for sharing and copying, and records what they get. */
const pretend = (page, { share = null, clipboard = true } = {}) =>
  page.addInitScript(
    ({ share, clipboard }) => {
      window.shared = [];
      window.copied = [];
      const replace = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
      replace(
        "share",
        share &&
          ((data) => {
            window.shared.push(data);
            return share === "yes" ? Promise.resolve() : Promise.reject(new DOMException("no", share));
          }),
      );
      replace(
        "clipboard",
        clipboard
          ? {
              writeText: async (text) => {
                window.copied.push(text);
              },
            }
          : undefined,
      );
      // wasm-bindgen checks no class here, so a plain object will do.
    },
    { share, clipboard },
  );

const copied = (page) => page.evaluate(() => window.copied.at(-1));

/** Selects words of the text, from the first to the last. */
const select = (page, first, last = first) =>
  page.evaluate(
    ([first, last]) => {
      const walker = document.createTreeWalker(document.querySelector("article-reader"), NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let started = false;
      for (let node; (node = walker.nextNode()); ) {
        const from = started ? -1 : node.data.indexOf(first);
        if (from >= 0) {
          started = true;
          range.setStart(node, from);
        }
        const to = started ? node.data.indexOf(last, Math.max(from, 0)) : -1;
        if (to >= 0) {
          range.setEnd(node, to + last.length);
          break;
        }
      }
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    },
    [first, last],
  );

test("the system’s sheet opens first, and nothing follows when it is closed", async ({ page }) => {
  await pretend(page, { share: "AbortError" });
  await openSample(page, "harbour-strike");
  await tool(page, "share").click();
  await expect
    .poll(() => page.evaluate(() => window.shared))
    .toEqual([
      {
        title: "Harbour crews walk out as talks on night shifts collapse",
        url: expect.stringMatching(/\/publisher\.html$/),
      },
    ]);
  await expect(panel(page)).toHaveCount(0);
});

for (const [what, share] of [
  ["without the system’s sheet", null],
  ["where the system’s sheet is not allowed", "NotAllowedError"],
]) {
  test(`the link is copied or sent ${what}, by keyboard too`, async ({ page }) => {
    await pretend(page, { share });
    await openSample(page, "harbour-strike");
    await tabTo(page, "Share");
    await page.keyboard.press("Enter");
    await expect(panel(page)).toBeFocused();
    await tabTo(page, "Copy link");
    await page.keyboard.press("Enter");
    await expect(panel(page).locator('[part="panel-status"]')).toHaveText("Copied");
    expect(await copied(page)).toMatch(/\/publisher\.html$/);
    const mail = panel(page).getByRole("link", { name: "Send by e-mail" });
    await expect(mail).toHaveAttribute("href", /^mailto:\?subject=Harbour%20crews.*&body=http.*publisher\.html$/);
    await expect(panel(page).getByRole("button", { name: /quote/ })).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(tool(page, "share")).toBeFocused();
  });
}

test("a sentence says so where there is no clipboard @one-browser", async ({ page }) => {
  await pretend(page, { clipboard: false });
  await openSample(page, "harbour-strike");
  await tool(page, "share").click();
  await panel(page).getByRole("button", { name: "Copy link" }).click();
  await expect(panel(page).locator('[part="panel-status"]')).toHaveText("Copying was not possible.");
});

test("a selected passage is copied with its source or as a link, and the selection stays", async ({ page }) => {
  await pretend(page);
  await serve(
    page,
    "**/two.json",
    story({
      headline: "A tide",
      source: "Meridian",
      body_text: "He said no to the first.\n\nThen she said no again, well-known for it.",
    }),
  );
  await open(page, tag({ src: "/two.json" }));
  await heard(page, "reader-ready");
  await part(page, "paragraph").first().click();
  await expect(bar(page)).toBeAttached();
  await expect(bar(page)).toBeHidden();
  await select(page, "no again");
  await expect(bar(page)).toBeVisible();
  const [selection, box] = await Promise.all([
    page.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().bottom),
    bar(page).boundingBox(),
  ]);
  expect(box.y).toBeGreaterThan(selection);

  await bar(page).getByRole("button", { name: "Copy link to this passage" }).click();
  await expect(bar(page).getByRole("status")).toHaveText("Copied");
  expect(await copied(page)).toMatch(/\/publisher\.html#article-reader-1-p1:~:text=no%20again$/);
  expect(await page.evaluate(() => String(getSelection()))).toBe("no again");
  await bar(page).getByRole("button", { name: "Copy quote with source" }).click();
  await expect.poll(() => copied(page)).toMatch(/^“no again”\n— A tide, Meridian\nhttp.*:~:text=no%20again$/);

  await select(page, "no");
  await bar(page).getByRole("button", { name: "Copy link to this passage" }).click();
  await expect.poll(() => copied(page)).toMatch(/#article-reader-1-p0:~:text=He%20said-,no,-to%20the%20first\.$/);
  await select(page, "first", "Then she");
  await bar(page).getByRole("button", { name: "Copy link to this passage" }).click();
  await expect.poll(() => copied(page)).toMatch(/-p0:~:text=first\.,Then%20she$/);

  // The panel has the same two buttons for the keyboard, and Escape hides the bar.
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await tool(page, "share").press("Enter");
  await panel(page).getByRole("button", { name: "Copy quote with source" }).press("Enter");
  await expect.poll(() => copied(page)).toMatch(/^“first\.\n+Then she”/);
});

test("a passage of an isolated story is copied too @one-browser", async ({ page }) => {
  await pretend(page);
  await serve(
    page,
    "**/two.json",
    story({ headline: "A tide", source: "Meridian", body_text: "He said no to the first.\n\nThen she said no again." }),
  );
  await open(page, tag({ src: "/two.json", isolated: "" }));
  await heard(page, "reader-ready");
  await page.keyboard.press("Shift");
  await expect(bar(page)).toBeAttached();
  await part(page, "paragraph")
    .last()
    .evaluate(({ firstChild }) => getSelection().setBaseAndExtent(firstChild, 0, firstChild, firstChild.length));
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole("button", { name: "Copy quote with source" }).click();
  await expect
    .poll(() => copied(page))
    .toMatch(
      /^“Then she said no again\.”\n— A tide, Meridian\nhttp.*#article-reader-1-p1:~:text=Then%20she%20said%20no%20again\.$/,
    );
  await part(page, "paragraph").last().click();
  await expect(bar(page)).toBeHidden();
});

test("a link to a passage leads to its paragraph @one-browser", async ({ page, context }) => {
  await pretend(page);
  const text = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of the tide.`).join("\n\n");
  await context.route("**/long.json", (route) => route.fulfill({ json: story({ body_text: text }) }));
  await open(page, tag({ src: "/long.json" }));
  await heard(page, "reader-ready");
  await part(page, "paragraph").first().click();
  await select(page, "Paragraph 47 of");
  await bar(page).getByRole("button", { name: "Copy link to this passage" }).click();
  await expect.poll(() => copied(page)).toMatch(/-p47:~:text=Paragraph%2047%20of$/);
  const link = new URL(await copied(page));
  // The story stands already, as on a page that was rendered ahead.
  await page.evaluate(
    ({ hash }) => {
      location.hash = hash;
    },
    { hash: link.hash },
  );
  await expect(page.getByText("Paragraph 47 of")).toBeInViewport();
});

test("an ordinary copy holds the selection alone", async ({ page }) => {
  await openSample(page, "harbour-strike");
  await part(page, "paragraph").first().click();
  await expect(bar(page)).toBeAttached();
  await select(page, "Gate Two");
  await expect(bar(page)).toBeVisible();
  const text = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("copy", (event) =>
          resolve([event.defaultPrevented, event.clipboardData.getData("text/plain"), String(getSelection())]),
        );
        document.execCommand("copy");
      }),
  );
  expect(text).toEqual([false, "", "Gate Two"]);
});

test("the panel and the bar for sharing break no rule of accessibility @one-browser", async ({ page }) => {
  await pretend(page);
  await openSample(page, "port-market-ar", { lang: "ar" });
  await tool(page, "share").click();
  await part(page, "paragraph").first().selectText();
  await expect(bar(page)).toBeVisible();
  await expectAccessible(page);
});
