//! What decides how a story is printed, besides its document.

use article_reader_core::article::Language;
use article_reader_core::request::Request;

use super::formatter::Zone;

/// A document, with its URL.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The text of the document.
    pub text: String,
    /// The URL of the document, against which its relative URLs resolve.
    pub base: String,
}

/// What decides how a story is printed, besides its document.
#[derive(Clone, Debug)]
pub struct Options {
    /// The item to read, its format, the URL of the document, and the current time.
    pub request: Request,
    /// The attributes of the element, such as `src`, in the order in which they are printed. `isolated` decides where
    /// the article stands.
    pub attributes: Vec<(String, String)>,
    /// The publisher profile.
    pub publisher: Option<Source>,
    /// The list from which related stories are chosen.
    pub stories: Option<Source>,
    /// The language of the page: of the reader's own words and of dates. `None` takes the language of the story.
    pub language: Option<Language>,
    /// The publisher's time zone.
    pub zone: Zone,
    /// The level of the headline, 1 to 4.
    pub heading_level: u8,
    /// The beginning of all identifiers in the print. No other reader of the page may have the same. `None` derives it
    /// from the document, so that different stories of a page have different prefixes.
    pub id_prefix: Option<String>,
    /// The attribute `sizes` of pictures that fill the column.
    pub picture_sizes: String,
    /// The URL of the folder with the files of the release. Without it, the print names no style sheet and no script.
    pub assets: Option<String>,
    /// The URL of the page, for the structured data.
    pub page: Option<String>,
    /// The Unix time in seconds from which the page must not show the print any more, even if the story has no expiry.
    pub valid_until: Option<i64>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            request: Request::default(),
            attributes: Vec::new(),
            publisher: None,
            stories: None,
            language: None,
            zone: Zone::utc(),
            heading_level: 1,
            id_prefix: None,
            // The widest column of style/figure.css, for a column of unknown width.
            picture_sizes: "min(100vw, 60em)".to_owned(),
            assets: None,
            page: None,
            valid_until: None,
        }
    }
}

impl Options {
    /// Whether the article stands in a shadow root.
    pub(crate) fn is_isolated(&self) -> bool {
        self.attributes.iter().any(|(name, _)| name == "isolated")
    }

    /// Returns the URL of a file of the release.
    pub(crate) fn asset(&self, file: &str) -> Option<String> {
        let folder = self.assets.as_deref()?;
        let separator = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
        Some([folder, separator, file].concat())
    }
}
