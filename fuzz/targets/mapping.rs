//! Reads any document with any mapping of a publisher profile: an array of the profile and the document. The story,
//! translated to our own format, must give the same article again.

#![no_main]

use article_reader_core::parser;
use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::translate::translate;
use article_reader_native::Native;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some(input) = parser::parse(text) else { return };
    let Some([profile, document]) = input.as_array() else { return };
    // 2026-11-23T12:00:00Z.
    let request = Request { now: 1_795_435_200, profile: Some(profile.to_json()), ..Request::default() };
    let document = document.to_json();
    if let Ok(first) = read(&document, &request, &Native) {
        let written = translate(&document, &request, &Native).expect("what was read can be written").document;
        let request = Request { now: request.now, ..Request::default() };
        let again = read(&written.to_string(), &request, &Native).expect("our own format is read");
        assert_eq!(again.article, first.article, "{written}");
    }
});
