// The invented stories of the benchmark. They are the same in every run. The words mean nothing, but a text has the
// length, the markup and the variety of a news story, so that it compresses like one.

/** The size of the picture above every text. */
const PICTURE_SIZE = { width: 960, height: 640 };

const WORDS = `the a of to in and that was for on with had it at by from they she he were which have not been after this
  would who will their said about more one up out when two could before than into first time new over some between years
  last only council harbour ferry island village school bridge water winter market boat light morning night road family
  house weather tide coast mayor engineer teacher captain plan money work report number people children neighbours week
  month summer storm wind rope engine repair ticket timetable library station railway field garden kitchen window letter
  photograph meeting answer question decision promise doubt reason result change start end part half third quarter
  every each many few several long short early late open closed small large quiet loud old young warm cold narrow wide
  carries builds opens closes pays counts measures promises expects explains begins continues repeats waits returns
  arrives leaves stands holds keeps finds loses gives takes brings sends writes reads hears sees asks tells calls shows
  moves grows falls rises turns crosses follows reaches passes agreed refused planned hoped feared decided arrived
  quickly slowly again still already almost often never always perhaps together alone abroad ashore upstairs`.split(
  /\s+/,
);
const SYLLABLES = "ka lo mi ren tas vo bel dur fin gar hol jun ked lim nor pel ros sund tor ul wes".split(" ");
const WORDS_OF_SENTENCE = [7, 24];
const SENTENCES_OF_PARAGRAPH = [2, 4];
const PARAGRAPHS_OF_SECTION = 5;

/** Returns a function that returns numbers from 0 to 1, the same for the same seed (Mulberry32). */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let it = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
  return ((it ^ (it >>> 14)) >>> 0) / 4294967296;
};

/** Returns functions that write texts from a seed. */
function writer(seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const between = ([least, most]) => least + Math.floor(next() * (most - least + 1));
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const name = () => capital(pick(SYLLABLES) + pick(SYLLABLES) + (next() < 0.5 ? pick(SYLLABLES) : ""));
  const word = () => (next() < 0.06 ? name() : next() < 0.02 ? String(Math.floor(next() * 2000)) : pick(WORDS));
  const words = (count) => Array.from({ length: count }, word);
  const sentence = () => `${capital(words(between(WORDS_OF_SENTENCE)).join(" "))}.`;
  const quotation = () => `&#8220;${sentence()}&#8221;, ${name()} says.`;
  const marked = () => {
    const at = next();
    if (at < 0.06) return `<a href="https://gazette.example/${name().toLowerCase()}">${words(3).join(" ")}</a>.`;
    if (at < 0.09) return `<em>${sentence()}</em>`;
    if (at < 0.12) return `<strong>${sentence()}</strong>`;
    return at < 0.3 ? quotation() : sentence();
  };
  const paragraph = () => Array.from({ length: between(SENTENCES_OF_PARAGRAPH) }, marked).join(" ");
  const line = (count) => capital(words(count).join(" "));
  return { name, line, sentence, paragraph };
}

/** Returns the parts of a story: its fields, and a body of HTML with headings between the paragraphs. */
function parts(count, seed, { openHeading = "<h2>", glue = "" } = {}) {
  const write = writer(seed);
  const blocks = [];
  for (let at = 0; at < count; at += 1) {
    if (at && at % PARAGRAPHS_OF_SECTION === 0) blocks.push(`${openHeading}${write.line(5)}</h2>`);
    blocks.push(`<p>${write.paragraph()}</p>`);
  }
  return {
    headline: write.line(9),
    standfirst: write.sentence(),
    author: `${write.name()} ${write.name()}`,
    alt: write.line(12),
    caption: write.sentence(),
    credit: `${write.name()}/LNA`,
    body: blocks.join(glue),
  };
}

/**
 * Returns a story of the reader's own format, which the peers read too.
 *
 * @param {string} pictureUrl the absolute address of the lead picture, because the story's address has another host
 * @param {number} count how many paragraphs the text has
 * @param {number} [seed]
 */
export function story(pictureUrl, count, seed = count) {
  const { headline, standfirst, author, alt, caption, credit, body } = parts(count, seed);
  return {
    format: "article-reader/1",
    id: `bench-${seed}`,
    url: `https://gazette.example/stories/${seed}`,
    language: "en",
    headline,
    standfirst,
    authors: [author],
    published: "2026-11-23T09:30:00Z",
    source: "Littoral News Agency",
    lead: { renditions: [{ url: pictureUrl, ...PICTURE_SIZE }], alt, caption, credit },
    body,
  };
}

/** Returns a post as the REST API of WordPress answers with `?_embed`. The parameters are those of `story`. */
export function post(pictureUrl, count, seed = count) {
  const written = parts(count, seed, { openHeading: '<h2 class="wp-block-heading">', glue: "\n\n" });
  const link = `https://gazette.example/${seed}/`;
  const api = "https://gazette.example/wp-json/wp/v2";
  return {
    id: seed,
    date: "2026-11-23T10:30:00",
    date_gmt: "2026-11-23T09:30:00",
    guid: { rendered: `https://gazette.example/?p=${seed}` },
    modified: "2026-11-23T10:30:00",
    modified_gmt: "2026-11-23T09:30:00",
    slug: `story-${seed}`,
    status: "publish",
    type: "post",
    link,
    title: { rendered: written.headline },
    content: { rendered: `\n${written.body}\n`, protected: false },
    excerpt: { rendered: `<p>${written.standfirst}</p>\n`, protected: false },
    author: 7,
    featured_media: 2612,
    comment_status: "open",
    ping_status: "closed",
    sticky: false,
    template: "",
    format: "standard",
    meta: { footnotes: "" },
    categories: [4],
    tags: [31],
    class_list: [`post-${seed}`, "post", "type-post", "status-publish", "format-standard", "category-coast"],
    _links: {
      self: [{ href: `${api}/posts/${seed}`, targetHints: { allow: ["GET"] } }],
      collection: [{ href: `${api}/posts` }],
      about: [{ href: `${api}/types/post` }],
      author: [{ embeddable: true, href: `${api}/users/7` }],
      "wp:featuredmedia": [{ embeddable: true, href: `${api}/media/2612` }],
      curies: [{ name: "wp", href: "https://api.w.org/{rel}", templated: true }],
    },
    _embedded: {
      author: [{ id: 7, name: written.author, link: "https://gazette.example/author/7/", slug: "desk" }],
      "wp:featuredmedia": [
        {
          id: 2612,
          media_type: "image",
          mime_type: "image/webp",
          source_url: pictureUrl,
          alt_text: written.alt,
          caption: { rendered: `<p>${written.caption}</p>\n` },
          media_details: { ...PICTURE_SIZE, image_meta: { credit: written.credit } },
        },
      ],
      "wp:term": [
        [{ id: 4, name: "Coast", slug: "coast", taxonomy: "category" }],
        [{ id: 31, name: "harbours", slug: "harbours", taxonomy: "post_tag" }],
      ],
    },
  };
}
