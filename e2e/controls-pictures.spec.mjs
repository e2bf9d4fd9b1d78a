// Pictures, shown large.
import { expect, test } from "@playwright/test";
import { inFocus, tabTo, tool } from "./controls.mjs";
import { heard, open, openSample, part, serve, story, tag } from "./publisher.mjs";

const dialog = (page) => page.locator('article-reader [part="lightbox"]');
const shown = (page) => dialog(page).locator("img");

const picture = (usageterms) => ({
  type: "picture",
  pubstatus: "usable",
  description_text: "A harbour at night.",
  usageterms,
  renditions: { main: { href: "/samples/pictures/lens-640.jpg", mimetype: "image/jpeg", width: 640, height: 480 } },
});

/** Opens the sample and waits for the tools, which are loaded at the first key. */
async function openPictures(page, name = "tidal-power", attributes = {}) {
  await openSample(page, name, attributes);
  await page.keyboard.press("Shift");
  await expect(part(page, "image").first()).toHaveAttribute("role", "button");
}

test("a click opens a picture with its caption and credit, arrows move, Escape closes", async ({ page }) => {
  await openPictures(page);
  const images = page.locator('article-reader [part~="figure"] [part~="image"]');
  const count = await images.count();
  expect(count).toBeGreaterThan(1);
  await images.first().click();
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page)).toHaveAccessibleName("Pictures");
  const number = dialog(page).locator('[part="lightbox-count"]');
  await expect(number).toHaveText(`1 / ${count}`);
  for (const words of ["caption-text", "credit"]) {
    await expect(dialog(page)).toContainText(await part(page, "lead").locator(`[part~="${words}"]`).textContent());
  }
  await expect(shown(page)).toHaveAttribute("alt", await images.first().getAttribute("alt"));
  await page.keyboard.press("ArrowRight");
  await expect(number).toHaveText(`2 / ${count}`);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(number).toHaveText(`${count} / ${count}`);

  // The focus stays inside.
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("Tab");
    expect((await inFocus(page)).part ?? "lightbox").toMatch(/^lightbox/);
  }
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(images.first()).toBeFocused();
});

test("the back button closes the picture and not the page", async ({ page }) => {
  await openPictures(page);
  const address = page.url();
  await part(page, "image").first().click();
  await expect(dialog(page)).toBeVisible();
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  expect(page.url()).toBe(address);
  await expect(part(page, "headline")).toBeVisible();
  // A picture that is closed in another way leaves no entry in the history.
  await part(page, "image").first().click();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => history.state)).toBe(null);
});

test("a picture opens by the keyboard, from the button and from the picture", async ({ page }) => {
  await openPictures(page);
  await tool(page, "pictures").focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tool(page, "pictures")).toBeFocused();
  const alt = await part(page, "image").first().getAttribute("alt");
  for (
    let presses = 0;
    presses < 40 &&
    !(await part(page, "image")
      .first()
      .evaluate((it) => it === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(shown(page)).toHaveAttribute("alt", alt);
  await tabTo(page, "Next picture");
  await page.keyboard.press("Enter");
  await expect(shown(page)).not.toHaveAttribute("alt", alt);
});

test("a picture without a caption opens like any other @one-browser", async ({ page }) => {
  await serve(page, "**/plain.json", story({ associations: { mainpic: picture() } }));
  await open(page, tag({ src: "/plain.json" }));
  await heard(page, "reader-ready");
  await tool(page, "pictures").click();
  await expect(shown(page)).toHaveJSProperty("naturalWidth", 640);
  await expect(dialog(page).getByRole("button")).toHaveText(["Close"]);
});

test("a picture whose terms forbid galleries does not open @one-browser", async ({ page }) => {
  const associations = { mainpic: picture("Not for use in galleries or slideshows") };
  await serve(page, "**/alone.json", story({ associations }));
  await open(page, tag({ src: "/alone.json" }));
  await heard(page, "reader-ready");
  await expect(part(page, "image")).toHaveCount(1);
  await expect(tool(page, "pictures")).toHaveCount(0);
  await page.keyboard.press("Shift");
  await page.mouse.wheel(0, 10);
  await expect(page.locator('article-reader [part="progress"]')).toBeAttached();
  await expect(part(page, "image")).not.toHaveAttribute("role");
});

test("a picture shown large fills a small window, in the language of the controls @one-browser", async ({ page }) => {
  await openPictures(page, "tidal-power", { lang: "ar" });
  await part(page, "image").first().click();
  await expect(dialog(page)).toHaveAccessibleName("الصور");
  await page.setViewportSize({ width: 320, height: 500 });
  const box = await dialog(page).boundingBox();
  expect([box.x, box.y, box.width, box.height]).toEqual([0, 0, 320, 500]);
});
