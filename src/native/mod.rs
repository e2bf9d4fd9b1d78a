//! The native twin of the browser: html5ever for `DOMParser`, `serde_json` for `JSON`, the `url`
//! crate for `URL`.
//!
//! They follow the standards to the letter, so what the tests see natively is what readers get.

mod languages;
mod tree;

use url::Url;

use crate::json::Value;
use crate::platform::Platform;

pub use languages::LANGUAGES;
pub use tree::TreeNode;

/// The platform of tests, of `inspect`, and of prerendering.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Platform for Native {
    type Node = TreeNode;

    fn parse_html(&self, html: &str) -> Option<TreeNode> {
        TreeNode::body_of(html)
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        let json: serde_json::Value = serde_json::from_str(text).map_err(|it| it.to_string())?;
        Ok(Value::from(json))
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        let url = match base {
            Some(base) => Url::parse(base).ok()?.join(reference),
            None => Url::parse(reference),
        };
        url.ok().map(String::from)
    }
}

impl From<serde_json::Value> for Value {
    // serde_json refuses to parse deeper than `DEEPEST`, so this recursion ends in time.
    fn from(json: serde_json::Value) -> Self {
        match json {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(truth) => Self::Bool(truth),
            serde_json::Value::Number(number) => Self::Number(number.to_string()),
            serde_json::Value::String(text) => Self::String(text),
            serde_json::Value::Array(items) => {
                Self::Array(items.into_iter().map(Self::from).collect())
            }
            serde_json::Value::Object(fields) => Self::Object(
                fields.into_iter().map(|(key, value)| (key, Self::from(value))).collect(),
            ),
        }
    }
}

/// A [`Value`] written down as JSON, for tests.
#[cfg(test)]
macro_rules! json {
    ($($json:tt)+) => { $crate::json::Value::from(serde_json::json!($($json)+)) };
}
#[cfg(test)]
pub(crate) use json;
