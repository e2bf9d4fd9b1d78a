//! Authors and the source, which bylines mix.

use crate::json::Value;

use super::{LANGUAGE, source};
use crate::article::{Author, Kind, Source};
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::{kept, list_of, string_of, text, text_of};
use crate::formats::organisation::means;
use crate::formats::wording::is_one_of;

/// Who stands behind an item.
pub(super) struct People {
    /// The authors.
    pub(super) authors: Vec<Author>,
    /// The provider.
    pub(super) source: Option<Source>,
}

/// Finds the authors and the source of an item.
///
/// The source is who the document says, else the agency in the byline, else who holds the
/// rights. A byline that names only the source is no author, and neither is a photographer: the
/// credit names those.
pub(super) fn of(item: &Value, kind: Kind) -> People {
    let providers = source::providers(item);
    let context = Context { language: text_of(item, LANGUAGE), providers: &providers };
    let mut byline = byline(item, context);
    let stated = text_of(item, source::STATED);
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
    let name = kept(stated).or(agency).or_else(|| string_of(item, source::FIELDS));
    if matches!(kind, Kind::Picture | Kind::Graphic) {
        byline.authors = Vec::new();
    }
    let source = name.map(|name| Source { name, url: None, logo: None, description: None });
    People { authors: byline.authors, source }
}

/// Records of authors where there are any, else the line of text.
fn byline(item: &Value, context: Context<'_>) -> Byline {
    let mut byline = Byline::default();
    for entry in list_of(item, &["authors", "bylines"]) {
        add_record(&mut byline, entry, context);
    }
    if byline.authors.is_empty()
        && let Some(line) = text_of(item, &["byline", "by"])
    {
        byline.agency = None;
        byline.add(line, context);
    }
    byline
}

/// One author of Superdesk (`name`), AP (`by`) or TT (`byline`, `firstname`).
fn add_record(byline: &mut Byline, entry: &Value, context: Context<'_>) {
    let known = byline.authors.len();
    if let Some(name) = text_of(entry, &["name", "by", "byline"]).or_else(|| text(entry)) {
        byline.add(name, context);
    } else if let (Some(first), Some(last)) =
        (text_of(entry, &["firstname"]), text_of(entry, &["lastname"]))
    {
        byline.add(&[first, " ", last].concat(), context);
    }
    if let Some([author]) = byline.authors.get_mut(known..) {
        // That an author writes goes without saying.
        author.role = string_of(entry, &["jobtitle", "title", "role"])
            .filter(|it| !is_one_of(it, &["author", "writer"]));
        author.url = string_of(entry, &["url"]);
        author.image = string_of(entry, &["avatar_url"]);
        author.description = string_of(entry, &["biography"]);
    }
}
