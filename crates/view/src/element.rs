//! The builder that all views of an article use.
//!
//! `view!` gives every element a type of its own, with code to build, rebuild and print it. For a
//! page of sixty parts that was 75 KB of WebAssembly. Leptos' own type for any view carries the
//! code that compares an old view with a new one. An article hardly changes, so [`View`] is one
//! type that is built, printed and replaced, but never compared. It uses no static templates,
//! because Trusted Types forbid the `innerHTML` that they need, and no listeners: `js/listeners.js`
//! has those.

use article_reader_core::number;

use super::changes::Changes;

/// A node of the article, which is not on the page yet. It is boxed, because every method of the
/// builder moves it.
pub(super) struct View(pub(super) Box<Content>);

/// The kinds of views.
pub(super) enum Content {
    /// Nothing. An empty text keeps its place on the page.
    Nothing,
    /// Text.
    Text(String),
    /// An element.
    Element(Parts),
    /// A view that is built again when a value changes.
    Reactive(Changes, BuildView),
}

/// Builds a view, once or again.
pub(super) type BuildView = Box<dyn Fn() -> View + Send>;

/// The builder of an element.
pub(super) struct Element(View);

/// Tag, attributes and children of an element.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    /// Whether the namespace of the element is that of MathML.
    pub(super) is_math: bool,
    pub(super) attributes: Vec<(&'static str, String)>,
    pub(super) children: Vec<View>,
}

/// Starts an element that a page can style by its part.
pub(super) fn part(tag: &'static str, part: &'static str) -> Element {
    element(tag).attribute("part", part)
}

/// Starts an element without a part. It says what the text means, not how it looks.
pub(super) fn element(tag: &'static str) -> Element {
    start(tag, false)
}

/// Builds an element with a part and only text inside.
pub(super) fn phrase(tag: &'static str, name: &'static str, words: &str) -> View {
    part(tag, name).text(words).view()
}

/// Builds an element with a part and one child.
pub(super) fn wrap(tag: &'static str, name: &'static str, child: View) -> View {
    part(tag, name).child(child).view()
}

/// Starts an element of MathML.
pub(super) fn math_element(tag: &'static str) -> Element {
    start(tag, true)
}

fn start(tag: &'static str, is_math: bool) -> Element {
    let (attributes, children) = (Vec::new(), Vec::new());
    let parts = Parts { tag, is_math, attributes, children };
    Element(View(Box::new(Content::Element(parts))))
}

/// Builds a text.
pub(super) fn text(words: &str) -> View {
    View(Box::new(Content::Text(words.to_owned())))
}

/// Builds a view that is built again when a value changes.
pub(super) fn reactive(changes: Changes, build: BuildView) -> View {
    View(Box::new(Content::Reactive(changes, build)))
}

/// Builds a view that shows nothing.
pub(super) fn nothing() -> View {
    View(Box::new(Content::Nothing))
}

impl Element {
    /// Sets an attribute.
    pub(super) fn attribute(self, name: &'static str, value: &str) -> Self {
        self.push_attribute(name, value.to_owned())
    }

    /// Sets an attribute if there is a value.
    pub(super) fn maybe_attribute(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// Sets an attribute to a number if there is one.
    pub(super) fn number(self, name: &'static str, value: Option<u32>) -> Self {
        match value {
            Some(value) => self.push_attribute(name, number::text(value)),
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

    /// Adds children. It takes no iterator, because each type of iterator would be compiled
    /// separately.
    pub(super) fn children(mut self, mut children: Vec<View>) -> Self {
        if let Some(parts) = self.parts() {
            parts.children.append(&mut children);
        }
        self
    }

    /// Adds a child if there is one.
    pub(super) fn maybe_child(self, child: Option<View>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Whether the element has no children.
    pub(super) fn is_empty(&self) -> bool {
        matches!(&*self.0.0, Content::Element(parts) if parts.children.is_empty())
    }

    /// Finishes the element.
    pub(super) fn view(self) -> View {
        self.0
    }

    fn push_attribute(mut self, name: &'static str, value: String) -> Self {
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
            escape(value, true, html);
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

/// The void elements of HTML, which have no end tag (HTML standard, section 13.1.2).
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl View {
    /// Sets the identifier of an element. Other views have none.
    pub(super) fn with_id(mut self, id: String) -> Self {
        if let Content::Element(parts) = &mut *self.0 {
            parts.attributes.push(("id", id));
        }
        self
    }

    /// Prints the view as HTML.
    pub(super) fn print(self, html: &mut String) {
        match *self.0 {
            Content::Nothing => {}
            Content::Text(words) => escape(&words, false, html),
            Content::Element(parts) => parts.print(html),
            Content::Reactive(_, build) => build().print(html),
        }
    }
}

/// Escapes a text or the value of an attribute as the HTML standard serialises it (section 13.3). A parser drops U+0000 and
/// reads a carriage return as a line feed, so they are printed as it reads them.
pub fn escape(text: &str, is_attribute: bool, html: &mut String) {
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '\u{A0}' => html.push_str("&nbsp;"),
            '"' if is_attribute => html.push_str("&quot;"),
            '\0' => {}
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' => html.push('\n'),
            other => html.push(other),
        }
    }
}
