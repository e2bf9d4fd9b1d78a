//! What the tools of one reader share: its elements, its words, and a place for the state of each
//! tool.

use std::any::{Any, TypeId};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use article_reader_browser as browser;
use article_reader_core::locale::{ENGLISH_TOOLS, ToolWords};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, HtmlElement, ShadowRoot};

use super::dom::{self, Listener};

/// What the tools of one reader share. It knows no tool; the tools know it.
pub(super) struct ToolContext {
    /// The `<article-reader>`.
    pub(super) host: HtmlElement,
    /// The element of the shadow root that contains what the tools open.
    pub(super) opened: HtmlElement,
    /// A function of js/settings-sheet.js, which sets custom properties for all readers of the
    /// page.
    pub(super) apply_settings: js_sys::Function,
    words: Cell<&'static ToolWords>,
    /// The states of the tools, at most one of each type.
    states: RefCell<Vec<(TypeId, Rc<dyn Any>)>>,
    /// The number of characters in the text.
    length: Cell<u32>,
}

thread_local! {
    /// The contexts of all readers of the page, for settings that apply to all of them.
    static CONTEXTS: RefCell<Vec<Weak<ToolContext>>> = const { RefCell::new(Vec::new()) };
}

impl ToolContext {
    /// Creates the context of one reader.
    pub(super) fn new(
        host: HtmlElement,
        opened: HtmlElement,
        apply_settings: js_sys::Function,
    ) -> Rc<Self> {
        browser::adopt_tools_sheets(&host, &opened);
        let context = Rc::new(Self {
            host,
            opened,
            apply_settings,
            words: Cell::new(&ENGLISH_TOOLS),
            states: RefCell::default(),
            length: Cell::new(0),
        });
        CONTEXTS.with_borrow_mut(|all| {
            all.retain(|it| it.strong_count() > 0);
            all.push(Rc::downgrade(&context));
        });
        context
    }

    /// Calls `action` with the context of every reader of the page.
    pub(super) fn for_all(action: &dyn Fn(&Self)) {
        let all =
            CONTEXTS.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
        for it in all {
            action(&it);
        }
    }

    /// Returns the state of a tool, by its type.
    pub(super) fn state<T: 'static>(&self) -> Option<Rc<T>> {
        self.find_state(TypeId::of::<T>())?.downcast().ok()
    }

    /// Keeps the state of a tool, in place of one of the same type.
    pub(super) fn keep<T: 'static>(&self, state: T) {
        drop(self.take::<T>());
        self.states.borrow_mut().push((TypeId::of::<T>(), Rc::new(state)));
    }

    /// Removes and returns the state of a tool. The caller drops it, because its listeners may use
    /// the context.
    pub(super) fn take<T: 'static>(&self) -> Option<Rc<T>> {
        self.take_state(TypeId::of::<T>())?.downcast().ok()
    }

    // These two are not generic, so that they are compiled once.

    fn find_state(&self, id: TypeId) -> Option<Rc<dyn Any>> {
        self.states.borrow().iter().find(|it| it.0 == id).map(|it| it.1.clone())
    }

    fn take_state(&self, id: TypeId) -> Option<Rc<dyn Any>> {
        let mut states = self.states.borrow_mut();
        let index = states.iter().position(|it| it.0 == id)?;
        Some(states.swap_remove(index).1)
    }

    /// Counts the characters of the story on the page.
    pub(super) fn measure_text(&self) {
        let length =
            self.body().and_then(|it| it.text_content()).map_or(0, |it| it.chars().count());
        self.length.set(u32::try_from(length).unwrap_or(u32::MAX));
    }

    /// Listens until the listener is dropped. The action is not called after the context is gone.
    pub(super) fn on(
        self: &Rc<Self>,
        target: &EventTarget,
        event: &'static str,
        action: fn(&Rc<Self>, &Event),
    ) -> Listener {
        let weak = Rc::downgrade(self);
        let action = move |event: Event| {
            if let Some(context) = weak.upgrade() {
                action(&context, &event);
            }
        };
        Listener::new(target, event, Box::new(action))
    }

    /// Sets the language of the words. A dictionary that is missing or damaged leaves English.
    pub(super) fn set_language(&self, language: &str, dictionary: &JsValue) {
        if self.words().tag != language {
            let word =
                |name: &str| js_sys::Reflect::get(dictionary, &name.into()).ok()?.as_string();
            self.words.set(ToolWords::read(language, &word).unwrap_or(&ENGLISH_TOOLS));
        }
    }

    /// Returns the words of the tools.
    pub(super) fn words(&self) -> &'static ToolWords {
        self.words.get()
    }

    /// Formats a number in the language of the words.
    pub(super) fn number(&self, number: &str) -> String {
        let number = js_sys::Number::from(js_sys::parse_float(number));
        number.to_locale_string(self.words().tag).into()
    }

    /// Returns the reader's own shadow root.
    pub(super) fn root(&self) -> Option<ShadowRoot> {
        self.opened.get_root_node().dyn_into().ok()
    }

    /// Returns the button of a tool. A print has the toolbar in the light DOM.
    pub(super) fn button(&self, name: &str) -> Option<HtmlElement> {
        self.find(&["[part=tool][value=", name, "]"].concat())
    }

    /// Returns the article, which is in the light DOM, or in the shadow root if it is isolated.
    pub(super) fn article(&self) -> Option<HtmlElement> {
        self.find("[part~=article]")
    }

    /// Returns the first element of the light DOM, or else of the shadow root, that matches a selector.
    fn find(&self, selector: &str) -> Option<HtmlElement> {
        let inside = || self.root()?.query_selector(selector).ok()?.map(JsCast::unchecked_into);
        dom::find(&self.host, selector).or_else(inside)
    }

    /// Returns the text of the article.
    pub(super) fn body(&self) -> Option<HtmlElement> {
        let article = self.article()?;
        dom::find(&article, "[part~=body]")
    }

    /// Returns the headline of the article.
    pub(super) fn headline(&self) -> String {
        let headline = self.article().and_then(|it| dom::find(&it, "[part~=headline]"));
        headline.and_then(|it| it.text_content()).unwrap_or_default()
    }

    /// Returns the language of the article.
    pub(super) fn language(&self) -> String {
        self.article().map(|it| dom::attribute(&it, "lang")).unwrap_or_default()
    }

    /// Returns the script of the article.
    pub(super) fn script(&self) -> String {
        self.article().map(|it| dom::attribute(&it, "data-script")).unwrap_or_default()
    }

    /// Returns the number of characters in the text, as [`ToolContext::measure_text`] has counted
    /// them.
    pub(super) fn length(&self) -> u32 {
        self.length.get()
    }
}

/// Returns words with `thing` in the place of `{}`.
pub(super) fn fill(words: &str, thing: &str) -> String {
    let (before, after) = words.split_once("{}").unwrap_or((words, ""));
    [before, thing, after].concat()
}
