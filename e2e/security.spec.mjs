// Attacks in every place where a story or a profile holds text or markup, under the strictest policy.
import { expect, test } from "@playwright/test";
import { ATTACKS, BY_HAND_FROM } from "./attacks.mjs";
import { listen, story } from "./publisher.mjs";

// A trace of so many readers would cost more than the tests.
test.use({ trace: "off" });

// Readers on one page: many, because loading a page costs more than a story does.
const BATCH = 100;

const ELEMENTS = `article header footer div section aside nav p span h1 h2 h3 h4 h5 h6 ol ul li dl dt dd
  blockquote pre code hr br a bdi strong em sub sup del ins mark small q ruby rt rp abbr time figure
  figcaption img canvas video audio source track table caption thead tbody tfoot tr th td details summary
  button math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup
  msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd none`.split(/\s+/);

const ATTRIBUTES = `part slot id role lang dir title alt href rel src srcset sizes width height loading
  decoding fetchpriority poster preload controls controlslist playsinline type kind srclang label datetime
  colspan rowspan scope start open tabindex data-script data-unsized data-alone aria-label aria-labelledby
  aria-describedby display mathvariant stretchy fence separator`.split(/\s+/);

/** A story in which an attack stands in every field that the reader shows or follows. */
function attacked({ text, url }, index) {
  const words = (role) => ({ role, contentType: "text/html", value: text });
  const picture = {
    type: "picture",
    by: text,
    descriptions: [words("caption"), words("creditline"), words("alt")],
    renditions: [{ name: text, href: url, contentType: "image/jpeg", width: 640, height: 480 }],
  };
  return story({
    uri: url,
    headline: undefined,
    body_text: undefined,
    headlines: [{ role: "main", value: `Attack ${index} ${text}` }, words("subhead"), words("kicker")],
    bodies: [{ role: "html", contentType: "text/html", value: `<p>Before the attack</p>${text}<p>${text}</p>` }],
    by: text,
    located: text,
    subjects: [{ name: text, rel: "partOf", href: url }],
    people: [{ name: text, rel: "author", uri: url, image: url }],
    infoSources: [{ name: text, uri: url }],
    links: [{ rel: "canonical", href: url }],
    copyrightNotice: text,
    associations: [
      {
        name: "mainpic",
        ...picture,
        renditions: [{ href: "/samples/pictures/seal-480.webp", width: 480, height: 320 }],
      },
      { name: text, ...picture },
      {
        name: "film",
        ...picture,
        type: "video",
        renditions: [
          { href: url, contentType: text },
          { href: "/a.mp4", contentType: text },
        ],
      },
      {
        name: "related",
        type: "text",
        uri: url,
        headlines: [words("main")],
        associations: [{ name: "mainpic", ...picture }],
      },
    ],
  });
}

/** A publisher profile with the attack in each field. */
const profile = ({ text, url }) => ({
  name: text,
  url,
  logo: url,
  sources: [{ name: text, aliases: [text], description: text, url, logo: url }],
  sections: { [text]: url },
  newsletter: { title: text, text, url },
  embeds: { allow: [text, "", "evil.example.", "*"] },
});

/** An entry of a feed with the attack in each field. */
const feed = ({ text, url }, index) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: text,
  home_page_url: url,
  items: [
    {
      id: `attack-${index}`,
      url,
      external_url: url,
      title: `Attack ${index} ${text}`,
      summary: text,
      content_html: `<p>Before the attack</p>${text}`,
      image: url,
      authors: [{ name: text, url, avatar: url }],
      tags: [text],
      attachments: [{ url, mime_type: "video/mp4", title: text }],
    },
  ],
});

test("there are enough attacks, and none twice @one-browser", () => {
  const texts = new Set(ATTACKS.map((it) => it.text));
  expect(texts.size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThan(300);
});

test("the attacks work on a page that inserts them as they are", async ({ page }) => {
  const asked = [];
  await page.route(/evil\.example/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.route("**/naive.html", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><main></main>" }),
  );
  await page.goto("/naive.html");
  const texts = ATTACKS.map((it) => it.text).filter((it) => !/<(base|meta|frameset|style)/.test(it));
  await page.evaluate((texts) => {
    texts.forEach((text, index) => {
      const place = document.createElement("div");
      document.querySelector("main").append(place);
      place.innerHTML = text.replaceAll("window.pwned", `window.pwned${index}`);
    });
  }, texts);
  const alive = () => page.evaluate(() => Object.keys(window).filter((it) => /^pwned\d+$/.test(it)).length);
  await expect.poll(alive).toBeGreaterThan(20);
  await expect.poll(() => asked.length).toBeGreaterThan(5);
});

// Chromium reports what an inert document would do if it were shown. The pass before the parser prevents that, except
// where a style may hold markup, in a drawing or a formula: there it must not change the tree (body/inert.rs).
const isReported = (attack) => /<(svg|math)[\s\S]*<style>[\s\S]*</.test(attack.text);
const all = [...ATTACKS.keys()];
const quiet = all.filter((index) => !isReported(ATTACKS[index]));
const batches = [all.filter((index) => isReported(ATTACKS[index]))];
for (let start = 0; start < quiet.length; start += BATCH) batches.push(quiet.slice(start, start + BATCH));

for (const batch of batches) {
  const isQuiet = batch !== batches[0];
  const name = isQuiet ? `from number ${batch[0]} on` : "with a style in a drawing or a formula";

  test(`attacks ${name} run nothing, request nothing and leave nothing`, async ({ page, baseURL }) => {
    const asked = [];
    page.on("request", (request) => asked.push(`${request.resourceType()} ${request.url()}`));
    page.on("dialog", (dialog) => asked.push(`dialog ${dialog.message()}`));
    page.on("popup", (popup) => asked.push(`popup ${popup.url()}`));
    await page.route(
      (url) => url.origin !== new URL(baseURL).origin,
      (route) => route.abort(),
    );
    await page.route("**/attack/*/*.json", (route) => {
      const [, kind, index] = route
        .request()
        .url()
        .match(/attack\/(\w+)\/(\d+)\.json/);
      const attack = ATTACKS[Number(index)];
      route.fulfill({ json: { story: attacked, feed, profile }[kind](attack, index) });
    });
    await listen(page);
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", (it) =>
        window.violations.push(`${it.violatedDirective} ${it.blockedURI} ${it.sample}`),
      );
    });
    await page.goto("/csp/pages/attacked.html");
    // Of the feeds, the attacks that are written by hand are enough.
    const readers = batch.flatMap((index) =>
      index < BY_HAND_FROM ? [`story/${index}`] : [`story/${index}`, `feed/${index}`],
    );
    await page.evaluate((readers) => {
      for (const name of readers) {
        const reader = document.createElement("article-reader");
        const publisher = `/attack/profile/${name.split("/")[1]}.json`;
        const attributes = { id: name, loading: "eager", src: `/attack/${name}.json`, publisher };
        for (const [name, value] of Object.entries(attributes)) reader.setAttribute(name, value);
        document.querySelector("main").append(reader);
      }
    }, readers);
    await page.waitForFunction((count) => {
      const ends = ["reader-ready", "reader-error", "reader-notice"];
      return window.heard.filter((it) => ends.includes(it.name)).length >= count;
    }, readers.length);

    const found = await page.evaluate(look, { ELEMENTS, ATTRIBUTES });
    expect(found.complaints).toEqual([]);
    if (isQuiet) expect(found.violations).toEqual([]);
    expect(found.pwned).toBe("undefined");
    // Every story is on the page, and its text before the attack unharmed.
    expect(found.readers).toEqual(readers);
    const foreign = asked.filter((it) => !it.split(" ")[1].startsWith(baseURL));
    expect(foreign).toEqual([]);
    const scripts = asked
      .filter((it) => /^(script|stylesheet|font|media|websocket|iframe)/.test(it))
      .map((it) => new URL(it.split(" ")[1]).pathname);
    // A body with rare markup loads the modules that repair it.
    const own = ["/article-reader-formats.js", "/article-reader-mend.js"];
    expect([...new Set(scripts)].filter((it) => !own.includes(it)).sort()).toEqual(["/article-reader.js", "/embed.js"]);
  });
}

/** Looks through all that the readers made, in the page. */
function look({ ELEMENTS, ATTRIBUTES }) {
  const complaints = [];
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const check = (element, reader) => {
    const complain = (what) =>
      complaints.push(`${reader.id}: ${what} in ${element.cloneNode().outerHTML.slice(0, 200)}`);
    if (!ELEMENTS.includes(element.localName)) complain("an element outside the list");
    for (const { name, value } of element.attributes) {
      // The button of an embed has its site for a value.
      const isSite = name === "value" && element.matches('button[part="embed-button"]');
      // The numbers of a list are numbers, and a kind of one letter.
      const isNumber =
        (name === "value" && element.localName === "li" && /^-?\d+$/.test(value)) ||
        (element.localName === "ol" &&
          (name === "reversed" || (/^(data-)?type$/.test(name) && /^[1aAiI]$/.test(value))));
      if (!ATTRIBUTES.includes(name) && !isSite && !isNumber) complain(`the attribute ${name}`);
      if (name === "id" && !value.startsWith("article-reader-")) complain("an id without a prefix");
      if (["href", "src", "poster"].includes(name)) {
        const inPage = name === "href" && value.startsWith("#article-reader-");
        if (!inPage && !schemes.includes(new URL(value).protocol)) complain("an address of another scheme");
      }
      if (name === "srcset" && /(^|,)\s*(?!https?:)/.test(value)) complain("a picture of another scheme");
    }
    if (element.localName === "a" && !schemes.includes(element.protocol)) complain(`a link to ${element.protocol}`);
    if (element.localName === "a" && element.target) complain("a link to another window");
  };
  const readers = [];
  for (const reader of document.querySelectorAll("article-reader")) {
    for (const element of reader.querySelectorAll("*")) check(element, reader);
    for (const element of reader.shadowRoot.querySelectorAll("[part~=error] *, [part~=notice] *"))
      check(element, reader);
    if (reader.textContent.includes("Before the attack")) readers.push(reader.id);
  }
  for (const element of document.querySelectorAll("head > *, body > *")) {
    if (!["META", "TITLE", "LINK", "SCRIPT", "MAIN"].includes(element.tagName))
      complaints.push(`outside: ${element.outerHTML}`);
  }
  return { complaints, readers, violations: window.violations, pwned: typeof window.pwned };
}
