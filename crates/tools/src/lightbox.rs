//! The lightbox: the pictures of a story in large, with caption and credit. Pictures whose terms
//! forbid it are left out.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, HtmlImageElement, KeyboardEvent};

use super::context::ToolContext;
use super::dom::{self, Listener, button, part};

/// Pictures that may be shown in large.
const PICTURES: &str = "[part~=figure]:not([data-alone]) [part~=image]";

/// Pictures that open the lightbox when they are pressed. A picture in a link follows the link.
const PRESSABLE: &str = "[part~=figure]:not([data-alone]) > [part~=image]";

/// The values of buttons.
const CLOSE: &str = "close";
const PREVIOUS: &str = "previous";
const NEXT: &str = "next";

/// The state of the history entry that the lightbox adds.
const HISTORY_STATE: &str = "article-reader-lightbox";

/// Makes the pictures of a story open the lightbox, until it is dropped.
pub(super) struct Pictures {
    pictures: Vec<HtmlElement>,
    _listeners: Vec<Listener>,
}

impl Pictures {
    /// Makes buttons of the pictures of the story on the page.
    pub(super) fn start(context: &Rc<ToolContext>) -> Option<()> {
        let article = context.article()?;
        let pictures = dom::find_all(&article, PRESSABLE);
        for it in &pictures {
            dom::set_attribute(it, "tabindex", "0");
            dom::set_attribute(it, "role", "button");
            dom::set_attribute(it, "aria-haspopup", "dialog");
            if dom::attribute(it, "alt").is_empty() {
                // A button needs a name, even if the picture has no alternative text.
                dom::set_attribute(it, "aria-label", context.words().pictures);
            }
        }
        let listeners = vec![
            context.on(&article, "click", enlarge),
            context.on(&article, "keydown", |context, event| {
                let key = event.unchecked_ref::<KeyboardEvent>().key();
                if matches!(key.as_str(), "Enter" | " ") {
                    enlarge(context, event);
                }
            }),
        ];
        context.keep(Self { pictures, _listeners: listeners });
        Some(())
    }
}

/// Opens the lightbox at the target of an event.
fn enlarge(context: &Rc<ToolContext>, event: &Event) {
    if let Some(image) = dom::target(event, PRESSABLE) {
        event.prevent_default();
        open(context, Some(image));
    }
}

impl Drop for Pictures {
    fn drop(&mut self) {
        for it in &self.pictures {
            for name in ["tabindex", "role", "aria-haspopup", "aria-label"] {
                // Removing an absent attribute cannot fail.
                let _ = it.remove_attribute(name);
            }
        }
    }
}

/// The open lightbox.
struct Lightbox {
    dialog: HtmlDialogElement,
    pictures: Vec<HtmlElement>,
    /// The index of the picture that is shown.
    index: Cell<usize>,
    /// The element that has opened the lightbox, and gets focus afterwards.
    opener: Option<HtmlElement>,
    _listeners: Vec<Listener>,
}

/// Opens the lightbox at a picture, or at the first.
pub(super) fn open(context: &Rc<ToolContext>, image: Option<HtmlElement>) {
    let open = || {
        let article = context.article()?;
        let pictures = dom::find_all(&article, PICTURES);
        pictures.first()?;
        let index = image.as_ref().and_then(|image| pictures.iter().position(|it| it == image));
        let opener = image.clone().or_else(|| context.button("pictures"));
        let dialog = dialog(context, pictures.len() > 1)?;
        dom::append(&context.opened, &dialog);
        let listeners = listeners(context, &dialog)?;
        let index = Cell::new(index.unwrap_or_default());
        let lightbox = Lightbox { dialog, pictures, index, opener, _listeners: listeners };
        lightbox.show();
        lightbox.dialog.show_modal().ok()?;
        context.keep(lightbox);
        // With this entry, the back button of a phone closes the lightbox and not the page.
        let history = dom::window()?.history().ok()?;
        history.push_state(&HISTORY_STATE.into(), "").ok()
    };
    if context.state::<Lightbox>().is_none() {
        // Opening fails only if the story has no pictures; then there is no button either.
        let _: Option<()> = open();
    }
}

/// Builds the dialog.
fn dialog(context: &ToolContext, has_others: bool) -> Option<HtmlDialogElement> {
    let words = context.words();
    let arrow = |value, sign: &str, name: &str| {
        let arrow = button("lightbox-button", value, sign)?.attribute("aria-label", name);
        has_others.then_some(arrow)
    };
    let bar = part("div", "lightbox-bar")?
        .maybe_child(arrow(PREVIOUS, "‹", words.previous_picture))
        .child(part("span", "lightbox-count")?)
        .maybe_child(arrow(NEXT, "›", words.next_picture))
        .maybe_child(button("lightbox-button", CLOSE, words.close));
    let caption = part("div", "lightbox-caption")?;
    let figure = part("figure", "lightbox-figure")?
        .maybe_child(part("img", "lightbox-image"))
        .child(caption.attribute("role", "status"));
    let dialog = part("dialog", "lightbox")?
        .attribute("aria-label", words.pictures)
        .attribute("lang", words.tag)
        .child(figure)
        .child(bar.attribute("dir", "auto"));
    dialog.0.dyn_into().ok()
}

fn listeners(context: &Rc<ToolContext>, dialog: &HtmlDialogElement) -> Option<Vec<Listener>> {
    Some(vec![
        context.on(dialog, "click", |context, event| match dom::target(event, "button") {
            Some(button) => match dom::attribute(&button, "value").as_str() {
                PREVIOUS => step(context, Step::Previous),
                NEXT => step(context, Step::Next),
                _ => close_and_go_back(context),
            },
            // A press beside the picture closes the lightbox.
            None if dom::target(event, "figure > *").is_none() => close_and_go_back(context),
            None => {}
        }),
        context.on(dialog, "keydown", |context, event| {
            let key = event.unchecked_ref::<KeyboardEvent>().key();
            let is_rtl = context.article().is_some_and(|it| dom::attribute(&it, "dir") == "rtl");
            match (key.as_str(), is_rtl) {
                ("ArrowRight", false) | ("ArrowLeft", true) => step(context, Step::Next),
                ("ArrowLeft", false) | ("ArrowRight", true) => step(context, Step::Previous),
                _ => {}
            }
        }),
        context.on(dialog, "cancel", |context, event| {
            event.prevent_default();
            close_and_go_back(context);
        }),
        context.on(&dom::window()?.into(), "popstate", |context, _| close(context)),
    ])
}

/// The picture to show instead of the current one.
enum Step {
    Previous,
    Next,
}

/// Shows another picture. After the last comes the first.
fn step(context: &ToolContext, step: Step) {
    if let Some(it) = context.state::<Lightbox>() {
        let (index, count) = (it.index.get(), it.pictures.len().max(1));
        it.index.set(match step {
            Step::Previous => (index + count - 1) % count,
            Step::Next => (index + 1) % count,
        });
        it.show();
    }
}

/// Closes the lightbox, and goes back in the history before its entry.
fn close_and_go_back(context: &ToolContext) {
    let history = dom::window().and_then(|it| it.history().ok());
    let is_ours = |it: &web_sys::History| it.state().is_ok_and(|it| it == HISTORY_STATE);
    close(context);
    if let Some(history) = history.filter(is_ours) {
        // There is an entry to go back to, because the lightbox has added its own after it.
        let _ = history.back();
    }
}

/// Closes the lightbox, and returns focus to its opener.
pub(super) fn close(context: &ToolContext) {
    if let Some(it) = context.take::<Lightbox>() {
        it.dialog.close();
        it.dialog.remove();
        if let Some(opener) = &it.opener {
            dom::focus(opener);
        }
    }
}

impl Lightbox {
    /// Shows the current picture with its caption and credit.
    fn show(&self) {
        let show = || {
            let picture: &HtmlImageElement = self.pictures.get(self.index.get())?.unchecked_ref();
            let image: HtmlImageElement = dom::find(&self.dialog, "img")?.unchecked_into();
            image.set_alt(&picture.alt());
            // The picture is as wide as the window, so the browser chooses a file of that size.
            image.set_sizes("100vw");
            image.set_srcset(&picture.srcset());
            image.set_src(&picture.src());
            let caption = dom::find(&self.dialog, "[part=lightbox-caption]")?;
            caption.set_text_content(None);
            if let Ok(Some(figure)) = picture.closest("figure") {
                for it in
                    dom::find_all(&figure, "[part~=caption-text], [part~=credit], [part~=origin]")
                {
                    if let Ok(copy) = it.clone_node_with_deep(true) {
                        dom::append(&caption, &copy);
                    }
                }
                dom::set_attribute(&caption, "dir", "auto");
            }
            let (position, count) = (self.index.get() + 1, self.pictures.len());
            let count = [number(position), " / ".to_owned(), number(count)].concat();
            dom::find(&self.dialog, "[part=lightbox-count]")?.set_text_content(Some(&count));
            Some(())
        };
        // If an element is missing, the dialog stays as it is.
        let _: Option<()> = show();
    }
}

fn number(number: usize) -> String {
    article_reader_core::number::text(i64::try_from(number).unwrap_or_default())
}
