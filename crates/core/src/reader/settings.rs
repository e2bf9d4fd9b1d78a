//! How somebody wants the text to look.

use super::theme::Theme;
use crate::number;

/// What can be set in steps.
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
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Size, Self::LineHeight, Self::Measure, Self::LetterSpacing, Self::WordSpacing];

    /// The dial of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The name in what is kept, and in its custom property.
    pub fn name(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::LineHeight => "line-height",
            Self::Measure => "measure",
            Self::LetterSpacing => "letter-spacing",
            Self::WordSpacing => "word-spacing",
        }
    }

    /// The least, the most, and the step between. The ranges are those of Firefox's Reader View but
    /// for the size; the steps meet what WCAG 1.4.12 names (1.5, 0.12 em and 0.16 em).
    fn range(self) -> (u16, u16, u16) {
        match self {
            Self::Size => (12, 40, 2),
            Self::LineHeight => (10, 26, 1),
            Self::Measure => (20, 60, 5),
            Self::LetterSpacing => (0, 24, 3),
            Self::WordSpacing => (0, 40, 4),
        }
    }

    /// The step above or below a value; a value between two steps goes to the nearer in that
    /// direction. There is none beyond the ends.
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

    /// A value as CSS has it, and as a person reads it.
    pub fn text(self, value: u16) -> String {
        match self {
            Self::Size => number::text(value),
            Self::LineHeight => decimal(value, 1),
            Self::Measure => number::text(value),
            Self::LetterSpacing | Self::WordSpacing => decimal(value, 2),
        }
    }

    fn unit(self) -> &'static str {
        match self {
            // Whoever chooses 20 means 20, whatever a page has made of the size of its root.
            Self::Size => "px",
            Self::LineHeight => "",
            Self::Measure | Self::LetterSpacing | Self::WordSpacing => "em",
        }
    }
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// Down.
    Less,
    /// Up.
    More,
}

/// A typeface, by what is installed: none is downloaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Font {
    /// The page's own.
    #[default]
    Page,
    /// With serifs.
    Serif,
    /// Without.
    Sans,
    /// Letters that are hard to confuse.
    Dyslexia,
}

impl Font {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Page, Self::Serif, Self::Sans, Self::Dyslexia];

    /// The name in what is kept, and the value of its button.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Serif => "serif",
            Self::Sans => "sans",
            Self::Dyslexia => "dyslexia",
        }
    }

    /// The families, the most fitting first; none for the page's own.
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

/// What somebody has chosen; whatever was not chosen stays as the page has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    dials: [Option<u16>; Dial::ALL.len()],
    /// The typeface.
    pub font: Font,
    /// The colours.
    pub theme: Theme,
}

impl Settings {
    /// What was chosen for a dial.
    pub fn get(&self, dial: Dial) -> Option<u16> {
        self.dials.get(dial as usize).copied().flatten()
    }

    /// Chooses for a dial.
    pub fn set(&mut self, dial: Dial, value: u16) {
        if let Some(place) = self.dials.get_mut(dial as usize) {
            *place = Some(value);
        }
    }

    /// Reads what was kept, perhaps by another version or by somebody else: what it does not
    /// understand it leaves as the page has it, and what is out of range it brings inside.
    pub fn parse(kept: &str) -> Self {
        let mut settings = Self::default();
        for entry in kept.split(';') {
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

    /// What to keep: `size:20;font:sans`; empty where nothing was chosen.
    pub fn to_stored(&self) -> String {
        let mut kept = String::new();
        let mut keep = |name: &str, value: &str| {
            kept.push_str(if kept.is_empty() { "" } else { ";" });
            kept.push_str(name);
            kept.push(':');
            kept.push_str(value);
        };
        for dial in Dial::ALL {
            if let Some(value) = self.get(dial) {
                keep(dial.name(), &number::text(value));
            }
        }
        if self.font != Font::Page {
            keep("font", self.font.name());
        }
        if self.theme != Theme::Page {
            keep("theme", self.theme.name());
        }
        kept
    }

    /// The custom properties that make the text so.
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
            // The controls do not grow and shrink with the text.
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

/// A number with so many digits behind its point, without the zeros that say nothing.
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
