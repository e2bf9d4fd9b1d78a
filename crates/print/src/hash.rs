//! The hash of a document, by which js/adopt.js sees that a story has changed since it was printed.

/// The offset basis and the prime of FNV-1a with 32 bits (RFC 9923, section 5).
const BASIS: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// Returns the hash of a document, 16 hexadecimal digits.
///
/// It has to notice changes, and need not resist an attacker: the owner of the document decides what the page shows
/// anyway. So it is two hashes of 32 bits, which JavaScript computes fast with `Math.imul`. SHA-256 is not available to
/// pages without https. The second hash takes the bytes of the first after each step, so that the two differ.
pub fn hash(document: &[u8]) -> String {
    let (mut first, mut second) = (BASIS, !BASIS);
    for &byte in document {
        first = (first ^ u32::from(byte)).wrapping_mul(PRIME);
        second = (second ^ first >> 16).wrapping_mul(PRIME);
    }
    format!("{first:08x}{second:08x}")
}
