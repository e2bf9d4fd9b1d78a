//! The engine of `<article-reader>`: the Leptos app that loads a story and mounts its views.
//!
//! [`article_reader_core`] turns a document into an article, and decides whether it may be shown.
//! [`article_reader_view`] turns the article into views. This crate connects the two with the page:
//! js/engine.js calls [`engine`], and `browser` wraps the interfaces of the browser that only the
//! engine needs.
#![cfg(feature = "csr")]

mod browser;
pub mod engine;

use rlsf::SmallGlobalTlsf;

/// This allocator has a quarter of the code of Rust's own, and is as fast. It does not join the
/// blocks of memory that it has got from the browser (in WebAssembly, the other variants of `rlsf`
/// do not either), so a very long story takes half as much memory again.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();
