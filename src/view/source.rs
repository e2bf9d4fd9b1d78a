//! Where the story came from: copyright notice and the original.

use leptos::prelude::*;

use super::Page;
use super::label::label;

pub(super) fn source(page: &Page) -> Option<AnyView> {
    let article = &page.article;
    let name = article.source.as_ref().map(|it| {
        let before = label(page, page.messages.source);
        let name = it.name.clone();
        view! { <p part="source-line">{before}" "<bdi>{name}</bdi></p> }
    });
    let copyright = article.copyright.clone().map(|it| view! { <p part="copyright">{it}</p> });
    let original = article.url.clone().map(|url| {
        let words = label(page, page.messages.original);
        view! { <p part="original"><a part="original-link" href=url>{words}</a></p> }
    });
    if name.is_none() && copyright.is_none() && original.is_none() {
        return None;
    }
    Some(view! { <div part="source">{name}{copyright}{original}</div> }.into_any())
}
