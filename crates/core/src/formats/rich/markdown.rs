//! Reads texts in Markdown: the part of CommonMark that newsrooms use, with tables.
//!
//! A library for all of CommonMark (pulldown-cmark) takes 50 to 60 KB in brotli. The formats module had 89
//! KB without it.

use super::markdown_line::{self, inline};
use crate::article::Numbering;
use crate::draft::Piece;
use crate::number;

/// How deep lists and quotations may be nested.
const DEEPEST: usize = 6;

/// Returns the pieces of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let lines: Vec<&str> = text.lines().collect();
    blocks(&lines, 0)
}

fn blocks(lines: &[&str], depth: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at).copied() {
        let words = line.trim();
        let rest = lines.get(at..).unwrap_or_default();
        let (piece, taken) = if words.is_empty() {
            (None, 1)
        } else if let Some(level) = setext(words).filter(|_| !paragraph.is_empty()) {
            let heading = inline(&std::mem::take(&mut paragraph)).0;
            (heading.map(|it| Piece::Heading(level, it)), 1)
        } else if let Some(fence) = fence(words) {
            code(rest, fence)
        } else if let Some((level, heading)) = heading(words) {
            (inline(&[heading]).0.map(|it| Piece::Heading(level, it)), 1)
        } else if is_rule(words) {
            (Some(Piece::Rule), 1)
        } else if words.starts_with('>') && depth < DEEPEST {
            quote(rest, depth)
        } else if item(line).is_some()
            && depth < DEEPEST
            && (paragraph.is_empty() || interrupts(line))
        {
            list(rest, depth)
        } else if words.starts_with('<')
            && paragraph.is_empty()
            && markdown_line::is_block_tag(words)
        {
            let end = rest.iter().position(|it| it.trim().is_empty()).unwrap_or(rest.len());
            let html = rest.get(..end).unwrap_or_default().join("\n");
            (Some(Piece::Text(html)), end)
        } else if let Some((table, taken)) = table(rest).filter(|_| paragraph.is_empty()) {
            (Some(table), taken)
        } else {
            paragraph.push(line);
            at += 1;
            continue;
        };
        end(&mut paragraph, &mut pieces);
        pieces.extend(piece);
        at += taken.max(1);
    }
    end(&mut paragraph, &mut pieces);
    pieces
}

/// Adds the open paragraph. Its pictures follow its words.
fn end(paragraph: &mut Vec<&str>, pieces: &mut Vec<Piece>) {
    let (words, mut pictures) = inline(&std::mem::take(paragraph));
    pieces.extend(words.map(|it| Piece::Text(["<p>", &it, "</p>"].concat())));
    pieces.append(&mut pictures);
}

/// Returns the level of the heading that a line below a paragraph makes of it.
fn setext(words: &str) -> Option<u8> {
    let is_all = |mark: u8| words.bytes().all(|it| it == mark);
    (is_all(b'=') || is_all(b'-') && words.len() > 1).then_some(2)
}

fn heading(words: &str) -> Option<(u8, &str)> {
    let rest = words.trim_start_matches('#');
    let level = words.len() - rest.len();
    let level = u8::try_from(level).ok().filter(|it| (1..=6).contains(it))?;
    let is_heading = rest.is_empty() || rest.starts_with([' ', '\t']);
    is_heading.then(|| (level.max(2), rest.trim().trim_end_matches('#').trim_end()))
}

fn is_rule(words: &str) -> bool {
    let marks: String = words.chars().filter(|it| !it.is_whitespace()).collect();
    let first = marks.chars().next().unwrap_or(' ');
    marks.len() >= 3 && matches!(first, '*' | '-' | '_') && marks.chars().all(|it| it == first)
}

/// Returns the mark of a line that begins preformatted text.
fn fence(words: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|it| words.starts_with(it))
}

fn code(lines: &[&str], fence: &str) -> (Option<Piece>, usize) {
    let inside = lines.get(1..).unwrap_or_default();
    let end = inside.iter().position(|it| it.trim().starts_with(fence));
    let code = inside.get(..end.unwrap_or(inside.len())).unwrap_or_default().join("\n");
    let piece = (!code.trim().is_empty()).then_some(Piece::Code(code));
    (piece, end.map_or(lines.len(), |it| it + 2))
}

fn quote(lines: &[&str], depth: usize) -> (Option<Piece>, usize) {
    let end = lines.iter().position(|it| it.trim().is_empty()).unwrap_or(lines.len());
    let without_mark = |it: &&str| {
        let words = it.trim_start();
        let words = words.strip_prefix('>').unwrap_or(words);
        words.strip_prefix(' ').unwrap_or(words).to_owned()
    };
    let inside: Vec<String> = lines.iter().take(end).map(without_mark).collect();
    let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
    let quoted = blocks(&inside, depth + 1);
    ((!quoted.is_empty()).then_some(Piece::Quote(quoted, None)), end)
}

/// Returns the number of an item, if it has one, and the place of its words in the line.
fn item(line: &str) -> Option<(Option<i32>, usize)> {
    let words = line.trim_start();
    let indent = line.len() - words.len();
    let (marker, rest) = words.split_once([' ', '\t'])?;
    let number = marker.strip_suffix(['.', ')']).filter(|it| it.len() < 10);
    let number = number.and_then(number::read).and_then(|it| i32::try_from(it).ok());
    let is_item = number.is_some() || matches!(marker, "-" | "*" | "+");
    let spaces = rest.len() - rest.trim_start().len();
    is_item.then_some((number, indent + marker.len() + 1 + spaces))
}

/// Whether an item ends the paragraph before it. A number other than 1 is a word of the paragraph.
fn interrupts(line: &str) -> bool {
    item(line).is_some_and(|(number, _)| number.is_none_or(|it| it == 1))
}

/// Returns the list with which some lines begin, and the number of its lines.
fn list(lines: &[&str], depth: usize) -> (Option<Piece>, usize) {
    let indent_of = |line: &str| line.len() - line.trim_start().len();
    let Some((first, _)) = lines.first().and_then(|it| item(it)) else { return (None, 1) };
    let base = lines.first().map_or(0, |it| indent_of(it));
    let (mut items, mut open): (Vec<Vec<Piece>>, Vec<&str>) = (Vec::new(), Vec::new());
    let (mut content, mut taken, mut is_after_blank) = (0, 0, false);
    for line in lines {
        let indent = indent_of(line);
        let is_blank = line.trim().is_empty();
        let own = item(line).filter(|_| indent < base + 2 && (taken == 0 || indent < content));
        if let Some((number, place)) = own {
            if number.is_some() != first.is_some() {
                break;
            }
            if taken > 0 {
                items.push(blocks(&std::mem::take(&mut open), depth + 1));
            }
            content = place;
            open.push(line.get(place..).unwrap_or_default());
        } else if is_after_blank && !is_blank && indent < base + 2 {
            break;
        } else {
            let from = content.min(indent);
            open.push(line.get(from..).unwrap_or_default());
        }
        is_after_blank = is_blank;
        taken += 1;
    }
    items.push(blocks(&open, depth + 1));
    items.retain(|it| !it.is_empty());
    let start = first.filter(|it| *it != 1);
    let numbering = Numbering { start, ..Numbering::new(first.is_some()) };
    ((!items.is_empty()).then_some(Piece::List(numbering, items)), taken)
}

/// Returns the table with which some lines begin, and the number of its lines.
fn table(lines: &[&str]) -> Option<(Piece, usize)> {
    let (first, second) = (lines.first()?, lines.get(1)?.trim());
    let is_line = second.contains('-') && second.contains('|');
    let is_line = is_line && second.bytes().all(|it| matches!(it, b'-' | b'|' | b':' | b' '));
    if !is_line || !first.contains('|') {
        return None;
    }
    let row = |line: &&str| -> Vec<String> {
        let cells = line.trim().trim_matches('|').split('|');
        cells.map(|it| inline(&[it.trim()]).0.unwrap_or_default()).collect()
    };
    let rows: Vec<_> = lines.iter().skip(2).take_while(|it| it.contains('|')).map(row).collect();
    let taken = rows.len() + 2;
    Some((Piece::Table(None, vec![row(first)], rows), taken))
}
