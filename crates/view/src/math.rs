//! Formulas.

use article_reader_core::article::Math;

use super::element::{View, math_element};

/// Builds an element of a formula, with its children, in the namespace of MathML.
pub(super) fn math(formula: &Math) -> View {
    let mut view = math_element(formula.name);
    for (name, value) in &formula.attributes {
        view = view.attribute(name, value);
    }
    if !formula.text.is_empty() {
        view = view.text(&formula.text);
    }
    for it in &formula.elements {
        view = view.child(math(it));
    }
    view.view()
}
