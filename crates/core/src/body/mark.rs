//! Inline elements: what they say about the words in them.

use crate::article::{Date, Direction, Inline, Language, Style};
use crate::platform::Platform;

use super::context::BodyContext;
use super::node::Node;
use super::role::Role;
use super::text;

/// What an inline element says about the words in it.
#[derive(Debug)]
pub(super) enum Mark {
    /// The words lead to this address.
    Link(String),
    /// The words have this meaning.
    Styled(Style),
    /// The words are an abbreviation of this.
    Short(String),
    /// The words name this date.
    Dated(Date),
    /// The words have this language and direction.
    Foreign(Option<Language>, Option<Direction>),
}

impl Mark {
    /// What an element of this role says about its words; `None` if it says nothing.
    pub(super) fn of<P: Platform>(
        role: Role,
        node: &P::Node,
        context: &BodyContext<'_, P>,
    ) -> Option<Self> {
        match role {
            Role::Link => context.address(&node.attribute("href")?).map(Self::Link),
            Role::Styled(style) => Some(Self::Styled(style)),
            Role::Abbreviation => {
                let title = text::collapse(&node.attribute("title")?);
                (!title.is_empty()).then_some(Self::Short(title))
            }
            Role::Time => Date::parse(&node.attribute("datetime")?).map(Self::Dated),
            _ => None,
        }
    }

    /// What `lang` and `dir` of an element say about its words; `None` if they say nothing.
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

    /// The inline that says about `content` what the mark says.
    pub(super) fn wrap(&self, content: Vec<Inline>) -> Inline {
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
