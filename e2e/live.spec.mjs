// Live reports: what a reader asks, what it shows of the answers, and that nothing moves that a visitor reads.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { openPrint } from "./prints.mjs";
import { heard, part, watch } from "./publisher.mjs";
import { answered, ask, controls, headings, openReport, post, report, SRC, serveReport, updated } from "./reports.mjs";

const POSTS = [post(3), post(2), post(1)];
const many = (count, from = 1) => Array.from({ length: count }, (_, index) => post(from + index));
/** Random numbers from a seed, by a linear congruential generator (modulus 2 ** 32). */
const randomFrom = (seed) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const button = (page) => part(page, "updates-button");
const region = (page) => part(page, "live-region");
const state = (page) => page.evaluate(() => document.querySelector("article-reader").state);

/** Marks the posts on the page, so that a test sees which of them stay the same nodes. */
const mark = (page) =>
  part(page, "post").evaluateAll((all) => {
    for (const it of all) it.isMarked = true;
  });
const marked = (page) => part(page, "post").evaluateAll((all) => all.map((it) => it.isMarked === true));

/** Scrolls until a post is at the top of the window. */
const readPost = (page, index) =>
  part(page, "post")
    .nth(index)
    .evaluate((it) => it.scrollIntoView({ block: "start" }));
const topOf = (page, heading) =>
  page
    .locator("article-reader [part~=post]", { hasText: heading })
    .first()
    .evaluate((it) => it.getBoundingClientRect().top);

test.describe("A live report", () => {
  test("shows its posts, pinned and newest first, with links to the main events", async ({ page }) => {
    const posts = [
      post(1),
      post(2, { key: true, authors: ["Anna Lund"] }),
      post(3, { headline: undefined, updated: "2026-11-23T11:00:00Z" }),
      post(0, { headline: "What to know", pinned: true }),
    ];
    await openReport(page, report(posts));
    const all = await headings(page);
    expect(all[0]).toBe("What to know");
    expect(all[1]).toContain("10:03");
    expect(all.slice(2)).toEqual(["Post 2", "Post 1"]);
    await expect(part(page, "live-status")).toHaveText("Live");
    await expect(part(page, "post-mark")).toHaveText("Pinned");
    await expect(part(page, "post-byline")).toHaveText("By Anna Lund");
    await expect(page.getByRole("navigation", { name: "Key events" }).getByRole("link")).toHaveText(/Post 2/);
    await expect(page.getByRole("article", { name: "Post 1" })).toBeVisible();
    await expect(part(page, "post-heading").first()).toHaveJSProperty("localName", "h2");
    expect(await region(page).textContent()).toBe("");
    expect((await new AxeBuilder({ page }).include("article-reader").analyze()).violations).toEqual([]);
  });

  test("shows a new post, and keeps the nodes of the others", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await mark(page);
    server.answer = report([post(4), ...POSTS]);
    await ask(page);
    expect(await updated(page)).toEqual({ added: 1, changed: 0, removed: 0, live: true });
    expect(await headings(page)).toEqual(["Post 4", "Post 3", "Post 2", "Post 1"]);
    expect(await marked(page)).toEqual([false, true, true, true]);
    await expect(region(page)).toHaveText("1 new update");
    await expect(button(page)).toBeHidden();
    expect(await state(page)).toBe("ready");
  });

  test("changes, removes and moves posts in place", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await mark(page);
    server.answer = report([
      post(1, { pinned: true }),
      post(2, { body: "<p>What really happened at 2.</p>" }),
      post(3, { status: "canceled" }),
    ]);
    await ask(page);
    expect(await updated(page)).toEqual({ added: 0, changed: 2, removed: 1, live: true });
    expect(await headings(page)).toEqual(["Post 1", "Post 2"]);
    expect(await marked(page)).toEqual([true, true]);
    await expect(part(page, "post").nth(1)).toContainText("What really happened at 2.");
    await expect(part(page, "post").nth(1).locator("[part~=post-updated]")).toHaveText("Updated");
    // Nothing is announced for a change.
    expect(await region(page).textContent()).toBe("");
    // The mark stays with the next answer, which changes another post.
    server.answer = report([post(1), post(2, { body: "<p>What really happened at 2.</p>" }), post(4)]);
    await ask(page);
    expect(await updated(page, 2)).toMatchObject({ added: 1, changed: 1, removed: 0 });
    await expect(part(page, "post").nth(1).locator("[part~=post-updated]")).toHaveText("Updated");
  });

  test("moves focus from a post that is withdrawn to the next one", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await part(page, "post-link").nth(1).focus();
    server.answer = report([post(3), post(1)]);
    await ask(page);
    await updated(page);
    await expect(part(page, "post-heading").nth(1)).toBeFocused();
    await expect(part(page, "post-heading").nth(1)).toHaveText("Post 1");
  });

  test("keeps a video and an embed that a visitor has opened in a changed post", async ({ page }) => {
    const video = '<video src="/samples/sounds/none.mp4" controls></video>';
    const server = await openReport(page, report([post(1, { body: `<p>One.</p>${video}` })]));
    await part(page, "player").evaluate((it) => {
      it.isMarked = true;
    });
    server.answer = report([post(1, { body: `<p>One more word.</p>${video}` })]);
    await ask(page);
    expect(await updated(page)).toMatchObject({ changed: 1 });
    await expect(part(page, "post")).toContainText("One more word.");
    expect(await part(page, "player").evaluate((it) => it.isMarked)).toBe(true);
  });

  test("asks nothing if the coverage is over, or if the page switches it off", async ({ page }) => {
    const over = report(POSTS, { live: { now: false } });
    const server = await openReport(page, over);
    await expect(part(page, "live-status")).toContainText("This live coverage has ended.");
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(1);
    // The page may ask in any case.
    const asked = page.waitForResponse((it) => it.url().endsWith(SRC));
    await page.evaluate(() => document.querySelector("article-reader").setAttribute("live", "10"));
    await page.clock.fastForward(12_000);
    await asked;
    await expect.poll(() => server.requests).toBe(2);
    await page.evaluate(() => document.querySelector("article-reader").setAttribute("live", "off"));
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(2);
  });

  test("says when the coverage has ended, and asks no more", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    server.answer = report([post(4), ...POSTS], { live: { now: false } });
    await ask(page);
    expect(await updated(page)).toMatchObject({ added: 1, live: false });
    await expect(part(page, "live-status")).toContainText("This live coverage has ended.");
    await expect(part(page, "live-status").locator("time")).toHaveAttribute("datetime", "2026-11-23T10:04:00Z");
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(2);
  });

  test("notices by its clock that the end has passed", async ({ page }) => {
    const server = await openReport(page, report(POSTS, { live: { ends: "2026-11-23T12:00:10Z" } }));
    await expect(part(page, "live-status")).toHaveText("Live");
    await ask(page);
    await expect(part(page, "live-status")).toContainText("This live coverage has ended.");
    await page.clock.fastForward("20:00");
    expect(server.requests).toBe(2);
  });

  for (const [what, fields] of Object.entries({
    "is killed": { status: "canceled" },
    "is put under embargo": { embargo: "2026-11-23T20:00:00Z" },
    "has expired": { expires: "2026-11-23T11:00:00Z" },
  })) {
    test(`shows nothing of a story that ${what}`, async ({ page }) => {
      const server = await openReport(page, report(POSTS));
      server.answer = report(POSTS, fields);
      await ask(page);
      await heard(page, "reader-notice");
      expect(await page.locator("article-reader").textContent()).not.toContain("What happened");
      await expect(part(page, "post")).toHaveCount(0);
      await page.clock.fastForward("20:00");
      expect(server.requests).toBe(2);
    });
  }
});

test.describe("Posts that come while a visitor reads", () => {
  test("wait behind a button, and nothing moves", async ({ page }) => {
    const posts = many(30);
    const server = await openReport(page, report(posts));
    await readPost(page, 10);
    const before = await topOf(page, "Post 20");
    // A post above changes, too, and another one goes.
    const changed = post(25, { body: `<p>${"Many more words than before. ".repeat(40)}</p>` });
    server.answer = report([...posts.filter((it) => !["25", "27"].includes(it.id)), changed, post(40), post(41)]);
    await ask(page);
    expect(await updated(page)).toEqual({ added: 2, changed: 1, removed: 1, live: true });
    expect(Math.abs((await topOf(page, "Post 20")) - before)).toBeLessThan(1);
    await expect(button(page)).toHaveText("2 new updates");
    await expect(button(page)).toBeInViewport();
    await expect(part(page, "post").first()).toContainText("Post 30");
    expect((await new AxeBuilder({ page }).include("article-reader").analyze()).violations).toEqual([]);
    // A post that waits may be withdrawn.
    server.answer = report([...posts.filter((it) => it.id !== "27"), post(41)]);
    await ask(page);
    await updated(page, 2);
    await expect(button(page)).toHaveText("1 new update");
    await button(page).press("Enter");
    await expect(button(page)).toBeHidden();
    await expect(part(page, "post-heading").first()).toHaveText("Post 41");
    await expect(part(page, "post-heading").first()).toBeFocused();
    await expect(part(page, "post").first()).toBeInViewport();
  });

  for (const [what, begin] of Object.entries({
    "has the focus in a post": (page) => part(page, "post-link").first().focus(),
    "has selected something": (page) =>
      part(page, "post")
        .first()
        .evaluate((it) => getSelection().selectAllChildren(it)),
  })) {
    test(`wait if a visitor ${what}`, async ({ page }) => {
      const server = await openReport(page, report(POSTS));
      await begin(page);
      server.answer = report([post(4), ...POSTS]);
      await ask(page);
      await updated(page);
      await expect(button(page)).toHaveText("1 new update");
      expect(await headings(page)).toHaveLength(3);
      // A pinned post needs no button.
      server.answer = report([post(4), ...POSTS, post(0, { pinned: true, headline: "Pinned" })]);
      await ask(page);
      await updated(page, 2);
      await expect(button(page)).toHaveText("1 new update");
      expect(await headings(page)).toEqual(["Pinned", "Post 3", "Post 2", "Post 1"]);
    });
  }

  test("are announced at most every 30 seconds, and never if the visitor does not want it", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    server.answer = report([post(4), ...POSTS]);
    await ask(page);
    await expect(region(page)).toHaveText("1 new update");
    server.answer = report([post(5), post(6), post(4), ...POSTS]);
    await ask(page);
    await updated(page, 2);
    await expect(region(page)).toHaveText("1 new update");
    await page.clock.fastForward(14_000);
    await expect(region(page)).toHaveText("2 new updates");
    await page.getByRole("button", { name: "Announce updates" }).click();
    server.answer = report([post(5), post(6), post(7), post(4), ...POSTS]);
    // A question may have been under way when the answer changed.
    await expect(async () => {
      await ask(page);
      expect(await page.evaluate(() => window.updates.length)).toBe(3);
    }).toPass();
    await page.clock.fastForward(40_000);
    await expect(region(page)).toHaveText("2 new updates");
  });

  test("are counted by the rules of the language", async ({ page }) => {
    const posts = many(30);
    const server = await openReport(page, report(posts, { language: "ar" }), { lang: "ar" });
    await readPost(page, 10);
    for (const [count, words] of Object.entries({
      1: "تحديث جديد واحد",
      2: "تحديثان جديدان",
      3: /تحديثات جديدة$/,
      11: /تحديثًا جديدًا$/,
      100: /تحديث جديد$/,
    })) {
      server.answer = report([...posts, ...many(Number(count), 100)], { language: "ar" });
      await ask(page);
      await expect(button(page)).toHaveText(words);
    }
  });
});

test.describe("The questions of a live report", () => {
  test("are simple requests, with jitter, and an unchanged answer changes nothing", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    const requests = [];
    page.on("request", (request) => request.url().endsWith(SRC) && requests.push(request));
    await ask(page);
    await ask(page);
    await ask(page);
    await expect.poll(() => server.requests).toBe(4);
    for (const request of requests) {
      expect(request.method()).toBe("GET");
      const headers = Object.keys(await request.allHeaders());
      expect(headers.filter((it) => /^(if-|x-|authorization|content-type)/.test(it))).toEqual([]);
    }
    expect(await page.evaluate(() => window.updates)).toEqual([]);
  });

  test("come later after each failure, and as before after an answer", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    const failures = [
      (route) => route.fulfill({ status: 500 }),
      (route) => route.fulfill({ status: 429, body: "{}" }),
      (route) => route.abort("connectionreset"),
    ];
    const failed = (route) => failures[server.requests % failures.length](route);
    server.answer = failed;
    // 15, 30, 60, 120 and 240 seconds, each with a tenth more or less; then 300.
    for (const [wait, most] of [
      [13, 17],
      [26, 34],
      [53, 67],
      [107, 133],
      [215, 265],
      [269, 331],
    ]) {
      const before = server.requests;
      await page.clock.fastForward((wait - 0.5) * 1_000);
      expect(server.requests, `after ${wait} s`).toBe(before);
      const answer = answered(page);
      await page.clock.fastForward((most - wait + 1) * 1_000);
      await answer;
      expect(server.requests, `after ${most} s`).toBe(before + 1);
    }
    await expect(part(page, "post")).toHaveCount(3);
    expect(await state(page)).toBe("ready");
    server.answer = report([post(4), ...POSTS]);
    await page.clock.fastForward(332_000);
    await updated(page);
    const before = server.requests;
    await ask(page);
    await expect.poll(() => server.requests).toBe(before + 1);
  });

  test("stop after the document was gone three times", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    server.answer = (route) => route.fulfill({ status: 410 });
    for (const seconds of [17, 34, 67]) {
      const answer = answered(page);
      await page.clock.fastForward(seconds * 1_000);
      await answer;
    }
    await page.clock.fastForward(20 * 60_000);
    expect(server.requests).toBe(4);
    await expect(part(page, "post")).toHaveCount(3);
  });

  test("rest while the page is hidden, and go on at once when it is shown", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    const setHidden = (isHidden) =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    await setHidden(true);
    await page.clock.fastForward("30:00");
    expect(server.requests).toBe(1);
    server.answer = report(POSTS, { status: "canceled" });
    await setHidden(false);
    await page.clock.fastForward(100);
    await heard(page, "reader-notice");
    expect(server.requests).toBe(2);
  });

  test("rest without a connection, and go on at once with one", async ({ page, context }) => {
    const server = await openReport(page, report(POSTS));
    await context.setOffline(true);
    await page.waitForFunction(() => !navigator.onLine);
    await page.clock.fastForward("30:00");
    expect(server.requests).toBe(1);
    await context.setOffline(false);
    await page.waitForFunction(() => navigator.onLine);
    await page.clock.fastForward(100);
    await expect.poll(() => server.requests).toBe(2);
  });

  test("are the visitor's own where data is saved", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
    const server = await openReport(page, report(POSTS));
    await page.clock.fastForward("30:00");
    expect(server.requests).toBe(1);
    server.answer = report([post(4), ...POSTS]);
    await page.getByRole("button", { name: "Check for updates" }).click();
    await updated(page);
    expect(server.requests).toBe(2);
  });

  test("wait as long as the newsroom and the server want", async ({ page }) => {
    const server = await openReport(page, report(POSTS, { live: { now: true, refresh: 60 } }));
    await page.clock.fastForward(50_000);
    expect(server.requests).toBe(1);
    server.answer = (route) =>
      route.fulfill({
        headers: { "cache-control": "public, max-age=120", "content-type": "application/json" },
        body: JSON.stringify(report([post(4), ...POSTS], { live: { now: true, refresh: 60 } })),
      });
    await page.clock.fastForward(20_000);
    await updated(page);
    await page.clock.fastForward(100_000);
    await page.clock.fastForward(15_000);
    expect(server.requests).toBe(2);
    const third = page.waitForResponse((it) => it.url().endsWith(SRC));
    await page.clock.fastForward(15_000);
    await third;
    expect(server.requests).toBe(3);
  });

  test("are not delayed by a clock that is set back", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    await page.clock.setSystemTime("2026-11-22T12:00:00Z");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.clock.fastForward(17_000);
    await expect.poll(() => server.requests).toBe(2);
  });
});

test.describe("The posts of a long report", () => {
  const LONG = report(many(120), { live: false });

  test("come in steps, and a link to one of them opens its step", async ({ page }) => {
    await openReport(page, LONG);
    await expect(part(page, "post").nth(49)).toBeVisible();
    await expect(part(page, "post").nth(50)).toBeHidden();
    const id = await part(page, "post").nth(115).getAttribute("id");
    const name = id.replace(/^.*-at-/, "");
    for (const fragment of [id, name, `another-at-${name}`]) {
      await page.goto("about:blank");
      await page.goto(`/publisher.html#${fragment}`);
      await controls(page);
      await expect(part(page, "post").nth(115)).toBeInViewport();
      await expect(part(page, "post-heading").nth(115)).toBeFocused();
    }
  });

  test("can begin with the oldest, also in the next report", async ({ page }) => {
    const server = await openReport(page, report([post(9, { pinned: true }), ...many(5)]));
    const oldest = page.getByRole("button", { name: "Oldest first" });
    await expect(oldest).toHaveAttribute("aria-pressed", "false");
    await oldest.press("Enter");
    await expect(oldest).toBeFocused();
    await expect(oldest).toHaveAttribute("aria-pressed", "true");
    const reversed = ["Post 9", "Post 1", "Post 2", "Post 3", "Post 4", "Post 5"];
    expect(await headings(page)).toEqual(reversed);
    await page.reload();
    await controls(page);
    expect(await headings(page)).toEqual(reversed);
    server.answer = report([post(9, { pinned: true }), ...many(6)]);
    await page.evaluate(() => document.activeElement?.blur());
    await ask(page);
    await updated(page);
    expect(await headings(page)).toEqual([...reversed, "Post 6"]);
  });

  test("are a LiveBlogPosting with the newest posts", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    server.answer = report([post(4), ...POSTS]);
    await ask(page);
    await updated(page);
    const data = await page.evaluate(() => document.querySelector("article-reader").toJsonLd());
    expect(data["@type"]).toBe("LiveBlogPosting");
    expect(data.liveBlogUpdate.map((it) => it.headline)).toEqual(["Post 4", "Post 3", "Post 2", "Post 1"]);
    expect(data.liveBlogUpdate[0]).toMatchObject({
      "@type": "BlogPosting",
      datePublished: "2026-11-23T10:04:00Z",
      articleBody: "What happened at 4.",
    });
  });

  test("stay when the page changes the language of the reader", async ({ page }) => {
    const server = await openReport(page, report(POSTS));
    server.answer = report([post(4), ...POSTS]);
    await ask(page);
    await updated(page);
    await page.evaluate(() => {
      document.querySelector("article-reader").lang = "de";
    });
    await expect(part(page, "live-status")).toHaveText("Live");
    await expect(part(page, "post-heading")).toHaveText(["Post 4", "Post 3", "Post 2", "Post 1"]);
  });
});

test.describe("A print of a live report", () => {
  const printed = report(POSTS);

  test("asks at once, and shows what has come since it was printed", async ({ page }) => {
    const server = await serveReport(page, printed);
    await page.addInitScript(() => {
      window.updates = [];
      addEventListener("reader-update", ({ detail }) => window.updates.push(detail));
    });
    server.answer = report([post(4), post(3), post(2, { body: "<p>What really happened.</p>" })]);
    const seen = watch(page);
    await openPrint(page, printed, { served: null, print: { src: SRC } });
    await mark(page);
    expect(await updated(page)).toEqual({ added: 1, changed: 1, removed: 1, live: true });
    expect(await headings(page)).toEqual(["Post 4", "Post 3", "Post 2"]);
    expect(await marked(page)).toEqual([false, true, true]);
    expect(await page.evaluate(() => window.heard.map((it) => it.name))).toEqual(["reader-ready"]);
    expect(seen.console).toEqual([]);
  });

  test("loads no engine as long as nothing has changed", async ({ page }) => {
    const server = await serveReport(page, printed);
    const seen = watch(page);
    await openPrint(page, printed, { served: null, print: { src: SRC } });
    await controls(page);
    await expect.poll(() => server.requests).toBe(1);
    await page.waitForLoadState("networkidle");
    expect(seen.requests.filter((it) => it.endsWith(".wasm"))).toEqual([]);
    await expect(part(page, "post")).toHaveCount(3);
  });

  test("shows nothing of a story that was killed since", async ({ page }) => {
    const server = await serveReport(page, printed);
    server.answer = report(POSTS, { status: "canceled" });
    await openPrint(page, printed, { served: null, print: { src: SRC } });
    await heard(page, "reader-notice");
    expect(await page.locator("article-reader").textContent()).not.toContain("What happened");
  });
});

test("Any two versions of a report, one after the other, end like the second alone", async ({ page }) => {
  test.setTimeout(60_000);
  // The versions are random, from a seed that is written down.
  const random = randomFrom(20261123);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const version = () => {
    const posts = many(8).filter(() => random() < 0.7);
    const changed = posts.map((it) => ({
      ...it,
      pinned: random() < 0.15,
      key: random() < 0.2,
      body: `<p>${pick(["One.", "Two.", "Three."])}</p>${pick(["", "<ul><li>A list</li></ul>", "<p>More.</p>"])}`,
      updated: random() < 0.2 ? "2026-11-23T11:30:00Z" : undefined,
    }));
    return report(
      changed.sort(() => random() - 0.5),
      { body: pick(["<p>Known.</p>", "<h2>Facts</h2><p>Known.</p>", ""]) },
    );
  };
  /** The article as text and structure, without what differs between two readers. */
  const shown = (id) =>
    page.evaluate((id) => {
      const article = document.getElementById(id).querySelector("[part~=article]").cloneNode(true);
      const own = "[part~=live-controls], [part~=live-region], [part~=updates-button], [data-changed]";
      for (const it of article.querySelectorAll(own)) it.remove();
      for (const it of article.querySelectorAll("[part~=post-line]")) if (!it.textContent.trim()) it.remove();
      for (const it of article.querySelectorAll("*"))
        for (const name of ["id", "href", "tabindex", "aria-labelledby"]) it.removeAttribute(name);
      article.normalize();
      return article.querySelector("[part~=body]")?.innerHTML.replace(/\s+</g, "<");
    }, id);
  const server = await openReport(page, version(), { attributes: { id: "live" } });
  for (let step = 1; step <= 30; step += 1) {
    const next = version();
    server.answer = next;
    const before = await page.evaluate(() => window.settled);
    await page.clock.fastForward(17_000);
    await page.waitForFunction((before) => window.settled > before, before);
    await page.evaluate(async (next) => {
      document.getElementById("alone")?.remove();
      const alone = document.createElement("article-reader");
      Object.assign(alone, { id: "alone", article: next });
      alone.setAttribute("loading", "eager");
      document.body.append(alone);
      await alone.ready;
    }, next);
    await expect.poll(() => shown("live"), `version ${step}: ${JSON.stringify(next)}`).toBe(await shown("alone"));
  }
});
