//! Who provides an item.

use crate::json::Value;

use crate::article::Source;
use crate::formats::fields::{list_of, string_of, text};
use crate::search::parts;

/// Fields that name a provider: who originated the item, who sent it, and at last who owns it.
pub(super) const FIELDS: &str = "infosources infosource provider source copyrightholder";

/// The fields that name a provider as such, not merely as the owner of the rights.
pub(super) const STATED: &str = "infosources infosource provider source";

/// All names that an item gives its providers.
pub(super) fn providers(item: &Value) -> Vec<&str> {
    let mut names = Vec::new();
    for field in parts(FIELDS, b' ') {
        for entry in list_of(item, field) {
            names.extend(text(entry));
        }
    }
    names
}

/// The provider of this name, with what the item identifies it by.
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
