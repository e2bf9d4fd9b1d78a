//! The list of all rules, and what a rule can do with an element.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::element::Element;
use super::{
    amp, button, caption, card, chart, code, copy, counter, embed, formula, ghost, gutter, hidden,
    noscript, note, note_pair, numbers, panel, permalink, picture, player, playlist, post, sign,
    substack, tooltip, tree, verse, widget,
};

/// What a rule does with an element.
pub(super) enum Change {
    /// The element goes with its content. A notice names the rule.
    Drop(DropRule),
    /// Its tags go, and its content stays.
    Unwrap,
    /// This HTML replaces the element and its content. No rule reads it again.
    Replace(String),
    /// It is the caption of the picture before it ([`Element::previous`]).
    Caption,
    /// It goes, and its words are the credit line of the picture before it.
    Credit(String),
    /// This start tag and an end tag of this name replace its tags. Its content stays.
    Rename(String, &'static str),
    /// This HTML goes before and after its content, in the place of its tags.
    Wrap(String, String),
    /// This HTML replaces the element and its content. A notice names the rule by which something is left out.
    Reduce(String, DropRule),
    /// Line feeds in it become line breaks. If there is a name, a tag of this name replaces its tags.
    Lines(Option<&'static str>, Spaces),
    /// Its content becomes a note at the end of the body. A mark that leads to the note takes its place.
    Note,
    /// Its content stays, and a mark follows that leads to a note with this HTML. Without `true`, the mark takes
    /// the place of the content.
    Noted(String, bool),
}

/// What becomes of white space at the start of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaces {
    /// It stays.
    Kept,
    /// It goes, as everywhere in HTML.
    Collapsed,
}

/// A rule: what it does with an element, or `None` if the element is not of its kind.
type Rule<N> = fn(&Element<'_, N>) -> Option<Change>;

/// The change of the first rule that has one.
pub(super) fn change<N: Node>(element: &Element<'_, N>, hides: bool) -> Option<Change> {
    let rules: [Rule<N>; 28] = [
        note_pair::note_pair,
        note::note,
        code::code,
        gutter::gutter,
        permalink::permalink,
        verse::verse,
        numbers::numbers,
        formula::formula,
        player::player,
        card::card,
        ghost::ghost,
        substack::substack,
        playlist::playlist,
        widget::widget,
        counter::counter,
        sign::sign,
        amp::amp,
        noscript::noscript,
        chart::chart,
        post::post,
        embed::embed,
        caption::caption,
        picture::picture,
        button::button,
        button::sign,
        panel::panel,
        copy::formula,
        tree::preformatted,
    ];
    // A page shows such notes at a click, and hides them until then.
    let first = [tooltip::tooltip, sign::wiki_formula];
    if let Some(change) = first.iter().find_map(|it| it(element)) {
        return Some(change);
    }
    if hides && let Some(change) = hidden::hidden(element) {
        return Some(change);
    }
    let change = rules.iter().find_map(|it| it(element));
    change.or_else(|| if hides { None } else { hidden::uncovered(element) })
}
