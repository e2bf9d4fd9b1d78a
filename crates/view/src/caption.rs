//! What stands under a picture, a film or anything else with a credit.

use article_reader_core::article::inline::plain_text;
use article_reader_core::article::{Inline, Origin};
use article_reader_core::search::contains;

use super::Page;
use super::element::{View, element, part};
use super::header::origin;
use super::label::label;

/// The words of a caption.
#[derive(Default)]
pub(super) struct CaptionWords<'a> {
    /// The caption of a body, which may hold links.
    pub(super) rich: &'a [Inline],
    /// The caption that stands in where the body has none.
    pub(super) plain: Option<&'a str>,
    /// Who must be named.
    pub(super) credit: Option<&'a str>,
    /// What part a machine had.
    pub(super) origin: Origin,
}

impl CaptionWords<'_> {
    /// The caption; none where there is nothing to say.
    pub(super) fn caption(&self, page: &Page) -> Option<View> {
        let mut caption = part("figcaption", "caption");
        if !self.rich.is_empty() || self.plain.is_some() {
            let mut words = part("span", "caption-text").inlines(self.rich, page);
            if let (true, Some(plain)) = (words.is_empty(), self.plain) {
                words = words.text(plain);
            }
            caption = caption.child(words.view()).text(" ");
        }
        // A body's caption may name the photographer already.
        let said = plain_text(self.rich);
        if let Some(credit) = self.credit.filter(|it| !contains(&said, it)) {
            let mut view = part("small", "credit");
            // A credit line that brings a label of its own ("Illustration: …") needs no second one.
            if !contains(credit, ":") {
                view = view.child(label(page, page.messages.credit)).text(" ");
            }
            caption =
                caption.child(view.child(element("bdi").text(credit).view()).view()).text(" ");
        }
        if let Some(origin) = origin(self.origin, page) {
            caption = caption.child(origin).text(" ");
        }
        (!caption.is_empty()).then(|| caption.view())
    }
}
