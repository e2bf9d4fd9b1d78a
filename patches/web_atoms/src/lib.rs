//! Stands in for the crate `web_atoms`, from which html5ever has its names, with a smaller table of named characters.
//!
//! The original's table has each of the 9,700 beginnings of a name, in the order of a hash: 50 KB of brotli in the
//! WebAssembly of crates/prerender. This one has the 2,231 names in the order of the alphabet. All names come from the
//! original. `crates/native/tests/entities.rs` compares the tables.

/// What the standard reads for the numbers 128 to 159 of characters, as Windows-1252 has them.
pub static C1_REPLACEMENTS: [Option<char>; 32] = {
    let mut characters = [None; 32];
    let mut place = 0;
    while place < 32 {
        characters[place] = match WINDOWS_1252[place] {
            '\0' => None,
            character => Some(character),
        };
        place += 1;
    }
    characters
};

/// The characters of Windows-1252 from 128 to 159.
const WINDOWS_1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

mod atoms {
    #![allow(missing_docs, reason = "string_cache_codegen writes it")]
    include!(concat!(env!("OUT_DIR"), "/atoms.rs"));
}
pub use atoms::*;

include!(concat!(env!("OUT_DIR"), "/entities.rs"));

/// The named characters, without their ampersands.
pub static NAMED_ENTITIES: Entities = Entities;

/// Named characters by their names without the ampersand.
#[derive(Clone, Copy, Debug)]
pub struct Entities;

impl Entities {
    /// Returns the one or two code points of a name, or zeros if names only begin so.
    pub fn get(&self, name: &str) -> Option<&'static (u32, u32)> {
        static BEGINNING: (u32, u32) = (0, 0);
        let Some(letter) = name.bytes().next() else { return Some(&BEGINNING) };
        let &(start, first) = STARTS.get(usize::from(letter))?;
        let mut rest = NAMES.get(usize::from(start)..)?;
        let mut place = usize::from(first);
        // The names of a letter stand together, and a name stands before those that it begins.
        while rest.as_bytes().first() == Some(&letter) {
            let (known, others) = rest.split_once('\n')?;
            if known.starts_with(name) {
                return if known.len() == name.len() { VALUES.get(place) } else { Some(&BEGINNING) };
            }
            rest = others;
            place += 1;
        }
        None
    }
}
