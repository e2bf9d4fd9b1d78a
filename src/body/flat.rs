//! The text of a tree without its structure, by a loop instead of by recursion.

use super::node::Node;
use super::role::Role;

/// What remains of a tree without structure.
#[derive(Debug)]
pub(super) enum Scrap {
    /// A text node.
    Text(String),
    /// The border of something that is no inline element.
    Boundary,
}

enum Step<N> {
    Into(N),
    Out,
}

/// Calls `take` with every scrap of `root`, in order.
///
/// What the allow-list drops is left out, and so are embeds: their content is a message for
/// browsers that cannot play them.
pub(super) fn scraps<N: Node>(root: &N, mut take: impl FnMut(Scrap)) {
    let mut steps = vec![Step::Into(root.clone())];
    while let Some(step) = steps.pop() {
        let Step::Into(node) = step else {
            take(Scrap::Boundary);
            continue;
        };
        if let Some(text) = node.text() {
            take(Scrap::Text(text));
        } else if let Some(role) = shown_role(&node) {
            if !role.is_inline() {
                take(Scrap::Boundary);
                steps.push(Step::Out);
            }
            steps.append(&mut into_children(&node));
        }
    }
}

/// The text of `root`, with a space where something other than an inline element begins or
/// ends.
pub(super) fn text<N: Node>(root: &N) -> String {
    let mut text = String::new();
    scraps(root, |scrap| match scrap {
        Scrap::Text(words) => text.push_str(&words),
        Scrap::Boundary => text.push(' '),
    });
    text
}

/// Whether there is an element of this name under `root`.
pub(super) fn holds<N: Node>(root: &N, name: &str) -> bool {
    let mut nodes = root.children();
    while let Some(node) = nodes.pop() {
        if node.element_name().is_some_and(|it| it == name) {
            return true;
        }
        nodes.append(&mut node.children());
    }
    false
}

/// The role of an element whose content is shown, `None` for everything else.
fn shown_role<N: Node>(node: &N) -> Option<Role> {
    let role = Role::of(&node.element_name()?);
    let is_shown = !matches!(role, Role::Dropped | Role::Embed) && !node.is_hidden();
    is_shown.then_some(role)
}

/// The children in reverse, so that the first one is the next to be popped.
fn into_children<N: Node>(node: &N) -> Vec<Step<N>> {
    node.children().into_iter().rev().map(Step::Into).collect()
}
