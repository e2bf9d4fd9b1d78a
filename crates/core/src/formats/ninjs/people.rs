//! Reads the authors and the source of an item.

use crate::json::Value;

use super::{LANGUAGE, source};
use crate::article::Kind;
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::{list_of, text_of};
use crate::formats::people::AuthorFields;

/// The fields of an author of Superdesk (`name`), AP (`by`) or TT (`byline`).
const AUTHOR: AuthorFields = AuthorFields {
    name: "name by byline",
    role: "jobtitle title role",
    url: "url",
    image: "avatar_url",
    description: "biography",
    links: "links sameas",
    id: "uri code",
};

/// Adds the authors and the source of an item.
///
/// A photographer is not an author, because the credit names photographers.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let providers = source::providers(item);
    let context = Context { language: text_of(item, LANGUAGE), providers: &providers };
    let byline = byline(item, context);
    let people = byline.into_people(text_of(item, source::STATED), text_of(item, source::FIELDS));
    draft.source = people.source.map(|name| source::of(item, name));
    if !matches!(draft.kind, Kind::Picture | Kind::Graphic) {
        draft.authors = people.authors;
    }
}

/// Reads the objects that describe authors, or otherwise the line of text.
fn byline(item: &Value, context: Context<'_>) -> Byline {
    let mut byline = Byline::default();
    for entry in list_of(item, "authors bylines") {
        byline.add_record(entry, &AUTHOR, context);
    }
    if byline.authors.is_empty()
        && let Some(line) = text_of(item, "byline by")
    {
        byline.agency = None;
        byline.add(line, context);
    }
    byline
}
