//! What is in an element that may hold a picture and its caption.

use crate::body::is_blank;
use crate::body::node::Node;
use crate::search::contains_word;

use super::class_name::{is_caption, is_credit};
use super::counter::is_counter;
use super::element::collapsed;
use super::sign::is_sign;

/// The most nodes that are visited. An element with more of them is no picture with a caption.
const MOST_NODES: usize = 80;

/// The most bytes of a credit line.
const LONGEST_CREDIT: usize = 300;

/// Elements whose words no page shows beside a picture.
const UNSEEN: &str = "script style template noscript button svg";

const PICTURES: &str = "img amp-img amp-anim";

const MEDIA: &str =
    "iframe video audio object embed amp-video amp-audio amp-iframe amp-youtube oembed";

/// What is in an element, the element itself included.
#[derive(Default)]
pub(super) struct Content {
    pub(super) pictures: usize,
    /// Frames and players.
    pub(super) media: usize,
    /// Elements that are captions by their class or name, or by the class of a credit line.
    pub(super) captions: usize,
    pub(super) has_figcaption: bool,
    /// The words of the first credit line.
    pub(super) credit: Option<String>,
    /// The length of the other words.
    pub(super) other_words: usize,
    /// Whether all nodes were visited.
    pub(super) is_whole: bool,
}

impl Content {
    /// Whether there is one picture or player, and nothing else but captions.
    pub(super) fn is_one_picture(&self) -> bool {
        self.is_whole && self.pictures + self.media == 1 && self.other_words == 0
    }
}

/// An open element of the visit.
struct Visited<N> {
    next: Option<N>,
    part: Option<Part>,
}

/// A caption or credit line.
struct Part {
    is_credit: bool,
    is_figcaption: bool,
    words: String,
    /// The words of captions in it.
    inner_words: String,
    /// How many pictures are before it.
    pictures: usize,
}

/// What is in an element.
pub(super) fn content_of<N: Node>(node: &N) -> Content {
    let mut content = Content::default();
    let mut open = Vec::new();
    open.extend(enter(node, &mut content));
    for _ in 0..MOST_NODES {
        let Some(last) = open.last_mut() else {
            content.is_whole = true;
            break;
        };
        match last.next.take() {
            Some(node) => {
                last.next = node.next_sibling();
                if let Some(text) = node.text() {
                    add_words(&text, &mut open, &mut content);
                } else {
                    open.extend(enter(&node, &mut content));
                }
            }
            None => {
                let part = open.pop().and_then(|it| it.part);
                leave(part, &mut open, &mut content);
            }
        }
    }
    content
}

/// Counts an element. Returns its content, if that is to be visited.
fn enter<N: Node>(node: &N, content: &mut Content) -> Option<Visited<N>> {
    let name = node.element_name()?;
    if contains_word(PICTURES, &name) {
        content.pictures += usize::from(!is_sign(node) && !is_counter(node));
        return None;
    }
    if contains_word(MEDIA, &name) {
        content.media += 1;
        return None;
    }
    if contains_word(UNSEEN, &name) {
        return None;
    }
    let classes = node.attribute("class").unwrap_or_default();
    let is_figcaption = name == "figcaption";
    let is_credit = is_credit(&classes) && !(is_figcaption && is_caption(&classes));
    let is_part = is_figcaption || is_credit || is_caption(&classes);
    let (words, inner_words) = Default::default();
    let pictures = content.pictures + content.media;
    let part = is_part.then_some(Part { is_credit, is_figcaption, words, inner_words, pictures });
    Some(Visited { next: node.first_child(), part })
}

fn add_words<N>(text: &str, open: &mut [Visited<N>], content: &mut Content) {
    if let Some(part) = open.iter_mut().rev().find_map(|it| it.part.as_mut()) {
        part.words.push_str(text);
    } else if !is_blank(text) {
        content.other_words += text.trim().len();
    }
}

fn leave<N>(part: Option<Part>, open: &mut [Visited<N>], content: &mut Content) {
    let Some(mut part) = part else { return };
    if part.pictures < content.pictures + content.media {
        // It holds a picture, so it is no caption.
        return add_words(&part.words, open, content);
    }
    part.words.push_str(&part.inner_words);
    if is_blank(&part.words) {
        return;
    }
    content.captions += 1;
    content.has_figcaption |= part.is_figcaption;
    if part.is_credit && part.words.len() <= LONGEST_CREDIT {
        content.credit.get_or_insert_with(|| collapsed(&part.words));
    } else if let Some(outer) = open.iter_mut().rev().find_map(|it| it.part.as_mut()) {
        outer.inner_words.push_str(&part.words);
    }
}
