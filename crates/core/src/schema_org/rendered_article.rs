//! Reads the facts of an article that is rendered on a page, by its parts.

use crate::article::inline::count_words;
use crate::body::node::Node;
use crate::number;

use super::rendered_post::{RenderedPost, read_rendered_post};

/// The facts of a rendered article.
#[derive(Debug, Default)]
pub(super) struct RenderedArticle {
    pub(super) language: Option<String>,
    pub(super) sections: Vec<String>,
    pub(super) headline: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<Person>,
    pub(super) source: Option<Person>,
    pub(super) publisher: Option<Person>,
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) images: Vec<Image>,
    /// The corrections, each with its date and its text.
    pub(super) corrections: Vec<(Option<String>, String)>,
    /// Whether only a teaser is shown, because the text is for paying readers.
    pub(super) is_teaser: bool,
    /// The URL of the original.
    pub(super) original: Option<String>,
    /// The number of words in the text.
    pub(super) words: u32,
    /// Whether the article is a live report.
    pub(super) is_report: bool,
    /// When the coverage of a live report ended.
    pub(super) ended: Option<String>,
    /// The posts of a live report.
    pub(super) posts: Vec<RenderedPost>,
}

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
const DEEPEST: usize = 200;

/// Reads the article in the element `article`.
pub(super) fn read_rendered_article<N: Node>(article: &N) -> RenderedArticle {
    let mut found =
        RenderedArticle { language: article.attribute("lang"), ..RenderedArticle::default() };
    found.read_children(article, DEEPEST);
    found
}

impl RenderedArticle {
    fn read_children<N: Node>(&mut self, node: &N, depth: usize) {
        let mut next = node.first_child();
        while let Some(child) = next.filter(|_| depth > 0) {
            self.read(&child, depth - 1);
            next = child.next_sibling();
        }
    }

    fn read<N: Node>(&mut self, node: &N, depth: usize) {
        let parts = node.attribute("part").unwrap_or_default();
        match parts.split(' ').next().unwrap_or_default() {
            // These parts are about other stories, or are words of the reader itself.
            "related" | "related-stories" | "newsletter" | "labels" | "key-events" => {}
            "headline" => self.headline = words(node),
            "standfirst" => self.description = words(node),
            "section" => self.sections.extend(words(node)),
            "author-name" => self.authors.extend(person(node)),
            "author-role" => {
                if let Some(author) = self.authors.last_mut() {
                    author.role = words(node);
                }
            }
            // The byline names the source first, then the publisher.
            "source-name" if self.source.is_none() => self.source = person(node),
            "source-name" => self.publisher = person(node),
            "published" => self.published = find_attribute(node, "datetime"),
            "updated" => self.updated = find_attribute(node, "datetime"),
            "figure" => self.images.extend(image(node)),
            "live-status" => {
                self.is_report = true;
                self.ended = find_attribute(node, "datetime");
            }
            "post" => self.posts.push(read_rendered_post(node)),
            "correction" => {
                self.corrections.push((find_attribute(node, "datetime"), correction(node)));
            }
            "original-link" => self.original = node.attribute("href"),
            "author-card" => self.add_author_card(node),
            name => {
                self.is_teaser |= name == "paywall";
                if name == "body" {
                    self.words = count_words(&text(node, "figure"), char::is_whitespace);
                }
                self.read_children(node, depth);
            }
        }
    }

    /// Adds the details of an author card to the author or source of the same name. The card says more than
    /// the byline.
    fn add_author_card<N: Node>(&mut self, card: &N) {
        let name = find_part(card, "author-card-name").and_then(|it| words(&it));
        let all = self.authors.iter_mut().chain(&mut self.source);
        for it in all.filter(|it| Some(&it.name) == name.as_ref()) {
            it.description = find_part(card, "author-description").and_then(|it| words(&it));
            it.image = find_part(card, "author-image").and_then(|it| it.attribute("src"));
            it.links = links(card);
        }
    }
}

pub(super) fn person<N: Node>(node: &N) -> Option<Person> {
    Some(Person {
        name: words(node)?,
        url: find_attribute(node, "href"),
        image: find_attribute(node, "src"),
        ..Person::default()
    })
}

fn links<N: Node>(card: &N) -> Vec<String> {
    let mut links = Vec::new();
    visit_descendants(card, &mut |node| {
        if node.attribute("part").as_deref() == Some("author-profile") {
            links.extend(node.attribute("href"));
        }
        true
    });
    links
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

/// Returns the text of a correction, without its label.
fn correction<N: Node>(node: &N) -> String {
    collapse(&text(node, "correction-label"))
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
fn find_part<N: Node>(node: &N, part: &str) -> Option<N> {
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
