//! Elements of the tools: made by calls, never from markup.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Node, Window};

/// An element in the making.
#[derive(Clone)]
pub(super) struct Made(pub(super) HtmlElement);

/// Makes an element with a part; `None` only where there is no page.
pub(super) fn make(tag: &str, part: &str) -> Option<Made> {
    let element = document()?.create_element(tag).ok()?;
    Some(Made(element.unchecked_into()).set("part", part))
}

impl Made {
    /// Sets an attribute.
    pub(super) fn set(self, name: &str, value: &str) -> Self {
        set(&self.0, name, value);
        self
    }

    /// Adds text.
    pub(super) fn text(self, words: &str) -> Self {
        // Every element made here takes children.
        let _ = self.0.append_with_str_1(words);
        self
    }

    /// Adds a child, if there is one.
    pub(super) fn add(self, child: Option<Self>) -> Self {
        if let Some(child) = child {
            append(&self.0, &child.0);
        }
        self
    }
}

/// A button that says what it is for by its value.
pub(super) fn button(part: &str, value: &str, words: &str) -> Option<Made> {
    Some(make("button", part)?.set("type", "button").set("value", value).text(words))
}

/// Words in an element of their own.
pub(super) fn phrase(tag: &str, part: &str, words: &str) -> Option<Made> {
    Some(make(tag, part)?.text(words))
}

pub(super) fn append(parent: &Node, child: &Node) {
    // Every element made here takes children.
    let _ = parent.append_child(child);
}

pub(super) fn set(element: &Element, name: &str, value: &str) {
    // The names are ours, so none is refused.
    let _ = element.set_attribute(name, value);
}

/// Sets an attribute to `true` or `false`.
pub(super) fn set_state(element: &Element, name: &str, is_so: bool) {
    set(element, name, if is_so { "true" } else { "false" });
}

/// Puts the focus on an element.
pub(super) fn focus(element: &HtmlElement) {
    // An element that cannot be focused leaves the focus where it was.
    let _ = element.focus();
}

/// Scrolls to a place in the text and puts the focus there, so that the keyboard goes on from it.
pub(super) fn go_to(place: &HtmlElement) {
    if !place.has_attribute("tabindex") {
        set(place, "tabindex", "-1");
    }
    focus_still(place);
    scroll_to(place, web_sys::ScrollLogicalPosition::Start);
}

/// Puts the focus on an element that stays where it is.
pub(super) fn focus_still(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused leaves the focus where it was.
    let _ = element.focus_with_options(&options);
}

/// Scrolls, smoothly where nobody minds motion.
pub(super) fn scroll_to(place: &Element, block: web_sys::ScrollLogicalPosition) {
    let behavior = match prefers_still() {
        true => web_sys::ScrollBehavior::Auto,
        false => web_sys::ScrollBehavior::Smooth,
    };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_behavior(behavior);
    options.set_block(block);
    place.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether motion is unwelcome.
pub(super) fn prefers_still() -> bool {
    let still = "(prefers-reduced-motion: reduce)";
    let still = window().and_then(|it| it.match_media(still).ok().flatten());
    still.is_some_and(|it| it.matches())
}

/// The first element that a selector finds.
pub(super) fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// All elements that a selector finds, in order.
pub(super) fn find_all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let mut found = Vec::new();
    if let Ok(list) = root.query_selector_all(selector) {
        for at in 0..list.length() {
            found.extend(list.item(at).map(JsCast::unchecked_into));
        }
    }
    found
}

/// The element of that name in the tree, document or shadow root, that `node` stands in.
pub(super) fn by_id(node: &Node, id: &str) -> Option<Element> {
    let root = node.get_root_node();
    match root.dyn_ref::<Document>() {
        Some(document) => document.get_element_by_id(id),
        None => root.dyn_ref::<web_sys::DocumentFragment>()?.get_element_by_id(id),
    }
}

/// The element that an event happened to, or the nearest around it that a selector describes.
pub(super) fn target(event: &Event, selector: &str) -> Option<HtmlElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// An attribute; empty where there is none.
pub(super) fn get(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The width and the height of the window, in CSS pixels.
pub(super) fn window_size() -> Option<(f64, f64)> {
    let window = window()?;
    Some((window.inner_width().ok()?.as_f64()?, window.inner_height().ok()?.as_f64()?))
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// Listens until it is dropped.
pub(super) struct Listener {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens on the way down, where events are met that do not come up again.
    pub(super) fn new(
        target: &EventTarget,
        event: &'static str,
        callback: Box<dyn FnMut(Event)>,
    ) -> Self {
        let callback = Closure::wrap(callback);
        let function = callback.as_ref().unchecked_ref();
        // Every target takes listeners.
        let _ = target.add_event_listener_with_callback_and_bool(event, function, true);
        Self { target: target.clone(), event, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.callback.as_ref().unchecked_ref();
        let _ =
            self.target.remove_event_listener_with_callback_and_bool(self.event, function, true);
    }
}
