//! The command line. `article-reader prerender` prints stories as HTML; `article-reader inspect` prints the article
//! that the reader makes of a document.
#![cfg(feature = "native")]

mod arguments;
mod input;
mod inspect;
mod output;
mod prerender;

pub use inspect::inspect;
pub use prerender::prerender;
