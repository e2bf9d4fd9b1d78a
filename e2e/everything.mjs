// A story with all fields that a story can have, so that each part of the article is on the page.

const picture = (name, more = {}) => ({
  type: "picture",
  renditions: [{ url: `/samples/pictures/${name}-480.webp`, width: 480, height: 320 }],
  alt: "A seal on a rock",
  ...more,
});

const PARAGRAPH =
  "The ropemakers of Stenvoe walk backwards for a living, and every metre that they walk is a metre of line.";

export const EVERYTHING = {
  format: "article-reader/1",
  id: "urn:gazette:2026:everything",
  url: "/trade/everything",
  language: "en",
  sections: ["Trade", { name: "Coast", url: "https://gazette.example/coast" }],
  genres: ["Opinion"],
  warning: "The film shows boiling tar.",
  kicker: "Crafts",
  headline: "The rope walk spins again, and everybody on the quay has an opinion",
  standfirst: "After forty years a trade comes back to Stenvoe, and it is short of hands.",
  authors: [
    {
      name: "Ben Ash",
      role: "data reporter",
      url: "https://gazette.example/ben",
      image: "/samples/logo.svg",
      description: "Ben Ash counts what the harbour lands.",
      links: ["https://www.quay.example/@ben", { name: "Tide tables", url: "https://tables.example/ben" }],
    },
    { name: "Anna Lund" },
  ],
  source: { name: "MPA" },
  copyright: "© 2026 Meridian Press Agency",
  dateline: "Stenvoe",
  digitalSourceType: "trainedAlgorithmicMedia",
  published: "2026-11-22T05:00:00Z",
  updated: "2026-11-23T09:00:00Z",
  corrections: [
    { date: "2026-11-23T09:00:00Z", text: "The walk is 300 metres long, not 300 feet." },
    { type: "clarification", text: "“Hemp” is the fibre, not the plant." },
  ],
  lead: picture("seal", {
    caption: "The walk on its first morning.",
    credit: "Cy Holt/MPA",
    digitalSourceType: "compositeWithTrainedAlgorithmicMedia",
    warning: "A rope under strain.",
  }),
  body: [
    `<p>${PARAGRAPH} It is <strong>long</strong>, <em>very</em> long, H<sub>2</sub>O<sup><a id="up" href="#note">1</a></sup> and <code>ls</code> and <a href="https://gazette.example/quay">the quay</a>.</p>`,
    PARAGRAPH,
    PARAGRAPH,
    PARAGRAPH,
    { type: "heading", level: 2, text: "Hemp and tar" },
    { type: "quote", body: "A rope remembers who twisted it.", speaker: "Edda Skerrit" },
    { type: "list", ordered: true, items: ["The hemp is combed.", "It is spun, walking backwards."] },
    { type: "list", items: ['<span id="note">A note.</span> <a href="#up">Back</a>', "Another."] },
    "<dl><dt>Hawser</dt><dd>A thick rope.</dd></dl>",
    "<details><summary>How long is it?</summary><p>300 metres, when nobody leans on it.</p></details>",
    '<figure><a href="https://gazette.example/seal"><img src="/samples/pictures/tidal-barge-480.jpg" width="480" height="320" alt="A barge"></a><figcaption>A barge.</figcaption></figure>',
    {
      type: "picture",
      renditions: [{ url: "/samples/pictures/gone.webp", width: 480, height: 320 }],
      alt: "Gone",
      credit: "MPA",
    },
    { type: "audio", renditions: ["/samples/sounds/gone.wav"], caption: "The walk, heard from the loft" },
    {
      type: "gallery",
      items: [
        picture("seal", { credit: "MPA", renditions: [{ url: "/samples/pictures/lens-640.jpg" }] }),
        picture("seal", { credit: "AGL", renditions: [{ url: "/samples/pictures/tidal-barge-960.jpg" }] }),
      ],
    },
    {
      type: "table",
      caption: "What the walk can make",
      head: [["Rope", "Metres"]],
      rows: [
        ["Hawser", "220"],
        ["Line", "300"],
      ],
    },
    '<iframe src="https://www.youtube.com/embed/a1" title="The flood"></iframe>',
    '<iframe src="https://www.dailymotion.com/embed/video/x1" title="The ebb"></iframe>',
    { type: "code", text: "3 strands × 24 yarns\n= 72 bobbins" },
    { type: "rule" },
    { type: "box", title: "Visit", body: "On Saturdays, from ten." },
    { type: "time", date: "2026-11-22T11:00:00Z" },
    PARAGRAPH,
    PARAGRAPH,
    PARAGRAPH,
  ],
  related: [1, 2, 3].map((it) => ({
    type: "text",
    url: `https://gazette.example/related-${it}`,
    headline: `Related story ${it}`,
    published: "2026-11-21T05:00:00Z",
    lead: picture("seal"),
  })),
};

/** The same story for subscribers, and the same with a text that is too long to be shown whole. */
export const TEASER = { ...EVERYTHING, access: "metered", body: PARAGRAPH };
export const ENDLESS = { ...EVERYTHING, body: `${"<p>Line.</p>".repeat(5001)}` };
