//! Adapter for JSON:API documents of Drupal.
//!
//! Every site names its own fields, so a field is found by what it refers to (`taxonomy_term--tags`, `media--image`)
//! and by the names that most sites use. A reference leads to a resource in `included`; what may not be read is not
//! there.

mod picture;
mod text;

use std::cell::Cell;

use super::adapter::Adapter;
use super::fields::{get, get_any, is_set, list, list_of, owned, string_of, text_of, truth_of};
use super::people::{self, AuthorFields};
use super::plain_text::escape_unless_markup;
use super::rich::context::{MOST_COMPARISONS, find_in};
use super::section;
use super::table::{Field, FieldTable, fill};
use super::wording::{contains_ignore_case, is_among};
use super::wrapped;
use crate::article::Date;
use crate::draft::{Association, Draft};
use crate::json::Value;
use crate::notice::Notice;

pub(super) const ADAPTER: Adapter = Adapter {
    name: "drupal",
    recognises,
    items: |document| match document.get("data") {
        Some(data) => list(data).iter().collect(),
        None => vec![document],
    },
    names: "id attributes.path.alias attributes.drupal_internal__nid",
    format: |_| "drupal",
    read,
};

const FIELDS: &FieldTable = &[
    (Field::Url, "path.alias"),
    (Field::Headline, "title name field_headline field_title label"),
    (
        Field::Standfirst,
        "field_standfirst field_summary field_teaser field_intro field_intro_text field_lead field_deck \
         field_subtitle field_subheadline field_excerpt",
    ),
    (Field::Kicker, "field_kicker field_overline field_eyebrow"),
    (Field::Dateline, "field_dateline"),
    (
        Field::Published,
        "published_at field_published field_publish_date field_date created createdAt",
    ),
    (Field::Updated, "changed updatedAt"),
    // The module Scheduler.
    (Field::Embargo, "publish_on field_embargo"),
    (Field::Expires, "unpublish_on field_expires"),
    (Field::Copyright, "field_copyright"),
];

/// A log-in stands in `name`, the words for readers in `display_name`. E-mail addresses are not read.
const AUTHOR: AuthorFields = AuthorFields {
    name: "display_name title field_name field_full_name name",
    role: "field_role field_job_title field_position",
    url: "",
    image: "",
    description: "",
    links: "",
    id: "",
};

/// A resource and the document with the resources that it refers to.
#[derive(Clone, Copy)]
struct Resource<'a> {
    resource: &'a Value,
    document: &'a Value,
    /// How many comparisons the search for resources may still make.
    room: &'a Cell<usize>,
}

impl<'a> Resource<'a> {
    /// The attributes. Some clients give a resource without an object around them.
    fn attributes(self) -> &'a Value {
        self.resource.get("attributes").unwrap_or(self.resource)
    }

    /// Iterates over the references of a resource, each with the name of its field and the resource that it leads to.
    fn references(self) -> impl Iterator<Item = (&'a str, &'a Value, Option<Resource<'a>>)> {
        let fields = self.resource.get("relationships").and_then(Value::as_object);
        // Clients that flatten a document put a resource in the place of a reference.
        let flat = if fields.is_some() { None } else { self.resource.as_object() };
        let flat =
            flat.unwrap_or_default().iter().filter(|(_, it)| list(it).iter().any(is_resource));
        let linked = fields
            .unwrap_or_default()
            .iter()
            .filter_map(|(name, it)| Some((name, it.get("data")?)));
        let all = linked.chain(flat.map(|(name, it)| (name, it)));
        all.flat_map(move |(name, data)| {
            list(data).iter().map(move |it| (name.as_str(), it, self.find(it)))
        })
    }

    /// Returns the resource that a reference names, by its type and its identifier.
    fn find(self, reference: &'a Value) -> Option<Resource<'a>> {
        let (kind, id) = (text_of(reference, "type")?, text_of(reference, "id")?);
        let found = find_in(list_of(self.document, "included"), self.room, |it| {
            text_of(it, "id") == Some(id) && text_of(it, "type") == Some(kind)
        });
        let is_whole = |it: &&Value| it.as_object().is_some_and(|it| it.len() > 3);
        let found = found.or_else(|| Some(reference).filter(is_whole))?;
        Some(Resource { resource: found, ..self })
    }

    fn kind(self) -> &'a str {
        text_of(self.resource, "type").unwrap_or_default()
    }
}

/// Whether a value is a resource of Drupal, whose type has two hyphens: `node--article`.
fn is_resource(value: &Value) -> bool {
    text_of(value, "type").is_some_and(|it| contains_ignore_case(it, "--") && !it.contains(' '))
}

fn recognises(document: &Value) -> bool {
    let is_api = get(document, "jsonapi.version").is_some();
    match document.get("data") {
        Some(data) => list(data).first().is_some_and(|it| {
            is_resource(it) || is_api && it.get("type").is_some() && it.get("attributes").is_some()
        }),
        None => {
            is_resource(document) && get_any(document, "attributes relationships title").is_some()
        }
    }
}

fn read(item: &Value, document: &Value, notices: &mut Vec<Notice>) -> Draft {
    let room = Cell::new(MOST_COMPARISONS);
    let resource = Resource { resource: item, document, room: &room };
    let attributes = resource.attributes();
    let mut draft = Draft { id: string_of(item, "id"), ..Draft::default() };
    fill(&mut draft, attributes, FIELDS);
    escape_unless_markup(&mut draft.headline);
    draft.gate.status = owned(status(attributes));
    draft.gate.is_paid = is_set(attributes, "field_premium") || is_set(attributes, "field_paywall");
    draft.gate.embargo.take_if(|it| Date::is_unset(it));
    draft.language =
        string_of(attributes, "langcode.value langcode").filter(|it| !is_among(it, "und/zxx"));
    let page = text_of(document, "links.self.href links.self")
        .or_else(|| text_of(item, "links.self.href links.self"));
    draft.base = owned(page.filter(|it| it.starts_with("http")));
    draft.standfirst = draft.standfirst.or_else(|| text::summary(attributes));
    add_people(&mut draft, resource);
    for (_, reference, found) in resource.references() {
        let kind = text_of(reference, "type").unwrap_or_default();
        let Some(vocabulary) = kind.strip_prefix("taxonomy_term--") else { continue };
        let Some(name) = found.and_then(|it| string_of(it.attributes(), "name title")) else {
            continue;
        };
        if contains_ignore_case(vocabulary, "tag") || contains_ignore_case(vocabulary, "keyword") {
            draft.tags.push(name);
        } else if draft.sections.is_empty() {
            draft.sections.extend(section::named(&name, None));
        } else {
            draft.tags.push(name);
        }
    }
    if let Some(item) = picture::lead(resource) {
        draft.associations.push(Association { name: "lead".to_owned(), item });
    }
    draft.body = text::body(resource, notices);
    wrapped::close(&mut draft, item, document);
    draft
}

/// Returns the status if the resource is not for readers.
fn status(attributes: &Value) -> Option<&str> {
    let state = text_of(attributes, "moderation_state").filter(|it| !is_among(it, "published"));
    let names = ["status", "isPublished"];
    let is_unpublished = names
        .iter()
        .any(|it| truth_of(attributes, it) == Some(false) || text_of(attributes, it) == Some("0"));
    state.or_else(|| is_unpublished.then_some("unpublished"))
}

/// Adds the authors: those of the byline, otherwise the user who wrote the text.
fn add_people(draft: &mut Draft, resource: Resource<'_>) {
    const NAMES: [&str; 4] = ["author", "byline", "writer", "contributor"];
    let (mut named, mut users) = (Vec::new(), Vec::new());
    for (name, _, found) in resource.references() {
        let Some(found) = found else { continue };
        if NAMES.iter().any(|it| contains_ignore_case(name, it)) {
            named.push(found.attributes());
        } else if name == "uid" && found.kind() == "user--user" {
            users.push(found.attributes());
        }
    }
    let line = get_any(resource.attributes(), "field_byline field_author field_authors");
    let entries = match (line, named.is_empty()) {
        (Some(line), _) if line.as_object().is_none() => list(line).iter().collect(),
        (_, false) => named,
        _ => users,
    };
    people::add(draft, &mut entries.into_iter(), &AUTHOR);
}
