//! Files of pictures, videos and audio in XML.

use crate::article::{Kind, Rendition};
use crate::formats::fields::number_of;
use crate::formats::rendition;
use crate::formats::wording::after;
use crate::json::Value;
use crate::xml::attribute;

/// Returns the kind of medium that a content type names.
pub(super) fn kind_of(content_type: &str) -> Option<Kind> {
    const KINDS: [(&str, Kind); 4] = [
        ("image/", Kind::Picture),
        ("video/", Kind::Video),
        ("audio/", Kind::Audio),
        ("application/x-mpegurl", Kind::Video),
    ];
    KINDS.into_iter().find(|(start, _)| after(content_type, start).is_some()).map(|it| it.1)
}

/// Returns the files that an item of this kind can show or play. Each element has an address and labels. `address` and
/// `content_type` are the names of the attributes that have them.
pub(super) fn files(elements: &[&Value], names: [&str; 2], kind: Kind) -> Vec<Rendition> {
    let [address, content_type] = names;
    let mut entries = Vec::new();
    for element in elements {
        let string = |name: &str| attribute(element, name).map(|it| Value::String(it.to_owned()));
        let number =
            |name: &str| number_of(element, name).map(|it| Value::Number(crate::number::text(it)));
        let fields = [
            ("href", string(address)),
            ("contenttype", string(content_type)),
            ("title", string("rendition")),
            ("width", number("@width")),
            ("height", number("@height")),
        ];
        let fields = fields.into_iter().filter_map(|(name, it)| Some((name.to_owned(), it?)));
        entries.push(Value::Object(fields.collect()));
    }
    rendition::usable_files(Some(&Value::Array(entries)), kind)
}
