//! Texts that come in several roles: headlines, descriptions and bodies.

use crate::json::Value;

use crate::formats::fields::{list, text, text_of};
use crate::formats::wording::{after, begins_with, contains_ignore_case};
use crate::search::parts;

/// Roles of texts that editors write for editors; no such text leaves this file.
const INTERNAL: &str = "advisory contact ed_note editor ednote instruction internal note usage";

/// Roles that [`OTHERS`] does not mean: their texts are for machines, or have a place of their own.
const ELSEWHERE: &str = "alt caption credit deck kicker nitf rights seo slug standfirst sub \
    teaser vignette writer";

/// The role of a text that names none.
const UNNAMED: &str = "-";

/// In a list of roles, every role that is not mentioned.
const OTHERS: &str = "*";

// What serves as what, the best role first, between spaces. A word stands for all roles that begin with it:
// `caption` for `caption_xhtml`, `sub` for `subhead`.

/// The headline. The last few are written for machines or for another place, and better than
/// nothing.
pub(super) const HEADLINE: &str = "main - * extended short mobile social push seo";

/// The line over the headline. A slugline is none: it is a working title that newsrooms keep to
/// themselves.
pub(super) const KICKER: &str = "kicker vignette";

/// The paragraph under the headline, among the headlines.
pub(super) const SUBHEAD: &str = "sub deck standfirst teaser";

/// The same, among the descriptions.
pub(super) const SUMMARY: &str = "standfirst lead intro ingress summary abstract text main - *";

/// The words under a picture.
pub(super) const CAPTION: &str = "caption text main - *";

/// What a picture shows, for those who do not see it.
pub(super) const ALT: &str = "alt";

/// The credit line that AP keeps among the descriptions.
pub(super) const CREDIT: &str = "credit";

/// The text. Whether it is HTML is told by looking, not by its role: `text` may be marked up and
/// `html` plain.
pub(super) const BODY: &str = "html xhtml richhtml richtext main text - * nitf";

/// One text in one role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Variant<'a> {
    /// The role, such as `main`.
    pub(super) role: &'a str,
    /// The content type; empty where none is named.
    pub(super) content_type: &'a str,
    /// The text.
    pub(super) value: &'a str,
}

impl Variant<'_> {
    /// Whether the role or the type mentions this word.
    pub(super) fn mentions(&self, word: &str) -> bool {
        contains_ignore_case(self.role, word) || contains_ignore_case(self.content_type, word)
    }

    /// How well the role serves: the lower, the better; `None` where it does not serve.
    pub(super) fn rank(&self, roles: &str) -> Option<usize> {
        let place = match place(roles, self.role) {
            Some(place) => place,
            None if place(ELSEWHERE, self.role).is_some() => return None,
            None => parts(roles, b' ').position(|it| it == OTHERS)?,
        };
        // Of two texts alike, the plain one needs no cleaning.
        Some(place * 2 + usize::from(self.mentions("html")))
    }
}

/// The place of a role in a list.
fn place(roles: &str, role: &str) -> Option<usize> {
    parts(roles, b' ').position(|it| after(role, it).is_some())
}

/// The text that serves best, unless it is among those `said` on the page anyway.
pub(super) fn best<'a>(
    variants: &[Variant<'a>],
    roles: &str,
    said: &[Option<&str>],
) -> Option<&'a str> {
    let mut best = None;
    let mut lowest = usize::MAX;
    for variant in variants {
        if let Some(rank) = variant.rank(roles)
            && rank < lowest
            && !said.iter().flatten().any(|it| begins_with(it, variant.value))
        {
            best = Some(variant.value);
            lowest = rank;
        }
    }
    best
}

/// All variants of a text for readers, in the order of the document, however it keeps them:
/// `headline`, `headline_main`, or `headlines` as a list with roles or as an object keyed by role.
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

/// Adds a text, or an object with a `value`; the role that the object names comes first.
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
    use crate::json::json;

    use super::*;

    #[test]
    fn every_shape_gives_roles() {
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
    fn odd_types_are_left_out() {
        let item = json!({"headlines": [null, 7, ["x"], {"value": {}}, {"role": 3, "value": 4}]});
        let found = variants(&item, "headline", "headlines");
        let found: Vec<_> = found.iter().map(|it| (it.role, it.value)).collect();
        assert_eq!(found, [(UNNAMED, "7"), (UNNAMED, "x"), ("3", "4")]);
    }
}
