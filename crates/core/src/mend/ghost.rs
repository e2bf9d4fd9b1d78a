//! The cards of Ghost that are not links.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::change::Change;
use super::element::{Element, attribute, find, has_class, of_name};
use super::escape::start_tag;
use super::escape::start_tag_of;

/// The stars of a rating.
const STARS: usize = 5;

/// Keeps what a reader needs of the cards of Ghost: what plays, titles, questions and answers, buttons that lead
/// somewhere. `player.rs` drops the marks of players, and `card.rs` reads cards that are links.
pub(super) fn ghost<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if !element.classes.contains("kg-") && element.name != "video" {
        return None;
    }
    if element.has_class("kg-signup-card kg-email-cta-card kg-email-card")
        || is_dead_button(element)
    {
        return Some(Change::Drop(DropRule::Widget));
    }
    if element.has_class("kg-audio-card") {
        return Some(renamed("figure"));
    }
    if element.has_class("kg-audio-title") {
        return Some(renamed("figcaption"));
    }
    if element.has_class("kg-toggle-card") {
        return Some(renamed("details"));
    }
    if element.has_class("kg-toggle-heading-text") {
        return Some(renamed("summary"));
    }
    if element.has_class("kg-toggle-heading kg-callout-text") {
        return Some(Change::Unwrap);
    }
    if element.has_class("kg-callout-emoji") {
        return Some(Change::Wrap(String::new(), " ".to_owned()));
    }
    if element.has_class("kg-product-card-rating") {
        return Some(rating(element));
    }
    if element.has_class("kg-audio-hide") {
        return Some(Change::Replace(String::new()));
    }
    if element.has_class("kg-nft-opensea-logo kg-audio-thumbnail") {
        return Some(Change::Drop(DropRule::CardPart));
    }
    if element.name == "video" { poster(element) } else { None }
}

fn renamed(name: &'static str) -> Change {
    Change::Rename(start_tag(name, &[]), name)
}

/// Whether a button opens the portal of Ghost, or nothing.
fn is_dead_button<N: Node>(element: &Element<'_, N>) -> bool {
    element.has_class("kg-button-card")
        && of_name(element.node, "a").is_some_and(|it| {
            let href = attribute(&it, "href").unwrap_or_default();
            href.is_empty() || href.contains("#/portal")
        })
}

/// A rating in numbers: its stars are drawings.
fn rating<N: Node>(element: &Element<'_, N>) -> Change {
    let mut stars = 0;
    find(element.node, |it| {
        stars += usize::from(has_class(it, "kg-product-card-rating-active"));
        false
    });
    if stars == 0 {
        return Change::Replace(String::new());
    }
    let stars = stars.min(STARS);
    Change::Replace(["<p>", &"★".repeat(stars), &"☆".repeat(STARS - stars), "</p>"].concat())
}

/// The poster of a video is a transparent picture, and the card has the true one.
fn poster<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if !element.attribute("poster").contains("spacergif.org") {
        return None;
    }
    let name = ["data-kg-custom-thumbnail", "data-kg-thumbnail"];
    let value =
        |it: &N| name.iter().find_map(|name| attribute(it, name).filter(|it| !it.is_empty()));
    let cards = element.parents.iter().rev().take(4).filter_map(|it| it.node.as_ref());
    let poster = cards.filter_map(value).next().unwrap_or_default();
    let start = start_tag_of(element.node, element.name);
    let start = start.replacen(&element.attribute("poster"), &poster.replace('"', "&quot;"), 1);
    Some(Change::Rename(start, "video"))
}
