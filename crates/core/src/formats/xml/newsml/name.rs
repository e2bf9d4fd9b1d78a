//! Names and codes of NewsML-G2.

use crate::json::Value;
use crate::search::after_last;
use crate::xml::{all, attribute, words};

/// Returns the name of a concept in a language, or otherwise its first name. A concept may have a literal instead.
pub(in crate::formats::xml) fn named(concept: &Value, language: Option<&str>) -> Option<String> {
    let names: Vec<(&Value, String)> = all(concept, "name")
        .into_iter()
        .map(|it| (it, words(it).split_whitespace().collect::<Vec<_>>().join(" ")))
        .filter(|it| !it.1.is_empty())
        .collect();
    let of_language = |it: &&(&Value, String)| {
        let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        attribute(it.0, "xml:lang")
            .zip(language)
            .is_some_and(|(one, other)| main(one) == main(other))
    };
    let name = names.iter().find(of_language).or_else(|| names.first()).map(|it| it.1.clone());
    name.or_else(|| attribute(concept, "literal").map(ToOwned::to_owned))
}

/// Returns the code of a property without its vocabulary: `stat:usable` and
/// `http://cv.iptc.org/newscodes/pubstatusg2/usable` both give `usable`.
pub(super) fn code(property: &Value) -> Option<&str> {
    let code = |name: &str| attribute(property, name).map(|it| after_last(it, ":/#"));
    code("qcode").or_else(|| code("uri")).or_else(|| attribute(property, "literal"))
}

/// Returns the code of the role of a property, in small letters.
pub(super) fn role(property: &Value) -> String {
    let role = attribute(property, "role").or_else(|| attribute(property, "roleuri"));
    after_last(role.unwrap_or_default(), ":/#").to_ascii_lowercase()
}
