//! Plain objects of JavaScript.

use wasm_bindgen::JsValue;

/// Makes an object from keys and values. A value that is `undefined`, as an absent `Option` is,
/// becomes `null`.
pub fn object(entries: &[(&str, JsValue)]) -> js_sys::Object {
    let object = js_sys::Object::new();
    for (key, value) in entries {
        let value = if value.is_undefined() { &JsValue::NULL } else { value };
        // Setting a property of a new plain object cannot fail.
        let _ = js_sys::Reflect::set(&object, &(*key).into(), value);
    }
    object
}
