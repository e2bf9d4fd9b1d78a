//! Prints the blocks of a story in short lines, so that the rows of a test can name what is shown.

use std::fmt::Write;

use article_reader_core::article::inline::plain_text;
use article_reader_core::article::{Article, Block, Figure, Inline, List};
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_native::Native;
use serde_json::json;

/// Reads a story with this body, whose page is https://gazette.example/a/1.
pub(crate) fn article(body: &str) -> Article {
    let story = json!({ "format": "article-reader/1", "headline": "Low water", "body": body,
        "url": "https://gazette.example/a/1" });
    let base = Some("https://gazette.example/a/1".to_owned());
    let outcome = read(&story.to_string(), &Request { base, ..Request::default() }, &Native);
    Article::clone(&outcome.unwrap().article.unwrap())
}

/// Prints the text of a story with this body, one line for each block. A lead picture is the first line.
pub(crate) fn shown(body: &str) -> String {
    let article = article(body);
    let mut lines = String::new();
    if let Some(lead) = &article.lead {
        writeln!(lines, "lead {lead:?}").unwrap();
    }
    print(&article.body, &mut lines);
    lines.trim_end().to_owned()
}

/// Links are printed as `[words](address)`, line breaks as `/`, anchors as `{#name}`.
fn run(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(it) => text.push_str(it),
            Inline::Break => text.push_str(" / "),
            Inline::Link { href, content } => {
                write!(text, "[{}]({href})", run(content)).unwrap();
            }
            Inline::Anchor(name) => write!(text, "{{#{name}}}").unwrap(),
            Inline::Math(_) => text.push_str(&plain_text(std::slice::from_ref(inline))),
            Inline::Styled { content, .. }
            | Inline::Foreign { content, .. }
            | Inline::Abbreviation { content, .. }
            | Inline::Time { content, .. } => text.push_str(&run(content)),
        }
    }
    text
}

fn figure(it: &Figure) -> String {
    let url = it.picture.renditions.first().map_or("", |it| it.url.as_str());
    let mut text = format!("picture {url}");
    let credit = it.picture.credit.as_deref().unwrap_or_default();
    let own = it.picture.caption.as_deref().unwrap_or_default();
    for (name, value) in [
        ("alt", &*it.picture.alt),
        ("caption", &*run(&it.caption)),
        ("own caption", own),
        ("credit", credit),
    ] {
        if !value.is_empty() {
            write!(text, " | {name}: {value}").unwrap();
        }
    }
    text
}

/// The numbers of the items of a list, as a browser counts them, with the kind of the numbers before them.
fn marks(list: &List) -> Vec<String> {
    let numbering = &list.numbering;
    if !numbering.ordered {
        return vec!["-".to_owned(); list.items.len()];
    }
    let step = if numbering.reversed { -1 } else { 1 };
    let first = if numbering.reversed { list.items.len() as i32 } else { 1 };
    let mut number = numbering.start.unwrap_or(first);
    let mut marks = Vec::new();
    for at in 0..list.items.len() {
        number = list.values.get(at).copied().flatten().unwrap_or(number);
        marks.push(format!("{}{number}.", numbering.kind.unwrap_or_default()));
        number += step;
    }
    marks
}

fn print(blocks: &[Block], lines: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(it) => writeln!(lines, "{}", run(it)).unwrap(),
            Block::Heading { level, content } => {
                writeln!(lines, "h{level} {}", run(content)).unwrap()
            }
            Block::Code(it) => writeln!(lines, "code {it:?}").unwrap(),
            Block::Rule => writeln!(lines, "rule").unwrap(),
            Block::Figure(it) => writeln!(lines, "{}", figure(it)).unwrap(),
            Block::Gallery(it) => {
                writeln!(lines, "gallery {}", run(&it.caption)).unwrap();
                it.figures.iter().for_each(|it| writeln!(lines, "  {}", figure(it)).unwrap());
            }
            Block::Player(it) => {
                writeln!(lines, "player {} {}", it.sources[0].url, run(&it.caption)).unwrap();
            }
            Block::Embed(it) => {
                let frame = it.frame.as_deref().unwrap_or_default();
                write!(lines, "embed {} {} {frame}", it.provider, it.url).unwrap();
                if !it.caption.is_empty() {
                    write!(lines, " | caption: {}", run(&it.caption)).unwrap();
                }
                lines.push('\n');
                print(&it.content, lines);
            }
            Block::Quote { content, speaker } => {
                writeln!(lines, "quote {}", run(speaker)).unwrap();
                print(content, lines);
            }
            Block::Details { summary, content, .. } => {
                writeln!(lines, "details {}", run(summary)).unwrap();
                print(content, lines);
            }
            Block::Box { role, title, content } => {
                writeln!(lines, "{} {}", role.unwrap_or("box"), run(title)).unwrap();
                print(content, lines);
            }
            Block::List(list) => {
                for (item, mark) in list.items.iter().zip(marks(list)) {
                    let mut words = String::new();
                    print(item, &mut words);
                    writeln!(lines, "{mark} {}", words.trim_end()).unwrap();
                }
            }
            Block::Time(it) => writeln!(lines, "{}", it.to_attribute()).unwrap(),
            other => writeln!(lines, "{other:?}").unwrap(),
        }
    }
}

/// Prints one block.
#[allow(dead_code, reason = "only some tests need it")]
pub(crate) fn line(block: &Block) -> String {
    let mut lines = String::new();
    print(std::slice::from_ref(block), &mut lines);
    lines.trim_end().to_owned()
}
