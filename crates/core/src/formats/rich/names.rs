//! Names of nodes, as editors spell them.

/// Returns a name in small letters without hyphens and underscores.
pub(super) fn key(name: &str) -> String {
    let letters = name.chars().filter(|it| !matches!(it, '_' | '-'));
    letters.map(|it| it.to_ascii_lowercase()).collect()
}

/// Returns the level that a digit stands for.
pub(super) fn digit(byte: u8) -> u8 {
    if matches!(byte, b'1'..=b'6') { byte - b'0' } else { 2 }
}
