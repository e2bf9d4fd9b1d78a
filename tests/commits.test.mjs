// Tests that `scripts/commits.mjs` accepts good commit subjects, and names the mistake of a bad one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { complaints } from "../scripts/commits.mjs";

const GOOD = [
  "engine: reload the story after a panic",
  "docs/decisions: correct the cost of a second JSON parser",
  "view, style: name the part of a footnote",
  "README: list what the reader drops",
  "compose: pass the context by reference",
  "publisher: embed the schema",
];

const BAD = [
  ["Whoever asks for a frame goes on into what it shows", /^does not begin with an area/],
  ["wip", /^does not begin with an area/],
  ["wip: byline", /work in progress/],
  ["view: WIP byline", /work in progress/],
  ["fixup! view: name the part", /work in progress/],
  ["view: name the part; style: draw it", /semicolon/],
  [`view: ${"a".repeat(67)}`, /more than 72 characters/],
  ["view: adds a part", /imperative/],
  ["view: added a part", /imperative/],
  ["view: adding a part", /imperative/],
  ["view: add a part.", /full stop/],
];

for (const subject of GOOD) {
  test(`accepts "${subject}"`, () => assert.deepEqual(complaints(subject), []));
}

test("accepts a subject of 72 characters", () => {
  assert.deepEqual(complaints(`view: ${"a".repeat(66)}`), []);
});

for (const [subject, complaint] of BAD) {
  test(`rejects "${subject}"`, () => assert.match(complaints(subject).join(", "), complaint));
}
