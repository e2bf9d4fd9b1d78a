//! Where the tools of one reader lie: what they need to know of it, and which of them is in use.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use article_reader_browser as browser;
use article_reader_core::locale::{ENGLISH_TOOLS, ToolWords};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, HtmlElement, ShadowRoot};

use super::dom::{self, Listener};
use super::lightbox::{self, Lightbox, Pictures};
use super::note::{self, Marks, Note};
use super::panel::Panel;
use super::progress::{self, Progress};
use super::quote::Quote;
use super::speech::{self, Speech};
use super::{contents, settings, share};

/// What the tools of one reader have in common.
pub(super) struct ToolContext {
    pub(super) host: HtmlElement,
    /// Where panels stand.
    pub(super) opened: HtmlElement,
    pub(super) choose: js_sys::Function,
    words: Cell<&'static ToolWords>,
    pub(super) panel: RefCell<Option<Panel>>,
    progress: RefCell<Option<Progress>>,
    quote: RefCell<Option<Quote>>,
    pictures: RefCell<Option<Pictures>>,
    pub(super) lightbox: RefCell<Option<Lightbox>>,
    marks: RefCell<Option<Marks>>,
    pub(super) note: RefCell<Option<Note>>,
    pub(super) speech: RefCell<Option<Rc<Speech>>>,
    /// The characters of the text; counted once for each story.
    length: Cell<u32>,
}

thread_local! {
    /// Those of all readers of the page, for what one of them changes for all.
    static CONTEXTS: RefCell<Vec<Weak<ToolContext>>> = const { RefCell::new(Vec::new()) };
}

impl ToolContext {
    pub(super) fn new(
        host: HtmlElement,
        opened: HtmlElement,
        choose: js_sys::Function,
    ) -> Rc<Self> {
        browser::adopt_tools_sheets(&host, &opened);
        let context = Rc::new(Self {
            host,
            opened,
            choose,
            words: Cell::new(&ENGLISH_TOOLS),
            panel: RefCell::default(),
            progress: RefCell::default(),
            quote: RefCell::default(),
            pictures: RefCell::default(),
            lightbox: RefCell::default(),
            marks: RefCell::default(),
            note: RefCell::default(),
            speech: RefCell::default(),
            length: Cell::new(0),
        });
        CONTEXTS.with_borrow_mut(|all| {
            all.retain(|it| it.strong_count() > 0);
            all.push(Rc::downgrade(&context));
        });
        context
    }

    /// Calls for the tools of every reader of the page.
    pub(super) fn for_all(action: &dyn Fn(&Self)) {
        let all =
            CONTEXTS.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
        for it in all {
            action(&it);
        }
    }

    /// Takes up work on the story that stands now.
    pub(super) fn begin(self: &Rc<Self>) {
        let length =
            self.body().and_then(|it| it.text_content()).map_or(0, |it| it.chars().count());
        self.length.set(u32::try_from(length).unwrap_or(u32::MAX));
        self.progress.take();
        self.progress.replace(Progress::new(self));
        self.quote.take();
        self.quote.replace(Quote::new(self));
        self.pictures.take();
        self.pictures.replace(Pictures::new(self));
        note::close(self);
        self.marks.take();
        self.marks.replace(Marks::new(self));
    }

    /// Puts everything away.
    pub(super) fn end(&self) {
        self.close();
        self.quote.take();
        self.pictures.take();
        self.marks.take();
        note::close(self);
        lightbox::close(self);
        if let Some(progress) = self.progress.take() {
            progress.note(self);
        }
    }

    /// Keeps the place at which somebody is.
    pub(super) fn note(&self) {
        if let Some(progress) = &*self.progress.borrow() {
            progress.note(self);
        }
    }

    /// Does what the button of a tool says: a second use closes what the first has opened.
    pub(super) fn use_tool(self: &Rc<Self>, name: &str) {
        let is_open = self.has_open(name);
        self.close();
        if is_open {
            return;
        }
        let words = self.words();
        match name {
            "settings" => {
                self.open(name, words.text_settings, settings::panel(self), settings::act);
                settings::refresh(self);
            }
            "contents" => {
                self.open(name, words.contents, contents::panel(self), contents::act);
            }
            "pictures" => lightbox::open(self, None),
            "listen" => speech::start(self),
            "share" => share::share(self),
            "resume" => progress::resume(self),
            _ => {}
        }
    }

    /// Listens for as long as the answer lives, and does nothing once these tools are gone.
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

    /// The voice that reads, if one does.
    pub(super) fn speech(&self) -> Option<Rc<Speech>> {
        self.speech.borrow().clone()
    }

    /// Speaks a language from now on. A dictionary that did not come, or is damaged, leaves English.
    pub(super) fn speak(&self, language: &str, dictionary: &JsValue) {
        if self.words().tag != language {
            let word =
                |name: &str| js_sys::Reflect::get(dictionary, &name.into()).ok()?.as_string();
            self.words.set(ToolWords::read(language, &word).unwrap_or(&ENGLISH_TOOLS));
        }
    }

    /// The words of the tools.
    pub(super) fn words(&self) -> &'static ToolWords {
        self.words.get()
    }

    /// A number as the language of the words writes it.
    pub(super) fn number(&self, number: &str) -> String {
        let number = js_sys::Number::from(js_sys::parse_float(number));
        number.to_locale_string(self.words().tag).into()
    }

    /// The reader's own shadow root.
    pub(super) fn root(&self) -> Option<ShadowRoot> {
        self.opened.get_root_node().dyn_into().ok()
    }

    /// The article, wherever it stands.
    pub(super) fn article(&self) -> Option<HtmlElement> {
        const ARTICLE: &str = "[part~=article]";
        let inside = || self.root()?.query_selector(ARTICLE).ok()?.map(JsCast::unchecked_into);
        dom::find(&self.host, ARTICLE).or_else(inside)
    }

    /// Its text.
    pub(super) fn body(&self) -> Option<HtmlElement> {
        let article = self.article()?;
        dom::find(&article, "[part~=body]")
    }

    /// Its language.
    pub(super) fn language(&self) -> String {
        self.article().map(|it| dom::get(&it, "lang")).unwrap_or_default()
    }

    /// Its script.
    pub(super) fn script(&self) -> String {
        self.article().map(|it| dom::get(&it, "data-script")).unwrap_or_default()
    }

    /// The characters of its text.
    pub(super) fn length(&self) -> u32 {
        self.length.get()
    }
}

/// The words with something in the place of `{}`.
pub(super) fn fill(words: &str, thing: &str) -> String {
    let (before, after) = words.split_once("{}").unwrap_or((words, ""));
    [before, thing, after].concat()
}
