// The XML module: feeds, NITF and NewsML-G2, parsed by the browser's parser.
import { expect, test } from "@playwright/test";
import { heard, heardOf, open, openReaders, part, partOf, tag, watch } from "./publisher.mjs";

const MODULE = ["/article-reader-xml.js", "/article-reader-xml_bg.wasm"];
const ofXml = (seen) => seen.requests.filter((it) => it.includes("-xml")).sort();

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (items) => `<?xml version="1.0"?>
  <rss version="2.0" ${NAMESPACES}><channel><title>The Harbour Gazette</title><link>https://gazette.example/</link>
  <language>en</language>${items}</channel></rss>`;
const FEED =
  rss(`<item><title>Night ferry &lt;i&gt;Ena&lt;/i&gt; sails</title><guid isPermaLink="false">ferry</guid><dc:creator>Anna Lund</dc:creator>
  <media:content url="/samples/pictures/ena.jpg" medium="image"><media:credit>Marta Quill</media:credit></media:content>
  <content:encoded><![CDATA[<p>The ferry left at dawn&nbsp;today.</p><script>pwned = 1</script><p>It is back.</p>]]></content:encoded></item>
  <item><title>Fares &eacute;t&eacute; rise</title><guid>fares</guid><description>Tickets cost more.</description></item>`);

const ATOM = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/"><a:entry><a:id>urn:1</a:id><a:title>Tides</a:title>
  <a:link href="/tides"/><a:content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Low <h:b>at noon</h:b>.</h:p>
  <h:form><h:input name="firstChild"/><h:p>High at six.</h:p></h:form></h:div></a:content></a:entry></a:feed>`;

const nitf = (docdata) => `<!DOCTYPE nitf SYSTEM "https://gazette.example/nitf-3-4.dtd">
  <nitf><head><docdata ${docdata}><doc-id id-string="1"/></docdata></head><body><body.head><hedline><hl1>A secret of NITF</hl1></hedline></body.head>
  <body.content><block><p>By <org>Kerrow Yard</org>.</p></block><hl2>A long wait</hl2></body.content></body></nitf>`;

const newsml = (
  meta,
) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1"><itemMeta>${meta}</itemMeta>
  <contentMeta><headline>A secret of NewsML</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
  <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The ferry left.</p></body></html></inlineXML></contentSet></newsItem>`;

/** Serves documents, each at an address of its name. */
const serveAll = async (page, documents) => {
  for (const [name, { body, contentType = "application/xml" }] of Object.entries(documents)) {
    await page.route(`**/${name}.xml`, (route) => route.fulfill({ body, contentType }));
  }
  return Object.fromEntries(Object.keys(documents).map((name) => [name, { src: `/${name}.xml` }]));
};

test("feeds, NITF and NewsML-G2 are shown, and the module for them is loaded once", async ({ page }) => {
  const seen = watch(page);
  const readers = await serveAll(page, {
    feed: { body: FEED, contentType: "application/rss+xml" },
    atom: { body: `\ufeff${ATOM}` },
    nitf: { body: nitf('management-status="usable"') },
    newsml: { body: newsml('<pubStatus qcode="stat:usable"/>') },
  });
  await openReaders(page, { ...readers, second: { src: "/feed.xml", select: "fares" } });
  const cases = {
    feed: ["rss", "Night ferry Ena sails", ["The ferry left at dawn\u00a0today.", "It is back."]],
    second: ["rss", "Fares été rise", []],
    atom: ["atom", "Tides", ["Low at noon.", "High at six."]],
    nitf: ["nitf", "A secret of NITF", ["By Kerrow Yard."]],
    newsml: ["newsml-g2", "A secret of NewsML", ["The ferry left."]],
  };
  for (const [id, [format, headline, paragraphs]] of Object.entries(cases)) {
    const ready = (await heardOf(page, id)).find((it) => it.name === "reader-ready");
    expect.soft(ready?.detail.format, id).toBe(format);
    await expect.soft(partOf(page, id, "headline"), id).toHaveText(headline);
    await expect.soft(partOf(page, id, "paragraph"), id).toHaveText(paragraphs);
  }
  await expect(partOf(page, "nitf", "heading")).toHaveText("A long wait");
  expect(ofXml(seen)).toEqual(MODULE);
  expect(seen.requests.filter((it) => /-formats|dtd/.test(it))).toEqual([]);
  expect(await page.evaluate(() => typeof globalThis.pwned)).toBe("undefined");
});

test("nothing of a story that is killed, withheld or under embargo is on the page", async ({ page }) => {
  const readers = await serveAll(page, {
    killed: { body: nitf('management-status="killed"') },
    canceled: { body: newsml('<pubStatus qcode="stat:canceled"/>') },
    withheld: { body: newsml('<pubStatus qcode="stat:withheld"/>') },
    embargoed: { body: newsml("<embargoed/>") },
  });
  await openReaders(page, readers);
  const reasons = { killed: "canceled", canceled: "canceled", withheld: "withheld", embargoed: "embargoed" };
  for (const [id, reason] of Object.entries(reasons)) {
    const notice = (await heardOf(page, id)).find((it) => it.name === "reader-notice");
    expect.soft(notice?.detail.reason, id).toBe(reason);
  }
  expect(await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(window.heard))).not.toContain(
    "secret",
  );
});

test("documents in other encodings are read, by their declaration and by the header", async ({ page }) => {
  const feed = (declaration, bytes) =>
    Buffer.concat([
      Buffer.from(`<?xml version="1.0"${declaration}?><rss><channel><item><title>`),
      Buffer.from(bytes),
      Buffer.from("</title></item></channel></rss>"),
    ]);
  const utf16 = Buffer.from("\ufeff<rss><channel><item><title>Ж</title></item></channel></rss>", "utf16le");
  const readers = await serveAll(page, {
    latin: { body: feed(' encoding="ISO-8859-1"', [0xe9]) },
    cyrillic: { body: feed(' encoding="windows-1251"', [0xc6]) },
    header: { body: feed(' encoding="ISO-8859-1"', [0xc6]), contentType: "text/xml; charset=windows-1251" },
    unnamed: { body: feed("", [0xe9]) },
    wide: { body: utf16 },
  });
  await openReaders(page, readers);
  for (const [id, headline] of Object.entries({ latin: "é", cyrillic: "Ж", header: "Ж", unnamed: "é", wide: "Ж" })) {
    await expect.soft(partOf(page, id, "headline"), id).toHaveText(headline);
  }
  const warnings = await heardOf(page, "unnamed");
  expect(warnings.map((it) => it.detail.code)).toContain("encoding-guessed");
});

test("dangerous, broken and foreign documents give an error with a code, and a web page loads no module", async ({
  page,
}) => {
  const seen = watch(page);
  const pages = await serveAll(page, {
    lost: { body: "<!DOCTYPE html><title>404</title>", contentType: "text/html" },
    latin: { body: Buffer.from([0x7b, 0xe9]), contentType: "application/json" },
  });
  await openReaders(page, pages);
  expect(ofXml(seen)).toEqual([]);
  const readers = await serveAll(page, {
    laughs: { body: `<!DOCTYPE rss [<!ENTITY a "ha">]><rss><channel><item><title>&a;</title></item></channel></rss>` },
    broken: { body: "<rss><channel><item><title>A secret</title><link></item></channel></rss>" },
    cut: { body: "<rss><channel><item><title>A secret</title>" },
    xhtml: { body: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>404</p></html>' },
    old: { body: "<NewsML><NewsItem/></NewsML>" },
    deep: { body: `<rss>${"<a>".repeat(200)}${"</a>".repeat(200)}</rss>` },
  });
  const tags = Object.entries(readers).map(([id, attributes]) => tag({ id, ...attributes }));
  await page.evaluate((html) => document.querySelector("main").insertAdjacentHTML("beforeend", html), tags.join(""));
  await heard(page, "reader-error", 8);
  const codes = {
    lost: "article-html",
    latin: "article-invalid",
    laughs: "article-invalid",
    broken: "article-invalid",
    cut: "article-truncated",
    xhtml: "article-html",
    old: "article-unknown-format",
    deep: "article-invalid",
  };
  for (const [id, code] of Object.entries(codes)) {
    const error = (await heardOf(page, id)).find((it) => it.name === "reader-error");
    expect.soft(error?.detail.code, id).toBe(code);
    expect.soft(error?.detail.message, id).not.toContain("secret");
  }
});

test("a text that needs repairs is repaired after its translation", async ({ page }) => {
  const body = rss(
    `<item><title>A</title><content:encoded><![CDATA[<p>One.</p><p style="display: none">A draft.</p>]]></content:encoded></item>`,
  );
  await serveAll(page, { made: { body } });
  await open(page, tag({ src: "/made.xml" }));
  expect(await heard(page, "reader-ready")).toMatchObject({ detail: { format: "rss" } });
  await expect(part(page, "paragraph")).toHaveText(["One."]);
});

test("related stories come from a feed, also for a story in XML", async ({ page }) => {
  const item = (name, words) =>
    `<item><title>${name}</title><guid isPermaLink="false">${name}</guid><category>Ferries</category><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>
     <content:encoded><![CDATA[<p>${words}</p>]]></content:encoded></item>`;
  const words = "The night ferry Ena sails from Stenvoe to the islands of Kerrow again after forty years at the yard.";
  const others = [
    "After forty years at the yard in Stenvoe, the ferry Ena sails to the islands. Its captain says that the night is its time.",
    "The islands of Kerrow wait for the night ferry. Children have painted the pier at which the Ena will stop again.",
  ];
  const list = rss(
    item("Ferry Ena leaves the yard at Stenvoe", others[0]) +
      item("Islands of Kerrow wait for the ferry Ena", others[1]) +
      item("Lamp oil", "A recipe for soup with beans and onions."),
  );
  await serveAll(page, { story: { body: rss(item("Night ferry Ena sails again", words)) }, list: { body: list } });
  await open(page, tag({ src: "/story.xml", stories: "/list.xml" }));
  await heard(page, "reader-ready");
  await part(page, "footer").scrollIntoViewIfNeeded();
  const headlines = part(page, "related-stories").locator('[part~="story-headline"]');
  await expect(headlines.first()).toBeVisible();
  expect(await headlines.allTextContents()).toContain("Ferry Ena leaves the yard at Stenvoe");
});
