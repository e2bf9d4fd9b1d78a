//! The engine of `<article-reader>`: the Leptos app that loads a story and mounts its views.
//!
//! What a story is, and whether it may be shown, is decided in [`article_reader_core`]; what an article
//! looks like is in [`article_reader_view`]. Here the two meet the page: [`engine`] is what embed.js
//! calls, and `browser` wraps what the engine needs of the browser's interfaces.
#![cfg(feature = "csr")]

mod browser;
pub mod engine;

use rlsf::SmallGlobalTlsf;

/// It weighs a quarter of the allocator that Rust brings along, and no request takes it longer.
/// What it has once got from the browser it does not join, which its other variant cannot do in a
/// browser either: a very long story takes half as much memory again.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();
