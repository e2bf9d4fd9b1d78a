//! Sharing a story: by the share sheet of the system, else by a panel with links to copy and to
//! send.

use std::rc::Rc;

use article_reader_browser::object;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

use super::context::ToolContext;
use super::dom::{self, button, part};
use super::panel::Place;
use super::{clipboard, quote};

/// The value of the button that copies a link to the story.
const LINK: &str = "link";

/// Opens the share sheet of the system, or the panel if there is no such sheet or it does not open.
pub(super) fn share(context: &Rc<ToolContext>) {
    let context = context.clone();
    spawn_local(async move {
        let data =
            object(&[("title", context.headline().into()), ("url", dom::page_address().into())]);
        match open_sheet(&data) {
            Some(shared) => {
                let refused = JsFuture::from(shared).await.err();
                // The browser reports `AbortError` if the visitor has closed the sheet.
                if refused.is_some_and(|it| error_name(&it) != "AbortError") {
                    open_panel(&context);
                }
            }
            None => open_panel(&context),
        }
    });
}

/// Opens the share sheet of the system; `None` if there is none.
fn open_sheet(data: &js_sys::Object) -> Option<js_sys::Promise> {
    let navigator: JsValue = dom::window()?.navigator().into();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?;
    let share: js_sys::Function = share.dyn_into().ok()?;
    share.call1(&navigator, data).ok()?.dyn_into().ok()
}

/// Returns the name of an error of JavaScript.
fn error_name(error: &JsValue) -> String {
    let name = js_sys::Reflect::get(error, &"name".into()).ok();
    name.and_then(|it| it.as_string()).unwrap_or_default()
}

/// Opens the panel.
fn open_panel(context: &Rc<ToolContext>) {
    let words = context.words();
    let mail = || {
        let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
        let (subject, body) = (encoded(&context.headline()), encoded(&dom::page_address()));
        let href = ["mailto:?subject=", &subject, "&body=", &body].concat();
        Some(part("a", "action")?.attribute("href", &href).text(words.send_mail))
    };
    let content = || {
        let mut row = part("div", "actions")?;
        if quote::has_passage(context) {
            row = row.maybe_child(button("action", quote::QUOTE, words.copy_quote));
            row = row.maybe_child(button("action", quote::PASSAGE, words.copy_passage));
        }
        Some(row.maybe_child(button("action", LINK, words.copy_link)).maybe_child(mail()))
    };
    context.open("share", Place::Before, words.share, content(), act, |_| {});
}

/// Copies what a button of the panel offers, and shows whether that worked.
fn act(context: &Rc<ToolContext>, control: &HtmlElement) {
    let value = dom::attribute(control, "value");
    let text = if value == LINK {
        Some(dom::page_address())
    } else {
        quote::text_to_copy(context, &value)
    };
    if let Some(text) = text {
        let (panel, words) = (context.clone(), context.words());
        clipboard::copy(
            text,
            Box::new(move |is_copied| {
                panel.say(Some(if is_copied { words.copied } else { words.copy_failed }));
            }),
        );
    }
}
