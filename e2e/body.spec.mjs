// The body of a story: what it holds besides paragraphs.
import { expect, test } from "@playwright/test";
import { heard, open, openSample, part, serve, story, tag, watch } from "./publisher.mjs";

const FRAMES = `<p>One.</p>
  <iframe src="https://www.youtube.com/embed/a1?autoplay=1" title="The flood"></iframe>
  <iframe src="https://www.youtube.com/embed/b2"></iframe>
  <blockquote class="twitter-tweet"><p>High water</p><a href="https://twitter.com/port/status/12">Monday</a></blockquote>
  <iframe src="https://player.example/1" title="Their player"></iframe>
  <iframe src="https://stranger.example/1"></iframe>`;

/** Opens a story with this body. Requests to other hosts are refused; the answer is the list of them. */
async function openBody(page, body, profile = {}) {
  const foreign = [];
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
    foreign.push(route.request().url());
    return route.abort();
  });
  await serve(page, "**/body.json", story({ body_html: body, body_text: undefined }));
  await serve(page, "**/profile.json", profile);
  await open(page, tag({ src: "/body.json", publisher: "/profile.json" }));
  await heard(page, "reader-ready");
  return foreign;
}

test("footnotes lead to the note and back, without controls", async ({ page }) => {
  await openSample(page, "tide-tables", { controls: "none" });
  const note = part(page, "item").filter({ hasText: "A stream turns up" });
  await part(page, "link").filter({ hasText: /^1$/ }).click();
  await expect(note).toBeInViewport();
  await note.getByRole("link").click();
  await expect(part(page, "paragraph").first()).toBeInViewport();
});

test("no request goes to another site before its button is pressed, and the choice holds for all its frames", async ({
  page,
}) => {
  const foreign = await openBody(page, FRAMES, { embeds: { allow: ["player.example"] } });
  await expect(part(page, "embed-card")).toHaveCount(4);
  await expect(part(page, "embed-card").first()).toContainText("This content comes from YouTube");
  await expect(page.getByRole("link", { name: "Open on stranger.example" })).toHaveAttribute("rel", "noopener");
  await expect(page.locator("article-reader iframe")).toHaveCount(0);
  expect(foreign).toEqual([]);

  await page.getByRole("button", { name: "Load content from YouTube" }).first().click();
  await expect(page.locator("article-reader iframe")).toHaveCount(2);
  const frame = page.locator("article-reader iframe").first();
  await expect(frame).toHaveAttribute("src", "https://www.youtube-nocookie.com/embed/a1");
  await expect(frame).toHaveAttribute("title", "The flood");
  await expect(frame).toBeFocused();
  await expect(frame).toHaveAttribute("sandbox", /allow-scripts/);
  await expect(frame).not.toHaveAttribute("sandbox", /top-navigation/);
  await expect(frame).not.toHaveAttribute("allow", /autoplay/);
  await expect.poll(() => foreign.every((it) => it.startsWith("https://www.youtube-nocookie.com/"))).toBe(true);
  await expect(part(page, "embed-card")).toHaveCount(2);

  // The words of a post are shown until the post is loaded.
  const words = part(page, "embed").locator('[part~="quote"]');
  await expect(words).toContainText("High water");
  // Chromium may send a click that follows a scroll at once to a frame that was there before it.
  await page.getByRole("button", { name: "Load content from X" }).press("Enter");
  await expect(page.locator("article-reader iframe").last()).toHaveAttribute("src", /platform\.twitter\.com.*id=12$/);
  await expect(words).toBeHidden();
});

test("the focus moves from the button of an embed into the frame that replaces it @one-browser", async ({ page }) => {
  await openBody(page, FRAMES);
  // Registered later, so it is asked first: this site answers.
  const theirs = { contentType: "text/html", body: '<p>A player <a href="/play">Play</a></p>' };
  await page.route("https://www.youtube-nocookie.com/**", (route) => route.fulfill(theirs));
  await page.getByRole("button", { name: "Load content from YouTube" }).first().focus();
  await page.keyboard.press("Enter");
  const frame = page.locator("article-reader iframe").first();
  const theirBody = frame.contentFrame().locator("body");
  await expect.poll(() => theirBody.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press("Tab");
  await expect(frame.contentFrame().getByRole("link")).toBeFocused();
});

test("a story with sound, details, definitions and a formula shows each as what it is", async ({ page }) => {
  const seen = watch(page);
  await openSample(page, "tide-tables");
  await test.step("a sound has controls, does not play and asks for nothing", async () => {
    const audio = page.locator("article-reader audio");
    await expect(audio).toHaveJSProperty("controls", true);
    await expect(audio).toHaveJSProperty("paused", true);
    await expect(audio).toHaveJSProperty("autoplay", false);
    expect(seen.requests.filter((it) => it.endsWith(".wav"))).toEqual([]);
  });
  await test.step("details are closed, and open at a click", async () => {
    const inside = part(page, "details").getByText("The moon draws");
    await expect(inside).toBeHidden();
    await part(page, "summary").click();
    await expect(inside).toBeVisible();
  });
  await test.step("a list of definitions and a gallery are complete", async () => {
    await expect(page.locator("article-reader dl > dt + dd")).toHaveCount(3);
    await expect(part(page, "gallery").locator("img")).toHaveCount(2);
    await expect(part(page, "gallery").locator('[part~="credit"]')).toHaveCount(2);
  });
  await test.step("a formula is MathML, in its own namespace", async () => {
    const fraction = page.locator("article-reader math mfrac");
    await expect(fraction).toHaveJSProperty("namespaceURI", "http://www.w3.org/1998/Math/MathML");
    const box = await fraction.boundingBox();
    const line = await page.locator("article-reader math > mrow > mo").first().boundingBox();
    expect(box.height).toBeGreaterThan(line.height * 1.3);
  });
});

test("a text of 6,000 paragraphs is cut at 5,000, with a link to the rest @one-browser", async ({ page }) => {
  const body = "<p>One</p>".repeat(6_000);
  await serve(
    page,
    "**/long.json",
    story({ body_html: body, body_text: undefined, canonicalurl: "https://gazette.example/long" }),
  );
  await open(page, tag({ src: "/long.json" }));
  await heard(page, "reader-ready");
  const ending = page.getByRole("link", { name: "The rest of this story is on gazette.example" });
  await expect(ending).toHaveAttribute("href", "https://gazette.example/long");
  await expect(part(page, "paragraph")).toHaveCount(5_000);
  expect((await heard(page, "reader-warning")).detail.code).toBe("body-cut");
});
