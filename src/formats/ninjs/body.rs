//! Which of several bodies is the text to show.

use crate::json::Value;

use super::variant::{Variant, variants};
use crate::formats::fields::get;
use crate::formats::wording::{is_blank, is_markup};
use crate::notice::Notice;

/// The text, HTML before plain: alternatives are meant to say the same, and HTML keeps the links
/// and headings. XML of the wires is taken only where there is nothing else.
pub(super) fn choose(item: &Value, notices: &mut Vec<Notice>) -> Option<String> {
    let mut bodies = variants(item, "body", "bodies");
    if let Some(nitf) = get(item, "nitf") {
        bodies.extend(variants(nitf, "body", "bodies"));
    }
    let body = bodies
        .into_iter()
        .filter(|it| !is_blank(&it.value) || has_picture(&it.value))
        .min_by_key(|it| (is_xml(it), !is_markup(&it.value), rank(it)))?;
    if !is_xml(&body) {
        return Some(unwrap_lines(body));
    }
    notices
        .push(Notice::new("body-xml", "the only text is XML, from which formatting may be lost"));
    Some(content_of_nitf(&body.value))
}

/// A text that is said to be HTML may have no tag, but its lines are broken as HTML's: anywhere.
/// Blank lines between them are paragraphs of a text that is none, whatever its label.
fn unwrap_lines(body: Variant) -> String {
    let has_paragraphs = body.value.lines().any(|it| it.trim().is_empty());
    if !body.is_html() || is_markup(&body.value) || has_paragraphs {
        return body.value;
    }
    let words: Vec<&str> = body.value.split_whitespace().collect();
    words.join(" ")
}

/// Roles from the surest to the least. Whether a text is HTML is told by looking, not by them:
/// `text` may be marked up and `html` plain.
fn rank(body: &Variant) -> usize {
    const ROLES: [&str; 7] = ["html", "xhtml", "html5", "richhtml5", "richtext", "main", "text"];
    ROLES.iter().position(|it| *it == body.role).unwrap_or(ROLES.len())
}

/// Whether a text is NITF, NewsML or other XML that is not HTML.
fn is_xml(body: &Variant) -> bool {
    ["nitf", "newsml"].iter().any(|it| body.role.contains(it) || body.content_type.contains(it))
        || matches!(body.content_type.as_str(), "application/xml" | "text/xml")
        || (body.value.starts_with("<?xml") && !body.value.contains("<html"))
}

fn has_picture(html: &str) -> bool {
    html.contains("<img") || html.contains("<IMG")
}

/// The text proper of a NITF document, its headings (`hl2`) as HTML's.
fn content_of_nitf(xml: &str) -> String {
    let content = element(xml, "body.content").or_else(|| element(xml, "body")).unwrap_or(xml);
    content.replace("<hl2", "<h2").replace("</hl2", "</h2")
}

/// What stands inside the first element of this name.
fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = xml.split_once(&format!("<{name}"))?;
    let (attributes, content) = after.split_once('>')?;
    if !attributes.is_empty() && !attributes.starts_with(char::is_whitespace) {
        return None;
    }
    content.rsplit_once(&format!("</{name}>")).map(|(content, _)| content)
}
