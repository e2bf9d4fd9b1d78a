//! Writes the tree of a body as HTML again, and applies the rules to each element.
//!
//! The result is parsed like any body, so it gives nothing that a body could not have.

use crate::body::node::Node;
use crate::body::{described, inert, is_blank, mend_breaks};
use crate::dropped::DropRule;
use crate::explain::explain;
use crate::notice::Notice;
use crate::platform::Platform;
use crate::search::contains_word;

use super::change::{CREDIT, Change};
use super::element::{Element, Panels};
use super::escape::{push_attribute, push_lines, push_text, start_tag, start_tag_of};
use super::notes::Notes;
use super::open::Open;
use super::rules::change;
use super::tag::VOID;

/// Elements whose content no page shows.
const NEVER_SHOWN: &str = "script style template noembed noframes";

/// Elements whose content is text, for browsers that cannot show the element.
const TEXT: &str = "iframe";

/// Elements that show something without words.
const MEDIA: &str = "img iframe embed";

/// The most bytes of hidden words beside a text that is much shorter. Where more are hidden, a script shows them.
const MOST_HIDDEN: usize = 1_000;

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
    let open = Open::new("body".to_owned(), None, next, 0);
    let mut writer = Writer {
        html: String::new(),
        open: vec![open],
        panels,
        hides,
        has_content: false,
        shown: 0,
        hidden: 0,
        notes: Notes::default(),
    };
    while let Some(parent) = writer.open.last_mut() {
        if let Some(node) = parent.next.take() {
            parent.next = node.next_sibling();
            writer.add::<P>(node, notices);
        } else {
            writer.close();
        }
    }
    writer.notes.push(&mut writer.html);
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
    notes: Notes,
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
                self.leave(None, self.html.len());
            }
            return match self.open.last().and_then(|it| it.lines) {
                Some(spaces) => push_lines(&mut self.html, &text, spaces),
                None => push_text(&mut self.html, &text),
            };
        }
        let Some(name) = node.element_name() else { return };
        let at = self.html.len();
        let classes = node.attribute("class").unwrap_or_default();
        let element =
            Element { name: &name, classes, node: &node, parents: &self.open, panels: self.panels };
        match change(&element, self.hides) {
            Some(Change::Drop(rule)) => {
                explain::<P>(notices, rule, || described(&node));
                if matches!(rule, DropRule::Hidden) {
                    self.hidden += element.words().len();
                }
                self.leave(Some(node), at);
            }
            Some(Change::Unwrap) => self.enter(node, name, "", None),
            Some(Change::Wrap(start, after)) => {
                self.enter(node, name, &start, None);
                self.change_last(|it| it.after = after);
            }
            Some(Change::Reduce(html, rule)) => {
                explain::<P>(notices, rule, || described(&node));
                self.html.push_str(&html);
                self.has_content |= !html.is_empty();
                self.leave(Some(node), at);
            }
            Some(Change::Lines(tag, spaces)) => {
                let start = tag.map(|it| start_tag(it, &[]));
                let start = start.unwrap_or_else(|| start_tag_of(&node, &name));
                let end = tag.unwrap_or(&name).to_owned();
                self.enter(node, name, &start, Some(end));
                self.change_last(|it| it.lines = Some(spaces));
            }
            Some(Change::Note) => {
                let before = std::mem::take(&mut self.html);
                self.enter(node, name, "", None);
                self.change_last(|it| it.before_note = Some(before));
            }
            Some(Change::Noted(note, true)) => {
                let mark = self.notes.add(&note);
                self.enter(node, name, "", None);
                self.change_last(|it| it.after = mark);
            }
            Some(Change::Noted(note, false)) => {
                self.html.push_str(&self.notes.add(&note));
                self.leave(Some(node), at);
            }
            Some(Change::Replace(html)) => {
                self.html.push_str(&html);
                self.has_content |= !html.is_empty();
                self.leave(Some(node), at);
            }
            Some(Change::Rename(start, end)) => {
                self.enter(node, name, &start, Some(end.to_owned()))
            }
            Some(Change::Caption) => {
                let at = self.previous_at();
                self.html.insert_str(at, "<figure>");
                self.enter(node, name, "<figcaption>", Some("figcaption".to_owned()));
                if let Some(open) = self.open.last_mut() {
                    (open.at, open.ends_figure) = (at, true);
                }
            }
            Some(Change::Credit(words)) => {
                let at = self.previous_at();
                let mut attribute = String::new();
                push_attribute(&mut attribute, CREDIT, &words);
                if let Some(img) = self.html.get(at..).and_then(|it| it.find("<img")) {
                    self.html.insert_str(at + img + "<img".len(), &attribute);
                }
            }
            // No page shows their content.
            None if contains_word(NEVER_SHOWN, &name) => self.leave(Some(node), at),
            None => {
                let start = start_tag_of(&node, &name);
                if contains_word(VOID, &name) || contains_word(TEXT, &name) {
                    self.has_content |= contains_word(MEDIA, &name);
                    self.html.push_str(&start);
                    if contains_word(TEXT, &name) {
                        push_end_tag(&mut self.html, &name);
                    }
                    self.leave(Some(node), at);
                } else {
                    let end = name.clone();
                    self.enter(node, name, &start, Some(end));
                }
            }
        }
    }

    /// Opens an element, whose content is written next.
    fn enter(&mut self, node: N, name: String, start: &str, end: Option<String>) {
        let at = self.html.len();
        self.html.push_str(start);
        let next = node.first_child();
        // The parser drops a line feed at the start of preformatted text.
        if end.as_deref() == Some("pre")
            && next.as_ref().and_then(Node::text).is_some_and(|it| it.starts_with('\n'))
        {
            self.html.push('\n');
        }
        let lines = self.open.last().and_then(|it| it.lines).filter(|_| name != "pre");
        // A rule that changes the tag shows the element.
        let is_hidden = self.open.last().is_some_and(|it| it.is_hidden)
            || end.as_ref() == Some(&name) && node.attribute("hidden").is_some();
        self.open.push(Open { end, lines, is_hidden, ..Open::new(name, Some(node), next, at) });
    }

    /// Changes the innermost open element.
    fn change_last(&mut self, change: impl FnOnce(&mut Open<N>)) {
        self.open.last_mut().map(change);
    }

    /// Closes the innermost element.
    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if let Some(end) = &open.end {
            push_end_tag(&mut self.html, end);
        }
        self.html.push_str(&open.after);
        if let Some(before) = open.before_note {
            let note = std::mem::replace(&mut self.html, before);
            self.html.push_str(&self.notes.add(&note));
            // A caption after it belongs to no picture in it.
            return self.leave(None, open.at);
        }
        if open.ends_figure {
            push_end_tag(&mut self.html, "figure");
        }
        self.leave(open.node, open.at);
    }

    /// Remembers the node that was written last, and where; `None` for words.
    fn leave(&mut self, node: Option<N>, at: usize) {
        if let Some(parent) = self.open.last_mut() {
            (parent.previous, parent.previous_at) = (node, at);
        }
    }

    fn previous_at(&self) -> usize {
        self.open.last().map_or(0, |it| it.previous_at)
    }
}

fn push_end_tag(html: &mut String, name: &str) {
    for part in ["</", name, ">"] {
        html.push_str(part);
    }
}
