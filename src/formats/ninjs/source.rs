//! Who provides an item.

use crate::json::Value;

use super::names;

/// The provider's names, the surest first: who originated the item, who sent it, who owns it.
pub(super) fn providers(item: &Value) -> Vec<String> {
    let fields = [INFORMANTS, SENDERS, OWNERS];
    fields.iter().flat_map(|it| names(item, it)).collect()
}

/// The provider that a document names as such, not merely as the owner of the rights.
pub(super) fn stated(item: &Value) -> Option<String> {
    [INFORMANTS, SENDERS].iter().find_map(|it| names(item, it).into_iter().next())
}

const INFORMANTS: &[&str] = &["infosources", "infosource"];
const SENDERS: &[&str] = &["provider", "source"];
const OWNERS: &[&str] = &["copyrightholder"];
