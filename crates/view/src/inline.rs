//! Text inside a block: words, links, emphasis and the like.

use article_reader_core::article::{Inline, Style};

use super::Page;
use super::element::{Element, View, element, text};
use super::link::link;
use super::math::math;

impl Element {
    /// Adds inline content.
    pub(super) fn inlines(mut self, content: &[Inline], page: &Page) -> Self {
        for it in content {
            self = self.child(inline(it, page));
        }
        self
    }
}

fn inline(inline: &Inline, page: &Page) -> View {
    match inline {
        Inline::Text(words) => text(words),
        Inline::Break => element("br").view(),
        Inline::Link { href, content } => {
            let view = match href.strip_prefix('#') {
                Some(name) => link("link", &["#", &page.anchor(name)].concat()),
                None => link("link", href),
            };
            view.inlines(content, page).view()
        }
        // A link moves focus to it, so that Tab continues from there.
        Inline::Anchor(name) => {
            element("span").attribute("id", &page.anchor(name)).attribute("tabindex", "-1").view()
        }
        Inline::Math(formula) => math(formula),
        Inline::Abbreviation { title, content } => {
            element("abbr").attribute("title", title).inlines(content, page).view()
        }
        Inline::Time { date, content } => element("time")
            .attribute("datetime", &date.to_attribute())
            .inlines(content, page)
            .view(),
        Inline::Styled { style, content } => element(tag(*style)).inlines(content, page).view(),
        Inline::Foreign { language, direction, content } => element("span")
            .maybe_attribute("lang", language.as_ref().map(|it| it.as_str()))
            .maybe_attribute("dir", direction.map(|it| it.as_str()))
            .inlines(content, page)
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
        Style::Isolated => "bdi",
        Style::Ruby => "ruby",
        Style::RubyText => "rt",
        Style::RubyParenthesis => "rp",
    }
}
