//! Which of several bodies is the text to show.

use super::variant::{BODY, Variant};
use crate::formats::wording::{between, contains_ignore_case, is_blank, is_markup};
use crate::notice::Notice;
use crate::search::{parts, replace, split_once};

/// A body, chosen.
#[derive(Default)]
pub(super) struct Body {
    /// The text: HTML, or plain.
    pub(super) text: Option<String>,
    /// The subject that TT names over its text.
    pub(super) vignette: Option<String>,
}

/// The text, HTML before plain: alternatives are meant to say the same, and HTML keeps the links
/// and headings. XML of the wires is taken only where there is nothing else.
pub(super) fn choose(bodies: &[Variant<'_>], notices: &mut Vec<Notice>) -> Body {
    let mut best = None;
    let mut lowest = usize::MAX;
    for body in bodies {
        if let Some(rank) = rank(body)
            && rank < lowest
        {
            best = Some(body);
            lowest = rank;
        }
    }
    let Some(body) = best else { return Body::default() };
    let text = body.value;
    if is_xml(body) {
        let message = "the only text is XML, from which formatting may be lost";
        notices.push(Notice::new("body-xml", message));
        return Body { text: Some(content_of_nitf(text)), vignette: None };
    }
    if let Some([before, line, after]) = between(text, r#"<div class="dat">"#, "</div>") {
        // Left in the text, TT's line over it would read "FörsvarTT": `<div class="dat"><span
        // class="vignette">Försvar</span> <span class="source">TT</span></div>`.
        let vignette = between(line, r#"<span class="vignette">"#, "</span>")
            .map(|[_, it, _]| it.trim().to_owned());
        return Body { text: Some([before, after].concat()), vignette };
    }
    // A text that is said to be HTML may have no tag, but its lines are broken as HTML's:
    // anywhere. Blank lines between them are paragraphs of a text that is none, whatever its label.
    let has_paragraphs = || parts(text, b'\n').any(|it| it.trim().is_empty());
    let is_wrapped = body.mentions("html") && !is_markup(text) && !has_paragraphs();
    let text = if is_wrapped { replace(text, "\n", " ") } else { text.to_owned() };
    Body { text: Some(text), vignette: None }
}

/// The lower, the better; `None` where there is nothing to show.
fn rank(body: &Variant<'_>) -> Option<usize> {
    let is_markup = is_markup(body.value);
    if is_markup && is_blank(body.value) && !contains_ignore_case(body.value, "<img") {
        return None;
    }
    let rank = body.rank(BODY)?;
    Some(rank + if is_markup { 0 } else { 100 } + if is_xml(body) { 200 } else { 0 })
}

/// Whether a text is NITF, NewsML or other XML that is not HTML.
fn is_xml(body: &Variant<'_>) -> bool {
    ["nitf", "newsml", "/xml"].iter().any(|it| body.mentions(it))
        || (body.value.starts_with("<?xml") && !contains_ignore_case(body.value, "<html"))
}

/// The text proper of a NITF document, its headings (`hl2`) as HTML's.
fn content_of_nitf(xml: &str) -> String {
    let element = between(xml, "<body.content", "</body.content>")
        .or_else(|| between(xml, "<body", "</body>"));
    // What is left of the opening tag are its attributes.
    let content = element.and_then(|[_, inside, _]| split_once(inside, ">"));
    replace(content.map_or(xml, |(_, it)| it), "hl2>", "h2>")
}
