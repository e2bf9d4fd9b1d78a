//! The list of all rules, and what a rule can do with an element.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::element::Element;
use super::{button, copy, hidden, panel, tree};

/// What a rule does with an element.
pub(super) enum Change {
    /// The element goes with its content. A notice names the rule.
    Drop(DropRule),
    /// Its tags go, and its content stays.
    Unwrap,
    /// This HTML replaces the element and its content. No rule reads it again.
    Replace(String),
    /// This start tag and an end tag of this name replace its tags. Its content stays.
    Rename(String, &'static str),
}

/// A rule: what it does with an element, or `None` if the element is not of its kind.
type Rule<N> = fn(&Element<'_, N>) -> Option<Change>;

/// The change of the first rule that has one.
pub(super) fn change<N: Node>(element: &Element<'_, N>, hides: bool) -> Option<Change> {
    let rules: [Rule<N>; 6] =
        [panel::tab, button::button, button::sign, panel::panel, copy::formula, tree::preformatted];
    if hides && let Some(change) = hidden::hidden(element) {
        return Some(change);
    }
    let change = rules.iter().find_map(|it| it(element));
    change.or_else(|| if hides { None } else { hidden::uncovered(element) })
}
