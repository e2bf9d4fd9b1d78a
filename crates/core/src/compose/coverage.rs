//! Whether more posts of a live report are expected.

use crate::article::{Coverage, Date};
use crate::draft::Draft;

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
