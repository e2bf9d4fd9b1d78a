//! Reads documents as a browser does: the engine reads what it can, and the formats module translates the rest.

use article_reader_core::error::{Code, Error};
use article_reader_core::formats::{self, Registry};
use article_reader_core::json::Value;
use article_reader_core::platform::Platform;
use article_reader_core::read::{Outcome, read};
use article_reader_core::request::Request;
use article_reader_core::translate::translate;
use article_reader_native::{Native, TreeNode};

/// The platform of the engine, with the parsers of [`Native`]: it reads two formats, and mends nothing.
struct Engine;

impl Platform for Engine {
    type Node = TreeNode;

    fn registry(&self) -> &'static Registry {
        &formats::BUILT_IN
    }

    fn parse_html(&self, html: &str) -> Option<TreeNode> {
        Native.parse_html(html)
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        Native.parse_json(text)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        Native.resolve(base, reference)
    }
}

/// Reads a document as `Session::read_story` of the engine does.
pub(crate) fn read_as_a_browser(text: &str, request: &Request) -> Result<Outcome, Error> {
    match read(text, request, &Engine) {
        Err(error) if error.code == Code::UnknownFormat => {}
        outcome => return outcome,
    }
    let translated = translate(text, request, &Native)?;
    let request = Request { select: None, format: None, is_mended: true, ..request.clone() };
    let mut outcome = read(&translated.document.to_string(), &request, &Engine)?;
    outcome.format = translated.format.into();
    Ok(outcome)
}
