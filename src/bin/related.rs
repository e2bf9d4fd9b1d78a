//! The third WebAssembly: which stories of a list are related. It exports what
//! `js/related.js` calls, and has nothing to do before that.

// Links the library, whose exports are the program.
use article_reader as _;

fn main() {}
