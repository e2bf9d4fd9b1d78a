//! How long the walk takes over a megabyte of the worst bodies: `cargo run --release --example body`.

#![allow(clippy::print_stdout, reason = "a measurement is to be read")]

use std::time::Instant;

use article_reader_core::body::{self, BodyContext, MOST_BLOCKS};
use article_reader_core::platform::Platform;
use article_reader_native::Native;

#[path = "../crates/core/tests/worst/mod.rs"]
mod worst;

use worst::{WORST, repeated};

/// How those begin whose elements stand inside each other.
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
        // html5ever takes quadratic time for what nests; browsers end nesting at 512.
        let nests = NESTING.iter().any(|it| worst.1.starts_with(it));
        let body = repeated(worst, if nests { 30_000 } else { 1_000_000 });
        let start = Instant::now();
        let is_parsed = Native.parse_html(&body).is_some();
        let parsing = start.elapsed();
        let base = Some("https://gazette.example/");
        let context = BodyContext { platform: &Native, base, pictures: &[], room: MOST_BLOCKS };
        let mut blocks = body::blocks(&body, &context, &mut Vec::new());
        body::settle_anchors(&mut blocks);
        // The body is parsed once more by the walk, or twice.
        let walking = start.elapsed().saturating_sub(parsing * 2);
        println!("{walking:>9.0?} to walk, {parsing:>9.0?} to parse: {worst:?} {is_parsed}");
    }
}
