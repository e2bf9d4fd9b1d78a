// Footnotes beside their marks.
import { expect, test } from "@playwright/test";
import { expectAccessible, inFocus, tabTo } from "./controls.mjs";
import { openSample, part } from "./publisher.mjs";

const note = (page) => page.locator('article-reader [part="note"]');
const mark = (page, number) => part(page, "link").filter({ hasText: new RegExp(`^${number}$`) });

/** Opens a story with notes. The tools are loaded at the first scroll, key or touch. */
async function openNotes(page, attributes = {}) {
  await openSample(page, "tide-tables", attributes);
  await page.keyboard.press("Shift");
  await expect(mark(page, 1)).toHaveAttribute("aria-haspopup", "dialog");
}

for (const isolated of [null, ""]) {
  test(`a note opens beside its mark and goes away again${isolated === null ? "" : ", isolated @one-browser"}`, async ({
    page,
  }) => {
    await openNotes(page, { isolated });
    await mark(page, 1).click();
    await expect(note(page)).toBeFocused();
    await expect(note(page)).toHaveAccessibleName("Note 1");
    await expect(note(page)).toHaveAccessibleDescription(/^A stream turns up to forty minutes after .* fall\.$/);
    const boxes = () => Promise.all([mark(page, 1).boundingBox(), note(page).boundingBox()]);
    const [of, box] = await boxes();
    expect(box.y >= of.y + of.height || box.y + box.height <= of.y).toBe(true);
    // It stays beside the mark while the page scrolls.
    await page.mouse.wheel(0, 40);
    await expect.poll(async () => (await boxes())[0].y).toBe(of.y - 40);
    await expect.poll(async () => (await boxes())[1].y).not.toBe(box.y);

    await page.keyboard.press("Escape");
    await expect(note(page)).toHaveCount(0);
    await expect(mark(page, 1)).toBeFocused();

    await page.keyboard.press("Enter");
    await expect(note(page)).toBeFocused();
    await tabTo(page, "Close");
    await page.keyboard.press("Enter");
    await expect(mark(page, 1)).toBeFocused();

    await mark(page, 1).click();
    await part(page, "headline").click({ force: true });
    await expect(note(page)).toHaveCount(0);
  });
}

test("the links of notes stay links", async ({ page }) => {
  await openNotes(page);
  await mark(page, 1).focus();
  await page.keyboard.press("Enter");
  await tabTo(page, "Go to the note");
  await page.keyboard.press("Enter");
  const item = part(page, "item").filter({ hasText: "A stream turns up" });
  await expect(note(page)).toHaveCount(0);
  await expect(item).toBeInViewport();
  await expect(item).toBeFocused();
  // The link back opens no note, and neither does a click that asks for a new tab.
  await item.getByRole("link").click();
  await expect(part(page, "paragraph").first()).toBeInViewport();
  await expect(note(page)).toHaveCount(0);
  const isPrevented = await mark(page, 1).evaluate(
    (it) =>
      new Promise((resolve) => {
        addEventListener(
          "click",
          (event) => {
            resolve(event.defaultPrevented);
            event.preventDefault();
          },
          { once: true },
        );
        it.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
      }),
  );
  expect(isPrevented).toBe(false);
  await expect(note(page)).toHaveCount(0);
});

test("a note fits into 320 px, in the language of the controls, and breaks no rule of accessibility @one-browser", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openNotes(page, { lang: "ar" });
  await mark(page, 2).evaluate((it) => it.closest("details").setAttribute("open", ""));
  await mark(page, 2).press("Enter");
  await expect(note(page)).toHaveAccessibleName("حاشية 2");
  await expect(note(page)).toHaveCSS("direction", "rtl");
  await expect(note(page).locator('[part="note-text"]')).toHaveCSS("direction", "ltr");
  const { x, width, y, height } = await note(page).boundingBox();
  expect([x >= 0, x + width <= 320, y >= 0, y + height <= 568]).toEqual([true, true, true, true]);
  await expectAccessible(page);
  expect((await inFocus(page)).rings).toBe(true);
});
