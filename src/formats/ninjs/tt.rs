//! The line over the text in the HTML of the Swedish agency TT.
//!
//! It names a subject and the agency: `<div class="dat"><span class="vignette">Försvar</span>
//! <span class="source">TT</span></div>`. Left in the text it would read "FörsvarTT".

/// The text without that line, and the subject it names.
pub(super) fn take_vignette(html: &str) -> Option<(String, Option<String>)> {
    let (before, rest) = html.split_once(r#"<div class="dat">"#)?;
    let (line, after) = rest.split_once("</div>")?;
    let vignette = line
        .split_once(r#"<span class="vignette">"#)
        .and_then(|(_, rest)| rest.split_once("</span>"))
        .map(|(vignette, _)| vignette.trim().to_owned())
        .filter(|it| !it.is_empty());
    Some((format!("{before}{after}"), vignette))
}
