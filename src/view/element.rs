//! The one way in which the views of an article make elements.
//!
//! `view!` gives every element a type of its own, with code of its own to build, rebuild and
//! print it: for a page of sixty parts that was 75 KB of WebAssembly. Leptos' answer to that, a type
//! that stands for all, carries what is needed to compare an old view with a new one. An article is
//! made once and hardly changes, so here a view has one type that is built, printed and replaced,
//! never compared. It has no static template either, whose `innerHTML` Trusted Types would forbid.

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{Element as DomElement, Node};
use leptos::tachys::renderer::{CastFrom, RemoveEventHandler, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use crate::number;

/// What a function of this folder shows. One view is one node; boxed, because it is handed on with
/// every word said of it.
pub(super) struct View(Box<Content>);

enum Content {
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

struct Parts {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<(&'static str, String)>,
    listener: Option<(&'static str, Listener)>,
    children: Vec<View>,
}

/// What an element does when something happens to it.
type Listener = Box<dyn Fn() + Send>;

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
    let parts = Parts { tag, namespace, attributes, listener: None, children };
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

    /// Says what happens at an event; an element listens to one.
    pub(super) fn on(mut self, event: &'static str, listener: Listener) -> Self {
        if let Some(parts) = self.parts() {
            parts.listener = Some((event, listener));
        }
        self
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
    fn build(self) -> Standing {
        let Self { tag, namespace, attributes, listener, children: views } = self;
        let element = Rndr::create_element(tag, namespace);
        for (name, value) in &attributes {
            Rndr::set_attribute(&element, name, value);
        }
        let listener = listener.map(|(event, listener)| {
            Rndr::add_event_listener(&element, event, Box::new(move |_| listener()))
        });
        let mut children = Vec::new();
        for child in views {
            let mut child = child.build();
            child.mount(&element, None);
            // What neither changes nor listens needs nobody to remember it.
            if child.is_alive() {
                children.push(child);
            }
        }
        Standing::Node { node: element.into(), _listener: listener, children }
    }

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
    fn print(self, html: &mut String) {
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

/// A view that stands on a page, and what must live as long as it does.
pub(super) enum Standing {
    /// A node that stays as it is.
    Node {
        /// The node.
        node: Node,
        /// Takes its listener away.
        _listener: Option<RemoveEventHandler<DomElement>>,
        /// Those inside it that change or listen.
        children: Vec<Standing>,
    },
    /// A node that another takes the place of when a signal changes.
    Reactive(RenderEffect<Box<Standing>>),
}

impl Standing {
    fn is_alive(&self) -> bool {
        match self {
            Self::Node { _listener: listener, children, .. } => {
                listener.is_some() || !children.is_empty()
            }
            Self::Reactive(_) => true,
        }
    }

    fn with_node(&self, action: &mut dyn FnMut(&Node)) {
        match self {
            Self::Node { node, .. } => action(node),
            Self::Reactive(effect) => {
                effect.with_value_mut(|it| it.with_node(action));
            }
        }
    }
}

impl Render for View {
    type State = Standing;

    fn build(self) -> Standing {
        let node = match *self.0 {
            Content::Nothing => Rndr::create_text_node("").into(),
            Content::Text(words) => Rndr::create_text_node(&words).into(),
            Content::Element(parts) => return parts.build(),
            Content::Reactive(view) => {
                return Standing::Reactive(RenderEffect::new(
                    move |before: Option<Box<Standing>>| {
                        let mut standing = Box::new(view().build());
                        if let Some(mut before) = before {
                            before.insert_before_this(&mut *standing);
                            before.unmount();
                        }
                        standing
                    },
                ));
            }
        };
        Standing::Node { node, _listener: None, children: Vec::new() }
    }

    fn rebuild(self, state: &mut Standing) {
        let mut standing = self.build();
        state.insert_before_this(&mut standing);
        std::mem::replace(state, standing).unmount();
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        self.with_node(&mut |it| Rndr::remove(it));
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&Node>) {
        self.with_node(&mut |it| Rndr::insert_node(parent, it, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let mut is_there = false;
        self.with_node(&mut |it| {
            if let Some(parent) = Rndr::get_parent(it).and_then(DomElement::cast_from) {
                child.mount(&parent, Some(it));
                is_there = true;
            }
        });
        is_there
    }

    fn elements(&self) -> Vec<DomElement> {
        Vec::new()
    }
}

no_attrs!(View);

impl RenderHtml for View {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<AnyAttribute>,
    ) {
        self.print(html);
        *position = Position::NextChild;
    }

    /// What was printed ahead is replaced: the element shows it as its fallback until then.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Standing {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
