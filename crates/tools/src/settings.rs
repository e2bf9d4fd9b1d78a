//! The text settings: a panel, and the custom properties that it sets.

use std::cell::RefCell;
use std::rc::Rc;

use article_reader_browser::object;
use article_reader_core::locale::ToolWords;
use article_reader_core::reader::settings::{Adjustment, Dial, Font, Settings};
use article_reader_core::reader::theme::Theme;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlInputElement};

use super::context::{ToolContext, fill};
use super::dom::{self, ElementBuilder, button, part, phrase, set_state};
use super::panel::Place;
use super::storage;

thread_local! {
    /// The settings for all readers of the page. They apply even if the browser stores nothing.
    static SETTINGS: RefCell<Settings> = RefCell::new(storage::settings());
}

/// The values of buttons.
const RESET: &str = "reset";
const LESS: &str = "less";
const MORE: &str = "more";

/// Opens the panel.
pub(super) fn open(context: &Rc<ToolContext>) {
    context.open(
        "settings",
        Place::Beside,
        context.words().text_settings,
        panel(context),
        act,
        |_| {},
    );
    refresh(context);
}

/// Builds the content of the panel.
fn panel(context: &ToolContext) -> Option<ElementBuilder> {
    let words = context.words();
    let mut dials = part("div", "dials")?;
    for dial in Dial::ALL {
        // Arabic letters are joined, so they must not be spaced.
        let is_joined = dial == Dial::LetterSpacing && context.script() == "arabic";
        if !is_joined {
            dials = dials.maybe_child(row(dial, words));
        }
    }
    let fonts = Font::ALL.map(|it| (it.name(), font_name(it, words)));
    let themes = Theme::ALL.map(|it| (it.name(), theme_name(it, words)));
    let content = part("div", "settings")?
        .child(dials)
        .maybe_child(choice("font", words.font, &fonts))
        .maybe_child(choice("theme", words.theme, &themes))
        .maybe_child(button("action", RESET, words.reset));
    Some(content)
}

/// Builds the buttons and the value of a dial.
fn row(dial: Dial, words: &ToolWords) -> Option<ElementBuilder> {
    let name = dial_name(dial, words);
    let step = |sign: &str, words: &str, value: &str| {
        Some(
            button("step", value, sign)?
                .attribute("name", dial.name())
                .attribute("aria-label", &fill(words, name)),
        )
    };
    let row = part("div", "dial")?
        .maybe_child(phrase("span", "dial-name", name))
        .maybe_child(step("−", words.less, LESS))
        .child(part("output", "dial-value")?.attribute("name", dial.name()))
        .maybe_child(step("+", words.more, MORE));
    Some(row)
}

/// Builds a group of radio buttons.
fn choice(name: &str, title: &str, options: &[(&str, &str)]) -> Option<ElementBuilder> {
    let mut choice =
        part("fieldset", "choice")?.maybe_child(phrase("legend", "choice-title", title));
    for (value, words) in options {
        let input = part("input", "option-mark")?;
        let input =
            input.attribute("type", "radio").attribute("name", name).attribute("value", value);
        choice = choice.child(part("label", "option")?.child(input).text(words));
    }
    Some(choice)
}

/// Changes the setting of a control of the panel.
fn act(context: &Rc<ToolContext>, control: &HtmlElement) {
    let value = dom::attribute(control, "value");
    let mut settings = SETTINGS.with_borrow(Clone::clone);
    match dom::attribute(control, "name").as_str() {
        "font" => settings.font = chosen(&Font::ALL, &value, Font::name),
        "theme" => settings.theme = chosen(&Theme::ALL, &value, Theme::name),
        _ if value == RESET => settings = Settings::default(),
        name => {
            let Some(dial) = Dial::named(name) else { return };
            let direction = if value == MORE { Adjustment::More } else { Adjustment::Less };
            let value = settings.get(dial).unwrap_or_else(|| value_of_page(context, dial));
            let Some(value) = dial.step(value, direction) else { return };
            settings.set(dial, value);
        }
    }
    SETTINGS.set(settings.clone());
    let properties = settings.properties();
    let mut entries = Vec::new();
    for (name, value) in &properties {
        entries.push((name.as_str(), value.into()));
    }
    let properties = object(&entries);
    // The function does not throw: the style sheet ignores a value that a property may not have.
    let _ = context.apply_settings.call1(&JsValue::NULL, &properties);
    let is_stored = storage::save_settings(&settings, &properties);
    ToolContext::for_all(&refresh);
    context.say((!is_stored).then_some(context.words().not_kept));
}

/// Reads the settings that another page of the origin has stored. js/settings-sheet.js has applied
/// them already.
pub(super) fn reload() {
    SETTINGS.set(storage::settings());
    ToolContext::for_all(&refresh);
}

/// Shows the current settings in the panel.
fn refresh(context: &ToolContext) {
    let Some(panel) = context.panel() else { return };
    let settings = SETTINGS.with_borrow(Clone::clone);
    for output in dom::find_all(&panel, "[part=dial-value]") {
        let Some(dial) = Dial::named(&dom::attribute(&output, "name")) else { continue };
        let value = settings.get(dial);
        let text = match value {
            Some(value) => context.number(&dial.text(value)),
            None => context.words().default.to_owned(),
        };
        output.set_text_content(Some(&text));
        let buttons = [output.previous_element_sibling(), output.next_element_sibling()];
        for (button, direction) in buttons.iter().zip([Adjustment::Less, Adjustment::More]) {
            // A button that becomes disabled would lose focus.
            let is_end = value.is_some_and(|it| dial.step(it, direction).is_none());
            if let Some(button) = button {
                set_state(button, "aria-disabled", is_end);
            }
        }
    }
    for input in dom::find_all(&panel, "input") {
        let input: HtmlInputElement = input.unchecked_into();
        let chosen =
            if input.name() == "font" { settings.font.name() } else { settings.theme.name() };
        input.set_checked(input.value() == chosen);
    }
}

/// Returns the option with a name, or the default.
fn chosen<T: Copy + Default>(all: &[T], value: &str, name: fn(T) -> &'static str) -> T {
    all.iter().copied().find(|it| name(*it) == value).unwrap_or_default()
}

/// Returns the value that the page gives a dial; 0 if the dial cannot be measured.
fn value_of_page(context: &ToolContext, dial: Dial) -> u16 {
    let value = || {
        let article = context.article()?;
        let style = dom::window()?.get_computed_style(&article).ok()??;
        let number =
            |name| js_sys::parse_float(&style.get_property_value(name).unwrap_or_default());
        let size = number("font-size");
        let value = match dial {
            Dial::Size => size,
            Dial::LineHeight => number("line-height") * 10.0 / size,
            Dial::Measure => f64::from(dom::find(&article, "[part=body]")?.client_width()) / size,
            Dial::LetterSpacing | Dial::WordSpacing => return None,
        };
        // The step brings a value that is out of range inside.
        Some((value + 0.5) as u16)
    };
    value().unwrap_or_default()
}

fn dial_name(dial: Dial, words: &ToolWords) -> &'static str {
    match dial {
        Dial::Size => words.size,
        Dial::LineHeight => words.line_height,
        Dial::Measure => words.measure,
        Dial::LetterSpacing => words.letter_spacing,
        Dial::WordSpacing => words.word_spacing,
    }
}

fn font_name(font: Font, words: &ToolWords) -> &'static str {
    match font {
        Font::Page => words.as_page,
        Font::Serif => words.serif,
        Font::Sans => words.sans,
        Font::Dyslexia => words.dyslexia,
    }
}

fn theme_name(theme: Theme, words: &ToolWords) -> &'static str {
    match theme {
        Theme::Page => words.as_page,
        Theme::Auto => words.auto,
        Theme::Light => words.light,
        Theme::Dark => words.dark,
        Theme::Sepia => words.sepia,
        Theme::Contrast => words.contrast,
    }
}
