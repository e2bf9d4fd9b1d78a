//! Adapter for NITF, the News Industry Text Format of the IPTC, 3.0 to 3.6.
//!
//! Not read are messages to editors (`ed-msg`, `du-key`, `urgency`, `revision-history/@comment`), notes that are not for
//! publication, and `management-idref-status`, which is the status of another document.

mod body;
mod lines;
mod media;
mod people;

use crate::article::Date;
use crate::draft::{Draft, Gate, Piece};
use crate::formats::adapter::Adapter;
use crate::formats::section;
use crate::formats::territory::territory;
use crate::formats::wording::{begins_with, is_blank, is_same};
use crate::json::Value;
use crate::notice::Notice;
use crate::xml::{Tags, all, at, attribute, markup, root, text_at, words};

pub(in crate::formats) const ADAPTER: Adapter = Adapter {
    name: "nitf",
    recognises: |document| root(document, "nitf").is_some(),
    items: |document| root(document, "nitf").into_iter().collect(),
    names: "head.docdata.doc-id.@id-string",
    format: |_| "nitf",
    read: |item, _, notices| read(item, notices),
};

/// Reads a document, which may be contained in NewsML-G2.
pub(super) fn read(nitf: &Value, notices: &mut Vec<Notice>) -> Draft {
    let find = |paths: &str| text_at(nitf, paths);
    let mut draft = Draft { gate: gate(nitf), ..Draft::default() };
    draft.id = find("head/docdata/doc-id/@id-string");
    draft.language = find("@baselang @xml:lang body/@xml:lang");
    draft.published = find(
        "head/docdata/date.issue/@norm head/pubdata/@date.publication head/docdata/pubdata/@date.publication \
         body/body.head/dateline/story.date/@norm head/docdata/date.release/@norm",
    );
    draft.published.take_if(|it| Date::parse(it).is_none());
    draft.updated = newest(all(nitf, "head/revision-history head/docdata/revision-history"));
    let line =
        |paths: &str| at(nitf, paths).map(|it| markup(it, Tags::Nitf)).filter(|it| !is_blank(it));
    draft.headline = line("body/body.head/hedline/hl1")
        .or_else(|| line("body/body.content/hedline/hl1 head/title"));
    draft.dateline = find(
        "body/body.head/dateline/location/city body/body.head/dateline/location body/body.head/dateline",
    );
    let holder = at(nitf, "head/docdata/doc.copyright");
    draft.copyright = line("body/body.head/rights").or_else(|| copyright(holder?));
    draft
        .sections
        .extend(find("head/docdata/fixture/@fix-id").and_then(|it| section::named(&it, None)));
    for property in all(nitf, "head/tobject/tobject.property") {
        draft.genres.extend(attribute(property, "tobject.property.type").map(ToOwned::to_owned));
    }
    draft.terms = terms(nitf);
    body::read(&mut draft, nitf, notices);
    draft.standfirst = standfirst(nitf, &draft);
    people::add(&mut draft, nitf);
    draft
}

/// Returns the gate. The placeholder of a template (`YYYYMMDD`) is no date.
fn gate(nitf: &Value) -> Gate {
    let date = |path: &str| {
        text_at(nitf, path).filter(|it| !it.starts_with("YYYY") && !Date::is_unset(it))
    };
    Gate {
        status: text_at(nitf, "head/docdata/@management-status"),
        embargo: date("head/docdata/date.release/@norm"),
        expires: date("head/docdata/date.expire/@norm"),
        is_paid: false,
    }
}

/// Returns the date of the last revision.
fn newest(revisions: Vec<&Value>) -> Option<String> {
    let dates = revisions.into_iter().filter_map(|it| attribute(it, "norm"));
    let dated = dates.filter_map(|it| Some((Date::parse(it)?.seconds(), it)));
    dated.max_by_key(|it| it.0).map(|it| it.1.to_owned())
}

/// Returns the holder of the copyright, with the year if the document gives it.
fn copyright(element: &Value) -> Option<String> {
    let holder = attribute(element, "holder")?;
    Some(match attribute(element, "year") {
        Some(year) if !holder.contains(year) => ["© ", year, " ", holder].concat(),
        _ => holder.to_owned(),
    })
}

/// Returns the terms of use. A message to editors is not read, except for a ban of a territory in it.
fn terms(nitf: &Value) -> Vec<String> {
    let mut terms = Vec::new();
    for rights in all(nitf, "head/docdata/doc.rights body/body.head/rights") {
        let names = ["limitations", "geography"].map(|name| attribute(rights, name));
        terms.extend(names.into_iter().flatten().map(ToOwned::to_owned));
    }
    for message in all(nitf, "head/docdata/ed-msg") {
        let text = attribute(message, "info").map_or_else(|| words(message), ToOwned::to_owned);
        terms.extend(territory(&text).map(ToOwned::to_owned));
    }
    terms
}

/// Returns the abstract, or otherwise the sub-headline. Many agencies repeat the headline or the first words of the text
/// there, or write a slug in capitals.
fn standfirst(nitf: &Value, draft: &Draft) -> Option<String> {
    let head = at(nitf, "body/body.head")?;
    let opening = draft.body.iter().find_map(|it| match it {
        Piece::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let headline = draft.headline.as_deref().unwrap_or_default();
    let is_new = |it: &String| {
        !is_blank(it)
            && !is_same(it, headline)
            && !opening.is_some_and(|text| begins_with(text, it))
    };
    let summary = all(head, "abstract").into_iter().map(|it| markup(it, Tags::Nitf));
    let is_slug =
        |it: &String| !it.chars().any(char::is_lowercase) && it.chars().any(char::is_uppercase);
    let lines = all(head, "hedline/hl2").into_iter().map(|it| markup(it, Tags::Nitf));
    summary.filter(is_new).chain(lines.filter(|it| is_new(it) && !is_slug(it))).next()
}
