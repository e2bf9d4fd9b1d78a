//! The selection in a story. In a shadow root, browsers have different interfaces for it.

use article_reader_browser::object;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, Range, Selection, ShadowRoot, StaticRange};

use super::dom;

/// Returns the selection if it is inside the article and contains words.
pub(super) fn of(article: &HtmlElement) -> Option<Range> {
    let selection = dom::window()?.get_selection().ok()??;
    let range = match article.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(root) => range_in_root(&selection, root)?,
        None => first_range(&selection)?,
    };
    let ancestor = range.common_ancestor_container().ok()?;
    let has_words = !String::from(range.to_string()).trim().is_empty();
    (!range.collapsed() && article.contains(Some(&ancestor)) && has_words).then_some(range)
}

/// Returns the first range of a selection.
fn first_range(selection: &Selection) -> Option<Range> {
    (selection.range_count() > 0).then(|| selection.get_range_at(0).ok())?
}

/// Returns the selection inside a shadow root. Early versions of `getComposedRanges` took the root
/// itself as an argument. Older browsers have `getSelection` of the root, or include shadow roots
/// in the selection of the window.
fn range_in_root(selection: &Selection, root: &ShadowRoot) -> Option<Range> {
    if let Some(compose) = function(selection, "getComposedRanges") {
        let options = object(&[("shadowRoots", Array::of1(root).into())]);
        let ranges = compose.call1(selection, &options).or_else(|_| compose.call1(selection, root));
        let range = ranges.ok()?.dyn_into::<Array>().ok()?.get(0).dyn_into::<StaticRange>().ok()?;
        let live = dom::document()?.create_range().ok()?;
        live.set_start(&range.start_container(), range.start_offset()).ok()?;
        live.set_end(&range.end_container(), range.end_offset()).ok()?;
        return Some(live);
    }
    match function(root, "getSelection") {
        Some(select) => first_range(select.call0(root).ok()?.unchecked_ref()),
        None => first_range(selection),
    }
}

/// Returns a method of an object, if the browser has it.
fn function(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}
