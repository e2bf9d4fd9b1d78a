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
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let address = document.url().unwrap_or_default();
    let name = split_once(&address, "#").map(|(_, name)| name).unwrap_or_default();
    let words = words_of_text_fragment(&window, &address);
    // Only a page with a fragment is asked how far it is scrolled, because the answer needs a layout.
    if (name.is_empty() && words.is_none()) || window.scroll_y() != Ok(0.0) {
        return;
    }
    let place = document.get_element_by_id(name);
    if let Some(place) = place.or_else(|| document.get_element_by_id(&[prefix, name].concat())) {
        place.scroll_into_view();
    }
    // A text fragment names words, which are more precise than the paragraph of the identifier.
    if let Some(words) = words {
        let _: Option<()> = search(&window, name, &words);
    }
}

/// Returns the text fragment (`#:~:text=`) of the page's address, after `:~:`. Browsers hide text fragments from
/// scripts. Chromium shows the full address as the name of the performance entry of the navigation.
fn words_of_text_fragment(window: &web_sys::Window, address: &str) -> Option<String> {
    let entry = window.performance()?.get_entries_by_type("navigation").get(0);
    let full = Reflect::get(&entry, &"name".into()).ok()?.dyn_into::<JsString>().ok()?;
    let full = String::from(full);
    // A router may have changed the address since the page was loaded.
    let words = full.strip_prefix(address)?;
    Some(words.strip_prefix('#').unwrap_or(words).strip_prefix(":~:")?.to_owned())
}

/// Makes the browser search again for the words of a text fragment. It searches when a page is loaded, and when the
/// page navigates to such an address.
fn search(window: &web_sys::Window, name: &str, words: &str) -> Option<()> {
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    window.location().replace(&["#", name, ":~:", words].concat()).ok()?;
    // The navigation has deleted the state of the history entry, which a router may need.
    history.replace_state(&state, "").ok()
}
