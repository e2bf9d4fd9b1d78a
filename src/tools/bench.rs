//! Where the tools of one reader lie: what they need to know, and the panel that one of them has open.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

use super::dom::{self, Listener, Made, button, make, phrase, set_state};
use super::settings;
use crate::browser;
use crate::locale::{ENGLISH_TOOLS, ToolWords};

/// What the tools of one reader have in common.
pub(super) struct Bench {
    pub(super) host: HtmlElement,
    opened: HtmlElement,
    pub(super) choose: js_sys::Function,
    words: Cell<&'static ToolWords>,
    panel: RefCell<Option<Panel>>,
}

/// What a tool shows under the buttons.
struct Panel {
    element: HtmlElement,
    /// The value of the button that opened it. Not the button: with another language it is another.
    name: String,
    _listeners: Vec<Listener>,
}

/// What a tool does with a button or field of its panel.
type Act = fn(&Rc<Bench>, &HtmlElement);

thread_local! {
    /// Those of all readers of the page, for what one of them changes for all.
    static BENCHES: RefCell<Vec<Weak<Bench>>> = const { RefCell::new(Vec::new()) };
}

impl Bench {
    pub(super) fn new(
        host: HtmlElement,
        opened: HtmlElement,
        choose: js_sys::Function,
    ) -> Rc<Self> {
        browser::adopt_tools_sheets(&host, &opened);
        let words = Cell::new(&ENGLISH_TOOLS);
        let bench = Rc::new(Self { host, opened, choose, words, panel: RefCell::default() });
        BENCHES.with_borrow_mut(|all| {
            all.retain(|it| it.strong_count() > 0);
            all.push(Rc::downgrade(&bench));
        });
        bench
    }

    /// Calls for the tools of every reader of the page.
    pub(super) fn for_all(action: &dyn Fn(&Self)) {
        let all =
            BENCHES.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
        for it in all {
            action(&it);
        }
    }

    /// The article, wherever it stands.
    pub(super) fn article(&self) -> Option<HtmlElement> {
        const ARTICLE: &str = "[part~=article]";
        let inside = || self.opened.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
        let inside = || inside()?.query_selector(ARTICLE).ok()?.map(JsCast::unchecked_into);
        dom::find(&self.host, ARTICLE).or_else(inside)
    }

    /// The words that a panel is made of.
    pub(super) fn words(&self) -> &'static ToolWords {
        self.words.get()
    }

    /// Speaks a language from now on. A dictionary that did not come, or is damaged, leaves English.
    pub(super) fn speak(&self, language: &str, dictionary: &JsValue) {
        if self.words().tag != language {
            let word =
                |name: &str| js_sys::Reflect::get(dictionary, &name.into()).ok()?.as_string();
            self.words.set(ToolWords::read(language, &word).unwrap_or(&ENGLISH_TOOLS));
        }
    }

    /// A number as the language of the words writes it.
    pub(super) fn number(&self, number: &str) -> String {
        let number = js_sys::Number::from(js_sys::parse_float(number));
        number.to_locale_string(self.words().tag).into()
    }

    /// The script of the article.
    pub(super) fn script(&self) -> String {
        self.article().map(|it| dom::get(&it, "data-script")).unwrap_or_default()
    }

    /// Does what the button of a tool says: a second use closes what the first has opened.
    pub(super) fn use_tool(self: &Rc<Self>, name: &str) {
        let is_open = self.panel.borrow().as_ref().is_some_and(|it| it.name == name);
        self.close();
        if is_open {
            return;
        }
        if name == "settings" {
            self.open(name, self.words().text_settings, settings::panel(self), settings::act);
            settings::refresh(self);
        }
    }

    /// Shows a panel; `act` is called with what was clicked or changed in it.
    fn open(
        self: &Rc<Self>,
        name: &str,
        title: &str,
        content: Option<Made>,
        act: Act,
    ) {
        let Some(panel) = self.frame(title, content) else { return };
        let listen = |event, callback: fn(&Rc<Self>, &Event, Act)| {
            let weak = Rc::downgrade(self);
            let callback = move |it: Event| {
                if let Some(bench) = weak.upgrade() {
                    callback(&bench, &it, act);
                }
            };
            Listener::new(&panel, event, Box::new(callback))
        };
        let listeners = vec![
            listen("click", |bench, event, act| {
                let Some(button) = dom::target(event, "button") else { return };
                if dom::get(&button, "value") == CLOSE {
                    bench.close();
                } else {
                    act(bench, &button);
                }
            }),
            listen("change", |bench, event, act| {
                if let Some(input) = dom::target(event, "input, select") {
                    act(bench, &input);
                }
            }),
            listen("keydown", |bench, event, _| {
                if event.unchecked_ref::<web_sys::KeyboardEvent>().key() == "Escape" {
                    event.stop_propagation();
                    bench.close();
                }
            }),
        ];
        dom::append(&self.opened, &panel);
        if let Some(button) = self.button(name) {
            set_state(&button, "aria-expanded", true);
        }
        if let Some(inner) = panel.first_element_child() {
            dom::focus(inner.unchecked_ref());
        }
        let panel = Panel { element: panel, name: name.to_owned(), _listeners: listeners };
        self.panel.replace(Some(panel));
    }

    /// A panel with its title and the way to close it, on the columns of the article.
    fn frame(&self, title: &str, content: Option<Made>) -> Option<HtmlElement> {
        let words = self.words();
        let head = make("div", "panel-head")?
            .add(phrase("strong", "panel-title", title))
            .add(button("action", CLOSE, words.close));
        let panel = make("div", "panel")?
            .set("role", "group")
            .set("aria-label", title)
            .set("tabindex", "-1")
            .set("lang", words.tag)
            .set("dir", "auto")
            .add(Some(head))
            .add(content);
        let frame = make("div", "tools")?.add(Some(panel));
        Some(frame.set("data-script", &self.script()).0)
    }

    /// The panel that is open.
    pub(super) fn panel(&self) -> Option<HtmlElement> {
        self.panel.borrow().as_ref().map(|it| it.element.clone())
    }

    /// Closes what is open, and returns the focus if it was there.
    pub(super) fn close(&self) {
        let Some(panel) = self.panel.take() else { return };
        let had_focus = panel.element.matches(":focus-within").unwrap_or(false);
        panel.element.remove();
        let Some(button) = self.button(&panel.name) else { return };
        set_state(&button, "aria-expanded", false);
        if had_focus {
            dom::focus(&button);
        }
    }

    /// The button of a tool.
    fn button(&self, name: &str) -> Option<HtmlElement> {
        let root: web_sys::ShadowRoot = self.opened.get_root_node().dyn_into().ok()?;
        let selector = ["[part=tool][value=", name, "]"].concat();
        root.query_selector(&selector).ok()?.map(JsCast::unchecked_into)
    }
}

/// The value of the button that closes a panel.
const CLOSE: &str = "close";

/// The words with something in the place of `{}`.
pub(super) fn fill(words: &str, thing: &str) -> String {
    let (before, after) = words.split_once("{}").unwrap_or((words, ""));
    [before, thing, after].concat()
}
