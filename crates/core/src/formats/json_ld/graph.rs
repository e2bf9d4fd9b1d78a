//! Reads the nodes of a document, and follows the references between them.

use crate::json::Value;
use crate::search::parts;

use crate::formats::fields::{get, has_name, list_of, text, text_of};

/// The fields that hold the identifiers and URLs of an article.
pub(super) const NAMES: &str = "@id url mainEntityOfPage.@id mainEntityOfPage";

/// Returns the articles of a document, its main article first.
///
/// A page may describe several articles: its own, and articles that it links to. The main article is the
/// one with the URL of the page, otherwise the one with the longest text.
pub(super) fn articles(document: &Value) -> Vec<&Value> {
    let (mut articles, mut pages) = (Vec::new(), Vec::new());
    collect(document, false, &mut articles, &mut pages);
    if articles.is_empty() {
        // The page of a section is a list of its stories. On the page of an article, a list has links, and
        // reviews are by readers.
        collect(document, true, &mut articles, &mut pages);
        return articles;
    }
    // The first page is the page itself. The others are links.
    let page = pages.first().copied();
    let rank = |it: &Value| {
        let length = |name| text_of(it, name).map_or(0, str::len);
        (page.is_some_and(|page| is_on_page(it, page)), length("articleBody"), length("headline"))
    };
    let (mut best, mut highest) = (0, (false, 0, 0));
    for (at, article) in articles.iter().enumerate() {
        let rank = rank(article);
        if rank > highest {
            (best, highest) = (at, rank);
        }
    }
    if best < articles.len() {
        articles.swap(0, best);
    }
    articles
}

/// Whether a node has a type with this ending, whatever its vocabulary and letter case:
/// `http://schema.org/NewsArticle`, `schema:NewsArticle`.
pub(super) fn is_a(node: &Value, ending: &str) -> bool {
    types(node).iter().any(|it| ends_with(it, ending))
}

/// Returns the types of a node, without their vocabulary.
pub(super) fn types(node: &Value) -> Vec<&str> {
    let mut types = Vec::new();
    for it in list_of(node, "@type") {
        types.extend(it.as_str().and_then(|it| it.trim().rsplit(['/', ':', '#']).next()));
    }
    types
}

pub(super) fn ends_with(text: &str, ending: &str) -> bool {
    let end = text.len().checked_sub(ending.len()).and_then(|at| text.get(at..));
    end.is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

/// Collects the articles and pages that a document describes as nodes of their own, not as parts of other
/// nodes. With `in_lists`, the items of lists count as nodes of their own.
fn collect<'a>(
    node: &'a Value,
    in_lists: bool,
    articles: &mut Vec<&'a Value>,
    pages: &mut Vec<&'a Value>,
) {
    const PLACES: [&str; 6] =
        ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"];
    if let Value::Array(nodes) = node {
        for node in nodes {
            collect(node, in_lists, articles, pages);
        }
        return;
    }
    if is_article(node) || (in_lists && is_review(node)) {
        articles.push(node);
        if in_lists {
            return;
        }
    } else if is_a(node, "WebPage") {
        pages.push(node);
    }
    let places = PLACES.get(..if in_lists { PLACES.len() } else { 3 }).unwrap_or_default();
    for name in places {
        if let Some(inner) = get(node, name) {
            collect(inner, in_lists, articles, pages);
        }
    }
}

/// Whether a node is an article.
pub(super) fn is_article(node: &Value) -> bool {
    const ARTICLES: [&str; 4] = ["Article", "BlogPosting", "Report", "SocialMediaPosting"];
    ARTICLES.iter().any(|it| is_a(node, it))
}

/// Whether a node is a review with a text. The review of a claim often has only the claim and a rating.
fn is_review(node: &Value) -> bool {
    let has_text = || ["headline", "reviewBody", "text"].iter().any(|it| get(node, it).is_some());
    is_a(node, "Review") && has_text()
}

/// Whether an article says that it is on this page.
fn is_on_page(article: &Value, page: &Value) -> bool {
    ["@id", "url"].iter().any(|name| {
        let address = get(page, name).and_then(text);
        address.is_some_and(|address| parts(NAMES, b' ').any(|it| has_name(article, it, address)))
    })
}

/// The largest number of nodes that can be referred to, and of values that are read from a field. Pages
/// have a few dozen. The product limits the work for hostile documents.
const MOST: usize = 1_000;

/// The largest number of nodes that describe one thing.
const MOST_FACTS: usize = 5;

/// The nodes of a document that have an identifier.
pub(super) struct Graph<'a> {
    nodes: Vec<(&'a str, &'a Value)>,
}

impl<'a> Graph<'a> {
    pub(super) fn of(document: &'a Value) -> Self {
        let mut graph = Self { nodes: Vec::new() };
        graph.add(document);
        graph
    }

    fn add(&mut self, value: &'a Value) {
        if let Some(id) = identifier(value)
            && !is_reference(value)
            && self.nodes.len() < MOST
        {
            self.nodes.push((id, value));
        }
        for (_, inner) in value.as_object().unwrap_or_default() {
            self.add(inner);
        }
        for inner in value.as_array().unwrap_or_default() {
            self.add(inner);
        }
    }

    /// Returns the values of the first of several fields that is not empty. Nested lists are flattened, and
    /// references are followed. A reference to another document stays a node without fields.
    pub(super) fn all(&self, node: &'a Value, names: &str) -> Vec<&'a Value> {
        let mut found = Vec::new();
        for name in parts(names, b' ') {
            if let Some(value) = get(node, name)
                && found.is_empty()
            {
                self.flatten(value, &mut found);
            }
        }
        found
    }

    /// Returns a node and the other nodes with its identifier, which say more about the same thing. Yoast
    /// writes the name of an author beside the identifier, and everything else in another node.
    pub(super) fn facts(&self, node: &'a Value) -> Vec<&'a Value> {
        let mut facts = vec![node];
        if let Some(id) = identifier(node).filter(|it| !it.is_empty()) {
            for (other, value) in &self.nodes {
                if *other == id && !std::ptr::eq(*value, node) && facts.len() < MOST_FACTS {
                    facts.push(value);
                }
            }
        }
        facts
    }

    fn flatten(&self, value: &'a Value, found: &mut Vec<&'a Value>) {
        if let Some(list) = value.get("@list").or_else(|| value.get("@set")) {
            self.flatten(list, found);
        } else if let Value::Array(values) = value {
            for value in values {
                self.flatten(value, found);
            }
        } else if found.len() < MOST {
            let target = if is_reference(value) { identifier(value) } else { None };
            let node = self.nodes.iter().find(|(id, _)| Some(*id) == target);
            found.push(node.map_or(value, |(_, it)| it));
        }
    }
}

fn identifier(value: &Value) -> Option<&str> {
    value.get("@id")?.as_str()
}

/// Whether an object is only a reference to a node.
fn is_reference(value: &Value) -> bool {
    let fields = value.as_object().unwrap_or_default();
    fields.iter().all(|(key, _)| key == "@id" || key == "@type")
}
