//! Reads the content of an item: a text in XHTML, NITF or plain text, and files.

use super::super::{gates, media, nitf};
use super::association::associate;
use crate::article::Kind;
use crate::draft::{Draft, Piece};
use crate::formats::plain_text;
use crate::formats::wording::is_blank;
use crate::json::Value;
use crate::xml::{Tags, all, at, attribute, markup, words};

/// Adds the text, or the files of another medium.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let files = all(item, "contentSet/remoteContent");
    if matches!(draft.kind, Kind::Text | Kind::Other) {
        add_text(draft, item);
        for kind in [Kind::Picture, Kind::Video, Kind::Audio] {
            let is_it = |it: &&&Value| {
                media::kind_of(attribute(it, "contenttype").unwrap_or_default()) == Some(kind)
            };
            let files: Vec<&Value> = files.iter().filter(is_it).copied().collect();
            let renditions = media::files(&files, ["href", "contenttype"], kind);
            if !renditions.is_empty() {
                associate(draft, Draft { kind, renditions, ..Draft::default() });
            }
        }
    } else {
        draft.renditions = media::files(&files, ["href", "contenttype"], draft.kind);
    }
}

/// Adds the first text that has words. Several texts are versions of one, such as XHTML and plain text.
fn add_text(draft: &mut Draft, item: &Value) {
    let mut inside = Draft::default();
    for content in all(item, "contentSet/inlineXML contentSet/inlineData") {
        let found = match at(content, "nitf") {
            // A package has no room for the notices of its texts.
            Some(nitf) => nitf::read(nitf, &mut Vec::new()),
            None => Draft {
                body: html(content).map(Piece::Text).into_iter().collect(),
                ..Draft::default()
            },
        };
        // What closes any version of the text closes the item.
        gates::join(&mut draft.gate, found.gate.clone());
        if inside.body.is_empty() {
            inside = found;
        }
    }
    draft.body = inside.body;
    draft.headline = draft.headline.take().or(inside.headline);
    draft.standfirst = draft.standfirst.take().or(inside.standfirst);
    draft.dateline = draft.dateline.take().or(inside.dateline);
    draft.language = draft.language.take().or(inside.language);
    draft.published = draft.published.take().or(inside.published);
    draft.copyright = draft.copyright.take().or(inside.copyright);
    draft.source = draft.source.take().or(inside.source);
    draft.terms.append(&mut inside.terms);
    if draft.authors.is_empty() {
        draft.authors = inside.authors;
    }
}

/// Returns the text of a content that is not NITF. The labels of content types are often wrong.
fn html(content: &Value) -> Option<String> {
    if attribute(content, "encoding").is_some() {
        return None;
    }
    let root = at(content, "html/body body").or_else(|| at(content, "html"));
    let root = root.unwrap_or(content);
    let has_elements = root.as_object().is_some_and(|it| it.iter().any(|it| is_element(&it.0)));
    let html = match root {
        Value::Object(fields) if has_elements => {
            // The head of a page holds facts for editors, such as the time and the embargo.
            let kept =
                fields.iter().filter(|(name, _)| !matches!(name.as_str(), "head" | "header"));
            markup(&Value::Object(kept.cloned().collect()), Tags::Html)
        }
        _ => plain_text::body(&words(root)),
    };
    (!is_blank(&html)).then_some(html)
}

fn is_element(key: &str) -> bool {
    !key.starts_with(['<', '@']) && key != "value"
}
