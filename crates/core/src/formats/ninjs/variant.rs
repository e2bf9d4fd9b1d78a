//! Texts that a document has in several roles: headlines, descriptions and bodies.

use crate::json::Value;

use crate::formats::fields::{list, text, text_of};
use crate::formats::wording::{after, begins_with, contains_ignore_case};
use crate::search::parts;

/// Roles of texts for editors. Texts with these roles are never returned.
const INTERNAL: &str = "advisory contact ed_note editor ednote instruction internal note usage";

/// Roles that [`OTHERS`] does not include: their texts are for machines, or have a field of their own.
const EXCLUDED_FROM_OTHERS: &str = "alt caption credit deck kicker nitf rights seo slug standfirst sub \
    teaser vignette writer";

/// The role of a text without a role.
const UNNAMED: &str = "-";

/// In a list of roles, every role that the list does not contain.
const OTHERS: &str = "*";

// The lists of roles for each field, the best role first, separated by spaces. A word means all roles that
// begin with it: `caption` includes `caption_xhtml`, and `sub` includes `subhead`.

/// The headline. The last roles are for machines or for another place. They are better than no headline.
pub(super) const HEADLINE: &str = "main - * extended short mobile social push seo";

/// The kicker. A slugline is not a kicker: it is an internal working title.
pub(super) const KICKER: &str = "kicker vignette";

/// The standfirst, among the headlines.
pub(super) const SUBHEAD: &str = "sub deck standfirst teaser";

/// The standfirst, among the descriptions.
pub(super) const SUMMARY: &str = "standfirst lead intro ingress summary abstract text main - *";

/// The caption of a picture.
pub(super) const CAPTION: &str = "caption text main - *";

/// The alternative text of a picture.
pub(super) const ALT: &str = "alt";

/// The credit line, which AP has among the descriptions.
pub(super) const CREDIT: &str = "credit";

/// The text. The role does not say whether it is HTML: a `text` may have markup, and an `html` may have
/// none.
pub(super) const BODY: &str = "html xhtml richhtml richtext main text - * nitf";

/// A text and its role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Variant<'a> {
    /// The role, such as `main`.
    pub(super) role: &'a str,
    /// The content type, or an empty string if the document gives none.
    pub(super) content_type: &'a str,
    /// The text.
    pub(super) value: &'a str,
}

impl Variant<'_> {
    /// Whether the role or the content type contains this word.
    pub(super) fn mentions(&self, word: &str) -> bool {
        contains_ignore_case(self.role, word) || contains_ignore_case(self.content_type, word)
    }

    /// Returns the rank of the role in a list of roles. A lower rank is better. A role that is not in the
    /// list has no rank.
    pub(super) fn rank(&self, roles: &str) -> Option<usize> {
        let place = match place(roles, self.role) {
            Some(place) => place,
            None if place(EXCLUDED_FROM_OTHERS, self.role).is_some() => return None,
            None => parts(roles, b' ').position(|it| it == OTHERS)?,
        };
        // Of two texts with the same role, the plain text is better, because it needs no cleaning.
        Some(place * 2 + usize::from(self.mentions("html")))
    }
}

/// Returns the position of a role in a list.
fn place(roles: &str, role: &str) -> Option<usize> {
    parts(roles, b' ').position(|it| after(role, it).is_some())
}

/// Returns the text with the best role, unless one of `already_shown` begins with it.
pub(super) fn best<'a>(
    variants: &[Variant<'a>],
    roles: &str,
    already_shown: &[Option<&str>],
) -> Option<&'a str> {
    let mut best = None;
    let mut lowest = usize::MAX;
    for variant in variants {
        if let Some(rank) = variant.rank(roles)
            && rank < lowest
            && !already_shown.iter().flatten().any(|it| begins_with(it, variant.value))
        {
            best = Some(variant.value);
            lowest = rank;
        }
    }
    best
}

/// Returns all variants of a text for readers, in the order of the document. The document may have
/// `headline`, `headline_main`, or `headlines` as a list with roles or as an object with roles as keys.
pub(super) fn variants<'a>(item: &'a Value, singular: &str, plural: &str) -> Vec<Variant<'a>> {
    let mut found = Vec::new();
    add_all(&mut found, item, singular, plural);
    found
}

/// Adds all variants of a text.
pub(super) fn add_all<'a>(
    found: &mut Vec<Variant<'a>>,
    item: &'a Value,
    singular: &str,
    plural: &str,
) {
    for (key, value) in item.as_object().unwrap_or_default() {
        if key.eq_ignore_ascii_case(plural) {
            match value {
                Value::Object(fields) if value.get("value").is_none() => {
                    for (role, it) in fields {
                        add(found, role, it);
                    }
                }
                _ => {
                    for it in list(value) {
                        add(found, UNNAMED, it);
                    }
                }
            }
        } else if let Some(rest) = after(key, singular) {
            match rest.strip_prefix('_') {
                Some(role) => add(found, role, value),
                None if rest.is_empty() => add(found, "main", value),
                None => {}
            }
        }
    }
}

/// Adds a text, or an object with a `value`. A role in the object is preferred to the argument.
fn add<'a>(found: &mut Vec<Variant<'a>>, role: &'a str, value: &'a Value) {
    let role = text_of(value, "role").unwrap_or(role);
    let content_type = text_of(value, "contenttype mimetype").unwrap_or_default();
    if let Some(value) = text_of(value, "value").or_else(|| text(value))
        && place(INTERNAL, role).is_none()
    {
        found.push(Variant { role, content_type, value });
    }
}

#[cfg(test)]
mod tests {
    use crate::parser::json;

    use super::*;

    #[test]
    fn variants_reads_every_way_to_write_roles() {
        let cases = [
            json!({"headline": "A", "headline_sub": "B"}),
            json!({"Headlines": [{"role": "main", "value": "A"}, {"role": "sub", "value": "B"}]}),
            json!({"headlines": {"main": "A", "sub": {"value": "B"}}}),
            json!({"headline": "A", "headlines": {"role": "sub", "value": "B"}}),
            json!({"headline": "A", "headline_EdNote": "C", "headline_sub": "B"}),
        ];
        for item in cases {
            let found = variants(&item, "headline", "headlines");
            let found: Vec<_> = found.iter().map(|it| (it.role, it.value)).collect();
            assert_eq!(found, [("main", "A"), ("sub", "B")], "{item:?}");
        }
    }

    #[test]
    fn variants_leaves_out_values_of_wrong_types() {
        let item = json!({"headlines": [null, 7, ["x"], {"value": {}}, {"role": 3, "value": 4}]});
        let found = variants(&item, "headline", "headlines");
        let found: Vec<_> = found.iter().map(|it| (it.role, it.value)).collect();
        assert_eq!(found, [(UNNAMED, "7"), (UNNAMED, "x"), ("3", "4")]);
    }
}
