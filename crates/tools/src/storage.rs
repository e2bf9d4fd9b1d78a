//! The browser's storage, which all pages of an origin share. The browser may refuse it.

use article_reader_browser::object;
use article_reader_core::reader::settings::Settings;

/// The key of the settings. js/settings-sheet.js reads the custom properties from it before the
/// tools are loaded.
pub(super) const SETTINGS: &str = "article-reader";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Returns the text of a key; `None` if there is none, or the browser refuses.
pub(super) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Stores the text of a key, or removes it. Returns whether that worked.
pub(super) fn set(key: &str, value: Option<&str>) -> bool {
    let stored = storage().map(|it| match value {
        Some(value) => it.set_item(key, value),
        None => it.remove_item(key),
    });
    matches!(stored, Some(Ok(())))
}

/// Returns the stored settings, or the default settings.
pub(super) fn settings() -> Settings {
    let entry = get(SETTINGS).and_then(|it| js_sys::JSON::parse(&it).ok());
    let text = entry.and_then(|it| js_sys::Reflect::get(&it, &"settings".into()).ok());
    Settings::parse(&text.and_then(|it| it.as_string()).unwrap_or_default())
}

/// Stores the settings, together with their custom properties. Returns whether that worked.
pub(super) fn save_settings(settings: &Settings, properties: &js_sys::Object) -> bool {
    let kept = settings.to_stored();
    if kept.is_empty() {
        return set(SETTINGS, None);
    }
    let entry = object(&[("settings", kept.into()), ("properties", properties.into())]);
    let text = js_sys::JSON::stringify(&entry).map(String::from).unwrap_or_default();
    set(SETTINGS, Some(&text))
}
