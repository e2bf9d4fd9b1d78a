//! Reads the usage terms and the content warning of a document.

use crate::draft::Draft;
use crate::formats::fields::{list_of, strings_of, text_of};
use crate::json::Value;

/// Fields that contain usage terms.
const TERMS: [&str; 2] = ["rules", "disclaimer"];

/// Fields that name territories, each with the words to write before and after a territory.
const TERRITORIES: [(&str, &str, &str); 3] = [
    ("country_out", "", " OUT"),
    ("country_only", "Use only in ", ""),
    ("exclusion", "No use in ", ""),
];

/// Reads the usage terms and the content warning.
pub(super) fn read(draft: &mut Draft, item: &Value) {
    for fields in TERMS {
        draft.terms.append(&mut strings_of(item, fields));
    }
    for right in list_of(item, "usageRight") {
        draft.terms.extend(text_of(right, "phrase").map(ToOwned::to_owned));
    }
    for (field, before, after) in TERRITORIES {
        for territory in strings_of(item, field) {
            draft.terms.push([before, &territory, after].concat());
        }
    }
    draft.warning = warning(item);
}

/// Returns the audiences that the document is not for. If the document names none, the last part of the
/// code stands for it, such as `violence`.
fn warning(item: &Value) -> Option<String> {
    let mut warning = String::new();
    for audience in list_of(item, "excludeAudiences") {
        let code = text_of(audience, "qcode").and_then(|it| it.rsplit(':').next());
        if let Some(words) = text_of(audience, "text").or(code) {
            warning.push_str(if warning.is_empty() { "" } else { ", " });
            warning.push_str(words);
        }
    }
    (!warning.is_empty()).then_some(warning)
}
