//! The panel of a tool. It is between the toolbar and the article, so it never covers the text. The panel of the text
//! settings is a popover, so that the text does not move while its settings are changed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

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
    _listeners: Vec<Listener>,
}

/// Handles a button that was pressed, or a field that has changed, in the panel of a tool.
pub(super) type Act = fn(&Rc<ToolContext>, &HtmlElement);

/// The value of the button that closes a panel.
const CLOSE: &str = "close";

/// Where a panel is.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Place {
    /// Between the toolbar and the article, which moves down.
    Before,
    /// A popover at its button; in a narrow element at the bottom of the window (style/tools.css). A press outside
    /// closes it.
    Beside,
}

impl ToolContext {
    /// Opens a panel. `act` is called with each button that is pressed and each field that changes,
    /// and `on_close` when the panel is closed. `None` if there is no content, or no document.
    pub(super) fn open(
        self: &Rc<Self>,
        name: &str,
        place: Place,
        title: &str,
        content: Option<ElementBuilder>,
        act: Act,
        on_close: fn(&ToolContext),
    ) -> Option<()> {
        let frame = self.frame(title, content)?;
        let mut listeners = vec![
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
        let button = self.button(name);
        if let Some(button) = &button {
            set_state(button, "aria-expanded", true);
        }
        let panel = dom::find(&frame, "[part=panel]")?;
        if place == Place::Beside {
            show_beside(&panel, button.as_ref());
            listeners.push(self.on(&dom::window()?.into(), "pointerdown", |context, event| {
                if !context.is_in_panel(event) {
                    context.close();
                }
            }));
        }
        dom::focus_without_scrolling(&panel);
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

    /// Whether an event happens in the open panel or on its button.
    fn is_in_panel(&self, event: &Event) -> bool {
        let Some(panel) = self.state::<Panel>() else { return true };
        let path = event.composed_path();
        let holds = |it: &HtmlElement| path.includes(it, 0);
        holds(&panel.element) || self.button(&panel.name).as_ref().is_some_and(holds)
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
        // In Chromium, what is around a popover does not match `:focus-within`.
        let had_focus = dom::find(&panel.element, ":focus").is_some();
        panel.element.remove();
        let Some(button) = self.button(&panel.name) else { return };
        set_state(&button, "aria-expanded", false);
        if had_focus {
            dom::focus(&button);
        }
    }
}

/// Shows a panel as a popover. A browser without popovers shows it before the article.
fn show_beside(panel: &HtmlElement, button: Option<&HtmlElement>) {
    dom::set_attribute(panel, "popover", "manual");
    // The button is the anchor of the popover. web-sys does not know this argument yet.
    let options = js_sys::Object::new();
    let show = js_sys::Reflect::get(panel, &"showPopover".into());
    if let (Some(button), Ok(Ok(show))) = (button, show.map(|it| it.dyn_into::<js_sys::Function>()))
    {
        let _ = js_sys::Reflect::set(&options, &"source".into(), button);
        // A browser may refuse the argument, and then the popover has no anchor.
        if show.call1(panel, &options).is_err() {
            let _ = panel.show_popover();
        }
    }
}
