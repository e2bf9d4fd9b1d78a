//! The fields of content systems in which every site chooses the names. Most sites choose the same ones.
//!
//! [`read`] fills a draft from a record by these names. The adapters of such systems add what the system defines.

use super::fields::{as_written, get_any, is_set, list, owned, text, text_of, truth_of};
use super::people::{self, AuthorFields};
use super::plain_text::escape_unless_markup;
use super::record_field::{AUTHORS, LEADS, SECTIONS, TAGS, field_of, in_one_language};
use super::record_text;
use super::rich::picture::fields;
use super::rich::{Context, form, of_value, picture};
use super::section;
use super::table::{Field, FieldTable, field_mut};
use super::wording::{is_among, is_blank};
use crate::article::Date;
use crate::draft::{Association, Draft, Piece};
use crate::json::Value;
use crate::search::parts;

const FIELDS: &FieldTable = &[
    (Field::Url, "canonicalUrl canonical_url permalink externalUrl url fullUrl full_url"),
    (Field::Language, "language locale lang langcode __i18n_lang"),
    (Field::Kicker, "kicker eyebrow overline roofline"),
    (Field::Headline, "headline title heading name"),
    (
        Field::Standfirst,
        "standfirst excerpt summary subtitle sub_title subheadline deck dek lead lede intro introduction teaser \
         shortDescription short_description description snippet abstract",
    ),
    (Field::Dateline, "dateline"),
    (
        Field::Published,
        "publishedAt published_at publishDate publish_date publicationDate publication_date publishedDate \
         datePublished date_published firstPublishedAt first_published_at pubDate date createdAt created_at",
    ),
    (
        Field::Updated,
        "modifiedAt dateModified date_modified lastModified last_modified updatedAt updated_at modified updated",
    ),
    (Field::Copyright, "copyright"),
];

/// E-mail addresses are not read, because they are not for readers.
const AUTHOR: AuthorFields = AuthorFields {
    name: "name title displayName display_name fullName full_name",
    role: "role jobTitle job_title position",
    url: "url website",
    image: "",
    description: "bio biography description",
    links: "",
    id: "",
};

const NAME: &str = "title name label term slug";

/// Fills the empty fields of a draft from a record.
pub(super) fn read<'a>(draft: &mut Draft, record: &'a Value, context: &mut Context<'a, '_>) {
    for (field, names) in FIELDS {
        let mut found = parts(names, b' ').filter_map(|it| field_of(record, it));
        let is_date = matches!(field, Field::Published | Field::Updated);
        let words = found.find_map(|it| match text(it) {
            Some(date) if is_date => Date::parse(date).map(|_| date.to_owned()),
            Some(words) if it.as_object().is_none() && form(it).is_none() => Some(words.to_owned()),
            _ if is_date => None,
            _ => words_of(it, context),
        });
        let place = field_mut(draft, *field);
        if place.is_none() {
            *place = words;
            if !matches!(field, Field::Url) {
                escape_unless_markup(place);
            }
        }
    }
    gate(draft, record);
    let authors: Vec<&Value> = records(record, AUTHORS, context).collect();
    people::add(draft, &mut authors.into_iter(), &AUTHOR);
    for entry in records(record, SECTIONS, context) {
        if draft.sections.is_empty()
            && let Some(name) = name_of(entry)
        {
            draft.sections.extend(section::named(name, None));
        }
    }
    for entry in records(record, TAGS, context) {
        draft.tags.extend(owned(name_of(entry)));
    }
    let lead = parts(LEADS, b' ').find_map(|it| lead(field_of(record, it)?, context));
    if let Some(item) = lead.filter(|_| draft.associations.is_empty()) {
        draft.associations.push(Association { name: "lead".to_owned(), item });
    }
    if draft.body.is_empty() {
        draft.body = record_text::body(record, context);
    }
    drop_repeated_lead(draft);
}

/// Returns the words of a structured text on one line, or the name of an object.
fn words_of<'a>(value: &'a Value, context: &mut Context<'a, '_>) -> Option<String> {
    let Some(pieces) = of_value(value, context) else { return owned(text(value)) };
    let mut words = String::new();
    for piece in pieces {
        if let Piece::Text(text) | Piece::Heading(_, text) = piece {
            let text =
                text.strip_prefix("<p>").and_then(|it| it.strip_suffix("</p>")).unwrap_or(&text);
            words.push_str(if words.is_empty() { "" } else { " " });
            words.push_str(text);
        }
    }
    (!is_blank(&words)).then_some(words)
}

/// Iterates over the records of a list, or over the one record, in the first of several fields.
fn records<'a>(
    record: &'a Value,
    names: &str,
    context: &Context<'a, '_>,
) -> impl Iterator<Item = &'a Value> + use<'a> {
    let entries = field_of(record, names).map(|it| match it.get("data") {
        Some(data) => list(data),
        None => list(it),
    });
    let found: Vec<&Value> =
        entries.unwrap_or_default().iter().map(|it| resolved(it, context)).collect();
    found.into_iter()
}

/// Returns the fields of a record, or of the record that a reference names.
fn resolved<'a>(value: &'a Value, context: &Context<'a, '_>) -> &'a Value {
    let record = (context.find)(value).unwrap_or(value);
    fields(record).unwrap_or(record)
}

fn name_of(value: &Value) -> Option<&str> {
    match value {
        Value::Object(_) => text(field_of(value, NAME)?),
        _ => text(value),
    }
}

fn lead<'a>(value: &'a Value, context: &Context<'a, '_>) -> Option<Draft> {
    let first = list(value).first()?;
    let first = in_one_language(first);
    let found = (context.find)(first).unwrap_or(first);
    // The words of the place in the story come before those of the file.
    picture::framed(found, "image picture photo file asset data").or_else(|| {
        let inner = get_any(first, "image picture photo file asset")?;
        picture::framed((context.find)(inner)?, "image file")
    })
}

/// Fills the gate of a draft by the names that sites give to such fields.
fn gate(draft: &mut Draft, record: &Value) {
    const OPEN: &str = "published/publish/public/live/active/visible/usable/released/online/true/1";
    const SHOWN: &str = "published isPublished is_published isLive";
    const HIDDEN: &str = "hidden isHidden is_hidden draft isDraft is_draft archived isArchived deleted isDeleted \
        is_deleted withdrawn retracted killed";
    const EMBARGO: &str =
        "embargo embargoed embargoUntil embargo_until embargoedUntil embargoed_until embargoDate";
    const EXPIRES: &str = "expires expiresAt expires_at expiryDate expiry_date expirationDate expiration_date \
        unpublishAt unpublish_at unpublish_on unpublishDate";
    const PAID: &str = "isPremium is_premium premium isPaid is_paid paid paywall paywalled isPaywalled membersOnly \
        members_only subscribersOnly subscribers_only";
    let gate = &mut draft.gate;
    let status = get_any(record, "pubstatus status _status publishStatus publish_status")
        .filter(|it| !matches!(it, Value::Bool(true)) && !is_among(as_written(it), OPEN));
    let is_unpublished = parts(SHOWN, b' ').any(|it| truth_of(record, it) == Some(false));
    let is_hidden = parts(HIDDEN, b' ').any(|it| truth_of(record, it) == Some(true));
    if gate.status.is_none() {
        gate.status = match status {
            Some(Value::Bool(false)) => Some("unpublished".to_owned()),
            Some(status) => Some(as_written(status).to_owned()),
            None => (is_unpublished || is_hidden).then(|| "unpublished".to_owned()),
        };
    }
    let date = |names: &str| {
        let mut dates = parts(names, b' ').filter_map(|it| field_of(record, it)).map(as_written);
        owned(dates.find(|it| !Date::is_unset(it)))
    };
    gate.embargo = gate.embargo.take().or_else(|| date(EMBARGO));
    gate.expires = gate.expires.take().or_else(|| date(EXPIRES));
    let access = text_of(record, "access accessLevel access_level visibility");
    gate.is_paid |= parts(PAID, b' ').any(|it| is_set(record, it));
    gate.is_paid |=
        access.is_some_and(|it| !is_among(it, "free/public/open/everyone/all/visible/published"));
}

/// Drops the first picture of the text if it is the lead picture too.
fn drop_repeated_lead(draft: &mut Draft) {
    let url = |it: &Draft| it.renditions.first().map(|it| it.url.clone());
    let lead = draft.associations.first().and_then(|it| url(&it.item));
    if let Some(Piece::Item(item)) = draft.body.first()
        && lead.is_some()
        && url(item) == lead
    {
        draft.body.remove(0);
    }
}
