//! Formulas.

use serde::Serialize;

/// An element of MathML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Math {
    /// Its name, one of those that the reader allows.
    pub name: &'static str,
    /// Its attributes, of those that the reader allows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(&'static str, String)>,
    /// The elements inside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Math>,
    /// Its text; elements that hold others have none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Math {
    /// All text of the formula.
    pub fn words(&self) -> String {
        let mut text = String::new();
        self.push_text(&mut text);
        text
    }

    pub(super) fn push_text(&self, text: &mut String) {
        text.push_str(&self.text);
        for element in &self.elements {
            element.push_text(text);
        }
    }
}
