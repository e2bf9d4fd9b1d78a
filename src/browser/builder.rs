//! Builds the nodes of views by a function of JavaScript.

use std::cell::RefCell;

use article_reader_view as view;
use wasm_bindgen::prelude::*;

thread_local! {
    static BUILDER: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Sets the function that builds the nodes of a record. It is the one of js/build.js.
pub(crate) fn build_with(builder: js_sys::Function) {
    BUILDER.set(Some(builder));
    view::build_with(build);
}

fn build(record: &str) -> Vec<web_sys::Node> {
    let Some(builder) = BUILDER.with_borrow(Clone::clone) else { return Vec::new() };
    match builder.call1(&JsValue::NULL, &record.into()) {
        Ok(nodes) => js_sys::Array::from(&nodes).iter().map(JsCast::unchecked_into).collect(),
        // A page that has changed the functions of its document gets the error, as it would from any call.
        Err(error) => wasm_bindgen::throw_val(error),
    }
}
