//! The namespaces whose elements the adapters know.

use crate::search::parts;

/// For each prefix the addresses of its namespace, without scheme and last slash, separated by spaces. Feeds spell them
/// in several ways. An empty prefix is for elements that many documents write without any namespace.
const NAMESPACES: [(&str, &str); 12] = [
    (
        "",
        "www.w3.org/1999/xhtml www.w3.org/1998/math/mathml www.w3.org/2000/svg iptc.org/std/nar/2006-10-01 \
         iptc.org/std/nitf/2006-10-18 purl.org/rss/1.0 my.netscape.com/rdf/simple/0.9 \
         backend.userland.com/rss2 backend.userland.com/rss blogs.law.harvard.edu/tech/rss \
         cyber.law.harvard.edu/rss",
    ),
    ("atom:", "www.w3.org/2005/atom purl.org/atom/ns#"),
    (
        "media:",
        "search.yahoo.com/mrss search.yahoo.com/rss video.search.yahoo.com/mrss \
         www.rssboard.org/media-rss",
    ),
    ("content:", "purl.org/rss/1.0/modules/content"),
    ("dc:", "purl.org/dc/elements/1.1 purl.org/dc/elements/1.0 purl.org/rss/1.0/modules/dc"),
    ("dcterms:", "purl.org/dc/terms"),
    ("itunes:", "www.itunes.com/dtds/podcast-1.0.dtd"),
    ("rdf:", "www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("xml:", "www.w3.org/xml/1998/namespace"),
    ("app:", "www.w3.org/2007/app purl.org/atom/app#"),
    ("at:", "purl.org/atompub/tombstones/1.0"),
    ("feedburner:", "rssnamespace.org/feedburner/ext/1.0"),
];

/// The prefix of all other namespaces. No adapter reads their elements, but their words are kept in a text.
const OTHER: &str = "other:";

/// Returns the prefix that the elements of a namespace have here.
pub(super) fn prefix(namespace: &str) -> &'static str {
    let mut address = namespace.trim();
    for scheme in ["http://", "https://"] {
        address = address.strip_prefix(scheme).unwrap_or(address);
    }
    let address = address.strip_suffix('/').unwrap_or(address);
    if address.is_empty() {
        return "";
    }
    let is_it = |it: &&(&str, &str)| parts(it.1, b' ').any(|it| it.eq_ignore_ascii_case(address));
    NAMESPACES.iter().find(is_it).map_or(OTHER, |it| it.0)
}

#[cfg(test)]
mod tests {
    use super::prefix;

    #[test]
    fn the_address_of_a_namespace_counts_and_not_its_spelling() {
        let cases = [
            ("", ""),
            ("http://www.w3.org/1999/xhtml", ""),
            ("http://iptc.org/std/nar/2006-10-01/", ""),
            ("http://iptc.org/std/NITF/2006-10-18/", ""),
            ("http://www.w3.org/2005/Atom", "atom:"),
            ("http://search.yahoo.com/mrss/", "media:"),
            ("http://search.yahoo.com/mrss", "media:"),
            ("https://search.yahoo.com/mrss/", "media:"),
            ("http://www.itunes.com/DTDs/Podcast-1.0.dtd", "itunes:"),
            ("http://www.w3.org/XML/1998/namespace", "xml:"),
            ("http://gazette.example/ns", "other:"),
        ];
        for (namespace, expected) in cases {
            assert_eq!(prefix(namespace), expected, "{namespace}");
        }
    }
}
