//! The posts of a live report, and whether more are expected.

use crate::article::{Block, Coverage, Date, Post};
use crate::draft::Draft;
use crate::dropped::DropRule;
use crate::platform::Platform;

use super::attribution;
use super::place;
use super::text::Text;

/// Composes a post; `None` if it is empty. Systems write posts that have lost their embed.
pub(super) fn post<P: Platform>(item: &Draft, text: &mut Text<'_, P>) -> Option<Block> {
    let mut content = Vec::new();
    for it in &item.associations {
        content.extend(text.item(&it.item));
    }
    content.append(&mut text.blocks(&item.body));
    // The heading of the post has level 2.
    for block in &mut content {
        if let Block::Heading { level, .. } = block {
            *level = (*level).max(3);
        }
    }
    let headline = text.words(&item.headline);
    if content.is_empty() && headline.is_empty() {
        text.explain(DropRule::Item, || place::item(item));
        return None;
    }
    let published = item.published.as_deref().and_then(Date::parse);
    let updated = item.updated.as_deref().and_then(Date::parse);
    Some(Block::Post(Box::new(Post {
        id: item.id.clone().unwrap_or_default(),
        url: text.context.web_url(item.url.as_deref()),
        headline,
        authors: attribution::of(item, text.context).authors,
        published,
        updated: updated.filter(|it| published.is_some_and(|first| it.is_visibly_after(first))),
        is_pinned: item.is_pinned,
        is_key: item.is_key,
        content,
    })))
}

/// Judges at the time `now`, in Unix seconds, whether more posts are expected.
pub(super) fn coverage(draft: &Draft, now: i64) -> Option<Coverage> {
    let draft = draft.coverage.as_ref()?;
    let parse = |date: &Option<String>| date.as_deref().and_then(Date::parse);
    let (ends, silent) = (parse(&draft.ends), parse(&draft.silent));
    let is_past = |it: Option<Date>| it.is_some_and(|it| it.seconds() <= now);
    let is_live = draft.is_live != Some(false) && !is_past(ends) && !is_past(silent);
    let (end, ended) = match is_live {
        true => (ends.or(silent), None),
        false if is_past(ends) => (None, ends),
        false => (None, parse(&draft.last)),
    };
    Some(Coverage { is_live, ended, ends: end, refresh: draft.refresh })
}
