//! The custom properties of a theme that somebody has chosen over the page's own.

/// The one place where the colours stand.
const SHEET: &str = include_str!("../../../../style/themes.css");

/// What a theme says nothing of is as in style/tokens.css, and not as in the page's theme.
const DEFAULTS: [(&str, &str); 2] = [
    ("muted", "color-mix(in srgb, currentColor 74%, transparent)"),
    ("rule", "color-mix(in srgb, currentColor 22%, transparent)"),
];

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the page.
    #[default]
    Page,
    /// Light or dark, as the device is set.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As on old paper.
    Sepia,
    /// White and yellow on black.
    Contrast,
}

impl Theme {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Page, Self::Auto, Self::Light, Self::Dark, Self::Sepia, Self::Contrast];

    /// The name in what is kept, in style/themes.css, and the value of its button.
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

    /// The properties of a theme, by their names without `--reader-`; none for the page's own.
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

/// What the first rule for a theme declares.
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
