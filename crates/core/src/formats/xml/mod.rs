//! The formats in XML: feeds, NITF and NewsML-G2. [`crate::xml`] describes the values that their adapters read.

mod feed;
mod gates;
mod media;
mod newsml;
mod nitf;
mod topics;

use super::adapter::Adapter;
use crate::error::{Code, Error};
use crate::json::Value;
use crate::xml::root;

pub(super) use topics::topics;

/// The adapters of the formats in XML.
pub(super) const ADAPTERS: &[&Adapter] =
    &[&feed::RSS, &feed::ATOM, &nitf::ADAPTER, &newsml::ADAPTER];

/// Whether a document is XML.
pub(super) fn is_xml(document: &Value) -> bool {
    matches!(document.as_object(), Some([(key, _)]) if key.starts_with('<'))
}

/// Returns the error for a document in XML that no adapter recognises.
pub(super) fn explain(document: &Value) -> Error {
    let message = if root(document, "NewsML").is_some() {
        "this is NewsML 1, which has another model: ask the agency for NewsML-G2"
    } else {
        "this XML holds no story: the reader knows RSS, Atom, NITF, and newsItem, packageItem and newsMessage of \
         NewsML-G2"
    };
    Error::new(Code::UnknownFormat, message)
}
