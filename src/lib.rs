//! The engine of `<article-reader>`: story JSON in, an article on the page out.
//!
//! The modules stand in the order in which a story passes through them.
//! Everything before [`view`] is pure: it runs and is tested natively, knows no browser, and
//! answers foreign data with a value and a list of notices, never with a panic.
//! ARCHITECTURE.md draws the way of the data and states the invariants.

#![forbid(unsafe_code)]

pub mod article;
pub mod draft;
pub mod error;
mod fold;
pub mod json;
pub mod notice;
mod number;
#[cfg(any(feature = "formats", feature = "related"))]
mod object;
#[cfg(any(feature = "formats", feature = "related"))]
mod parser;
pub mod platform;
mod search;

#[cfg_attr(not(feature = "formats"), allow(dead_code, reason = "the other formats use it too"))]
pub mod formats;

pub mod rules;

pub mod body;
pub mod compose;

pub mod read;
#[cfg(any(feature = "formats", feature = "related"))]
pub mod related;
#[cfg(any(feature = "formats", feature = "related"))]
pub mod schema_org;
#[cfg(feature = "formats")]
pub mod translate;

pub mod locale;
pub mod publisher;
pub mod reader;

#[cfg(not(target_arch = "wasm32"))]
pub mod native;

#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod view;

#[cfg(all(feature = "browser", target_arch = "wasm32"))]
#[cfg_attr(not(feature = "csr"), allow(dead_code, unused_imports, reason = "the engine uses it"))]
mod browser;
#[cfg(all(feature = "csr", target_arch = "wasm32"))]
pub mod engine;
#[cfg(all(feature = "tools", target_arch = "wasm32"))]
pub mod tools;

#[cfg(test)]
#[path = "../tests/seeds/mod.rs"]
mod seeds;
