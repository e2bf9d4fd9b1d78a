//! What is selected of a story, in the light DOM or in a shadow root, where each browser tells it in
//! a way of its own.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, Range, Selection, ShadowRoot, StaticRange};

use super::dom;

/// The selection, where it is of this article and says something.
pub(super) fn of(article: &HtmlElement) -> Option<Range> {
    let selection = dom::window()?.get_selection().ok()??;
    let range = match article.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(root) => within(&selection, root)?,
        None => whole(&selection)?,
    };
    let around = range.common_ancestor_container().ok()?;
    let says_something = !String::from(range.to_string()).trim().is_empty();
    (!range.collapsed() && article.contains(Some(&around)) && says_something).then_some(range)
}

fn whole(selection: &Selection) -> Option<Range> {
    (selection.range_count() > 0).then(|| selection.get_range_at(0).ok())?
}

/// What is selected within a shadow root. `getComposedRanges` took the roots themselves at first, and
/// older browsers have `getSelection` of the root, or tell what is within it as if it were not.
fn within(selection: &Selection, root: &ShadowRoot) -> Option<Range> {
    if let Some(compose) = function(selection, "getComposedRanges") {
        let options = Object::new();
        Reflect::set(&options, &"shadowRoots".into(), &Array::of1(root)).ok()?;
        let ranges = compose.call1(selection, &options).or_else(|_| compose.call1(selection, root));
        let range = ranges.ok()?.dyn_into::<Array>().ok()?.get(0).dyn_into::<StaticRange>().ok()?;
        let live = dom::document()?.create_range().ok()?;
        live.set_start(&range.start_container(), range.start_offset()).ok()?;
        live.set_end(&range.end_container(), range.end_offset()).ok()?;
        return Some(live);
    }
    match function(root, "getSelection") {
        Some(select) => whole(select.call0(root).ok()?.unchecked_ref()),
        None => whole(selection),
    }
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
