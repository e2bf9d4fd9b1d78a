//! The section trail.

use crate::json::Value;

use super::has_relation;
use crate::article::Section;
use crate::formats::fields::{list_of, text_of};

/// How many steps a trail has at most.
const STEPS: usize = 3;

/// The sections that a document names as such.
///
/// Most subjects say what a story is about, not where it stands in the paper, so only those are
/// taken that are part of a hierarchy or a category. Of subjects that merely classify, the first
/// alone is taken: they stand beside one another and make no trail.
pub(super) fn trail(item: &Value) -> Vec<Section> {
    let subjects = list_of(item, &["subjects", "subject"]);
    let related = |relation| subjects.iter().filter(|it| has_relation(it, relation)).collect();
    let service: Vec<&Value> = list_of(item, &["service", "services"]).iter().collect();
    let candidates = [
        (service, STEPS),
        (related("partOf"), STEPS),
        (related("category"), 1),
        (related("classifies"), 1),
    ];
    candidates
        .into_iter()
        .map(|(entries, steps)| sections(&entries, steps))
        .find(|it| !it.is_empty())
        .unwrap_or_default()
}

/// The names of entries; codes are for machines.
fn sections(entries: &[&Value], steps: usize) -> Vec<Section> {
    let names = entries.iter().filter_map(|it| text_of(it, &["name"]));
    names.take(steps).map(|name| Section { name, url: None }).collect()
}
