//! Formulas: MathML, rebuilt from an allow-list.

use crate::article::Math;
use crate::search::{contains_word, parts};

use super::node::Node;
use super::role::Role;
use super::text;

/// The elements of MathML Core, and a few older ones that browsers still lay out. Other elements
/// lose their tags and keep their content, as everywhere.
const NAMES: &str = "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded \
    mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd none";

/// The attributes for the layout of a formula.
const ATTRIBUTES: &str = "accent accentunder columnspan depth display displaystyle fence height \
    linethickness lspace mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel \
    separator stretchy width";

/// The elements that contain only words.
const TOKENS: &str = "mi mn mo ms mtext";

/// How deep a formula may nest, and how many nodes it may have; limits for hostile documents.
const MOST_DEPTH: usize = 32;
const MOST_ELEMENTS: usize = 2_000;

/// The formula of a `math` element; `None` if it shows nothing.
pub(super) fn formula<N: Node>(node: &N) -> Option<Math> {
    let mut left = MOST_ELEMENTS;
    let mut made = Vec::new();
    add(node, MOST_DEPTH, &mut left, &mut made);
    made.pop().filter(|it| !text::is_blank(&it.words()))
}

fn add<N: Node>(node: &N, depth: usize, left: &mut usize, made: &mut Vec<Math>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    if *left == 0 {
        return;
    }
    *left -= 1;
    if let Some(words) = node.text() {
        if !text::is_blank(&words) {
            made.push(Math { name: "mtext", text: words, ..Math::default() });
        }
        return;
    }
    let name = node.element_name().unwrap_or_default();
    // A formula plays no video or audio, and the content of a player or iframe is only a fallback.
    let is_dropped = matches!(Role::of(&name), Role::Dropped | Role::Iframe | Role::Player(_));
    if is_dropped || node.attribute("hidden").is_some() {
        return;
    }
    let mut elements = Vec::new();
    let mut next = node.first_child();
    while let Some(child) = next {
        add(&child, depth, left, &mut elements);
        next = child.next_sibling();
    }
    let Some(name) = parts(NAMES, b' ').find(|it| *it == name) else {
        return made.append(&mut elements);
    };
    let mut formula = Math { name, elements, ..Math::default() };
    if contains_word(TOKENS, name) {
        formula.text = text::collapse(&formula.words());
        formula.elements.clear();
    }
    for name in parts(ATTRIBUTES, b' ') {
        if let Some(value) = node.attribute(name) {
            formula.attributes.push((name, value));
        }
    }
    made.push(formula);
}
