//! Reads a news item.

use super::association::associate;
use super::headline::described;
use super::name::{code, named};
use super::{content, gate, headline, people};
use crate::article::Kind;
use crate::draft::{Draft, DraftCorrection};
use crate::formats::territory::territory;
use crate::formats::wording::place_of;
use crate::json::Value;
use crate::xml::{all, at, attribute, text_at, words};

/// The most items that an item may link to.
const MOST_LINKS: usize = 50;

/// Reads an item with the items of its message that it links to.
pub(super) fn read(item: &Value, all_items: &[&Value]) -> Draft {
    let mut draft = read_alone(item);
    let own = attribute(item, "guid");
    for link in all(item, "itemMeta/link").into_iter().take(MOST_LINKS) {
        let target = attribute(link, "residref").or_else(|| attribute(link, "guidref"));
        if target.is_some()
            && target != own
            && let Some(found) = newest(target.unwrap_or_default(), all_items)
        {
            associate(&mut draft, read_alone(found));
        }
    }
    draft
}

/// Returns the newest version of the item with an identifier.
pub(super) fn newest<'a>(guid: &str, all_items: &[&'a Value]) -> Option<&'a Value> {
    let version =
        |it: &Value| attribute(it, "version").and_then(crate::number::read).unwrap_or_default();
    let items = all_items.iter().copied().filter(|it| attribute(it, "guid") == Some(guid));
    items.max_by_key(|it| version(it))
}

/// Whether an item is a text. An item without a class is.
pub(super) fn is_text(item: &Value) -> bool {
    kind(item) == Kind::Text
}

/// Returns the kind of an item (IPTC, News Item Nature).
fn kind(item: &Value) -> Kind {
    let Some(class) = at(item, "itemMeta/itemClass itemClass").and_then(code) else {
        return Kind::Text;
    };
    match class.to_ascii_lowercase().as_str() {
        "picture" | "photo" | "still" => Kind::Picture,
        "graphic" | "animated" => Kind::Graphic,
        "video" => Kind::Video,
        "audio" => Kind::Audio,
        "composite" => Kind::Other,
        _ => Kind::Text,
    }
}

/// Reads an item without others.
pub(super) fn read_alone(item: &Value) -> Draft {
    let find = |paths: &str| text_at(item, paths);
    let mut draft = Draft { kind: kind(item), gate: gate::read(item), ..Draft::default() };
    draft.id = find("@guid");
    draft.language = find("contentMeta/language/@tag @xml:lang contentSet/inlineXML/@xml:lang");
    draft.published =
        find("itemMeta/firstCreated contentMeta/contentCreated itemMeta/versionCreated");
    draft.updated = find("itemMeta/versionCreated contentMeta/contentModified");
    let is_page = |it: &&Value| attribute(it, "rel").is_some_and(|it| it.ends_with("canonical"));
    let page = all(item, "itemMeta/link contentMeta/link").into_iter().find(is_page);
    draft.url = page.and_then(|it| text_at(it, "@href"));
    headline::add(&mut draft, item);
    let language = draft.language.clone();
    let language = language.as_deref();
    people::add(&mut draft, item);
    draft.dateline = dateline(item, language);
    draft.copyright = find("rightsInfo/copyrightNotice");
    draft.terms = terms(item);
    draft.has_coded_rights =
        at(item, "rightsInfo/rightsExpressionXML rightsInfo/rightsExpressionData").is_some();
    draft.digital_source_type =
        find("contentMeta/digitalSourceType/@uri contentMeta/digitalSourceType/@qcode");
    for genre in all(item, "contentMeta/genre") {
        draft.genres.extend(named(genre, language));
        draft.genres.extend(attribute(genre, "qcode").map(ToOwned::to_owned));
    }
    let is_correction =
        |it: &&Value| code(it).is_some_and(|it| it.eq_ignore_ascii_case("correction"));
    if all(item, "itemMeta/signal").iter().any(is_correction) {
        let date = draft.updated.clone();
        draft.corrections.push(DraftCorrection { date, ..DraftCorrection::default() });
    }
    if let Some(audience) = at(item, "contentMeta/exclAudience") {
        draft.warning = Some(named(audience, language).unwrap_or_default());
    }
    if !matches!(draft.kind, Kind::Text | Kind::Other) {
        draft.caption = described(item, &["caption", "", "summary"]);
        draft.alt = described(item, &["alttext", "accessibility", "alt"]);
        draft.credit = people::credit(item, language);
        if draft.kind.is_picture() {
            draft.standfirst = None;
        }
    }
    content::add(&mut draft, item);
    draft.headline = draft.headline.or_else(|| find("itemMeta/title"));
    draft
}

/// Returns the place from which a text was filed. Some agencies write a time into the dateline.
fn dateline(item: &Value, language: Option<&str>) -> Option<String> {
    let line = text_at(item, "contentMeta/dateline");
    let place = line.as_deref().and_then(place_of).map(ToOwned::to_owned);
    place.or_else(|| named(at(item, "contentMeta/located")?, language))
}

/// Returns the terms of use, and the ban of a territory in a note to editors.
fn terms(item: &Value) -> Vec<String> {
    let terms = all(item, "rightsInfo/usageTerms").into_iter().map(words);
    let mut terms: Vec<String> =
        terms.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    terms.retain(|it| !it.is_empty());
    for note in all(item, "itemMeta/edNote itemMeta/ednote contentMeta/edNote") {
        terms.extend(territory(&words(note)).map(ToOwned::to_owned));
    }
    terms
}
