//! Notes whose numbers and words are pairs: the rows of a table, or terms with their definitions.

use crate::body::node::Node;

use super::change::Change;
use super::element::{Element, attribute, has_class, of_name, visible, words_of};
use super::escape::start_tag;

/// The classes of such tables and lists, in Docutils and others.
const CLASSES: &str = "footnote footnotes footnote-list endnotes";

/// Makes a numbered list of the notes.
pub(super) fn note_pair<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    match element.name {
        "table" | "dl" if element.has_class(CLASSES) => {
            let first = of_name(element.node, "td th dt")?;
            // Its identifier is that of the note.
            number(&first).map(|_| Change::Rename("<ol>".to_owned(), "ol"))
        }
        "tbody" | "thead" | "colgroup" if list(element, 1).is_some() => Some(Change::Unwrap),
        "tr" if list(element, 2).is_some() => {
            let mark = visible(element.node.first_child())?;
            Some(item(&mark, &[element.node, &mark], list(element, 2)?))
        }
        "td" | "th" if list(element, 3).is_some() => {
            let is_mark = element.previous().is_none();
            Some(if is_mark { Change::Replace(String::new()) } else { Change::Unwrap })
        }
        "dt" if list(element, 1).is_some() => Some(Change::Replace(String::new())),
        "dd" => {
            let list = list(element, 1)?;
            let mark = element.previous()?;
            Some(item(mark, &[mark, element.node], list))
        }
        // The link back follows the words of a note of one paragraph.
        "p" if matches!(element.parent_name(), "dd" | "td") => {
            let is_alone =
                element.previous().is_none() && visible(element.node.next_sibling()).is_none();
            (is_alone && list(element, 4).is_some()).then_some(Change::Unwrap)
        }
        _ => None,
    }
}

/// The list of notes in which an element is, at most `depth` levels up.
fn list<'a, N: Node>(element: &'a Element<'_, N>, depth: usize) -> Option<&'a N> {
    let lists = element.parents.iter().rev().take(depth);
    let mut lists = lists.filter(|it| matches!(&*it.name, "table" | "dl"));
    let list = lists.next()?.node.as_ref().filter(|it| has_class(*it, CLASSES))?;
    number(&of_name(list, "td th dt")?).map(|_| list)
}

/// The start of an item, and its end with the link back. The note has the first identifier among the nodes.
fn item<N: Node>(mark: &N, nodes: &[&N], list: &N) -> Change {
    let id = nodes.iter().copied().chain([list]).find_map(|it| attribute(it, "id"));
    let value = number(mark).map(|it| it.to_string()).unwrap_or_default();
    let mut attributes = Vec::new();
    if !value.is_empty() {
        attributes.push(("value", value.as_str()));
    }
    attributes.extend(id.as_deref().map(|it| ("id", it)));
    let href = of_name(mark, "a").and_then(|it| attribute(&it, "href"));
    let back = href.map(|it| [" ", &start_tag("a", &[("href", &it)]), "↩</a>"].concat());
    Change::Wrap(start_tag("li", &attributes), back.unwrap_or_default() + "</li>")
}

/// The number that a mark is.
fn number<N: Node>(mark: &N) -> Option<u32> {
    let words = words_of(mark);
    words.trim_matches(|it: char| !it.is_alphanumeric()).parse().ok()
}
