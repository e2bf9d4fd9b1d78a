//! Blocks of the text.

use leptos::prelude::*;

use super::heading::heading;
use super::picture::{Place, picture};
use super::{Page, inline, table};
use crate::article::{Block, List};

/// One block. The first of a text may carry the dateline.
pub(super) fn block(block: &Block, dateline: Option<&str>, page: &Page) -> AnyView {
    match block {
        Block::Paragraph(content) => {
            let dateline =
                dateline.map(|it| view! { <span part="dateline">{it.to_owned()}</span>" — " });
            view! { <p part="paragraph">{dateline}{inline::inlines(content)}</p> }.into_any()
        }
        Block::Heading { level, content } => {
            heading(shifted(*level, page.heading_level), "heading", None, inline::inlines(content))
        }
        Block::List(it) => list(it, page),
        Block::Quote(content) => {
            view! { <blockquote part="quote">{blocks(content, page)}</blockquote> }.into_any()
        }
        Block::Code(text) => {
            view! { <pre part="code-block" tabindex="0"><code>{text.clone()}</code></pre> }
                .into_any()
        }
        Block::Figure(figure) => picture(&figure.picture, &figure.caption, Place::Body, page),
        Block::Table(it) => table::table(it, page),
        Block::Rule => view! { <hr part="rule"/> }.into_any(),
    }
}

pub(super) fn blocks(content: &[Block], page: &Page) -> AnyView {
    content.iter().map(|it| block(it, None, page)).collect::<Vec<_>>().into_any()
}

/// The level of a heading under the headline. Newsrooms start their headings at 2, where 1 is the
/// headline; a body's own 1 is taken for a 2.
fn shifted(level: u8, headline: u8) -> u8 {
    (headline + level.max(2) - 1).min(6)
}

fn list(list: &List, page: &Page) -> AnyView {
    let items: Vec<_> =
        (list.items.iter()).map(|it| view! { <li part="item">{item(it, page)}</li> }).collect();
    if list.ordered {
        view! { <ol part="list" start=list.start>{items}</ol> }.into_any()
    } else {
        view! { <ul part="list">{items}</ul> }.into_any()
    }
}

/// An item or a cell: a single paragraph in it needs no element of its own.
pub(super) fn item(content: &[Block], page: &Page) -> AnyView {
    match content {
        [Block::Paragraph(only)] => inline::inlines(only),
        [Block::Paragraph(first), rest @ ..] => {
            view! { {inline::inlines(first)}{blocks(rest, page)} }.into_any()
        }
        _ => blocks(content, page),
    }
}
