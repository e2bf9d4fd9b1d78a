//! Reads the section of an item on the website that was asked for.

use crate::article::Section;
use crate::formats::fields::{get, list_of, text_of};
use crate::formats::section::named;
use crate::json::Value;

/// The fields that name a section, the best first.
const SECTIONS: [&str; 4] =
    ["taxonomy.primary_section", "taxonomy.sections", "taxonomy.primary_site", "taxonomy.sites"];

/// Returns what the item is on the website that was asked for: its section and its path there. Without a
/// request for a website, the canonical one counts.
pub(super) fn website(item: &Value) -> Option<&Value> {
    let websites = get(item, "websites")?;
    ["website", "canonical_website"].iter().find_map(|it| websites.get(text_of(item, it)?))
}

/// Returns the section.
pub(super) fn of(item: &Value) -> Option<Section> {
    let asked = website(item).and_then(|it| get(it, "website_section"));
    let asked = asked.and_then(|it| section(it).or_else(|| section(referent(item, it)?)));
    asked.or_else(|| SECTIONS.iter().find_map(|it| list_of(item, it).iter().find_map(section)))
}

/// Returns the section that a reference of Arc stands for, from the list of all sections of the item.
fn referent<'a>(item: &'a Value, reference: &Value) -> Option<&'a Value> {
    let id = text_of(reference, "referent.id _id")?;
    let website = text_of(reference, "referent.website _website");
    let is_meant = |it: &&Value| {
        let is_there = website.is_none() || text_of(it, "_website") == website;
        text_of(it, "_id") == Some(id) && is_there
    };
    list_of(item, "taxonomy.sections").iter().find(is_meant)
}

/// Reads a section. A section without a name has a path.
fn section(entry: &Value) -> Option<Section> {
    text_of(entry, "name _id path").and_then(|it| named(it, None))
}
