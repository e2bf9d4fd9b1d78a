//! The text settings of a visitor.

use super::theme::Theme;
use crate::number;

/// A setting with a numeric value, which changes in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// The size of the letters, in CSS pixels.
    Size,
    /// The height of the lines, in tenths of the size.
    LineHeight,
    /// The length of the lines, in em.
    Measure,
    /// The space between letters, in hundredths of an em.
    LetterSpacing,
    /// The space between words, in hundredths of an em.
    WordSpacing,
}

impl Dial {
    /// All dials, in the order of the panel.
    pub const ALL: [Self; 5] =
        [Self::Size, Self::LineHeight, Self::Measure, Self::LetterSpacing, Self::WordSpacing];

    /// The dial with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The name in the stored text and in the custom property.
    pub fn name(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::LineHeight => "line-height",
            Self::Measure => "measure",
            Self::LetterSpacing => "letter-spacing",
            Self::WordSpacing => "word-spacing",
        }
    }

    /// The smallest value, the largest value and the step. All ranges except the size are those of
    /// Firefox's Reader View. The steps include the values of WCAG 1.4.12 (1.5, 0.12 em and 0.16 em).
    fn range(self) -> (u16, u16, u16) {
        match self {
            Self::Size => (12, 40, 2),
            Self::LineHeight => (10, 26, 1),
            Self::Measure => (20, 60, 5),
            Self::LetterSpacing => (0, 24, 3),
            Self::WordSpacing => (0, 40, 4),
        }
    }

    /// The next step above or below a value, which may be between two steps; `None` at the end of the
    /// range.
    pub fn step(self, value: u16, direction: Adjustment) -> Option<u16> {
        let (least, most, step) = self.range();
        let next = match direction {
            Adjustment::More if value < least => least,
            Adjustment::More => value - (value - least) % step + step,
            Adjustment::Less if value > most => most,
            Adjustment::Less if value <= least => return None,
            Adjustment::Less => value - ((value - least) % step + step - 1) % step - 1,
        };
        (least..=most).contains(&next).then_some(next)
    }

    /// A value in the notation of CSS, without its unit. The panel shows it too.
    pub fn text(self, value: u16) -> String {
        match self {
            Self::Size => number::text(value),
            Self::LineHeight => decimal(value, 1),
            Self::Measure => number::text(value),
            Self::LetterSpacing | Self::WordSpacing => decimal(value, 2),
        }
    }

    /// The unit of the value in CSS.
    fn unit(self) -> &'static str {
        match self {
            // Not rem: a page can change the font size of its root, but 20 must always mean 20 px.
            Self::Size => "px",
            Self::LineHeight => "",
            Self::Measure | Self::LetterSpacing | Self::WordSpacing => "em",
        }
    }
}

/// The direction in which a button changes a dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// To a smaller value.
    Less,
    /// To a larger value.
    More,
}

/// A typeface. The reader downloads no fonts: it uses those that are installed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Font {
    /// The typeface of the page.
    #[default]
    Page,
    /// A typeface with serifs.
    Serif,
    /// A typeface without serifs.
    Sans,
    /// A typeface whose letters are hard to confuse.
    Dyslexia,
}

impl Font {
    /// All typefaces, in the order of the panel.
    pub const ALL: [Self; 4] = [Self::Page, Self::Serif, Self::Sans, Self::Dyslexia];

    /// The name in the stored text, and the value of the button.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Serif => "serif",
            Self::Sans => "sans",
            Self::Dyslexia => "dyslexia",
        }
    }

    /// The value of `font-family`, with the best family first; `None` for the typeface of the page.
    pub fn families(self) -> Option<&'static str> {
        match self {
            Self::Page => None,
            Self::Serif => Some("ui-serif, Charter, \"Bitstream Charter\", Georgia, serif"),
            Self::Sans => Some("system-ui, \"Segoe UI\", Roboto, \"Helvetica Neue\", sans-serif"),
            Self::Dyslexia => Some(
                "OpenDyslexic, \"Atkinson Hyperlegible Next\", \"Atkinson Hyperlegible\", Lexend, \
                 Andika, \"Comic Sans MS\", Verdana, sans-serif",
            ),
        }
    }
}

/// The settings that a visitor has chosen. All other settings are those of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    dials: [Option<u16>; Dial::ALL.len()],
    /// The typeface.
    pub font: Font,
    /// The colours.
    pub theme: Theme,
}

impl Settings {
    /// The chosen value of a dial, in the unit of [`Dial`]; `None` if the visitor has chosen none.
    pub fn get(&self, dial: Dial) -> Option<u16> {
        self.dials.get(dial as usize).copied().flatten()
    }

    /// Sets the value of a dial.
    pub fn set(&mut self, dial: Dial, value: u16) {
        if let Some(place) = self.dials.get_mut(dial as usize) {
            *place = Some(value);
        }
    }

    /// Reads the stored text, which another version or another program may have written. Unknown
    /// entries have no effect, and values out of range become the nearest valid value.
    pub fn parse(stored: &str) -> Self {
        let mut settings = Self::default();
        for entry in stored.split(';') {
            let Some((name, value)) = entry.split_once(':') else { continue };
            if let Some(font) = Font::ALL.into_iter().find(|it| it.name() == value)
                && name == "font"
            {
                settings.font = font;
            }
            if let Some(theme) = Theme::ALL.into_iter().find(|it| it.name() == value)
                && name == "theme"
            {
                settings.theme = theme;
            }
            if let Some(dial) = Dial::named(name)
                && let Some(value) = number::read(value).and_then(|it| u16::try_from(it).ok())
            {
                let (least, most, step) = dial.range();
                let value = value.clamp(least, most);
                settings.set(dial, value - (value - least) % step);
            }
        }
        settings
    }

    /// The text to store, such as `size:20;font:sans`; empty if the visitor has chosen nothing.
    pub fn to_stored(&self) -> String {
        let mut stored = String::new();
        let mut add = |name: &str, value: &str| {
            stored.push_str(if stored.is_empty() { "" } else { ";" });
            stored.push_str(name);
            stored.push(':');
            stored.push_str(value);
        };
        for dial in Dial::ALL {
            if let Some(value) = self.get(dial) {
                add(dial.name(), &number::text(value));
            }
        }
        if self.font != Font::Page {
            add("font", self.font.name());
        }
        if self.theme != Theme::Page {
            add("theme", self.theme.name());
        }
        stored
    }

    /// The names and values of the custom properties for these settings.
    pub fn properties(&self) -> Vec<(String, String)> {
        let mut properties = Vec::new();
        let mut add = |name: &str, value: String| {
            properties.push((["--reader-", name].concat(), value));
        };
        for dial in Dial::ALL {
            if let Some(value) = self.get(dial) {
                add(dial.name(), [&dial.text(value), dial.unit()].concat());
            }
        }
        if self.get(Dial::Size).is_some() {
            // The toolbar keeps its size when the size of the text changes.
            add("tools-size", "0.875rem".to_owned());
        }
        if let Some(families) = self.font.families() {
            add("font", families.to_owned());
            add("headline-font", families.to_owned());
        }
        for (name, value) in self.theme.properties() {
            add(&name, value);
        }
        properties
    }
}

/// A value as a decimal number: its last `digits` digits come after the point, without zeros at the end.
fn decimal(value: u16, digits: u32) -> String {
    let unit = 10_u16.pow(digits);
    let (whole, mut rest, mut width) = (value / unit, value % unit, digits as usize);
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
        width -= 1;
    }
    let mut text = number::text(whole);
    if rest != 0 {
        text.push('.');
        number::push(&mut text, rest.into(), width);
    }
    text
}
