//! Reads the document of a story, with the modules that are loaded later if the document needs one.

use article_reader_browser::now;
use article_reader_core::error::{Code, Error};
use article_reader_core::read::{self, Outcome};
use article_reader_core::request::Request;

use super::session::Session;
use crate::browser::{self, Answer};

impl Session {
    /// Whether the publisher profile describes formats.
    pub(super) fn has_formats(&self) -> bool {
        self.publisher.borrow().has_formats
    }

    /// Reads a document. The formats module or the mend module translates it first if the engine
    /// does not know the format, if the publisher profile may describe it, or if the document needs repairs.
    pub(super) async fn read_story(&self, answer: &Answer) -> Result<Outcome, Error> {
        // URLs in a document that the page has made itself (`blob:`) resolve against the page.
        let base = answer.url.starts_with("http").then(|| answer.url.clone());
        let request = Request {
            select: self.host.attribute("select"),
            format: self.host.attribute("format"),
            profile: self.has_formats().then(|| self.publisher.borrow().text.clone()),
            base: base.or_else(|| self.host.base()),
            is_mended: false,
            now: now(),
        };
        let outcome = match request.profile {
            None => read::read(&answer.text, &request, &browser::PLATFORM),
            Some(_) => Err(Error::new(Code::UnknownFormat, "")),
        };
        let (needs_mend, is_invalid) = match &outcome {
            // The formats module knows more notations of JSON.
            Err(error) if matches!(error.code, Code::UnknownFormat | Code::Invalid) => {
                (false, error.code == Code::Invalid)
            }
            Ok(outcome) if outcome.needs_mend => (true, false),
            _ => return outcome,
        };
        let translated = match self.translator.translate(&answer.text, &request, needs_mend).await {
            // A story that needs repairs is shown without them rather than not at all.
            Err(_) if needs_mend || is_invalid => return outcome,
            translated => translated?,
        };
        // The translated document contains only the selected story.
        let request = Request { select: None, format: None, ..request };
        let mut outcome = read::read(&translated.document, &request, &browser::PLATFORM)?;
        outcome.format = translated.format.into();
        // The notices of a story that may not be shown could reveal something of it.
        if outcome.article.is_some() {
            outcome.notices.extend(translated.notices);
        }
        Ok(outcome)
    }
}
