// For pages that show stories in frames: gives every <iframe class="article-reader"> the height of its story.

const HELLO = "article-reader:hello";
const HEIGHT = "article-reader:height";
const MAX_HEIGHT = 100_000; // Pixels; no story is higher.

const frames = () => {
  /** @type {NodeListOf<HTMLIFrameElement>} */
  const found = document.querySelectorAll("iframe.article-reader");
  return [...found];
};

/** @param {HTMLIFrameElement} frame */
const originOf = (frame) => new URL(frame.src, document.baseURI).origin;

// A frame that has navigated to another site has another origin. Its messages are ignored.
addEventListener("message", ({ source, origin, data }) => {
  if (data?.type !== HEIGHT || !(data.height > 0 && data.height <= MAX_HEIGHT)) return;
  const frame = frames().find((it) => it.contentWindow === source);
  if (frame && originOf(frame) === origin) frame.height = String(Math.ceil(data.height));
});

/**
 * Tells a frame the origin of this page, for browsers that do not. The message contains nothing secret.
 *
 * @param {HTMLIFrameElement} frame
 */
const greet = (frame) => frame.contentWindow?.postMessage({ type: HELLO }, "*");

// A frame may have loaded before this script, or may be inserted later.
const onLoad = ({ target }) => {
  if (target.matches?.("iframe.article-reader")) greet(target);
};
document.addEventListener("load", onLoad, true);
for (const frame of frames()) greet(frame);
