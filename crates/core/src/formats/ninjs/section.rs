//! Reads the section trail.

use crate::json::Value;

use super::has_relation;
use crate::article::Section;
use crate::formats::fields::{list_of, text_of};
use crate::formats::section::is_code;

const SERVICES: &str = "service services";
const SUBJECTS: &str = "subjects subject";

/// The fields with sections, each with the relation to the item, and the largest number of sections in the
/// trail.
///
/// Most subjects say what a story is about, not to which section it belongs. So only subjects that are part
/// of a hierarchy or a category are read. Of subjects that only classify, the first is read: they have no
/// order and make no trail.
const SECTION_FIELDS: [(&str, &str, usize); 4] = [
    (SERVICES, "", 3),
    (SUBJECTS, "partOf", 3),
    (SUBJECTS, "category", 1),
    (SUBJECTS, "classifies", 1),
];

/// Returns the sections that a document names.
pub(super) fn trail(item: &Value) -> Vec<Section> {
    let mut trail = Vec::new();
    for (fields, relation, most) in SECTION_FIELDS {
        for entry in list_of(item, fields) {
            // Codes are not for readers. AP names some categories by one letter.
            if let Some(name) = text_of(entry, "name")
                && !is_code(name)
                && trail.len() < most
                && (relation.is_empty() || has_relation(entry, relation))
            {
                trail.push(Section { name: name.to_owned(), url: None });
            }
        }
        if !trail.is_empty() {
            break;
        }
    }
    trail
}
