//! Generates documents in XML: trees of the elements that adapters look for, and documents with changes.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The roots, with their namespaces.
const ROOTS: &[&str] = &[
    "rss",
    "rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'",
    "feed xmlns='http://www.w3.org/2005/Atom'",
    "entry xmlns='http://www.w3.org/2005/Atom'",
    "nitf",
    "newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a'",
    "packageItem guid='a'",
    "newsMessage",
];

/// The names of elements.
const NAMES: &[&str] = &[
    "channel",
    "item",
    "title",
    "link",
    "guid",
    "description",
    "content:encoded",
    "dc:creator",
    "pubDate",
    "media:group",
    "media:content",
    "media:credit",
    "enclosure",
    "category",
    "source",
    "entry",
    "content",
    "summary",
    "author",
    "name",
    "id",
    "head",
    "docdata",
    "date.release",
    "body",
    "body.head",
    "body.content",
    "hedline",
    "hl1",
    "hl2",
    "byline",
    "byttl",
    "block",
    "media",
    "media-reference",
    "media-caption",
    "bq",
    "note",
    "table",
    "tr",
    "td",
    "frac",
    "frac-den",
    "p",
    "a",
    "br",
    "em",
    "script",
    "plaintext",
    "abstract",
    "itemSet",
    "newsItem",
    "packageItem",
    "itemMeta",
    "contentMeta",
    "contentSet",
    "inlineXML",
    "inlineData",
    "remoteContent",
    "nitf",
    "html",
    "headline",
    "pubStatus",
    "embargoed",
    "itemClass",
    "groupSet",
    "group",
    "groupRef",
    "itemRef",
    "subject",
    "located",
    "other:x",
];

/// Attributes.
const ATTRIBUTES: &[&str] = &[
    "",
    "",
    " guid='a'",
    " version='2'",
    " qcode='stat:canceled'",
    " qcode='ninat:picture'",
    " type='xhtml'",
    " type='html'",
    " type='image/jpeg'",
    " url='a.jpg'",
    " href='https://gazette.example/a'",
    " rel='enclosure'",
    " residref='a'",
    " idref='g'",
    " id='g'",
    " root='g'",
    " norm='20261123T100000Z'",
    " norm='x'",
    " source='a.jpg'",
    " media-type='image'",
    " xml:base='b/'",
    " xml:lang='de'",
    " role='drol:caption'",
    " width='0'",
    " contenttype='image/jpeg'",
];

/// Texts.
const WORDS: &[&str] = &[
    "",
    " ",
    "Night ferry",
    "<![CDATA[<p>One</p><p>Two</p>]]>",
    "&lt;b&gt;bold&lt;/b&gt;",
    "&#60;",
    "&nbsp;&hellip;",
    "https://gazette.example/1",
    "2026-11-23T10:00:00Z",
    "Mon, 23 Nov 2026 10:00:00 GMT",
    "a@gazette.example (Anna Lund)",
    "&amp;#39;",
    "Ünï…",
    "<!-- c -->",
    "secret",
];

const NAMESPACES: &str = " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/' \
    xmlns:media='http://search.yahoo.com/mrss/' xmlns:other='urn:x'";

/// Generates a document whose elements are in random places.
pub(crate) fn document() -> impl Strategy<Value = String> {
    // A step opens an element, writes a text, or closes elements.
    let step = (select(NAMES), select(ATTRIBUTES), select(WORDS), 0..3_usize);
    (select(ROOTS), vec(step, 0..50)).prop_map(|(root, steps)| {
        let mut text = format!("<{root}{NAMESPACES}>");
        let mut open = vec![root.split(' ').next().unwrap_or_default()];
        for (name, attributes, words, closes) in steps {
            text.push_str(&format!("<{name}{attributes}>{words}"));
            open.push(name);
            for _ in 0..closes.min(open.len() - 1) {
                text.push_str(&format!("</{}>", open.pop().unwrap_or_default()));
            }
        }
        while let Some(name) = open.pop() {
            text.push_str(&format!("</{name}>"));
        }
        text
    })
}

/// Generates one of the documents, with pieces of markup inserted or removed anywhere.
pub(crate) fn mutated(documents: Vec<String>) -> impl Strategy<Value = String> {
    let change = (any::<Index>(), 0..40_usize, select(WORDS));
    (select(documents), vec(change, 1..4)).prop_map(|(mut text, changes)| {
        for (place, length, words) in changes {
            let start = text.floor_char_boundary(place.index(text.len() + 1));
            let end = text.ceil_char_boundary((start + length * (length % 2)).min(text.len()));
            text.replace_range(start..end, words);
        }
        text
    })
}
