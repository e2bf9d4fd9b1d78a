//! Why a story is related, in what really matched.

use super::query::Query;
use super::subject::{TextField, texts};
use super::tokens::{is_name, tokens};
use crate::article::RelationReason;
use crate::draft::Draft;
use crate::formats::topics::{Topic, is_generic};

/// The most letters that are still a name of something.
const LONGEST: usize = 40;

/// The reason for a story that shares these facets: the rarest of them, else a name, else the section.
/// A word that is no name explains nothing: "Also about years".
pub(super) fn reason(query: &Query, shared: u64, draft: &Draft) -> Option<RelationReason> {
    let mut best = (0.0, None);
    for (at, kind) in query.shared(shared) {
        let worth = telling(kind) * query.facet_rarity(at);
        if worth > best.0 {
            best = (worth, query.facets.get(at));
        }
    }
    let facet = best.1.map(|it| it.words.clone()).filter(|it| it.chars().count() <= LONGEST);
    let about = facet.or_else(|| telling_name(query, draft)).map(RelationReason::About);
    about.or_else(|| section(query, draft).map(RelationReason::Section))
}

/// A name tells a reader more than a keyword.
fn telling(kind: Topic) -> f32 {
    match kind {
        Topic::Series => 0.0,
        Topic::Tag => 1.0,
        Topic::Place => 1.1,
        Topic::Name => 1.2,
    }
}

/// The name that tells most of what a story shares with the question, as it writes it, from its
/// headline if there is one.
fn telling_name(query: &Query, draft: &Draft) -> Option<String> {
    let mut best = (0.0, String::new());
    texts(draft, &mut |field, text, most| {
        let weight = if field == TextField::Headline { 2.0 } else { 1.0 };
        tokens(text, most, &mut |it| {
            let is_name = !it.is_piece && (field == TextField::Headline || is_name(text, it.start));
            let worth =
                is_name.then(|| query.name_worth(it.hash, field)).flatten().unwrap_or_default();
            if worth * weight > best.0 && it.end - it.start <= LONGEST {
                best = (worth * weight, text.get(it.start..it.end).unwrap_or_default().to_owned());
            }
        })
    });
    (best.0 > 0.0).then_some(best.1)
}

/// The narrowest section that both stand in.
fn section(query: &Query, draft: &Draft) -> Option<String> {
    let mut names = draft.sections.iter().rev().map(|it| &it.name);
    names.find(|it| !is_generic(it) && query.sections.contains(it)).cloned()
}
