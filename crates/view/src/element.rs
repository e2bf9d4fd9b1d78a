//! The one way in which the views of an article make elements.
//!
//! `view!` gives every element a type of its own, with code of its own to build, rebuild and
//! print it: for a page of sixty parts that was 75 KB of WebAssembly. Leptos' answer to that, a type
//! that stands for all, carries what is needed to compare an old view with a new one. An article is
//! made once and hardly changes, so here a view has one type that is built, printed and replaced,
//! never compared. It has no static template either, whose `innerHTML` Trusted Types would forbid,
//! and no listeners: `js/listeners.js` listens to what is pressed.

use article_reader_core::number;

/// What a function of this folder shows. One view is one node; boxed, because it is handed on with
/// every word said of it.
pub(super) struct View(pub(super) Box<Content>);

/// What a view is.
pub(super) enum Content {
    /// Nothing; an empty text keeps its place.
    Nothing,
    /// Text.
    Text(String),
    /// An element.
    Element(Parts),
    /// A view that is made anew whenever a signal changes that it reads.
    Reactive(Box<dyn Fn() -> View + Send>),
}

/// A view that is an element, in the making.
pub(super) struct Element(View);

/// What an element is made of.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) namespace: Option<&'static str>,
    pub(super) attributes: Vec<(&'static str, String)>,
    pub(super) children: Vec<View>,
}

/// An element that a page can style by its part.
pub(super) fn part(tag: &'static str, part: &'static str) -> Element {
    element(tag).attribute("part", part)
}

/// An element without a part, for what the text means and not for how it looks.
pub(super) fn element(tag: &'static str) -> Element {
    of_namespace(tag, None)
}

/// An element that a page can style, with words alone.
pub(super) fn phrase(tag: &'static str, name: &'static str, words: &str) -> View {
    part(tag, name).text(words).view()
}

/// An element that a page can style, around one other.
pub(super) fn around(tag: &'static str, name: &'static str, child: View) -> View {
    part(tag, name).child(child).view()
}

/// An element of MathML.
pub(super) fn math_element(tag: &'static str) -> Element {
    of_namespace(tag, Some("http://www.w3.org/1998/Math/MathML"))
}

fn of_namespace(tag: &'static str, namespace: Option<&'static str>) -> Element {
    let (attributes, children) = (Vec::new(), Vec::new());
    let parts = Parts { tag, namespace, attributes, children };
    Element(View(Box::new(Content::Element(parts))))
}

/// Text.
pub(super) fn text(words: &str) -> View {
    View(Box::new(Content::Text(words.to_owned())))
}

/// A view that is made anew whenever a signal changes that it reads.
pub(super) fn reactive(view: Box<dyn Fn() -> View + Send>) -> View {
    View(Box::new(Content::Reactive(view)))
}

/// Nothing.
pub(super) fn nothing() -> View {
    View(Box::new(Content::Nothing))
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
            Some(value) => self.owned(name, number::text(value)),
            None => self,
        }
    }

    /// Adds text.
    pub(super) fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// Adds a child.
    pub(super) fn child(mut self, child: View) -> Self {
        if let Some(parts) = self.parts() {
            parts.children.push(child);
        }
        self
    }

    /// Adds children. They are no iterator, which would be compiled anew for whatever it runs over.
    pub(super) fn children(mut self, mut children: Vec<View>) -> Self {
        if let Some(parts) = self.parts() {
            parts.children.append(&mut children);
        }
        self
    }

    /// Adds the child that there may be.
    pub(super) fn maybe_child(self, child: Option<View>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Whether nothing has been added.
    pub(super) fn is_empty(&self) -> bool {
        matches!(&*self.0.0, Content::Element(parts) if parts.children.is_empty())
    }

    /// The view.
    pub(super) fn view(self) -> View {
        self.0
    }

    fn owned(mut self, name: &'static str, value: String) -> Self {
        if let Some(parts) = self.parts() {
            parts.attributes.push((name, value));
        }
        self
    }

    fn parts(&mut self) -> Option<&mut Parts> {
        match &mut *self.0.0 {
            Content::Element(parts) => Some(parts),
            _ => None,
        }
    }
}

impl Parts {
    fn print(self, html: &mut String) {
        html.push('<');
        let Self { tag, attributes, children, .. } = self;
        html.push_str(tag);
        for (name, value) in &attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        for child in children {
            child.print(html);
        }
        if !VOID.contains(&tag) {
            html.push_str("</");
            html.push_str(tag);
            html.push('>');
        }
    }
}

/// Elements without an end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "source", "track", "wbr"];

impl View {
    /// Gives an element an identifier.
    pub(super) fn with_id(mut self, id: String) -> Self {
        if let Content::Element(parts) = &mut *self.0 {
            parts.attributes.push(("id", id));
        }
        self
    }

    pub(super) fn print(self, html: &mut String) {
        match *self.0 {
            Content::Nothing => {}
            Content::Text(words) => escape(&words, html),
            Content::Element(parts) => parts.print(html),
            Content::Reactive(view) => view().print(html),
        }
    }
}

/// Adds text as HTML writes it, between tags or between quotation marks.
fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
