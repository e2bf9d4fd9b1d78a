//! Elements that contain blocks: quotations, lists, figures, details and tables.

use crate::article::list::KINDS;
use crate::article::{Block, Embed, Entry, Inline, List, Numbering};
use crate::dropped::DropRule;
use crate::number;
use crate::platform::Platform;

use super::caption::{self, split};
use super::gallery::gallery;
use super::node::Node;
use super::part::Part;
use super::role::Role;
use super::span::span;
use super::walk::{OpenElement, Walk};

impl<P: Platform> Walk<'_, P> {
    /// Remembers where a part begins.
    pub(super) fn begin_container(&mut self, element: &OpenElement<P::Node>) {
        let mut part = Part::new(element.role, element.blocks);
        match element.role {
            Role::Item => part.value = integer(&element.node, "value"),
            Role::Entry(_) | Role::Caption => {}
            Role::Row => {
                if let parent @ (Role::Head | Role::Foot) = self.parent_role() {
                    part.role = parent;
                }
            }
            Role::Cell(_) => {
                part.columns = span(&element.node, "colspan");
                part.rows = span(&element.node, "rowspan");
            }
            _ => return,
        }
        self.parts.push(part);
    }

    /// Makes one block of the blocks since an element was opened, if the element contains blocks.
    pub(super) fn end_container(&mut self, element: &OpenElement<P::Node>) {
        match element.role {
            Role::Caption => {
                return self.parts.push(Part::new(Role::Unknown, self.blocks.len()));
            }
            // An empty cell counts too, so that a table of empty cells has a limit.
            Role::Cell(_) if self.blocks.len() == element.blocks => {
                self.take_room();
                return;
            }
            Role::Quote
            | Role::Post
            | Role::List(_)
            | Role::Definitions
            | Role::Figure
            | Role::Gallery
            | Role::Details
            | Role::Table => {}
            _ => return,
        }
        let parts = self.parts.split_off(element.parts);
        if let Role::Post = element.role {
            return self.end_post(element);
        }
        if self.blocks.len() == element.blocks {
            return;
        }
        match element.role {
            Role::List(ordered) => return self.list(ordered, element, &parts),
            Role::Definitions => return self.definitions(&parts),
            Role::Table => return self.table(&element.node, &parts),
            _ => {}
        }
        let (words, mut rest) = self.take_caption(&parts);
        if !rest.is_empty() && !matches!(element.role, Role::Gallery) {
            self.explain(DropRule::CaptionBlock, &element.node);
        }
        let mut blocks = self.blocks.split_off(element.blocks);
        match element.role {
            Role::Gallery => {
                blocks.append(&mut rest);
                gallery(blocks, words, &mut self.blocks);
                self.explain_gallery(element);
            }
            Role::Figure => {
                caption::place(&mut blocks, words);
                blocks.append(&mut rest);
                self.blocks.append(&mut blocks);
            }
            _ => {
                blocks.append(&mut rest);
                if blocks.is_empty() {
                    return self.blocks.push(Block::Paragraph(words));
                }
                self.blocks.push(match element.role {
                    Role::Details => Block::Details {
                        summary: words,
                        is_open: element.node.attribute("open").is_some(),
                        content: blocks,
                    },
                    _ => Block::Quote { content: blocks, speaker: words },
                });
            }
        }
    }

    fn end_post(&mut self, element: &OpenElement<P::Node>) {
        let mut content = self.blocks.split_off(element.blocks);
        let found = self.post(&element.node, &mut content);
        let is_empty = content.is_empty();
        if let Some(embed) = found {
            if !is_empty || self.take_room() {
                self.blocks.push(Block::Embed(Embed { content, ..embed }));
            }
        } else if !is_empty {
            self.blocks.push(Block::Quote { content, speaker: Vec::new() });
        }
    }

    fn list(&mut self, ordered: bool, element: &OpenElement<P::Node>, parts: &[Part]) {
        let mut list = List { numbering: Numbering::new(ordered), ..List::default() };
        let first = Part::new(Role::Item, element.blocks);
        let starts = parts.iter().rev().filter(|it| matches!(it.role, Role::Item));
        for part in starts.chain([&first]) {
            let item = self.blocks.split_off(part.at);
            if !item.is_empty() {
                list.items.push(item);
                list.values.push(part.value.filter(|_| ordered));
            }
        }
        list.items.reverse();
        list.values.reverse();
        if list.values.iter().all(Option::is_none) {
            list.values.clear();
        }
        if ordered {
            let written = element.node.attribute("type").unwrap_or_default();
            let numbering = &mut list.numbering;
            numbering.reversed = element.node.attribute("reversed").is_some();
            numbering.start = integer(&element.node, "start");
            numbering.start.take_if(|it| *it == 1 && !numbering.reversed);
            numbering.kind = KINDS.into_iter().find(|it| *it == written.trim());
        }
        self.blocks.push(Block::List(list));
    }

    /// Makes a list of definitions. Blocks before the first term stay before the list.
    fn definitions(&mut self, parts: &[Part]) {
        let mut entries = Vec::new();
        for part in parts.iter().rev() {
            if let Role::Entry(is_term) = part.role {
                let content = self.blocks.split_off(part.at);
                if !content.is_empty() {
                    entries.push(Entry { is_term, content });
                }
            }
        }
        entries.reverse();
        if !entries.is_empty() {
            self.blocks.push(Block::Definitions(entries));
        }
    }

    /// Takes the first caption out of the blocks: its words, and the blocks that cannot be part of
    /// it.
    fn take_caption(&mut self, parts: &[Part]) -> (Vec<Inline>, Vec<Block>) {
        let (mut words, mut rest) = (Vec::new(), Vec::new());
        for pair in parts.windows(2) {
            if let [Part { role: Role::Caption, at, .. }, end] = pair {
                let mut after = self.blocks.split_off(end.at);
                split(self.blocks.split_off(*at), &mut words, &mut rest);
                self.blocks.append(&mut after);
                break;
            }
        }
        (words, rest)
    }
}

/// The number in an attribute, which may be negative.
fn integer<N: Node>(node: &N, name: &str) -> Option<i32> {
    number::integer(&node.attribute(name)?)
}
