//! Handing a story on: the system's own sheet where there is one, else its address.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

use super::context::ToolContext;
use super::dom::{self, button, make};
use super::quote;
use super::storage::object;

const LINK: &str = "link";

/// Opens the system's sheet, or the panel where there is none or it does not open.
pub(super) fn share(context: &Rc<ToolContext>) {
    let context = context.clone();
    spawn_local(async move {
        let data = object(&[("title", headline(&context).into()), ("url", address().into())]);
        match sheet(&data) {
            Some(shared) => {
                let refused = JsFuture::from(shared).await.err();
                // Whoever closes the sheet has decided.
                if refused.is_some_and(|it| name_of(&it) != "AbortError") {
                    open(&context);
                }
            }
            None => open(&context),
        }
    });
}

/// The promise of the system's sheet.
fn sheet(data: &js_sys::Object) -> Option<js_sys::Promise> {
    let navigator: JsValue = dom::window()?.navigator().into();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?;
    let share: js_sys::Function = share.dyn_into().ok()?;
    share.call1(&navigator, data).ok()?.dyn_into().ok()
}

fn name_of(error: &JsValue) -> String {
    let name = js_sys::Reflect::get(error, &"name".into()).ok();
    name.and_then(|it| it.as_string()).unwrap_or_default()
}

fn open(context: &Rc<ToolContext>) {
    let words = context.words();
    let mail = || {
        let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
        let (subject, body) = (encoded(&headline(context)), encoded(&address()));
        let href = ["mailto:?subject=", &subject, "&body=", &body].concat();
        Some(make("a", "action")?.set("href", &href).text(words.send_mail))
    };
    let content = || {
        let mut row = make("div", "actions")?;
        if quote::has_passage(context) {
            row = row.add(button("action", quote::QUOTE, words.copy_quote));
            row = row.add(button("action", quote::PASSAGE, words.copy_passage));
        }
        Some(row.add(button("action", LINK, words.copy_link)).add(mail()))
    };
    context.open("share", words.share, content(), act);
}

fn act(context: &Rc<ToolContext>, control: &HtmlElement) {
    let value = dom::get(control, "value");
    let text = if value == LINK { Some(address()) } else { quote::text(context, &value) };
    if let Some(text) = text {
        let (panel, words) = (context.clone(), context.words());
        copy(
            text,
            Box::new(move |is_copied| {
                panel.say(Some(if is_copied { words.copied } else { words.copy_failed }));
            }),
        );
    }
}

/// Puts a text on the clipboard, and tells whether that was possible.
pub(super) fn copy(text: String, then: Box<dyn FnOnce(bool)>) {
    spawn_local(async move {
        // Pages that were not delivered safely have no clipboard.
        let clipboard = dom::window().map(|it| JsValue::from(it.navigator()));
        let clipboard =
            clipboard.and_then(|it| js_sys::Reflect::get(&it, &"clipboard".into()).ok());
        let written = clipboard
            .filter(|it| it.is_object())
            .map(|it| it.unchecked_into::<web_sys::Clipboard>().write_text(&text));
        let is_copied = match written {
            Some(written) => JsFuture::from(written).await.is_ok(),
            None => false,
        };
        then(is_copied);
    });
}

/// The address of the page, as it wants to be known.
pub(super) fn address() -> String {
    let address = || {
        let document = dom::document()?;
        let canonical = document.query_selector("link[rel=canonical]").ok().flatten();
        let canonical = canonical.map(|it| it.unchecked_into::<web_sys::HtmlLinkElement>().href());
        canonical.filter(|it| it.starts_with("http")).or_else(|| document.url().ok())
    };
    let address = address().unwrap_or_default();
    address.split_once('#').map_or(address.as_str(), |(it, _)| it).to_owned()
}

/// The headline of the story.
pub(super) fn headline(context: &ToolContext) -> String {
    let headline = context.article().and_then(|it| dom::find(&it, "[part~=headline]"));
    headline.and_then(|it| it.text_content()).unwrap_or_default()
}
