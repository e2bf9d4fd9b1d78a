//! The candidates of a `srcset`.

/// More candidates than any sensible page offers; a bound for hostile ones.
const MOST_CANDIDATES: usize = 64;

/// How a candidate says for which screen it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Descriptor {
    /// Not at all.
    None,
    /// Its width in pixels (`800w`).
    Width(u32),
    /// Its pixels for a hundred of the layout (200 for `2x`).
    Density(u32),
}

/// Splits a `srcset` into addresses and descriptors, as the HTML standard does: an address may
/// hold commas, but neither begin nor end with one.
pub(super) fn parse(srcset: &str) -> Vec<(&str, Descriptor)> {
    let mut candidates = Vec::new();
    let mut rest = srcset;
    while candidates.len() < MOST_CANDIDATES {
        rest = rest.trim_start_matches(|it: char| it.is_ascii_whitespace() || it == ',');
        if rest.is_empty() {
            break;
        }
        let (address, after) = split_at(rest, |it| it.is_ascii_whitespace());
        let bare = address.trim_end_matches(',');
        // A comma at the end of the address ends the candidate: no descriptor follows.
        let (words, next) = match bare.len() == address.len() {
            true => split_at(after, |it| it == ','),
            false => ("", after),
        };
        candidates.push((bare, descriptor(words)));
        rest = next;
    }
    candidates
}

fn split_at(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    let at = text.find(ends).unwrap_or(text.len());
    text.split_at_checked(at).unwrap_or((text, ""))
}

fn descriptor(words: &str) -> Descriptor {
    let of_word = |word: &str| {
        let width = word.strip_suffix('w').and_then(|it| it.parse().ok()).map(Descriptor::Width);
        let density = || word.strip_suffix('x').and_then(hundredths).map(Descriptor::Density);
        width.or_else(density)
    };
    words.split_ascii_whitespace().find_map(of_word).unwrap_or(Descriptor::None)
}

/// A decimal number such as `1.5`, in hundredths: code for floating point weighs 20 KB.
fn hundredths(number: &str) -> Option<u32> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let fraction: String = fraction.chars().chain("00".chars()).take(2).collect();
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(fraction.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_candidates() {
        let cases: [(&str, &[(&str, Descriptor)]); 6] = [
            (
                "a.jpg 300w, b.jpg 1024w",
                &[("a.jpg", Descriptor::Width(300)), ("b.jpg", Descriptor::Width(1024))],
            ),
            (
                "a.jpg, b.jpg 2x",
                &[("a.jpg", Descriptor::None), ("b.jpg", Descriptor::Density(200))],
            ),
            (
                "a,w_3.jpg 3w,b.jpg",
                &[("a,w_3.jpg", Descriptor::Width(3)), ("b.jpg", Descriptor::None)],
            ),
            (
                "data:image/gif;base64,R0lG 1w",
                &[("data:image/gif;base64,R0lG", Descriptor::Width(1))],
            ),
            ("a.jpg 300w 200h", &[("a.jpg", Descriptor::Width(300))]),
            (" ,, ", &[]),
        ];
        for (srcset, expected) in cases {
            assert_eq!(parse(srcset), expected, "{srcset}");
        }
    }
}
