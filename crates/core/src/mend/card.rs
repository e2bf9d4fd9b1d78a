//! Cards that link to a page or a file: a title, a description, and who published it.

use crate::body::node::Node;
use crate::dropped::DropRule;

use super::change::Change;
use super::element::{Element, attribute, find, has_class, of_class, of_name, words_of};
use super::escape::{push_text, start_tag};

/// The classes of one kind of card.
struct Kind {
    card: &'static str,
    title: &'static str,
    description: &'static str,
    /// Short facts: the site, the author, the name and the size of a file.
    facts: &'static str,
}

/// How deep the elements of a caption may nest.
const MOST_DEPTH: usize = 8;

const KINDS: [Kind; 7] = [
    Kind {
        card: "kg-bookmark-card",
        title: "kg-bookmark-title",
        description: "kg-bookmark-description",
        facts: "kg-bookmark-author kg-bookmark-publisher",
    },
    Kind {
        card: "kg-file-card",
        title: "kg-file-card-title",
        description: "kg-file-card-caption",
        facts: "kg-file-card-filename kg-file-card-filesize",
    },
    Kind {
        card: "embedded-post-wrap",
        title: "embedded-post-title",
        description: "embedded-post-body",
        facts: "embedded-post-publication-name",
    },
    Kind {
        card: "embedded-publication-wrap",
        title: "embedded-publication-name",
        description: "embedded-publication-hero-text",
        facts: "embedded-publication-author-name",
    },
    Kind {
        card: "file-embed-wrapper",
        title: "file-embed-details-h1",
        description: "file-embed-description",
        facts: "file-embed-details-h2",
    },
    Kind {
        card: "bookmark",
        title: "bookmark-title",
        description: "bookmark-description",
        facts: "bookmark-href",
    },
    Kind {
        card: "blogcard blogcard-wrap",
        title: "blogcard-title",
        description: "blogcard-snippet",
        facts: "blogcard-domain",
    },
];

/// Writes a card as a link with its title, its description and its facts. Icons and thumbnails go.
pub(super) fn card<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if element.has_class("graf--mixtapeEmbed mixtapeEmbed") {
        return mixtape(element);
    }
    let kind = KINDS.iter().find(|it| element.has_class(it.card))?;
    let words =
        |classes| of_class(element.node, classes).map(|it| words_of(&it)).unwrap_or_default();
    let mut facts: Vec<String> = Vec::new();
    find(element.node, |it| {
        if has_class(it, kind.facts) {
            let fact = words_of(it);
            if !fact.is_empty() && !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        false
    });
    let mut title = words(kind.title);
    if title.is_empty() && !facts.is_empty() {
        title = facts.remove(0);
    }
    let href = address(element).filter(|_| !title.is_empty())?;
    let mut html = linked(&href, &title, &words(kind.description), &facts.join(" · "));
    if let Some(caption) = of_name(element.node, "figcaption") {
        html.push_str("<p>");
        push_line(&mut html, &caption, MOST_DEPTH);
        html.push_str("</p>");
    }
    Some(replaced(element, html))
}

/// Adds the words and links of a caption.
fn push_line<N: Node>(html: &mut String, node: &N, depth: usize) {
    let mut next = node.first_child().filter(|_| depth > 0);
    while let Some(it) = next {
        next = it.next_sibling();
        if let Some(text) = it.text() {
            push_text(html, &text);
            continue;
        }
        let is_link = it.element_name().as_deref() == Some("a");
        let href = attribute(&it, "href").filter(|_| is_link);
        html.push_str(&href.as_ref().map(|it| start_tag("a", &[("href", it)])).unwrap_or_default());
        push_line(html, &it, depth - 1);
        html.push_str(if href.is_some() { "</a>" } else { "" });
    }
}

/// A card of Medium: the title is strong, the description has emphasis, and the site follows.
fn mixtape<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let words = |names| of_name(element.node, names).map(|it| words_of(&it)).unwrap_or_default();
    let (title, description) = (words("strong h2 h3 b"), words("em h4 i p"));
    let href = address(element).filter(|_| !title.is_empty())?;
    let all = words_of(element.node);
    let rest = all.replacen(&title, "", 1).replacen(&description, "", 1);
    Some(replaced(element, linked(&href, &title, &description, rest.trim())))
}

/// The change to this HTML. If the card has a picture, a notice says so.
fn replaced<N: Node>(element: &Element<'_, N>, html: String) -> Change {
    let is_picture = |it: &N| {
        it.element_name().is_some_and(|it| matches!(&*it, "img" | "image"))
            || has_class(it, "mixtapeImage")
    };
    match element.find(is_picture) {
        Some(_) => Change::Reduce(html, DropRule::CardPart),
        None => Change::Replace(html),
    }
}

/// The address of the first link of a card.
fn address<N: Node>(element: &Element<'_, N>) -> Option<String> {
    let href = |it: &N| {
        let is_link = it.element_name().as_deref() == Some("a");
        attribute(it, "href").filter(|it| is_link && !it.trim().is_empty())
    };
    let inside = || element.find(|it| href(it).is_some()).and_then(|it| href(&it));
    href(element.node).or_else(inside)
}

/// A link with what belongs to it, one below the other.
pub(super) fn linked(href: &str, title: &str, description: &str, facts: &str) -> String {
    let mut html = ["<p>", &start_tag("a", &[("href", href)]), "<strong>"].concat();
    push_text(&mut html, title);
    html.push_str("</strong></a>");
    for (start, words, end) in [("", description, ""), ("<small>", facts, "</small>")] {
        if !words.is_empty() && words != title {
            html.push_str("<br>");
            html.push_str(start);
            push_text(&mut html, words);
            html.push_str(end);
        }
    }
    html.push_str("</p>");
    html
}
