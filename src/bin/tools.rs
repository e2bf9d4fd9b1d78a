//! The fourth WebAssembly: what the buttons over a story do. It exports `Tools`, and has nothing to
//! do before one is made.

// Links the library, whose exports are the program.
use article_reader as _;

fn main() {}
