// The look: on an ordinary page, on paper, in forced colours, and in the shadow root.
import { expect, test } from "@playwright/test";
import { EVERYTHING } from "./everything.mjs";
import {
  allSettled,
  heard,
  open,
  openReaders,
  openSample,
  PUBLISHER,
  part,
  partOf,
  sample,
  serve,
  tag,
} from "./publisher.mjs";

const restyle = (page, style) => page.evaluate((style) => (document.querySelector("style").textContent = style), style);

const reader = (page) => page.locator("article-reader");

/** The sizes of each part and of its letters, for each reader. */
const sizes = (page) =>
  reader(page).evaluateAll((readers) =>
    readers.map((reader) => {
      const parts = [...reader.querySelectorAll("[part]"), ...reader.shadowRoot.querySelectorAll("[part]")];
      return parts
        .filter((it) => it.checkVisibility())
        .map((it) => {
          const { width, height } = it.getBoundingClientRect();
          return `${it.part}: ${getComputedStyle(it).fontSize} ${width.toFixed(1)} × ${height.toFixed(1)}`;
        });
    }),
  );

test("a root font of 62.5 % changes no size, isolated or not", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openReaders(page, {
    light: { src: sample("seal-photo"), publisher: PUBLISHER },
    isolated: { src: sample("seal-photo"), publisher: PUBLISHER, isolated: "" },
  });
  for (const id of ["light", "isolated"]) await expect(partOf(page, id, "newsletter"), id).toBeAttached();
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("article-reader")]
        .flatMap((it) => [...it.querySelectorAll("img"), ...it.shadowRoot.querySelectorAll("img")])
        .map((it) => {
          it.loading = "eager";
          return it.decode();
        }),
    ),
  );
  await restyle(page, "body { margin: 0 }");
  const before = await sizes(page);
  for (const all of before) expect(all.length).toBeGreaterThan(20);
  // Many themes count in tenths and set the body right; others do not.
  await restyle(page, "html { font-size: 62.5% } body { margin: 0; font-size: 1.6rem }");
  expect(await sizes(page), "set right by the body").toEqual(before);
  await restyle(page, "html { font-size: 62.5% } body { margin: 0 }");
  expect(await sizes(page), "left as it is").toEqual(before);
});

test("`hidden` hides the element on any page, isolated or not", async ({ page }) => {
  const src = sample("sardine-pause-es");
  await openReaders(
    page,
    { light: { src }, isolated: { src, isolated: "" } },
    { style: "[hidden] { display: block } article-reader { display: grid !important }" },
  );
  for (const id of ["light", "isolated"]) {
    const it = page.locator(`#${id}`);
    await expect(partOf(page, id, "headline")).toBeVisible();
    await it.evaluate((it) => (it.hidden = true));
    await expect(it, id).toBeHidden();
    await expect(partOf(page, id, "headline")).toBeHidden();
    await it.evaluate((it) => (it.hidden = false));
    await expect(partOf(page, id, "headline")).toBeVisible();
  }
});

test("typeface, colour and weight are the page’s unless it says otherwise", async ({ page }) => {
  await openSample(page, "tidal-power", {}, { style: "body { font: 300 18px monospace; color: rgb(20, 30, 40) }" });
  for (const name of ["headline", "paragraph", "link", "cell"]) {
    await expect(part(page, name).first()).toHaveCSS("font-family", "monospace");
    await expect(part(page, name).first()).toHaveCSS("color", "rgb(20, 30, 40)");
  }
  await expect(part(page, "paragraph").first()).toHaveCSS("font-weight", "300");
  // A larger text of the page makes that of the article larger.
  expect(
    parseFloat(
      await part(page, "paragraph")
        .first()
        .evaluate((it) => getComputedStyle(it).fontSize),
    ),
  ).toBeGreaterThanOrEqual(18 * 1.0625);
  await restyle(page, "body { font: 300 18px monospace } article-reader { font-family: fantasy; color: rgb(1, 2, 3) }");
  await expect(part(page, "paragraph").first()).toHaveCSS("font-family", "fantasy");
  await expect(part(page, "paragraph").first()).toHaveCSS("color", "rgb(1, 2, 3)");
});

// Ink and ground of each theme, by the colours of the system; `inherit` has the page's.
const LIGHT = ["rgb(26, 26, 24)", "rgb(255, 254, 251)"];
const DARK = ["rgb(232, 230, 225)", "rgb(23, 23, 22)"];
const THEMES = {
  inherit: { light: ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"], dark: ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"] },
  auto: { light: LIGHT, dark: DARK },
  light: { light: LIGHT, dark: LIGHT },
  dark: { light: DARK, dark: DARK },
  sepia: { light: ["rgb(58, 45, 29)", "rgb(247, 237, 219)"], dark: ["rgb(58, 45, 29)", "rgb(247, 237, 219)"] },
  contrast: { light: ["rgb(255, 255, 255)", "rgb(0, 0, 0)"], dark: ["rgb(255, 255, 255)", "rgb(0, 0, 0)"] },
};

test("a light page stays light where the system is dark, and the theme `auto` alone follows the system @not-bidi", async ({
  page,
}) => {
  const names = ["", "unknown", ...Object.keys(THEMES)];
  const src = sample("sardine-pause-es");
  await openReaders(page, { light: { src }, isolated: { src, isolated: "" } });
  for (const id of ["light", "isolated"]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const seen = await page.locator(`#${id}`).evaluate(
        (it, names) =>
          names.map((theme) => {
            it.setAttribute("theme", theme);
            const place = it.shadowRoot.querySelector("article") ?? it;
            const paragraph = (place === it ? it : it.shadowRoot).querySelector('[part~="paragraph"]');
            return [getComputedStyle(paragraph).color, getComputedStyle(place).backgroundColor];
          }),
        names,
      );
      names.forEach((theme, at) => {
        // The page's colours do not reach an isolated article; it is light then.
        const inherited = id === "light" ? THEMES.inherit[colorScheme] : LIGHT;
        const expected = theme in THEMES && theme !== "inherit" ? THEMES[theme][colorScheme] : inherited;
        expect(seen[at], `${id}: theme “${theme}”, ${colorScheme} system`).toEqual(expected);
      });
    }
  }
});

test("the theme `inherit` follows the page, dark or light, and so do its controls", async ({ page }) => {
  await open(page, tag({ src: "/status/500" }) + tag({ src: sample("tidal-power"), theme: "inherit" }), {
    style: "html { color-scheme: dark; background: #111; color: rgb(220, 221, 222) }",
  });
  await heard(page, "reader-ready");
  for (const name of ["paragraph", "retry", "error-text"]) {
    await expect(part(page, name).first()).toHaveCSS("color", "rgb(220, 221, 222)");
    await expect(part(page, name).first()).toHaveCSS("color-scheme", "dark");
  }
});

test("forced colours are the system’s: its ink, its lines, and a ring of focus @not-bidi", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const system = (name) =>
    page.evaluate((name) => {
      const it = document.createElement("i");
      it.style.color = name;
      document.body.append(it);
      const { color } = getComputedStyle(it);
      it.remove();
      return color;
    }, name);
  for (const attributes of [{ theme: "dark" }, { theme: "contrast", isolated: "" }]) {
    await openSample(page, "tidal-power", { controls: "none", ...attributes });
    const [ink, accent] = [await system("CanvasText"), await system("LinkText")];
    for (const name of ["headline", "paragraph", "standfirst", "caption"]) {
      await expect(part(page, name).first(), name).toHaveCSS("color", ink);
    }
    await expect(part(page, "source")).toHaveCSS("border-top-color", ink);
    await expect(part(page, "quote").first()).toHaveCSS("border-left-color", accent);
    await page.keyboard.press("Tab");
    await expect(part(page, "section-link").first()).toBeFocused();
    await expect(part(page, "section-link").first()).toHaveCSS("outline-style", "solid");
    await expect(part(page, "section-link").first()).toHaveCSS("outline-color", ink);
  }
});

test("nothing moves where the system asks for less motion @not-bidi", async ({ page }) => {
  const moving = () =>
    reader(page).evaluate((it) =>
      [...it.querySelectorAll("*"), ...it.shadowRoot.querySelectorAll("*")]
        .filter((it) =>
          ["transitionDuration", "animationDuration"].some((name) => /[1-9]/.test(getComputedStyle(it)[name])),
        )
        .map((it) => it.part.value),
    );
  await openSample(page, "tidal-power");
  expect(await moving()).toContain("link");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toEqual([]);
});

test("print shows the whole article, and nothing to click @not-bidi", async ({ page }) => {
  const wide = `<table><tr>${"<td>Unbreakable</td>".repeat(20)}</tr></table>`;
  await serve(page, "**/everything.json", {
    ...EVERYTHING,
    body: [...EVERYTHING.body, wide, ...Array(5).fill("More to read. ".repeat(60))],
  });
  await openReaders(page, {
    dark: { src: "/everything.json", publisher: PUBLISHER, theme: "dark" },
    isolated: { src: "/everything.json", publisher: PUBLISHER, isolated: "" },
  });
  for (const id of ["dark", "isolated"]) await expect(partOf(page, id, "newsletter"), id).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const id of ["dark", "isolated"]) {
    const of = (name) => partOf(page, id, name);
    const seen = await page.locator(`#${id}`).evaluate((it) => {
      const parts = [...it.querySelectorAll("[part]"), ...it.shadowRoot.querySelectorAll("article [part]")];
      const names = (isSeen) => [
        ...new Set(parts.filter((it) => it.checkVisibility() === isSeen).flatMap((it) => [...it.part])),
      ];
      return { shown: names(true), hidden: names(false) };
    });
    for (const name of [
      "headline",
      "byline",
      "standfirst",
      "lead",
      "caption",
      "credit",
      "source",
      "copyright",
      "author",
      "embed-text",
      "item",
      "cell",
      "paragraph",
    ]) {
      expect(seen.shown, `${id}: shown`).toContain(name);
    }
    for (const name of ["related", "related-stories", "newsletter", "embed-button", "player"]) {
      expect(seen.hidden, `${id}: hidden`).toContain(name);
      expect(seen.shown, `${id}: shown`).not.toContain(name);
    }
    expect(seen.hidden, `${id}: hidden`).not.toContain("paragraph");
    // Details that are closed on a screen are open on paper, and nothing that scrolls there is cut off.
    await expect(page.locator(`#${id}`).getByText("300 metres, when nobody leans on it.")).toBeVisible();
    for (const name of ["table-box", "code-block"])
      await expect(of(name).first(), id).toHaveCSS("overflow-x", "visible");
    // Printers leave out grounds: light ink would be lost.
    await expect(of("paragraph").first(), id).toHaveCSS("color", /^rgb\((0, 0, 0|26, 26, 24)\)$/);
    expect(
      await of("original-link")
        .first()
        .evaluate((it) => getComputedStyle(it, "::after").content),
      id,
    ).toContain("(");
  }
});

test("an isolated article is in the shadow root, and a fragment link leads to its place there", async ({ page }) => {
  await serve(page, "**/everything.json", EVERYTHING);
  await open(page, tag({ src: "/everything.json", isolated: "", controls: "none" }));
  await heard(page, "reader-ready");
  expect(
    await reader(page).evaluate((it) => [
      it.querySelectorAll("[part]").length,
      it.shadowRoot.querySelectorAll("article").length,
    ]),
  ).toEqual([0, 1]);
  const note = part(page, "item").filter({ hasText: "A note." });
  await expect(note).not.toBeInViewport();
  await part(page, "link").filter({ hasText: /^1$/ }).click();
  await expect(note).toBeInViewport();
  expect(await reader(page).evaluate((it) => it.shadowRoot.activeElement.closest("li").textContent)).toContain(
    "A note.",
  );
  // The keyboard goes on from there.
  await page.keyboard.press("Tab");
  expect(await reader(page).evaluate((it) => it.shadowRoot.activeElement.textContent)).toBe("Back");
  await page.keyboard.press("Enter");
  await expect(part(page, "paragraph").filter({ hasText: "H2O" })).toBeInViewport();
});

test("`isolated` moves the article when it is set or removed, and a failure keeps the page’s colours @one-browser", async ({
  page,
}) => {
  const where = () =>
    reader(page).evaluate((it) => [
      it.querySelectorAll("article").length,
      it.shadowRoot.querySelectorAll("article").length,
    ]);
  await openSample(page, "sardine-pause-es");
  expect(await where()).toEqual([1, 0]);
  await reader(page).evaluate((it) => it.setAttribute("isolated", ""));
  await heard(page, "reader-ready", 2);
  expect(await where()).toEqual([0, 1]);
  await reader(page).evaluate((it) => it.removeAttribute("isolated"));
  await heard(page, "reader-ready", 3);
  expect(await where()).toEqual([1, 0]);
  await expect(part(page, "headline")).toBeVisible();

  await open(page, tag({ src: "/status/500", isolated: "" }), {
    style: "html { background: #111; color: rgb(220, 221, 222) }",
  });
  await heard(page, "reader-error");
  await expect(part(page, "error-text")).toHaveCSS("color", "rgb(220, 221, 222)");
  await expect(page.getByRole("link", { name: "The story as a plain link" })).toBeVisible();
});

test("a declarative shadow root is replaced, isolated or not", async ({ page }) => {
  const shadow = '<template shadowrootmode="open"><p id="old">Rendered ahead</p><slot></slot></template>';
  const src = sample("sardine-pause-es");
  await open(
    page,
    [
      tag({ id: "light", src }, `${shadow}<a href="/story">The story as a plain link</a>`),
      tag({ id: "isolated", src, isolated: "" }, shadow),
      tag({ id: "failed", src: "/status/500" }, shadow),
    ].join(""),
  );
  await allSettled(page);
  for (const id of ["light", "isolated"]) await expect(partOf(page, id, "headline"), id).toBeVisible();
  // It has the sheets and the controls of any other reader.
  await expect(partOf(page, "isolated", "article")).toHaveCSS("display", "grid");
  await expect(partOf(page, "failed", "retry")).toBeVisible();
  await expect(page.locator("#old")).toHaveCount(0);
});
