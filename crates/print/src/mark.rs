//! The mark of a print, by which js/embed.js knows what the element contains.

use article_reader_core::read::Outcome;
use article_reader_core::rules::Verdict;
use serde_json::{Map, Value, json};

use super::formatter::Zone;

/// The name of the attribute of the element.
pub(crate) const MARK: &str = "data-print";

/// The version of the print: the structure of the element's children, their parts, and this mark. js/print.js has the
/// same number. A reader of another version shows the print as fallback content and builds the article itself.
const VERSION: u32 = 1;

/// Returns the value of the attribute [`MARK`], as JSON. `locale` is the BCP 47 tag of the language in which dates are
/// printed. Its keys:
///
/// - `version`: [`VERSION`].
/// - `event`, `detail`: the event that the element fires, as the engine would; see src/browser/report.rs.
/// - `story`: the hash of the document, by which the element sees that the story has changed.
/// - `prefix`: the beginning of all identifiers in the print.
/// - `locale`, `offset`: the language of the dates, and how many minutes the zone is ahead of UTC when the story was
///   published. A visitor in a zone with this distance needs no other dates.
/// - `expires`: the Unix time in seconds from which the element hides the print: the expiry of the story, or
///   [`valid_until`](crate::Options::valid_until).
/// - `related`: whether related stories of the list are printed.
pub(crate) fn mark(
    outcome: &Outcome,
    story: &str,
    id_prefix: &str,
    (locale, zone): (&str, &Zone),
    has_listed: bool,
) -> String {
    let (event, detail) = match &outcome.verdict {
        Verdict::Show => ("ready", detail(outcome)),
        Verdict::Teaser(reason) | Verdict::Notice(reason) => {
            ("notice", json!({ "reason": reason.as_str() }))
        }
    };
    let entries = [
        ("version", json!(VERSION)),
        ("event", json!(event)),
        ("detail", detail),
        ("story", json!(story)),
        ("prefix", json!(id_prefix)),
        ("locale", json!(locale)),
        ("offset", json!(offset(outcome, zone))),
        ("expires", json!(outcome.expires)),
        ("related", json!(has_listed.then_some(true))),
    ];
    let mut mark = Map::new();
    for (name, value) in entries {
        if !value.is_null() {
            mark.insert(name.to_owned(), value);
        }
    }
    Value::Object(mark).to_string()
}

/// How many minutes the zone was ahead of UTC when the story was published.
fn offset(outcome: &Outcome, zone: &Zone) -> Option<i64> {
    let published = outcome.article.as_ref()?.published?;
    Some(zone.offset(published.seconds()) / 60)
}

/// The detail of the event `reader-ready`.
fn detail(outcome: &Outcome) -> Value {
    let article = outcome.article.as_deref();
    json!({
        "id": article.and_then(|it| it.id.as_deref()),
        "headline": article.and_then(|it| it.headline.as_deref()),
        "format": outcome.format,
        "language": article.and_then(|it| it.language.as_ref()).map(|it| it.as_str()),
    })
}
