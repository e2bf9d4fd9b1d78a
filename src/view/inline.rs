//! Runs of text.

use leptos::prelude::*;

use crate::article::{Inline, Style};

pub(super) fn inlines(content: &[Inline]) -> AnyView {
    content.iter().map(inline).collect::<Vec<_>>().into_any()
}

fn inline(inline: &Inline) -> AnyView {
    match inline {
        Inline::Text(words) => words.clone().into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Link { href, content } => {
            view! { <a part="link" href=href.clone()>{inlines(content)}</a> }.into_any()
        }
        Inline::Styled { style, content } => styled(*style, inlines(content)),
        Inline::Foreign { language, direction, content } => {
            let language = language.as_ref().map(|it| it.as_str().to_owned());
            let direction = direction.map(|it| it.as_str());
            view! { <span lang=language dir=direction>{inlines(content)}</span> }.into_any()
        }
    }
}

fn styled(style: Style, content: AnyView) -> AnyView {
    match style {
        Style::Strong => view! { <strong>{content}</strong> }.into_any(),
        Style::Emphasis => view! { <em>{content}</em> }.into_any(),
        Style::Code => view! { <code part="code">{content}</code> }.into_any(),
        Style::Subscript => view! { <sub>{content}</sub> }.into_any(),
        Style::Superscript => view! { <sup>{content}</sup> }.into_any(),
        Style::Deleted => view! { <del>{content}</del> }.into_any(),
        Style::Inserted => view! { <ins>{content}</ins> }.into_any(),
        Style::Marked => view! { <mark>{content}</mark> }.into_any(),
        Style::Small => view! { <small>{content}</small> }.into_any(),
        Style::Quoted => view! { <q>{content}</q> }.into_any(),
    }
}
