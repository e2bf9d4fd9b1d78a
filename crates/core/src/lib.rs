//! The pure core of `<article-reader>`: it turns the JSON of a story into an article, or into a reason
//! not to show one.
//!
//! The modules are in the order in which a story passes through them. [`read::read`] is the whole way in
//! one function. The core does not depend on a browser, and reads no clock and no file. The trait
//! [`platform::Platform`] gives it the parsers of its environment. A document of a provider gives a
//! value with a list of notices, or a typed error, and never a panic.
//! ARCHITECTURE.md shows the way of the data and lists the invariants.

pub mod document;
pub mod dropped;
pub mod error;
mod explain;
pub mod json;
pub mod notice;
pub mod object;
pub mod parser;
pub mod platform;
pub mod xml;

pub mod number;
pub mod search;

pub mod article;
pub mod draft;
pub mod formats;
pub mod mend;
pub mod rules;

pub mod body;
pub mod compose;

pub mod read;
pub mod related;
pub mod request;
pub mod schema_org;
pub mod translate;

mod fold;
pub mod locale;
pub mod publisher;
pub mod reader;

#[cfg(test)]
#[path = "../tests/seeds/mod.rs"]
mod seeds;
