//! Reads any bytes as a document in XML. A readable document, translated to our own format, must give the same article
//! again, and a list must be read as a whole.

#![no_main]

use article_reader_core::read::read;
use article_reader_core::request::Request;
use article_reader_core::translate::{list, translate};
use article_reader_native::{Native, decode};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (text, _) = decode(bytes, "");
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return;
    }
    // 2026-11-23T12:00:00Z.
    let request = Request { now: 1_795_435_200, ..Request::default() };
    let _ = list(&text, &request, &Native);
    if let Ok(first) = read(&text, &request, &Native) {
        let written = translate(&text, &request, &Native).expect("what was read can be written").document;
        let again = read(&written.to_string(), &request, &Native).expect("our own format is read");
        assert_eq!(again.article, first.article, "{written}");
    }
});
