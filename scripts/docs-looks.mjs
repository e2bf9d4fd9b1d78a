// Draws the pictures of docs/site/gallery.html from the build in dist/: `make docs-looks`. They show the
// samples in every theme, at three widths and in many scripts. looks.json lists the contents of each
// picture, and `make docs` writes the page from it.
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./manifest.mjs";
import { launch, webpOf } from "./webp.mjs";

const SITE = new URL(`${process.env.ARTICLE_READER_SITE ?? "dist"}/`, ROOT);
const LOOKS = new URL("docs/site/looks/", ROOT);
const HOST = "https://gazette.example";
const TYPES = {
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

// The width of the window of a phone, a tablet and a desktop, and the height of the picture.
const WINDOWS = [
  [320, 640],
  [768, 840],
  [1280, 840],
];

// The style sheet of a publisher in each language that needs a typeface of its own. The build machine must have
// that typeface.
const FONTS = {
  en: '"Noto Serif", "DejaVu Serif", Georgia, serif',
  pt: '"Noto Serif", "DejaVu Serif", Georgia, serif',
  he: '"Noto Serif Hebrew", "Noto Serif", serif',
  ar: '"Noto Naskh Arabic", "Noto Serif", serif',
  fa: '"Noto Naskh Arabic", "Noto Serif", serif',
  ur: '"Noto Nastaliq Urdu", "Noto Serif", serif',
  "zh-Hant": '"Noto Serif CJK TC", serif',
  "zh-Hans": '"Noto Serif CJK SC", serif',
  ja: '"Noto Serif CJK JP", serif',
  ko: '"Noto Serif CJK KR", serif',
};

const THEMES = {
  inherit: "The page’s own colours",
  light: "Light",
  dark: "Dark",
  sepia: "Sepia",
  contrast: "High contrast",
};

const story = (sample, language, theme = "light") => ({ src: `/samples/${sample}.json`, language, theme });

// Each group is a section of the page. Each scene is drawn at each of its widths.
const GROUPS = [
  {
    name: "themes",
    title: "Every theme, at three widths",
    scenes: Object.entries(THEMES).map(([theme, title]) => ({
      name: theme,
      title,
      ...story("tidal-power", "en", theme),
      windows: WINDOWS,
    })),
  },
  {
    name: "scripts",
    title: "Stories of many scripts",
    scenes: [
      { name: "arabic", title: "Arabic", ...story("port-market-ar", "ar"), windows: WINDOWS },
      { name: "hebrew", title: "Hebrew", ...story("singing-buoys-he", "he", "dark") },
      { name: "persian", title: "Persian", ...story("tide-clock-fa", "fa") },
      { name: "urdu", title: "Urdu", ...story("fish-market-ur", "ur", "sepia") },
      {
        name: "chinese-traditional",
        title: "Chinese, traditional",
        ...story("tidal-lamp-zh-hant", "zh-Hant"),
      },
      {
        name: "chinese-simplified",
        title: "Chinese, simplified",
        ...story("salt-road-zh-hans", "zh-Hans", "dark"),
      },
      { name: "japanese", title: "Japanese", ...story("lens-keepers-ja", "ja", "sepia") },
      { name: "korean", title: "Korean", ...story("seal-crossing-ko", "ko") },
      { name: "portuguese", title: "Portuguese", ...story("school-boat-pt", "pt") },
    ],
  },
  {
    name: "text",
    title: "Further down: headings, tables, lists, boxes",
    scenes: [
      {
        name: "table",
        title: "A table and a related story",
        ...story("tidal-power", "en"),
        from: '[part~="table-box"]',
        windows: [[768, 840]],
      },
      {
        name: "box",
        title: "A list and a box",
        ...story("night-ferry-guide", "en", "sepia"),
        from: '[part~="quote"]',
        windows: [[768, 840]],
      },
      {
        name: "end",
        title: "The end of a story",
        ...story("tidal-power", "en", "dark"),
        from: '[part~="footer"]',
        windows: [[768, 840]],
      },
    ],
  },
  {
    name: "states",
    title: "Before a story stands, and where none can",
    scenes: [
      {
        name: "loading",
        title: "On its way",
        src: "/never.json",
        language: "en",
        theme: "light",
        state: "loading",
        windows: [[320, 460]],
      },
      {
        name: "notice",
        title: "Withdrawn",
        ...story("withdrawn", "en"),
        state: "notice",
        windows: [[320, 220]],
      },
      {
        name: "error",
        title: "A failure",
        src: "/gone.json",
        language: "en",
        theme: "light",
        state: "error",
        windows: [[320, 220]],
      },
    ],
  },
];

/** Whether the machine can draw a language; true if fontconfig is not installed. */
function canDraw(language) {
  try {
    return (
      execFileSync("fc-list", [`:lang=${{ "zh-Hant": "zh-tw", "zh-Hans": "zh-cn" }[language] ?? language}`, "family"], {
        encoding: "utf8",
      }).trim() !== ""
    );
  } catch {
    return true;
  }
}

const missing = Object.keys(FONTS).filter((it) => !canDraw(it));
if (missing.length)
  throw new Error(`no typeface for ${missing.join(", ")}: install Noto (Debian: fonts-noto-core, fonts-noto-cjk)`);

async function answer(route, html) {
  const { pathname } = new URL(route.request().url());
  if (pathname === "/never.json") return undefined;
  if (pathname === "/page.html") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
  const bytes = await readFile(new URL(`.${pathname}`, SITE)).catch(() => null);
  return bytes ? route.fulfill({ body: bytes, contentType: TYPES[extname(pathname)] }) : route.fulfill({ status: 404 });
}

const html = ({ src, language, theme, state }, width) => `<!doctype html>
  <html lang="${language}" dir="${["ar", "fa", "he", "ur"].includes(language) ? "rtl" : "ltr"}">
  <meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <style>body { margin: 0; font: 1rem/1.5 ${FONTS[language]}; color: #1f1c18; background: #fdfbf6; scrollbar-width: none }
  ${theme === "inherit" ? `body { padding: ${width < 400 ? 1 : 1.5}rem }` : ""}</style>
  <script type="module" src="/embed.js"></script>
  <article-reader src="${src}" publisher="/samples/publisher.json" theme="${theme}" loading="eager">${state === "error" ? `<p style="margin:1.25rem"><a href="${src}">The story at its own address</a></p>` : ""}</article-reader>`;

const browser = await launch();
const context = await browser.newContext({
  colorScheme: "light",
  locale: "en-GB",
  timezoneId: "Europe/London",
  reducedMotion: "reduce",
});
const encoder = await context.newPage();

/** A scene in a window of one size. */
async function draw(group, scene, [width, height]) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.route("**/*", (route) => answer(route, html(scene, width)));
  await page.goto(`${HOST}/page.html`);
  const state = scene.state ?? "ready";
  await page.waitForFunction((state) => document.querySelector("article-reader").state === state, state);
  // Pictures load lazily, and the words of a language arrive after the story.
  await page.evaluate(() =>
    Promise.all(
      [...document.images].map((it) => {
        it.loading = "eager";
        return it.decode().catch(() => {});
      }),
    ),
  );
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => {});
  if (scene.from) {
    await page
      .locator(`article-reader ${scene.from}`)
      .first()
      .evaluate((it) => scrollTo({ top: it.getBoundingClientRect().top + scrollY - 24, behavior: "instant" }));
    await page.waitForTimeout(400);
  }
  const { bytes, ...size } = await webpOf(encoder, await page.screenshot({ animations: "disabled" }), 0.42);
  await page.close();
  const file = `${group.name}-${scene.name}-${width}.webp`;
  await writeFile(new URL(file, LOOKS), bytes);
  return { file, ...size, bytes: bytes.length, alt: `${scene.title}, ${width} pixels wide` };
}

await mkdir(LOOKS, { recursive: true });
const groups = [];
for (const group of GROUPS) {
  const scenes = [];
  for (const { windows = WINDOWS.slice(0, 2), ...scene } of group.scenes) {
    const pictures = [];
    for (const window of windows) pictures.push(await draw(group, scene, window));
    scenes.push({ name: scene.name, title: scene.title, pictures });
  }
  groups.push({ name: group.name, title: group.title, scenes });
}
await browser.close();

const drawn = groups.flatMap((it) => it.scenes).flatMap((it) => it.pictures);
for (const file of await readdir(LOOKS)) {
  if (file.endsWith(".webp") && !drawn.some((it) => it.file === file)) await rm(new URL(file, LOOKS));
}
const total = drawn.reduce((sum, it) => sum + it.bytes, 0);
for (const it of drawn) delete it.bytes;
await writeFile(new URL("looks.json", LOOKS), `${JSON.stringify(groups, null, 1)}\n`);
console.log(`Drew ${drawn.length} pictures, ${Math.round(total / 1000)} KB, into ${fileURLToPath(LOOKS)}`);
