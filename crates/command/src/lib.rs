//! The command line. `article-reader prerender` prints stories as HTML; `article-reader inspect` prints the article
//! that the reader makes of a document;
//! `article-reader map` proposes and checks the mapping of a publisher profile.
#![cfg(feature = "native")]

mod arguments;
mod input;
mod inspect;
mod map;
mod output;
mod page;
mod prerender;

pub use inspect::inspect;
pub use map::map;
pub use prerender::prerender;
