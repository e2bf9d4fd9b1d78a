//! Authors and the source, which bylines mix.

use crate::json::Value;

use super::source;
use crate::article::{Author, Kind, Source};
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::{list_of, name_of, text, text_of};
use crate::formats::organisation::means;

/// Names the authors and the source of a draft.
///
/// The source is who the document says, else the agency in the byline, else who holds the
/// rights. A byline that names only the source is no author, and neither is a photographer: the
/// credit names those.
pub(super) fn name(item: &Value, draft: &mut Draft) {
    let providers = source::providers(item);
    let language = draft.language.as_deref();
    let byline = byline(item, Context { language, providers: &providers });
    let mut authors = byline.authors;
    let stated = source::stated(item);
    if let (Some(stated), Some(agency)) = (&stated, &byline.agency)
        && !(means(stated, agency) || means(agency, stated))
    {
        attribute(&mut authors, agency);
    }
    let source = stated.or(byline.agency).or_else(|| providers.into_iter().next());
    draft.source = source.map(|name| Source { name, ..Source::default() });
    if !matches!(draft.kind, Kind::Picture | Kind::Graphic) {
        draft.authors = authors;
    }
}

/// An agency that is not the source stays beside its people, or stands for them.
fn attribute(authors: &mut Vec<Author>, agency: &str) {
    for author in authors.iter_mut().filter(|it| it.role.is_none()) {
        author.role = Some(agency.to_owned());
    }
    if authors.is_empty() {
        authors.push(Author { name: agency.to_owned(), ..Author::default() });
    }
}

/// Records of authors where there are any, else the line of text.
fn byline(item: &Value, context: Context<'_>) -> Byline {
    let mut found = Byline::default();
    let records = [list_of(item, &["authors"]), list_of(item, &["bylines"])];
    for entry in records.into_iter().find(|it| !it.is_empty()).unwrap_or_default() {
        let record = record(entry, context);
        found.authors.extend(record.authors);
        found.agency = found.agency.or(record.agency);
    }
    if !found.authors.is_empty() {
        return found;
    }
    match text_of(item, &["byline", "by"]) {
        Some(line) => Byline::parse(&line, context),
        None => found,
    }
}

/// One author of Superdesk (`name`), AP (`by`) or TT (`byline`, `firstname`).
fn record(entry: &Value, context: Context<'_>) -> Byline {
    let full_name = || {
        let parts = [text_of(entry, &["firstname"])?, text_of(entry, &["lastname"])?];
        Some(parts.join(" "))
    };
    let name = text_of(entry, &["name", "by", "byline"]).or_else(full_name).or_else(|| text(entry));
    let mut byline = name.map(|it| Byline::parse(&it, context)).unwrap_or_default();
    if let [author] = byline.authors.as_mut_slice() {
        author.role = role(entry).or(author.role.take());
        author.url = text_of(entry, &["url"]);
        author.image = text_of(entry, &["avatar_url"]);
        author.description = text_of(entry, &["biography"]);
    }
    byline
}

/// What an author does. That an author writes goes without saying.
fn role(entry: &Value) -> Option<String> {
    name_of(entry, &["jobtitle", "title", "role"])
        .filter(|it| !["author", "writer"].iter().any(|role| role.eq_ignore_ascii_case(it)))
}
