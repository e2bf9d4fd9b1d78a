//! Reads documents as a browser does: the engine reads what it can, the formats module translates other formats, and
//! the mend module translates what needs repairs.

mod module;

use article_reader_core::error::{Code, Error};
use article_reader_core::formats;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::translate::translate;
use article_reader_native::Native;

use module::Module;

/// Reads a document as `Session::read_story` of the engine does.
pub(crate) fn read_as_a_browser(text: &str, request: &Request) -> Result<Outcome, Error> {
    let engine = Module(&formats::BUILT_IN);
    let formats = match read(text, request, &engine) {
        Err(error) if error.code == Code::UnknownFormat => {
            Some(translate(text, request, &Module(&formats::ALL)))
        }
        Ok(outcome) if outcome.needs_mend => None,
        outcome => return outcome,
    };
    let translated = match formats {
        Some(Err(error)) if error.code != Code::NeedsMend => return Err(error),
        Some(Ok(translated)) => translated,
        _ => translate(text, request, &Native)?,
    };
    let request = Request { select: None, format: None, ..request.clone() };
    let mut outcome = read(&translated.document.to_string(), &request, &engine)?;
    outcome.format = translated.format;
    Ok(outcome)
}
