//! Runs of text.

use super::element::{View, element, part, text};
use crate::article::{Inline, Style};

pub(super) fn inlines(content: &[Inline]) -> Vec<View> {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> View {
    match inline {
        Inline::Text(words) => text(words),
        Inline::Break => element("br").view(),
        Inline::Link { href, content } => {
            part("a", "link").attribute("href", href).children(inlines(content)).view()
        }
        Inline::Styled { style, content } => element(tag(*style)).children(inlines(content)).view(),
        Inline::Foreign { language, direction, content } => element("span")
            .maybe("lang", language.as_ref().map(|it| it.as_str()))
            .maybe("dir", direction.map(|it| it.as_str()))
            .children(inlines(content))
            .view(),
    }
}

fn tag(style: Style) -> &'static str {
    match style {
        Style::Strong => "strong",
        Style::Emphasis => "em",
        Style::Code => "code",
        Style::Subscript => "sub",
        Style::Superscript => "sup",
        Style::Deleted => "del",
        Style::Inserted => "ins",
        Style::Marked => "mark",
        Style::Small => "small",
        Style::Quoted => "q",
    }
}
