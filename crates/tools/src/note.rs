//! A footnote, beside its mark. The mark stays a link: with a modifier, or before the tools are here,
//! it leads to the note as any link does.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Node};

use super::beside;
use super::context::{ToolContext, fill};
use super::dom::{self, Listener, Made, button, make};

/// Links to a place in the text.
const LINKS: &str = "[part~=link][href^='#']";

/// What a note may be.
const NOTES: &str = "[part~=item], [part~=paragraph], [part~=definition], [part~=cell]";

/// The values of buttons.
const CLOSE: &str = "close";
const GO: &str = "go";

/// The marks of a story open their notes as long as it lives.
pub(super) struct Marks {
    marks: Vec<HtmlElement>,
    _listener: Listener,
}

impl Marks {
    /// Says of each mark that it opens something.
    pub(super) fn new(context: &Rc<ToolContext>) -> Option<Self> {
        let article = context.article()?;
        let mut marks = dom::find_all(&article, LINKS);
        marks.retain(|it| note_of(it).is_some());
        for it in &marks {
            dom::set(it, "aria-haspopup", "dialog");
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
        Some(Self { marks, _listener: listener })
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        for it in &self.marks {
            // To take away what is not there is no failure.
            let _ = it.remove_attribute("aria-haspopup");
        }
    }
}

/// Whether a click asks for nothing special, such as a new tab.
fn is_plain(event: &Event) -> bool {
    let event: &MouseEvent = event.unchecked_ref();
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// The note that a link is the mark of: what a raised link leads down to, or what leads back to it.
fn note_of(link: &HtmlElement) -> Option<HtmlElement> {
    let note: HtmlElement = aim(link)?.closest(NOTES).ok()??.unchecked_into();
    let is_raised = link.closest("sup").ok()?.is_some() || dom::find(link, "sup").is_some();
    let leads_back = || {
        let block = link.closest(NOTES).ok().flatten();
        let places = dom::find_all(&note, LINKS).iter().filter_map(aim).collect::<Vec<_>>();
        block.is_some_and(|block| places.iter().any(|it| block.contains(Some(it))))
    };
    (follows(link, &note) && (is_raised || leads_back())).then_some(note)
}

/// What a link leads to.
fn aim(link: &HtmlElement) -> Option<Element> {
    dom::by_id(link, dom::get(link, "href").strip_prefix('#')?)
}

fn follows(before: &Node, after: &Node) -> bool {
    let position = before.compare_document_position(after);
    position & (Node::DOCUMENT_POSITION_FOLLOWING | Node::DOCUMENT_POSITION_CONTAINED_BY)
        == Node::DOCUMENT_POSITION_FOLLOWING
}

/// The note that is open.
pub(super) struct Note {
    element: HtmlElement,
    mark: HtmlElement,
    /// Where it stands in the text.
    place: HtmlElement,
    _listeners: [Listener; 4],
}

/// Shows a note beside its mark, and puts the focus there.
fn open(context: &Rc<ToolContext>, mark: &HtmlElement, place: HtmlElement) -> Option<()> {
    close(context);
    let words = context.words();
    let number = mark.text_content().unwrap_or_default();
    let row = make("div", "actions")?.add(button("action", GO, words.go_to_note)).add(button(
        "action",
        CLOSE,
        words.close,
    ));
    let element = make("div", "note")?
        .set("role", "dialog")
        .set("aria-label", &fill(words.note, number.trim()))
        .set("aria-describedby", "note-text")
        .set("tabindex", "-1")
        .set("lang", words.tag)
        .set("dir", "auto")
        .add(text(context, &place))
        .add(Some(row))
        .0;
    dom::append(&context.opened, &element);
    let listeners = listeners(context, &element)?;
    dom::focus_still(&element);
    let note = Note { element, mark: mark.clone(), place, _listeners: listeners };
    note.stand();
    context.note.replace(Some(note));
    Some(())
}

/// What the note says, without the way back to the mark.
fn text(context: &ToolContext, place: &HtmlElement) -> Option<Made> {
    let copy: HtmlElement = place.clone_node_with_deep(true).ok()?.unchecked_into();
    for (link, copy) in dom::find_all(place, LINKS).iter().zip(dom::find_all(&copy, LINKS)) {
        if aim(link).is_none_or(|it| follows(&it, link)) {
            copy.remove();
        }
    }
    // What links lead to is in the text.
    dom::find_all(&copy, "[id]").iter().for_each(|it| it.remove());
    let article = context.article()?;
    let text = make("div", "note-text")?
        .set("id", "note-text")
        .set("lang", &dom::get(&article, "lang"))
        .set("dir", &dom::get(&article, "dir"));
    while let Some(child) = copy.first_child() {
        dom::append(&text.0, &child);
    }
    Some(text)
}

fn listeners(context: &Rc<ToolContext>, element: &HtmlElement) -> Option<[Listener; 4]> {
    Some([
        context.on(element, "click", |context, event| {
            match dom::target(event, "button").map(|it| dom::get(&it, "value")).as_deref() {
                Some(CLOSE) => leave(context),
                Some(GO) => {
                    if let Some(note) = context.note.take() {
                        note.element.remove();
                        dom::go_to(&note.place);
                    }
                }
                _ => {}
            }
        }),
        context.on(element, "keydown", |context, event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                event.stop_propagation();
                leave(context);
            }
        }),
        context.on(element, "focusout", |context, event| {
            let to = event.unchecked_ref::<web_sys::FocusEvent>().related_target();
            let to = to.and_then(|it| it.dyn_into::<Node>().ok());
            let is_inside = |note: &Note| note.element.contains(to.as_ref());
            let is_away = context.note.borrow().as_ref().is_some_and(|it| !is_inside(it));
            // Whoever looks at another window comes back to the note.
            if is_away && dom::document().is_some_and(|it| it.has_focus().unwrap_or(true)) {
                close(context);
            }
        }),
        context.on(&dom::window()?.into(), "scroll", |context, _| {
            if let Some(note) = &*context.note.borrow() {
                note.stand();
            }
        }),
    ])
}

/// Closes the note, and returns to its mark.
fn leave(context: &ToolContext) {
    if let Some(note) = context.note.take() {
        note.element.remove();
        dom::focus_still(&note.mark);
    }
}

/// Closes the note.
pub(super) fn close(context: &ToolContext) {
    if let Some(note) = context.note.take() {
        note.element.remove();
    }
}

impl Note {
    fn stand(&self) {
        // Without a window there is no place to stand at.
        let _ = beside::place(&self.element, &self.mark.get_bounding_client_rect());
    }
}
