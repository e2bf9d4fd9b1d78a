//! What stands under a picture, a film or anything else with a credit.

use super::Page;
use super::element::{View, part};
use super::header::origin;
use super::inline;
use super::label::label;
use crate::article::inline::plain_text;
use crate::article::{Inline, Origin};

/// The words of a caption.
#[derive(Default)]
pub(super) struct Words<'a> {
    /// The caption of a body, which may hold links.
    pub(super) rich: &'a [Inline],
    /// The caption that stands in where the body has none.
    pub(super) plain: Option<&'a str>,
    /// Who must be named.
    pub(super) credit: Option<&'a str>,
    /// What part a machine had.
    pub(super) origin: Origin,
}

impl Words<'_> {
    /// The caption; none where there is nothing to say.
    pub(super) fn caption(&self, page: &Page) -> Option<View> {
        let mut words = Vec::new();
        if !self.rich.is_empty() {
            let rich = inline::inlines(self.rich, page);
            words.push(part("span", "caption-text").children(rich).view());
        } else if let Some(caption) = self.plain {
            words.push(part("span", "caption-text").text(caption).view());
        }
        // A body's caption may name the photographer already.
        let said = plain_text(self.rich);
        if let Some(credit) = self.credit.filter(|it| !said.contains(*it)) {
            let mut view = part("small", "credit");
            // A credit line that brings a label of its own ("Illustration: …") needs no second one.
            if !credit.contains(':') {
                view = view.child(label(page, page.messages.credit)).text(" ");
            }
            words.push(view.text(credit).view());
        }
        words.extend(origin(self.origin, page));
        if words.is_empty() {
            return None;
        }
        let mut caption = part("figcaption", "caption");
        for it in words {
            caption = caption.child(it).text(" ");
        }
        Some(caption.view())
    }
}
