//! Views on a page: how Leptos builds, mounts and replaces them.

use std::sync::{Arc, Mutex};

use leptos::IntoView;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{Element as DomElement, Node};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::changes::{Rebuild, lock};
use super::element::{BuildView, Content, Parts, View};

/// A root of views on a page. Dropping it removes the views.
pub struct Root(Box<dyn Mountable>);

impl Root {
    /// Builds a view at the end of `place`.
    ///
    /// `mount_to` of Leptos does the same, and makes an owner for effects, which the views do not have.
    pub fn new(view: impl IntoView + 'static, place: &DomElement) -> Self {
        let mut mounted = view.into_view().build();
        mounted.mount(place, None);
        Self(Box::new(mounted))
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        self.0.unmount();
    }
}

/// A view on a page, and what must live as long as the view.
pub(super) enum Mounted {
    /// A node that does not change.
    Node {
        /// The node.
        node: Node,
        /// The views inside the node that may change.
        children: Vec<Mounted>,
    },
    /// A view that is replaced by another when a value changes.
    Reactive(Arc<Mutex<Replaceable>>),
}

/// A view on a page, and how it is built again.
pub(super) struct Replaceable {
    build: BuildView,
    mounted: Mounted,
}

impl Rebuild for Mutex<Replaceable> {
    fn rebuild(&self) {
        let Replaceable { build, mounted } = &mut *lock(self);
        build().rebuild(mounted);
    }
}

impl Mounted {
    /// Whether the view, or a view inside it, may change.
    fn may_change(&self) -> bool {
        match self {
            Self::Node { children, .. } => !children.is_empty(),
            Self::Reactive(_) => true,
        }
    }

    /// Calls `action` with the node that is on the page now.
    fn with_node(&self, action: &mut dyn FnMut(&Node)) {
        match self {
            Self::Node { node, .. } => action(node),
            Self::Reactive(it) => lock(it).mounted.with_node(action),
        }
    }
}

impl Parts {
    fn build(self) -> Mounted {
        let Self { tag, namespace, attributes, children: views } = self;
        let element = Rndr::create_element(tag, namespace);
        for (name, value) in &attributes {
            Rndr::set_attribute(&element, name, value);
        }
        let mut children = Vec::new();
        for child in views {
            let mut child = child.build();
            child.mount(&element, None);
            // A child that never changes need not be kept.
            if child.may_change() {
                children.push(child);
            }
        }
        Mounted::Node { node: element.into(), children }
    }
}

impl Render for View {
    type State = Mounted;

    fn build(self) -> Mounted {
        let node = match *self.0 {
            Content::Nothing => Rndr::create_text_node("").into(),
            Content::Text(words) => Rndr::create_text_node(&words).into(),
            Content::Element(parts) => return parts.build(),
            Content::Reactive(changes, build) => {
                let mounted = build().build();
                let replaceable = Arc::new(Mutex::new(Replaceable { build, mounted }));
                let weak = Arc::downgrade(&replaceable);
                changes.add(weak);
                return Mounted::Reactive(replaceable);
            }
        };
        Mounted::Node { node, children: Vec::new() }
    }

    fn rebuild(self, state: &mut Mounted) {
        let mut mounted = self.build();
        state.insert_before_this(&mut mounted);
        std::mem::replace(state, mounted).unmount();
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.with_node(&mut |it| Rndr::remove(it));
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&Node>) {
        self.with_node(&mut |it| Rndr::insert_node(parent, it, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let mut is_mounted = false;
        self.with_node(&mut |it| {
            if let Some(parent) = Rndr::get_parent(it).and_then(DomElement::cast_from) {
                child.mount(&parent, Some(it));
                is_mounted = true;
            }
        });
        is_mounted
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

    /// Builds the view anew. js/adopt.js adopts HTML that was printed ahead, without an engine.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
