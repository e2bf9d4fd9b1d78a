//! Blocks of the text.

use super::element::{View, element, part};
use super::heading::heading;
use super::picture::{Place, picture};
use super::{Page, inline, table};
use crate::article::{Block, List};

/// One block. The first of a text may carry the dateline.
pub(super) fn block(block: &Block, dateline: Option<&str>, page: &Page) -> View {
    match block {
        Block::Paragraph(content) => {
            let mut paragraph = part("p", "paragraph");
            if let Some(dateline) = dateline {
                let dateline = part("span", "dateline").text(dateline).view();
                paragraph = paragraph.child(dateline).text(" — ");
            }
            paragraph.children(inline::inlines(content)).view()
        }
        Block::Heading { level, content } => {
            let level = shifted(*level, page.heading_level);
            heading(level, "heading").children(inline::inlines(content)).view()
        }
        Block::List(it) => list(it, page),
        Block::Quote(content) => part("blockquote", "quote").children(blocks(content, page)).view(),
        Block::Code(text) => {
            let code = element("code").text(text).view();
            part("pre", "code-block").attribute("tabindex", "0").child(code).view()
        }
        Block::Figure(figure) => picture(&figure.picture, &figure.caption, Place::Body, page),
        Block::Table(it) => table::table(it, page),
        Block::Rule => part("hr", "rule").view(),
    }
}

pub(super) fn blocks(content: &[Block], page: &Page) -> Vec<View> {
    content.iter().map(|it| block(it, None, page)).collect()
}

/// The level of a heading under the headline. Newsrooms start their headings at 2, where 1 is the
/// headline; a body's own 1 is taken for a 2.
fn shifted(level: u8, headline: u8) -> u8 {
    (headline + level.max(2) - 1).min(6)
}

fn list(list: &List, page: &Page) -> View {
    let start = list.start.map(|it| it.to_string());
    part(if list.ordered { "ol" } else { "ul" }, "list")
        .maybe("start", start.as_deref())
        .children(list.items.iter().map(|it| part("li", "item").children(item(it, page)).view()))
        .view()
}

/// The content of an item or a cell, whose first paragraph needs no element of its own.
pub(super) fn item(content: &[Block], page: &Page) -> Vec<View> {
    match content {
        [Block::Paragraph(first), rest @ ..] => {
            let mut views = inline::inlines(first);
            views.extend(blocks(rest, page));
            views
        }
        _ => blocks(content, page),
    }
}
