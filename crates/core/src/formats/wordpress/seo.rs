//! Reads what plug-ins for search engines add to a post: Yoast, and All in One SEO. Both write schema.org.

use super::super::json_ld;
use crate::article::{Author, Section, Source};
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::fields::{get, get_any, list, list_of, text, text_of};
use crate::formats::people::AuthorFields;
use crate::formats::placeholder::is_placeholder;
use crate::formats::section;
use crate::json::Value;

/// The fields of the plug-ins with schema.org.
const SCHEMAS: &str = "yoast_head_json.schema aioseo_head_json.schema";

/// Names of authors. They have no details.
const NAMES: &str = "yoast_head_json.author";

const NAME: AuthorFields =
    AuthorFields { name: "", role: "", url: "", image: "", description: "", links: "", id: "" };

/// Whether a post has data of the plug-ins.
pub(super) fn is_there(post: &Value) -> bool {
    get_any(post, "yoast_head_json aioseo_head_json").is_some()
}

/// Returns the authors and the agency.
pub(super) fn people(post: &Value, context: Context<'_>) -> (Vec<Author>, Option<Source>) {
    let described = article(post, context);
    // The plug-in names the site as the source, but WordPress does not.
    let mut authors = described.authors;
    authors.retain(|it| !is_placeholder(&it.name));
    if !authors.is_empty() || described.publisher.is_some() {
        let agency = described.source.filter(|_| described.publisher.is_some());
        return (authors, agency);
    }
    let mut byline = Byline::default();
    for name in list_of(post, NAMES).iter().chain(written_by(post)) {
        let is_known = byline != Byline::default();
        if !is_known && text(name).is_some_and(|it| !is_placeholder(it)) {
            byline.add_record(name, &NAME, context);
        }
    }
    let people = byline.into_people(None, None);
    (people.authors, people.source.map(Source::named))
}

/// Returns the site.
pub(super) fn publisher(post: &Value) -> Option<Source> {
    let context = Context { language: None, providers: &[] };
    let described = article(post, context);
    let name = text_of(post, "yoast_head_json.og_site_name aioseo_head_json.og:site_name");
    let named = name.map(|it| Source::named(it.to_owned()));
    described.publisher.or(described.source).or(named)
}

/// Returns the first section that is a name.
pub(super) fn section(post: &Value, context: Context<'_>) -> Option<Section> {
    let named = get_any(post, "yoast_head_json.article_section").map(list).unwrap_or_default();
    let mut named = named.iter().filter_map(|it| section::named(text(it)?, None));
    article(post, context).sections.into_iter().next().or_else(|| named.next())
}

/// Returns the article that the plug-in describes.
fn article(post: &Value, context: Context<'_>) -> Draft {
    get_any(post, SCHEMAS).map(|it| json_ld::described(it, context.language)).unwrap_or_default()
}

/// Returns the author in the data of Yoast for cards: `{"Written by": "Anna Lund", "Est. reading time": "3
/// minutes"}`. The labels are in the language of the site. The reading time has a digit.
fn written_by(post: &Value) -> impl Iterator<Item = &Value> {
    let fields = get(post, "yoast_head_json.twitter_misc").and_then(Value::as_object);
    let has_digit = |it: &&Value| text(it).is_some_and(|it| it.chars().any(|it| it.is_numeric()));
    let values = fields.unwrap_or_default().iter().map(|(_, it)| it);
    values.take(1).filter(move |it| !has_digit(it))
}
