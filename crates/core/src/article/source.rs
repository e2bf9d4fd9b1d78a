//! Where a story comes from: authors, provider, section, and machines.

use serde::Serialize;

use crate::search::after_last;

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
    /// Pages of the author's elsewhere.
    pub links: Vec<ProfileLink>,
    /// What the document identifies the author by.
    pub id: Option<String>,
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
    /// Pages of the provider's elsewhere.
    pub links: Vec<ProfileLink>,
    /// What the document identifies the provider by.
    pub id: Option<String>,
}

impl Source {
    /// A provider of whom nothing but the name is known.
    pub fn named(name: String) -> Self {
        Self { name, url: None, logo: None, description: None, links: Vec::new(), id: None }
    }
}

/// A page that somebody has elsewhere, such as one in a network.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProfileLink {
    /// What it is called; where nobody says, its host stands for it.
    pub name: Option<String>,
    /// Its address.
    pub url: String,
}

impl ProfileLink {
    /// Nobody has use for more of them than these.
    const MOST: usize = 6;

    /// Adds a page to those of somebody who is at `home`, unless it is there.
    pub(crate) fn add(self, links: &mut Vec<Self>, home: Option<&str>) {
        let is_there = home == Some(&self.url) || links.iter().any(|it| it.url == self.url);
        if !is_there && links.len() < Self::MOST {
            links.push(self);
        }
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
    /// Reads a term of the vocabulary, given as a URI or as its last part, in the IPTC's spelling
    /// or schema.org's.
    ///
    /// Only terms count that say a generative model had a part. By their definitions it had none in
    /// `algorithmicallyEnhanced` (noise taken away), `computationalCapture` (what telephones do),
    /// `dataDrivenMedia` and `algorithmicMedia` (a chart, a fractal), and need have had none in
    /// `composite` and `virtualRecording` (a video call): to call those AI would mislead.
    pub fn from_digital_source_type(term: &str) -> Self {
        let name = after_last(term, "/:.").trim().to_ascii_lowercase();
        match name.strip_suffix("digitalsource").unwrap_or(&name) {
            // The second is C2PA's.
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
    fn a_machine_is_named_only_where_a_generative_model_had_a_part() {
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
