//! The pure core of `<article-reader>`: story JSON in, an article or a reason not to show one out.
//!
//! The modules stand in the order in which a story passes through them; [`read::read`] is the whole
//! way in one function. Nothing here knows a browser, reads a clock or touches a file: what the core
//! needs from the place it runs in is the [`platform::Platform`]. Foreign data gives a value and a list
//! of notices, or a typed error, and never a panic.
//! ARCHITECTURE.md draws the way of the data and states the invariants.

pub mod error;
pub mod json;
pub mod notice;
pub mod object;
pub mod parser;
pub mod platform;

pub mod number;
pub mod search;

pub mod article;
pub mod draft;
pub mod formats;
pub mod rules;

pub mod body;
pub mod compose;

pub mod read;
pub mod related;
pub mod schema_org;
pub mod translate;

mod fold;
pub mod locale;
pub mod publisher;
pub mod reader;

#[cfg(test)]
#[path = "../tests/seeds/mod.rs"]
mod seeds;
