//! Lists whose style says how they are numbered.

use crate::body::node::Node;

use super::change::Change;
use super::element::{Element, attribute, visible};
use super::escape::start_tag;

/// The values of `list-style-type`, and the values of the attribute `type` that say the same.
const STYLES: [(&str, &str); 7] = [
    ("decimal", "1"),
    ("lower-alpha", "a"),
    ("lower-latin", "a"),
    ("upper-alpha", "A"),
    ("upper-latin", "A"),
    ("lower-roman", "i"),
    ("upper-roman", "I"),
];

/// The attributes of a list that stay.
const KEPT: [&str; 4] = ["id", "start", "lang", "dir"];

/// Gives a list the attribute `type` that says what its style says. A style can make a numbered list of any list.
///
/// Word processors write the style at each item, so that of the first item counts too.
pub(super) fn numbers<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    if !matches!(element.name, "ol" | "ul") {
        return None;
    }
    let kind = kind_in(&element.attribute("style")).or_else(|| {
        let item = visible(element.node.first_child())?;
        kind_in(&attribute(&item, "style")?)
    })?;
    let kept = KEPT.map(|it| (it, element.attribute(it)));
    let mut attributes = vec![("type", kind)];
    if element.node.attribute("reversed").is_some() {
        attributes.push(("reversed", ""));
    }
    attributes.extend(kept.iter().filter(|it| !it.1.is_empty()).map(|it| (it.0, it.1.as_str())));
    Some(Change::Rename(start_tag("ol", &attributes), "ol"))
}

fn kind_in(style: &str) -> Option<&'static str> {
    let style = style.to_ascii_lowercase();
    let value = style.split(';').filter_map(|it| it.split_once(':'));
    let mut value = value.filter(|it| matches!(it.0.trim(), "list-style" | "list-style-type"));
    value
        .next_back()?
        .1
        .split_whitespace()
        .find_map(|word| STYLES.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind))
}
