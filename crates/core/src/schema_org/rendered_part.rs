//! Reads what several parts of a rendered article have: people, pictures and words.

use crate::body::node::Node;
use crate::number;

/// An author or the source.
#[derive(Debug, Default)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: Option<String>,
    pub(super) description: Option<String>,
    pub(super) url: Option<String>,
    pub(super) image: Option<String>,
    pub(super) links: Vec<String>,
}

/// A picture with its texts.
#[derive(Debug, Default)]
pub(super) struct Image {
    pub(super) url: String,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) caption: Option<String>,
    pub(super) credit: Option<String>,
}

/// The largest depth of the elements that are read. It limits the use of the stack.
pub(super) const DEEPEST: usize = 200;

pub(super) fn person<N: Node>(node: &N) -> Option<Person> {
    Some(Person {
        name: words(node)?,
        url: find_attribute(node, "href"),
        image: find_attribute(node, "src"),
        ..Person::default()
    })
}

pub(super) fn image<N: Node>(figure: &N) -> Option<Image> {
    let picture = find_part(figure, "image")?;
    let number = |name| {
        let number = picture.attribute(name).and_then(|it| number::read(&it))?;
        u32::try_from(number).ok()
    };
    // The widest file is the first in `srcset`, and `width` and `height` are its size.
    let widest = picture.attribute("srcset");
    let widest = widest.as_deref().and_then(|it| it.split_ascii_whitespace().next());
    Some(Image {
        url: widest.map(ToOwned::to_owned).or_else(|| picture.attribute("src"))?,
        width: number("width"),
        height: number("height"),
        caption: find_part(figure, "caption-text").and_then(|it| words(&it)),
        credit: find_part(figure, "credit").and_then(|it| words(&it)),
    })
}

/// Visits the descendants of a node. It visits the children of a node only if `visit` returns `true`.
pub(super) fn visit_descendants<N: Node>(node: &N, visit: &mut dyn FnMut(&N) -> bool) {
    visit_to_depth(node, DEEPEST, visit);
}

fn visit_to_depth<N: Node>(node: &N, depth: usize, visit: &mut dyn FnMut(&N) -> bool) {
    let mut next = node.first_child();
    while let Some(child) = next.filter(|_| depth > 0) {
        if visit(&child) {
            visit_to_depth(&child, depth - 1, visit);
        }
        next = child.next_sibling();
    }
}

/// Returns the first descendant with this part.
pub(super) fn find_part<N: Node>(node: &N, part: &str) -> Option<N> {
    let mut next = node.first_child();
    while let Some(child) = next {
        let parts = child.attribute("part").unwrap_or_default();
        if parts.split(' ').any(|it| it == part) {
            return Some(child);
        }
        if let Some(found) = find_part(&child, part) {
            return Some(found);
        }
        next = child.next_sibling();
    }
    None
}

/// Returns the attribute of the first descendant that has it.
pub(super) fn find_attribute<N: Node>(node: &N, name: &str) -> Option<String> {
    let mut found = None;
    visit_descendants(node, &mut |it| {
        found = found.take().or_else(|| it.attribute(name));
        found.is_none()
    });
    found
}

/// Returns the text of a node, without the reader's own words and without parts called `without`.
pub(super) fn text<N: Node>(node: &N, without: &str) -> String {
    let mut text = String::new();
    visit_descendants(node, &mut |it| {
        text.push_str(&it.text().unwrap_or_default());
        let parts = it.attribute("part").unwrap_or_default();
        let is_block = it.element_name().is_some_and(|it| {
            matches!(
                it.as_str(),
                "p" | "li" | "div" | "br" | "td" | "h2" | "h3" | "h4" | "blockquote"
            )
        });
        if is_block {
            text.push(' ');
        }
        let skipped = ["label", "related", "ending", without];
        !parts.split(' ').any(|it| skipped.contains(&it))
    });
    text
}

pub(super) fn words<N: Node>(node: &N) -> Option<String> {
    Some(collapse(&text(node, "label"))).filter(|it| !it.is_empty())
}

pub(super) fn collapse(text: &str) -> String {
    let mut words = String::new();
    for word in text.split_ascii_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}
