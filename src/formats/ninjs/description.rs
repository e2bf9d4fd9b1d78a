//! Descriptions: a standfirst for a story, a caption for a picture.

use super::headline::SUBHEADS;
use super::variant::Variant;
use crate::formats::wording::begins_with;

const CREDITS: [&str; 1] = ["credit"];
const CAPTIONS: [&str; 1] = ["caption"];

/// Roles that are neither: for machines, or shown elsewhere.
const OTHERS: [&str; 9] =
    ["alt", "credit", "kicker", "nitf", "rights", "seo", "slug", "vignette", "writer"];

/// The paragraph under the headline; never one of the texts `said` on the page anyway.
pub(super) fn standfirst(
    headlines: &[Variant],
    descriptions: &[Variant],
    said: [Option<&str>; 2],
) -> Option<String> {
    let mut subheads = headlines.iter().filter(|it| it.is_any(&SUBHEADS));
    let summaries = descriptions.iter().filter(|it| !it.is_any(&OTHERS) && !it.is_any(&CAPTIONS));
    let is_new = |it: &&Variant| !said.iter().flatten().any(|text| begins_with(text, &it.value));
    let best = subheads.find(is_new);
    best.or_else(|| summaries.filter(is_new).min_by_key(|it| summary_rank(it)))
        .map(|it| it.value.clone())
}

/// The words under a picture.
pub(super) fn caption(descriptions: &[Variant]) -> Option<String> {
    descriptions
        .iter()
        .filter(|it| !it.is_any(&OTHERS))
        .min_by_key(|it| (!it.is_any(&CAPTIONS), it.is_html(), summary_rank(it)))
        .map(|it| it.value.clone())
}

/// The credit line that AP keeps among the descriptions.
pub(super) fn credit(descriptions: &[Variant]) -> Option<String> {
    descriptions.iter().find(|it| it.is_any(&CREDITS)).map(|it| it.value.clone())
}

/// The lower, the more like a summary.
fn summary_rank(description: &Variant) -> u8 {
    match description.role.as_str() {
        "standfirst" | "lead" | "intro" | "ingress" => 0,
        "summary" | "abstract" => 1,
        "text" => 2,
        "main" | "" => 3,
        _ if description.is_html() => 5,
        _ => 4,
    }
}
