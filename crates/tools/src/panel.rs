//! The panel of a tool. It is between the toolbar and the article, so it never covers the text.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::context::ToolContext;
use super::dom::{self, ElementBuilder, Listener, button, part, phrase, set_state};

/// The open panel.
struct Panel {
    element: HtmlElement,
    /// The value of the button that has opened the panel. The button itself may be replaced, when
    /// the page changes its language.
    name: String,
    act: Act,
    on_close: fn(&ToolContext),
    _listeners: [Listener; 3],
}

/// Handles a button that was pressed, or a field that has changed, in the panel of a tool.
pub(super) type Act = fn(&Rc<ToolContext>, &HtmlElement);

/// The value of the button that closes a panel.
const CLOSE: &str = "close";

impl ToolContext {
    /// Opens a panel. `act` is called with each button that is pressed and each field that changes,
    /// and `on_close` when the panel is closed. `None` if there is no content, or no document.
    pub(super) fn open(
        self: &Rc<Self>,
        name: &str,
        title: &str,
        content: Option<ElementBuilder>,
        act: Act,
        on_close: fn(&ToolContext),
    ) -> Option<()> {
        let frame = self.frame(title, content)?;
        let listeners = [
            self.on(&frame, "click", |context, event| {
                let Some(button) = dom::target(event, "button") else { return };
                if dom::attribute(&button, "value") == CLOSE {
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
        self.keep(Panel { element: frame, name, act, on_close, _listeners: listeners });
        Some(())
    }

    /// Calls the function `act` of the open panel.
    fn act(self: &Rc<Self>, control: &HtmlElement) {
        if let Some(panel) = self.state::<Panel>() {
            (panel.act)(self, control);
        }
    }

    /// Builds a panel with its title and a button to close it. It has the columns of the article.
    fn frame(&self, title: &str, content: Option<ElementBuilder>) -> Option<HtmlElement> {
        let words = self.words();
        let head = part("div", "panel-head")?
            .maybe_child(phrase("strong", "panel-title", title))
            .maybe_child(button("action", CLOSE, words.close));
        let panel = part("div", "panel")?
            .attribute("role", "group")
            .attribute("aria-label", title)
            .attribute("tabindex", "-1")
            .attribute("lang", words.tag)
            .attribute("dir", "auto")
            .child(head)
            .maybe_child(content)
            .child(part("p", "panel-status")?.attribute("role", "status"));
        let tools = part("div", "tools")?.attribute("data-script", &self.script()).child(panel);
        // The style sheet resets this element above an isolated article, as it resets the toolbar.
        let ground = dom::document()?.create_element("div").ok()?;
        dom::set_attribute(&ground, "data-ground", "");
        dom::append(&ground, &tools.0);
        Some(ground.unchecked_into())
    }

    /// Whether the panel of a tool is open.
    pub(super) fn has_open(&self, name: &str) -> bool {
        self.state::<Panel>().is_some_and(|it| it.name == name)
    }

    /// Returns the element of the open panel.
    pub(super) fn panel(&self) -> Option<HtmlElement> {
        self.state::<Panel>().map(|it| it.element.clone())
    }

    /// Shows a message in the open panel, which screen readers read out.
    pub(super) fn say(&self, words: Option<&str>) {
        if let Some(status) = self.panel().and_then(|it| dom::find(&it, "[part=panel-status]")) {
            status.set_text_content(words);
        }
    }

    /// Closes the open panel, and returns focus to its button if focus was inside.
    pub(super) fn close(&self) {
        let Some(panel) = self.take::<Panel>() else { return };
        (panel.on_close)(self);
        let had_focus = panel.element.matches(":focus-within").unwrap_or(false);
        panel.element.remove();
        let Some(button) = self.button(&panel.name) else { return };
        set_state(&button, "aria-expanded", false);
        if had_focus {
            dom::focus(&button);
        }
    }
}
