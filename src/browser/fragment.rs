//! The place in a story that the page's address names.

/// Goes to the place that the address names after `#`: by the name that the text gives it, or by its
/// identifier here, which begins with `prefix`.
///
/// The browser looked for it when there was no story yet. Who has scrolled since, or was led to a
/// place of the page's own, stays there.
pub(crate) fn land(prefix: &str) {
    let Some(window) = web_sys::window().filter(|it| it.scroll_y() == Ok(0.0)) else { return };
    let Some(document) = window.document() else { return };
    let address = document.url().unwrap_or_default();
    let Some((_, name)) = address.split_once('#') else { return };
    let place = document.get_element_by_id(name);
    if let Some(place) = place.or_else(|| document.get_element_by_id(&[prefix, name].concat())) {
        place.scroll_into_view();
    }
}
