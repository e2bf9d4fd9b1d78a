//! Formulas.

use serde::Serialize;

/// An element of MathML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Math {
    /// The name of the element; the reader allows it.
    pub name: &'static str,
    /// The names and values of the attributes that the reader allows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(&'static str, String)>,
    /// The elements inside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Math>,
    /// The text; empty if there are elements inside it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Math {
    /// The text of the whole formula.
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
