// All of article-reader.d.ts as a page without a framework uses it. What must not compile is marked,
// and the compiler fails where it does compile.
import { upgrade } from "../../article-reader.js";
import type {
  ArticleReader,
  ReaderErrorCode,
  ReaderEventMap,
  ReaderNoticeReason,
  ReaderState,
} from "../../article-reader.js";

const reader: ArticleReader = document.createElement("article-reader");

reader.src = "/stories/1234.json";
reader.select = "urn:example:1234";
reader.format = "wordpress";
reader.stories = "/stories/latest.json";
reader.publisher = "/publisher.json";
reader.theme = "sepia";
reader.headingLevel = 2;
reader.loading = "eager";
reader.navigate = "reader";
reader.crossOrigin = "use-credentials";
reader.isolated = true;
reader.controls = "none";
reader.lang = "fr";
reader.dir = "ltr";
reader.article = { format: "article-reader/1", headline: "Night ferry sails again" };
reader.theme = null;
reader.reload();
reader.ready.then(() => reader.toJsonLd()).then((story: object | null) => story);

const state: ReaderState = reader.state;
const level: "1" | "2" | "3" | "4" | "" = reader.headingLevel;

upgrade();
upgrade(document.body);
// @ts-expect-error Looks inside a node, not for a selector.
upgrade("body");

// @ts-expect-error No such theme.
reader.theme = "pink";
// @ts-expect-error No such format.
reader.format = "teletext";
// @ts-expect-error The headline has levels 1 to 4.
reader.headingLevel = 5;
// @ts-expect-error A truth, not a text.
reader.isolated = "yes";
// @ts-expect-error A story is an object; its text has to be parsed first.
reader.article = '{"headline": "Night ferry sails again"}';
// @ts-expect-error Only the reader changes its state.
reader.state = "ready";
// @ts-expect-error Nothing to hand over.
reader.reload("again");

const listeners: { [Name in keyof ReaderEventMap]: (event: ReaderEventMap[Name]) => void } = {
  "reader-ready": ({ detail: { id, headline, format, language } }) => say(id, headline, format, language),
  "reader-notice": ({ detail }) => say(sentence(detail.reason)),
  "reader-error": ({ detail: { code, message, url, status } }) => say(code, message, url, status?.toFixed() ?? null),
  "reader-warning": ({ detail: { code, message } }) => say(code, message),
  "reader-navigate": (event) => {
    say(event.detail.url, event.detail.headline, event.detail.position.toFixed());
    event.preventDefault();
  },
  "reader-progress": ({ detail }) => say(detail.fraction.toFixed(2)),
  "reader-update": ({ detail }) => say(detail.added.toFixed(), detail.changed.toFixed(), String(detail.live)),
  "reader-newsletter": ({ detail }) => say(detail.email, detail.list),
};

reader.addEventListener("reader-ready", listeners["reader-ready"]);
document.body.addEventListener("reader-notice", listeners["reader-notice"]);
document.addEventListener("reader-error", listeners["reader-error"]);
addEventListener("reader-warning", listeners["reader-warning"]);
document.querySelector("article-reader")?.addEventListener("reader-navigate", listeners["reader-navigate"]);
reader.addEventListener("reader-progress", listeners["reader-progress"]);
reader.addEventListener("reader-update", listeners["reader-update"]);
reader.live = 30;
reader.addEventListener("reader-newsletter", listeners["reader-newsletter"]);

// @ts-expect-error A detail has no other fields.
reader.addEventListener("reader-ready", ({ detail }) => say(detail.title));

/** Every reason has its sentence: a new one is an error here. */
function sentence(reason: ReaderNoticeReason): string {
  switch (reason) {
    case "canceled":
    case "withheld":
    case "expired":
    case "unpublishable":
    case "empty":
      return "Not to be read here.";
    case "embargoed":
      return "Later.";
    case "paywalled":
      return "For subscribers.";
  }
}

const cause: Partial<Record<ReaderErrorCode, string>> = { csp: "The policy of the page" };
// @ts-expect-error No such code.
cause["no-such-code"] = "";

async function wait(): Promise<string> {
  const detail = await reader.ready;
  // @ts-expect-error It may be a notice, which has no headline.
  say(detail.headline);
  return "reason" in detail ? sentence(detail.reason) : `${detail.headline} ${state} ${level}`;
}

function say(...words: (string | null)[]): void {
  console.log(...words);
}

void wait();
