//! Properties that hold for the print of every body, even if it is broken or hostile.

#[path = "../../core/tests/body_properties/bodies.rs"]
#[allow(unreachable_pub, reason = "a part of a test")]
mod bodies;
#[path = "../../core/tests/seeds/mod.rs"]
mod seeds;
#[path = "prints/valid.rs"]
mod valid;

use article_reader_core::request::Request;
use article_reader_print::{Answer, Options, prerender};
use proptest::prelude::*;
use serde_json::json;

/// Prints a story with this body, and checks what a page may expect of the print.
fn check(body: &str) -> Result<(), TestCaseError> {
    let story = json!({ "format": "article-reader/1", "headline": "A", "body": body });
    let base = Some("https://gazette.example/story.json".to_owned());
    let options = Options { request: Request { base, ..Request::default() }, ..Options::default() };
    match prerender(&story.to_string(), &options, false) {
        Ok(Answer::Printed(print)) => valid::check(&print.html)
            .map_err(|fault| TestCaseError::fail(format!("{fault}\n{}", print.html))),
        other => Err(TestCaseError::fail(format!("{other:?}"))),
    }
}

mod properties {
    use super::*;

    #[test]
    fn any_string_is_printed_as_html_that_a_page_can_contain() {
        seeds::check(&["\0", "a\r\nb\rc"], &"(?s).{0,200}", check);
    }

    #[test]
    fn any_sequence_of_tokens_is_printed_as_html_that_a_page_can_contain() {
        seeds::check(&[], &bodies::tokens(), check);
    }

    #[test]
    fn any_nested_elements_are_printed_as_html_that_a_page_can_contain() {
        seeds::check(&[], &bodies::soup(), check);
    }
}
