//! What stands beside a picture: caption, alternative text and credit.

use crate::json::Value;

use super::variant::{ALT, CAPTION, CREDIT, Variant, best};
use super::{COPYRIGHT, LANGUAGE, source};
use crate::draft::Draft;
use crate::formats::byline::{without_addresses, without_preposition};
use crate::formats::fields::{get, kept, string_of, text_of};
use crate::formats::organisation::means;
use crate::formats::wording::{contains_ignore_case, is_blank, is_same, says};
use crate::search::{parts, split, split_last, split_once};

/// Adds the words beside a picture.
pub(super) fn describe(draft: &mut Draft, item: &Value, descriptions: &[Variant<'_>]) {
    let mut caption = best(descriptions, CAPTION, &[]).or_else(|| text_of(item, "caption"));
    // Superdesk keeps the alternative text of a picture in `body_text`; elsewhere that repeats
    // the caption, or is the caption.
    let is_superdesk = get(item, "guid").is_some() && get(item, "uri").is_none();
    let mut alt = text_of(item, "body_text");
    if let (Some(text), false) = (alt, is_superdesk)
        && caption.is_none_or(|it| is_same(it, text))
    {
        caption = caption.or(alt.take());
        alt = None;
    }
    // Who is named in the caption already, as AP's are, is named: "… (AP Photo/Anna Lund)".
    draft.credit = credit(item, descriptions)
        .filter(|credit| !caption.is_some_and(|caption| names(caption, credit)));
    draft.caption = kept(caption);
    draft.alt = kept(best(descriptions, ALT, &[]).or(alt));
}

/// Who must be named: the credit line, else the photographer, else the copyright notice, else
/// the provider.
fn credit(item: &Value, descriptions: &[Variant<'_>]) -> Option<String> {
    let line = best(descriptions, CREDIT, &[]);
    kept(line.or_else(|| text_of(item, "creditline credit")))
        .or_else(|| photographer(item))
        .or_else(|| string_of(item, COPYRIGHT))
        .or_else(|| string_of(item, source::FIELDS))
}

/// The photographer with the source: "Anna Lund/MPA".
fn photographer(item: &Value) -> Option<String> {
    let line = without_addresses(text_of(item, "byline by photographer")?);
    let mut name = without_preposition(&line, text_of(item, LANGUAGE)).to_owned();
    if name.is_empty() {
        return None;
    }
    if let Some(source) = text_of(item, source::FIELDS)
        && !says(&name, source)
        && !split(&name, "/,").iter().any(|it| means(it, source))
    {
        name.push('/');
        name.push_str(source);
    }
    Some(name)
}

/// Whether a caption names everybody whom a credit names, or closes with a credit of its own.
fn names(caption: &str, credit: &str) -> bool {
    split(credit, "/,").iter().all(|it| says(caption, it)) || ends_with_credit(caption)
}

/// Whether a caption ends with a credit in brackets.
///
/// The marks are as narrow as agencies write them: "(file photo)" and "(2025/26)" name nobody,
/// and a credit left out in error is a breach of contract.
fn ends_with_credit(caption: &str) -> bool {
    const MARKS: &str =
        "photo/|photo by|photo:|ap photo| via |foto/|foto:|photo courtesy|courtesy of";
    let bracketed = split_last(caption, "(").and_then(|(_, it)| split_once(it, ")"));
    bracketed.is_some_and(|(inside, rest)| {
        is_blank(rest) && parts(MARKS, b'|').any(|it| contains_ignore_case(inside, it))
    })
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
