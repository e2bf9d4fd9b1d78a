//! Explains why a story is related, by what it shares with the story on the page.

use super::query::Query;
use super::subject::{TextField, texts};
use super::tokens::{is_name, tokens};
use crate::article::RelationReason;
use crate::draft::Draft;
use crate::formats::topics::{Topic, is_generic};

/// The longest text, in characters, that can be the name of a topic.
const LONGEST: usize = 40;

/// Returns the reason for a story: its rarest shared facet, otherwise a shared name, otherwise the shared
/// section. A word that is not a name explains nothing: "Also about years".
pub(super) fn reason(query: &Query, shared: u64, draft: &Draft) -> Option<RelationReason> {
    let mut best = (0.0, None);
    for (at, kind) in query.shared(shared) {
        let worth = weight(kind) * query.facet_rarity(at);
        if worth > best.0 {
            best = (worth, query.facets.get(at));
        }
    }
    let facet = best.1.map(|it| it.words.clone()).filter(|it| it.chars().count() <= LONGEST);
    let about = facet.or_else(|| shared_name(query, draft)).map(RelationReason::About);
    about.or_else(|| section(query, draft).map(RelationReason::Section))
}

/// Returns the weight of a kind of facet. A name means more to a reader than a keyword.
fn weight(kind: Topic) -> f32 {
    match kind {
        Topic::Series => 0.0,
        Topic::Tag => 1.0,
        Topic::Place => 1.1,
        Topic::Name => 1.2,
    }
}

/// Returns the shared name with the highest worth, as the story writes it. A name in the headline counts
/// twice.
fn shared_name(query: &Query, draft: &Draft) -> Option<String> {
    let mut best = (0.0, String::new());
    texts(draft, &mut |field, text, most| {
        let weight = if field == TextField::Headline { 2.0 } else { 1.0 };
        tokens(text, most, &mut |it| {
            let is_name = !it.is_part && (field == TextField::Headline || is_name(text, it.start));
            let worth =
                is_name.then(|| query.name_worth(it.hash, field)).flatten().unwrap_or_default();
            if worth * weight > best.0 && it.end - it.start <= LONGEST {
                best = (worth * weight, text.get(it.start..it.end).unwrap_or_default().to_owned());
            }
        })
    });
    (best.0 > 0.0).then_some(best.1)
}

/// Returns the narrowest section that both stories have.
fn section(query: &Query, draft: &Draft) -> Option<String> {
    let mut names = draft.sections.iter().rev().map(|it| &it.name);
    names.find(|it| !is_generic(it) && query.sections.contains(it)).cloned()
}
