//! Reads a package: groups of references to items, which stand in the same message or are missing.

use super::super::{gates, media};
use super::association::associate;
use super::headline::line;
use super::item::{is_text, newest, read_alone};
use super::{gate, is_package};
use crate::article::Kind;
use crate::draft::{Draft, Gate};
use crate::json::Value;
use crate::xml::{all, at, attribute, text_at};

/// The most references of a package.
const MOST_REFERENCES: usize = 200;

/// The most groups that are followed.
const MOST_GROUPS: usize = 100;

/// Reads a package. Its first text is the story, and its pictures and other texts belong to it. Without a text, the
/// package is a list of stories.
pub(super) fn read(package: &Value, all_items: &[&Value]) -> Draft {
    let mut draft = read_alone(package);
    let references = references(package);
    let main = references.iter().find_map(|it| story(it, all_items));
    if let Some(main) = main {
        let mut story = read_alone(main);
        gates::join(&mut story.gate, draft.gate);
        story.terms.append(&mut draft.terms);
        story.id = draft.id.or(story.id);
        story.headline = story.headline.or(draft.headline);
        story.source = story.source.or(draft.source);
        story.url = story.url.or(draft.url);
        draft = story;
    } else {
        draft.kind = Kind::Text;
    }
    for reference in references {
        match contained(reference, all_items) {
            Some(item) if main.is_some_and(|it| std::ptr::eq(it, item)) => {}
            Some(item) => associate(&mut draft, read_alone(item)),
            None => link(&mut draft, reference),
        }
    }
    draft
}

/// Whether a package has a text in its message.
pub(super) fn has_story(package: &Value, all_items: &[&Value]) -> bool {
    references(package).iter().any(|it| story(it, all_items).is_some())
}

/// Returns the references of a package, from its root group on.
fn references(package: &Value) -> Vec<&Value> {
    let groups = all(package, "groupSet/group");
    let root = text_at(package, "groupSet/@root");
    let first = groups.iter().find(|it| root.is_some() && attribute(it, "id") == root.as_deref());
    let mut open: Vec<&Value> = first.copied().into_iter().collect();
    if open.is_empty() {
        open.clone_from(&groups);
        open.reverse();
    }
    let mut references = all(package, "itemRef");
    for _ in 0..MOST_GROUPS {
        let Some(group) = open.pop() else { break };
        references.extend(all(group, "itemRef"));
        // The first of several groups comes next.
        for reference in all(group, "groupRef").into_iter().rev() {
            let id = attribute(reference, "idref");
            open.extend(groups.iter().find(|it| id.is_some() && attribute(it, "id") == id));
        }
    }
    references.truncate(MOST_REFERENCES);
    references
}

/// Returns the item that a reference names, if it is in the message.
fn contained<'a>(reference: &Value, all_items: &[&'a Value]) -> Option<&'a Value> {
    newest(attribute(reference, "residref").or_else(|| attribute(reference, "guidref"))?, all_items)
}

/// Returns the text that a reference names.
fn story<'a>(reference: &Value, all_items: &[&'a Value]) -> Option<&'a Value> {
    contained(reference, all_items).filter(|it| is_text(it) && !is_package(it))
}

/// Adds an item that is not in the message: the picture at an address, or the headline of a story.
fn link(draft: &mut Draft, reference: &Value) {
    let mut item = Draft { id: text_at(reference, "@residref"), ..Draft::default() };
    item.gate = Gate { status: gate::status(&all(reference, "pubStatus")), ..Gate::default() };
    item.headline = at(reference, "headline title").and_then(line);
    item.published = text_at(reference, "firstCreated versionCreated");
    let address = attribute(reference, "href").filter(|it| it.starts_with("http"));
    match media::kind_of(attribute(reference, "contenttype").unwrap_or_default()) {
        Some(kind) => {
            item.kind = kind;
            item.renditions = media::files(&[reference], ["href", "contenttype"], kind);
            item.caption = at(reference, "description").and_then(line);
            if item.renditions.is_empty() {
                return;
            }
        }
        None if item.headline.is_none() => return,
        None => item.url = address.map(ToOwned::to_owned),
    }
    associate(draft, item);
}
