//! One view for each kind of block.

use article_reader_core::article::{Block, Entry, Inline, List};
use article_reader_core::number;

use super::details::{box_beside, details};
use super::element::{Element, View, element, nothing, part, phrase, wrap};
use super::embed::embed;
use super::gallery::gallery;
use super::heading::{heading, shifted};
use super::picture::figure;
use super::player::player;
use super::{Page, byline, table};

/// Builds a block. The first paragraph of a text begins with the dateline.
pub(super) fn block(block: &Block, dateline: Option<&str>, page: &Page) -> View {
    match block {
        Block::Paragraph(content) => {
            let mut paragraph = part("p", "paragraph");
            if let Some(dateline) = dateline {
                let dateline = phrase("span", "dateline", dateline);
                paragraph = paragraph.child(dateline).text(" — ");
            }
            paragraph.inlines(content, page).view()
        }
        Block::Heading { level, content } => {
            let level = shifted(*level, page.heading_level);
            heading(level, "heading").inlines(content, page).view()
        }
        Block::List(it) => list(it, page),
        Block::Definitions(entries) => definitions(entries, page),
        Block::Quote { content, speaker } => quote(content, speaker, page),
        Block::Code(text) => {
            let code = element("code").text(text).view();
            part("pre", "code-block").attribute("tabindex", "0").child(code).view()
        }
        Block::Figure(it) => figure(it, page),
        Block::Gallery(it) => gallery(it, page),
        Block::Player(it) => player(it, page),
        Block::Embed(it) => embed(it, page),
        Block::Table(it) => table::table(it, page),
        Block::Details { summary, is_open, content } => details(summary, *is_open, content, page),
        Block::Box { role, title, content } => box_beside(*role, title, content, page),
        Block::Time(date) => wrap("p", "update-time", byline::time(*date, page)),
        Block::Rule => part("hr", "rule").view(),
        // The posts come after all other blocks.
        Block::Post(_) => nothing(),
    }
}

impl Element {
    /// Adds blocks.
    pub(super) fn blocks(mut self, content: &[Block], page: &Page) -> Self {
        for it in content {
            self = self.child(block(it, None, page));
        }
        self
    }

    /// Adds the content of an item or a cell. Its first paragraph needs no element of its own.
    pub(super) fn item(self, content: &[Block], page: &Page) -> Self {
        match content {
            [Block::Paragraph(first), rest @ ..] => self.inlines(first, page).blocks(rest, page),
            _ => self.blocks(content, page),
        }
    }
}

fn quote(content: &[Block], speaker: &[Inline], page: &Page) -> View {
    let mut view = part("blockquote", "quote").blocks(content, page);
    if !speaker.is_empty() {
        view = view.child(part("p", "speaker").inlines(speaker, page).view());
    }
    view.view()
}

fn definitions(entries: &[Entry], page: &Page) -> View {
    let mut view = part("dl", "definitions");
    for it in entries {
        let entry = if it.is_term { part("dt", "term") } else { part("dd", "definition") };
        view = view.child(entry.item(&it.content, page).view());
    }
    view.view()
}

fn list(list: &List, page: &Page) -> View {
    let List { numbering, values, items } = list;
    let number = |it: Option<i32>| it.map(number::text);
    let mut view = part(if numbering.ordered { "ol" } else { "ul" }, "list")
        .maybe_attribute("start", number(numbering.start).as_deref())
        .maybe_attribute("reversed", numbering.reversed.then_some(""))
        // Copies of the list on another page keep its kind by `type`. Selectors do not tell the letter case
        // of a `type`, so the style sheet goes by `data-type`.
        .maybe_attribute("type", numbering.kind)
        .maybe_attribute("data-type", numbering.kind);
    for (at, it) in items.iter().enumerate() {
        let value = number(values.get(at).copied().flatten());
        let item = part("li", "item").maybe_attribute("value", value.as_deref());
        view = view.child(item.item(it, page).view());
    }
    view.view()
}
