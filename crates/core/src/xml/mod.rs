//! XML documents as values that the adapters read, and the functions that find their parts.
//!
//! The platform parses XML: the browser's parser in a page, `roxmltree` natively. [`Builder`] makes a [`Value`] of what
//! the parser finds, so that lists, versions, `select` and the rules are those of all formats:
//!
//! | in the document | in the value |
//! |---|---|
//! | the root `<rss>` | an object with the one key `<rss` |
//! | an element | an object. Its key `<` holds the name. Attributes follow, then children, in the order of the document |
//! | an element that contains only text | a string |
//! | an attribute `href` | the key `@href` |
//! | a text between elements | the key `value`, which the getters of all formats take for the text of an object |
//!
//! Names have the prefixes of `namespace.rs`, whatever the document calls them. A key occurs as often as the element does,
//! so an object is not a map: the functions here find all children of a name.

mod builder;
pub mod charset;
mod document;
mod entity;
mod find;
mod markup;
mod namespace;
mod prolog;
pub mod record;

pub use builder::{Builder, Refusal};
pub use document::read;
pub(crate) use find::{all, at, attribute, child, name, root, text_at, words};
pub(crate) use markup::{Tags, markup, push, push_escaped};
pub(crate) use prolog::is_page;

/// The start of the key of the root, and the key of the name of an element.
const NAME: &str = "<";

/// The key of a text.
const TEXT: &str = "value";
