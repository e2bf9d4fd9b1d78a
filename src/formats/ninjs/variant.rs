//! Texts that come in several roles: headlines, descriptions and bodies.

use crate::json::Value;

use crate::formats::fields::{list, text, text_of};

/// Roles of texts that editors write for editors; no such text leaves this file.
const INTERNAL: [&str; 9] = [
    "advisory",
    "contact",
    "ed_note",
    "editor",
    "ednote",
    "instruction",
    "internal",
    "note",
    "usage",
];

/// One text in one role.
#[derive(Debug, PartialEq)]
pub(super) struct Variant {
    /// The role in small letters, such as `main`; empty where none is named.
    pub(super) role: String,
    /// The content type in small letters; empty where none is named.
    pub(super) content_type: String,
    /// The text.
    pub(super) value: String,
}

impl Variant {
    /// Whether the role begins with one of these words: `caption` as well as `caption_xhtml`.
    pub(super) fn is_any(&self, roles: &[&str]) -> bool {
        roles.iter().any(|it| self.role.starts_with(it))
    }

    /// Whether the role or the type says that the text is written in HTML.
    pub(super) fn is_html(&self) -> bool {
        ["html", "richtext"].iter().any(|it| self.role.contains(it))
            || self.content_type.contains("html")
    }
}

/// All variants of a text for readers, in the order of the document, however it keeps them:
/// `headline`, `headline_main`, or `headlines` as a list with roles or as an object keyed by role.
pub(super) fn variants(item: &Value, singular: &str, plural: &str) -> Vec<Variant> {
    let mut variants = Vec::new();
    for (key, value) in item.as_object().into_iter().flatten() {
        let key = key.to_ascii_lowercase();
        if key == plural {
            variants.extend(roles(value));
        } else if key == singular {
            variants.extend(variant("main", value));
        } else if let Some(role) = key.strip_prefix(singular).and_then(|it| it.strip_prefix('_')) {
            variants.extend(variant(role, value));
        }
    }
    variants.retain(|it| !it.is_any(&INTERNAL));
    variants
}

/// The variants in a list or in an object keyed by role.
fn roles(value: &Value) -> Vec<Variant> {
    match value {
        Value::Object(fields) if value.get("value").is_none() => {
            fields.iter().filter_map(|(role, it)| variant(role, it)).collect()
        }
        _ => list(value).iter().filter_map(|it| variant("", it)).collect(),
    }
}

/// A text, or an object with a `value`; the role that the object names comes first.
fn variant(role: &str, value: &Value) -> Option<Variant> {
    let field = |names: &[&str]| text_of(value, names).map(|it| it.to_ascii_lowercase());
    Some(Variant {
        role: field(&["role"]).unwrap_or_else(|| role.to_ascii_lowercase()),
        content_type: field(&["contenttype", "mimetype"]).unwrap_or_default(),
        value: text_of(value, &["value"]).or_else(|| text(value))?,
    })
}

#[cfg(test)]
mod tests {
    use crate::native::json;

    use super::*;

    #[test]
    fn every_shape_gives_roles() {
        let cases = [
            json!({"headline": "A", "headline_sub": "B"}),
            json!({"Headlines": [{"role": "Main", "value": "A"}, {"role": "sub", "value": "B"}]}),
            json!({"headlines": {"main": "A", "sub": {"value": "B"}}}),
            json!({"headline": "A", "headlines": {"role": "sub", "value": "B"}}),
            json!({"headline": "A", "headline_ednote": "C", "headline_sub": "B"}),
        ];
        for item in cases {
            let found = variants(&item, "headline", "headlines");
            let found: Vec<_> = found.iter().map(|it| (&*it.role, &*it.value)).collect();
            assert_eq!(found, [("main", "A"), ("sub", "B")], "{item}");
        }
    }

    #[test]
    fn odd_types_are_left_out() {
        let item = json!({"headlines": [null, 7, ["x"], {"value": {}}, {"role": 3, "value": 4}]});
        let found = variants(&item, "headline", "headlines");
        let found: Vec<_> = found.iter().map(|it| (&*it.role, &*it.value)).collect();
        assert_eq!(found, [("", "7"), ("", "x"), ("3", "4")]);
    }
}
