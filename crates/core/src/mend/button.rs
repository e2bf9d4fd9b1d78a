//! Buttons whose words are part of the text: the headings of accordions and tabs.
//!
//! All other buttons do nothing here, and the walk over a body drops them with a notice.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::search::{contains, contains_word};

use super::change::Change;
use super::element::{Element, find};
use super::panel::{has_word, names};

/// Elements whose words are those of a heading.
const HEADINGS: &str = "h1 h2 h3 h4 h5 h6 summary dt";

/// How many elements may be between a heading and its button.
const REACH: usize = 4;

/// What the names of buttons contain that open a panel of the text.
const OPENERS: [&str; 5] = ["accordion", "toggle", "collaps", "faq", "spoiler"];

/// Words in the names of buttons that do something else.
const OTHERS: &str = "share sharing menu nav navbar search subscribe newsletter play player mute close login \
    cookie cookies copy print save bookmark comment comments like follow download theme dark more";

/// How the words of buttons begin that open the rest of a text.
const MORE: [&str; 18] = [
    "read more",
    "read less",
    "show more",
    "show less",
    "see more",
    "load more",
    "expand",
    "collapse",
    "more",
    "mehr",
    "weiterlesen",
    "lire la suite",
    "voir plus",
    "afficher plus",
    "leer más",
    "ver más",
    "ler mais",
    "اقرأ المزيد",
];

/// Signs that say whether a panel is open.
const SIGNS: &str = "+-−–×✕✖▾▼▲▸▶◂›»⌄⌃＋∨∧˅˄";

/// Keeps the words of a button that is a heading.
pub(super) fn button<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.name != "button" {
        return None;
    }
    let words = element.words();
    if is_blank(&words) {
        return None;
    }
    let mut parents = element.parents.iter().rev().take(REACH);
    if let Some(heading) = parents.find(|it| contains_word(HEADINGS, &it.name))
        && let Some(node) = &heading.node
    {
        let is_only = letters_outside_buttons(node) == 0;
        let is_first =
            element.previous().is_none_or(|it| it.element_name().as_deref() != Some("button"));
        let is_other = has_word(&names(element), OTHERS);
        let is_heading = is_only && is_first && !is_other;
        return (is_heading || is_opener(element, &words)).then_some(Change::Unwrap);
    }
    if !is_opener(element, &words) {
        return None;
    }
    let is_heading = |it: &N| it.element_name().is_some_and(|it| contains_word(HEADINGS, &it));
    Some(match element.find(is_heading) {
        Some(_) => Change::Unwrap,
        None => Change::Rename("<h4>".to_owned(), "h4"),
    })
}

/// Whether a button opens a panel of the text.
fn is_opener<N: Node>(element: &Element<'_, N>, words: &str) -> bool {
    let has = |name: &str| !element.attribute(name).is_empty();
    let target = ["aria-controls", "data-target", "data-bs-target"].map(|it| element.attribute(it));
    let names = [names(element), target.join(" ").to_ascii_lowercase()].join(" ");
    let words = words.trim().to_lowercase();
    if has("aria-haspopup")
        || has_word(&names, OTHERS)
        || MORE.iter().any(|it| words.starts_with(it))
    {
        return false;
    }
    has("aria-controls")
        || has("data-target")
        || has("data-bs-target")
        || has("aria-expanded")
        || OPENERS.iter().any(|it| contains(&names, it))
}

/// How many letters of a heading are not in one of its buttons.
fn letters_outside_buttons<N: Node>(heading: &N) -> usize {
    let mut letters = 0_usize;
    let mut in_buttons = 0;
    find(heading, |it| {
        letters += it.text().map_or(0, |it| letters_of(&it));
        if it.element_name().as_deref() == Some("button") {
            find(it, |it| {
                in_buttons += it.text().map_or(0, |it| letters_of(&it));
                false
            });
        }
        false
    });
    letters.saturating_sub(in_buttons)
}

fn letters_of(text: &str) -> usize {
    text.chars().filter(|it| it.is_alphanumeric()).count()
}

/// Drops the sign in a button that says whether its panel is open.
pub(super) fn sign<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_in_button = element.parents.iter().rev().take(REACH).any(|it| it.name == "button");
    if !is_in_button || element.attribute("aria-hidden") != "true" {
        return None;
    }
    let words = element.words();
    let is_sign = words.chars().all(|it| it.is_whitespace() || SIGNS.contains(it));
    is_sign.then(|| Change::Replace(String::new()))
}
