//! The list of all rules.

use crate::body::node::Node;

use super::change::Change;
use super::element::Element;
use super::{
    amp, button, caption, card, chart, code, copy, counter, embed, formula, ghost, gutter, hidden,
    noscript, note, note_pair, numbers, panel, permalink, picture, player, playlist, post,
    preformatted, sign, substack, suggestion, tooltip, verse, widget,
};

/// A rule: what it does with an element, or `None` if the element is not of its kind.
type Rule<N> = fn(&Element<'_, N>) -> Option<Change>;

/// The change of the first rule that has one.
pub(super) fn change<N: Node>(element: &Element<'_, N>, hides: bool) -> Option<Change> {
    let rules: [Rule<N>; 29] = [
        panel::tab,
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
        preformatted::preformatted,
    ];
    if let Some(change) = suggestion::suggestion(element) {
        return Some(change);
    }
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
