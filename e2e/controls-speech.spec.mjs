// Reading aloud, with voices of the test's own: a headless browser has none.
import { expect, test } from "@playwright/test";
import { expectAccessible, panel, tabTo, tool } from "./controls.mjs";
import { heard, open, openSample, part, serve, story, tag } from "./publisher.mjs";

const VOICES = [
  ["Ann", "en-US"],
  ["Cora", "en-GB"],
  ["Bert", "de-DE"],
].map(([name, lang]) => ({ name, lang }));

/** Replaces the voices; each utterance waits until the test ends it or lets it fail. */
const pretend = (page, voices = VOICES) =>
  page.addInitScript((voices) => {
    window.spoken = [];
    window.SpeechSynthesisUtterance = class extends EventTarget {
      constructor(text) {
        super();
        Object.assign(this, { text, rate: 1, lang: "", voice: null });
      }
    };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(utterance) {
        this.current = utterance;
        window.spoken.push(utterance);
      },
      cancel() {
        // A browser reports it to the utterance in a later task.
        const { current } = this;
        this.current = null;
        if (current) setTimeout(() => current.dispatchEvent(new Event("error")));
      },
    });
    Object.defineProperty(window, "speechSynthesis", { configurable: true, value: synthesis });
    window.tell = (event) => {
      const { current } = synthesis;
      synthesis.current = null;
      current.dispatchEvent(new Event(event));
    };
  }, voices);

const spoken = (page) =>
  page.evaluate(() => window.spoken.map(({ text, lang, rate, voice }) => ({ text, lang, rate, voice: voice?.name })));
const lastText = (page) => page.evaluate(() => window.spoken.at(-1)?.text);
const tell = (page, event) => page.evaluate((event) => window.tell(event), event);
const button = (page, name) => panel(page).getByRole("button", { name });

const STORY = story({
  headline: "The tide",
  language: "en-GB",
  body_text: undefined,
  body_html:
    '<p>It rose. It fell at 3.50 in all.</p><p>She said <q lang="de-AT">Es steigt.</q> and left.</p><ul><li>One item</li></ul><pre>code()</pre><p>The end.</p>',
});

async function listen(page, document = STORY) {
  await pretend(page);
  await serve(page, "**/spoken.json", document);
  await open(page, tag({ src: "/spoken.json" }));
  await heard(page, "reader-ready");
  await tool(page, "listen").click();
  await expect(panel(page)).toHaveAccessibleName("Read aloud");
}

test("a story is read sentence by sentence to its end, each in its language and by a voice of it", async ({ page }) => {
  await listen(page);
  const expected = [
    ["The tide", "en-GB", "Cora"],
    ["It rose.", "en-GB", "Cora"],
    ["It fell at 3.50 in all.", "en-GB", "Cora"],
    ["She said", "en-GB", "Cora"],
    ["Es steigt.", "de-AT", "Bert"],
    ["and left.", "en-GB", "Cora"],
    ["One item", "en-GB", "Cora"],
    ["The end.", "en-GB", "Cora"],
  ];
  for (const [text, lang, voice] of expected) {
    await expect.poll(() => spoken(page).then((all) => all.at(-1))).toEqual({ text, lang, rate: 1, voice });
    await tell(page, "end");
  }
  await expect(button(page, "Play")).toBeVisible();
  expect(await spoken(page)).toHaveLength(expected.length);
});

test("reading aloud can pause, go by paragraphs, and change speed and voice", async ({ page }) => {
  await listen(page);
  await tell(page, "end");
  await expect.poll(() => lastText(page)).toBe("It rose.");
  await tell(page, "end");
  await expect.poll(() => lastText(page)).toBe("It fell at 3.50 in all.");
  await button(page, "Pause").click();
  const before = (await spoken(page)).length;
  // A cancelled utterance is no failure, and the reading does not go on by itself.
  await expect(panel(page).locator('[part="panel-status"]')).toHaveText("");
  expect(await spoken(page)).toHaveLength(before);
  await button(page, "Play").click();
  await expect.poll(() => spoken(page).then((all) => all.length)).toBe(before + 1);
  expect(await lastText(page)).toBe("It fell at 3.50 in all.");

  await button(page, "Next paragraph").click();
  await expect.poll(() => lastText(page)).toBe("She said");
  await button(page, "Previous paragraph").click();
  await expect.poll(() => lastText(page)).toBe("It rose.");
  await panel(page).getByLabel("Speed").selectOption("1.5");
  await expect.poll(() => spoken(page).then((all) => all.at(-1).rate)).toBe(1.5);
  // All voices in the list speak the language of the story.
  expect(await panel(page).getByLabel("Voice").locator("option").allTextContents()).toEqual([
    "Automatic",
    "Ann",
    "Cora",
  ]);
  await panel(page).getByLabel("Voice").selectOption("Ann");
  await expect.poll(() => spoken(page).then((all) => all.at(-1).voice)).toBe("Ann");
});

test("a sentence says that a voice failed, and closing the panel ends the reading @one-browser", async ({ page }) => {
  await listen(page);
  await tell(page, "error");
  await expect(panel(page).locator('[part="panel-status"]')).toHaveText("The voice could not go on reading.");
  await button(page, "Play").click();
  await expect(panel(page).locator('[part="panel-status"]')).toHaveText("");
  const before = (await spoken(page)).length;
  await page.keyboard.press("Escape");
  await expect(tool(page, "listen")).toBeFocused();
  expect(await page.evaluate(() => speechSynthesis.current)).toBe(null);
  expect(await spoken(page)).toHaveLength(before);
});

test("the spoken sentence is highlighted and scrolled into view @one-browser", async ({ page }) => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `<p>Sentence ${index}.</p>`);
  await listen(page, { ...STORY, body_html: paragraphs.join("") });
  const marked = () => page.evaluate(() => [...(CSS.highlights.get("article-reader-spoken") ?? [])].map(String));
  expect(await marked()).toEqual(["The tide"]);
  for (let count = 0; count < 40; count += 1) await tell(page, "end");
  await expect.poll(marked).toEqual(["Sentence 39."]);
  await expect(page.getByText("Sentence 39.")).toBeInViewport();
  await tool(page, "listen").click();
  expect(await marked()).toEqual([]);
});

test("the button is hidden without a voice, and shown with the first one @one-browser", async ({ page }) => {
  const voices = [];
  await pretend(page, voices);
  await openSample(page, "harbour-strike");
  await expect(tool(page, "listen")).toBeHidden();
  const height = () => page.locator('article-reader [part="toolbar"]').evaluate((it) => it.offsetHeight);
  const before = await height();
  await page.evaluate(() => {
    speechSynthesis.getVoices = () => [{ name: "Late", lang: "en" }];
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  });
  await expect(tool(page, "listen")).toBeVisible();
  expect(await height()).toBe(before);
});

test("reading aloud is controlled by the keyboard, and breaks no rule of accessibility @one-browser", async ({
  page,
}) => {
  await listen(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  for (const name of ["Previous paragraph", "Pause", "Next paragraph", "Speed", "Voice"]) await tabTo(page, name);
  await expectAccessible(page);
  await expect(part(page, "headline")).toBeVisible();
});
