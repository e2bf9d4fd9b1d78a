//! Views on a page: how they are built, mounted and replaced.
//!
//! A view is written as one text, and JavaScript builds all of its nodes at once (`js/build.js`). Each call from
//! WebAssembly into the browser costs more than a node does.

use std::cell::Cell;
use std::sync::{Arc, Mutex};

use article_reader_core::search::parts;
use leptos::IntoView;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{Element as DomElement, Node};
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use super::changes::{Changes, Rebuild, lock};
use super::element::{BuildView, Content, Parts, View};

/// Builds the nodes of a record. Returns those that the record marks, in the order of the document.
///
/// A record is a sequence of fields, each after a NUL:
///
/// | field | meaning |
/// |---|---|
/// | `<name` | the start of an element |
/// | `=name` | the start of an element of MathML |
/// | `@name`, and the field after it | an attribute of the element, and its value |
/// | `"words` | a text node |
/// | `>` | the end of the element |
/// | `?` | the next node is marked |
pub type Builder = fn(&str) -> Vec<Node>;

thread_local! {
    static BUILDER: Cell<Builder> = const { Cell::new(|_| Vec::new()) };
}

/// Sets what builds the nodes of all views.
pub fn build_with(builder: Builder) {
    BUILDER.set(builder);
}

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

/// A view that is written in a record, and whose nodes are not there yet.
enum Written {
    /// A node that does not change, with the views inside it that may.
    Node(Vec<Written>),
    /// A view that is replaced by another when a value changes.
    Reactive(Changes, BuildView, Vec<Written>),
}

/// A view on a page, and what must live as long as the view.
pub(super) enum Mounted {
    /// A node that does not change.
    Node {
        /// The node.
        node: Node,
        /// The views inside the node that may change. They are kept here, because `Changes` does not keep them.
        _children: Vec<Mounted>,
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

impl View {
    /// Writes the view. What may change in it, or the view itself if it is marked, is added to `written`.
    fn write(self, is_marked: bool, record: &mut String, written: &mut Vec<Written>) {
        let mut inside = Vec::new();
        if is_marked && !matches!(*self.0, Content::Reactive(..)) {
            field("?", "", record);
        }
        match *self.0 {
            Content::Nothing => field("\"", "", record),
            Content::Text(words) => field("\"", &words, record),
            Content::Element(parts) => parts.write(record, &mut inside),
            Content::Reactive(changes, build) => {
                build().write(true, record, &mut inside);
                return written.push(Written::Reactive(changes, build, inside));
            }
        }
        if is_marked {
            written.push(Written::Node(inside));
        } else {
            written.append(&mut inside);
        }
    }
}

impl Parts {
    fn write(self, record: &mut String, written: &mut Vec<Written>) {
        let Self { tag, is_math, attributes, children } = self;
        field(if is_math { "=" } else { "<" }, tag, record);
        for (name, value) in &attributes {
            field("@", name, record);
            field("", value, record);
        }
        for child in children {
            child.write(false, record, written);
        }
        field(">", "", record);
    }
}

/// Writes a field. NUL is left out of it; it separates the fields.
fn field(sign: &str, words: &str, record: &mut String) {
    record.push('\0');
    record.push_str(sign);
    for it in parts(words, 0) {
        record.push_str(it);
    }
}

impl Written {
    /// The view, with its nodes, which are the next of `nodes`.
    fn mounted(self, nodes: &mut dyn Iterator<Item = Node>) -> Mounted {
        match self {
            Self::Node(inside) => Mounted::Node {
                node: nodes.next().unwrap_or_else(nothing),
                _children: inside.into_iter().map(|it| it.mounted(nodes)).collect(),
            },
            Self::Reactive(changes, build, inside) => {
                let mounted = only(inside, nodes);
                let replaceable = Arc::new(Mutex::new(Replaceable { build, mounted }));
                let weak = Arc::downgrade(&replaceable);
                changes.add(weak);
                Mounted::Reactive(replaceable)
            }
        }
    }
}

/// The view that was written as one marked view.
fn only(written: Vec<Written>, nodes: &mut dyn Iterator<Item = Node>) -> Mounted {
    let mut all = written.into_iter().map(|it| it.mounted(nodes));
    all.next().unwrap_or_else(|| Mounted::Node { node: nothing(), _children: Vec::new() })
}

fn nothing() -> Node {
    Rndr::create_text_node("").into()
}

impl Render for View {
    type State = Mounted;

    fn build(self) -> Mounted {
        let (mut record, mut written) = (String::new(), Vec::new());
        self.write(true, &mut record, &mut written);
        let mut nodes = BUILDER.get()(&record).into_iter();
        only(written, &mut nodes)
    }

    fn rebuild(self, state: &mut Mounted) {
        let mut mounted = self.build();
        state.insert_before_this(&mut mounted);
        std::mem::replace(state, mounted).unmount();
    }
}

impl Mounted {
    /// Calls `action` with the node that is on the page now.
    fn with_node(&self, action: &mut dyn FnMut(&Node)) {
        match self {
            Self::Node { node, .. } => action(node),
            Self::Reactive(it) => lock(it).mounted.with_node(action),
        }
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
