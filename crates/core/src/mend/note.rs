//! Notes after the text whose numbers stand in elements of their own.

use crate::body::node::Node;
use crate::search::contains_word;

use super::change::Change;
use super::element::{Element, attribute, find, has_class, visible};
use super::escape::start_tag;

/// The elements that a note can be.
const NOTES: &str = "div aside section li";

/// The elements that the mark of a note can be.
const MARKS: &str = "a sup span label b strong";

/// The elements that the text of a note can be.
const TEXTS: &str = "div p section ul ol blockquote";

/// Keeps the number of a note together with the note.
///
/// Numbered notes become a list. Other marks, such as an asterisk, become the start of the first paragraph.
pub(super) fn note<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if let Some(note) = Block::of(element.node)
        && note.number.is_some()
    {
        return Some(note.item(element));
    }
    let [.., outer, parent] = element.parents else { return None };
    let is_paragraph = element.name == "p" && element.node.first_child().is_some();
    let is_last = || visible(element.node.next_sibling()).is_none();
    if let Some(note) = parent.node.as_ref().and_then(Block::of) {
        let is_first = element.previous().is_none();
        return match note.number {
            Some(_) if is_first && contains_word(MARKS, element.name) => {
                let id = attribute(element.node, "id");
                let place = id.map(|it| start_tag("span", &[("id", &it)]) + "</span>");
                Some(Change::Replace(place.unwrap_or_default()))
            }
            Some(_) if is_paragraph && is_last() => Some(note.last_paragraph()),
            None if matches!(element.name, "p" | "div")
                && element.previous().is_some_and(is_mark) =>
            {
                Some(Change::Wrap(" ".to_owned(), String::new()))
            }
            _ => None,
        };
    }
    let note = outer.node.as_ref().filter(|_| is_paragraph).and_then(Block::of)?;
    let is_last_part =
        || parent.node.as_ref().is_some_and(|it| visible(it.next_sibling()).is_none());
    match note.number {
        Some(_) if is_last() && is_last_part() => Some(note.last_paragraph()),
        None if element.previous().is_none() && outer.previous.as_ref().is_some_and(is_mark) => {
            Some(Change::Unwrap)
        }
        _ => None,
    }
}

/// A note that begins with its mark in an element of its own.
struct Block<N> {
    mark: N,
    /// The mark, if it is a number.
    number: Option<u32>,
    /// The address of the mark in the text.
    back: Option<String>,
}

impl<N: Node> Block<N> {
    fn of(node: &N) -> Option<Self> {
        let name = node.element_name().filter(|it| contains_word(NOTES, it))?;
        let mark = visible(node.first_child()).filter(is_mark)?;
        let text = visible(mark.next_sibling())?.element_name()?;
        if !contains_word(TEXTS, &text) {
            return None;
        }
        let back = back(&mark);
        let id = attribute(node, "id").unwrap_or_default();
        let is_named = has_class(node, "footnote endnote") || id.starts_with("fn");
        let number = short_words(&mark)?.parse().ok().filter(|_| name != "li");
        (is_named || back.is_some()).then_some(Self { mark, number, back })
    }

    /// The note as an item of the list of notes.
    fn item(&self, element: &Element<'_, N>) -> Change {
        let is_numbered = |it: &N| Self::of(it).is_some_and(|it| it.number.is_some());
        let number = self.number.unwrap_or_default().to_string();
        let id = element.attribute("id");
        let mut attributes = vec![("value", number.as_str())];
        if !id.is_empty() {
            attributes.push(("id", &id));
        }
        let list = if element.previous().is_some_and(is_numbered) { "" } else { "<ol>" };
        let start = [list, &start_tag("li", &attributes)].concat();
        let is_last = !visible(element.node.next_sibling()).is_some_and(|it| is_numbered(&it));
        let end = if is_last { "</li></ol>" } else { "</li>" };
        let back = if self.ends_with_paragraph() { String::new() } else { self.link_back() };
        Change::Wrap(start, back + end)
    }

    fn last_paragraph(&self) -> Change {
        Change::Wrap("<p>".to_owned(), self.link_back() + "</p>")
    }

    /// Whether the link back is part of the last paragraph.
    fn ends_with_paragraph(&self) -> bool {
        let is_paragraph = |it: &N| it.element_name().as_deref() == Some("p");
        let last = last_of(self.mark.next_sibling());
        last.is_some_and(|last| {
            is_paragraph(&last) || last_of(last.first_child()).is_some_and(|it| is_paragraph(&it))
        })
    }

    /// The link back to the mark in the text.
    fn link_back(&self) -> String {
        let link = |it: &String| [" ", &start_tag("a", &[("href", it)]), "↩</a>"].concat();
        self.back.as_ref().map(link).unwrap_or_default()
    }
}

/// The last visible node among some siblings; `None` if there are many of them.
fn last_of<N: Node>(first: Option<N>) -> Option<N> {
    let mut last = visible(first)?;
    for _ in 0..50 {
        let Some(next) = visible(last.next_sibling()) else { return Some(last) };
        last = next;
    }
    None
}

/// The address of a link to a place in the text, if a mark is one or contains one.
fn back<N: Node>(mark: &N) -> Option<String> {
    let address = |it: &N| {
        let is_link = it.element_name().as_deref() == Some("a");
        attribute(it, "href").filter(|it| is_link && it.contains('#'))
    };
    address(mark).or_else(|| {
        let mut found = None;
        find(mark, |it| {
            found = address(it);
            found.is_some()
        });
        found
    })
}

fn is_mark<N: Node>(node: &N) -> bool {
    node.element_name().is_some_and(|it| contains_word(MARKS, &it)) && short_words(node).is_some()
}

/// The words of a mark without brackets; `None` if it has more than a few.
fn short_words<N: Node>(mark: &N) -> Option<String> {
    let (mut words, mut count) = (String::new(), 0);
    find(mark, |it| {
        words.push_str(&it.text().unwrap_or_default());
        count += 1;
        count > 12 || words.len() > 24
    });
    let words = words.trim_matches(|it: char| it.is_whitespace() || "[](){}.:".contains(it));
    (count <= 12 && !words.is_empty() && words.len() <= 6).then(|| words.to_owned())
}
