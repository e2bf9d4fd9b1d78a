// The story as a file: EPUB, Markdown and plain text.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectAccessible, inFocus, panel, tool } from "./controls.mjs";
import { heard, open, openSample, serve, tag } from "./publisher.mjs";

const SRC = "/keep/story.json";

const STORY = {
  format: "article-reader/1",
  url: "https://gazette.example/lock-gates",
  language: "en-GB",
  headline: "Lock gates: <open> & shut_again",
  authors: [{ name: "Ines Halloran" }],
  source: { name: "Meridian Press Agency" },
  published: "2026-11-20T09:00:00Z",
  body: `<p>The gates <strong>closed</strong> at noon, <a href="/why">and here is why</a>.</p>
    <p># Not a heading, and *no* mark</p><h2>The keeper</h2><ol start="3"><li>Oil</li><li>Chains<ul><li>rusty</li></ul></li></ol>
    <blockquote><p>It never stops.</p></blockquote>
    <table><thead><tr><th>Gate</th><th>Tons</th></tr></thead><tbody><tr><td>North</td><td>7</td></tr></tbody></table>
    <pre>gate = 7\n  open()</pre><hr>
    <figure><img src="/keep/gate.png" width="2" height="2" alt="A gate"><figcaption>The gate (Photo: Jo Quay)</figcaption></figure>
    <figure><img src="/keep/gone.png" width="2" height="2" alt="Gone"></figure>`,
};

// A picture of one pixel.
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function openStory(page, attributes = {}) {
  await page.addInitScript(() => {
    window.files = [];
    const [make, press] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    let blob;
    URL.createObjectURL = (it) => {
      blob = it;
      return make.call(URL, it);
    };
    HTMLAnchorElement.prototype.click = function () {
      window.files.push({ name: this.download, blob });
      return press.call(this);
    };
  });
  await page.route("**/keep/gate.png", (route) => route.fulfill({ contentType: "image/png", body: PIXEL }));
  await serve(page, SRC, STORY);
  await open(page, tag({ src: SRC, ...attributes }));
  await heard(page, "reader-ready");
}

/** Makes a file, and returns its name and its bytes. Firefox tells a test nothing of downloads, so the page keeps the bytes. */
async function download(page, name) {
  const before = await page.evaluate(() => window.files.length);
  await panel(page).getByRole("button", { name }).click();
  await page.waitForFunction((before) => window.files.length > before, before);
  const [file, text] = await page.evaluate(async () => {
    const { name, blob } = window.files.at(-1);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return [name, Array.from(bytes, (it) => String.fromCharCode(it)).join("")];
  });
  return [file, Buffer.from(text, "latin1")];
}

/** The files of an archive in which nothing is compressed, in their order. */
function unzip(bytes) {
  const files = new Map();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    expect(bytes.readUInt16LE(at + 8)).toBe(0);
    const [size, length] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + length;
    files.set(bytes.toString("utf8", at + 30, start), bytes.subarray(start, start + size));
    at = start + size;
  }
  return files;
}

for (const attributes of [{}, { isolated: "" }]) {
  test(`a story is kept as Markdown and as plain text ${JSON.stringify(attributes)}`, async ({ page }) => {
    await openStory(page, attributes);
    await tool(page, "keep").click();
    await expectAccessible(page);
    const [name, markdown] = await download(page, "Markdown");
    expect(name).toBe("Lock-gates-open-shut-again.md");
    const text = markdown.toString();
    for (const words of [
      "# Lock gates: \\<open\\> & shut\\_again\n",
      "Ines Halloran",
      "The gates **closed** at noon, [and here is why](<https://gazette.example/why>).",
      "\n\\# Not a heading, and \\*no\\* mark\n",
      "## The keeper",
      "3. Oil\n4. Chains\n\n   - rusty",
      "> It never stops.",
      "| Gate | Tons |\n| --- | --- |\n| North | 7 |",
      "```\ngate = 7\n  open()\n```",
      "\n---\n",
      "![A gate](<",
      "Jo Quay",
      "Meridian Press Agency",
      "<https://gazette.example/lock-gates>",
    ])
      expect(text).toContain(words);
    await expect(panel(page).getByRole("status")).toContainText("Saved as");
    const [, plain] = await download(page, "Plain text");
    expect(plain.toString()).toContain("The gates closed at noon, and here is why <https://gazette.example/why>.");
    expect(plain.toString()).not.toMatch(/\\|\*\*|```/);
  });
}

test("an EPUB has the parts that the standard asks for, and the pictures that can be read", async ({ page }) => {
  await openStory(page);
  await tool(page, "keep").click();
  const [name, bytes] = await download(page, "E-book (EPUB)");
  expect(name).toBe("Lock-gates-open-shut-again.epub");
  const files = unzip(bytes);
  expect([...files.keys()]).toEqual([
    "mimetype",
    "META-INF/container.xml",
    "story/package.opf",
    "story/nav.xhtml",
    "story/story.xhtml",
    "story/picture-1.png",
  ]);
  expect(files.get("mimetype").toString()).toBe("application/epub+zip");
  expect(files.get("story/picture-1.png").equals(PIXEL)).toBe(true);
  for (const [file, content] of files) {
    if (!/xml$|html$|opf$/.test(file)) continue;
    const error = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent,
      content.toString(),
    );
    expect(error, file).toBeUndefined();
  }
  const opf = files.get("story/package.opf").toString();
  for (const fact of [
    "<dc:title>Lock gates: &lt;open> &amp; shut_again</dc:title>",
    "<dc:language>en-GB</dc:language>",
    "<dc:creator>Ines Halloran</dc:creator>",
    "<dc:publisher>Meridian Press Agency</dc:publisher>",
    "<dc:date>2026-11-20T09:00:00Z</dc:date>",
    '<dc:identifier id="id">https://gazette.example/lock-gates</dc:identifier>',
    'href="picture-1.png" media-type="image/png"',
  ])
    expect(opf).toContain(fact);
  const text = files.get("story/story.xhtml").toString();
  expect(text).toContain('src="picture-1.png"');
  expect(text).toContain("Gone");
  expect(text).not.toMatch(/gone\.png|<button|<script|part=/);
});

test("the browser saves the file under the name of the story @chromium-only", async ({ page }) => {
  await openStory(page);
  await tool(page, "keep").click();
  const arrival = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "Markdown" }).click();
  const file = await arrival;
  expect(file.suggestedFilename()).toBe("Lock-gates-open-shut-again.md");
  expect(readFileSync(await file.path(), "utf8")).toContain("# Lock gates");
});

test("the panel closes by Escape, by its button and by another tool, and gives focus back", async ({ page }) => {
  await openSample(page, "harbour-strike");
  const keep = tool(page, "keep");
  await keep.focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  expect((await inFocus(page)).name).toBe("Download");
  await keep.click();
  await expect(panel(page)).toHaveAttribute("aria-label", "Download this story");
  await keep.click();
  await expect(panel(page)).toHaveCount(0);
  await keep.click();
  await tool(page, "settings").focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toHaveCount(1);
  await expect(panel(page)).toHaveAttribute("aria-label", "Text settings");
});

test("a newsroom chooses the buttons @one-browser", async ({ page }) => {
  await serve(page, "/keep/publisher.json", { controls: ["share", "settings"] });
  await openStory(page, { publisher: "/keep/publisher.json" });
  await expect(tool(page, "keep")).toHaveCount(0);
  await expect(page.locator('article-reader [part="tool"]:visible')).toHaveText(["Text", "Share"]);
});
