// Makes an EPUB 3 (https://www.w3.org/TR/epub-33/) of the copy of an article.

import { request } from "../request.js";
import { zip } from "./zip.js";

const MOST_BYTES = 20_000_000; // Of all pictures of a file.

/** The types of pictures that every program for EPUB can show, and the ends of their names. */
const TYPES = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/svg+xml": "svg",
  "image/webp": "webp",
};

/**
 * @typedef {object} Story
 * @property {import("./copy.js").Copy} copy
 * @property {string} title
 * @property {string} language
 * @property {string} direction
 * @property {string} address
 * @property {string[]} authors
 * @property {string} source
 * @property {string} published
 */

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} type
 * @property {Uint8Array} bytes
 */

/**
 * Makes the file.
 *
 * @param {Story} story
 */
export const epubOf = async (story) => {
  const { root, pictures } = story.copy;
  const images = [...root.querySelectorAll("img")];
  /** @type {Picture[]} */
  const kept = [];
  let size = 0;
  for (const [index, image] of images.entries()) {
    const picture = size < MOST_BYTES ? await load(pictures[index], index) : undefined;
    if (picture && size + picture.bytes.length <= MOST_BYTES) {
      size += picture.bytes.length;
      kept.push(picture);
      image.setAttribute("src", picture.name);
    } else {
      // A file must not show pictures of a server. Their words stay.
      image.replaceWith(image.getAttribute("alt") ?? "");
    }
  }
  const files = /** @type {[string, string | Uint8Array][]} */ ([
    ["mimetype", "application/epub+zip"],
    ["META-INF/container.xml", CONTAINER],
    ["story/package.opf", packageOf(story, kept)],
    [
      "story/nav.xhtml",
      pageOf(story, `<nav epub:type="toc"><ol><li><a href="story.xhtml">${escaped(story.title)}</a></li></ol></nav>`),
    ],
    ["story/story.xhtml", pageOf(story, markupOf(root))],
    ...kept.map(({ name, bytes }) => [`story/${name}`, bytes]),
  ]);
  return new Blob(zip(files), { type: "application/epub+zip" });
};

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="story/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * Loads a picture. Returns undefined if its server does not let the page read it.
 *
 * @param {HTMLImageElement | undefined} image
 * @param {number} index
 * @returns {Promise<Picture | undefined>}
 */
const load = async (image, index) => {
  try {
    const response = await request(image?.currentSrc || image?.src || "");
    const type = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "";
    const end = TYPES[/** @type {keyof typeof TYPES} */ (type)];
    if (!response.ok || !end) return undefined;
    return { name: `picture-${index + 1}.${end}`, type, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return undefined;
  }
};

/** @param {string} words */
const escaped = (words) =>
  words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(CONTROLS, "");

// XML has no way to write these characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @param {Element} root */
const markupOf = (root) =>
  [...root.childNodes]
    .map((it) => new XMLSerializer().serializeToString(it))
    .join("")
    .replace(CONTROLS, "");

/**
 * @param {Story} story
 * @param {string} markup
 */
const pageOf = ({ title, language, direction }, markup) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escaped(language)}" xml:lang="${escaped(language)}" dir="${direction}"><head><title>${escaped(title)}</title></head><body>${markup}</body></html>
`;

/**
 * @param {Story} story
 * @param {Picture[]} pictures
 */
const packageOf = ({ title, language, direction, address, authors, source, published }, pictures) => {
  const facts = [
    `<dc:identifier id="id">${escaped(address)}</dc:identifier>`,
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:language>${escaped(language)}</dc:language>`,
    ...authors.map((it) => `<dc:creator>${escaped(it)}</dc:creator>`),
    source && `<dc:publisher>${escaped(source)}</dc:publisher>`,
    published && `<dc:date>${escaped(published)}</dc:date>`,
    `<dc:source>${escaped(address)}</dc:source>`,
    `<meta property="dcterms:modified">${new Date().toISOString().replace(/\.\d+/, "")}</meta>`,
  ];
  const items = pictures.map(
    ({ name, type }) => `<item id="${name.replace(".", "-")}" href="${name}" media-type="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escaped(language)}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${facts.filter(Boolean).join("")}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="story" href="story.xhtml" media-type="application/xhtml+xml"/>${items.join("")}</manifest><spine page-progression-direction="${direction}"><itemref idref="story"/></spine></package>
`;
};
