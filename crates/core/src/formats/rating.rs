//! Ratings of a review, in words that need no translation: `★★★★☆ (4/5)`.

/// The largest number of stars.
const MOST_STARS: u32 = 10;

/// Returns a rating in words. `best` is the best rating, which is 5 if the document does not give it, as
/// schema.org defines.
pub(super) fn words(value: &str, best: Option<&str>) -> Option<String> {
    let value = value.trim();
    // Some sites write "4/5" as the value.
    let (value, best) = match value.split_once('/') {
        Some((value, best)) => (value.trim(), best.trim()),
        None => (value, best.unwrap_or("5").trim()),
    };
    if value.is_empty() || !value.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    let number = |it: &str| it.strip_suffix(".0").unwrap_or(it).parse::<u32>().ok();
    let fraction = [value, "/", best].concat();
    Some(match (number(value), number(best)) {
        (Some(stars), Some(most)) if most <= MOST_STARS && stars <= most => {
            let full = "★".repeat(usize::try_from(stars).unwrap_or_default());
            let empty = "☆".repeat(usize::try_from(most - stars).unwrap_or_default());
            [&full, &empty, " (", &fraction, ")"].concat()
        }
        _ => fraction,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_has_stars_and_numbers() {
        let cases = [
            ("4", None, Some("★★★★☆ (4/5)")),
            ("0", Some("5"), Some("☆☆☆☆☆ (0/5)")),
            ("8", Some("10"), Some("★★★★★★★★☆☆ (8/10)")),
            ("3.5", Some("5"), Some("3.5/5")),
            ("4/5", None, Some("★★★★☆ (4/5)")),
            ("87", Some("100"), Some("87/100")),
            ("6", Some("5"), Some("6/5")),
            ("", None, None),
            ("good", None, None),
        ];
        for (value, best, expected) in cases {
            assert_eq!(words(value, best).as_deref(), expected, "{value}");
        }
    }
}
