//! The place in a story that the page's address names.

use article_reader_core::search::split_once;
use js_sys::{JsString, Reflect};
use wasm_bindgen::prelude::*;

/// Goes to the place that the address names after `#`: by the name that the text gives it, or by its
/// identifier here, which begins with `prefix`.
///
/// The browser looked for it when there was no story yet. Who has scrolled since, or was led to a
/// place of the page's own, stays there.
pub(crate) fn land(prefix: &str) {
    let Some(window) = web_sys::window().filter(|it| it.scroll_y() == Ok(0.0)) else { return };
    let Some(document) = window.document() else { return };
    let address = document.url().unwrap_or_default();
    let name = split_once(&address, "#").map(|(_, name)| name).unwrap_or_default();
    let place = document.get_element_by_id(name);
    if let Some(place) = place.or_else(|| document.get_element_by_id(&[prefix, name].concat())) {
        place.scroll_into_view();
    }
    // Words that are found are a nearer place than the paragraph that they stand in.
    let _: Option<()> = seek(&window, &address, name);
}

/// Lets the browser look once more for the words that the address names. It hides them from scripts,
/// and looks for them when the page is loaded and when it goes to such an address; but Chromium tells
/// them as the name of the navigation.
fn seek(window: &web_sys::Window, address: &str, name: &str) -> Option<()> {
    let entry = window.performance()?.get_entries_by_type("navigation").get(0);
    let full = Reflect::get(&entry, &"name".into()).ok()?.dyn_into::<JsString>().ok()?;
    let full = String::from(full);
    // Since the page was loaded a router may have gone elsewhere.
    let words = full.strip_prefix(address)?;
    let words = words.strip_prefix('#').unwrap_or(words).strip_prefix(":~:")?;
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    window.location().replace(&["#", name, ":~:", words].concat()).ok()?;
    // To go there has cost the entry what a router keeps in it.
    history.replace_state(&state, "").ok()
}
