//! The themes that a visitor can choose, and their custom properties.

/// The style sheet that defines the colours of every theme.
const SHEET: &str = include_str!("../../../../style/themes.css");

/// The properties for a theme that does not declare them. They have the values of style/tokens.css, so
/// that the values of the page do not mix with the theme.
const DEFAULTS: [(&str, &str); 2] = [
    ("muted", "color-mix(in srgb, currentColor 74%, transparent)"),
    ("rule", "color-mix(in srgb, currentColor 22%, transparent)"),
];

/// The colours of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The colours of the page.
    #[default]
    Page,
    /// Light or dark, depending on the setting of the device.
    Auto,
    /// Dark letters on a light background.
    Light,
    /// Light letters on a dark background.
    Dark,
    /// Colours of old paper.
    Sepia,
    /// White and yellow on black.
    Contrast,
}

impl Theme {
    /// All themes, in the order of the panel.
    pub const ALL: [Self; 6] =
        [Self::Page, Self::Auto, Self::Light, Self::Dark, Self::Sepia, Self::Contrast];

    /// The name in the stored text and in style/themes.css, and the value of the button.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Sepia => "sepia",
            Self::Contrast => "contrast",
        }
    }

    /// The names, without `--reader-`, and values of the theme's custom properties; empty for the
    /// colours of the page.
    pub(super) fn properties(self) -> Vec<(String, String)> {
        let mut properties = match self {
            Self::Page => return Vec::new(),
            Self::Auto => {
                let dark = declarations(Self::Dark.name());
                let value = |name: &str| dark.iter().find(|(it, _)| it == name).map(|(_, it)| it);
                let mut both = declarations(Self::Light.name());
                for (name, light) in &mut both {
                    match value(name) {
                        Some(dark) if light.starts_with('#') => {
                            *light = ["light-dark(", light, ", ", dark, ")"].concat();
                        }
                        Some(dark) if light != dark => *light = [light, " ", dark].concat(),
                        _ => {}
                    }
                }
                both
            }
            _ => declarations(self.name()),
        };
        for (name, value) in DEFAULTS {
            if !properties.iter().any(|(it, _)| it == name) {
                properties.push((name.to_owned(), value.to_owned()));
            }
        }
        properties
    }
}

/// The custom properties in the first rule for a theme.
fn declarations(theme: &str) -> Vec<(String, String)> {
    let mut declarations = Vec::new();
    let selector = ["[theme=\"", theme, "\"]"].concat();
    let rule = SHEET.split_once(&selector).and_then(|(_, it)| it.split_once('{'));
    let rule = rule.and_then(|(_, it)| it.split_once('}')).map_or("", |(it, _)| it);
    for it in rule.split(';') {
        if let Some((name, value)) = it.trim().split_once(':')
            && let Some(name) = name.strip_prefix("--reader-")
        {
            declarations.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    declarations
}
