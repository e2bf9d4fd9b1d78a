//! Authors that a format keeps in records, and the agencies among them.

use super::byline::{Byline, Context};
use super::fields::{string_of, text, text_of};
use super::organisation::means;
use super::wording::{after, holds};
use crate::article::Source;
use crate::draft::Draft;
use crate::json::Value;

/// Where a format keeps what it says of an author.
pub(super) struct Record {
    pub(super) name: &'static [&'static str],
    pub(super) role: &'static [&'static str],
    pub(super) url: &'static [&'static str],
    pub(super) image: &'static [&'static str],
    pub(super) description: &'static [&'static str],
}

/// Adds the authors of a document to its draft. An agency among them becomes the source where the
/// document names none, and stands for its people where it names another.
pub(super) fn add(draft: &mut Draft, entries: &mut dyn Iterator<Item = &Value>, record: &Record) {
    let mut byline = Byline::default();
    let source = draft.source.as_ref().map(|it| it.name.as_str());
    let context = Context { language: draft.language.as_deref(), providers: source.as_slice() };
    for entry in entries {
        let known = byline.authors.len();
        if let Some(name) = text_of(entry, record.name).or_else(|| text(entry)) {
            byline.add(name, context);
        }
        if let Some([author]) = byline.authors.get_mut(known..) {
            author.role = string_of(entry, record.role);
            author.url = string_of(entry, record.url).filter(|it| !tells_address(it));
            author.image = string_of(entry, record.image).filter(|it| !tells_address(it));
            author.description = string_of(entry, record.description);
        }
    }
    match (byline.agency.take(), source) {
        (Some(agency), Some(source)) if byline.authors.is_empty() && !means(&agency, source) => {
            byline.add_author(&agency);
        }
        (Some(name), None) => {
            draft.source = Some(Source { name, url: None, logo: None, description: None });
        }
        _ => {}
    }
    draft.authors.append(&mut byline.authors);
}

/// Whether a URL is somebody's e-mail address, or made of it in a way that lets it be guessed.
fn tells_address(url: &str) -> bool {
    after(url, "mailto:").is_some() || holds(url, "gravatar.com/")
}
