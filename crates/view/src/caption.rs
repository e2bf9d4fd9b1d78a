//! Captions and credits of pictures, videos, audio and embeds.

use article_reader_core::article::inline::plain_text;
use article_reader_core::article::{Inline, Origin};
use article_reader_core::search::contains;

use super::Page;
use super::element::{View, element, part};
use super::label::{label, origin};

/// What a caption says.
#[derive(Default)]
pub(super) struct CaptionWords<'a> {
    /// The caption of a body, which may hold links.
    pub(super) rich: &'a [Inline],
    /// The caption of the media itself, for when `rich` is empty.
    pub(super) plain: Option<&'a str>,
    /// The credit line, which names the photographer or the agency.
    pub(super) credit: Option<&'a str>,
    /// Whether a machine made the media.
    pub(super) origin: Origin,
}

impl CaptionWords<'_> {
    /// Builds the caption; `None` if it would be empty.
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
        let rich = plain_text(self.rich);
        if let Some(credit) = self.credit.filter(|it| !contains(&rich, it)) {
            let mut view = part("small", "credit");
            // A credit line with a label of its own ("Illustration: …") needs no second label.
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
