//! The second WebAssembly: the adapters of all formats but ninjs and our own. It exports
//! `translate`, and has nothing to do before that is called.

// Links the library, whose exports are the program.
use article_reader as _;

fn main() {}
