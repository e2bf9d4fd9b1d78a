//! Where a small box stands: beside what it is about, within the window.

use web_sys::{DomRect, HtmlElement};

use super::dom;

/// Between a box and what it is about, in CSS pixels: room for the handles that a finger moves.
const GAP: f64 = 12.0;

/// Puts a box under what it is about; over it where there is no room below. It has to be displayed.
pub(super) fn place(element: &HtmlElement, subject: &DomRect) -> Option<()> {
    let size = element.get_bounding_client_rect();
    let (width, height) = dom::window_size()?;
    let left = subject.left().min(width - size.width()).max(0.0);
    let below = subject.bottom() + GAP;
    let above = subject.top() - GAP - size.height();
    let lowest = height - size.height() - GAP;
    let top = if below <= lowest || above < 0.0 { below } else { above };
    let top = top.min(lowest).max(0.0);
    for (name, value) in [("left", left), ("top", top)] {
        let value = [&article_reader_core::number::text(value as i64), "px"].concat();
        element.style().set_property(name, &value).ok()?;
    }
    Some(())
}
