//! The inline markup that surrounds a run.

use std::rc::Rc;

use crate::article::{Direction, Inline, Language, Style};

use super::node::Node;

/// What one inline element says about the words inside it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// They lead to this address.
    Link(String),
    /// They have this meaning.
    Styled(Style),
    /// They are of this language and direction.
    Foreign(Option<Language>, Option<Direction>),
}

impl Mark {
    /// What `lang` and `dir` of an element say, where they say anything.
    pub(super) fn foreign<N: Node>(node: &N) -> Option<Self> {
        let language = node
            .attribute("lang")
            .or_else(|| node.attribute("xml:lang"))
            .and_then(|it| Language::parse(&it));
        let direction = node
            .attribute("dir")
            .and_then(|it| direction(&it))
            .or_else(|| language.as_ref().map(Language::direction));
        direction.is_some().then_some(Self::Foreign(language, direction))
    }

    /// The inline that says of `content` what the mark says.
    pub(super) fn around(&self, content: Vec<Inline>) -> Inline {
        match self.clone() {
            Self::Link(href) => Inline::Link { href, content },
            Self::Styled(style) => Inline::Styled { style, content },
            Self::Foreign(language, direction) => Inline::Foreign { language, direction, content },
        }
    }
}

fn direction(value: &str) -> Option<Direction> {
    match value.trim().to_ascii_lowercase().as_str() {
        "ltr" => Some(Direction::Ltr),
        "rtl" => Some(Direction::Rtl),
        _ => None,
    }
}

/// The marks of a run, outermost first.
///
/// They travel down the walk beside the nodes. So a block inside a link or an emphasis needs no
/// care: the words of its paragraphs carry the marks, the block itself does not.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks(Vec<Rc<Mark>>);

impl Marks {
    /// These marks and one more inside them.
    pub(super) fn with(&self, mark: Mark) -> Self {
        let mut marks = self.clone();
        if matches!(mark, Mark::Link(_)) {
            // Links do not nest; the inner one is what the reader points at.
            marks.0.retain(|it| !matches!(**it, Mark::Link(_)));
        }
        if !marks.already_say(&mark) {
            marks.0.push(Rc::new(mark));
        }
        marks
    }

    /// The mark at this level, counted from outside.
    pub(super) fn at(&self, level: usize) -> Option<&Rc<Mark>> {
        self.0.get(level)
    }

    fn already_say(&self, mark: &Mark) -> bool {
        match mark {
            Mark::Link(_) => false,
            // These mean something else inside themselves.
            Mark::Styled(Style::Quoted | Style::Subscript | Style::Superscript | Style::Small) => {
                false
            }
            Mark::Styled(_) => self.0.iter().any(|it| **it == *mark),
            Mark::Foreign(..) => {
                let nearest = self.0.iter().rev().find(|it| matches!(***it, Mark::Foreign(..)));
                nearest.is_some_and(|it| **it == *mark)
            }
        }
    }
}
