//! Galleries.

use article_reader_core::article::Gallery;

use super::Page;
use super::caption::CaptionWords;
use super::element::{View, part};
use super::picture::figure;

/// Builds a gallery. Its pictures are side by side if there is room, each with its caption and
/// credit.
pub(super) fn gallery(gallery: &Gallery, page: &Page) -> View {
    let mut pictures = part("div", "gallery-pictures");
    for it in &gallery.figures {
        pictures = pictures.child(figure(it, page));
    }
    let words = CaptionWords { rich: &gallery.caption, ..CaptionWords::default() };
    part("figure", "gallery").child(pictures.view()).maybe_child(words.caption(page)).view()
}
