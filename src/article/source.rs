//! Where a story comes from: authors, provider, section, and machines.

use serde::Serialize;

/// One author.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Author {
    /// The name, without "By".
    pub name: String,
    /// The role, such as "political correspondent".
    pub role: Option<String>,
    /// The author's page.
    pub url: Option<String>,
    /// A portrait.
    pub image: Option<String>,
    /// A few words on the author.
    pub description: Option<String>,
}

/// The provider of a story, such as a news agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The name.
    pub name: String,
    /// The provider's site.
    pub url: Option<String>,
    /// The logo.
    pub logo: Option<String>,
    /// A few words on the provider.
    pub description: Option<String>,
}

impl Source {
    /// A provider of whom nothing but the name is known.
    pub fn named(name: String) -> Self {
        Self { name, url: None, logo: None, description: None }
    }
}

/// One step of the section trail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The name.
    pub name: String,
    /// The section's page.
    pub url: Option<String>,
}

/// Whether a machine made it, after IPTC's Digital Source Type vocabulary
/// (cv.iptc.org/newscodes/digitalsourcetype).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Made by people, or nobody said.
    #[default]
    Human,
    /// People and a generative model together.
    AiAssisted,
    /// A generative model alone.
    AiGenerated,
}

impl Origin {
    /// Reads a term of the vocabulary, given as a URI or as its last part. schema.org's terms are
    /// the same with `DigitalSource` behind them.
    pub fn from_digital_source_type(term: &str) -> Self {
        let name = term.rsplit(['/', ':']).next().unwrap_or(term);
        let name = name.trim().to_ascii_lowercase();
        match name.strip_suffix("digitalsource").unwrap_or(&name) {
            "trainedalgorithmicmedia" => Self::AiGenerated,
            "compositewithtrainedalgorithmicmedia" | "compositesynthetic" => Self::AiAssisted,
            _ => Self::Human,
        }
    }
}
