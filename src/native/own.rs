//! Any document written down in our own format, `article-reader/1`: for newsrooms that convert,
//! and for tests, since what is written here must be read again as the same article.

use serde_json::{Map, Value, json};

use crate::article::{Author, Kind, Rendition, Section, Source};
use crate::compose;
use crate::draft::{Association, Correction, Draft, Piece};
use crate::error::Error;
use crate::formats::{self, Wanted};
use crate::read::Request;
use crate::rules::{self, Reason, Verdict};

use super::Native;

/// The name of the format.
pub const FORMAT: &str = "article-reader/1";

/// A document in our own format.
///
/// Texts stand as the document has them, to be cleaned by whoever shows them. Of a story that may
/// not be shown nothing is written but why, so that a converted kill still kills.
///
/// # Errors
///
/// When the document cannot be read; see [`formats::read`].
pub fn document(text: &str, request: &Request) -> Result<Value, Error> {
    let wanted = Wanted { select: request.select.as_deref(), format: request.format.as_deref() };
    let formats::Reading { mut draft, other_gates, .. } = formats::read(text, wanted, &Native)?;
    let mut fields = Map::new();
    fields.insert("format".to_owned(), json!(FORMAT));
    match rules::judge_all(&draft, &other_gates, request.now) {
        verdict @ (Verdict::Show | Verdict::Teaser(_)) => {
            if verdict != Verdict::Show {
                compose::keep_teaser(&mut draft);
            }
            compose::drop_unpublishable(&mut draft, request.now, &mut Vec::new());
            write_item(&mut fields, &draft);
        }
        Verdict::Notice(reason) => write_reason(&mut fields, reason),
    }
    Ok(Value::Object(fields))
}

/// Writes what closes the gate for the same reason again.
fn write_reason(fields: &mut Map<String, Value>, reason: Reason) {
    let (name, value) = match reason {
        Reason::Empty => return,
        Reason::Embargoed { until: Some(until) } => ("embargo", until.to_attribute()),
        Reason::Expired => ("expires", "1970-01-01".to_owned()),
        Reason::Paywalled => ("access", "paid".to_owned()),
        reason => ("status", reason.as_str().to_owned()),
    };
    fields.insert(name.to_owned(), Value::String(value));
}

/// Writes the fields of an item in the order in which a reader meets them.
fn write_item(fields: &mut Map<String, Value>, item: &Draft) {
    let gate = &item.gate;
    let [lead, media, related] = associations(&item.associations);
    let entries = vec![
        ("type", if item.kind == Kind::Text { Value::Null } else { json!(item.kind) }),
        ("id", json!(item.id)),
        ("url", json!(item.url)),
        ("status", json!(gate.status)),
        ("embargo", json!(gate.embargo)),
        ("expires", json!(gate.expires)),
        ("access", json!(gate.is_paid.then_some("paid"))),
        ("language", json!(item.language)),
        ("sections", item.sections.iter().map(section).collect()),
        ("genres", json!(item.genres)),
        ("warning", warning(item.warning.as_deref())),
        ("kicker", json!(item.kicker)),
        ("headline", json!(item.headline)),
        ("standfirst", json!(item.standfirst)),
        ("authors", item.authors.iter().map(author).collect()),
        ("dateline", json!(item.dateline)),
        ("published", json!(item.published)),
        ("updated", json!(item.updated)),
        ("corrections", item.corrections.iter().map(correction).collect()),
        ("renditions", item.renditions.iter().map(rendition).collect()),
        ("alt", json!(item.alt)),
        ("caption", json!(item.caption)),
        ("credit", json!(item.credit)),
        ("lead", lead.first().cloned().unwrap_or_default()),
        ("body", body(&item.body)),
        ("media", Value::Array(media)),
        ("related", Value::Array(related)),
        ("source", item.source.as_ref().map(source).unwrap_or_default()),
        ("copyright", json!(item.copyright)),
        ("digitalSourceType", json!(item.digital_source_type)),
        ("terms", json!(item.terms)),
        ("codedRights", json!(item.has_coded_rights.then_some(true))),
    ];
    write(fields, entries);
}

/// Writes those of the fields that say something.
fn write(fields: &mut Map<String, Value>, entries: Vec<(&str, Value)>) {
    for (name, value) in entries {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty {
            fields.insert(name.to_owned(), value);
        }
    }
}

fn object(entries: Vec<(&str, Value)>) -> Value {
    let mut fields = Map::new();
    write(&mut fields, entries);
    Value::Object(fields)
}

/// The associated items: the picture that leads, other media, and other items.
fn associations(associations: &[Association]) -> [Vec<Value>; 3] {
    let is_medium =
        |it: &Association| !matches!(it.item.kind, Kind::Text | Kind::Other | Kind::Event);
    let is_picture = |it: &&Association| matches!(it.item.kind, Kind::Picture | Kind::Graphic);
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
        let mut fields = Map::new();
        if association.name != default {
            fields.insert("name".to_owned(), json!(association.name));
        }
        write_item(&mut fields, &association.item);
        place.push(Value::Object(fields));
    }
    found
}

/// A text of one paragraph or piece of HTML as a string, anything else as a list.
fn body(pieces: &[Piece]) -> Value {
    match pieces {
        [Piece::Text(text)] => json!(text),
        pieces => pieces.iter().map(piece).collect(),
    }
}

fn piece(piece: &Piece) -> Value {
    let (kind, mut entries) = match piece {
        Piece::Text(text) => return json!(text),
        Piece::Item(item) => return self::item(item),
        Piece::Heading(level, words) => {
            ("heading", vec![("level", json!(level)), ("text", json!(words))])
        }
        Piece::Quote(inner, speaker) => {
            ("quote", vec![("body", body(inner)), ("speaker", json!(speaker))])
        }
        Piece::List(is_ordered, items) => {
            let items = items.iter().map(|it| body(it)).collect();
            ("list", vec![("ordered", json!(is_ordered.then_some(true))), ("items", items)])
        }
        Piece::Code(code) => ("code", vec![("text", json!(code))]),
        Piece::Rule => ("rule", Vec::new()),
        Piece::Gallery(items) => ("gallery", vec![("items", items.iter().map(item).collect())]),
        Piece::Embed(url, title) => ("embed", vec![("url", json!(url)), ("title", json!(title))]),
        Piece::Table(caption, head, rows) => {
            let (head, rows) = (json!(head), json!(rows));
            ("table", vec![("caption", json!(caption)), ("head", head), ("rows", rows)])
        }
        Piece::Box(title, inner) => ("box", vec![("title", json!(title)), ("body", body(inner))]),
        Piece::Time(date) => ("time", vec![("date", json!(date))]),
    };
    entries.insert(0, ("type", json!(kind)));
    object(entries)
}

fn item(item: &Draft) -> Value {
    let mut fields = Map::new();
    fields.insert("type".to_owned(), json!(item.kind));
    write_item(&mut fields, item);
    Value::Object(fields)
}

fn section(section: &Section) -> Value {
    match section.url {
        None => json!(section.name),
        Some(_) => object(vec![("name", json!(section.name)), ("url", json!(section.url))]),
    }
}

fn author(author: &Author) -> Value {
    object(vec![
        ("name", json!(author.name)),
        ("role", json!(author.role)),
        ("url", json!(author.url)),
        ("image", json!(author.image)),
        ("description", json!(author.description)),
    ])
}

fn source(source: &Source) -> Value {
    object(vec![
        ("name", json!(source.name)),
        ("url", json!(source.url)),
        ("logo", json!(source.logo)),
        ("description", json!(source.description)),
    ])
}

fn correction(correction: &Correction) -> Value {
    let kind = json!(correction.is_clarification.then_some("clarification"));
    object(vec![("type", kind), ("date", json!(correction.date)), ("text", json!(correction.text))])
}

/// A warning without words says that there is one.
fn warning(words: Option<&str>) -> Value {
    if words == Some("") { json!(true) } else { json!(words) }
}

fn rendition(rendition: &Rendition) -> Value {
    object(vec![
        ("url", json!(rendition.url)),
        ("type", json!(rendition.media_type)),
        ("width", json!(rendition.width)),
        ("height", json!(rendition.height)),
    ])
}
