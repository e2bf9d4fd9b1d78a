//! The section trail.

use crate::json::Value;

use super::has_relation;
use crate::article::Section;
use crate::formats::fields::{list_of, text_of};

const SERVICES: &str = "service services";
const SUBJECTS: &str = "subjects subject";

/// Where sections stand: in which field, in which relation to the item, and how many make a trail.
///
/// Most subjects say what a story is about, not where it stands in the paper, so only those are
/// taken that are part of a hierarchy or a category. Of subjects that merely classify, the first
/// alone is taken: they stand beside one another and make no trail.
const PLACES: [(&str, &str, usize); 4] = [
    (SERVICES, "", 3),
    (SUBJECTS, "partOf", 3),
    (SUBJECTS, "category", 1),
    (SUBJECTS, "classifies", 1),
];

/// The sections that a document names as such.
pub(super) fn trail(item: &Value) -> Vec<Section> {
    let mut trail = Vec::new();
    for (fields, relation, steps) in PLACES {
        for entry in list_of(item, fields) {
            // Codes are for machines.
            if let Some(name) = text_of(entry, "name")
                && trail.len() < steps
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
