//! The style sheets, constructed once and adopted by whichever roots need them.
//!
//! Constructed sheets pass even `style-src 'none'`, and they cannot go out of step with the views.

use wasm_bindgen::prelude::*;

/// The rules of the article, written by build.rs from style/article-reader.css.
const ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/article-reader.css"));

/// The rules of the status in the shadow root.
const STATUS: &str = include_str!(concat!(env!("OUT_DIR"), "/status.css"));

/// The rules of the tools in the shadow root, and of what they add to the article.
const TOOLS: &str = include_str!(concat!(env!("OUT_DIR"), "/tools.css"));
const TOOLS_ARTICLE: &str = include_str!(concat!(env!("OUT_DIR"), "/tools-article.css"));

thread_local! {
    static TOOLS_SHEET: Option<web_sys::CssStyleSheet> = construct(TOOLS);
    static TOOLS_ARTICLE_SHEET: Option<web_sys::CssStyleSheet> = construct(TOOLS_ARTICLE);
}

/// Gives the sheets of the tools to the shadow root with `opened`, and to where `host` stands: the
/// article is in either.
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

/// Gives the article's sheet to the document or shadow root in which its `place` stands.
pub fn adopt_article_sheet(place: &web_sys::HtmlElement) {
    let root: JsValue = place.get_root_node().into();
    ARTICLE_SHEET.with(|it| adopt(&root, it.as_ref()?));
}

/// Gives the status' sheet to the element's own shadow root.
pub fn adopt_status_sheet(status: &web_sys::HtmlElement) {
    let root: JsValue = status.get_root_node().into();
    STATUS_SHEET.with(|it| adopt(&root, it.as_ref()?));
}

fn construct(rules: &str) -> Option<web_sys::CssStyleSheet> {
    let sheet = web_sys::CssStyleSheet::new().ok()?;
    sheet.replace_sync(rules).ok()?;
    Some(sheet)
}

/// Adds the sheet after those of the page; a browser without constructed sheets shows the
/// article in the page's own style.
fn adopt(root: &JsValue, sheet: &JsValue) -> Option<()> {
    let adopted = js_sys::Reflect::get(root, &"adoptedStyleSheets".into()).ok()?;
    let adopted = adopted.dyn_into::<js_sys::Array>().ok()?;
    if !adopted.includes(sheet, 0) {
        adopted.push(sheet);
    }
    Some(())
}
