//! Tooltips, and notes that a page shows beside the words at a click.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::search::contains_word;

use super::change::Change;
use super::element::{Element, attribute, collapsed, has_class, of_name, visible};
use super::escape::push_text;

/// The classes of notes that stand in the line and open at a click: Modern Footnotes, Footnotes, Tufte, W3Schools.
const INLINE_NOTES: &str = "modern-footnotes-footnote__note footnote_tooltip sidenote marginnote tooltiptext \
    tooltip-text tooltip-content tooltip__content tooltip__text tooltip-inner tooltip_content tooltip_text \
    footnote-text footnote__text footnote_text footnote-content inline-footnote-text inline-note";

/// The attributes that hold a note, or the text of a tooltip.
const ATTRIBUTES: [&str; 11] = [
    "data-footnote",
    "data-footnote-content",
    "data-footnote-text",
    "data-note",
    "data-tooltip",
    "data-tooltip-content",
    "data-tooltip-text",
    "data-tippy-content",
    "data-tip",
    "data-original-title",
    "data-bs-original-title",
];

/// The classes of an element whose `title` is the text of a tooltip or a note.
const TITLED: &str = "tooltip tooltips has-tooltip hastooltip tooltip-trigger tooltip-link js-tooltip tooltipster \
    tippy footnote footnote-ref footnote-link glossary glossary-term glossary-tooltip simple-tooltip";

/// Elements that contain lines.
const IN_LINE: &str = "p li td th h2 h3 h4 h5 h6 blockquote figcaption";

/// Elements in a line.
const INLINE: &str = "span a sup sub small em i b strong dfn mark u abbr acronym cite label button";

/// Makes a note of what a page shows beside the words at a click.
pub(super) fn tooltip<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.name == "d-footnote" {
        return Some(Change::Note);
    }
    if !contains_word(INLINE, element.name) {
        return None;
    }
    let is_tooltip = || element.attribute("role") == "tooltip";
    let is_in_line = || {
        let parent = element.parent_name();
        contains_word(IN_LINE, parent) || contains_word(INLINE, parent)
    };
    if matches!(element.name, "span" | "small")
        && (element.has_class(INLINE_NOTES) || is_tooltip())
        && is_in_line()
    {
        return Some(Change::Note);
    }
    if element.name == "span" && element.has_class("footnote") && is_in_line() {
        let is_link = |it: &N| it.element_name().as_deref() == Some("a");
        let is_note =
            element.find(is_link).is_none() && element.words().split_whitespace().count() > 2;
        if is_note {
            return Some(Change::Note);
        }
    }
    // The mark of a note that follows it. The note gets a mark of its own.
    if is_mark_of_next(element) {
        return Some(Change::Replace(String::new()));
    }
    if element.has_class("modern-footnotes-footnote") {
        let title = attribute(&of_name(element.node, "a")?, "title")?;
        return noted(&title, false);
    }
    if element.name == "button" {
        return bigfoot(element);
    }
    let href = element.attribute("href");
    let leads = href.len() > 1 && !href.starts_with("javascript:");
    if leads {
        return None;
    }
    let is_titled = || {
        let kind = ["data-toggle", "data-bs-toggle", "rel"].map(|it| element.attribute(it));
        element.has_class(TITLED) || kind.iter().any(|it| it == "tooltip")
    };
    // An abbreviation keeps its title.
    let of_title = || {
        let is_plain = !matches!(element.name, "abbr" | "acronym");
        attribute(element.node, "title").filter(|_| is_plain && is_titled())
    };
    let of_attribute = || ATTRIBUTES.iter().find_map(|it| attribute(element.node, it));
    let note = of_attribute().or_else(of_title)?;
    let words = collapsed(&element.words());
    // An icon without words has a name, and no note.
    let is_icon = words.is_empty() && !element.classes.contains("note") && !has_note(element);
    if is_icon || !is_note(&note, &words) {
        return None;
    }
    noted(&note, !is_mark(&words))
}

fn has_note<N: Node>(element: &Element<'_, N>) -> bool {
    ["data-footnote", "data-note"].iter().any(|it| attribute(element.node, it).is_some())
}

/// Whether words are the mark of a note: a number, a letter or a sign.
fn is_mark(words: &str) -> bool {
    words.chars().filter(|it| it.is_alphabetic()).count() < 2 && words.len() < 6
}

/// Whether an element is the mark of a note that follows it in the line.
fn is_mark_of_next<N: Node>(element: &Element<'_, N>) -> bool {
    let can_be_mark = matches!(element.name, "sup" | "a" | "label" | "button");
    can_be_mark
        && visible(element.node.next_sibling()).is_some_and(|it| {
            let is_in_line = it.element_name().is_some_and(|it| matches!(&*it, "span" | "small"));
            is_in_line && has_class(&it, INLINE_NOTES)
        })
        && is_mark(&collapsed(&element.words()))
}

/// The note of a button of Bigfoot.
fn bigfoot<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let note = attribute(element.node, "data-bigfoot-footnote")?;
    Some(Change::Noted(note, false))
}

/// Whether a text says something that the words do not. A number or a name only refers to a note.
fn is_note(text: &str, words: &str) -> bool {
    let text = collapsed(text);
    let is_name =
        !text.contains(' ') && (text.chars().any(|it| it.is_ascii_digit()) || text.is_empty());
    !is_name && text != words
}

fn noted(text: &str, keeps_words: bool) -> Option<Change> {
    let mut note = String::new();
    push_text(&mut note, text.trim());
    (!is_blank(text)).then_some(Change::Noted(note, keeps_words))
}
