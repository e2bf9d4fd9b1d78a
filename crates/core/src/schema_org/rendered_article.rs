//! Reads the facts of an article that is rendered on a page, by its parts.

use crate::article::inline::count_words;
use crate::body::node::Node;

use super::rendered_part::{
    DEEPEST, Image, Person, collapse, find_attribute, find_part, image, person, text,
    visit_descendants, words,
};
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

/// Returns the text of a correction, without its label.
fn correction<N: Node>(node: &N) -> String {
    collapse(&text(node, "correction-label"))
}
