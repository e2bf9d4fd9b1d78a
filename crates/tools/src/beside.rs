//! The position of a small box beside its subject, within the window.

use web_sys::{DomRect, HtmlElement};

use super::dom;

/// The distance between a box and its subject, in CSS pixels. It leaves room for the handles of a
/// selection.
const GAP: f64 = 12.0;

/// Places a box below its subject, or above it if there is no room below. The box must be displayed
/// already. `None` if there is no window.
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
