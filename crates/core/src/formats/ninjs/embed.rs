//! Reads the comments that mark the place of an association in the texts of Superdesk:
//!
//! `<!-- EMBED START Image {id: "editor_0"} --> … <!-- EMBED END Image {id: "editor_0"} -->`

use crate::article::Kind;
use crate::draft::{Association, Draft, Piece};
use crate::formats::wording::between;

/// The largest number of embeds in a text. It limits the work for hostile documents.
const MOST_EMBEDS: usize = 500;

/// Splits the text where an association of the story belongs.
///
/// The association has the gate that the rules judge, and the credit. The markup between the comments
/// becomes its body, which is shown unless the item is a picture. An embed without an association stays in
/// the text as markup.
pub(super) fn pieces(text: Option<String>, associations: &[Association]) -> Vec<Piece> {
    let Some(text) = text else { return Vec::new() };
    let mut pieces = Vec::new();
    let mut before_item = String::new();
    let mut rest = text.as_str();
    for _ in 0..MOST_EMBEDS {
        let Some([before, label, after]) = between(rest, "<!-- EMBED START", "-->") else { break };
        before_item.push_str(before);
        rest = after;
        let Some(item) = named(label, associations) else { continue };
        let Some([markup, _, after]) = between(rest, "<!-- EMBED END", "-->") else { break };
        add_text(&mut pieces, std::mem::take(&mut before_item));
        pieces.push(Piece::Item(Box::new(with_markup(item, markup))));
        rest = after;
    }
    if pieces.is_empty() && before_item.is_empty() {
        return vec![Piece::Text(text)];
    }
    before_item.push_str(rest);
    add_text(&mut pieces, before_item);
    pieces
}

/// Copies an item for the text. The markup is its body, and it has no associations.
fn with_markup(item: &Draft, markup: &str) -> Draft {
    let mut copy = Draft { kind: item.kind, gate: item.gate.clone(), ..Draft::default() };
    copy.id.clone_from(&item.id);
    copy.headline.clone_from(&item.headline);
    copy.standfirst.clone_from(&item.standfirst);
    copy.caption.clone_from(&item.caption);
    copy.alt.clone_from(&item.alt);
    copy.credit.clone_from(&item.credit);
    copy.warning.clone_from(&item.warning);
    copy.digital_source_type.clone_from(&item.digital_source_type);
    copy.terms.clone_from(&item.terms);
    copy.has_coded_rights = item.has_coded_rights;
    copy.body.push(Piece::Text(markup.to_owned()));
    // The markup of a video or audio item contains its player, so only a picture needs its files.
    if matches!(item.kind, Kind::Picture | Kind::Graphic) {
        copy.renditions.clone_from(&item.renditions);
    }
    copy
}

fn add_text(pieces: &mut Vec<Piece>, text: String) {
    if !text.trim().is_empty() {
        pieces.push(Piece::Text(text));
    }
}

/// Returns the item that the label of an embed names.
fn named<'a>(label: &str, associations: &'a [Association]) -> Option<&'a Draft> {
    let [_, id, _] = between(label, "\"", "\"")?;
    associations.iter().find(|it| it.name == id).map(|it| &it.item)
}
