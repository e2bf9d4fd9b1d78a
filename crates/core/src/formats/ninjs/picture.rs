//! Reads the texts that belong to a picture: caption, alternative text and credit.

use crate::json::Value;

use super::variant::{ALT, CAPTION, CREDIT, Variant, best};
use super::{COPYRIGHT, LANGUAGE, source};
use crate::draft::Draft;
use crate::formats::byline::{without_addresses, without_preposition};
use crate::formats::fields::{get, owned, string_of, text_of};
use crate::formats::organisation::is_name_of;
use crate::formats::wording::{contains_ignore_case, is_blank, is_same, says};
use crate::search::{parts, split, split_last, split_once};

/// Adds the caption, the alternative text and the credit.
pub(super) fn describe(draft: &mut Draft, item: &Value, descriptions: &[Variant<'_>]) {
    let mut caption = best(descriptions, CAPTION, &[]).or_else(|| text_of(item, "caption"));
    // Superdesk has the alternative text of a picture in `body_text`. In other documents, that field is the
    // caption or repeats it.
    let is_superdesk = get(item, "guid").is_some() && get(item, "uri").is_none();
    let mut alt = text_of(item, "body_text");
    if let (Some(text), false) = (alt, is_superdesk)
        && caption.is_none_or(|it| is_same(it, text))
    {
        caption = caption.or(alt.take());
        alt = None;
    }
    // The credit is left out if the caption contains it, as the captions of AP do: "… (AP Photo/Anna
    // Lund)".
    draft.credit = credit(item, descriptions)
        .filter(|credit| !caption.is_some_and(|caption| has_credit(caption, credit)));
    draft.caption = owned(caption);
    draft.alt = owned(best(descriptions, ALT, &[]).or(alt));
}

/// Returns the credit: the credit line, otherwise the photographer, otherwise the copyright notice,
/// otherwise the provider.
fn credit(item: &Value, descriptions: &[Variant<'_>]) -> Option<String> {
    let line = best(descriptions, CREDIT, &[]);
    owned(line.or_else(|| text_of(item, "creditline credit")))
        .or_else(|| photographer(item))
        .or_else(|| string_of(item, COPYRIGHT))
        .or_else(|| string_of(item, source::FIELDS))
}

/// Returns the photographer with the source: "Anna Lund/MPA".
fn photographer(item: &Value) -> Option<String> {
    let line = without_addresses(text_of(item, "byline by photographer")?);
    let mut name = without_preposition(&line, text_of(item, LANGUAGE)).to_owned();
    if name.is_empty() {
        return None;
    }
    if let Some(source) = text_of(item, source::FIELDS)
        && !says(&name, source)
        && !split(&name, "/,").iter().any(|it| is_name_of(it, source))
    {
        name.push('/');
        name.push_str(source);
    }
    Some(name)
}

/// Whether a caption contains every name of a credit, or ends with a credit of its own.
fn has_credit(caption: &str, credit: &str) -> bool {
    split(credit, "/,").iter().all(|it| says(caption, it)) || ends_with_credit(caption)
}

/// Whether a caption ends with a credit in brackets.
///
/// The phrases are as narrow as agencies write them. "(file photo)" and "(2025/26)" name no one, and
/// leaving out a credit by mistake is a breach of contract.
fn ends_with_credit(caption: &str) -> bool {
    const CREDIT_PHRASES: &str =
        "photo/|photo by|photo:|ap photo| via |foto/|foto:|photo courtesy|courtesy of";
    let bracketed = split_last(caption, "(").and_then(|(_, it)| split_once(it, ")"));
    bracketed.is_some_and(|(inside, rest)| {
        is_blank(rest) && parts(CREDIT_PHRASES, b'|').any(|it| contains_ignore_case(inside, it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_credit_finds_the_credit_in_a_caption() {
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
            assert_eq!(has_credit(caption, credit), expected, "{caption} / {credit}");
        }
    }
}
