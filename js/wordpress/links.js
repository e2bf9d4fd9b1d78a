// The links by which a page of WordPress names its REST documents: in its head, or in the header Link.

/** @typedef {{ rel: string, type: string, href: string }} Link */

const MAX_HEAD_LENGTH = 512 * 1024; // Characters of a page in which its head must end.

/** What may contain the letters of a tag without a tag. */
const NO_TAGS = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript|title)\b[\s\S]*?(?:<\/\1|$)/gi;
/** Where a head ends, at the latest. */
const END = /<\/head|<body|<(?:p|div|main|article|header|h1)[\s>]/i;
const TAG = /<link\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/**
 * Returns the links in the head of a page. The page is not parsed: the policy for Trusted Types allows that to the
 * reader's parser only, which gives the body.
 *
 * @param {string} html
 */
export const linksOfHead = (html) => {
  const markup = html.slice(0, MAX_HEAD_LENGTH).replace(NO_TAGS, "");
  const [head] = markup.split(END, 1);
  return [...head.matchAll(TAG)].map(([, attributes]) =>
    linkOf([...attributes.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [name, decoded(values.join(""))])),
  );
};

/**
 * Returns the links of the header Link (RFC 8288).
 *
 * @param {string} header
 */
export const linksOfHeader = (header) =>
  [...header.matchAll(/<([^>]*)>((?:"[^"]*"|[^,"])*)/g)].map(([, href, parameters]) =>
    linkOf([
      ["href", href],
      ...[...parameters.matchAll(ATTRIBUTE)].map(([, name, ...values]) => [name, values.join("")]),
    ]),
  );

/** @param {string[][]} attributes */
const linkOf = (attributes) => {
  const {
    rel = "",
    type = "",
    href = "",
  } = Object.fromEntries(attributes.map(([name, value]) => [name.toLowerCase(), value.trim()]));
  return { rel: rel.toLowerCase(), type: type.toLowerCase(), href };
};

/** @param {string} value the text of an attribute, in which WordPress writes `&` as `&#038;` */
const decoded = (value) => value.replace(/&(?:amp|#0*38|#x0*26);/gi, "&");
