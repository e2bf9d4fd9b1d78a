//! Corrections and clarifications, at the head of the story: who read it before must find them.

use article_reader_core::article::Correction;

use super::element::{View, around, part};
use super::label::label;
use super::{Page, byline};

/// One correction: what it is, when it was made, what it says.
pub(super) fn correction(correction: &Correction, page: &Page) -> View {
    let messages = page.messages;
    let words = match correction.is_clarification {
        true => messages.clarification,
        false => messages.correction,
    };
    let head = match correction.date {
        Some(date) => byline::date("correction-date", words, date, page),
        None => label(page, words),
    };
    let head = around("p", "correction-label", head);
    part("div", "correction")
        .attribute("role", "note")
        .child(head)
        .blocks(&correction.content, page)
        .view()
}
