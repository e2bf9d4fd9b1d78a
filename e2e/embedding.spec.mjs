import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "@playwright/test";
import { elementOf, textOf } from "../scripts/manifest.mjs";
import {
  allHeard,
  heard,
  heardOf,
  open,
  openSample,
  PUBLISHER,
  part,
  partOf,
  sample,
  serve,
  story,
  tag,
  twoFrames,
  watch,
} from "./publisher.mjs";
import { post, report, serveReport } from "./reports.mjs";

const STRIKE = sample("harbour-strike");
const MANIFEST = elementOf(JSON.parse(textOf("custom-elements.json")));
const reader = (page) => page.locator("article-reader");

test("embed.js weighs 3 KB at most, and 6 KB with what adopts a print @one-browser", async ({ request }) => {
  const weigh = async (file) => {
    const body = await (await request.get(file)).body();
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    return brotliCompressSync(body, { params }).length;
  };
  const [embed, adopt] = [await weigh("/embed.js"), await weigh("/article-reader-adopt.js")];
  expect(embed).toBeLessThanOrEqual(3_000);
  expect(embed + adopt).toBeLessThanOrEqual(6_000);
});

test("no file is loaded twice with the hints of the documentation", async ({ page, request }, { project }) => {
  for (const origin of ["same", "other"]) {
    const key = `${project.name}${origin}`;
    await page.goto(`/hinted/${origin}/${key}`);
    await page.waitForFunction(() => document.querySelector("article-reader").state === "ready");
    await page.waitForLoadState("networkidle");
    const counts = await (await request.get(`/counts/${key}`)).json();
    expect(counts, origin).toMatchObject({
      "/embed.js": 1,
      "/article-reader.js": 1,
      "/article-reader_bg.wasm": 1,
      "/samples/harbour-strike.json": 1,
    });
  }
});

test("the first script stays when the script comes twice, or in another version", async ({ page }) => {
  const seen = watch(page);
  // Only the script of the other version is requested, nothing else of it.
  await page.route("**/0.0.1/embed.js", (route) => route.fulfill({ path: "dist/embed.js" }));
  const scripts = ["/embed.js", "/0.0.1/embed.js"].map((it) => `<script type="module" src="${it}"></script>`);
  await open(page, `${tag({ src: STRIKE })}${scripts.join("")}`);
  await heard(page, "reader-ready");
  await expect(part(page, "headline")).toHaveCount(1);
  expect(seen.requests.filter((it) => it.includes("0.0.1"))).toEqual(["/0.0.1/embed.js"]);
  expect(seen.console).toEqual([expect.stringMatching(/^warning: \[article-reader\] .*0\.0\.1\/embed\.js$/)]);
});

test("the browser’s own safe parser reads the text where the page allows no Trusted Types policy", async ({ page }) => {
  const seen = watch(page);
  const headers = { "Content-Security-Policy": "require-trusted-types-for 'script'; trusted-types 'none'" };
  const made = story({
    body_text: undefined,
    body_html: "<p>One <em>paragraph</em>.</p><script>alert(1)</script><h2>And more</h2>",
  });
  await page.route("**/made.json", (route) => route.fulfill({ json: made }));
  await open(page, tag({ id: "one", src: "/made.json" }) + tag({ id: "two", src: sample("night-ferries-fr") }), {
    headers,
  });
  await heard(page, "reader-ready", 2);
  await expect(page.locator('#one [part~="body"]')).toHaveText("One paragraph.And more");
  await expect(page.locator('#two [part~="paragraph"]').first()).toBeVisible();
  // The browser says once that the policy was refused.
  expect(seen.console.filter((it) => !/policy/i.test(it))).toEqual([]);
});

// ── Upgrade ────────────────────────────────────────────────────────────────────────────────────

test("properties set before the element is defined are kept", async ({ page }) => {
  await page.route("**/embed.js", async (route) => {
    await page.waitForFunction(() => window.wasSet);
    await route.continue();
  });
  await open(page, '<article-reader loading="eager"></article-reader>', { waitUntil: "commit" });
  await page.waitForSelector("article-reader", { state: "attached" });
  await page.evaluate((article) => {
    const reader = document.querySelector("article-reader");
    Object.assign(reader, { article, headingLevel: 3, lang: "fr", theme: "sepia", expando: "kept" });
    window.wasSet = true;
  }, story());
  await heard(page, "reader-ready");
  await expect(page.getByRole("heading", { level: 3, name: "A made story" })).toBeVisible();
  expect(
    await reader(page).evaluate((it) => [it.theme, it.getAttribute("theme"), Object.keys(it), it.expando]),
  ).toEqual(["sepia", "sepia", ["expando"], "kept"]);
});

const MAKERS = {
  createElement: (main, attributes) => {
    const made = document.createElement("article-reader");
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    main.append(made);
  },
  "new ArticleReader": (main, attributes) => {
    const made = new (customElements.get("article-reader"))();
    Object.assign(made, attributes);
    main.append(made);
  },
  innerHTML: (main, { src, loading }) => {
    main.innerHTML = `<article-reader src="${src}" loading="${loading}"></article-reader>`;
  },
  cloneNode: (main, { src, loading }) => {
    const template = document.createElement("template");
    template.innerHTML = `<article-reader src="${src}" loading="${loading}"></article-reader>`;
    main.append(document.importNode(template.content, true).firstChild.cloneNode(true));
  },
};

test("the element is the same in whatever way it is made", async ({ page }) => {
  await openSample(page, "tidal-power");
  const parsed = await part(page, "article").innerText();
  for (const [name, make] of Object.entries(MAKERS)) {
    await page.evaluate(
      `document.querySelector('main').replaceChildren(); (${make})(document.querySelector('main'), ${JSON.stringify({ src: sample("tidal-power"), loading: "eager" })})`,
    );
    await expect.poll(() => reader(page).evaluate((it) => it.state), name).toBe("ready");
    // These have no profile, which is the only difference.
    const paragraphs = await part(page, "paragraph").allInnerTexts();
    expect(paragraphs.length, name).toBeGreaterThan(10);
    for (const it of paragraphs) expect(parsed, name).toContain(it);
  }
});

test("an element outside a document does nothing", async ({ page }) => {
  const seen = watch(page);
  await open(page, "");
  const states = await page.evaluate(async (src) => {
    await customElements.whenDefined("article-reader");
    const made = document.createElement("article-reader");
    made.src = src;
    made.loading = "eager";
    made.reload();
    made.article = { headline: "Never shown" };
    made.article = undefined;
    // A second one that is in the document loads its story meanwhile.
    const other = Object.assign(document.createElement("article-reader"), {
      src: "/samples/tidal-power.json",
      loading: "eager",
    });
    document.querySelector("main").append(other);
    await other.ready;
    return [made.state, made.outerHTML];
  }, STRIKE);
  expect(states).toEqual(["idle", `<article-reader src="${STRIKE}" loading="eager"></article-reader>`]);
  expect(seen.requests).not.toContain(STRIKE);
  expect(seen.console).toEqual([]);
});

// ── Properties and events ──────────────────────────────────────────────────────────────────────

const TEXTS = {
  src: "src",
  select: "select",
  format: "format",
  stories: "stories",
  publisher: "publisher",
  theme: "theme",
  headingLevel: "heading-level",
  loading: "loading",
  navigate: "navigate",
  crossOrigin: "crossorigin",
  controls: "controls",
};

test("properties mirror the attributes, both ways", async ({ page }) => {
  await open(page, "");
  await page.waitForFunction(() => customElements.get("article-reader"));
  const wrong = await page.evaluate((texts) => {
    const made = document.createElement("article-reader");
    const wrong = [];
    const check = (what, is, wanted) => is === wanted || wrong.push(`${what}: ${is}`);
    for (const [property, attribute] of Object.entries(texts)) {
      check(`${property} absent`, made[property], "");
      made.setAttribute(attribute, "a");
      check(`${property} from attribute`, made[property], "a");
      made[property] = "b";
      check(`${attribute} from property`, made.getAttribute(attribute), "b");
      made[property] = "";
      check(`${attribute} emptied`, made.getAttribute(attribute), "");
      made[property] = 2;
      check(`${property} from a number`, made[property], "2");
      made[property] = null;
      check(`${attribute} removed`, made.hasAttribute(attribute), false);
      made[property] = undefined;
      check(`${attribute} undefined`, made.hasAttribute(attribute), false);
    }
    check("isolated absent", made.isolated, false);
    made.setAttribute("isolated", "");
    check("isolated by presence", made.isolated, true);
    made.isolated = false;
    check("isolated removed", made.hasAttribute("isolated"), false);
    made.isolated = true;
    check("isolated attribute", made.getAttribute("isolated"), "");
    made.lang = "fr";
    made.dir = "rtl";
    check("lang and dir", made.getAttribute("lang") + made.getAttribute("dir"), "frrtl");
    return wrong;
  }, TEXTS);
  expect(wrong).toEqual([]);
});

test("the property article shows a story without a request, and goes before src @one-browser", async ({ page }) => {
  const seen = watch(page);
  await open(page, tag({ src: STRIKE, loading: null }), { waitUntil: "commit" });
  await page.waitForFunction(() => customElements.get("article-reader") && document.querySelector("article-reader"));
  await reader(page).evaluate(
    (it, article) => Object.assign(it, { article, loading: "eager" }),
    story({ headline: "By hand" }),
  );
  await expect(part(page, "headline")).toHaveText("By hand");
  await reader(page).evaluate(
    (it, article) => {
      it.article = article;
    },
    [story({ uri: "urn:1", headline: "First" }), story({ uri: "urn:2", headline: "Second" })],
  );
  await expect(part(page, "headline")).toHaveText("First");
  await reader(page).evaluate((it) => {
    it.select = "urn:2";
  });
  await expect(part(page, "headline")).toHaveText("Second");
  await reader(page).evaluate((it) => {
    it.article = { unknown: "format" };
  });
  expect((await heard(page, "reader-error")).detail.code).toBe("article-unknown-format");
  await reader(page).evaluate((it) => {
    const round = {};
    round.round = round;
    it.article = round;
  });
  expect((await heard(page, "reader-error", 2)).detail.code).toBe("article-invalid");
  expect(seen.console.filter((it) => it.startsWith("uncaught"))).toEqual([]);
  await reader(page).evaluate((it) => {
    it.article = null;
    it.select = null;
  });
  await expect(part(page, "headline")).toHaveText(/^Harbour crews/);
});

test("attributes and properties that the page sets cause no event @one-browser", async ({ page }) => {
  await openSample(page, "harbour-strike");
  await reader(page).evaluate((it) => {
    Object.assign(it, { theme: "dark", headingLevel: 2, lang: "de", loading: "lazy", publisher: it.publisher });
  });
  await expect(page.getByRole("heading", { level: 2, name: /^Harbour crews/ })).toBeVisible();
  expect(await allHeard(page)).toEqual(["reader-ready"]);
});

// What causes each event, whether the page may take over, and the keys of its detail.
const EVENTS = {
  "reader-ready": { keys: "format headline id language" },
  "reader-notice": { src: sample("withdrawn"), keys: "reason" },
  "reader-error": { src: "/status/500", keys: "code message status url" },
  "reader-warning": { publisher: "/status/500", keys: "code message" },
  "reader-navigate": {
    isCancelable: true,
    keys: "headline position url",
    cause: (it) => it.querySelector('[part~="story-link"]').click(),
  },
  "reader-progress": {
    keys: "fraction",
    cause: (it) => it.querySelector('[part~="body"]').scrollIntoView({ block: "end", behavior: "instant" }),
  },
  "reader-update": {
    src: "/storm.json",
    keys: "added changed live removed",
    // The reader asks again when the connection is back.
    cause: async (it) => {
      while (!it.querySelector('[part~="live-controls"]')) await new Promise(requestAnimationFrame);
      Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
      dispatchEvent(new Event("offline"));
      delete navigator.onLine;
      dispatchEvent(new Event("online"));
    },
  },
  "reader-newsletter": {
    publisher: PUBLISHER,
    isCancelable: true,
    keys: "email list",
    cause: (it) => {
      const form = it.querySelector("form");
      form.querySelector("[type=email]").value = "a@b.example";
      form.querySelector("[type=checkbox]").checked = true;
      form.requestSubmit();
    },
  },
};

test("each event bubbles, leaves the shadow roots around the element and has the documented detail", async ({
  page,
}) => {
  expect(Object.keys(EVENTS).sort()).toEqual(MANIFEST.events.map((it) => it.name).sort());
  // Each answer has one post more.
  const posts = [];
  const answer = (route) => {
    posts.push(post(posts.length + 1));
    return route.fulfill({ json: report(posts) });
  };
  await serveReport(page, answer, "/storm.json");
  await open(
    page,
    Object.keys(EVENTS)
      .map((name) => `<section id="${name}"></section>`)
      .join(""),
  );
  await page.waitForFunction(() => customElements.get("article-reader"));
  for (const [name, { src = STRIKE, publisher = null, isCancelable = false, keys, cause }] of Object.entries(EVENTS)) {
    await test.step(name, async () => {
      await page.evaluate(
        ({ name, src, publisher }) => {
          window.events ??= {};
          const host = document.getElementById(name);
          addEventListener(name, (event) => {
            const { target, bubbles, composed, cancelable, detail } = event;
            // The readers in the other hosts belong to other steps.
            if (target !== host) return;
            event.preventDefault();
            window.events[name] ??= [bubbles, composed, cancelable, Object.keys(detail).sort().join(" ")];
          });
          const made = Object.assign(document.createElement("article-reader"), { src, publisher, loading: "eager" });
          host.attachShadow({ mode: "open" }).append(made);
        },
        { name, src, publisher },
      );
      const reader = page.locator(`[id="${name}"] article-reader`);
      await expect.poll(() => reader.evaluate((it) => it.state)).toMatch(/ready|notice|error/);
      if (publisher === PUBLISHER) await expect(reader.locator("form")).toBeAttached();
      if (cause) await reader.evaluate(cause);
      await expect
        .poll(() => page.evaluate((name) => window.events[name], name))
        .toEqual([true, true, isCancelable, keys]);
    });
  }
});

// What each attribute does, as far as one look shows it; the other specs test the rest. Each attribute has
// a reader with its name for an id.
const headline = (words) => (page, id) => expect(partOf(page, id, "headline")).toHaveText(words);
const ATTRIBUTES = {
  src: [{}, headline(/^Harbour crews/)],
  select: [{ src: "/list.json", select: "urn:2" }, headline("Second")],
  format: [
    { src: "/list.json", format: "nothing-known" },
    async (page, id) => {
      await expect
        .poll(() => heardOf(page, id))
        .toMatchObject([{ name: "reader-error", detail: { code: "article-unknown-format" } }]);
    },
  ],
  publisher: [{ publisher: PUBLISHER }, (page, id) => expect(partOf(page, id, "newsletter")).toBeVisible()],
  theme: [
    { theme: "dark" },
    (page, id) => expect(partOf(page, id, "headline")).toHaveCSS("color", "rgb(232, 230, 225)"),
  ],
  "heading-level": [
    { "heading-level": 3 },
    (page, id) =>
      expect(page.locator(`#${id}`).getByRole("heading", { level: 3, name: /^Harbour crews/ })).toBeVisible(),
  ],
  crossorigin: [
    { src: `${STRIKE}?crossorigin`, crossorigin: "use-credentials" },
    async (page, id) => {
      await headline(/^Harbour crews/)(page, id);
      expect(await page.evaluate(() => window.credentials)).toBe("include");
    },
  ],
  isolated: [
    { isolated: "" },
    async (page, id) => {
      await headline(/^Harbour crews/)(page, id);
      expect(await page.locator(`#${id}`).evaluate((it) => it.shadowRoot.querySelectorAll("article").length)).toBe(1);
    },
  ],
  controls: [
    { controls: "none" },
    async (page, id) => {
      await headline(/^Harbour crews/)(page, id);
      await expect(partOf(page, id, "toolbar")).toBeHidden();
    },
  ],
  live: [
    { src: "/storm.json", live: "off" },
    (page, id) => expect(partOf(page, id, "live-button")).toHaveText(["Oldest first"]),
  ],
  lang: [
    { lang: "de" },
    (page, id) => expect(page.locator(`#${id} [part="tool"][value="share"]`)).toHaveText("Teilen"),
  ],
  dir: [{ src: "/status/500", dir: "rtl" }, (page, id) => expect(page.locator(`#${id}`)).toHaveCSS("direction", "rtl")],
  // This reader stands far below the eager ones.
  loading: [
    { loading: "lazy" },
    async (page, id) => {
      expect(await page.locator(`#${id}`).evaluate((it) => it.state)).toBe("idle");
    },
  ],
  // These scroll the page, and open another story.
  stories: [
    { stories: "/samples/latest.json" },
    async (page, id) => {
      await partOf(page, id, "footer").scrollIntoViewIfNeeded();
      await expect(partOf(page, id, "story-reason").first()).toBeVisible();
    },
  ],
  navigate: [
    { src: "/own.json", navigate: "reader" },
    async (page, id) => {
      await expect(page.locator(`#${id} .said`)).toHaveCount(1);
      await partOf(page, id, "story-link").click();
      await headline("Onward")(page, id);
      expect(new URL(page.url()).pathname).toBe("/publisher.html");
    },
  ],
};

test("each attribute does what it says", async ({ page }) => {
  test.slow();
  expect(Object.keys(ATTRIBUTES).sort()).toEqual(MANIFEST.attributes.map((it) => it.name).sort());
  await serve(page, "**/list.json", [
    story({ uri: "urn:1", headline: "First" }),
    story({ uri: "urn:2", headline: "Second" }),
  ]);
  await serve(page, "**/next.json", story({ headline: "Onward" }));
  await serve(page, "**/storm.json", report([post(1)]));
  const related = [{ headline: "Onward", url: "https://gazette.example/onward", json: "/next.json" }];
  await serve(page, "**/own.json", { format: "article-reader/1", headline: "First", body: "A text.", related });
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = (url, options) => {
      if (String(url).endsWith("?crossorigin")) window.credentials = options?.credentials;
      return fetch(url, options);
    };
  });
  // The lazy one stands last, far below the others.
  const ids = Object.keys(ATTRIBUTES).sort((a, b) => (a === "loading") - (b === "loading"));
  const tags = ids.map((id) => tag({ id, src: STRIKE, ...ATTRIBUTES[id][0] }));
  await open(page, tags.join(""), { style: "#loading { margin-block-start: 5000px }" });
  await page.waitForFunction(
    (count) => window.heard.filter((it) => it.name !== "reader-warning").length >= count,
    ids.length - 1,
  );
  for (const [name, [, see]] of Object.entries(ATTRIBUTES)) await test.step(name, () => see(page, name));
});

test("reader-progress reports the reading of a text once to its end @one-browser", async ({ page }) => {
  await openSample(
    page,
    "harbour-strike",
    {},
    { style: "main { margin-block-start: 2000px; padding-block-end: 3000px }" },
  );
  await page.evaluate(() => {
    window.fractions = [];
    addEventListener("reader-progress", ({ detail }) => window.fractions.push(detail.fraction));
  });
  const fractions = () => page.evaluate(() => window.fractions);
  const body = part(page, "body");
  await body.evaluate((it) =>
    scrollTo(0, scrollY + it.getBoundingClientRect().top + it.offsetHeight / 2 - innerHeight),
  );
  await expect.poll(async () => (await fractions()).at(-1)).toBeCloseTo(0.5, 1);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(async () => (await fractions()).at(-1)).toBe(1);
  const read = await fractions();
  // A scroll after the end reports nothing more: the next event is of the next story.
  await page.evaluate(() => scrollBy(0, -10));
  await twoFrames(page);
  await reader(page).evaluate((it, src) => it.setAttribute("src", src), sample("tidal-power"));
  await heard(page, "reader-ready", 2);
  await body.evaluate((it) =>
    scrollTo(0, scrollY + it.getBoundingClientRect().top + it.offsetHeight / 4 - innerHeight),
  );
  await expect.poll(async () => (await fractions()).at(-1)).toBeCloseTo(0.25, 1);
  expect((await fractions()).slice(0, read.length)).toEqual(read);
  expect(Math.max(...(await fractions()).slice(read.length))).toBeLessThan(1);
});
