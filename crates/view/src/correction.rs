//! Corrections and clarifications. They come before the text, so that visitors who have read the
//! story before find them.

use article_reader_core::article::Correction;

use super::element::{View, part, wrap};
use super::{Page, byline, label};

/// Builds a correction: its kind, its date and its text.
pub(super) fn correction(correction: &Correction, page: &Page) -> View {
    let messages = page.messages;
    let words = match correction.is_clarification {
        true => messages.clarification,
        false => messages.correction,
    };
    let label = match correction.date {
        Some(date) => byline::date("correction-date", words, date, page),
        None => label::label(page, words),
    };
    let label = wrap("p", "correction-label", label);
    part("div", "correction")
        .attribute("role", "note")
        .child(label)
        .blocks(&correction.content, page)
        .view()
}
