// Copies an article for a file: its words, links and pictures, without the parts that only work on a page.

const XHTML = "http://www.w3.org/1999/xhtml";

/** The parts of an article that a file has, in their order. */
const SECTIONS = "[part~=header], [part~=lead], [part~=body], [part~=source]";

/** What a file has no use for: what a press would do, other stories, and the copy of a footnote. */
const LEFT_OUT =
  "button, form, iframe, canvas, nav, script, style, [part~=live-controls], [part~=live-region], [part~=embed-card], [part~=related]";

/** The attributes that a file keeps. */
const ATTRIBUTES = ["alt", "colspan", "datetime", "dir", "lang", "rowspan", "scope", "start", "value"];

/**
 * @typedef {object} Copy
 * @property {Element} root an element in the namespace of XHTML
 * @property {HTMLImageElement[]} pictures the pictures of the page, in the order of those of `root`
 */

/**
 * Copies the sections of an article.
 *
 * @param {Element} article
 * @returns {Copy}
 */
export const copyOf = (article) => {
  const file = document.implementation.createDocument(XHTML, "body");
  const root = file.documentElement;
  /** @type {HTMLImageElement[]} */
  const pictures = [];
  /**
   * @param {Node} node
   * @param {Element} parent
   */
  const add = (node, parent) => {
    if (node.nodeType === Node.TEXT_NODE) parent.append(node.nodeValue ?? "");
    if (!(node instanceof Element)) return;
    // The box in the place of a picture that the page could not load.
    if (node.matches("[part~=image-missing]")) return parent.append(node.ariaLabel ?? "");
    if (node.matches(LEFT_OUT)) return;
    const media = mediaOf(node);
    if (media) return parent.append(linkTo(file, media));
    const name = node.localName.includes("-") ? "div" : node.localName;
    const element = file.createElementNS(node.namespaceURI, name);
    for (const attribute of ATTRIBUTES) {
      const value = node.getAttribute(attribute);
      if (value !== null) element.setAttribute(attribute, value);
    }
    if (node instanceof HTMLAnchorElement) {
      // A link to a place on the page has none in the file.
      if (node.getAttribute("href")?.startsWith("#")) element.removeAttribute("href");
      else if (node.href) element.setAttribute("href", node.href);
    }
    if (node instanceof HTMLImageElement) {
      if (!node.alt) element.setAttribute("alt", "");
      element.setAttribute("src", node.currentSrc || node.src);
      pictures.push(node);
    }
    parent.append(element);
    for (const child of node.childNodes) add(child, element);
  };
  for (const section of article.querySelectorAll(SECTIONS)) {
    if (section.parentElement === article || !section.parentElement?.closest(SECTIONS)) add(section, root);
  }
  return { root, pictures };
};

/**
 * The address of a video or a sound.
 *
 * @param {Element} node
 */
const mediaOf = (node) => {
  if (!(node instanceof HTMLMediaElement)) return undefined;
  return node.currentSrc || node.src || node.querySelector("source")?.src || undefined;
};

/**
 * @param {Document} file
 * @param {string} address
 */
const linkTo = (file, address) => {
  const link = file.createElementNS(XHTML, "a");
  link.setAttribute("href", address);
  link.textContent = address;
  return link;
};
