//! Reads an entry of Atom 1.0 (RFC 4287), and of its draft 0.3.

use super::rss::add_categories;
use super::{address, files, people, text};
use crate::article::{Date, Source};
use crate::draft::{Draft, Piece};
use crate::formats::excerpt::drop_repeated;
use crate::formats::plain_text::escaped;
use crate::formats::wording::begins_with;
use crate::json::Value;
use crate::xml::{all, at, attribute, root, text_at, words};

pub(super) fn read(entry: &Value, document: &Value) -> Draft {
    let root = root(document, "atom:feed").unwrap_or(entry);
    // An aggregator keeps the feed of an entry that it has taken from elsewhere.
    let origin = at(entry, "atom:source");
    let feeds: Vec<&Value> = origin.into_iter().chain([root]).collect();
    let of_feed = |paths: &str| feeds.iter().find_map(|it| text_at(it, paths));
    let mut draft = Draft { id: text_at(entry, "atom:id"), ..Draft::default() };
    let base = address::base_of(&[root, entry]);
    let joined = |it: String| base.as_deref().map_or(it.clone(), |base| address::join(base, &it));
    draft.url = alternate(entry).map(joined);
    draft.base = base.clone().or_else(|| alternate(root));
    draft.language = text_at(entry, "@xml:lang atom:content/@xml:lang dc:language")
        .or_else(|| of_feed("@xml:lang"));
    draft.headline = at(entry, "atom:title media:group/media:title").and_then(text::of_atom);
    draft.published =
        text_at(entry, "atom:published atom:issued atom:created atom:updated atom:modified");
    draft.updated = text_at(entry, "atom:updated atom:modified");
    draft.copyright = at(entry, "atom:rights").and_then(text::of_atom).or_else(|| {
        feeds.iter().find_map(|it| text::of_atom(at(it, "atom:rights atom:copyright")?))
    });
    draft.gate.status = status(entry, root, &draft);
    add_text(&mut draft, entry, root);
    draft.source = origin.and_then(publication);
    people::add(&mut draft, entry, &feeds, publication(root));
    let category = |it: &Value| {
        attribute(it, "label").or_else(|| attribute(it, "term")).map(ToOwned::to_owned)
    };
    let categories = all(entry, "atom:category").into_iter();
    add_categories(
        &mut draft,
        categories.map(|it| category(it).unwrap_or_else(|| words(it))).collect(),
    );
    files::add(&mut draft, entry);
    drop_repeated(&mut draft);
    draft
}

/// Returns the status of an entry that is not published: a draft (RFC 5023, section 13.1.1), or one that a tombstone of
/// the feed has deleted (RFC 6721) after its last update.
fn status(entry: &Value, feed: &Value, draft: &Draft) -> Option<String> {
    let date = |it: Option<&str>| it.and_then(Date::parse).map(Date::seconds);
    let is_deleted = all(feed, "at:deleted-entry").into_iter().any(|it| {
        let is_newer = match (date(attribute(it, "when")), date(draft.updated.as_deref())) {
            (Some(when), Some(updated)) => when >= updated,
            _ => true,
        };
        draft.id.is_some() && attribute(it, "ref") == draft.id.as_deref() && is_newer
    });
    let control = text_at(entry, "app:control/app:draft");
    let is_draft = control.is_some_and(|it| !it.eq_ignore_ascii_case("no"));
    match (is_deleted, is_draft) {
        (true, _) => Some("canceled".to_owned()),
        (false, true) => Some("draft".to_owned()),
        (false, false) => None,
    }
}

/// Adds the text and the summary.
fn add_text(draft: &mut Draft, entry: &Value, root: &Value) {
    let content = at(entry, "atom:content");
    let body = content.and_then(text::of_atom);
    let base = address::base_of(&[root, entry].into_iter().chain(content).collect::<Vec<_>>());
    let body =
        body.map(|it| text::without_sign_off(it, draft.url.as_deref(), alternate(root).as_deref()));
    let body = body.map(|it| base.map_or(it.clone(), |base| address::with_base(&it, &base)));
    let summary = at(entry, "atom:summary media:group/media:description media:description");
    let mut summary = summary.and_then(text::of_atom);
    let body = match (body, summary.take()) {
        (None, Some(it)) if text::is_body(&it) => Some(it),
        (body, it) => {
            summary = it;
            body
        }
    };
    summary.take_if(|it| body.as_deref().is_some_and(|body| begins_with(body, it)));
    draft.standfirst = summary;
    draft.body.extend(body.map(Piece::Text));
}

/// Returns the page of an entry or a feed. A link without a relation is one to the page.
fn alternate(element: &Value) -> Option<String> {
    let origin = text_at(element, "feedburner:origLink");
    let is_page = |it: &&Value| {
        let is_html = attribute(it, "type").is_none_or(|it| it.contains("html"));
        matches!(attribute(it, "rel"), None | Some("alternate")) && is_html
    };
    let links = all(element, "atom:link");
    origin.or_else(|| attribute(links.into_iter().find(is_page)?, "href").map(ToOwned::to_owned))
}

/// Returns the publication that a feed belongs to.
fn publication(feed: &Value) -> Option<Source> {
    let name = text_at(feed, "atom:title").map(|it| escaped(&it))?;
    let logo = text_at(feed, "atom:icon atom:logo");
    // An entry that stands alone is its own root.
    (crate::xml::name(feed) != Some("atom:entry")).then(|| Source {
        url: alternate(feed),
        logo,
        ..Source::named(name)
    })
}
