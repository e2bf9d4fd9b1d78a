//! Writes the tree of a body as HTML again, and applies the rules to each element.
//!
//! The result is parsed like any body, so it gives nothing that a body could not have.

use crate::body::node::Node;
use crate::body::{inert, is_blank, mend_breaks, original_name};
use crate::dropped::DropRule;
use crate::explain::{explain, quote};
use crate::notice::Notice;
use crate::platform::Platform;
use crate::search::contains_word;

use super::element::Element;
use super::escape::{push_attribute, push_text};
use super::panel::Panels;
use super::rules::{Change, change};

/// Elements without an end tag.
const VOID: &str = "area base br col embed hr img input link meta param source track wbr";

/// Elements whose content no page shows.
const NEVER_SHOWN: &str = "script style template noembed noframes";

/// Elements whose words are preformatted text, and no markup.
const PREFORMATTED: &str = "plaintext xmp listing";

/// Elements whose content is text, for browsers that cannot show the element.
const TEXT: &str = "iframe";

/// Elements that show something without words.
const MEDIA: &str = "img iframe embed";

/// The most bytes of hidden words beside a text that is much shorter. Where more are hidden, a script shows them.
const MOST_HIDDEN: usize = 1_000;

/// An open element.
pub(super) struct Open<N> {
    /// The local name in lower case.
    pub(super) name: String,
    /// The element itself; `None` for the body.
    pub(super) node: Option<N>,
    /// The last element in it that is written, if only white space follows it.
    pub(super) previous: Option<N>,
    /// The next node in it.
    next: Option<N>,
    /// The name of the end tag; `None` if there is none.
    end: Option<String>,
    /// Whether the walk over the mended body drops it, because of an attribute of it or of one around it.
    is_hidden: bool,
}

/// The mended HTML of a body; `None` if it cannot be parsed.
pub(super) fn mend<P: Platform>(
    html: &str,
    platform: &P,
    notices: &mut Vec<Notice>,
) -> Option<String> {
    let html = inert(&mend_breaks(html));
    let mut own_notices = Vec::new();
    let body = platform.parse_html(&html)?;
    let panels = Panels::of(&body);
    let mended = write::<P>(body, &panels, true, &mut own_notices);
    let is_hidden = mended.hidden > MOST_HIDDEN && mended.hidden / 8 > mended.shown;
    if mended.has_content && !is_hidden {
        notices.append(&mut own_notices);
        return Some(mended.html);
    }
    // A page may hide the whole text until its script runs.
    Some(write::<P>(platform.parse_html(&html)?, &panels, false, notices).html)
}

/// Writes a tree. `hides` tells whether the rule for hidden elements applies.
fn write<'a, P: Platform>(
    body: P::Node,
    panels: &'a Panels,
    hides: bool,
    notices: &mut Vec<Notice>,
) -> Writer<'a, P::Node> {
    let next = body.first_child();
    let name = "body".to_owned();
    let open = Open { name, node: None, previous: None, next, end: None, is_hidden: false };
    let mut writer = Writer {
        html: String::new(),
        open: vec![open],
        panels,
        hides,
        has_content: false,
        shown: 0,
        hidden: 0,
    };
    while let Some(parent) = writer.open.last_mut() {
        if let Some(node) = parent.next.take() {
            parent.next = node.next_sibling();
            writer.add::<P>(node, notices);
        } else {
            writer.close();
        }
    }
    writer
}

/// The HTML that is written, and what is open.
struct Writer<'a, N> {
    html: String,
    open: Vec<Open<N>>,
    panels: &'a Panels,
    hides: bool,
    /// Whether anything is written that a page would show.
    has_content: bool,
    /// The length of the words that are written.
    shown: usize,
    /// The length of the words in hidden elements.
    hidden: usize,
}

impl<N: Node> Writer<'_, N> {
    fn add<P: Platform>(&mut self, node: N, notices: &mut Vec<Notice>) {
        if let Some(text) = node.text() {
            if !is_blank(&text) {
                if self.open.last().is_some_and(|it| it.is_hidden) {
                    self.hidden += text.len();
                } else {
                    self.has_content = true;
                    self.shown += text.len();
                }
                self.leave(None);
            }
            return push_text(&mut self.html, &text);
        }
        let Some(name) = node.element_name() else { return };
        let element =
            Element { name: &name, node: &node, parents: &self.open, panels: self.panels };
        match change(&element, self.hides) {
            Some(Change::Drop(rule)) => {
                explain::<P>(notices, rule, || described(&element));
                if matches!(rule, DropRule::Hidden) {
                    self.hidden += element.words().len();
                }
                self.leave(Some(node));
            }
            Some(Change::Unwrap) => self.enter(node, name, "", None),
            Some(Change::Replace(html)) => {
                self.html.push_str(&html);
                self.has_content |= !html.is_empty();
                self.leave(Some(node));
            }
            Some(Change::Rename(start, end)) => {
                self.enter(node, name, &start, Some(end.to_owned()))
            }
            // No page shows their content.
            None if contains_word(NEVER_SHOWN, &name) => self.leave(Some(node)),
            None => {
                let start = start_tag_of(&node, &name);
                if contains_word(VOID, &name) || contains_word(TEXT, &name) {
                    self.has_content |= contains_word(MEDIA, &name);
                    self.html.push_str(&start);
                    if contains_word(TEXT, &name) {
                        push_end_tag(&mut self.html, &name);
                    }
                    self.leave(Some(node));
                } else {
                    let end = name.clone();
                    self.enter(node, name, &start, Some(end));
                }
            }
        }
    }

    /// Opens an element, whose content is written next.
    fn enter(&mut self, node: N, name: String, start: &str, end: Option<String>) {
        self.html.push_str(start);
        let next = node.first_child();
        // The parser drops a line feed at the start of preformatted text.
        if end.as_deref() == Some("pre")
            && next.as_ref().and_then(Node::text).is_some_and(|it| it.starts_with('\n'))
        {
            self.html.push('\n');
        }
        // A rule that changes the tag shows the element.
        let is_hidden = self.open.last().is_some_and(|it| it.is_hidden)
            || end.as_ref() == Some(&name) && node.attribute("hidden").is_some();
        self.open.push(Open { name, node: Some(node), previous: None, next, end, is_hidden });
    }

    /// Closes the innermost element.
    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if let Some(end) = &open.end {
            push_end_tag(&mut self.html, end);
        }
        self.leave(open.node);
    }

    /// Remembers the node that was written last; `None` for words.
    fn leave(&mut self, node: Option<N>) {
        if let Some(parent) = self.open.last_mut() {
            parent.previous = node;
        }
    }
}

/// The start tag of an element, with all attributes but the listeners of events.
fn start_tag_of<N: Node>(node: &N, name: &str) -> String {
    let mut html = ["<", name].concat();
    for (attribute, value) in node.attributes() {
        let attribute = original_name(name, &attribute);
        let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_' | ':' | '.');
        if attribute.chars().all(is_plain) && !attribute.starts_with("on") {
            push_attribute(&mut html, attribute, &value);
        }
    }
    html.push('>');
    html
}

fn push_end_tag(html: &mut String, name: &str) {
    for part in ["</", name, ">"] {
        html.push_str(part);
    }
}

/// An element as a notice shows it.
fn described<N: Node>(element: &Element<'_, N>) -> String {
    ["<", element.name, "> ", &quote(&element.words())].concat()
}

/// Writes an obsolete element of preformatted text as `pre`, whose text is escaped.
pub(super) fn preformatted<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_preformatted = contains_word(PREFORMATTED, element.name);
    is_preformatted.then(|| Change::Rename("<pre>".to_owned(), "pre"))
}
