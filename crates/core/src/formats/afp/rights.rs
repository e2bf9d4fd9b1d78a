//! What binds whoever shows a document.

use crate::draft::Draft;
use crate::formats::fields::{list_of, strings_of, text_of};
use crate::json::Value;

/// Fields that hold terms in words.
const TERMS: [&str; 2] = ["rules", "disclaimer"];

/// Fields that name territories, and the words which say before and after each what they mean.
const TERRITORIES: [(&str, &str, &str); 3] = [
    ("country_out", "", " OUT"),
    ("country_only", "Use only in ", ""),
    ("exclusion", "No use in ", ""),
];

/// Reads terms and content warnings.
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

/// Whom the document is not for, or the last word of the code that says so: `violence`.
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
