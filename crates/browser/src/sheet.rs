//! The style sheets. Each is constructed once, and adopted by every document or shadow root that
//! needs it.
//!
//! Constructed sheets work even under `style-src 'none'`. They are in the WebAssembly, so they
//! always fit the views.

use wasm_bindgen::prelude::*;

/// The rules of the article. build.rs writes them from style/article-reader.css.
const ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/article-reader.css"));

/// The rules of the status view (toolbar, failure) in the shadow root.
const STATUS: &str = include_str!(concat!(env!("OUT_DIR"), "/status.css"));

/// The rules of the tools in the shadow root.
const TOOLS: &str = include_str!(concat!(env!("OUT_DIR"), "/tools.css"));

/// The rules of what the tools add to the article.
const TOOLS_ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/tools-article.css"));

thread_local! {
    static TOOLS_SHEET: Option<web_sys::CssStyleSheet> = construct(TOOLS);
    static TOOLS_ARTICLE_SHEET: Option<web_sys::CssStyleSheet> = construct(TOOLS_ARTICLE);
}

/// Adopts the sheets of the tools in the shadow root that contains `opened`. The sheet for the
/// article is also adopted in the document or shadow root that contains `host`, because the article
/// may be in either.
pub fn adopt_tools_sheets(host: &web_sys::HtmlElement, opened: &web_sys::HtmlElement) {
    let (root, shadow): (JsValue, JsValue) =
        (host.get_root_node().into(), opened.get_root_node().into());
    TOOLS_SHEET.with(|it| adopt(&shadow, it.as_ref()?));
    TOOLS_ARTICLE_SHEET.with(|it| adopt(&root, it.as_ref()?));
    TOOLS_ARTICLE_SHEET.with(|it| adopt(&shadow, it.as_ref()?));
}

thread_local! {
    static ARTICLE_SHEET: Option<web_sys::CssStyleSheet> = construct(ARTICLE);
    static STATUS_SHEET: Option<web_sys::CssStyleSheet> = construct(STATUS);
}

/// Adopts the sheet of the article in the document or shadow root that contains `place`.
pub fn adopt_article_sheet(place: &web_sys::HtmlElement) {
    let root: JsValue = place.get_root_node().into();
    ARTICLE_SHEET.with(|it| adopt(&root, it.as_ref()?));
}

/// Adopts the sheet of the status view in the shadow root that contains `status`.
pub fn adopt_status_sheet(status: &web_sys::HtmlElement) {
    let root: JsValue = status.get_root_node().into();
    STATUS_SHEET.with(|it| adopt(&root, it.as_ref()?));
}

/// Constructs a sheet; `None` if the browser cannot.
fn construct(rules: &str) -> Option<web_sys::CssStyleSheet> {
    let sheet = web_sys::CssStyleSheet::new().ok()?;
    sheet.replace_sync(rules).ok()?;
    Some(sheet)
}

/// Adds a sheet after those that the root has adopted. A browser without constructed sheets shows
/// the article in the page's own style.
fn adopt(root: &JsValue, sheet: &JsValue) -> Option<()> {
    let adopted = js_sys::Reflect::get(root, &"adoptedStyleSheets".into()).ok()?;
    let adopted = adopted.dyn_into::<js_sys::Array>().ok()?;
    if !adopted.includes(sheet, 0) {
        adopted.push(sheet);
    }
    Some(())
}
