// The strictest Content-Security-Policy that WebAssembly allows, with Trusted Types enforced.
import { expect, test } from "@playwright/test";
import { heard, listen, watch } from "./publisher.mjs";

test("a rich story, a failure and a notice break no rule of a strict policy, and make no inline style, no script, no eval and no blob", async ({
  page,
}) => {
  const seen = watch(page);
  await listen(page);
  // The browser reports what the policy forbids, eval among it. A blob must first be made.
  await page.addInitScript(() => {
    window.violations = [];
    window.blobs = 0;
    addEventListener("securitypolicyviolation", (it) =>
      window.violations.push(`${it.violatedDirective} ${it.blockedURI} ${it.sample}`),
    );
    URL.createObjectURL = () => (window.blobs += 1);
  });
  const response = await page.goto("/csp/pages/strict.html");
  expect(response.headers()["content-security-policy"]).toContain("require-trusted-types-for 'script'");

  expect((await heard(page, "reader-ready")).reader).toBe("feature");
  expect((await heard(page, "reader-error")).reader).toBe("failed");
  expect((await heard(page, "reader-notice")).reader).toBe("closed");
  await expectClean(page);

  await page.locator("#feature").evaluate((it) => it.setAttribute("isolated", ""));
  await heard(page, "reader-ready", 2);
  await expectClean(page);
  expect(seen.console.filter((it) => !it.includes("500"))).toEqual([]);
});

/** Expects a rich story that stands under the policy, and nothing on the page that the policy would forbid. */
async function expectClean(page) {
  for (const element of ["table", "figure img", "ol li", "ul li", "blockquote", "code", "hr"]) {
    await expect(page.locator(`#feature ${element}`).first(), element).toBeAttached();
  }
  // Constructed sheets apply where style-src allows none.
  await expect(page.locator('#feature [part~="article"]')).toHaveCSS("display", "grid");
  await expect(page.locator('#feature [part~="lead"] img')).toHaveJSProperty("complete", true);
  const found = await page.evaluate(() => {
    const readers = [...document.querySelectorAll("article-reader")];
    const all = readers.flatMap((it) => [it, ...it.querySelectorAll("*"), ...it.shadowRoot.querySelectorAll("*")]);
    const bad = all.filter(
      (it) =>
        /^(style|script|link|template|object|embed)$/.test(it.localName) ||
        [...it.attributes].some(
          ({ name, value }) => /^(style$|on)/.test(name) || /^\s*(blob|data|javascript):/i.test(value),
        ),
    );
    return {
      bad: bad.map((it) => it.outerHTML.slice(0, 100)),
      count: all.length,
      foreign: performance
        .getEntriesByType("resource")
        .map((it) => it.name)
        .filter((it) => !it.startsWith("http")),
      scripts: [...document.scripts].map((it) => it.getAttribute("src")),
      sheets: document.querySelectorAll("style, link[rel~=stylesheet]").length,
      violations: window.violations,
      blobs: window.blobs,
    };
  });
  expect(found).toMatchObject({ bad: [], foreign: [], scripts: ["/embed.js"], sheets: 0, violations: [], blobs: 0 });
  expect(found.count).toBeGreaterThan(100);
}
