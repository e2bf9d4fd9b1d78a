//! Runs: the words of a paragraph before their markup is nested again.
//!
//! White space collapses across the borders of inline elements, and breaks split paragraphs
//! inside them. On a flat row of runs that bear their marks, both are loops.

use std::rc::Rc;

use crate::article::Inline;

use super::mark::{Mark, Marks};
use super::text;

/// A stretch of text or a break, with the markup around it.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) content: Content,
    pub(super) marks: Marks,
}

/// What a run holds.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// Text as the document has it, white space included.
    Text(String),
    /// A line break.
    Break,
}

impl Run {
    /// Whether what follows stands on a new line, in text whose white space is kept.
    pub(super) fn ends_line(&self) -> bool {
        match &self.content {
            Content::Text(text) => text.ends_with('\n'),
            Content::Break => true,
        }
    }
}

/// A line of runs, and the break that stands before it.
#[derive(Default)]
struct Line {
    before: Option<Run>,
    words: Vec<Run>,
}

/// The paragraphs that a row of runs makes: two breaks in a row end one.
pub(super) fn paragraphs(runs: Vec<Run>) -> Vec<Vec<Inline>> {
    let mut paragraphs = Vec::new();
    let mut open = Vec::new();
    for line in lines(runs) {
        if is_blank(&line.words) {
            paragraphs.push(std::mem::take(&mut open));
        } else {
            join(&mut open, line);
        }
    }
    paragraphs.push(open);
    paragraphs.iter().filter(|it| !it.is_empty()).map(|it| nest(it, 0)).collect()
}

/// One paragraph of all the runs, where two would be wrong, as in a heading.
pub(super) fn paragraph(runs: Vec<Run>) -> Vec<Inline> {
    let mut open = Vec::new();
    for line in lines(runs).into_iter().filter(|it| !is_blank(&it.words)) {
        join(&mut open, line);
    }
    nest(&open, 0)
}

/// The text of the runs as it stands, breaks as line feeds.
pub(super) fn verbatim(runs: &[Run]) -> String {
    let parts = runs.iter().map(|it| match &it.content {
        Content::Text(text) => text.as_str(),
        Content::Break => "\n",
    });
    parts.collect()
}

fn join(open: &mut Vec<Run>, line: Line) {
    if !open.is_empty() {
        open.extend(line.before);
    }
    open.extend(line.words);
}

/// Splits at breaks, and collapses the white space of every line.
fn lines(runs: Vec<Run>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = Line::default();
    for run in runs {
        match run.content {
            Content::Text(_) => line.words.push(run),
            Content::Break => {
                let next = Line { before: Some(run), words: Vec::new() };
                lines.push(std::mem::replace(&mut line, next));
            }
        }
    }
    lines.push(line);
    for line in &mut lines {
        collapse(&mut line.words);
    }
    lines
}

/// White space becomes one space, wherever the borders of elements lie, and none at the ends.
fn collapse(words: &mut Vec<Run>) {
    let mut after_space = true;
    for run in words.iter_mut() {
        if let Content::Text(text) = &mut run.content {
            *text = text::collapse_after(text, &mut after_space);
        }
    }
    words.retain(|it| !matches!(&it.content, Content::Text(text) if text.is_empty()));
    // After collapsing, at most one space ends the line, and it ends the last run.
    if let Some(Run { content: Content::Text(text), .. }) = words.last_mut()
        && text.ends_with(' ')
    {
        text.pop();
        if text.is_empty() {
            words.pop();
        }
    }
}

fn is_blank(runs: &[Run]) -> bool {
    runs.iter().all(|it| match &it.content {
        Content::Text(text) => text::is_blank(text),
        Content::Break => true,
    })
}

/// Builds the tree of inlines from marks that neighbours share.
fn nest(runs: &[Run], level: usize) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for group in runs.chunk_by(|a, b| is_same(a.marks.at(level), b.marks.at(level))) {
        match group.first().and_then(|it| it.marks.at(level)) {
            None => group.iter().for_each(|it| push(&mut inlines, leaf(it))),
            // A link or an emphasis of nothing but space would be a trap for the keyboard.
            Some(_) if is_blank(group) => {
                nest(group, level + 1).into_iter().for_each(|it| push(&mut inlines, it));
            }
            Some(mark) => inlines.push(mark.around(nest(group, level + 1))),
        }
    }
    inlines
}

/// Whether the same element made both marks: equal neighbours, as two quotations, stay two.
fn is_same(one: Option<&Rc<Mark>>, other: Option<&Rc<Mark>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

fn leaf(run: &Run) -> Inline {
    match &run.content {
        Content::Text(text) => Inline::Text(text.clone()),
        Content::Break => Inline::Break,
    }
}

/// Adds an inline; text joins the text before it.
fn push(inlines: &mut Vec<Inline>, inline: Inline) {
    match (inlines.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => inlines.push(inline),
    }
}
