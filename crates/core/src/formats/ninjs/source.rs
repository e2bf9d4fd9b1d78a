//! Reads the provider of an item.

use crate::json::Value;

use crate::article::Source;
use crate::formats::fields::{list_of, string_of, text};
use crate::search::parts;

/// The fields that name a provider: the originator of the item, then its sender, then its owner.
pub(super) const FIELDS: &str = "infosources infosource provider source copyrightholder";

/// The fields that name a provider, without the owner of the rights.
pub(super) const STATED: &str = "infosources infosource provider source";

/// Returns all names of the providers of an item.
pub(super) fn providers(item: &Value) -> Vec<&str> {
    let mut names = Vec::new();
    for field in parts(FIELDS, b' ') {
        for entry in list_of(item, field) {
            names.extend(text(entry));
        }
    }
    names
}

/// Returns the provider with this name, and its identifier if the item has one.
pub(super) fn of(item: &Value, name: String) -> Source {
    let mut source = Source::named(name);
    for field in parts(FIELDS, b' ') {
        for entry in list_of(item, field) {
            if source.id.is_none() && text(entry) == Some(&source.name) {
                source.id = string_of(entry, "uri code");
            }
        }
    }
    source
}
