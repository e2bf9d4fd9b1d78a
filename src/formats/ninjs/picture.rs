//! What stands beside a picture: caption, alternative text and credit.

use crate::json::Value;

use super::description;
use super::source;
use super::variant::Variant;
use crate::draft::Draft;
use crate::formats::byline::{without_addresses, without_preposition};
use crate::formats::fields::{get, name_of, text_of};
use crate::formats::organisation::means;
use crate::formats::wording::{is_same, says};

/// Finds the words beside a picture.
pub(super) fn describe(item: &Value, descriptions: &[Variant], draft: &mut Draft) {
    draft.caption = description::caption(descriptions).or_else(|| text_of(item, &["caption"]));
    draft.alt = alt(item, draft.caption.as_deref());
    if draft.caption.is_none() && draft.alt.is_none() {
        draft.caption = text_of(item, &["body_text"]);
    }
    draft.credit = credit(item, descriptions, draft);
}

/// Superdesk keeps the alternative text of a picture in `body_text`; elsewhere that repeats the
/// caption, or is the caption.
fn alt(item: &Value, caption: Option<&str>) -> Option<String> {
    let is_superdesk = get(item, "guid").is_some() && get(item, "uri").is_none();
    let is_other_than = |text: &str| caption.is_some_and(|it| !is_same(it, text));
    text_of(item, &["body_text"]).filter(|it| is_superdesk || is_other_than(it))
}

/// Who must be named: the credit line, else the photographer, else the copyright notice. None
/// where the caption names them already, as AP's do: "… (AP Photo/Anna Lund)".
fn credit(item: &Value, descriptions: &[Variant], draft: &Draft) -> Option<String> {
    let credit = description::credit(descriptions)
        .or_else(|| text_of(item, &["creditline", "credit"]))
        .or_else(|| photographer(item, draft.language.as_deref()))
        .or_else(|| draft.copyright.clone())
        .or_else(|| source::providers(item).into_iter().next())?;
    let is_named = draft.caption.as_deref().is_some_and(|caption| names(caption, &credit));
    (!is_named).then_some(credit)
}

/// The photographer with the source: "Anna Lund/MPA".
fn photographer(item: &Value, language: Option<&str>) -> Option<String> {
    let line = without_addresses(&name_of(item, &["byline", "by", "photographer"])?);
    let name = without_preposition(&line, language);
    if name.is_empty() {
        return None;
    }
    let source = source::providers(item).into_iter().next().filter(|source| {
        !says(name, source) && !name.split(['/', ',']).any(|it| means(it, source))
    });
    Some(source.map_or_else(|| name.to_owned(), |source| format!("{name}/{source}")))
}

/// Whether a caption names everybody whom a credit names, or closes with a credit of its own.
fn names(caption: &str, credit: &str) -> bool {
    credit.split(['/', ',']).all(|it| says(caption, it)) || ends_with_credit(caption)
}

/// Whether a caption ends with a credit in brackets.
///
/// The marks are as narrow as agencies write them: "(file photo)" and "(2025/26)" name nobody,
/// and a credit left out in error is a breach of contract.
fn ends_with_credit(caption: &str) -> bool {
    const MARKS: [&str; 9] = [
        "photo/",
        "photo by",
        "photo:",
        "ap photo",
        "foto/",
        "foto:",
        "photo courtesy",
        "courtesy of",
        " via ",
    ];
    let bracketed = caption
        .trim_end()
        .trim_end_matches("</p>")
        .trim_end_matches('.')
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('))
        .map(|(_, inside)| inside.to_ascii_lowercase());
    bracketed.is_some_and(|it| MARKS.iter().any(|mark| it.contains(mark)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_stands_in_the_caption_or_it_does_not() {
        let cases = [
            ("The ferry. (AP Photo/Anna Lund)", "ASSOCIATED PRESS", true),
            ("The ferry. (Holt Pictures via AP)", "ASSOCIATED PRESS", true),
            ("<p>The ferry (Photo by Anna Lund).</p>", "Holt Pictures", true),
            ("The ferry (MPA/Anna Lund)", "Anna Lund/MPA", true),
            ("The ferry (file photo)", "MPA", false),
            ("The ferry (2025/26)", "MPA", false),
            ("The captain at dawn", "AP", false),
            ("Anna Lund steers the ferry", "Anna Lund/MPA", false),
        ];
        for (caption, credit, expected) in cases {
            assert_eq!(names(caption, credit), expected, "{caption} / {credit}");
        }
    }
}
