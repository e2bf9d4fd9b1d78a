//! Measures the time of the walk over a megabyte of each of the worst bodies:
//! `cargo run --release --example body`.

#![allow(clippy::print_stdout, reason = "the program prints its measurements")]

use std::time::Instant;

use article_reader_core::body::{self, BodyContext, MOST_BLOCKS};
use article_reader_core::platform::Platform;
use article_reader_native::Native;

#[path = "../crates/core/tests/worst/mod.rs"]
mod worst;

use worst::{WORST, repeated};

/// The beginnings of the worst bodies whose elements nest.
const NESTING: [&str; 9] = [
    "<div",
    "<b><p>",
    "<span>",
    "<ul>",
    "<blockquote>",
    "<details>",
    "<table>",
    "<figure>",
    "<mrow>",
];

fn main() {
    for worst in WORST {
        // html5ever takes quadratic time for nested elements. Browsers stop at a depth of 512.
        let nests = NESTING.iter().any(|it| worst.1.starts_with(it));
        let body = repeated(worst, if nests { 30_000 } else { 1_000_000 });
        let start = Instant::now();
        let is_parsed = Native.parse_html(&body).is_some();
        let parsing = start.elapsed();
        let base = Some("https://gazette.example/");
        let context = BodyContext { platform: &Native, base, pictures: &[], room: MOST_BLOCKS };
        let mut blocks = body::blocks(&body, &context, &mut Vec::new());
        body::settle_anchors(&mut blocks, None);
        // `blocks` parses the body too, once or twice. The time of two parses is subtracted.
        let walking = start.elapsed().saturating_sub(parsing * 2);
        println!("{walking:>9.0?} to walk, {parsing:>9.0?} to parse: {worst:?} {is_parsed}");
    }
}
