//! Chooses the text to show from several bodies.

use super::variant::{BODY, Variant};
use crate::formats::plain_text::escape_unless_markup;
use crate::formats::wording::{between, contains_ignore_case, is_blank, is_markup};
use crate::notice::Notice;
use crate::search::{parts, replace, split_once};

/// The chosen body.
#[derive(Default)]
pub(super) struct Body {
    /// The text, as HTML or as plain text.
    pub(super) text: Option<String>,
    /// The subject that TT writes above its text.
    pub(super) vignette: Option<String>,
}

/// Chooses the text. HTML is better than plain text: alternatives have the same words, and HTML keeps the
/// links and headings. XML formats of agencies are used only if there is nothing else.
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
        let message = "the only text is XML: some of its formatting may be lost";
        notices.push(Notice::new("body-xml", message));
        return Body { text: Some(content_of_nitf(text)), vignette: None };
    }
    if let Some([before, line, after]) = between(text, r#"<div class="dat">"#, "</div>") {
        // In the text, the line of TT would read "FörsvarTT": `<div class="dat"><span
        // class="vignette">Försvar</span> <span class="source">TT</span></div>`.
        let vignette = between(line, r#"<span class="vignette">"#, "</span>")
            .map(|[_, it, _]| it.trim().to_owned());
        return Body { text: Some([before, after].concat()), vignette };
    }
    // A text that is labelled as HTML may have no tag, but its line breaks are spaces, as in HTML. A text
    // with blank lines is plain text with paragraphs, whatever its label.
    let has_paragraphs = || parts(text, b'\n').any(|it| it.trim().is_empty());
    let is_wrapped = body.mentions("html") && !is_markup(text) && !has_paragraphs();
    let mut text = Some(if is_wrapped { replace(text, "\n", " ") } else { text.to_owned() });
    if !body.mentions("html") {
        escape_unless_markup(&mut text);
    }
    Body { text, vignette: None }
}

/// Returns the rank of a body. A lower rank is better. A body without anything to show has no rank.
fn rank(body: &Variant<'_>) -> Option<usize> {
    let is_markup = is_markup(body.value);
    if is_markup && is_blank(body.value) && !contains_ignore_case(body.value, "<img") {
        return None;
    }
    let rank = body.rank(BODY)?;
    Some(rank + if is_markup { 0 } else { 100 } + if is_xml(body) { 200 } else { 0 })
}

/// Whether a body is NITF, NewsML or other XML that is not HTML.
fn is_xml(body: &Variant<'_>) -> bool {
    ["nitf", "newsml", "/xml"].iter().any(|it| body.mentions(it))
        || (body.value.starts_with("<?xml") && !contains_ignore_case(body.value, "<html"))
}

/// Returns the content of a NITF document. Its headings (`hl2`) become headings of HTML.
fn content_of_nitf(xml: &str) -> String {
    let element = between(xml, "<body.content", "</body.content>")
        .or_else(|| between(xml, "<body", "</body>"));
    // The text still begins with the attributes of the opening tag.
    let content = element.and_then(|[_, inside, _]| split_once(inside, ">"));
    replace(content.map_or(xml, |(_, it)| it), "hl2>", "h2>")
}
