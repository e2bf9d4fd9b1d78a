//! Live reports: the order of their posts, and what tells a post from all others.

use crate::article::post::hash;
use crate::article::{Date, Kind};
use crate::draft::{Draft, Gate, Piece};

/// The largest number of posts that are kept. No visitor reads as many.
const MOST_POSTS: usize = 2_000;

/// How many characters of a text tell a post without identifier from others of the same date.
const SEARCHED: usize = 60;

/// After so many seconds without a post, a report that says nothing of its state is over. Many sites never write the end.
const LONGEST_SILENCE: i64 = 24 * 60 * 60;

/// Completes the draft of a live report. An end of the coverage that is not after its start is no end.
pub(super) fn complete(draft: &mut Draft) {
    arrange(draft);
    let Some(mut coverage) = draft.coverage.take() else { return };
    let end = seconds(&coverage.ends);
    coverage.ends.take_if(|_| end.is_none() || seconds(&coverage.starts) >= end);
    let last = last(draft).or_else(|| seconds(&coverage.starts));
    let date = |seconds: i64| Date::from_seconds(seconds).to_attribute();
    coverage.silent =
        last.filter(|_| coverage.is_live.is_none()).map(|it| date(it + LONGEST_SILENCE));
    coverage.last = last.map(date);
    draft.coverage = Some(coverage);
}

/// Returns when the newest post was published or changed, or else the report itself.
fn last(draft: &Draft) -> Option<i64> {
    let last_of = |it: &Draft| seconds(&it.published).max(seconds(&it.updated));
    let of_piece = |it: &Piece| match it {
        Piece::Item(item) if item.kind == Kind::Post => last_of(item),
        _ => None,
    };
    draft.body.iter().filter_map(of_piece).max().or_else(|| last_of(draft))
}

/// Moves the posts of a draft to the end of its text: the pinned posts first, then the newest. Of several versions of a
/// post, the newest stays.
///
/// It comes before the rules judge the posts, so that a version that was withdrawn closes the older ones. The insertion is
/// written by hand: most reports are sorted already, and the sort of the standard library takes 3 KB.
fn arrange(draft: &mut Draft) {
    let mut sorted: Vec<(i64, u64, Box<Draft>)> = Vec::new();
    let mut rest = Vec::new();
    // A post without a date stays after the post that precedes it in the document.
    let mut previous = i64::MAX;
    for piece in std::mem::take(&mut draft.body) {
        let mut post = match piece {
            Piece::Item(item) if item.kind == Kind::Post => item,
            other => {
                rest.push(other);
                continue;
            }
        };
        let id = identity(&post);
        let key = hash(&id);
        post.id = Some(id);
        if let Some((_, _, known)) = sorted.iter_mut().find(|(_, it, _)| *it == key) {
            if is_newer(&post, known) {
                *known = post;
            }
            continue;
        }
        if sorted.len() >= MOST_POSTS {
            continue;
        }
        let date = seconds(&post.published).unwrap_or(previous);
        previous = date;
        let mut at = sorted.len();
        while let Some((other, ..)) = sorted.get(at.wrapping_sub(1))
            && *other < date
        {
            at -= 1;
        }
        sorted.insert(at, (date, key, post));
    }
    for is_pinned in [true, false] {
        for (_, _, post) in &mut sorted {
            if post.kind == Kind::Post && post.is_pinned == is_pinned {
                rest.push(Piece::Item(std::mem::take(post)));
            }
        }
    }
    draft.body = rest;
}

/// What tells a post from all others of its report.
fn identity(post: &Draft) -> String {
    let given = post.id.clone().or_else(|| post.url.clone());
    given.unwrap_or_else(|| {
        let text = post.body.iter().find_map(|it| match it {
            Piece::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let text = text.or(post.headline.as_deref()).unwrap_or_default();
        let start = text.get(..text.floor_char_boundary(SEARCHED)).unwrap_or(text);
        // The document of a translation is read again, without the white space around a text.
        [post.published.as_deref().unwrap_or_default(), " ", start].concat().trim().to_owned()
    })
}

/// Whether a version of a post comes after another. Of two versions with the same date, one that says something about
/// whether it may be shown is the newer.
fn is_newer(version: &Draft, other: &Draft) -> bool {
    let date = |it: &Draft| seconds(&it.updated).or_else(|| seconds(&it.published));
    let (new, old) = (date(version), date(other));
    new > old || (new == old && version.gate != Gate::default())
}

fn seconds(date: &Option<String>) -> Option<i64> {
    date.as_deref().and_then(Date::parse).map(Date::seconds)
}
