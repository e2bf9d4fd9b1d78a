//! The text that a reader sees: what the parsed document shows, as an oracle, and what the blocks do.

use article_reader_core::article::{Block, Cell, Inline, Table};
use html5ever::ns;
use scraper::node::Element;
use scraper::{ElementRef, Node};
use url::{Position, Url};

/// Where the story stands.
pub const BASE: &str = "https://gazette.example/stories/1.html";

/// The oracle: the text under an element that a reader of the document would see.
pub fn push_shown(element: ElementRef<'_>, text: &mut String) {
    const DROPPED: [&str; 13] = [
        "button",
        "select",
        "option",
        "textarea",
        "script",
        "style",
        "template",
        "object",
        "svg",
        "title",
        "noscript",
        "head",
        "annotation",
    ];
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(value) if value.attr("hidden").is_some() => {}
            Node::Element(value) if DROPPED.contains(&value.name()) => {}
            Node::Element(_) => {
                let child = ElementRef::wrap(child).unwrap();
                // In a formula nothing plays.
                let is_html = child.value().name.ns == ns!(html);
                match child.value().name() {
                    _ if !is_html => push_shown(child, text),
                    "iframe" | "video" | "audio" => text.push_str(&link_text(child)),
                    _ => push_shown(child, text),
                }
            }
            _ => {}
        }
    }
}

/// The host of an address, with its port.
fn host(url: &Url) -> String {
    url[Position::BeforeHost..Position::AfterPort].to_owned()
}

/// The words that stand for a frame or player: its title, or the host it comes from.
fn link_text(embed: ElementRef<'_>) -> String {
    let base = Url::parse(BASE).unwrap();
    let address = |it: &Element| {
        let sources = ["data-src", "src"].into_iter().filter_map(|name| it.attr(name));
        let urls = sources.filter_map(|it| base.join(it).ok());
        urls.into_iter().find(|it| matches!(it.scheme(), "http" | "https"))
    };
    let sources = embed.child_elements().map(|it| it.value()).filter(|it| it.name() == "source");
    let Some(url) = [embed.value()].into_iter().chain(sources).find_map(address) else {
        return String::new();
    };
    embed.attr("title").map_or_else(|| host(&url), str::to_owned)
}

/// The same text, of blocks.
pub fn push_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                text.push_str(&text_of(content));
            }
            Block::List(list) => list.items.iter().for_each(|it| push_blocks(it, text)),
            Block::Quote { content, speaker: words }
            | Block::Details { content, summary: words, .. }
            | Block::Box { content, title: words } => {
                text.push_str(&text_of(words));
                push_blocks(content, text);
            }
            Block::Definitions(entries) => {
                entries.iter().for_each(|it| push_blocks(&it.content, text))
            }
            Block::Gallery(gallery) => {
                gallery.figures.iter().for_each(|it| text.push_str(&text_of(&it.caption)));
                text.push_str(&text_of(&gallery.caption));
            }
            Block::Player(player) => {
                let host = || host(&Url::parse(&player.sources.first().unwrap().url).unwrap());
                text.push_str(&player.title.clone().unwrap_or_else(host));
                text.push_str(&text_of(&player.caption));
            }
            Block::Embed(embed) => {
                if !embed.is_known {
                    text.push_str(embed.title.as_ref().unwrap_or(&embed.provider));
                }
                text.push_str(&text_of(&embed.caption));
                push_blocks(&embed.content, text);
            }
            Block::Code(code) => text.push_str(code),
            Block::Figure(figure) => text.push_str(&text_of(&figure.caption)),
            Block::Table(table) => {
                text.push_str(&text_of(&table.caption));
                cells(table).for_each(|it| push_blocks(&it.content, text));
            }
            Block::Time(_) | Block::Rule => {}
        }
    }
}

/// The text of a line.
pub fn text_of(content: &[Inline]) -> String {
    article_reader_core::article::inline::plain_text(content)
}

/// The cells of a table.
pub fn cells(table: &Table) -> impl Iterator<Item = &Cell> {
    [&table.head, &table.body, &table.foot].into_iter().flatten().flatten()
}

/// The visible characters; in alphabetical order where text may stand in another place.
pub fn comparable(text: &str, sorted: bool) -> Vec<char> {
    let is_visible =
        |it: &char| !it.is_whitespace() && !['\u{200b}', '\u{feff}', '\u{ad}'].contains(it);
    let mut characters: Vec<char> = text.chars().filter(is_visible).collect();
    if sorted {
        characters.sort_unstable();
    }
    characters
}
