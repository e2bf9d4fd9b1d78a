//! Reads the authors, the source and the credit.

use super::name::{named, role};
use crate::article::Source;
use crate::draft::Draft;
use crate::formats::byline::{Byline, Context};
use crate::formats::plain_text::escaped;
use crate::json::Value;
use crate::search::contains_word;
use crate::xml::{all, text_at};

/// The properties that name a provider: the originator of the item, its credit line and its sender.
const PROVIDERS: &str = "contentMeta/infoSource contentMeta/creditline itemMeta/provider";

/// Adds the authors and the source of an item.
pub(super) fn add(draft: &mut Draft, item: &Value) {
    let language = draft.language.clone();
    let language = language.as_deref();
    let mut names: Vec<String> = Vec::new();
    for provider in all(item, PROVIDERS) {
        let words = crate::xml::words(provider);
        let name = named(provider, language).or_else(|| Some(words.trim().to_owned()));
        names.extend(
            name.filter(|it| !it.is_empty())
                .map(|it| it.trim_end_matches(['–', '-', ' ']).to_owned()),
        );
    }
    let owner =
        all(item, "rightsInfo/copyrightHolder").into_iter().find_map(|it| named(it, language));
    let is_picture = draft.kind.is_picture();
    let mut byline = Byline::default();
    let providers: Vec<&str> = names.iter().map(String::as_str).chain(owner.as_deref()).collect();
    let context = Context { language, providers: &providers };
    for line in all(item, "contentMeta/by") {
        byline.add(crate::xml::words(line).trim(), context);
    }
    if byline == Byline::default() {
        for creator in all(item, "contentMeta/creator contentMeta/contributor") {
            // Without a space, it may be initials or the name of a login.
            if let Some(name) = named(creator, language).filter(|it| it.contains(' '))
                && (role(creator).is_empty()
                    || contains_word("author writer reporter source", &role(creator)))
            {
                byline.add(&name, context);
            }
        }
    }
    let people = byline.into_people(names.first().map(String::as_str), owner.as_deref());
    draft.source = people.source.map(Source::named);
    if !is_picture {
        draft.authors = people.authors;
    }
}

/// Returns the credit line of a picture or another medium: the creator and the agency.
pub(super) fn credit(item: &Value, language: Option<&str>) -> Option<String> {
    let creator = all(item, "contentMeta/creator").into_iter().find_map(|it| named(it, language));
    let line = text_at(item, "contentMeta/creditline");
    let line = line.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    let credit = match (creator, line) {
        (Some(creator), Some(line)) if !line.contains(&creator) && creator.contains(' ') => {
            [&creator, "/", &line].concat()
        }
        (creator, line) => line.or(creator)?,
    };
    Some(escaped(&credit))
}
