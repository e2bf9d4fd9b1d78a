//! Authors and the source, where ninjs keeps them.

use crate::json::Value;

use super::{LANGUAGE, source};
use crate::article::Kind;
use crate::formats::byline::Context;
use crate::formats::fields::{list_of, string_of, text_of};
use crate::formats::people::{self, People};

/// Finds the authors and the source of an item.
///
/// Where nobody else is named as the source, it is who holds the rights. A photographer is no
/// author: the credit names those.
pub(super) fn of(item: &Value, kind: Kind) -> People {
    let providers = source::providers(item);
    let context = Context { language: text_of(item, LANGUAGE), providers: &providers };
    let mut people = people::of(
        list_of(item, &["authors", "bylines"]),
        text_of(item, &["byline", "by"]),
        text_of(item, source::STATED),
        context,
    );
    if people.source.is_none() {
        people.source = people::named(string_of(item, source::FIELDS));
    }
    if matches!(kind, Kind::Picture | Kind::Graphic) {
        people.authors = Vec::new();
    }
    people
}
