//! Collects the visible text, once from the parsed document and once from the blocks. The text of the
//! document is the expected one.

use article_reader_core::article::{Block, Cell, Inline, Table};
use scraper::node::Element;
use scraper::{ElementRef, Node};
use url::{Position, Url};

/// The URL of the story.
pub const BASE: &str = "https://gazette.example/stories/1.html";

/// Appends the text inside an element that a browser shows.
pub fn push_visible_text(element: ElementRef<'_>, text: &mut String) {
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
                let mut ancestors = child.ancestors().filter_map(|it| it.value().as_element());
                match child.value().name() {
                    // A formula plays nothing, and has no place for a link either.
                    "iframe" | "video" | "audio" if ancestors.any(|it| it.name() == "math") => {}
                    "iframe" | "video" | "audio" => text.push_str(&link_text(child)),
                    _ => push_visible_text(child, text),
                }
            }
            _ => {}
        }
    }
}

/// Returns the host of a URL, with its port.
fn host(url: &Url) -> String {
    url[Position::BeforeHost..Position::AfterPort].to_owned()
}

/// Returns the text of the link that replaces an iframe or player: its title, or else its host.
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

/// Appends the visible text of blocks.
pub fn push_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                text.push_str(&text_of(content));
            }
            Block::List(list) => list.items.iter().for_each(|it| push_blocks(it, text)),
            Block::Quote { content, speaker: words }
            | Block::Details { content, summary: words, .. }
            | Block::Box { content, title: words, .. } => {
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
            Block::Post(post) => {
                text.push_str(&text_of(&post.headline));
                push_blocks(&post.content, text);
            }
            Block::Time(_) | Block::Rule => {}
        }
    }
}

/// Returns the text of inlines.
pub fn text_of(content: &[Inline]) -> String {
    article_reader_core::article::inline::plain_text(content)
}

/// Returns the cells of a table.
pub fn cells(table: &Table) -> impl Iterator<Item = &Cell> {
    [&table.head, &table.body, &table.foot].into_iter().flatten().flatten()
}

/// Returns the visible characters. They are sorted if the text may have another position in the document.
pub fn comparable(text: &str, sorted: bool) -> Vec<char> {
    let is_visible =
        |it: &char| !it.is_whitespace() && !['\u{200b}', '\u{feff}', '\u{ad}'].contains(it);
    let mut characters: Vec<char> = text.chars().filter(is_visible).collect();
    if sorted {
        characters.sort_unstable();
    }
    characters
}
