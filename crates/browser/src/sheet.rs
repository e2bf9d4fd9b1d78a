//! The style sheets of the tools. Each is constructed once, and adopted by every document or shadow root that
//! needs it.
//!
//! Constructed sheets work even under `style-src 'none'`. js/sheets.js has those of the article.

use wasm_bindgen::prelude::*;

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
