//! Headings whose level is known only at run time.

use leptos::prelude::*;

/// A heading of a level from 1 to 6; levels outside are brought inside.
pub(super) fn heading(
    level: u8,
    part: &'static str,
    id: Option<String>,
    content: impl IntoView + 'static,
) -> AnyView {
    let content = content.into_any();
    match level {
        0 | 1 => view! { <h1 part=part id=id>{content}</h1> }.into_any(),
        2 => view! { <h2 part=part id=id>{content}</h2> }.into_any(),
        3 => view! { <h3 part=part id=id>{content}</h3> }.into_any(),
        4 => view! { <h4 part=part id=id>{content}</h4> }.into_any(),
        5 => view! { <h5 part=part id=id>{content}</h5> }.into_any(),
        _ => view! { <h6 part=part id=id>{content}</h6> }.into_any(),
    }
}
