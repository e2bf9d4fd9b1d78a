//! What an article that stands on a page says, by its parts.

use crate::article::inline::count_words;
use crate::body::node::Node;
use crate::number;

/// What an article says.
#[derive(Debug, Default)]
pub(super) struct RenderedArticle {
    pub(super) language: Option<String>,
    pub(super) sections: Vec<String>,
    pub(super) headline: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<Person>,
    pub(super) source: Option<Person>,
    pub(super) published: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) images: Vec<Image>,
    /// When something was put right, and what.
    pub(super) corrections: Vec<(Option<String>, String)>,
    /// Whether only what invites to read stands there.
    pub(super) is_teaser: bool,
    /// The address of the original.
    pub(super) original: Option<String>,
    /// The words of the text.
    pub(super) words: u32,
}

/// Somebody who wrote it or provides it.
#[derive(Debug, Default)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: Option<String>,
    pub(super) description: Option<String>,
    pub(super) url: Option<String>,
    pub(super) image: Option<String>,
    pub(super) links: Vec<String>,
}

/// A picture with what is said of it.
#[derive(Debug, Default)]
pub(super) struct Image {
    pub(super) url: String,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) caption: Option<String>,
    pub(super) credit: Option<String>,
}

/// Deeper than this no article nests; a bound for the stack.
const DEEPEST: usize = 200;

/// Reads an article.
pub(super) fn read_rendered_article<N: Node>(article: &N) -> RenderedArticle {
    let mut found =
        RenderedArticle { language: article.attribute("lang"), ..RenderedArticle::default() };
    found.read_all(article, DEEPEST);
    found
}

impl RenderedArticle {
    fn read_all<N: Node>(&mut self, node: &N, depth: usize) {
        let mut next = node.first_child();
        while let Some(child) = next.filter(|_| depth > 0) {
            self.read(&child, depth - 1);
            next = child.next_sibling();
        }
    }

    fn read<N: Node>(&mut self, node: &N, depth: usize) {
        let parts = node.attribute("part").unwrap_or_default();
        match parts.split(' ').next().unwrap_or_default() {
            // What other stories and the reader itself say.
            "related" | "related-stories" | "newsletter" | "labels" => {}
            "headline" => self.headline = words(node),
            "standfirst" => self.description = words(node),
            "section" => self.sections.extend(words(node)),
            "author-name" => self.authors.extend(person(node)),
            "author-role" => {
                if let Some(author) = self.authors.last_mut() {
                    author.role = words(node);
                }
            }
            "source-name" => self.source = person(node),
            "published" => self.published = attribute_below(node, "datetime"),
            "updated" => self.updated = attribute_below(node, "datetime"),
            "figure" => self.images.extend(image(node)),
            "correction" => {
                self.corrections.push((attribute_below(node, "datetime"), correction(node)));
            }
            "original-link" => self.original = node.attribute("href"),
            "author-card" => self.complete(node),
            name => {
                self.is_teaser |= name == "paywall";
                if name == "body" {
                    self.words = count_words(&text(node, "figure"), char::is_whitespace);
                }
                self.read_all(node, depth);
            }
        }
    }

    /// The box on somebody says more than the byline.
    fn complete<N: Node>(&mut self, card: &N) {
        let name = below(card, "author-card-name").and_then(|it| words(&it));
        let all = self.authors.iter_mut().chain(&mut self.source);
        for it in all.filter(|it| Some(&it.name) == name.as_ref()) {
            it.description = below(card, "author-description").and_then(|it| words(&it));
            it.image = below(card, "author-image").and_then(|it| it.attribute("src"));
            it.links = links(card);
        }
    }
}

fn person<N: Node>(node: &N) -> Option<Person> {
    Some(Person {
        name: words(node)?,
        url: attribute_below(node, "href"),
        image: attribute_below(node, "src"),
        ..Person::default()
    })
}

fn links<N: Node>(card: &N) -> Vec<String> {
    let mut links = Vec::new();
    each(card, &mut |node| {
        if node.attribute("part").as_deref() == Some("author-profile") {
            links.extend(node.attribute("href"));
        }
        true
    });
    links
}

fn image<N: Node>(figure: &N) -> Option<Image> {
    let picture = below(figure, "image")?;
    let number = |name| {
        let number = picture.attribute(name).and_then(|it| number::read(&it))?;
        u32::try_from(number).ok()
    };
    // The widest file stands first, and its size is the picture's.
    let widest = picture.attribute("srcset");
    let widest = widest.as_deref().and_then(|it| it.split_ascii_whitespace().next());
    Some(Image {
        url: widest.map(ToOwned::to_owned).or_else(|| picture.attribute("src"))?,
        width: number("width"),
        height: number("height"),
        caption: below(figure, "caption-text").and_then(|it| words(&it)),
        credit: below(figure, "credit").and_then(|it| words(&it)),
    })
}

/// What was put right, without the word that says so.
fn correction<N: Node>(node: &N) -> String {
    collapse(&text(node, "correction-label"))
}

/// Visits the nodes inside one, those inside each as long as the visitor wants them.
fn each<N: Node>(node: &N, visit: &mut dyn FnMut(&N) -> bool) {
    each_within(node, DEEPEST, visit);
}

fn each_within<N: Node>(node: &N, depth: usize, visit: &mut dyn FnMut(&N) -> bool) {
    let mut next = node.first_child();
    while let Some(child) = next.filter(|_| depth > 0) {
        if visit(&child) {
            each_within(&child, depth - 1, visit);
        }
        next = child.next_sibling();
    }
}

/// The first node inside one that is such a part.
fn below<N: Node>(node: &N, part: &str) -> Option<N> {
    let mut next = node.first_child();
    while let Some(child) = next {
        let parts = child.attribute("part").unwrap_or_default();
        if parts.split(' ').any(|it| it == part) {
            return Some(child);
        }
        if let Some(found) = below(&child, part) {
            return Some(found);
        }
        next = child.next_sibling();
    }
    None
}

/// An attribute of the first node inside one that has it.
fn attribute_below<N: Node>(node: &N, name: &str) -> Option<String> {
    let mut found = None;
    each(node, &mut |it| {
        found = found.take().or_else(|| it.attribute(name));
        found.is_none()
    });
    found
}

/// The text of a node, but for the reader's own words and for such parts.
fn text<N: Node>(node: &N, without: &str) -> String {
    let mut text = String::new();
    each(node, &mut |it| {
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
        let reads_over = ["label", "related", "ending", without];
        !parts.split(' ').any(|it| reads_over.contains(&it))
    });
    text
}

fn words<N: Node>(node: &N) -> Option<String> {
    Some(collapse(&text(node, "label"))).filter(|it| !it.is_empty())
}

fn collapse(text: &str) -> String {
    let mut words = String::new();
    for word in text.split_ascii_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}
