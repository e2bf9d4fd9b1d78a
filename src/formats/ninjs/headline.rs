//! The headline and the line over it.

use super::variant::Variant;

/// Roles of lines that stand beside a headline.
pub(super) const SUBHEADS: [&str; 4] = ["sub", "deck", "standfirst", "teaser"];
const KICKERS: [&str; 2] = ["kicker", "vignette"];

/// The headline: `main`, or else the one most like it.
pub(super) fn main(headlines: &[Variant]) -> Option<String> {
    headlines
        .iter()
        .filter_map(|it| Some((rank(it)?, it)))
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, it)| it.value.clone())
}

/// The kicker. A slugline is none: it is a working title that newsrooms keep to themselves.
pub(super) fn kicker(headlines: &[Variant], descriptions: &[Variant]) -> Option<String> {
    headlines.iter().chain(descriptions).find(|it| it.is_any(&KICKERS)).map(|it| it.value.clone())
}

/// The lower, the more like a headline; `None` for what is none.
fn rank(headline: &Variant) -> Option<u8> {
    if headline.is_any(&SUBHEADS) || headline.is_any(&KICKERS) {
        return None;
    }
    Some(match headline.role.as_str() {
        "main" => 0,
        "" => 1,
        // Written for machines or for another place, and better than nothing.
        "seo" | "short" | "social" | "mobile" | "push" | "extended" => 4,
        _ if headline.is_html() => 3,
        _ => 2,
    })
}
