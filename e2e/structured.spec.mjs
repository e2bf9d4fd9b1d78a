// toJsonLd(): the story that stands on the page, for search engines, and nothing under a notice.
import { expect, test } from "@playwright/test";
import { openReaders, PUBLISHER, partOf, sample, watch } from "./publisher.mjs";

const tell = (page, id) =>
  page.locator(`#${id}`).evaluate(async (it) => {
    await it.ready;
    return it.toJsonLd();
  });

test("toJsonLd() describes a story as it stands, a paid one as far as it is shown, and none under a notice", async ({
  page,
}) => {
  const seen = watch(page);
  const strike = { src: sample("harbour-strike"), publisher: PUBLISHER };
  await openReaders(page, {
    open: strike,
    isolated: { ...strike, isolated: "" },
    closed: { src: sample("withdrawn") },
    paid: { src: sample("lamp-oil") },
  });
  expect(seen.requests.join()).not.toContain("-related");
  for (const id of ["open", "isolated"]) {
    await test.step(id, async () => {
      await expect(partOf(page, id, "newsletter")).toBeAttached();
      const told = await tell(page, id);
      expect(told).toMatchObject({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        inLanguage: expect.stringMatching(/^en/),
        isAccessibleForFree: true,
        publisher: {
          "@type": "NewsMediaOrganization",
          name: "The Harbour Gazette",
          logo: { url: expect.stringMatching(/^http.*logo\.svg$/) },
        },
      });
      expect(told.headline).toBe(await partOf(page, id, "headline").textContent());
      expect(told.datePublished).toBe(
        await partOf(page, id, "published").locator("time").first().getAttribute("datetime"),
      );
      expect(told.image[0]).toMatchObject({
        "@type": "ImageObject",
        url: expect.stringMatching(/^http/),
        width: expect.any(Number),
        creditText: expect.any(String),
      });
      expect(told.wordCount).toBeGreaterThan(100);
      expect(JSON.stringify(told)).not.toContain("marker-");
    });
  }
  expect(await tell(page, "closed")).toBeNull();
  const paid = await tell(page, "paid");
  expect(paid.isAccessibleForFree).toBe(false);
  expect(JSON.stringify(paid)).not.toContain("marker-");
});
