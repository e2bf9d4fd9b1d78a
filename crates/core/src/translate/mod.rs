//! Writes a document of any format in our own format, `article-reader/1`.
//!
//! `inspect` converts documents with it, and the formats module does in a browser. The engine must read the result as
//! the same article.

use std::borrow::Cow;

use crate::article::{Author, Kind, ProfileLink, Source};
use crate::compose;
use crate::draft::{Association, Draft, DraftCorrection, Piece};
use crate::error::{Code, Error};
use crate::formats::{self, Reading};
use crate::json::Value;
use crate::mend;
use crate::notice::Notice;
use crate::object::{Fields, object, value};
use crate::platform::Platform;
use crate::request::Request;
use crate::rules::{self, Reason, Verdict};

mod answer;
mod boxed;
mod list;
mod live;
mod topics;
pub use answer::answer;
pub use list::list;
use live::{coverage, post_of, posts};
use topics::write_topics;

/// The name of the format.
pub const FORMAT: &str = "article-reader/1";

/// The result of a translation.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The format of the document, such as `wordpress`.
    pub format: Cow<'static, str>,
    /// The document in our own format.
    pub document: Value,
    /// The notices about the original document.
    pub notices: Vec<Notice>,
}

/// Translates a document to our own format.
///
/// Texts are mended, and then copied without changes; the engine cleans them. For a story that may not be shown, the
/// result has only the reason, so that a kill stays a kill after the translation.
///
/// # Errors
///
/// If the document cannot be read; see [`formats::read`]. [`Code::NeedsMend`] if it needs repairs that the platform does
/// not make, unless the request wants none.
pub fn translate<P: Platform>(
    text: &str,
    request: &Request,
    platform: &P,
) -> Result<Translation, Error> {
    let wanted = request.wanted();
    let opened = formats::open(text, wanted, request.profile.as_deref(), platform)?;
    let (mut reading, item) = formats::read_opened(&opened, wanted, platform.registry())?;
    if !P::MENDS && !request.is_mended && mend::is_needed(&mut reading.draft) {
        return Err(Error::new(Code::NeedsMend, ""));
    }
    Ok(written(reading, item, request, platform))
}

/// Writes the story of a document that was read.
fn written<P: Platform>(
    reading: Reading,
    item: &Value,
    request: &Request,
    platform: &P,
) -> Translation {
    let Reading { format, mut draft, other_gates, mut notices } = reading;
    mend::apply(&mut draft, platform, &mut notices);
    let mut fields = Fields::default();
    fields.add_all(vec![("format", value(&FORMAT))]);
    match rules::judge_all(&draft, &other_gates, request.now) {
        verdict @ (Verdict::Show | Verdict::Teaser(_)) => {
            if verdict != Verdict::Show {
                compose::keep_teaser(&mut draft);
            }
            // The engine adds the notices about the items that are left, but it never sees the items
            // that are dropped here.
            let mut dropped = Vec::new();
            compose::drop_unpublishable::<P>(&mut draft, request.now, &mut dropped);
            notices.extend(dropped.into_iter().filter(|it| it.code == "association-dropped"));
            write_item(&mut fields, &draft);
            write_topics(&mut fields, &draft, item, platform.registry().topics);
            live::write_arranged(&mut fields, &draft);
        }
        Verdict::Notice(reason) => {
            notices.clear();
            write_reason(&mut fields, reason);
        }
    }
    Translation { format, document: fields.into_value(), notices }
}

/// Writes the field that closes the gate for the same reason when the engine reads it.
fn write_reason(fields: &mut Fields, reason: Reason) {
    let (name, words) = match reason {
        Reason::Empty => return,
        Reason::Embargoed { until: Some(until) } => ("embargo", until.to_attribute()),
        Reason::Expired => ("expires", "2000-01-01".to_owned()),
        Reason::Paywalled => ("access", "paid".to_owned()),
        reason => ("status", reason.as_str().to_owned()),
    };
    fields.add_all(vec![(name, value(&words))]);
}

/// Writes the fields of an item, in the order in which they appear on the page.
fn write_item(fields: &mut Fields, item: &Draft) {
    let gate = &item.gate;
    let [lead, media, related] = associations(&item.associations);
    let entries = vec![
        (
            "type",
            value(&(!matches!(item.kind, Kind::Text | Kind::Post)).then(|| item.kind.as_str())),
        ),
        ("id", value(&item.id)),
        ("url", value(&item.url)),
        ("base", value(&item.base)),
        ("json", value(&item.json)),
        ("status", value(&gate.status)),
        ("embargo", value(&gate.embargo)),
        ("expires", value(&gate.expires)),
        ("access", value(&gate.is_paid.then_some("paid"))),
        ("language", value(&item.language)),
        ("sections", value(&item.sections)),
        ("genres", value(&item.genres)),
        ("warning", warning(item.warning.as_deref())),
        ("kicker", value(&item.kicker)),
        ("headline", value(&item.headline)),
        ("standfirst", value(&item.standfirst)),
        ("authors", item.authors.iter().map(author).collect()),
        ("dateline", value(&item.dateline)),
        ("published", value(&item.published)),
        ("updated", value(&item.updated)),
        ("corrections", item.corrections.iter().map(correction).collect()),
        ("renditions", value(&item.renditions)),
        ("alt", value(&item.alt)),
        ("caption", value(&item.caption)),
        ("credit", value(&item.credit)),
        ("lead", lead.first().cloned().unwrap_or_default()),
        ("body", body(&item.body)),
        ("posts", posts(&item.body)),
        ("media", Value::Array(media)),
        ("related", self::related(related, item)),
        ("source", item.source.as_ref().map(source).unwrap_or_default()),
        ("publisher", item.publisher.as_ref().map(source).unwrap_or_default()),
        ("copyright", value(&item.copyright)),
        ("digitalSourceType", value(&item.digital_source_type)),
        ("terms", value(&item.terms)),
        ("codedRights", value(&item.has_coded_rights.then_some(true))),
        ("live", item.coverage.as_ref().map(coverage).unwrap_or_default()),
        ("pinned", value(&item.is_pinned.then_some(true))),
        ("key", value(&item.is_key.then_some(true))),
    ];
    fields.add_all(entries);
}

/// The associated items in three groups: the lead picture, other media, and related items.
fn associations(associations: &[Association]) -> [Vec<Value>; 3] {
    let is_medium =
        |it: &Association| !matches!(it.item.kind, Kind::Text | Kind::Other | Kind::Event);
    let is_picture = |it: &&Association| it.item.kind.is_picture();
    let mut pictures = associations.iter().filter(is_picture);
    let first = pictures.clone().find(|it| compose::leads(&it.name));
    let lead = first.or_else(|| pictures.find(|it| !it.name.eq_ignore_ascii_case("logo")));
    let mut found: [Vec<Value>; 3] = Default::default();
    let [leads, media, related] = &mut found;
    for association in associations {
        let (place, default) = match association {
            it if lead.is_some_and(|lead| std::ptr::eq(lead, it)) => (&mut *leads, "lead"),
            it if is_medium(it) => (&mut *media, "media"),
            _ => (&mut *related, "related"),
        };
        let mut fields = Fields::default();
        if association.name != default {
            fields.add_all(vec![("name", value(&association.name))]);
        }
        write_item(&mut fields, &association.item);
        place.push(fields.into_value());
    }
    found
}

/// The value of `related`: the stories, with the heading and the number that the editors give.
fn related(stories: Vec<Value>, item: &Draft) -> Value {
    let stories = Value::Array(stories);
    if item.related_heading.is_none() && item.related_most.is_none() {
        return stories;
    }
    let most = item.related_most.and_then(|it| u32::try_from(it).ok());
    object(vec![
        ("heading", value(&item.related_heading)),
        ("max", value(&most)),
        ("stories", stories),
    ])
}

/// The value of `body`: a string if there is one piece of text only, otherwise an array of pieces.
fn body(pieces: &[Piece]) -> Value {
    let pieces: Vec<&Piece> = pieces.iter().filter(|it| post_of(it).is_none()).collect();
    match &*pieces {
        [Piece::Text(text)] => value(&text),
        pieces => pieces.iter().map(|it| piece(it)).collect(),
    }
}

/// One piece of `body`: a string, or an object with a `type`.
fn piece(piece: &Piece) -> Value {
    let (kind, mut entries) = match piece {
        Piece::Text(text) => return value(&text),
        Piece::Item(item) => return self::item(item),
        Piece::Heading(level, words) => {
            ("heading", vec![("level", value(&level)), ("text", value(&words))])
        }
        Piece::Quote(inner, speaker) => {
            ("quote", vec![("body", body(inner)), ("speaker", value(&speaker))])
        }
        Piece::List(numbering, items) => {
            let items = items.iter().map(|it| body(it)).collect();
            let fields = vec![
                ("ordered", value(&numbering.ordered.then_some(true))),
                ("start", value(&numbering.start)),
                ("reversed", value(&numbering.reversed.then_some(true))),
                ("numbers", value(&numbering.kind)),
                ("items", items),
            ];
            ("list", fields)
        }
        Piece::Code(code) => ("code", vec![("text", value(&code))]),
        Piece::Rule => ("rule", Vec::new()),
        Piece::Gallery(items) => ("gallery", vec![("items", items.iter().map(item).collect())]),
        Piece::Embed(url, title) => ("embed", vec![("url", value(&url)), ("title", value(&title))]),
        Piece::Table(caption, head, rows) => {
            let (head, rows) = (value(&head), value(&rows));
            ("table", vec![("caption", value(&caption)), ("head", head), ("rows", rows)])
        }
        Piece::Box(title, inner, role) => ("box", boxed::fields(title, *role, body(inner))),
        Piece::Time(date) => ("time", vec![("date", value(&date))]),
    };
    entries.insert(0, ("type", value(&kind)));
    object(entries)
}

fn item(item: &Draft) -> Value {
    let mut fields = Fields::default();
    fields.add_all(vec![("type", value(&item.kind.as_str()))]);
    write_item(&mut fields, item);
    fields.into_value()
}

fn author(author: &Author) -> Value {
    object(vec![
        ("name", value(&author.name)),
        ("role", value(&author.role)),
        ("url", value(&author.url)),
        ("image", value(&author.image)),
        ("description", value(&author.description)),
        ("links", links(&author.links)),
        ("id", value(&author.id)),
    ])
}

fn source(source: &Source) -> Value {
    object(vec![
        ("name", value(&source.name)),
        ("url", value(&source.url)),
        ("logo", value(&source.logo)),
        ("description", value(&source.description)),
        ("links", links(&source.links)),
        ("id", value(&source.id)),
    ])
}

fn links(links: &[ProfileLink]) -> Value {
    let link = |it: &ProfileLink| match &it.name {
        Some(name) => object(vec![("name", value(name)), ("url", value(&it.url))]),
        None => value(&it.url),
    };
    links.iter().map(link).collect()
}

fn correction(correction: &DraftCorrection) -> Value {
    let kind = value(&correction.is_clarification.then_some("clarification"));
    object(vec![
        ("type", kind),
        ("date", value(&correction.date)),
        ("text", value(&correction.text)),
    ])
}

/// The value of `warning`: `true` if the warning has no words.
fn warning(words: Option<&str>) -> Value {
    if words == Some("") { value(&true) } else { value(&words) }
}
