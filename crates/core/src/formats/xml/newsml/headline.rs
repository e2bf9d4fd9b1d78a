//! Reads headlines and descriptions, which have roles.

use super::name::role;
use crate::draft::Draft;
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::wording::is_same;
use crate::json::Value;
use crate::xml::{Tags, all, attribute, markup, name, words};

/// Adds the headline, the kicker, and the sub-headline or the summary.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let mut sub = None;
    for headline in all(item, "contentMeta/headline") {
        let role = role(headline);
        let rank = attribute(headline, "rank").unwrap_or_default();
        let place = if role.contains("kicker") || role.contains("overline") {
            &mut draft.kicker
        } else if role.contains("sub") || rank == "3" {
            &mut sub
        } else {
            &mut draft.headline
        };
        // An agency may write the headline in several languages, the item's own first.
        if place.is_none() {
            *place = line(headline);
        }
    }
    let is_new =
        |it: &String| !draft.headline.as_deref().is_some_and(|headline| is_same(headline, it));
    let summary =
        described(item, &["summary", "teaser", "abstract", "standfirst", "intro", "lead"]);
    draft.standfirst = summary.or(sub).filter(is_new);
}

/// Returns the first description with one of these roles. An empty role is that of a description without one.
pub(super) fn described(item: &Value, roles: &[&str]) -> Option<String> {
    let descriptions = all(item, "contentMeta/description");
    roles.iter().find_map(|wanted| {
        descriptions.iter().filter(|it| role(it) == *wanted).find_map(|it| line(it))
    })
}

/// Returns the words of an element, which may have markup, or text that is HTML.
pub(super) fn line(element: &Value) -> Option<String> {
    let has_markup = name(element).is_some()
        && element
            .as_object()
            .unwrap_or_default()
            .iter()
            .any(|it| !it.0.starts_with(['<', '@']) && it.0 != "value");
    let mut line = Some(if has_markup { markup(element, Tags::Html) } else { words(element) });
    line.take_if(|it| it.trim().is_empty());
    if !has_markup {
        escape_unless_markup(&mut line);
    }
    line.map(|it| it.trim().to_owned())
}
