// The posts of live reports: nothing moves that a visitor reads, and all of a long report are in reach.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { part } from "./publisher.mjs";
import { ask, controls, headings, many, openReport, post, report, updated } from "./reports.mjs";

const button = (page) => part(page, "updates-button");
const region = (page) => part(page, "live-region");
const POSTS = [post(3), post(2), post(1)];
/** Random numbers from a seed, by a linear congruential generator (modulus 2 ** 32). */
const randomFrom = (seed) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
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
