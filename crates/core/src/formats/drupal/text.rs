//! Texts: fields of filtered HTML, and paragraphs, which are resources with fields of their own.

use super::{Resource, picture};
use crate::draft::Piece;
use crate::formats::fields::{get, get_any, list, owned, string_of, text_of};
use crate::formats::plain_text;
use crate::formats::rich::line::escaped;
use crate::formats::rich::{self, of_value};
use crate::formats::wording::{contains_ignore_case, is_blank};
use crate::json::Value;
use crate::notice::Notice;

/// How deep paragraphs may be nested.
const DEEPEST: usize = 4;

/// How many pieces a text may have before its paragraphs are cut. The reader shows no more.
const MOST_PIECES: usize = 5_000;

/// The level of a heading in a paragraph. The headline has level 1.
const LEVEL: u8 = 2;

/// Returns the summary of the text.
pub(super) fn summary(attributes: &Value) -> Option<String> {
    string_of(attributes, "body.summary").filter(|it| !is_blank(it)).or_else(|| {
        let named = |name: &&str| {
            ["summary", "teaser", "standfirst", "intro_text"].iter().any(|it| name.ends_with(it))
        };
        let mut fields = attributes.as_object().unwrap_or_default().iter();
        fields.find_map(|(name, value)| {
            named(&name.as_str()).then(|| html(value).map(ToOwned::to_owned))?
        })
    })
}

/// Returns the text of a story: its field `body`, otherwise all its fields of HTML, and its paragraphs.
pub(super) fn body(story: Resource<'_>, notices: &mut Vec<Notice>) -> Vec<Piece> {
    let attributes = story.attributes();
    let mut pieces = Vec::new();
    match get(attributes, "body") {
        Some(body) if !is_blank(html(body).unwrap_or_default()) => {
            add_text(body, &mut pieces, notices)
        }
        Some(body) if body.as_array().is_some() => {
            list(body).iter().for_each(|it| add_text(it, &mut pieces, notices));
        }
        _ => {
            for (name, value) in attributes.as_object().unwrap_or_default() {
                let is_text = value.get("format").is_some() || value.get("processed").is_some();
                let is_other =
                    ["summary", "teaser", "caption", "credit", "standfirst", "intro_text"]
                        .iter()
                        .any(|it| name.ends_with(it));
                if is_text && !is_other {
                    add_text(value, &mut pieces, notices);
                }
            }
        }
    }
    add_paragraphs(story, DEEPEST, &mut pieces, notices);
    pieces
}

/// Returns the HTML of a field. `value` has tokens and tags that the site filters, so it is the last choice.
fn html(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| text_of(value, "processed")).or_else(|| text_of(value, "value"))
}

fn add_text(value: &Value, pieces: &mut Vec<Piece>, notices: &mut Vec<Notice>) {
    if let Some(mut found) = of_value(value, &mut rich::context(notices)) {
        pieces.append(&mut found);
    } else if let Some(text) = html(value).filter(|it| !it.trim().is_empty()) {
        pieces.push(Piece::Text(plain_text::body(text)));
    }
}

/// Adds the paragraphs that a resource refers to, in their order.
fn add_paragraphs(
    parent: Resource<'_>,
    depth: usize,
    pieces: &mut Vec<Piece>,
    notices: &mut Vec<Notice>,
) {
    let Some(depth) = depth.checked_sub(1).filter(|_| pieces.len() < MOST_PIECES) else { return };
    for (_, reference, found) in parent.references() {
        let kind = text_of(reference, "type").unwrap_or_default();
        let Some(kind) = kind.strip_prefix("paragraph--") else { continue };
        let Some(found) = found else {
            rich::context(notices).notice(
                "reference-missing",
                "the text has a paragraph that the document lacks: ask for it with `include`",
            );
            continue;
        };
        let attributes = found.attributes();
        if attributes.get("status") == Some(&Value::Bool(false)) {
            continue;
        }
        if contains_ignore_case(kind, "quote") {
            add_quote(attributes, pieces);
            continue;
        }
        if let Some(title) = text_of(attributes, "field_title field_heading field_headline") {
            pieces.push(Piece::Heading(LEVEL, escaped(title)));
        }
        for (name, value) in attributes.as_object().unwrap_or_default() {
            if value.get("processed").is_some() || value.get("format").is_some() {
                add_text(value, pieces, notices);
            } else if let Some(url) = text_of(value, "uri").filter(|it| it.starts_with("http")) {
                pieces.push(Piece::Embed(url.to_owned(), owned(text_of(value, "title"))));
            } else if let Some(url) = value
                .as_str()
                .filter(|it| it.starts_with("http") && contains_ignore_case(name, "video"))
            {
                pieces.push(Piece::Embed(url.to_owned(), None));
            }
        }
        for (_, reference, medium) in found.references() {
            let is_medium = text_of(reference, "type")
                .is_some_and(|it| it.starts_with("media--") || it == "file--file");
            let Some(medium) = medium.filter(|_| is_medium) else { continue };
            let video = text_of(
                medium.attributes(),
                "field_media_oembed_video field_media_video_embed_field",
            );
            match (video, picture::of(reference, medium, DEEPEST)) {
                (Some(url), _) => pieces.push(Piece::Embed(
                    url.to_owned(),
                    owned(text_of(medium.attributes(), "name")),
                )),
                (None, Some(picture)) => pieces.push(Piece::Item(Box::new(picture))),
                (None, None) => {}
            }
        }
        add_paragraphs(found, depth, pieces, notices);
    }
}

fn add_quote(attributes: &Value, pieces: &mut Vec<Piece>) {
    let quoted =
        get_any(attributes, "field_quote field_text field_body field_quote_text").and_then(html);
    let speaker = get_any(attributes, "field_attribution field_author field_source field_citation")
        .and_then(html);
    if let Some(quoted) = quoted {
        let quoted = vec![Piece::Text(plain_text::body(quoted))];
        pieces.push(Piece::Quote(quoted, owned(speaker)));
    }
}
