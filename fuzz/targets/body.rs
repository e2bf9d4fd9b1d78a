//! Turns any text, as HTML or plain text, into blocks. No text may cause a panic.

#![no_main]

use article_reader_core::body::{MOST_BLOCKS, BodyContext, blocks, plain};
use article_reader_native::Native;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let base = Some("https://gazette.example/");
    let context = BodyContext { platform: &Native, base, pictures: &[], room: MOST_BLOCKS };
    blocks(text, &context, &mut Vec::new());
    plain(text, &Native);
});
