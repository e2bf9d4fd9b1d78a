//! Looks through the wrappers that programs put around a document: `data`, `result`, the edges of GraphQL, a list of
//! one.

use std::borrow::Cow;

use super::adapter::Adapter;
use super::fields::{as_written, get, get_any, owned, string_of, text_of, truth_of};
use super::opened::{Opened, Parse};
use super::wording::is_among;
use super::{known_documents, wordpress};
use crate::article::Date;
use crate::draft::{Draft, Gate};
use crate::json::Value;
use crate::notice::Notice;
use crate::object::{object, value};
use crate::search::{join, parts};

/// How many wrappers are looked through.
const DEEPEST: usize = 4;

/// How many values are looked at. A story is among the first.
const MOST: usize = 300;

/// The most items of a list whose items have wrappers of their own.
const MOST_ITEMS: usize = 2_000;

/// The longest text that is parsed as JSON inside JSON, in bytes.
const LONGEST_TEXT: usize = 4_000_000;

/// The names of wrappers, the best first. Others, such as `included` or `headers`, hold no story.
const NAMES: &str = "data result results response story article post item node entry document doc payload content \
    body posts stories articles items entries nodes edges docs records hits _source page pageProps props db output \
    attributes value";

/// The words of a status that certainly close a story. Beside a wrapper, `status` has other meanings too: `200`, `ok`.
const KILLS: &str = "canceled/cancelled/kill/killed/retracted/withdrawn/withheld/hold/embargoed/draft/unpublished/\
    trash/trashed/private/archived/deleted/expired/pending/scheduled/future/spiked/recalled";

/// Looks through the wrappers of a document that no adapter recognises.
/// `named` is the adapter that the page names.
pub(super) fn open(
    document: Value,
    named: Option<&'static Adapter>,
    parse: Parse<'_>,
    adapters: &'static [&'static Adapter],
) -> Opened {
    let mut search =
        Search { named, parse, adapters, path: Vec::new(), gates: Vec::new(), room: MOST };
    let is_other =
        wordpress::refusal(&document).is_some() || known_documents::describe(&document).is_some();
    if is_other || search.named.is_some() && search.knows(&document) {
        return Opened::plain(document);
    }
    if search.knows(&document) {
        return search.of_list(document);
    }
    let Some(found) = search.find(&document, DEEPEST) else { return Opened::plain(document) };
    search.path.reverse();
    let path: Vec<&str> = search.path.iter().map(String::as_str).collect();
    let message = ["the story stands in a wrapper: it was found at /", &join(&path, "/")].concat();
    let notices = vec![Notice::new("story-in-wrapper", message)];
    Opened { document: found, gates: search.gates, notices, ..Opened::default() }
}

/// A search for the document in wrappers.
struct Search<'a> {
    named: Option<&'static Adapter>,
    parse: Parse<'a>,
    adapters: &'static [&'static Adapter],
    /// The names of the wrappers, from the inside to the outside.
    path: Vec<String>,
    gates: Vec<Gate>,
    room: usize,
}

impl Search<'_> {
    /// Whether an adapter recognises a document.
    fn is_known(&self, document: &Value) -> bool {
        match self.named {
            Some(named) => (named.recognises)(document),
            None => self.adapters.iter().any(|it| (it.recognises)(document)),
        }
    }

    /// Opens a document that is known. If it is a list, the objects around its items may close them.
    fn of_list(&self, document: Value) -> Opened {
        if self.is_known(&document) {
            return Opened::plain(document);
        }
        let around = [Some(&document), document.get("data")];
        let gates = around.into_iter().flatten().filter_map(gate).collect();
        let document = match document {
            Value::Array(items) => items
                .into_iter()
                .map(|it| if self.is_known(&it) { it } else { closed(&it).unwrap_or(it) })
                .collect(),
            document => document,
        };
        Opened { document, gates, ..Opened::default() }
    }

    /// Whether an adapter recognises a document, or one of the first items of a list.
    fn knows(&self, document: &Value) -> bool {
        let is_one = |it: &Value| self.is_known(it);
        is_one(document)
            || super::wrapper::items(document).is_some_and(|items| {
                items.iter().take(3).any(|it| is_one(it) || it.get("item").is_some_and(is_one))
            })
    }

    /// Returns the document in a wrapper, and notes its gate and its name.
    fn find(&mut self, wrapper: &Value, depth: usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        let candidates = self.candidates(wrapper);
        let mut found = None;
        for (name, inner) in &candidates {
            if self.knows(inner) {
                found = Some((*name, (**inner).clone()));
                break;
            }
        }
        for (name, inner) in &candidates {
            if found.is_none()
                && let Some(inner) = self.find(inner, depth)
            {
                found = Some((*name, inner));
            }
        }
        let (name, inner) = found?;
        self.path.push(name.to_owned());
        self.gates.extend(gate(wrapper));
        Some(inner)
    }

    /// Returns what a wrapper may contain, with the names.
    fn candidates<'v>(&mut self, wrapper: &'v Value) -> Vec<(&'v str, Cow<'v, Value>)> {
        let mut found = Vec::new();
        let fields = wrapper.as_object().unwrap_or_default();
        let is_data =
            fields.iter().all(|(_, it)| it.as_object().is_some() || it.as_array().is_some());
        let named = parts(NAMES, b' ').filter_map(|it| fields.iter().find(|(name, _)| name == it));
        // The answer of GraphQL has names of the query.
        let all = fields.iter().filter(|(name, _)| {
            is_data && fields.len() <= 3 && !is_among(name, "included/includes/headers/config/meta")
        });
        for (name, inner) in named.chain(all) {
            if found.iter().all(|(it, _)| it != name)
                && let Some(room) = self.room.checked_sub(1)
                && let Some(inner) = self.unwrapped(inner)
            {
                self.room = room;
                found.push((name.as_str(), inner));
            }
        }
        if let [only] = wrapper.as_array().unwrap_or_default()
            && let Some(inner) = self.unwrapped(only)
        {
            found.push(("0", inner));
        }
        found
    }

    /// Returns a value without the notation around it: JSON in a string, or the edges of a list.
    fn unwrapped<'v>(&self, value: &'v Value) -> Option<Cow<'v, Value>> {
        match value {
            Value::String(text) => {
                let text = text.trim();
                let is_json = text.starts_with(['{', '[']) && text.len() <= LONGEST_TEXT;
                if is_json { (self.parse)(text).map(Cow::Owned) } else { None }
            }
            Value::Array(items) => {
                let inner = |it: &'v Value| get_any(it, "node story post article _source");
                let is_wrapped =
                    items.first().is_some_and(|it| inner(it).is_some() && !self.knows(it));
                if !is_wrapped {
                    return Some(Cow::Borrowed(value));
                }
                let items = items.iter().take(MOST_ITEMS);
                let items = items.filter_map(|it| closed(it).or_else(|| inner(it).cloned()));
                Some(Cow::Owned(items.collect()))
            }
            Value::Object(_) => Some(Cow::Borrowed(value)),
            _ => None,
        }
    }
}

/// Returns the document that stands for an item whose wrapper closes it: its names and its gate.
fn closed(wrapper: &Value) -> Option<Value> {
    let gate = gate(wrapper)?;
    let inner = get_any(wrapper, "node story post article item _source")?;
    Some(object(vec![
        ("format", value(&"article-reader/1")),
        ("id", value(&string_of(inner, "uri guid id _id"))),
        ("url", value(&string_of(inner, "url link"))),
        ("status", value(&gate.status)),
        ("embargo", value(&gate.embargo)),
        ("expires", value(&gate.expires)),
        ("access", value(&gate.is_paid.then_some("paid"))),
    ]))
}

/// Returns the gate of a wrapper, if it has one.
pub(super) fn gate(wrapper: &Value) -> Option<Gate> {
    const STATUS: &str = "pubstatus pub_status status _status state publishstatus publish_status";
    const UNPUBLISHED: &str = "published ispublished is_published";
    const KILLED: &str = "killed canceled cancelled withdrawn retracted deleted";
    const EMBARGO: &str =
        "embargo embargoed embargoeduntil embargoed_until embargountil embargo_until";
    const EXPIRES: &str = "expires expiresat expires_at expiry expirydate expiry_date";
    let mut status = parts(STATUS, b' ').filter_map(|it| text_of(wrapper, it));
    let is_closed = parts(UNPUBLISHED, b' ').any(|it| truth_of(wrapper, it) == Some(false));
    let is_killed = parts(KILLED, b' ').any(|it| truth_of(wrapper, it) == Some(true));
    let date = |names: &str| {
        let mut dates = parts(names, b' ').filter_map(|it| get(wrapper, it)).map(as_written);
        owned(dates.find(|it| !Date::is_unset(it)))
    };
    let gate = Gate {
        status: owned(status.find(|it| is_kill(it)))
            .or_else(|| is_killed.then(|| "canceled".to_owned()))
            .or_else(|| is_closed.then(|| "unpublished".to_owned())),
        embargo: date(EMBARGO),
        expires: date(EXPIRES),
        is_paid: text_of(wrapper, "access")
            .is_some_and(|it| is_among(it, "paid/members/premium/subscribers")),
    };
    (gate != Gate::default()).then_some(gate)
}

/// Closes the draft of an item if the object around the item does.
pub(super) fn close(draft: &mut Draft, item: &Value, document: &Value) {
    let is_around = !std::ptr::eq(item, document);
    if let Some(around) = gate(document).filter(|_| is_around) {
        let gate = &mut draft.gate;
        // A kill counts more than what the item says.
        gate.status = around.status.or_else(|| gate.status.take());
        gate.embargo = gate.embargo.take().or(around.embargo);
        gate.expires = gate.expires.take().or(around.expires);
        gate.is_paid |= around.is_paid;
    }
}

/// Returns what in the gate of a known format certainly closes a story, whatever a mapping says.
pub(super) fn kill(mut gate: Gate) -> Option<Gate> {
    gate.status.take_if(|it| !is_kill(it));
    (gate != Gate::default()).then_some(gate)
}

/// Whether a word certainly closes a story.
fn is_kill(status: &str) -> bool {
    is_among(status.trim(), KILLS)
}
