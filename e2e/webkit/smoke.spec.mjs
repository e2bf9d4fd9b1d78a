// The main behaviour of the reader in WebKit, the engine of Safari, once each.
import { Key } from "selenium-webdriver";
import { expect, test } from "./driver.mjs";

const STRIKE = "/samples/harbour-strike.json";
const PROFILE = "/samples/publisher.json";

/** The element with its attributes and a fallback, as a publisher writes it. */
const tag = (src, attributes = "") =>
  `<article-reader src="${src}" publisher="${PROFILE}" loading="eager" ${attributes}><a href="/story">Plain link</a></article-reader>`;

test.beforeEach(async ({ webkit }) => {
  await webkit.open("/pages/plain.html");
});

test.afterEach(async ({ webkit }) => {
  expect(await webkit.run(() => window.wrong ?? [])).toEqual([]);
});

test("a story stands with its parts, in place of the fallback", async ({ webkit }) => {
  await webkit.show(tag(STRIKE));
  expect(await webkit.text("headline")).toBe("Harbour crews walk out as talks on night shifts collapse");
  for (const part of ["byline", "credit", "paragraph", "newsletter", "source"])
    expect(await webkit.text(part), part).toBeTruthy();
  expect(await webkit.text("published")).toMatch(/\d{4}/);
  expect(await webkit.style("article-reader > article", "display")).toBe("grid");
  expect(await webkit.isSeen("article-reader > a")).toBe(false);
  await webkit.expect(() => document.querySelector("[part~=lead] img").naturalWidth > 0).toBe(true);
  expect(await webkit.run(() => window.heard.filter((it) => it.name === "reader-ready").length)).toBe(1);
});

test("two readers share one engine and no identifier", async ({ webkit }) => {
  await webkit.show(tag(STRIKE) + tag("/samples/night-ferries-fr.json"));
  const engines = await webkit.run(
    () => performance.getEntriesByType("resource").filter((it) => it.name.endsWith("article-reader_bg.wasm")).length,
  );
  expect(engines).toBe(1);
  expect(
    await webkit.run(() => {
      const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
      return ids.length - new Set(ids).size;
    }),
  ).toBe(0);
});

test("a lazy reader waits until it comes near", async ({ webkit }) => {
  await webkit.run(
    (html) => {
      document.querySelector("main").innerHTML = html;
    },
    `<div style="height: 6000px"></div>${tag(STRIKE).replace("eager", "lazy")}`,
  );
  await webkit.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await webkit.run(() => document.querySelector("article-reader").state)).toBe("idle");
  await webkit.run(() => scrollTo(0, 5000));
  await webkit.expect(() => document.querySelector("article-reader").state).toBe("ready");
});

test("a failure keeps the fallback, and “Try again” by keyboard brings the story", async ({ webkit }) => {
  await webkit.show(tag(`/flaky/webkit-${Date.now()}${STRIKE}`), "error");
  expect(await webkit.isSeen("article-reader > a")).toBe(true);
  const error = await webkit.run(() => window.heard.at(-1));
  expect(error).toMatchObject({ name: "reader-error", detail: { code: "article-http", status: 500 } });
  await webkit.run(() => document.querySelector("article-reader").shadowRoot.querySelector("[part~=retry]").focus());
  await webkit.session.actions().sendKeys(Key.ENTER).perform();
  await webkit.expect(() => document.querySelector("article-reader").state).toBe("ready");
});

test("each document that cannot be shown has its code", async ({ webkit }) => {
  const codes = { "/html": "article-html", "/empty.json": "article-empty", "/truncated.json": "article-truncated" };
  await webkit.show(
    Object.keys(codes)
      .map((src) => tag(src))
      .join(""),
    "error",
  );
  const found = await webkit.run(() => window.heard.map(({ detail }) => [new URL(detail.url).pathname, detail.code]));
  expect(Object.fromEntries(found)).toEqual(codes);
});

test("a kill shows a notice and nothing of the story", async ({ webkit }) => {
  await webkit.show(tag("/samples/withdrawn.json"), "notice");
  expect(await webkit.text("notice-text")).toBe("This story has been withdrawn.");
  expect(await webkit.text("headline")).toBeNull();
});

test("Arabic runs from right to left, with its own dates", async ({ webkit }) => {
  await webkit.run(() => {
    document.documentElement.lang = "ar";
  });
  await webkit.show(tag("/samples/port-market-ar.json"));
  expect(await webkit.style("article-reader > article", "direction")).toBe("rtl");
  expect(await webkit.text("published")).toMatch(/[\u0600-\u06ff]/);
  expect(
    await webkit.run(() => performance.getEntriesByType("resource").some((it) => it.name.endsWith("/locale/ar.json"))),
  ).toBe(true);
});

test("a strict Content-Security-Policy is kept", async ({ webkit }) => {
  await webkit.open("/csp/pages/strict.html");
  await webkit
    .expect(() => [...document.querySelectorAll("article-reader")].map((it) => it.state))
    .toEqual(["ready", "error", "notice"]);
  expect(await webkit.style("#feature > article", "display")).toBe("grid");
});

test("a WebAssembly of the wrong type works", async ({ webkit }) => {
  await webkit.open("/pages/plain.html?from=/octets");
  await webkit.show(tag(STRIKE));
  expect(await webkit.text("headline")).toMatch(/^Harbour crews/);
});

test("themes colour the story", async ({ webkit }) => {
  await webkit.show(tag(STRIKE, 'theme="dark"'));
  expect(await webkit.style("article-reader", "backgroundColor")).toBe("rgb(23, 23, 22)");
  await webkit.run(() => document.querySelector("article-reader").setAttribute("theme", "light"));
  expect(await webkit.style("article-reader", "backgroundColor")).toBe("rgb(255, 254, 251)");
});

test("a removed element takes its article with it", async ({ webkit }) => {
  await webkit.show(tag(STRIKE));
  await webkit.run(() => {
    (window.gone = document.querySelector("article-reader")).remove();
  });
  await webkit.expect(() => [window.gone.state, window.gone.children.length]).toEqual(["idle", 1]);
});

test("a blockquote becomes the element", async ({ webkit }) => {
  await webkit.run(async (html) => {
    document.querySelector("main").innerHTML = html;
    (await import("/embed.js")).upgrade();
  }, `<blockquote class="article-reader" data-src="${STRIKE}" data-heading-level="2"><a href="/story">Plain link</a></blockquote>`);
  await webkit.run(() => scrollTo(0, 0));
  await webkit.expect(() => document.querySelector("article-reader")?.state).toBe("ready");
  expect(await webkit.run(() => document.querySelector("article-reader h2").innerText)).toMatch(/^Harbour crews/);
});

test("a story of a format of the formats module stands", async ({ webkit }) => {
  await webkit.show(tag("/samples/market-reopens-es.json"));
  expect(
    await webkit.run(() =>
      performance.getEntriesByType("resource").some((it) => it.name.endsWith("article-reader-formats_bg.wasm")),
    ),
  ).toBe(true);
  expect(await webkit.text("paragraph")).toBeTruthy();
});

test("the reader’s own words come from a language file", async ({ webkit }) => {
  await webkit.show(tag(STRIKE, 'lang="de"'));
  expect(await webkit.run(() => document.querySelector("[part~=author-heading] [lang=de]") !== null)).toBe(true);
});

test("reader.html shows a story by its address", async ({ webkit }) => {
  await webkit.open(`/reader.html?src=${STRIKE}`);
  await webkit.expect(() => document.title).toMatch(/^Harbour crews/);
  await webkit.open("/reader.html?src=javascript:alert(1)");
  await webkit.expect(() => document.querySelector("[role=status]")?.innerText).toContain("http or https");
});

test("footnotes lead to the note and back; the address names a heading", async ({ webkit }) => {
  await webkit.show(tag("/samples/tide-tables.json"));
  await webkit.run(() => [...document.querySelectorAll("article-reader a")].find((it) => it.innerText === "1").click());
  await webkit.expect(() => scrollY > 300).toBe(true);
  expect(await webkit.run(() => location.hash)).toMatch(/-at-fn1$/);
});

test("find-in-page and selection see the text", async ({ webkit }) => {
  await webkit.show(tag(STRIKE));
  expect(
    await webkit.run(
      () => window.find("Gate Two") && getSelection().anchorNode.parentElement.closest("article-reader") !== null,
    ),
  ).toBe(true);
  const selected = await webkit.run(() => {
    getSelection().selectAllChildren(document.querySelector("article-reader > article"));
    return getSelection().toString();
  });
  expect(selected).toContain("Harbour crews walk out");
});
