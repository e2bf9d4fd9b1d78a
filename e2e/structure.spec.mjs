// What assistive tools hear: headings, roles, names, whether a story loads, and where the focus is.
import { expect, test } from "@playwright/test";
import { EVERYTHING } from "./everything.mjs";
import { HOSTILE } from "./hostile.mjs";
import {
  allSettled,
  heard,
  open,
  openReaders,
  PUBLISHER,
  part,
  retry,
  SAMPLES,
  sample,
  serve,
  tag,
  twoFrames,
} from "./publisher.mjs";

const reader = (page) => page.locator("article-reader");

test("each element shows its focus, on any page and in any theme, isolated or not", async ({ page }) => {
  test.slow();
  await serve(page, "**/everything.json", EVERYTHING);
  await openReaders(page, {
    light: { src: "/everything.json", publisher: PUBLISHER },
    isolated: { src: "/everything.json", publisher: PUBLISHER, isolated: "" },
  });
  for (const [name, theme] of [
    ["a classic reset", "inherit"],
    ["a WordPress theme", "dark"],
    ["* { all: unset }", "contrast"],
  ]) {
    await page.evaluate((style) => (document.querySelector("style").textContent = style), HOSTILE[name]);
    // A key comes first: after it, an element that a script focuses shows its ring.
    await page.keyboard.press("Shift");
    for (const id of ["light", "isolated"]) {
      const { count, unseen } = await page.locator(`#${id}`).evaluate((it, theme) => {
        it.setAttribute("theme", theme);
        const root = it.shadowRoot.querySelector("article") ? it.shadowRoot : it;
        const all = [...root.querySelectorAll("a[href], button, summary, [tabindex]")].filter((it) =>
          it.checkVisibility({ visibilityProperty: true }),
        );
        const unseen = all.filter((it) => {
          it.focus({ focusVisible: true });
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
          return (
            !it.matches(":focus") ||
            outlineStyle !== "solid" ||
            parseFloat(outlineWidth) < 2 ||
            outlineColor === "rgba(0, 0, 0, 0)"
          );
        });
        return { count: all.length, unseen: unseen.map((it) => it.part.value) };
      }, theme);
      expect(unseen, `${id}: ${theme} on a page with ${name}`).toEqual([]);
      expect(count, id).toBeGreaterThan(20);
    }
  }
});

test("the button of a failure shows its focus", async ({ page }) => {
  await open(page, tag({ src: "/status/500" }), { style: HOSTILE["a classic reset"] });
  await heard(page, "reader-error");
  await page.keyboard.press("Tab");
  await expect(retry(page)).toBeFocused();
  await expect(retry(page)).toHaveCSS("outline-style", "solid");
});

test("headings start at heading-level and skip none, and the headline is the name of the article", async ({ page }) => {
  await serve(page, "**/everything.json", EVERYTHING);
  await open(page, tag({ src: "/everything.json", publisher: PUBLISHER }));
  await heard(page, "reader-ready");
  for (const level of [1, 2, 3, 4]) {
    await reader(page).evaluate((it, level) => it.setAttribute("heading-level", level), String(level));
    await expect(part(page, "headline")).toHaveJSProperty("localName", `h${level}`);
    const levels = await reader(page).evaluate((it) =>
      [...it.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((it) => Number(it.localName[1])),
    );
    expect(levels[0]).toBe(level);
    expect(levels.length).toBeGreaterThan(4);
    levels.forEach((it, at) =>
      expect(it - (levels[at - 1] ?? it), `heading ${at} of ${levels}`).toBeLessThanOrEqual(1),
    );
    expect(levels.filter((it) => it === level).length).toBe(1);
    await expect(page.getByRole("article", { name: EVERYTHING.headline })).toHaveCount(1);
  }
  await reader(page).evaluate((it) => it.setAttribute("isolated", ""));
  await heard(page, "reader-ready", 2);
  await expect(page.getByRole("article", { name: EVERYTHING.headline })).toHaveCount(1);
});

// How each document ends, and the live regions that it gets.
const ENDS = {
  ready: [sample("harbour-strike"), []],
  error: ["/status/500", ["alert"]],
  notice: [sample("withdrawn"), ["status"]],
};

test("assistive tools hear once that a story stands or failed", async ({ page }) => {
  await open(page, "");
  await page.waitForFunction(() => customElements.get("article-reader"));
  const readers = Object.entries(ENDS).flatMap(([end, [src]]) =>
    [null, ""].map((isolated) => [`${end}${isolated ?? "-light"}`, { src, isolated }]),
  );
  // The observers must be there before a story is requested.
  await page.evaluate((readers) => {
    window.said = {};
    for (const [id, { src, isolated }] of readers) {
      const reader = Object.assign(document.createElement("article-reader"), {
        id,
        loading: "eager",
        isolated: isolated !== null,
      });
      const said = (window.said[id] = []);
      const observer = new MutationObserver((records) =>
        records.forEach((it) => {
          if (it.type === "attributes") said.push(`busy ${reader.ariaBusy}`);
          for (const node of it.addedNodes) if (node.role) said.push(node.role);
        }),
      );
      const options = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] };
      // The shadow root is there when the element is connected.
      document.querySelector("main").append(reader);
      observer.observe(reader, options);
      observer.observe(reader.shadowRoot, options);
      reader.src = src;
    }
  }, readers);
  await allSettled(page);
  await twoFrames(page);
  for (const [id] of readers) {
    const [, live] = ENDS[id.replace("-light", "")];
    const said = await page.evaluate((id) => window.said[id], id);
    expect
      .soft(
        said.filter((it) => !it.startsWith("busy")),
        `${id}: live regions`,
      )
      .toEqual(live);
    // The empty regions of the buttons say nothing yet.
    const regions = await page
      .locator(`#${id}`)
      .evaluate(
        (it) =>
          [
            ...it.shadowRoot.querySelectorAll("[role=status], [role=alert], [aria-live]"),
            ...it.querySelectorAll("[role=status], [role=alert], [aria-live]"),
          ].filter((it) => it.textContent.trim()).length,
      );
    expect.soft(regions, `${id}: live regions that say something`).toBe(live.length);
    expect.soft(said.filter((it) => it.startsWith("busy")).at(-1), `${id}: busy in the end`).toBe("busy false");
    expect.soft(said.filter((it, at) => it === "busy false" && said[at - 1] !== it).length, `${id}: ${said}`).toBe(1);
  }
});

test("each reference to an id stays inside its root, and no id is there twice", async ({ page }) => {
  test.slow();
  await serve(page, "**/everything.json", EVERYTHING);
  const sources = ["/everything.json", ...SAMPLES.map(sample), "/status/500"];
  await open(
    page,
    sources.flatMap((src) => [null, ""].map((isolated) => tag({ src, publisher: PUBLISHER, isolated }))).join(""),
  );
  await allSettled(page);
  const { count, complaints } = await page.evaluate(() => {
    const complaints = [];
    const count = { light: 0, isolated: 0 };
    const roots = [document, ...[...document.querySelectorAll("article-reader")].map((it) => it.shadowRoot)];
    for (const root of roots) {
      const ids = [...root.querySelectorAll("[id]")].map((it) => it.id);
      if (new Set(ids).size !== ids.length) complaints.push("an id is there twice");
      for (const element of root.querySelectorAll(
        '[aria-labelledby], [aria-describedby], [aria-controls], [headers], [for], a[href^="#"]',
      )) {
        for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for", "href"]) {
          const value = element.getAttribute(name) ?? "";
          if (name === "href" && !value.startsWith("#")) continue;
          for (const id of value.split(" ").filter(Boolean)) {
            count[root === document ? "light" : "isolated"] += 1;
            if (!root.getElementById(id.replace(/^#/, "")))
              complaints.push(`${name} of ${element.part} in ${root.host?.src ?? "the page"}: ${id}`);
          }
        }
      }
    }
    return { count, complaints };
  });
  expect(complaints).toEqual([]);
  expect(count.light).toBeGreaterThan(20);
  expect(count.isolated).toBeGreaterThan(20);
});
