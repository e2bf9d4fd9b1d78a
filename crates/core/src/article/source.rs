//! The origin of a story: its authors, its provider, its section, and generative models.

use serde::Serialize;

use crate::search::after_last;

/// One author.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Author {
    /// The name, without "By".
    pub name: String,
    /// The role, such as "political correspondent".
    pub role: Option<String>,
    /// The URL of the author's page.
    pub url: Option<String>,
    /// The URL of a portrait.
    pub image: Option<String>,
    /// A short text about the author.
    pub description: Option<String>,
    /// Pages of the author on other sites.
    pub links: Vec<ProfileLink>,
    /// The identifier of the author in the document.
    pub id: Option<String>,
}

/// The provider of a story, such as a news agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The name.
    pub name: String,
    /// The URL of the provider's site.
    pub url: Option<String>,
    /// The URL of the logo.
    pub logo: Option<String>,
    /// A short text about the provider.
    pub description: Option<String>,
    /// Pages of the provider on other sites.
    pub links: Vec<ProfileLink>,
    /// The identifier of the provider in the document.
    pub id: Option<String>,
}

impl Source {
    /// A provider of which only the name is known.
    pub fn named(name: String) -> Self {
        Self { name, url: None, logo: None, description: None, links: Vec::new(), id: None }
    }
}

/// A page of an author or provider on another site, such as a profile in a social network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProfileLink {
    /// The name of the page; if it is `None`, the host is shown.
    pub name: Option<String>,
    /// The URL of the page.
    pub url: String,
}

impl ProfileLink {
    /// The largest number of pages per author or provider. More links would not help a visitor.
    const MOST: usize = 6;

    /// Adds the page to `links`, unless it is there already or is the main page, `home`.
    pub(crate) fn add(self, links: &mut Vec<Self>, home: Option<&str>) {
        let is_there = home == Some(&self.url) || links.iter().any(|it| it.url == self.url);
        if !is_there && links.len() < Self::MOST {
            links.push(self);
        }
    }
}

/// One section of the section trail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The name.
    pub name: String,
    /// The URL of the section's page.
    pub url: Option<String>,
}

/// Whether people or a generative model made a text or picture, from IPTC's Digital Source Type
/// vocabulary (cv.iptc.org/newscodes/digitalsourcetype).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Made by people, or unknown.
    #[default]
    Human,
    /// Made by people with a generative model.
    AiAssisted,
    /// Made by a generative model alone.
    AiGenerated,
}

impl Origin {
    /// Reads a term of the vocabulary: a URI or its last part, in the spelling of the IPTC or of
    /// schema.org.
    ///
    /// Only terms whose definition requires a generative model give a label. By definition,
    /// `algorithmicallyEnhanced` (noise removed), `computationalCapture` (the camera of a phone),
    /// `dataDrivenMedia` (a chart) and `algorithmicMedia` (a fractal) use none, and `composite` and
    /// `virtualRecording` (a video call) need not use one. To label those as AI would be misleading.
    pub fn from_digital_source_type(term: &str) -> Self {
        let name = after_last(term, "/:.").trim().to_ascii_lowercase();
        match name.strip_suffix("digitalsource").unwrap_or(&name) {
            // C2PA defines the term that ends in `data`.
            "trainedalgorithmicmedia" | "trainedalgorithmicdata" => Self::AiGenerated,
            "compositewithtrainedalgorithmicmedia" | "compositesynthetic" => Self::AiAssisted,
            _ => Self::Human,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_terms_that_require_a_generative_model_give_a_label() {
        const IPTC: &str = "http://cv.iptc.org/newscodes/digitalsourcetype/";
        let cases = [
            ("trainedAlgorithmicMedia", Origin::AiGenerated),
            ("compositeWithTrainedAlgorithmicMedia", Origin::AiAssisted),
            ("compositeSynthetic", Origin::AiAssisted),
            ("algorithmicallyEnhanced", Origin::Human),
            ("algorithmicMedia", Origin::Human),
            ("dataDrivenMedia", Origin::Human),
            ("virtualRecording", Origin::Human),
            ("composite", Origin::Human),
            ("computationalCapture", Origin::Human),
            ("digitalCreation", Origin::Human),
            ("humanEdits", Origin::Human),
        ];
        for (term, expected) in cases {
            let schema_org = ["https://schema.org/", term, "DigitalSource"].concat();
            let forms = [term.to_owned(), [IPTC, term].concat(), ["digsrctype:", term].concat()];
            for form in forms.into_iter().chain([schema_org]) {
                assert_eq!(Origin::from_digital_source_type(&form), expected, "{form}");
            }
        }
        for term in [
            "http://c2pa.org/digitalsourcetype/trainedAlgorithmicData",
            "c2pa.trainedAlgorithmicData",
        ] {
            assert_eq!(Origin::from_digital_source_type(term), Origin::AiGenerated);
        }
    }
}
