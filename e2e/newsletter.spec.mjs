// Signing up for the newsletter, at a small real server that can answer wrongly in each way.
import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./controls.mjs";
import { openReaders, part, partOf, sample, serve, story, tag, twoFrames, watch } from "./publisher.mjs";

// ── The server ─────────────────────────────────────────────────────────────────────────────────

/** The answer at each path, after the whole request has come. */
const ANSWERS = {
  "/ok": (response) => response.writeHead(204).end(),
  "/slow": (response) => (release = () => response.writeHead(200).end("{}")),
  "/never": () => {},
  "/already": (response) => response.writeHead(409).end("never shown"),
  "/refuse": (response) => json(response, 422, { message: "This <b>address</b> is not welcome." }),
  "/plain": (response) => response.writeHead(400, { "Content-Type": "text/plain" }).end("  We are\n closed. "),
  "/long": (response) => json(response, 400, { error: "word ".repeat(5000) }),
  "/html": (response) => response.writeHead(500, { "Content-Type": "text/html" }).end("<h1>Traceback</h1>"),
  "/nonsense": (response) => json(response, 400, '{"message": ["half'),
  "/accepted-nonsense": (response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Thank you"),
  "/redirect": (response) => response.writeHead(303, { Location: "/ok" }).end(),
  "/cut": (response) => response.destroy(),
  "/half": (response) => {
    response.writeHead(400, { "Content-Type": "application/json", "Content-Length": 500 });
    response.write('{"mess', () => response.destroy());
  },
};

function json(response, status, body) {
  response
    .writeHead(status, { "Content-Type": "application/json" })
    .end(typeof body === "string" ? body : JSON.stringify(body));
}

let server;
let origin;
let asked = [];
let release;

test.beforeAll(async () => {
  server = createServer(async (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "*");
    response.setHeader("Access-Control-Allow-Headers", "content-type");
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method, url: path, headers } = request;
    asked.push({ method, path, type: headers["content-type"], cookie: headers.cookie, body });
    (ANSWERS[path] ?? ANSWERS["/ok"])(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.beforeEach(() => {
  asked = [];
});

// ── The form ───────────────────────────────────────────────────────────────────────────────────

// Locators of a page with one form, or of one reader.
const form = (place) => place.locator('[part~="newsletter-form"]');
const email = (place) => form(place).getByRole("textbox", { name: "E-mail address" });
const button = (place) => form(place).getByRole("button", { name: "Sign up" });
const status = (page) => part(page, "newsletter-status");

const SENT = /^You have signed up/;

/** Opens a story with a form that sends to a path of the server. */
const openForm = (page, path, options) => openForms(page, { form: path }, options);

/** Opens a story for each path of the server, by the id of its reader, each with a form that sends there. */
async function openForms(page, paths, { newsletter = {}, attributes = {}, lang = "en" } = {}) {
  for (const [id, path] of Object.entries(paths)) {
    const house = {
      newsletter: { title: "The Morning Tide", text: "Every day at six.", action: origin + path, ...newsletter },
    };
    await serve(page, `**/${id}-house.json`, house);
  }
  await serve(page, "**/story.json", story());
  const readers = Object.keys(paths).map((id) =>
    tag({ id, src: "/story.json", publisher: `/${id}-house.json`, "heading-level": 2, ...attributes }),
  );
  // The page is served, not fulfilled: a browser asks before other pages may use a server of the same machine.
  await page.goto("/pages/plain.html");
  await page.evaluate(
    ([html, lang]) => {
      document.documentElement.lang = lang;
      document.body.innerHTML = html;
    },
    [`<main><h1>Page</h1>${readers.join("")}<a href="/after">After</a></main>`, lang],
  );
  await expect(form(page)).toHaveCount(readers.length);
  await expect(form(page).first()).toBeVisible();
}

async function submit(place, address = "ada@gazette.example") {
  // The driver of Firefox adds to the text in a field.
  await email(place).evaluate((it) => (it.value = ""));
  await email(place).fill(address);
  await email(place).press("Enter");
}

for (const isolated of [null, ""]) {
  test(`an address is sent and nothing else${isolated === null ? "" : ", isolated @one-browser"}`, async ({
    page,
    context,
  }) => {
    await context.addCookies([{ name: "secret", value: "1", url: origin }]);
    await openForm(page, "/ok", { attributes: { isolated } });
    // An ordinary form, whose script is not loaded yet.
    const seen = watch(page);
    for (const [name, value] of Object.entries({
      type: "email",
      autocomplete: "email",
      inputmode: "email",
      required: "",
      name: "email",
    })) {
      await expect(email(page)).toHaveAttribute(name, value);
    }
    await expect(email(page)).toHaveAccessibleDescription("");
    expect(seen.requests.filter((it) => it.includes("newsletter"))).toEqual([]);
    await email(page).focus();
    await expect.poll(() => seen.requests).toContain("/article-reader-newsletter.js");
    await submit(page, " ada@gazette.example ");
    await expect(status(page)).toHaveText(SENT);
    await expect(status(page)).toBeFocused();
    await expect(email(page)).toHaveCount(0);
    expect(asked).toEqual([
      {
        method: "POST",
        path: "/ok",
        type: expect.stringMatching(/^application\/x-www-form-urlencoded/),
        cookie: undefined,
        body: "email=ada%40gazette.example",
      },
    ]);
    await expectAccessible(page, "sent");
    expect(
      await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie),
    ).not.toContain("ada");
    expect(page.url()).not.toContain("ada");
    expect(seen.console).toEqual([]);
  });
}

test("lists, consent, privacy, the names of fields and JSON are those of the profile @one-browser", async ({
  page,
}) => {
  const newsletter = {
    encoding: "json",
    field: "mail",
    listField: "edition",
    consentField: "agreed",
    consent: "I agree that the Gazette writes to me.",
    privacy: "/privacy",
    lists: [
      { id: "daily", name: "Every day" },
      { id: "weekly", name: "On Sundays" },
    ],
  };
  await openForm(page, "/ok", { newsletter });
  await expect(form(page).getByRole("link", { name: "Privacy" })).toHaveAttribute("href", /\/privacy$/);
  const lists = form(page).getByRole("group", { name: "The Morning Tide" });
  await expect(lists.getByRole("radio", { name: "Every day" })).toBeChecked();
  await lists.getByRole("radio", { name: "On Sundays" }).check();
  const events = page.evaluate(
    () => new Promise((resolve) => addEventListener("reader-newsletter", ({ detail }) => resolve(detail))),
  );

  // A missing value is named beside its field, which has the focus then. Until the script is loaded, the
  // browser itself names it.
  const consent = form(page).getByRole("checkbox", { name: "I agree that the Gazette writes to me." });
  await expect(form(page)).toHaveJSProperty("noValidate", true);
  await submit(page, "ada@gazette");
  await expect(email(page)).toHaveAccessibleDescription("Please enter an address like name@example.com.");
  await expect(email(page)).toHaveAttribute("aria-invalid", "true");
  await expect(email(page)).toBeFocused();
  await expectAccessible(page, "an address that is none");
  await submit(page);
  await expect(consent).toHaveAccessibleDescription("Please agree first.");
  await expect(consent).toBeFocused();
  await expect(email(page)).toHaveAttribute("aria-invalid", "false");
  expect(asked).toEqual([]);
  await consent.check();
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);
  expect(await events).toEqual({ email: "ada@gazette.example", list: "weekly" });
  expect(asked).toMatchObject([
    { type: "application/json", body: '{"mail":"ada@gazette.example","edition":"weekly","agreed":"yes"}' },
  ]);
});

const REFUSALS = {
  "/already": "This address has signed up already.",
  "/refuse": "This <b>address</b> is not welcome.",
  "/plain": "We are closed.",
  "/long": /^(word ){59}word…$/,
  "/html": "This did not work. Please try again later.",
  "/nonsense": "This did not work. Please try again later.",
  "/half": "This did not work. Please try again later.",
  "/cut": "There was no connection. Please try again.",
};

test("no answer of the server loses the address, and another try is possible @one-browser", async ({ page }) => {
  test.slow(); // It asks often.
  await openForm(page, "/ok");
  const sendTo = (path) => form(page).evaluate((it, url) => it.setAttribute("action", url), origin + path);
  await email(page).fill("ada@gazette.example");
  for (const [path, words] of Object.entries(REFUSALS)) {
    await sendTo(path);
    await email(page).press("Enter");
    await expect(status(page), path).toHaveText(words);
    await expect(email(page), path).toHaveValue("ada@gazette.example");
    await expect(email(page), path).toBeFocused();
    if (path === "/refuse") await expectAccessible(page, "refused");
  }
  await sendTo("/redirect");
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);
  await openForm(page, "/accepted-nonsense");
  await submit(page);
  await expect(status(page)).toHaveText(SENT);
});

test("one request is made at a time, with a time limit, and again after the connection was lost", async ({
  page,
  context,
  browserName,
}) => {
  test.slow(); // It opens several forms.
  await openForm(page, "/slow");
  await submit(page);
  await expect(status(page)).toHaveText("Signing up …");
  await expect(button(page)).toHaveAttribute("aria-disabled", "true");
  await email(page).press("Enter");
  await button(page).evaluate((it) => it.click());
  // A request of the test comes after any that the form has made.
  await page.evaluate((url) => fetch(url), `${origin}/fence`);
  expect(asked.map((it) => it.path)).toEqual(["/slow", "/fence"]);
  release();
  await expect(status(page)).toHaveText(SENT);

  await page.addInitScript(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = () => timeout.call(AbortSignal, 300);
  });
  await page.unrouteAll();
  await openForm(page, "/never");
  await submit(page);
  await expect(status(page)).toHaveText("The answer is taking too long. Please try again.");
  await expect(email(page)).toHaveValue("ada@gazette.example");

  // The driver of Firefox cannot take the connection away.
  if (browserName !== "chromium") return;
  await page.unrouteAll();
  await openForm(page, "/ok");
  await email(page).focus();
  await expect(form(page)).toHaveJSProperty("noValidate", true);
  await context.setOffline(true);
  await submit(page);
  await expect(status(page)).toHaveText("You are offline. Please try again when you are connected.");
  await context.setOffline(false);
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);
});

// What the page may answer, by the id of a reader, and the words that follow.
const ANSWERS_OF_PAGE = {
  nothing: SENT,
  resolved: SENT,
  already: "This address has signed up already.",
  error: "This is a demonstration.",
  rejected: "This did not work. Please try again later.",
};

test("the page may take the address over, and may answer @one-browser", async ({ page }) => {
  await openForms(page, Object.fromEntries(Object.keys(ANSWERS_OF_PAGE).map((id) => [id, "/ok"])));
  await page.evaluate(() =>
    addEventListener("reader-newsletter", (event) => {
      event.preventDefault();
      const answers = {
        resolved: () => Promise.resolve(),
        already: () => Promise.resolve("already"),
        error: () => Promise.reject(new Error("This is a demonstration.")),
        rejected: () => Promise.reject(),
      };
      event.detail.answer = answers[event.target.id]?.();
    }),
  );
  for (const [id, words] of Object.entries(ANSWERS_OF_PAGE)) {
    await submit(page.locator(`#${id}`));
    await expect(partOf(page, id, "newsletter-status"), id).toHaveText(words);
  }
  expect(asked).toEqual([]);
});

test("a checkbox keeps its size beside a long text @one-browser", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openForm(page, "/ok", { newsletter: { consent: "I would like every one of these letters. ".repeat(6) } });
  const { width, height } = await form(page).getByRole("checkbox").boundingBox();
  expect(width).toBeCloseTo(height, 0);
});

test("a robot that fills in each field sees a success, and nothing is sent @one-browser", async ({ page }) => {
  await openForm(page, "/ok");
  await form(page)
    .locator("[name=website]")
    .evaluate((it) => {
      it.value = "https://spam.example";
    });
  await expect(form(page).locator("[name=website]")).toBeHidden();
  await submit(page);
  await expect(status(page)).toHaveText(SENT);
  expect(asked).toEqual([]);
});

test("a typed address stays when the script is late or fails, and when the story changes @one-browser", async ({
  page,
}) => {
  let isThere = false;
  await page.route("**/article-reader-newsletter.js*", (route) => (isThere ? route.continue() : route.abort()));
  await openForm(page, "/ok");
  await submit(page);
  await expect(status(page)).toHaveText("This did not load. Please check your connection and try again.");
  await expect(email(page)).toHaveValue("ada@gazette.example");
  isThere = true;
  await button(page).click();
  await expect(status(page)).toHaveText(SENT);

  await openForm(page, "/ok");
  await email(page).focus();
  await expect(form(page)).toHaveJSProperty("noValidate", true);
  await email(page).fill("ada@gaz");
  await page.locator("article-reader").evaluate((it) => {
    it.headingLevel = 3;
  });
  await expect(page.getByRole("heading", { level: 4, name: "The Morning Tide" })).toBeVisible();
  await expect(email(page)).toHaveValue("ada@gaz");
});

test("a link skips the newsletter, isolated or not, and the newsletter has the direction of its language", async ({
  page,
}) => {
  for (const isolated of [null, ""]) {
    await openForm(page, "/ok", { attributes: { isolated } });
    const skip = part(page, "newsletter-skip");
    await skip.focus();
    await expect(skip).toBeVisible();
    await skip.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "After" })).toBeFocused();
  }
  await openForm(page, "/ok", { lang: "ar", newsletter: { title: "نشرة الصباح", text: "كل يوم" } });
  const field = form(page).getByRole("textbox", { name: "البريد الإلكتروني" });
  await field.fill("ada");
  // Until the script is loaded, the browser itself names the mistake.
  await expect(form(page)).toHaveJSProperty("noValidate", true);
  await field.press("Enter");
  await expect(status(page)).toHaveText("يرجى إدخال عنوان مثل name@example.com.");
  await expect(status(page)).toHaveAttribute("lang", "ar");
  await expect(status(page)).toHaveCSS("direction", "rtl");
  await expect(part(page, "newsletter")).toHaveCSS("direction", "rtl");
  // English words of the publisher run from left to right on an Arabic page.
  await serve(page, "**/story.json", story({ language: "ar", headline: "خبر" }));
  await page.locator("article-reader").evaluate((it) => it.reload());
  await expect(part(page, "headline")).toHaveText("خبر");
  await serve(page, "**/house.json?english", {
    newsletter: { title: "The Morning Tide", text: "Every day.", action: `${origin}/ok` },
  });
  await page.locator("article-reader").evaluate((it) => {
    it.publisher = "/house.json?english";
  });
  await expect(part(page, "newsletter-heading")).toHaveText("The Morning Tide");
  await expect(part(page, "newsletter")).toHaveCSS("direction", "ltr");
});

test("the newsletter works under the strictest policy @one-browser", async ({ page, browserName }) => {
  await serve(page, "**/samples/publisher.json", { newsletter: { title: "The Morning Tide", action: "/csp/sign-up" } });
  const bodies = [];
  await page.route("**/csp/sign-up", (route) => {
    bodies.push(route.request().postData());
    return route.fulfill({ status: 200, body: "ok" });
  });
  const seen = watch(page);
  await page.goto("/csp/pages/strict.html");
  await submit(page);
  await expect(status(page)).toHaveText(SENT);
  // The driver of Firefox does not report the body of a request.
  expect(bodies).toEqual([browserName === "chromium" ? "email=ada%40gazette.example" : null]);
  expect(seen.console.filter((it) => /Content.Security|violat/i.test(it))).toEqual([]);
});

test("the newsletter is a link without an endpoint, and absent without an address or under a notice @one-browser", async ({
  page,
}) => {
  const profiles = {
    link: { title: "Tide", url: "/letters" },
    title: { title: "Tide" },
    none: undefined,
    notice: { title: "Tide", action: "/sign-up" },
  };
  for (const [id, newsletter] of Object.entries(profiles)) await serve(page, `**/${id}-house.json`, { newsletter });
  await serve(page, "**/story.json", story());
  await openReaders(
    page,
    Object.fromEntries(
      Object.keys(profiles).map((id) => [
        id,
        { src: id === "notice" ? sample("withdrawn") : "/story.json", publisher: `/${id}-house.json` },
      ]),
    ),
  );
  await expect(partOf(page, "link", "newsletter").getByRole("link", { name: "Sign up" })).toHaveAttribute(
    "href",
    /\/letters$/,
  );
  await expect(partOf(page, "link", "newsletter-form")).toHaveCount(0);
  // Requests of the test come after those of the readers.
  await page.evaluate((ids) => Promise.all(ids.map((id) => fetch(`/${id}-house.json`))), Object.keys(profiles));
  await twoFrames(page);
  for (const id of ["title", "none", "notice"]) await expect(partOf(page, id, "newsletter"), id).toHaveCount(0);
});
