//! The document: finds elements, builds them by calls (never from markup), and listens to them.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Node, Window};

/// The builder of an element, with the verbs of the views' builder (crates/view/src/element.rs).
#[derive(Clone)]
pub(super) struct ElementBuilder(pub(super) HtmlElement);

/// Starts an element with a part; `None` only if there is no document.
pub(super) fn part(tag: &str, part: &str) -> Option<ElementBuilder> {
    let element = document()?.create_element(tag).ok()?;
    Some(ElementBuilder(element.unchecked_into()).attribute("part", part))
}

impl ElementBuilder {
    /// Sets an attribute.
    pub(super) fn attribute(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, value);
        self
    }

    /// Adds text.
    pub(super) fn text(self, words: &str) -> Self {
        // Every element of the tools may have children.
        let _ = self.0.append_with_str_1(words);
        self
    }

    /// Adds a child.
    pub(super) fn child(self, child: Self) -> Self {
        append(&self.0, &child.0);
        self
    }

    /// Adds a child if there is one.
    pub(super) fn maybe_child(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }
}

/// Starts a button. Its value says what it does.
pub(super) fn button(name: &str, value: &str, words: &str) -> Option<ElementBuilder> {
    let button = part("button", name)?.attribute("type", "button");
    Some(button.attribute("value", value).text(words))
}

/// Builds an element with a part and only text inside.
pub(super) fn phrase(tag: &str, name: &str, words: &str) -> Option<ElementBuilder> {
    Some(part(tag, name)?.text(words))
}

/// Adds a child at the end of an element.
pub(super) fn append(parent: &Node, child: &Node) {
    // Every element of the tools may have children.
    let _ = parent.append_child(child);
}

/// Sets an attribute.
pub(super) fn set_attribute(element: &Element, name: &str, value: &str) {
    // The names are constants of the tools, so none is refused.
    let _ = element.set_attribute(name, value);
}

/// Sets an attribute to `true` or `false`.
pub(super) fn set_state(element: &Element, name: &str, value: bool) {
    set_attribute(element, name, if value { "true" } else { "false" });
}

/// Moves focus to an element.
pub(super) fn focus(element: &HtmlElement) {
    // An element that cannot be focused leaves the focus where it was.
    let _ = element.focus();
}

/// Scrolls to an element of the article and moves focus to it, so that Tab continues from there.
pub(super) fn go_to(place: &HtmlElement) {
    if !place.has_attribute("tabindex") {
        set_attribute(place, "tabindex", "-1");
    }
    focus_without_scrolling(place);
    scroll_to(place, web_sys::ScrollLogicalPosition::Start);
}

/// Moves focus to an element without scrolling to it.
pub(super) fn focus_without_scrolling(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused leaves the focus where it was.
    let _ = element.focus_with_options(&options);
}

/// Scrolls to an element, smoothly unless the visitor prefers reduced motion.
pub(super) fn scroll_to(place: &Element, block: web_sys::ScrollLogicalPosition) {
    let behavior = match prefers_reduced_motion() {
        true => web_sys::ScrollBehavior::Auto,
        false => web_sys::ScrollBehavior::Smooth,
    };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_behavior(behavior);
    options.set_block(block);
    place.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the visitor prefers reduced motion.
pub(super) fn prefers_reduced_motion() -> bool {
    let still = "(prefers-reduced-motion: reduce)";
    let still = window().and_then(|it| it.match_media(still).ok().flatten());
    still.is_some_and(|it| it.matches())
}

/// Returns the first element that matches a selector.
pub(super) fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// Returns all elements that match a selector, in the order of the document.
pub(super) fn find_all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let mut found = Vec::new();
    if let Ok(list) = root.query_selector_all(selector) {
        for at in 0..list.length() {
            found.extend(list.item(at).map(JsCast::unchecked_into));
        }
    }
    found
}

/// Returns the element with an identifier in the document or shadow root that contains `node`.
pub(super) fn find_by_id(node: &Node, id: &str) -> Option<Element> {
    let root = node.get_root_node();
    match root.dyn_ref::<Document>() {
        Some(document) => document.get_element_by_id(id),
        None => root.dyn_ref::<web_sys::DocumentFragment>()?.get_element_by_id(id),
    }
}

/// Returns the target of an event, or the nearest element around it, that matches a selector.
pub(super) fn target(event: &Event, selector: &str) -> Option<HtmlElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// Returns an attribute; empty if it is absent.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Returns the window.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// Returns the width and the height of the window, in CSS pixels.
pub(super) fn window_size() -> Option<(f64, f64)> {
    let window = window()?;
    Some((window.inner_width().ok()?.as_f64()?, window.inner_height().ok()?.as_f64()?))
}

/// Returns the document of the page.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// Returns the address of the page without its fragment; the canonical address if the page names
/// one.
pub(super) fn page_address() -> String {
    let address = || {
        let document = document()?;
        let canonical = document.query_selector("link[rel=canonical]").ok().flatten();
        let canonical = canonical.map(|it| it.unchecked_into::<web_sys::HtmlLinkElement>().href());
        canonical.filter(|it| it.starts_with("http")).or_else(|| document.url().ok())
    };
    let address = address().unwrap_or_default();
    address.split_once('#').map_or(address.as_str(), |(it, _)| it).to_owned()
}

/// A listener, which is removed when it is dropped.
pub(super) struct Listener {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Adds a capturing listener, because some of the events do not bubble.
    pub(super) fn new(
        target: &EventTarget,
        event: &'static str,
        callback: Box<dyn FnMut(Event)>,
    ) -> Self {
        let callback = Closure::wrap(callback);
        let function = callback.as_ref().unchecked_ref();
        // Adding a listener cannot fail.
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
