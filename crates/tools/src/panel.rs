//! What a tool shows under the buttons: between them and the article, never over the text.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::context::ToolContext;
use super::dom::{self, Listener, Made, button, make, phrase, set_state};

/// A panel that is open.
pub(super) struct Panel {
    element: HtmlElement,
    /// The value of the button that opened it. Not the button: with another language it is another.
    name: String,
    act: Act,
    _listeners: [Listener; 3],
}

/// What a tool does with a button or field of its panel.
pub(super) type Act = fn(&Rc<ToolContext>, &HtmlElement);

/// The value of the button that closes a panel.
const CLOSE: &str = "close";

impl ToolContext {
    /// Shows a panel; `act` is called with what was clicked or changed in it.
    pub(super) fn open(
        self: &Rc<Self>,
        name: &str,
        title: &str,
        content: Option<Made>,
        act: Act,
    ) -> Option<()> {
        let frame = self.frame(title, content)?;
        let listeners = [
            self.on(&frame, "click", |context, event| {
                let Some(button) = dom::target(event, "button") else { return };
                if dom::get(&button, "value") == CLOSE {
                    context.close();
                } else {
                    context.act(&button);
                }
            }),
            self.on(&frame, "change", |context, event| {
                if let Some(input) = dom::target(event, "input, select") {
                    context.act(&input);
                }
            }),
            self.on(&frame, "keydown", |context, event| {
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                    event.stop_propagation();
                    context.close();
                }
            }),
        ];
        dom::append(&self.opened, &frame);
        if let Some(button) = self.button(name) {
            set_state(&button, "aria-expanded", true);
        }
        dom::focus(&dom::find(&frame, "[part=panel]")?);
        let name = name.to_owned();
        self.panel.replace(Some(Panel { element: frame, name, act, _listeners: listeners }));
        Some(())
    }

    /// Does what was clicked or changed in the panel that is open.
    fn act(self: &Rc<Self>, control: &HtmlElement) {
        // It may close the panel.
        let act = self.panel.borrow().as_ref().map(|it| it.act);
        if let Some(act) = act {
            act(self, control);
        }
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
            .add(content)
            .add(Some(make("p", "panel-status")?.set("role", "status")));
        let tools = make("div", "tools")?.set("data-script", &self.script()).add(Some(panel));
        // Over an isolated article it begins anew, as the buttons do.
        let ground = dom::document()?.create_element("div").ok()?;
        dom::set(&ground, "data-ground", "");
        dom::append(&ground, &tools.0);
        Some(ground.unchecked_into())
    }

    /// Whether the panel of a tool is open.
    pub(super) fn has_open(&self, name: &str) -> bool {
        self.panel.borrow().as_ref().is_some_and(|it| it.name == name)
    }

    /// The panel that is open.
    pub(super) fn panel(&self) -> Option<HtmlElement> {
        self.panel.borrow().as_ref().map(|it| it.element.clone())
    }

    /// Says something in the panel that is open.
    pub(super) fn say(&self, words: Option<&str>) {
        if let Some(status) = self.panel().and_then(|it| dom::find(&it, "[part=panel-status]")) {
            status.set_text_content(words);
        }
    }

    /// Closes what is open, and returns the focus if it was there.
    pub(super) fn close(&self) {
        let Some(panel) = self.panel.take() else { return };
        // Whoever closes the controls of the voice has heard enough.
        self.speech.take();
        let had_focus = panel.element.matches(":focus-within").unwrap_or(false);
        panel.element.remove();
        let Some(button) = self.button(&panel.name) else { return };
        set_state(&button, "aria-expanded", false);
        if had_focus {
            dom::focus(&button);
        }
    }

    /// The button of a tool.
    pub(super) fn button(&self, name: &str) -> Option<HtmlElement> {
        let selector = ["[part=tool][value=", name, "]"].concat();
        self.root()?.query_selector(&selector).ok()?.map(JsCast::unchecked_into)
    }
}
