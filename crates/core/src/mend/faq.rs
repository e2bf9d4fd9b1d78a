//! Makes questions with their answers of the blocks that WordPress's plug-ins Yoast and Rank Math write.

use crate::draft::Piece;
use crate::formats::panel::{Question, questions};
use crate::search::{contains, contains_word};

use super::tag::{Kind, Tag, Tags};

/// Classes and identifiers of the element around all questions.
const BOXES: &str = "schema-faq wp-block-yoast-faq-block rank-math-faq rank-math-block";
const QUESTIONS: &str = "schema-faq-question rank-math-question";
const ANSWERS: &str = "schema-faq-answer rank-math-answer";

/// The most blocks of questions in a text.
const MOST: usize = 20;

/// Replaces the blocks of questions in pieces, each text by the text before, the questions, and the text after.
pub(super) fn mend(pieces: &mut Vec<Piece>) {
    let mut mended = Vec::new();
    for piece in pieces.drain(..) {
        match piece {
            Piece::Text(html)
                if contains(&html, "schema-faq") || contains(&html, "rank-math-faq") =>
            {
                split(&html, &mut mended);
            }
            other => mended.push(other),
        }
    }
    *pieces = mended;
}

fn split(html: &str, pieces: &mut Vec<Piece>) {
    let tags: Vec<Tag> = Tags::of(html).collect();
    let (mut done, mut at, mut count) = (0, 0, 0);
    let text = |from: usize, to: usize, pieces: &mut Vec<Piece>| {
        let text = html.get(from..to).unwrap_or_default();
        if !text.trim().is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
    };
    while let Some(tag) = tags.get(at) {
        if count < MOST
            && has_name(html, tag, BOXES)
            && let Some(end) = end_of(&tags, at)
            && let Some(inside) = tags.get(at + 1..end)
            && let Some(made) = questions(None, asked(html, inside))
        {
            text(done, tag.start, pieces);
            pieces.push(made);
            done = tags.get(end).map_or(html.len(), |it| it.end);
            at = end;
            count += 1;
        }
        at += 1;
    }
    text(done, html.len(), pieces);
}

/// Returns the questions among the tags of a block.
fn asked(html: &str, tags: &[Tag]) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        let is_question = has_name(html, tag, QUESTIONS);
        if !is_question && !has_name(html, tag, ANSWERS) {
            continue;
        }
        let end = end_of(tags, at).and_then(|it| tags.get(it));
        let Some(words) = end.and_then(|end| html.get(tag.end..end.start)) else { continue };
        if is_question {
            found.push(Question { words: words.trim().to_owned(), answer: Vec::new() });
        } else if let Some(question) = found.last_mut() {
            question.answer.push(Piece::Text(words.trim().to_owned()));
        }
    }
    found
}

/// Returns the place of the end tag of the element that begins at a place.
fn end_of(tags: &[Tag], start: usize) -> Option<usize> {
    let name = &tags.get(start)?.name;
    let mut depth = 0_usize;
    for (at, tag) in tags.iter().enumerate().skip(start) {
        if tag.name != *name {
            continue;
        }
        match tag.kind {
            Kind::Start => depth += 1,
            Kind::End => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// Whether a start tag has one of these words as a class or identifier.
fn has_name(html: &str, tag: &Tag, names: &str) -> bool {
    let words = || html.get(tag.start..tag.end).unwrap_or_default();
    tag.kind == Kind::Start
        && words()
            .split(['"', '\'', ' ', '=', '>'])
            .any(|it| !it.is_empty() && contains_word(names, it))
}
