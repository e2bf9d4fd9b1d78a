// The article: the parts of a story, in order.
import { expect, test } from "@playwright/test";
import {
  heard,
  heardOf,
  open,
  openReaders,
  openSample,
  PUBLISHER,
  part,
  partOf,
  sample,
  serve,
  sharePage,
  story,
  tag,
} from "./publisher.mjs";

const LEAD = /^Silhouettes of dock workers/;
const CREDIT = "Source: Tamsin Orrel/MPA";

// Parts for fields that the JSON of the bare story lacks.
const ABSENT = [
  "section-trail",
  "kicker",
  "standfirst",
  "byline",
  "published",
  "updated",
  "lead",
  "dateline",
  "related",
  "related-stories",
  "source",
  "copyright",
  "author",
  "newsletter",
  "origin",
];

const FOREIGN = `<p onclick="alert(1)" style="color:red">Safe <b>words</b> <a href="javascript:alert(1)">bad link</a> <a href="/good">good link</a></p>
  <script>window.ran = true</script><style>p { display: none }</style><iframe src="/html"></iframe>
  <img src="x" onerror="window.ran = true"><svg onload="window.ran = true"></svg><form><input name="q"></form>`;

test.describe("on one page,", () => {
  const shared = sharePage(test, async (page) => {
    await serve(page, "**/bare.json", story({ versioncreated: undefined }));
    await serve(page, "**/foreign.json", story({ body_text: undefined, body_html: FOREIGN }));
    const publisher = PUBLISHER;
    await openReaders(page, {
      wire: { src: sample("harbour-strike"), publisher },
      french: { src: sample("harbour-strike"), publisher, lang: "fr" },
      feature: { src: sample("tidal-power"), publisher },
      deep: { src: sample("tidal-power"), publisher, "heading-level": "3" },
      machine: { src: sample("weather-desk"), publisher },
      bare: { src: "/bare.json" },
      foreign: { src: "/foreign.json" },
      unread: { src: sample("harbour-strike"), publisher: "/status/500" },
    });
    await expect(partOf(page, "wire", "newsletter")).toBeAttached();
    await expect(partOf(page, "deep", "newsletter")).toBeAttached();
  });
  const of = (id) => shared().locator(`#${id}`);
  const partsOf = (id) => (name) => partOf(shared(), id, name);
  const wire = partsOf("wire");
  const feature = partsOf("feature");

  test("the wire story shows its parts in the order in which they are read @one-browser", async () => {
    const order = [
      "section-trail",
      "headline",
      "byline",
      "published",
      "reading-time",
      "lead",
      "body",
      "related",
      "copyright",
      "author",
      "newsletter",
    ];
    const places = await of("wire").evaluate((it, names) => {
      const all = [...it.querySelectorAll("[part]")];
      return names.map((name) => all.findIndex((it) => it.part.contains(name)));
    }, order);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));

    await expect(wire("section")).toHaveText(["News", "Coast"]);
    await expect(wire("section-link").first()).toHaveAttribute("href", "https://gazette.example/news");
    await expect(of("wire").getByRole("heading", { level: 1 })).toHaveText(
      "Harbour crews walk out as talks on night shifts collapse",
    );
    await expect(wire("author-name")).toHaveText("Junia Marsh");
    await expect(wire("source-name")).toContainText("Meridian Press Agency");
    await expect(wire("source-logo")).toHaveAttribute("src", /samples\/logos\/mpa\.svg$/);
    await expect(wire("reading-time")).toHaveText(/^Reading time: \d/);
    await expect(wire("dateline")).toHaveText("PORT ALDERMERE");
    await expect(wire("copyright")).toHaveText("© 2026 Meridian Press Agency. All rights reserved.");
    expect(await wire("paragraph").count()).toBeGreaterThanOrEqual(12);
  });

  test("the publisher profile describes the agency and offers the newsletter @one-browser", async () => {
    const author = wire("author");
    await expect(author.getByRole("heading", { level: 2 })).toHaveText("About the author");
    await expect(author.getByRole("link", { name: "Meridian Press Agency" })).toHaveAttribute(
      "href",
      "https://mpa.example/",
    );
    await expect(wire("author-description")).toContainText("reports from harbours");
    const profiles = wire("author-profile");
    await expect(profiles).toHaveText(["How we work", "quay.example"]);
    await expect(profiles.last()).toHaveAttribute("href", "https://quay.example/@mpa");
    await expect(wire("newsletter-form").getByRole("textbox", { name: "E-mail address" })).toBeVisible();
  });

  test("times are machine-readable and in the language of the element", async () => {
    const published = partOf(shared(), "french", "published").locator("time");
    await expect(published).toHaveAttribute("datetime", /^2026-11-23T06:12(:00)?(Z|\+00:00)$/);
    await expect(published).toContainText("novembre");
    await expect(partOf(shared(), "french", "updated").locator("time")).toHaveAttribute(
      "datetime",
      /^2026-11-23T12:40/,
    );
  });

  test("the lead picture is urgent, has its place reserved and is credited", async () => {
    const lead = wire("lead");
    const image = lead.locator("img");
    await expect(image).toHaveAttribute("loading", "eager");
    await expect(image).toHaveAttribute("fetchpriority", "high");
    await expect(image).toHaveAttribute("sizes", /vw|px|rem/);
    await expect(image).toHaveAttribute("alt", LEAD);
    const srcset = await image.getAttribute("srcset");
    for (const width of ["480w", "960w", "1600w"]) expect(srcset).toContain(width);
    expect(srcset).not.toContain("square");
    const [shown, said] = await image.evaluate((it) => [
      it.width / it.height,
      it.getAttribute("width") / it.getAttribute("height"),
    ]);
    expect(Math.abs(shown - said)).toBeLessThan(0.02);

    await expect(lead.locator('[part~="caption-text"]')).toHaveText(/^Dock workers keep warm/);
    await expect(lead.locator('[part~="credit"]')).toHaveText(CREDIT);
  });

  test("a picture of ninjs 2 or 3 has the alternative text of its document @one-browser", async () => {
    await expect(feature("lead").locator("img")).toHaveAttribute("alt", /^A three-bladed yellow turbine/);
  });

  test("a caption that names the photographer is not followed by the same credit @one-browser", async () => {
    const caption = await feature("body").locator("figcaption").innerText();
    expect(caption.match(/Marta Quill\/MPA/g)).toHaveLength(1);
  });

  test("pictures that are not the lead are lazy @one-browser", async () => {
    const loading = await feature("image").evaluateAll((all) => all.map((it) => it.loading));
    expect(loading.length).toBeGreaterThan(2);
    expect(loading[0]).toBe("eager");
    expect(new Set(loading.slice(1))).toEqual(new Set(["lazy"]));
  });

  test("one related story stands after the third paragraph @one-browser", async () => {
    const related = wire("related");
    await expect(related).toHaveCount(1);
    await expect(related.getByRole("link")).toHaveText("Winter ferry timetable keeps the last boat home");
    await expect(related.locator("time")).toHaveAttribute("datetime", /^2026-11-22/);
    const before = await related.evaluate((it) => {
      const all = [...it.parentElement.children];
      return all.slice(0, all.indexOf(it)).filter((it) => it.localName === "p").length;
    });
    expect(before).toBe(3);
    await expect(wire("related-stories")).toHaveCount(0);
  });

  test("the other related stories stand after the text @one-browser", async () => {
    await expect(feature("related")).toHaveCount(1);
    await expect(feature("related-stories").getByRole("listitem")).toHaveCount(2);
  });

  test("a feature keeps its headings, table, lists, quotation and code @one-browser", async () => {
    const body = feature("body");
    await expect(body.getByRole("heading", { level: 2 })).toHaveText([
      "A timetable written in 1911",
      "What goes wrong",
      "Seals, and other neighbours",
    ]);
    await expect(body.getByRole("region", { name: /^What the five machines delivered/ })).toBeVisible();
    await expect(body.getByRole("columnheader")).toHaveText([
      "Turbine",
      "In service since",
      "Output (MWh)",
      "Hours stopped",
    ]);
    await expect(body.getByRole("rowheader")).toHaveCount(6);
    await expect(body.locator("ol > li")).toHaveCount(3);
    await expect(body.locator("ul > li")).toHaveCount(4);
    await expect(body.locator("blockquote")).toContainText("The moon is family");
    await expect(body.locator("code")).toHaveText("P = ½ ρ A v³");
    await expect(body.locator("hr")).toHaveCount(1);
    await expect(body.locator("figure figcaption em")).toHaveText("Long Forties");
  });

  test("text and pictures that a machine made have a label each @one-browser", async () => {
    await expect(partOf(shared(), "machine", "header").getByText("AI-generated")).toBeVisible();
    await expect(partOf(shared(), "machine", "lead").getByText("AI-assisted")).toBeVisible();
  });

  test("a field that the JSON lacks leaves no empty element @one-browser", async () => {
    for (const name of ABSENT) await expect.soft(partOf(shared(), "bare", name), name).toHaveCount(0);
    const empty = await of("bare")
      .locator("[part]")
      .evaluateAll((all) =>
        all.filter((it) => !it.textContent.trim() && it.offsetHeight > 0).map((it) => it.getAttribute("part")),
      );
    expect(empty).toEqual([]);
  });

  test("foreign HTML comes as text and allowed elements alone", async () => {
    const body = partOf(shared(), "foreign", "body");
    await expect(body).toContainText("Safe words");
    await expect(body.getByRole("link", { name: "bad link" })).toHaveCount(0);
    await expect(body.getByRole("link", { name: "good link" })).toHaveAttribute("href", /\/good$/);
    await expect(body.locator("script, style, iframe, svg, form, input, [onclick], [onerror], [style]")).toHaveCount(0);
    expect(await shared().evaluate(() => window.ran)).toBeUndefined();
  });

  test("a profile that cannot be read costs a warning, not the story @one-browser", async () => {
    const warnings = async () =>
      (await heardOf(shared(), "unread")).filter((it) => it.name === "reader-warning").map((it) => it.detail.code);
    await expect.poll(warnings).toEqual(["publisher-unreadable"]);
    await expect(partOf(shared(), "unread", "headline")).toBeVisible();
  });

  test("heading-level shifts every heading @one-browser", async () => {
    const deep = partsOf("deep");
    await expect(of("deep").getByRole("heading", { level: 3 })).toHaveText(/^Five machines and the moon/);
    await expect(deep("body").getByRole("heading", { level: 4 })).toHaveCount(3);
    await expect(deep("footer").getByRole("heading", { level: 4 })).toHaveCount(3);
    // No other test looks at this reader.
    await of("deep").evaluate((it) => it.setAttribute("heading-level", "1"));
    await expect(of("deep").getByRole("heading", { level: 1 })).toHaveText(/^Five machines and the moon/);
  });
});

test("a small screen loads a small picture @one-browser", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSample(page, "harbour-strike");
  await expect
    .poll(() =>
      part(page, "lead")
        .locator("img")
        .evaluate((it) => it.currentSrc),
    )
    .toMatch(/-480\.jpg$/);
});

test("a broken picture leaves its place, its caption and its credit", async ({ page }) => {
  await page.route("**/pictures/**", (route) => route.abort());
  await openSample(page, "harbour-strike");
  const lead = part(page, "lead");
  await expect(lead.locator("img")).toHaveCount(0);
  await expect(lead.getByRole("img", { name: LEAD })).toBeVisible();
  await expect(lead.locator('[part~="caption-text"]')).toBeVisible();
  await expect(lead.locator('[part~="credit"]')).toHaveText(CREDIT);
});

test("a slow profile completes a story that already stands @one-browser", async ({ page }) => {
  let answer;
  const wanted = new Promise((resolve) => (answer = resolve));
  await page.route(`**${PUBLISHER}`, async (route) => {
    await wanted;
    await route.continue();
  });
  await open(page, tag({ src: sample("harbour-strike"), publisher: PUBLISHER }));
  await heard(page, "reader-ready");
  const paragraph = await part(page, "paragraph").first().elementHandle();
  await expect(part(page, "newsletter")).toHaveCount(0);
  answer();
  await expect(part(page, "newsletter")).toBeVisible();
  await expect(part(page, "headline")).toHaveCount(1);
  expect(await paragraph.evaluate((it) => it.isConnected)).toBe(true);
});
