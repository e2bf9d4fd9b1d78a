//! Notices for what the walk drops or moves; see [`crate::dropped`].
//!
//! Only platforms that explain run this code. Without it, the walk makes the same blocks.

use crate::article::{Block, Math};
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::quote;
use crate::platform::Platform;
use crate::search::{contains_word, parts};

use super::context::MOST_BLOCKS;
use super::node::Node;
use super::role::Role;
use super::walk::{OpenElement, Walk};
use super::{picture, text};

/// Elements whose words no browser shows, so that no word is lost with them.
const NEVER_SHOWN: &str = "script style template title datalist noframes noembed frameset annotation \
    annotation-xml";

/// Elements of forms.
const CONTROLS: &str = "button select option optgroup textarea progress meter input";

/// Void elements whose address is for machines.
const FOR_MACHINES: &str = "link meta base base-x param";

/// The attributes that a notice quotes, the address first.
const QUOTED: &str = "data-src data-lazy-src data-original data-old-src x-src src srcset href data \
    action value id class";

/// The attributes that make an unknown element worth a notice.
const ADDRESSES: &str = "data-src x-src src href data-href data-url url";

/// The most nodes that are searched for words.
const MOST_NODES: usize = 1_000;

impl<P: Platform> Walk<'_, P> {
    /// Adds a notice that a rule was applied to an element.
    pub(super) fn explain(&mut self, rule: DropRule, node: &P::Node) {
        if P::EXPLAINS {
            let place = [self.place(), described(node)].join(", ");
            explain::<P>(self.notices, rule, || place);
        }
    }

    /// Explains an element that is dropped with its content, if words or an address are lost.
    pub(super) fn explain_dropped(&mut self, node: &P::Node, name: &str) {
        if !P::EXPLAINS || contains_word(NEVER_SHOWN, name) {
            return;
        }
        let has_words = !text::is_blank(&words(node, MOST_NODES));
        if node.attribute("hidden").is_some() {
            if has_words {
                self.explain(DropRule::Hidden, node);
            }
        } else if contains_word(CONTROLS, name) {
            if has_words {
                self.explain(DropRule::FormControl, node);
            }
        } else if has_words || node.attribute("data").is_some() {
            self.explain(DropRule::Element, node);
        }
    }

    /// Explains an address that is lost: of a link, of an unknown element or of a form control.
    pub(super) fn explain_address(&mut self, node: &P::Node, role: Role) {
        if !P::EXPLAINS {
            return;
        }
        let href = node.attribute("href").unwrap_or_default();
        let name = node.element_name().unwrap_or_default();
        match role {
            Role::Link if href.trim().is_empty() || href.trim().starts_with('#') => {}
            Role::Link => {
                if self.context.address(&href).is_none() || self.words.link().is_some() {
                    self.explain(DropRule::Link, node);
                }
            }
            Role::Unknown if contains_word(CONTROLS, &name) => {
                if node.attribute("value").is_some_and(|it| !text::is_blank(&it)) {
                    self.explain(DropRule::FormControl, node);
                }
            }
            Role::Unknown if !contains_word(FOR_MACHINES, &name) => {
                let has = |it: &str| node.attribute(it).is_some_and(|it| !it.trim().is_empty());
                if parts(ADDRESSES, b' ').any(has) {
                    self.explain(DropRule::UnknownElement, node);
                }
            }
            _ => {}
        }
    }

    /// Explains a picture that is not shown.
    pub(super) fn explain_picture(&mut self, node: &P::Node) {
        let has_address = picture::address(self.context, node).is_some();
        let rule = if has_address { DropRule::TrackingPixel } else { DropRule::Picture };
        self.explain(rule, node);
    }

    /// Explains the words in a frame or player.
    pub(super) fn explain_fallback(&mut self, node: &P::Node) {
        if P::EXPLAINS && !text::is_blank(&words(node, MOST_NODES)) {
            self.explain(DropRule::Fallback, node);
        }
    }

    /// Explains elements in a formula that are dropped, and a formula that is cut.
    pub(super) fn explain_formula(&mut self, node: &P::Node, formula: Option<&Math>) {
        if !P::EXPLAINS {
            return;
        }
        let mut shown = String::new();
        visit(node, usize::MAX, &mut |it| {
            if let Some(text) = it.text() {
                shown.push_str(&text);
            }
            let name = it.element_name().unwrap_or_default();
            match Role::of(&name) {
                _ if it.attribute("hidden").is_some() => self.explain_dropped(it, &name),
                Role::Dropped => self.explain_dropped(it, &name),
                Role::Iframe | Role::Player(_) => self.explain_fallback(it),
                _ => return true,
            }
            false
        });
        let kept = formula.map(Math::words).unwrap_or_default();
        if signs(&kept) < signs(&shown) {
            self.explain(DropRule::Formula, node);
        }
    }

    /// Explains once that elements nest too deep.
    pub(super) fn explain_depth(&mut self, node: &P::Node) {
        let code = DropRule::Nesting.code();
        if P::EXPLAINS && self.most_depth > 0 && self.notices.iter().all(|it| it.code != code) {
            self.explain(DropRule::Nesting, node);
        }
    }

    /// Explains blocks that follow the gallery of an element.
    pub(super) fn explain_gallery(&mut self, element: &OpenElement<P::Node>) {
        if P::EXPLAINS
            && let Some([Block::Gallery(_), _, ..]) = self.blocks.get(element.blocks..)
        {
            self.explain(DropRule::GalleryBlock, &element.node);
        }
    }

    /// Where the walk is: by the number of blocks, those in contains_word and quotations included.
    fn place(&self) -> String {
        let count = MOST_BLOCKS - self.context.room.min(MOST_BLOCKS) + self.count;
        match count {
            _ if !self.words.is_empty() => format!("in block {}", count + 1),
            0 => "before the first block".to_owned(),
            count => format!("after block {count}"),
        }
    }
}

/// An element as a notice shows it: its start tag with one attribute, and the start of its words.
pub(crate) fn described<N: Node>(node: &N) -> String {
    let mut text = format!("<{}", node.element_name().unwrap_or_default());
    let attribute = |name: &&str| node.attribute(name).is_some_and(|it| !it.trim().is_empty());
    if let Some(name) = parts(QUOTED, b' ').find(attribute) {
        // `inert.rs` gives some attributes another name.
        let written = name.strip_prefix("x-").unwrap_or(name);
        let value = quote(&node.attribute(name).unwrap_or_default());
        text.push_str(&format!(" {written}={value}"));
    }
    text.push('>');
    let words = words(node, MOST_NODES);
    if !text::is_blank(&words) {
        text.push(' ');
        text.push_str(&quote(&words));
    }
    text
}

/// The words in an element that a browser could show, with their white space.
fn words<N: Node>(node: &N, most_nodes: usize) -> String {
    let mut words = String::new();
    visit(node, most_nodes, &mut |it| {
        if let Some(text) = it.text() {
            words.push_str(&text);
        }
        !contains_word(NEVER_SHOWN, &it.element_name().unwrap_or_default())
    });
    words
}

/// Visits the nodes in a node, and those in each node for which `visit` returns true.
fn visit<N: Node>(node: &N, most_nodes: usize, visit: &mut dyn FnMut(&N) -> bool) {
    let mut stack = vec![node.first_child()];
    for _ in 0..most_nodes {
        while stack.last().is_some_and(Option::is_none) {
            stack.pop();
        }
        let Some(node) = stack.last_mut().and_then(Option::take) else { return };
        if let Some(next) = stack.last_mut() {
            *next = node.next_sibling();
        }
        if visit(&node) {
            stack.push(node.first_child());
        }
    }
}

/// How many characters of a text are visible.
fn signs(text: &str) -> usize {
    text.chars().filter(|it| !text::is_blank(it.encode_utf8(&mut [0; 4]))).count()
}
