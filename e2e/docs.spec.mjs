// The documentation: its pages are accessible, and its snippets do what they say.
import { existsSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pages, RUN, SITE, snippet, snippets, state, textOf } from "./snippets.mjs";
import { onlyWhereChanged } from "./unchanged.mjs";

onlyWhereChanged(test, "e2e/docs.spec.mjs", "e2e/snippets.mjs", "e2e/servers.mjs", "tests/types");

const reader = (page) => page.locator("article-reader").first();
const part = (page, name) => page.locator(`article-reader [part~="${name}"]`).first();
const ready = async (page) => {
  await expect.poll(() => state(page)).toBe("ready");
  await expect(page.locator("article-reader [slot=article] [part~=headline]")).toBeVisible();
};
const integrity = () => (existsSync(join(SITE, "integrity.json")) ? JSON.parse(textOf("integrity.json")) : {});

/** Expects a story that stands under a policy which forbids nothing that the story needs. */
const underPolicy = async (page, world) => {
  await ready(page);
  await expect(part(page, "image")).toHaveJSProperty("complete", true);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(world.console).toEqual([]);
};

const sentWith = (name, value) => async (page, _world) => {
  await ready(page);
  const answer = await page.evaluate(
    async (name) => (await fetch("https://cdn.example/article-reader/0.0.0/embed.js")).headers.get(name),
    name,
  );
  expect(answer).toBe(value);
};

// The effect of each snippet, by its id. A snippet without an entry fails.
const EXPECT = {
  install: async (page) => {
    await ready(page);
    await expect(page.getByRole("link", { name: "The headline" })).toBeHidden();
  },
  story: async (page, json) => {
    await RUN.js(page, {
      text: `document.querySelector('article-reader').setAttribute('src', URL.createObjectURL(new Blob([${JSON.stringify(JSON.stringify(json))}])))`,
    });
    await expect(part(page, "headline")).toHaveText(json.headline);
    await expect(part(page, "paragraph")).toHaveText(json.body);
  },
  "mapping-profile": async (page, profile) => {
    const item = {
      key: 7,
      state: "live",
      titles: { print: "Ferry returns" },
      copy: { html: "<p>It sailed at dawn.</p>" },
      dates: { first: 1_795_420_000 },
      people: [{ fullName: "Eve Marsh", job: "Reporter" }],
    };
    const documents = [profile, { meta: { system: "our-cms" }, data: { item } }];
    await RUN.js(page, {
      text: `const reader = document.querySelector("article-reader");
        const [publisher, src] = ${JSON.stringify(documents)}.map((it) => URL.createObjectURL(new Blob([JSON.stringify(it)])));
        Object.assign(reader, { publisher, src });`,
    });
    await expect(part(page, "headline")).toHaveText("Ferry returns");
    await expect(part(page, "paragraph")).toHaveText("It sailed at dawn.");
    await expect(part(page, "author-name")).toHaveText("Eve Marsh");
  },
  "wordpress-page-element": async (page) => {
    await ready(page);
    await expect(reader(page)).toContainText("a thousand seals");
  },
  wait: (page) => expect(page).toHaveTitle("The rope walk of Stenvoe spins again"),
  editor: (_page, json) => {
    const [path] = json["html.customData"];
    const { version, tags } = JSON.parse(textOf(path));
    expect([version, tags[0].name]).toEqual([1.1, "article-reader"]);
  },
  types: async (page) => {
    await ready(page);
    await expect(reader(page)).toHaveAttribute("theme", "auto");
  },

  "article-property": (page) => expect(part(page, "headline")).toHaveText("Night ferry sails again"),
  listen: async (page, world) => {
    await expect
      .poll(() => world.console)
      .toContainEqual(expect.stringMatching(/1234\.json is a story of article-reader\/1: The rope walk/));
    await reader(page).evaluate((it) => it.setAttribute("src", "/nowhere.json"));
    await expect.poll(() => world.console).toContainEqual("article-http at https://gazette.example/nowhere.json");
  },
  navigate: async (page, world) => {
    await ready(page);
    await expect(reader(page)).toHaveAttribute("navigate", "reader");
    await page.route("**/next.json", (route) =>
      route.fulfill({ json: { format: "article-reader/1", headline: "Next", body: "Text." } }),
    );
    const related = [
      { url: "https://gazette.example/next", headline: "Next", json: "https://gazette.example/next.json" },
    ];
    await reader(page).evaluate((it, related) => {
      it.article = { format: "article-reader/1", headline: "Made", body: "Text.", related };
    }, related);
    await reader(page).getByRole("link", { name: "Next" }).click();
    await expect(part(page, "headline")).toHaveText("Next");
    expect(world.console).toContain("Page view of Next");
    expect(new URL(page.url()).search).toBe("?story=https%3A%2F%2Fgazette.example%2Fnext");
  },
  "newsletter-event": async (page) => {
    await ready(page);
    await page.route("**/letters", (route) => route.fulfill({ status: 507 }));
    const house = { newsletter: { title: "Tide", action: "https://gazette.example/sign-up" } };
    await reader(page).evaluate((it, house) => {
      it.publisher = URL.createObjectURL(new Blob([JSON.stringify(house)]));
    }, house);
    await part(page, "newsletter-email").fill("ada@gazette.example");
    await part(page, "newsletter-email").press("Enter");
    await expect(part(page, "newsletter-status")).toHaveText("The letter box is full.");
  },
  publisher: async (page, json) => {
    await page.addInitScript(() => addEventListener("reader-warning", (it) => (window.warned = it.detail)));
    await page.unrouteAll();
    await RUN.js(page, {
      text: `document.querySelector('article-reader').setAttribute('publisher', URL.createObjectURL(new Blob([${JSON.stringify(JSON.stringify(json))}])))`,
    });
    await ready(page);
    await expect(page.locator("[part~=author-description]").last()).toHaveText(json.sources[0].description);
    await expect(part(page, "newsletter-heading")).toHaveText(json.newsletter.title);
  },

  "custom-properties": async (page) => {
    await ready(page);
    await expect(part(page, "headline")).toHaveCSS("font-family", "Georgia, serif");
    await expect(part(page, "quote")).toHaveCSS("border-left-color", "rgb(138, 28, 19)");
  },
  "style-parts": async (page) => {
    await ready(page);
    await expect(part(page, "headline")).toHaveCSS("font-weight", "500");
    await expect(part(page, "quote")).toHaveCSS("font-style", "italic");
    await expect(part(page, "newsletter")).toBeHidden();
  },
  isolate: async (page) => {
    await expect.poll(() => state(page)).toBe("ready");
    await expect(part(page, "headline")).toHaveCSS("font-weight", "500");
    expect(await page.evaluate(() => document.querySelector("article-reader [part]"))).toBe(null);
  },
  "style-shadow": async (page) => {
    await reader(page).evaluate((it) => it.setAttribute("src", "/nowhere.json"));
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCSS("border-radius", "24px");
  },
  reserve: async (page) => {
    await page.route("**/embed.js", (route) => route.abort());
    await page.reload();
    await expect(reader(page)).toHaveCSS("min-block-size", "384px");
  },

  strict: async (page, world) => {
    await underPolicy(page, world);
    expect((await page.request.get("/csp/pages/strict.html")).headers()["content-security-policy"]).toBe(
      snippet("strict").replace("Content-Security-Policy: ", ""),
    );
  },
  hosts: underPolicy,
  pinned: async (page) => {
    await ready(page);
    if (integrity()["embed.js"]) expect(snippet("pinned")).toContain(integrity()["embed.js"]);
  },
  "import-map": async (page) => {
    await ready(page);
    if (integrity()["embed.js"]) expect(snippet("import-map")).toContain(integrity()["article-reader.js"]);
  },
  digest: (_page, output) => {
    if (integrity()["embed.js"]) expect(`sha384-${output}`).toBe(integrity()["embed.js"]);
    expect(output).toMatch(/^[\w+/]{64}$/);
  },

  "cors-headers": ready,
  "story-headers": async (page, world) => {
    await ready(page);
    expect(world.requests.map((it) => it.href)).toContain("https://stories.example/1234.json");
  },
  "cache-headers": sentWith("Cache-Control", "public, max-age=31536000, immutable"),
  "cache-stories": sentWith("Cache-Control", "public, max-age=60, must-revalidate"),
  "nginx-conf": sentWith("Content-Type", "text/javascript"),
  "apache-conf": sentWith("Content-Type", "text/javascript"),
  eager: async (page, world) => {
    await ready(page);
    expect(world.requests.filter((it) => it.href.endsWith("/article-reader.js"))).toHaveLength(1);
  },
  hints: async (page, world) => {
    await ready(page);
    for (const file of ["/article-reader.js", "/article-reader_bg.wasm", "/1234.json"])
      expect(
        world.requests.filter((it) => it.href.endsWith(file)),
        file,
      ).toHaveLength(1);
  },

  report: async (page, world) => {
    await reader(page).evaluate((it) => it.setAttribute("src", "/nowhere.json"));
    await expect.poll(() => world.requests.find((it) => it.href.endsWith("/log"))).toMatchObject({ method: "POST" });
  },

  "static-site": async (page) => {
    await ready(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await readWithoutScript(page, "By Anna Lund");
  },
  "print-command": async (page, world) => {
    await ready(page);
    await expect(page).toHaveTitle("The rope walk of Stenvoe spins again");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.waitForLoadState("networkidle");
    expect(world.requests.filter((it) => it.href.endsWith(".wasm"))).toEqual([]);
    await expect(part(page, "article")).toHaveCSS("display", "grid");
  },
  "print-template": (_page, text) => {
    for (const name of ["language", "title", "head", "article"]) expect(text).toContain(`{{${name}}}`);
  },
  "server-rendered": async (page) => {
    await ready(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await readWithoutScript(page, "After forty years a trade comes back to the harbour.");
    await expect(part(page, "article")).toHaveCSS("display", "grid");
  },
  quotation: async (page) => {
    await ready(page);
    await expect(part(page, "headline")).toHaveJSProperty("tagName", "H2");
  },
  upgrade: async (page) => {
    await expect(page.locator("article-reader")).toHaveCount(2);
    await expect.poll(() => state(page, "article-reader >> nth=1")).toBe("ready");
  },
  framed: async (page) => {
    const frame = page.frameLocator("iframe");
    await expect(frame.locator("article-reader [part~=headline]")).toHaveText("The rope walk of Stenvoe spins again");
    await expect(page.locator("iframe")).not.toHaveAttribute("height", "900");
  },
  "wordpress-theme": ready,
  "wordpress-block": async (page) => {
    await ready(page);
    await expect(reader(page)).toContainText("a thousand seals");
  },
  "react-component": async (page) => {
    await ready(page);
    await expect(page.locator('p[role="status"]')).toHaveText("Shown: The rope walk of Stenvoe spins again");
    await expect(part(page, "headline")).toHaveJSProperty("tagName", "H2");
  },
  "vue-config": (_page, options) => {
    expect([options.isCustomElement("article-reader"), options.isCustomElement("story")]).toEqual([true, false]);
  },
  "vue-component": async (page, world) => {
    await ready(page);
    await expect(page.locator('p[role="status"]')).toHaveText("Shown: The rope walk of Stenvoe spins again");
    expect(world.console).toEqual([]);
  },
};

// tests/package/docs.test.mjs runs the snippets of the npm package.
for (const it of snippets.filter((it) => it.kind !== "package")) {
  test(`the snippet ${it.page}#${it.id} does what it says @one-browser`, async ({ page }) => {
    test.slow(["ts", "tsx", "vue"].includes(it.kind));
    expect(it.id, `a snippet has an id: ${it.text}`).toBeTruthy();
    expect(Object.keys(RUN), `#${it.id} has a kind that is run`).toContain(it.kind);
    expect(Object.keys(EXPECT), `#${it.id} is expected to do something`).toContain(it.id);
    await EXPECT[it.id](page, await RUN[it.kind](page, it));
  });
}

test("docs/index.html names each file of a release that has a hash @one-browser", () => {
  const page = textOf("docs/index.html");
  expect(Object.keys(integrity()).filter((it) => !page.includes(`<code>${it}</code>`))).toEqual([]);
});

test("each expectation belongs to a snippet @one-browser", () => {
  expect(Object.keys(EXPECT).filter((id) => !snippet(id))).toEqual([]);
});

/** Expects the fallback where the reader's script does not load. */
async function readWithoutScript(page, text) {
  await page.route("**/embed.js", (route) => route.abort());
  await page.reload();
  await expect(page.getByText(text)).toBeVisible();
}

// ── The pages ──────────────────────────────────────────────────────────────────────────────────

const everything = (axe) => axe.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]);
const colours = (axe) => axe.withRules(["color-contrast", "link-in-text-block"]);

for (const file of pages) {
  test(`${file} is accessible, fits its window and needs no script @one-browser`, async ({ page }) => {
    test.slow();
    // The dark page differs from the light one in its colours alone.
    for (const [width, colorScheme, ask] of [
      [320, "light", everything],
      [1280, "dark", colours],
    ]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`/docs/${file}`);
      const { violations } = await ask(new AxeBuilder({ page })).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.target.join(" ")}`)),
        `${width} px`,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
    await expect(page.locator("script")).toHaveCount(0);
    await expect(page.locator("nav [aria-current=page]")).toHaveAttribute("href", file);
    // The first key leads to the link to the text.
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the text" })).toBeFocused();
  });
}

test("each link of the documentation leads somewhere @one-browser", async ({ page }) => {
  const lost = [];
  for (const file of pages) {
    const html = textOf(`docs/${file}`).replace(/<code[\s\S]*?<\/code>/g, "");
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids, `${file}: each id once`).toEqual([...new Set(ids)]);
    for (const [, href] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
      const [path, anchor] = href.split("#");
      const target = join("docs", path || file);
      const place = /\/$/.test(target) ? join(target, "index.html") : target;
      const found = existsSync(join(SITE, place)) && (!anchor || textOf(place).includes(` id="${anchor}"`));
      if (!found) lost.push(`${file}: ${href}`);
    }
  }
  expect(lost).toEqual([]);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Documentation" })).toHaveAttribute("href", "docs/");
});
