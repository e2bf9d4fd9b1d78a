// The entry of the XML module: the adapters of feeds, NITF and NewsML-G2.

import {
  __wbg_finalize_init,
  __wbg_get_imports,
  charsetOf,
  parseWith as parseHtmlWith,
  parseXmlWith,
  translate as translateXml,
  translateList as translateXmlList,
} from "glue:xml";
import { instantiate, panicListeners } from "./bridge.js";
import { recordOf } from "./xml-record.js";

export { panicListeners };

/** @param {WebAssembly.Module} module */
export const run = (module) => instantiate(module, __wbg_get_imports, __wbg_finalize_init);

/** @param {NonNullable<import("./types").Page["parser"]>} parser */
export const parseWith = (parser) => {
  parseHtmlWith(parser);
  parseXmlWith((xml) => parser(xml, recordOf));
};

/**
 * Translates a document into the reader's own format. The mend module repairs the result if it has to.
 *
 * @param {() => Promise<import("./types").MendModule>} loadMend
 * @param {string} text
 * @param {string | undefined} select
 * @param {string | undefined} format
 * @param {number} now
 */
export const translate = async (loadMend, text, select, format, now) => {
  const { xml, notices } = decoded(text);
  const whole = translateXml(xml, select, format, now, false);
  const answer = JSON.parse(whole || translateXml(xml, select, format, now, true));
  answer.notices?.push(...notices);
  if (!whole) {
    // A story that needs repairs is shown without them rather than not at all.
    const mend = await loadMend().catch(() => {});
    const repaired = mend && JSON.parse(mend.translate(answer.document, undefined, undefined, now));
    if (repaired?.document) {
      answer.document = repaired.document;
      answer.notices.push(...repaired.notices);
    }
  }
  return JSON.stringify(answer);
};

/**
 * Translates all stories of a list. Returns undefined if the document has no stories.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} contentType
 * @param {number} now
 */
export const translateList = (bytes, contentType, now) => translateXmlList(decode(bytes, contentType).xml, now);

/**
 * Returns the text of a document. The engine reads UTF-8; it gives other bytes as characters, after an instruction with
 * the content type (src/browser/request.rs).
 *
 * @param {string} text
 */
const decoded = (text) => {
  const [, contentType, characters] = /^<\?bytes ([^?]*)\?>(.*)/s.exec(text) ?? [];
  // UTF-16 without a byte order mark is valid UTF-8, but each letter comes with a NUL.
  if (characters === undefined && !text.startsWith("<\0")) return { xml: text, notices: [] };
  const bytes = Uint8Array.from(characters ?? text, (it) => it.charCodeAt(0));
  return decode(bytes, contentType ?? "");
};

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} contentType
 */
const decode = (bytes, contentType) => {
  const [, guess, label] = /** @type {string[]} */ (/^(\??)(.*)/.exec(charsetOf(bytes, contentType)));
  const notices = [];
  let decoder;
  try {
    decoder = new TextDecoder(label);
    if (guess) {
      notices.push(warn("encoding-guessed", "the XML is not UTF-8 and names no encoding: it is read as windows-1252"));
    }
  } catch {
    decoder = new TextDecoder();
    notices.push(warn("encoding-guessed", `the encoding "${label}" is not known: the XML is read as UTF-8`));
  }
  return { xml: decoder.decode(bytes), notices };
};

/**
 * @param {string} code
 * @param {string} message
 */
const warn = (code, message) => ({ code, message });
