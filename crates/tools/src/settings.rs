//! The settings of the text: a panel, and what it changes.

use std::cell::RefCell;
use std::rc::Rc;

use article_reader_core::locale::ToolWords;
use article_reader_core::reader::settings::{Adjustment, Dial, Font, Settings};
use article_reader_core::reader::theme::Theme;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlInputElement};

use super::context::{ToolContext, fill};
use super::dom::{self, Made, button, make, phrase, set_state};
use super::storage;

thread_local! {
    /// What holds for all readers of the page, also where the browser keeps nothing.
    static SETTINGS: RefCell<Settings> = RefCell::new(storage::settings());
}

/// The values of buttons.
const RESET: &str = "reset";
const LESS: &str = "less";
const MORE: &str = "more";

/// The panel.
pub(super) fn panel(context: &ToolContext) -> Option<Made> {
    let words = context.words();
    let mut dials = make("div", "dials")?;
    for dial in Dial::ALL {
        // Letters that hang together are not spaced.
        let is_joined = dial == Dial::LetterSpacing && context.script() == "arabic";
        if !is_joined {
            dials = dials.add(row(dial, words));
        }
    }
    let fonts = Font::ALL.map(|it| (it.name(), font(it, words)));
    let themes = Theme::ALL.map(|it| (it.name(), theme(it, words)));
    let content = make("div", "settings")?
        .add(Some(dials))
        .add(choice("font", words.font, &fonts))
        .add(choice("theme", words.theme, &themes))
        .add(button("action", RESET, words.reset));
    Some(content)
}

fn row(dial: Dial, words: &ToolWords) -> Option<Made> {
    let name = name(dial, words);
    let step = |sign: &str, words: &str, value: &str| {
        Some(
            button("step", value, sign)?
                .set("name", dial.name())
                .set("aria-label", &fill(words, name)),
        )
    };
    let row = make("div", "dial")?
        .add(phrase("span", "dial-name", name))
        .add(step("−", words.less, LESS))
        .add(Some(make("output", "dial-value")?.set("name", dial.name())))
        .add(step("+", words.more, MORE));
    Some(row)
}

fn choice(name: &str, title: &str, options: &[(&str, &str)]) -> Option<Made> {
    let mut choice = make("fieldset", "choice")?.add(phrase("legend", "choice-title", title));
    for (value, words) in options {
        let input = make("input", "option-mark")?;
        let input = input.set("type", "radio").set("name", name).set("value", value);
        choice = choice.add(Some(make("label", "option")?.add(Some(input)).text(words)));
    }
    Some(choice)
}

/// Does what was clicked or chosen in the panel.
pub(super) fn act(context: &Rc<ToolContext>, control: &HtmlElement) {
    let value = dom::get(control, "value");
    let mut settings = SETTINGS.with_borrow(Clone::clone);
    match dom::get(control, "name").as_str() {
        "font" => settings.font = chosen(&Font::ALL, &value, Font::name),
        "theme" => settings.theme = chosen(&Theme::ALL, &value, Theme::name),
        _ if value == RESET => settings = Settings::default(),
        name => {
            let Some(dial) = Dial::named(name) else { return };
            let direction = if value == MORE { Adjustment::More } else { Adjustment::Less };
            let value = settings.get(dial).unwrap_or_else(|| measure(context, dial));
            let Some(value) = dial.step(value, direction) else { return };
            settings.set(dial, value);
        }
    }
    SETTINGS.set(settings.clone());
    let properties = js_sys::Object::new();
    for (name, value) in settings.properties() {
        // Setting a property of a fresh plain object cannot fail.
        let _ = js_sys::Reflect::set(&properties, &name.into(), &value.into());
    }
    // It throws nothing: what a property may not be, it is not.
    let _ = context.choose.call1(&JsValue::NULL, &properties);
    let is_kept = storage::keep_settings(&settings, &properties);
    ToolContext::for_all(&refresh);
    context.say((!is_kept).then_some(context.words().not_kept));
}

/// Takes over what another page of the origin has kept; js/settings-sheet.js has applied it already.
pub(super) fn reread() {
    SETTINGS.set(storage::settings());
    ToolContext::for_all(&refresh);
}

/// Shows in the panel what holds now.
pub(super) fn refresh(context: &ToolContext) {
    let Some(panel) = context.panel() else { return };
    let settings = SETTINGS.with_borrow(Clone::clone);
    for output in dom::find_all(&panel, "[part=dial-value]") {
        let Some(dial) = Dial::named(&dom::get(&output, "name")) else { continue };
        let value = settings.get(dial);
        let text = match value {
            Some(value) => context.number(&dial.text(value)),
            None => context.words().default.to_owned(),
        };
        output.set_text_content(Some(&text));
        let buttons = [output.previous_element_sibling(), output.next_element_sibling()];
        for (button, direction) in buttons.iter().zip([Adjustment::Less, Adjustment::More]) {
            // One that is disabled would lose the focus.
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

fn chosen<T: Copy + Default>(all: &[T], value: &str, name: fn(T) -> &'static str) -> T {
    all.iter().copied().find(|it| name(*it) == value).unwrap_or_default()
}

/// How the page has it.
fn measure(context: &ToolContext, dial: Dial) -> u16 {
    let measure = || {
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
        // A value out of range is brought inside by the step.
        Some((value + 0.5) as u16)
    };
    measure().unwrap_or_default()
}

fn name(dial: Dial, words: &ToolWords) -> &'static str {
    match dial {
        Dial::Size => words.size,
        Dial::LineHeight => words.line_height,
        Dial::Measure => words.measure,
        Dial::LetterSpacing => words.letter_spacing,
        Dial::WordSpacing => words.word_spacing,
    }
}

fn font(font: Font, words: &ToolWords) -> &'static str {
    match font {
        Font::Page => words.as_page,
        Font::Serif => words.serif,
        Font::Sans => words.sans,
        Font::Dyslexia => words.dyslexia,
    }
}

fn theme(theme: Theme, words: &ToolWords) -> &'static str {
    match theme {
        Theme::Page => words.as_page,
        Theme::Auto => words.auto,
        Theme::Light => words.light,
        Theme::Dark => words.dark,
        Theme::Sepia => words.sepia,
        Theme::Contrast => words.contrast,
    }
}
