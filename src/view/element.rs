//! The one way in which the views of an article make elements.
//!
//! `view!` gives every element a type of its own, with code of its own to build, rebuild and
//! print it: for a page of sixty parts that was 75 KB of WebAssembly. An article is made once and
//! hardly changes, so its elements share one type. It has no static template either, whose
//! `innerHTML` Trusted Types would forbid.

use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;

/// An element in the making.
pub(super) struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element that a page can style by its part.
pub(super) fn part(tag: &'static str, part: &'static str) -> Element {
    element(tag).attribute("part", part)
}

/// An element without a part, for what the text means and not for how it looks.
pub(super) fn element(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

/// Text.
pub(super) fn text(words: &str) -> AnyView {
    words.to_owned().into_any()
}

/// A view that is made anew whenever a signal changes that it reads.
///
/// The box gives all of them one type, and so one piece of code.
pub(super) fn reactive(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// Nothing.
pub(super) fn nothing() -> AnyView {
    ().into_any()
}

impl Element {
    /// Sets an attribute.
    pub(super) fn attribute(self, name: &'static str, value: &str) -> Self {
        self.owned(name, value.to_owned())
    }

    /// Sets an attribute where there is a value for it.
    pub(super) fn maybe(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// Sets an attribute to a number where there is one.
    pub(super) fn number(self, name: &'static str, value: Option<u32>) -> Self {
        match value {
            Some(value) => self.owned(name, value.to_string()),
            None => self,
        }
    }

    /// Adds an attribute of any other kind, such as a listener.
    pub(super) fn with(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }

    /// Adds text.
    pub(super) fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// Adds a child.
    pub(super) fn child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// Adds children, or the one that there may be.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// The view.
    pub(super) fn view(self) -> AnyView {
        custom(self.tag).add_any_attr(self.attributes).child(self.children).into_any()
    }

    fn owned(self, name: &'static str, value: String) -> Self {
        self.with(custom_attribute(name, value).into_any_attr())
    }
}
