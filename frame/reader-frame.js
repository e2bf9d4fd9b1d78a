// For pages that frame stories: gives every <iframe class="article-reader"> the height of its story.

const HELLO = "article-reader:hello";
const HEIGHT = "article-reader:height";
const HIGHEST = 100_000; // Pixels; no story is higher.

const frames = () => [...document.querySelectorAll("iframe.article-reader")];

const originOf = (frame) => new URL(frame.src, document.baseURI).origin;

// A frame that has navigated elsewhere is of another origin, and is not obeyed.
addEventListener("message", ({ source, origin, data }) => {
  if (data?.type !== HEIGHT || !(data.height > 0 && data.height <= HIGHEST)) return;
  const frame = frames().find((it) => it.contentWindow === source);
  if (frame && originOf(frame) === origin) frame.height = Math.ceil(data.height);
});

/** Says to a frame who this page is, in case the browser does not; nothing in it is a secret. */
const greet = (frame) => frame.contentWindow?.postMessage({ type: HELLO }, "*");

// A frame may have loaded before this script has, or come later.
document.addEventListener("load", ({ target }) => target.matches?.("iframe.article-reader") && greet(target), true);
frames().forEach(greet);
