//! Prefixes that keep the identifiers of the readers of a page apart.

use std::cell::Cell;

use article_reader_core::number;

thread_local! {
    /// How many prefixes the engine has given out.
    static READERS: Cell<u32> = const { Cell::new(0) };
}

/// Returns a prefix for identifiers that no other reader of the page has.
pub(super) fn next_id_prefix() -> String {
    READERS.set(READERS.get().wrapping_add(1));
    ["article-reader-", &number::text(READERS.get())].concat()
}
