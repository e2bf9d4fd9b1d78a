//! What the browser keeps for all pages of an origin, where it keeps anything.

use article_reader_core::reader::settings::Settings;
use wasm_bindgen::prelude::*;

/// The key of the settings; js/settings-sheet.js reads the custom properties behind it before any tool is here.
pub(super) const SETTINGS: &str = "article-reader";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What stands behind a key; nothing where storage is refused.
pub(super) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a text, or forgets it; the answer tells whether that was possible.
pub(super) fn set(key: &str, value: Option<&str>) -> bool {
    let kept = storage().map(|it| match value {
        Some(value) => it.set_item(key, value),
        None => it.remove_item(key),
    });
    matches!(kept, Some(Ok(())))
}

/// The settings that were kept.
pub(super) fn settings() -> Settings {
    let kept = get(SETTINGS).and_then(|it| js_sys::JSON::parse(&it).ok());
    let kept = kept.and_then(|it| js_sys::Reflect::get(&it, &"settings".into()).ok());
    Settings::parse(&kept.and_then(|it| it.as_string()).unwrap_or_default())
}

/// Keeps the settings, together with what they mean in CSS; the answer tells whether they are kept.
pub(super) fn keep_settings(settings: &Settings, properties: &js_sys::Object) -> bool {
    let kept = settings.to_stored();
    if kept.is_empty() {
        return set(SETTINGS, None);
    }
    let entry = object(&[("settings", kept.into()), ("properties", properties.into())]);
    let text = js_sys::JSON::stringify(&entry).map(String::from).unwrap_or_default();
    set(SETTINGS, Some(&text))
}

/// A plain object.
pub(super) fn object(entries: &[(&str, JsValue)]) -> js_sys::Object {
    let object = js_sys::Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh plain object cannot fail.
        let _ = js_sys::Reflect::set(&object, &(*key).into(), value);
    }
    object
}
