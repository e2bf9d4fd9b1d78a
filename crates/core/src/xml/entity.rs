//! Replaces the entities of HTML, which many feeds use without a declaration, so that no XML parser knows them.

use crate::body;
use crate::platform::Platform;
use crate::search::{contains_word, split_once};

/// The entities that XML itself defines (XML 1.0, section 4.6).
const OF_XML: &str = "amp lt gt quot apos";

/// The longest name of an entity of HTML (`CounterClockwiseContourIntegral`).
const LONGEST_NAME: usize = 31;

/// The largest number of different entities that are looked up. Each is parsed as HTML once.
const MOST_NAMES: usize = 300;

/// Returns a document in which references to entities of HTML are numeric. A name that HTML does not know stays, and the
/// parser refuses it. What looks like a reference in CDATA, in comments and in instructions is text, and stays too.
pub(super) fn resolve<P: Platform>(text: &str, platform: &P) -> String {
    let mut known: Vec<(&str, String)> = Vec::new();
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<']) {
        let Some((before, found)) = rest.split_at_checked(at) else { break };
        resolved.push_str(before);
        let length = skipped(found);
        let (kept, after) = found.split_at_checked(length).unwrap_or((found, ""));
        rest = after;
        let name = name_of(kept, after);
        if let Some(name) = name
            && (known.len() < MOST_NAMES || known.iter().any(|it| it.0 == name))
        {
            if !known.iter().any(|it| it.0 == name) {
                known.push((name, numeric(name, platform)));
            }
            if let Some((_, numbers)) = known.iter().find(|it| it.0 == name && !it.1.is_empty()) {
                resolved.push_str(numbers);
                rest = after.get(name.len() + 1..).unwrap_or_default();
                continue;
            }
        }
        resolved.push_str(kept);
    }
    resolved.push_str(rest);
    resolved
}

/// Returns how many bytes are kept as they are, for a text that begins with `&` or `<`.
fn skipped(text: &str) -> usize {
    for (start, end) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")] {
        if let Some(inside) = text.strip_prefix(start) {
            return split_once(inside, end)
                .map_or(text.len(), |(before, _)| start.len() + before.len() + end.len());
        }
    }
    1
}

/// Returns the name of an entity that XML does not define, if a reference begins here.
fn name_of<'a>(kept: &str, after: &'a str) -> Option<&'a str> {
    if kept != "&" {
        return None;
    }
    let length = after.bytes().take(LONGEST_NAME + 1).position(|it| !it.is_ascii_alphanumeric())?;
    let name = after.get(..length)?;
    let is_reference = after.as_bytes().get(length) == Some(&b';') && !name.is_empty();
    (is_reference && !contains_word(OF_XML, name)).then_some(name)
}

/// Returns the characters of an entity as numeric references; empty if HTML does not know the name.
fn numeric<P: Platform>(name: &str, platform: &P) -> String {
    // A text of white space alone would be dropped.
    let reference = ["&", name, ";"].concat();
    let text = body::decoded(&["-", &reference, "-"].concat(), platform);
    let text = text.trim_end_matches('\n');
    let text = text.strip_prefix('-').and_then(|it| it.strip_suffix('-')).unwrap_or(&reference);
    let mut numbers = String::new();
    if text != reference {
        for character in text.chars() {
            let number = crate::number::text(u32::from(character));
            numbers.push_str(&["&#", &number, ";"].concat());
        }
    }
    numbers
}
