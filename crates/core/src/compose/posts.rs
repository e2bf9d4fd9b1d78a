//! The posts of a live report, and whether more are expected.

use crate::article::{Block, Coverage, Date, Post};
use crate::draft::{Draft, DraftCoverage};
use crate::dropped::DropRule;
use crate::platform::Platform;

use super::attribution;
use super::place;
use super::text::Text;

/// After so many seconds without a post, a report without an end is over. Many sites never write the end.
const LONGEST_SILENCE: i64 = 24 * 60 * 60;

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
///
/// A report that says nothing of its state is live until its end, or until
/// it has had no post for a day.
pub(super) fn coverage(draft: &Draft, body: &[Block], now: i64) -> Option<Coverage> {
    let DraftCoverage { is_live, ends, refresh, .. } = draft.coverage.as_ref()?;
    let parse = |date: &Option<String>| date.as_deref().and_then(Date::parse);
    let ends = parse(ends);
    let mut last: Option<Date> = None;
    for block in body {
        if let Block::Post(post) = block {
            last = latest(last, latest(post.published, post.updated));
        }
    }
    let stated = parse(&draft.updated).or_else(|| parse(&draft.published));
    let last = last.or(stated).filter(|it| it.seconds() <= now);
    let silent = last.map(|it| Date::from_seconds(it.seconds().saturating_add(LONGEST_SILENCE)));
    let silent = silent.filter(|_| is_live.is_none());
    let known = [ends, silent].into_iter().flatten().min_by_key(|it| it.seconds());
    let is_live = is_live.unwrap_or(true) && known.is_none_or(|it| it.seconds() > now);
    let is_stated = ends.is_some_and(|it| it.seconds() <= now);
    let ended = if is_stated { ends } else { last }.filter(|_| !is_live);
    Some(Coverage { is_live, ended, ends: known.filter(|_| is_live), refresh: *refresh })
}

fn latest(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    let seconds = |it: Option<Date>| it.map(Date::seconds);
    if seconds(one) >= seconds(other) { one } else { other }
}
