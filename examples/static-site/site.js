// What the pages of the site have in common.
export const SITE = {
  name: "The Harbour Gazette",
  url: "https://gazette.example",
  language: "en-GB",
  zone: "Europe/London",
};

/** Where the files of the release are: a folder of a CDN, or of this site, which eleventy.config.js fills. */
export const ASSETS = process.env.ASSETS ?? "/article-reader";

export const escapeHtml = (text) =>
  String(text).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A whole page. */
export const pageOf = ({ title, head = "", body }) => `<!doctype html>
<html lang="${SITE.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}</head>
<body>
<main>${body}</main>
</body>
</html>
`;
