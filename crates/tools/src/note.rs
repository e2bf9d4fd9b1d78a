//! Footnotes in a small box beside their marks. A mark stays a link: with a modifier key, or before
//! the tools are loaded, it leads to the note as any link does.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Node};

use super::beside;
use super::context::{ToolContext, fill};
use super::dom::{self, ElementBuilder, Listener, button, part};

/// Links to a place in the text.
const LINKS: &str = "[part~=link][href^='#']";

/// Elements that may be notes.
const NOTES: &str = "[part~=item], [part~=paragraph], [part~=definition], [part~=cell]";

/// The values of buttons.
const CLOSE: &str = "close";
const GO: &str = "go";

/// Makes the marks of a story open their notes, until it is dropped.
pub(super) struct Marks {
    marks: Vec<HtmlElement>,
    _listener: Listener,
}

impl Marks {
    /// Finds the marks of the story on the page, and tells screen readers that they open a dialog.
    pub(super) fn start(context: &Rc<ToolContext>) -> Option<()> {
        let article = context.article()?;
        let mut marks = dom::find_all(&article, LINKS);
        marks.retain(|it| note_of(it).is_some());
        for it in &marks {
            dom::set_attribute(it, "aria-haspopup", "dialog");
        }
        let listener = context.on(&article, "click", |context, event| {
            if is_plain(event)
                && let Some(mark) = dom::target(event, LINKS)
                && let Some(note) = note_of(&mark)
                && open(context, &mark, note).is_some()
            {
                event.prevent_default();
                event.stop_propagation();
            }
        });
        context.keep(Self { marks, _listener: listener });
        Some(())
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        for it in &self.marks {
            // Removing an absent attribute cannot fail.
            let _ = it.remove_attribute("aria-haspopup");
        }
    }
}

/// Whether a click has no modifier, with which it would open a new tab, for example.
fn is_plain(event: &Event) -> bool {
    let event: &MouseEvent = event.unchecked_ref();
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Returns the note of which a link is the mark. The link comes before the note, and is raised, or
/// the note links back to it.
fn note_of(link: &HtmlElement) -> Option<HtmlElement> {
    let note: HtmlElement = link_target(link)?.closest(NOTES).ok()??.unchecked_into();
    let is_raised = link.closest("sup").ok()?.is_some() || dom::find(link, "sup").is_some();
    let leads_back = || {
        let block = link.closest(NOTES).ok().flatten();
        let places = dom::find_all(&note, LINKS).iter().filter_map(link_target).collect::<Vec<_>>();
        block.is_some_and(|block| places.iter().any(|it| block.contains(Some(it))))
    };
    (follows(link, &note) && (is_raised || leads_back())).then_some(note)
}

/// Returns the element to which a link leads.
fn link_target(link: &HtmlElement) -> Option<Element> {
    dom::find_by_id(link, dom::attribute(link, "href").strip_prefix('#')?)
}

/// Whether a node comes after another, and not inside it.
fn follows(before: &Node, after: &Node) -> bool {
    let position = before.compare_document_position(after);
    position & (Node::DOCUMENT_POSITION_FOLLOWING | Node::DOCUMENT_POSITION_CONTAINED_BY)
        == Node::DOCUMENT_POSITION_FOLLOWING
}

/// The open note.
struct Note {
    element: HtmlElement,
    mark: HtmlElement,
    /// The note in the text, of which `element` has a copy.
    original: HtmlElement,
    _listeners: [Listener; 4],
}

/// Opens a note beside its mark, and moves focus into it.
fn open(context: &Rc<ToolContext>, mark: &HtmlElement, original: HtmlElement) -> Option<()> {
    close(context);
    let words = context.words();
    let number = mark.text_content().unwrap_or_default();
    let row = part("div", "actions")?
        .maybe_child(button("action", GO, words.go_to_note))
        .maybe_child(button("action", CLOSE, words.close));
    let element = part("div", "note")?
        .attribute("role", "dialog")
        .attribute("aria-label", &fill(words.note, number.trim()))
        .attribute("aria-describedby", "note-text")
        .attribute("tabindex", "-1")
        .attribute("lang", words.tag)
        .attribute("dir", "auto")
        .maybe_child(text(context, &original))
        .child(row)
        .0;
    dom::append(&context.opened, &element);
    let listeners = listeners(context, &element)?;
    dom::focus_without_scrolling(&element);
    let note = Note { element, mark: mark.clone(), original, _listeners: listeners };
    note.place();
    context.keep(note);
    Some(())
}

/// Builds the text of a note, without the link back to the mark.
fn text(context: &ToolContext, original: &HtmlElement) -> Option<ElementBuilder> {
    let copy: HtmlElement = original.clone_node_with_deep(true).ok()?.unchecked_into();
    for (link, copy) in dom::find_all(original, LINKS).iter().zip(dom::find_all(&copy, LINKS)) {
        if link_target(link).is_none_or(|it| follows(&it, link)) {
            copy.remove();
        }
    }
    // The identifiers are those of the original.
    dom::find_all(&copy, "[id]").iter().for_each(|it| it.remove());
    let article = context.article()?;
    let text = part("div", "note-text")?
        .attribute("id", "note-text")
        .attribute("lang", &dom::attribute(&article, "lang"))
        .attribute("dir", &dom::attribute(&article, "dir"));
    while let Some(child) = copy.first_child() {
        dom::append(&text.0, &child);
    }
    Some(text)
}

fn listeners(context: &Rc<ToolContext>, element: &HtmlElement) -> Option<[Listener; 4]> {
    Some([
        context.on(element, "click", |context, event| {
            match dom::target(event, "button").map(|it| dom::attribute(&it, "value")).as_deref() {
                Some(CLOSE) => close_and_return(context),
                Some(GO) => {
                    if let Some(note) = context.take::<Note>() {
                        note.element.remove();
                        dom::go_to(&note.original);
                    }
                }
                _ => {}
            }
        }),
        context.on(element, "keydown", |context, event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                event.stop_propagation();
                close_and_return(context);
            }
        }),
        context.on(element, "focusout", |context, event| {
            let to = event.unchecked_ref::<web_sys::FocusEvent>().related_target();
            let to = to.and_then(|it| it.dyn_into::<Node>().ok());
            let is_inside = |note: &Note| note.element.contains(to.as_ref());
            let is_away = context.state::<Note>().is_some_and(|it| !is_inside(&it));
            // The note stays open while the visitor is in another window.
            if is_away && dom::document().is_some_and(|it| it.has_focus().unwrap_or(true)) {
                close(context);
            }
        }),
        context.on(&dom::window()?.into(), "scroll", |context, _| {
            if let Some(note) = context.state::<Note>() {
                note.place();
            }
        }),
    ])
}

/// Closes the note, and returns focus to its mark.
fn close_and_return(context: &ToolContext) {
    if let Some(note) = context.take::<Note>() {
        note.element.remove();
        dom::focus_without_scrolling(&note.mark);
    }
}

/// Closes the note.
pub(super) fn close(context: &ToolContext) {
    if let Some(note) = context.take::<Note>() {
        note.element.remove();
    }
}

impl Note {
    /// Places the note beside its mark.
    fn place(&self) {
        // Without a window there is nothing to place.
        let _ = beside::place(&self.element, &self.mark.get_bounding_client_rect());
    }
}
