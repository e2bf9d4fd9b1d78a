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
        let mut item = item.clone();
        item.body = vec![Piece::Text(markup.to_owned())];
        if !matches!(item.kind, Kind::Picture | Kind::Graphic) {
            // The markup has the player.
            item.renditions = Vec::new();
        }
        pieces.push(Piece::Item(Box::new(item)));
        rest = after;
    }
    if pieces.is_empty() && before_item.is_empty() {
        return vec![Piece::Text(text)];
    }
    before_item.push_str(rest);
    add_text(&mut pieces, before_item);
    pieces
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
