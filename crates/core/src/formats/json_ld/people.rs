//! Reads the authors and the source of an article.

use crate::json::Value;

use super::graph::{Graph, is_a};
use super::picture::address;
use crate::article::{Author, Source};
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::{owned, string_of, text, text_of};
use crate::formats::organisation::{ends_like_agency, is_name_of};
use crate::formats::people::{AuthorFields, links};

const AUTHOR: AuthorFields = AuthorFields {
    name: "name",
    role: "jobTitle",
    url: "url",
    image: "image.url image.contentUrl image",
    description: "description",
    links: "sameAs",
    id: "@id identifier",
};

/// Returns the authors and the source of an article.
///
/// The source is the agency, if the document names one, because the publisher is only the site that shows
/// the story.
pub(super) fn of(
    article: &Value,
    graph: &Graph<'_>,
    language: Option<&str>,
) -> (Vec<Author>, Option<Source>) {
    let publishers = graph.all(article, "publisher sourceOrganization provider");
    let publisher = publishers.first().copied().unwrap_or(&Value::Null);
    let owner = text(publisher);
    let mut byline = Byline::default();
    for entry in graph.all(article, "author creator") {
        let name = text(entry).unwrap_or_default();
        if owner.is_some_and(|it| is_name_of(name, it)) {
            continue;
        }
        let is_agency = is_a(entry, "Organization") && ends_like_agency(name);
        let providers: &[&str] = if is_agency { &[name] } else { &[] };
        byline.add_record(entry, &AUTHOR, Context { language, providers });
    }
    let stated = graph.all(article, "sourceOrganization");
    let people = byline.into_people(stated.first().and_then(|it| text(it)), owner);
    let source = people.source.map(|name| {
        let mut source = Source::named(name);
        if owner == Some(&source.name) {
            source.url = text_of(publisher, "url").map(absolute);
            let logos = graph.all(publisher, "logo image");
            source.logo = owned(logos.first().and_then(|it| address(it)));
            source.links = links(publisher, AUTHOR.links);
            source.id = string_of(publisher, AUTHOR.id);
        }
        source
    });
    (people.authors, source)
}

/// Returns a URL. The URL in the document may lack its scheme, as in `www.gazette.example`.
fn absolute(address: &str) -> String {
    let has_scheme = address.contains("//") || address.starts_with('/');
    [if has_scheme { "" } else { "https://" }, address].concat()
}
