//! The marks, links and pictures in the lines of a paragraph of Markdown.

use super::line::{Line, mark};
use super::picture;
use super::picture::item;
use crate::article::Kind;
use crate::draft::{Draft, Piece};
use crate::search::contains_word;

/// The longest address of a link, in bytes. The search for its end reads no further.
const LONGEST_ADDRESS: usize = 2_000;

/// Elements of HTML that begin a block.
const BLOCK_TAGS: &str = "p div figure table ul ol blockquote iframe section article aside details h1 h2 h3 h4 h5 \
    h6 hr pre video audio img script style";

/// A part of a line.
enum Part<'a> {
    Words(&'a str),
    Code(&'a str),
    /// A tag of HTML.
    Tag(&'a str),
    Break,
    /// A mark of emphasis as it is written, with its element once its pair is found: `true` opens it.
    Mark(&'a str, Option<(&'static str, bool)>),
    /// The begin of a link (`false`) or picture, with its address once its end is found.
    Open(bool, Option<&'a str>),
    /// The end of a link or picture.
    Close,
}

/// Whether a line begins with a tag of a block.
pub(super) fn is_block_tag(line: &str) -> bool {
    let name = line.trim_start_matches(['<', '/', '!']);
    let end = name.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
    contains_word(BLOCK_TAGS, &name) || line.starts_with("<!--")
}

/// Returns the words of the lines of a paragraph, and the pictures in them.
pub(super) fn inline(lines: &[&str]) -> (Option<String>, Vec<Piece>) {
    let mut parts = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let words = line.trim();
        let breaks = line.ends_with("  ") || words.ends_with('\\');
        read(words.strip_suffix('\\').unwrap_or(words), &mut parts);
        if at + 1 < lines.len() {
            parts.push(if breaks { Part::Break } else { Part::Words(" ") });
        }
    }
    pair_marks(&mut parts);
    write(&parts)
}

/// Appends the parts of a line.
fn read<'a>(line: &'a str, parts: &mut Vec<Part<'a>>) {
    let (mut rest, mut start) = (line, line);
    let mut open: Vec<usize> = Vec::new();
    let mut before = ' ';
    // Once a search has found no end, the rest of the line has none.
    let (mut has_code, mut has_tag) = (true, true);
    while let Some(character) = rest.chars().next() {
        let here = rest;
        let step = |length: usize| here.get(length..).unwrap_or_default();
        let mut push = |part: Option<Part<'a>>, after: &'a str, parts: &mut Vec<Part<'a>>| {
            let words = start.get(..start.len() - here.len()).unwrap_or_default();
            if !words.is_empty() {
                parts.push(Part::Words(words));
            }
            parts.extend(part);
            start = after;
            after
        };
        rest = match character {
            '\\' if step(1).starts_with(|it: char| it.is_ascii_punctuation()) => {
                push(None, step(1), parts);
                step(2)
            }
            '`' if has_code => {
                let ticks = here.len() - here.trim_start_matches('`').len();
                let mark = here.get(..ticks).unwrap_or_default();
                match step(ticks).split_once(mark) {
                    Some((code, after)) => push(Some(Part::Code(code.trim())), after, parts),
                    None => {
                        has_code = false;
                        step(ticks)
                    }
                }
            }
            '*' | '_' | '~' => {
                let length = here.len() - here.trim_start_matches(character).len();
                let after = step(length);
                let next = after.chars().next().unwrap_or(' ');
                let is_word = before.is_alphanumeric() && next.is_alphanumeric();
                let is_mark = !(before.is_whitespace() && next.is_whitespace())
                    && !(character == '_' && is_word)
                    && (character != '~' || length == 2)
                    && length <= 3;
                match is_mark {
                    true => {
                        // Three marks are two and one, closed in the other order.
                        let opens = !next.is_whitespace()
                            && (before.is_whitespace() || !before.is_alphanumeric());
                        let cut = if length == 3 { if opens { 2 } else { 1 } } else { length };
                        let (one, two) = here
                            .get(..length)
                            .unwrap_or_default()
                            .split_at_checked(cut)
                            .unwrap_or_default();
                        let after = push(Some(Part::Mark(one, None)), after, parts);
                        if !two.is_empty() {
                            parts.push(Part::Mark(two, None));
                        }
                        after
                    }
                    false => after,
                }
            }
            '!' if step(1).starts_with('[') => {
                let after = push(Some(Part::Open(true, None)), step(2), parts);
                open.push(parts.len() - 1);
                after
            }
            '[' => {
                let after = push(Some(Part::Open(false, None)), step(1), parts);
                open.push(parts.len() - 1);
                after
            }
            ']' => match (open.pop(), address(step(1))) {
                (Some(at), Some((url, after))) => {
                    let after = push(Some(Part::Close), after, parts);
                    if let Some(Part::Open(_, address)) = parts.get_mut(at) {
                        *address = Some(url);
                    }
                    after
                }
                _ => step(1),
            },
            '<' if has_tag
                && step(1)
                    .starts_with(|it: char| it.is_ascii_alphabetic() || it == '/' || it == '!') =>
            {
                match here.split_once('>') {
                    Some((tag, after)) if is_tag(tag) => push(
                        Some(Part::Tag(here.get(..=tag.len()).unwrap_or_default())),
                        after,
                        parts,
                    ),
                    Some(_) => step(1),
                    None => {
                        has_tag = false;
                        step(1)
                    }
                }
            }
            other => step(other.len_utf8()),
        };
        before = character;
    }
    if !start.is_empty() {
        parts.push(Part::Words(start));
    }
}

/// Returns the address in brackets after a label, without its title, and the rest of the line.
fn address(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('(')?;
    let end = inside.get(..inside.floor_char_boundary(LONGEST_ADDRESS))?.find(')')?;
    let (inside, rest) = inside.split_at_checked(end)?;
    let url = inside.split_whitespace().next().unwrap_or_default();
    Some((url.trim_matches(['<', '>']), rest.strip_prefix(')')?))
}

/// Whether a text from a `<` on is a tag, a comment, or an address in angle brackets.
fn is_tag(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    tag.starts_with("<!--") || name.starts_with(|it: char| it.is_ascii_alphabetic())
}

/// Finds the pairs of marks. A mark without its pair is text.
fn pair_marks(parts: &mut [Part<'_>]) {
    let element = |mark: &str| match mark {
        "*" | "_" => Some(mark::EMPHASIS),
        "**" | "__" => Some(mark::STRONG),
        "~~" => Some(mark::STRIKE),
        _ => None,
    };
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut pairs: Vec<(usize, usize, &'static str)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let Part::Mark(mark, _) = part else { continue };
        let Some(element) = element(mark) else { continue };
        if open.iter().any(|(_, it)| it == mark) {
            while let Some((begin, it)) = open.pop() {
                if it == *mark {
                    pairs.push((begin, at, element));
                    break;
                }
            }
        // More open marks than this are no text.
        } else if open.len() < 8 {
            open.push((at, (*mark).to_owned()));
        }
    }
    for (begin, end, element) in pairs {
        for (at, opens) in [(begin, true), (end, false)] {
            if let Some(Part::Mark(_, pair)) = parts.get_mut(at) {
                *pair = Some((element, opens));
            }
        }
    }
}

fn write(parts: &[Part<'_>]) -> (Option<String>, Vec<Piece>) {
    let (mut line, mut pictures) = (Line::with_entities(), Vec::new());
    let mut marks: Vec<&'static str> = Vec::new();
    // The words of the picture that is open.
    let mut picture: Option<(&str, String)> = None;
    for part in parts {
        let words = match part {
            Part::Words(words) | Part::Mark(words, None) => words,
            Part::Open(is_picture, None) => {
                if *is_picture {
                    "!["
                } else {
                    "["
                }
            }
            Part::Mark(_, Some((element, true))) => {
                marks.push(element);
                continue;
            }
            Part::Mark(_, Some((element, false))) => {
                marks.retain(|it| it != element);
                continue;
            }
            Part::Open(true, Some(url)) => {
                picture = Some((url, String::new()));
                continue;
            }
            Part::Open(false, Some(url)) => {
                line.link(Some((*url).to_owned()));
                continue;
            }
            Part::Close => {
                match picture.take() {
                    Some((url, alt)) => pictures.push(piece(url, alt)),
                    None => drop(line.link(None)),
                }
                continue;
            }
            Part::Break => {
                line.line_break();
                continue;
            }
            Part::Code(code) => {
                line.text(code, &[mark::CODE]);
                continue;
            }
            Part::Tag(tag) => {
                match tag
                    .strip_prefix('<')
                    .and_then(|it| it.strip_suffix('>'))
                    .filter(|it| it.contains("://"))
                {
                    Some(url) if !url.contains([' ', '"']) => {
                        let before = line.link(Some(url.to_owned()));
                        line.text(url, &marks);
                        line.link(before);
                    }
                    _ => line.markup(tag),
                }
                continue;
            }
        };
        match &mut picture {
            Some((_, alt)) => alt.push_str(words),
            None => line.text(words, &marks),
        }
    }
    line.link(None);
    (line.take(), pictures)
}

fn piece(url: &str, alt: String) -> Piece {
    let mut picture = Draft { kind: Kind::Picture, ..Draft::default() };
    picture.renditions.push(picture::rendition(url, None, None));
    let alt = super::line::escaped(alt.trim());
    picture.alt = Some(alt).filter(|it| !it.is_empty());
    item(picture)
}
