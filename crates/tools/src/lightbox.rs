//! The pictures of a story, large: one after the other, with caption and credit. Those whose terms
//! forbid it are left out.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, HtmlImageElement, KeyboardEvent};

use super::context::ToolContext;
use super::dom::{self, Listener, Made, button, make};

/// Pictures that may be shown large.
const PICTURES: &str = "[part~=figure]:not([data-alone]) [part~=image]";

/// Those that lead nowhere else when they are clicked.
const FREE: &str = "[part~=figure]:not([data-alone]) > [part~=image]";

/// The values of buttons.
const CLOSE: &str = "close";
const PREVIOUS: &str = "previous";
const NEXT: &str = "next";

/// What marks the entry of the history that the back button takes away.
const ENTRY: &str = "article-reader-lightbox";

/// The pictures of a story are opened by a click, or by the keys that click, as long as it lives.
pub(super) struct Pictures {
    opened: Vec<HtmlElement>,
    _listeners: Vec<Listener>,
}

impl Pictures {
    /// Makes buttons of the pictures.
    pub(super) fn new(context: &Rc<ToolContext>) -> Option<Self> {
        let article = context.article()?;
        let pictures = dom::find_all(&article, FREE);
        for it in &pictures {
            dom::set(it, "tabindex", "0");
            dom::set(it, "role", "button");
            dom::set(it, "aria-haspopup", "dialog");
            if dom::get(it, "alt").is_empty() {
                // A button has a name, also where nobody said what the picture shows.
                dom::set(it, "aria-label", context.words().pictures);
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
        Some(Self { opened: pictures, _listeners: listeners })
    }
}

/// Opens the picture that an event happened to.
fn enlarge(context: &Rc<ToolContext>, event: &Event) {
    if let Some(image) = dom::target(event, FREE) {
        event.prevent_default();
        open(context, Some(image));
    }
}

impl Drop for Pictures {
    fn drop(&mut self) {
        for it in &self.opened {
            for name in ["tabindex", "role", "aria-haspopup", "aria-label"] {
                // To take away what is not there is no failure.
                let _ = it.remove_attribute(name);
            }
        }
    }
}

/// The dialog that is open.
pub(super) struct Lightbox {
    dialog: HtmlDialogElement,
    pictures: Vec<HtmlElement>,
    at: Cell<usize>,
    /// Where the focus returns to.
    from: Option<HtmlElement>,
    _listeners: Vec<Listener>,
}

/// Opens the pictures at one of them, or at the first.
pub(super) fn open(context: &Rc<ToolContext>, image: Option<HtmlElement>) {
    let open = || {
        let article = context.article()?;
        let pictures = dom::find_all(&article, PICTURES);
        pictures.first()?;
        let at = image.as_ref().and_then(|image| pictures.iter().position(|it| it == image));
        let from = image.clone().or_else(|| context.button("pictures"));
        let dialog = dialog(context, pictures.len() > 1)?;
        dom::append(&context.opened, &dialog);
        let listeners = listeners(context, &dialog)?;
        let at = Cell::new(at.unwrap_or_default());
        let lightbox = Lightbox { dialog, pictures, at, from, _listeners: listeners };
        lightbox.show();
        lightbox.dialog.show_modal().ok()?;
        context.lightbox.replace(Some(lightbox));
        // So that the back button of a phone closes the picture and not the page.
        let history = dom::window()?.history().ok()?;
        history.push_state(&ENTRY.into(), "").ok()
    };
    if context.lightbox.borrow().is_none() {
        // A story without pictures has no button for them.
        let _: Option<()> = open();
    }
}

fn dialog(context: &ToolContext, has_others: bool) -> Option<HtmlDialogElement> {
    let words = context.words();
    let step = |value, sign: &str, name: &str| {
        let step = button("lightbox-button", value, sign)?.set("aria-label", name);
        has_others.then_some(step)
    };
    let bar = make("div", "lightbox-bar")?
        .add(step(PREVIOUS, "‹", words.previous_picture))
        .add(Some(make("span", "lightbox-count")?))
        .add(step(NEXT, "›", words.next_picture))
        .add(button("lightbox-button", CLOSE, words.close));
    let caption = make("div", "lightbox-caption")?;
    let figure = make("figure", "lightbox-figure")?
        .add(make("img", "lightbox-image"))
        .add(Some(Made(caption.0).set("role", "status")));
    let dialog = make("dialog", "lightbox")?
        .set("aria-label", words.pictures)
        .set("lang", words.tag)
        .add(Some(figure))
        .add(Some(bar.set("dir", "auto")));
    dialog.0.dyn_into().ok()
}

fn listeners(context: &Rc<ToolContext>, dialog: &HtmlDialogElement) -> Option<Vec<Listener>> {
    Some(vec![
        context.on(dialog, "click", |context, event| match dom::target(event, "button") {
            Some(button) => match dom::get(&button, "value").as_str() {
                PREVIOUS => turn(context, Turn::Back),
                NEXT => turn(context, Turn::On),
                _ => leave(context),
            },
            // Beside the picture there is nothing but the way out.
            None if dom::target(event, "figure > *").is_none() => leave(context),
            None => {}
        }),
        context.on(dialog, "keydown", |context, event| {
            let key = event.unchecked_ref::<KeyboardEvent>().key();
            let is_rtl = context.article().is_some_and(|it| dom::get(&it, "dir") == "rtl");
            match (key.as_str(), is_rtl) {
                ("ArrowRight", false) | ("ArrowLeft", true) => turn(context, Turn::On),
                ("ArrowLeft", false) | ("ArrowRight", true) => turn(context, Turn::Back),
                _ => {}
            }
        }),
        context.on(dialog, "cancel", |context, event| {
            event.prevent_default();
            leave(context);
        }),
        context.on(&dom::window()?.into(), "popstate", |context, _| close(context)),
    ])
}

/// The next picture, or the one before.
enum Turn {
    Back,
    On,
}

fn turn(context: &ToolContext, turn: Turn) {
    if let Some(it) = &*context.lightbox.borrow() {
        let (at, count) = (it.at.get(), it.pictures.len().max(1));
        it.at.set(match turn {
            Turn::Back => (at + count - 1) % count,
            Turn::On => (at + 1) % count,
        });
        it.show();
    }
}

/// Closes the pictures, and takes their entry out of the history.
fn leave(context: &ToolContext) {
    let history = dom::window().and_then(|it| it.history().ok());
    let is_ours = |it: &web_sys::History| it.state().is_ok_and(|it| it == ENTRY);
    close(context);
    if let Some(history) = history.filter(is_ours) {
        // There is an entry to go back to: ours was put on top of it.
        let _ = history.back();
    }
}

/// Closes the pictures and returns the focus.
pub(super) fn close(context: &ToolContext) {
    if let Some(it) = context.lightbox.take() {
        it.dialog.close();
        it.dialog.remove();
        if let Some(from) = &it.from {
            dom::focus(from);
        }
    }
}

impl Lightbox {
    /// Shows the picture whose turn it is: the largest file there is, its caption and its credit.
    fn show(&self) {
        let show = || {
            let picture: &HtmlImageElement = self.pictures.get(self.at.get())?.unchecked_ref();
            let image: HtmlImageElement = dom::find(&self.dialog, "img")?.unchecked_into();
            image.set_alt(&picture.alt());
            // The window's width, not the column's, says which file is large enough.
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
                dom::set(&caption, "dir", "auto");
            }
            let (at, count) = (self.at.get() + 1, self.pictures.len());
            let count = [number(at), " / ".to_owned(), number(count)].concat();
            dom::find(&self.dialog, "[part=lightbox-count]")?.set_text_content(Some(&count));
            Some(())
        };
        // A picture that has gone meanwhile leaves the one before.
        let _: Option<()> = show();
    }
}

fn number(number: usize) -> String {
    article_reader_core::number::text(i64::try_from(number).unwrap_or_default())
}
