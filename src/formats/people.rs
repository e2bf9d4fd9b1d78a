//! Authors and the source, which bylines mix.

use super::byline::{Byline, Context};
use super::fields::{kept, string_of, text, text_of};
use super::organisation::means;
use super::wording::is_one_of;
use crate::article::{Author, Source};
use crate::json::Value;

/// Who stands behind an item.
pub(super) struct People {
    /// The authors.
    pub(super) authors: Vec<Author>,
    /// The provider.
    pub(super) source: Option<Source>,
}

/// Finds the authors and the source of an item: from records of authors where there are any, else
/// from the line of text.
///
/// The source is who the document states, else the agency in the byline. A byline that names only
/// the source is no author.
pub(super) fn of(
    records: &[Value],
    line: Option<&str>,
    stated: Option<&str>,
    context: Context<'_>,
) -> People {
    let mut byline = Byline::default();
    for record in records {
        add_record(&mut byline, record, context);
    }
    if byline.authors.is_empty()
        && let Some(line) = line
    {
        byline.agency = None;
        byline.add(line, context);
    }
    let agency = byline.agency.take();
    if let (Some(stated), Some(agency)) = (stated, &agency)
        && !(means(stated, agency) || means(agency, stated))
    {
        // An agency that is not the source stays beside its people, or stands for them.
        for author in &mut byline.authors {
            author.role.get_or_insert_with(|| agency.clone());
        }
        if byline.authors.is_empty() {
            byline.add_author(agency);
        }
    }
    People { authors: byline.authors, source: named(kept(stated).or(agency)) }
}

/// A source of which nothing but the name is known.
pub(super) fn named(name: Option<String>) -> Option<Source> {
    Some(Source { name: name?, url: None, logo: None, description: None })
}

/// One author of Superdesk (`name`), AP (`by`), TT (`byline`, `firstname`) or Arc XP (`bio`).
fn add_record(byline: &mut Byline, record: &Value, context: Context<'_>) {
    let known = byline.authors.len();
    if let Some(name) = text_of(record, &["name", "by", "byline"]).or_else(|| text(record)) {
        byline.add(name, context);
    } else if let (Some(first), Some(last)) =
        (text_of(record, &["firstname"]), text_of(record, &["lastname"]))
    {
        byline.add(&[first, " ", last].concat(), context);
    }
    if let Some([author]) = byline.authors.get_mut(known..) {
        // That an author writes goes without saying.
        author.role = string_of(
            record,
            &["jobtitle", "title", "role", "additional_properties.original.role"],
        )
        .filter(|it| !is_one_of(it, &["author", "writer"]));
        author.url = string_of(record, &["url"]);
        author.image = string_of(record, &["avatar_url", "image.url"]);
        author.description = string_of(record, &["biography", "bio", "description"]);
    }
}
