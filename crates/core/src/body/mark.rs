//! The inline markup that surrounds words.

use crate::article::{Date, Direction, Inline, Language, Style};
use crate::platform::Platform;

use super::node::Node;
use super::role::Role;
use super::{BodyContext, text};

/// What one inline element says about the words inside it.
#[derive(Debug)]
pub(super) enum Mark {
    /// They lead to this address.
    Link(String),
    /// They have this meaning.
    Styled(Style),
    /// They are short for this.
    Short(String),
    /// They name this date.
    Dated(Date),
    /// They are of this language and direction.
    Foreign(Option<Language>, Option<Direction>),
}

impl Mark {
    /// What an element of this role says of its words, where it says anything.
    pub(super) fn of<P: Platform>(
        role: Role,
        node: &P::Node,
        around: &BodyContext<'_, P>,
    ) -> Option<Self> {
        match role {
            Role::Link => around.address(&node.attribute("href")?).map(Self::Link),
            Role::Styled(style) => Some(Self::Styled(style)),
            Role::Abbreviation => {
                let title = text::collapse(&node.attribute("title")?);
                (!title.is_empty()).then_some(Self::Short(title))
            }
            Role::Time => Date::parse(&node.attribute("datetime")?).map(Self::Dated),
            _ => None,
        }
    }

    /// What `lang` and `dir` of an element say, where they say anything.
    pub(super) fn foreign<N: Node>(node: &N) -> Option<Self> {
        let language = node.attribute("lang").or_else(|| node.attribute("xml:lang"));
        let language = language.and_then(|it| Language::parse(&it));
        let written = node.attribute("dir").unwrap_or_default();
        let named = [Direction::Ltr, Direction::Rtl]
            .into_iter()
            .find(|it| written.trim().eq_ignore_ascii_case(it.as_str()));
        let direction = named.or_else(|| language.as_ref().map(Language::direction));
        direction.is_some().then_some(Self::Foreign(language, direction))
    }

    /// The inline that says of `content` what the mark says.
    pub(super) fn around(&self, content: Vec<Inline>) -> Inline {
        match self {
            Self::Link(href) => Inline::Link { href: href.clone(), content },
            Self::Styled(style) => Inline::Styled { style: *style, content },
            Self::Short(title) => Inline::Abbreviation { title: title.clone(), content },
            Self::Dated(date) => Inline::Time { date: *date, content },
            Self::Foreign(language, direction) => {
                Inline::Foreign { language: language.clone(), direction: *direction, content }
            }
        }
    }
}
