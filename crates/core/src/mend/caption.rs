//! Captions and credit lines that are no `figcaption`, and the elements that hold them with a picture.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::search::contains_word;

use super::change::Change;
use super::class_name::{is_caption, is_credit};
use super::content::{Content, content_of};
use super::element::{Element, collapsed};
use super::escape::start_tag;
use super::open::Open;

/// Elements that may hold a picture and its caption.
const CONTAINERS: &str = "div p span section article center aside table dl";

/// The parts of a table or list, which go if it becomes a figure.
const PARTS: &str = "thead tbody tfoot tr td th dt dd colgroup";

/// The longest caption without a class of its own, in bytes.
const LONGEST_CAPTION: usize = 600;

pub(super) fn caption<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let figure = element.near().find(|it| is_figure(it));
    let classes = element.attribute("class");
    part(element, figure, &classes).or_else(|| {
        let is_part = contains_word(PARTS, element.name) && is_in_changed_table(element);
        if is_part { Some(Change::Unwrap) } else { container(element, figure, &classes) }
    })
}

/// The credit line of the only picture in the figure that contains an element, if no attribute has it.
pub(super) fn credit_of<N: Node>(element: &Element<'_, N>) -> Option<String> {
    let figure = element.near().find(|it| is_figure(it))?;
    let content = content_of(figure.node.as_ref()?);
    content.credit.filter(|_| content.pictures == 1)
}

fn is_figure<N>(open: &Open<N>) -> bool {
    open.name == "figure" || open.end.as_deref() == Some("figure")
}

/// A caption or a credit line.
fn part<N: Node>(
    element: &Element<'_, N>,
    figure: Option<&Open<N>>,
    classes: &str,
) -> Option<Change> {
    let (is_credit, is_caption) = (is_credit(classes), is_caption(classes));
    let is_plain =
        figure.is_some_and(|it| element.parents.last().is_some_and(|last| std::ptr::eq(it, last)));
    if !is_credit && !is_caption && !is_plain || contains_word("img figure picture a", element.name)
    {
        return None;
    }
    let own = content_of(element.node);
    if !own.is_whole || own.pictures + own.media > 0 {
        return None;
    }
    let words = collapsed(&element.words());
    let whole = figure.and_then(|it| it.node.as_ref()).map(content_of);
    if is_credit
        && own.credit.as_ref() == Some(&words)
        && let Some(whole) = &whole
        && whole.pictures == 1
        && whole.credit.as_ref() == Some(&words)
    {
        // The picture has it; see `credit_of`.
        return Some(Change::Replace(String::new()));
    }
    let is_figcaption = |it: &Open<N>| it.end.as_deref() == Some("figcaption");
    if is_blank(&words) || element.name == "figcaption" || element.near().any(is_figcaption) {
        return None;
    }
    match whole {
        Some(whole) if whole.has_figcaption => None,
        Some(whole) => {
            let is_only = whole.captions == 0 && whole.pictures + whole.media == 1;
            let is_changed = figure.is_some_and(|it| it.name != "figure");
            let becomes = is_credit || is_caption || is_plain && is_changed && is_only;
            becomes.then(|| Change::Rename("<figcaption>".to_owned(), "figcaption"))
        }
        None => {
            let previous = content_of(element.previous()?);
            if !previous.is_one_picture() || previous.captions > 0 || !(is_credit || is_caption) {
                return None;
            }
            let is_line = is_credit && own.credit.is_some() && previous.pictures == 1;
            Some(if is_line { Change::Credit(words) } else { Change::Caption })
        }
    }
}

/// An element with a picture and its caption.
fn container<N: Node>(
    element: &Element<'_, N>,
    figure: Option<&Open<N>>,
    classes: &str,
) -> Option<Change> {
    if figure.is_some() || !contains_word(CONTAINERS, element.name) {
        return None;
    }
    let content = content_of(element.node);
    let has_caption = content.is_one_picture() && content.captions > 0
        || is_caption(classes) && has_plain_caption(&content);
    if !has_caption || content.has_figcaption {
        return None;
    }
    let id = element.attribute("id");
    let attributes = [("id", &*id)];
    let start = start_tag("figure", if id.is_empty() { &[] } else { &attributes });
    Some(Change::Rename(start, "figure"))
}

/// Whether the words beside a picture may be its caption, because the class of their container says so.
fn has_plain_caption(content: &Content) -> bool {
    let is_short = (1..LONGEST_CAPTION).contains(&content.other_words);
    content.is_whole && content.pictures + content.media == 1 && content.captions == 0 && is_short
}

/// Whether the table or list that an element is a part of becomes a figure.
fn is_in_changed_table<N: Node>(element: &Element<'_, N>) -> bool {
    let names = if contains_word("dt dd", element.name) { "dl" } else { "table" };
    let table = element.near().find(|it| it.name == names);
    table.is_some_and(|it| is_figure(it))
}
