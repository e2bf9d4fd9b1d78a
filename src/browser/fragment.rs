//! The place in a story that the fragment of the page's address names.

use article_reader_core::search::split_once;
use js_sys::{JsString, Reflect};
use wasm_bindgen::prelude::*;

/// Scrolls to the element that the fragment of the page's address names. The fragment is an
/// identifier, or a name in the text, whose identifier begins with `prefix`.
///
/// The browser searched for the element before the story was there. If the page has scrolled since,
/// because of the visitor or of an element of the page, it stays there.
pub(crate) fn scroll_to_fragment(prefix: &str) {
    let Some(window) = web_sys::window().filter(|it| it.scroll_y() == Ok(0.0)) else { return };
    let Some(document) = window.document() else { return };
    let address = document.url().unwrap_or_default();
    let name = split_once(&address, "#").map(|(_, name)| name).unwrap_or_default();
    let place = document.get_element_by_id(name);
    if let Some(place) = place.or_else(|| document.get_element_by_id(&[prefix, name].concat())) {
        place.scroll_into_view();
    }
    // A text fragment names words, which are more precise than the paragraph of the identifier.
    let _: Option<()> = search_text_fragment(&window, &address, name);
}

/// Makes the browser search again for the words of a text fragment (`#:~:text=`). Browsers hide
/// text fragments from scripts, and search for the words when a page is loaded and when it
/// navigates to such an address. Chromium shows the full address as the name of the performance
/// entry of the navigation.
fn search_text_fragment(window: &web_sys::Window, address: &str, name: &str) -> Option<()> {
    let entry = window.performance()?.get_entries_by_type("navigation").get(0);
    let full = Reflect::get(&entry, &"name".into()).ok()?.dyn_into::<JsString>().ok()?;
    let full = String::from(full);
    // A router may have changed the address since the page was loaded.
    let words = full.strip_prefix(address)?;
    let words = words.strip_prefix('#').unwrap_or(words).strip_prefix(":~:")?;
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    window.location().replace(&["#", name, ":~:", words].concat()).ok()?;
    // The navigation has deleted the state of the history entry, which a router may need.
    history.replace_state(&state, "").ok()
}
