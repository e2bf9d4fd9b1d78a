//! The comments in which Superdesk's texts say which association stands where:
//! `<!-- EMBED START Image {id: "editor_0"} --> … <!-- EMBED END Image {id: "editor_0"} -->`.

use crate::article::Kind;
use crate::draft::{Association, Draft, Piece};
use crate::formats::wording::between;

/// More than any story holds; a bound for hostile ones.
const MOST_EMBEDS: usize = 500;

/// The text, cut where the story has an item that belongs there.
///
/// The item passes the gate, and it has the credit; the markup between the comments stands in
/// where it is no picture. Embeds that have no item are what they are: markup.
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
        pieces.push(Piece::Item(Box::new(in_text(item, markup))));
        rest = after;
    }
    if pieces.is_empty() && before_item.is_empty() {
        return vec![Piece::Text(text)];
    }
    before_item.push_str(rest);
    add_text(&mut pieces, before_item);
    pieces
}

/// An item as it stands in the text: with the markup for its body, and without items of its own.
fn in_text(item: &Draft, markup: &str) -> Draft {
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
    // The markup of anything but a picture has its player.
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

/// The item that the label of an embed names.
fn named<'a>(label: &str, associations: &'a [Association]) -> Option<&'a Draft> {
    let [_, id, _] = between(label, "\"", "\"")?;
    associations.iter().find(|it| it.name == id).map(|it| &it.item)
}
