//! Reads the texts of a feed.

use crate::formats::plain_text;
use crate::formats::wording::{after, contains_ignore_case, is_markup};
use crate::json::Value;
use crate::search::{contains, find_ignore_case};
use crate::xml::{Tags, attribute, child, markup, name, words};

/// Parts of tags that only a text has, not a summary.
const BLOCKS: [&str; 8] =
    ["</p>", "<p>", "<br", "</li>", "</div>", "</h2>", "</blockquote>", "<img"];

/// A description of more bytes than this is the text, not a summary.
const LONGEST_SUMMARY: usize = 600;

/// The most words of a link to the item that says nothing else.
const MOST_LINK_WORDS: usize = 5;

/// The most bytes of a sign-off.
const LONGEST_SIGN_OFF: usize = 800;

/// Returns the content of an element of RSS. It is text that may be HTML, in CDATA or escaped. Some feeds write the
/// elements of HTML themselves.
pub(super) fn of_rss(element: &Value) -> Option<String> {
    let text = if has_elements(element) { markup(element, Tags::Html) } else { words(element) };
    Some(text.trim().to_owned()).filter(|it| !it.is_empty())
}

/// Returns the content of a text of Atom, as its type says (RFC 4287, sections 3.1.1 and 4.1.3.3). `None` if the content
/// is at another address, or is not text.
pub(super) fn of_atom(element: &Value) -> Option<String> {
    let kind = attribute(element, "type").unwrap_or("text");
    let mode = attribute(element, "mode").unwrap_or_default();
    let text = match kind {
        _ if attribute(element, "src").is_some() || mode == "base64" => return None,
        _ if contains_ignore_case(kind, "html") || after(kind, "text/xml").is_some() => {
            match has_elements(element) {
                // The `div` around XHTML is not part of the content.
                true => markup(child(element, "div").unwrap_or(element), Tags::Html),
                false => words(element),
            }
        }
        _ if has_elements(element) => markup(element, Tags::Html),
        _ if kind == "text" || after(kind, "text/").is_some() => plain_text::body(&words(element)),
        _ => return None,
    };
    Some(text.trim().to_owned()).filter(|it| !it.is_empty())
}

fn has_elements(element: &Value) -> bool {
    name(element).is_some()
        && element
            .as_object()
            .unwrap_or_default()
            .iter()
            .any(|(key, _)| !key.starts_with(['@', '<']) && key != "value")
}

/// Whether the description of an item is its text, because it is long or has several blocks.
pub(super) fn is_body(description: &str) -> bool {
    let is_long = description.len() > LONGEST_SUMMARY;
    is_long
        || (is_markup(description) && BLOCKS.iter().any(|it| contains_ignore_case(description, it)))
}

/// Drops a last paragraph that is nothing but a link to the item: "Read more", in the language of the site.
fn drop_more_link(html: &mut String, url: &str) {
    let Some(start) = html.rfind("<p") else { return };
    let last = html.get(start..).unwrap_or_default().trim_end();
    let inner = last.split_once('>').map_or("", |it| it.1);
    let inner = inner.strip_suffix("</p>").unwrap_or_default().trim();
    let is_link = inner.starts_with("<a ") && inner.ends_with("</a>");
    let words = inner.split_once('>').map_or("", |it| it.1).split_whitespace().count();
    let leads = ["href=\"", url.trim_end_matches('/')].concat();
    if is_link
        && inner.matches("<a ").count() == 1
        && words <= MOST_LINK_WORDS
        && contains(inner, &leads)
    {
        html.truncate(start);
    }
}

/// Returns a text without the paragraph that WordPress adds to each item of a feed: "The post A appeared first on B",
/// in the language of the site. It is a last paragraph that has a link to the item and one to the site.
pub(super) fn without_sign_off(mut html: String, url: Option<&str>, site: Option<&str>) -> String {
    // The buttons of FeedBurner.
    if let Some(at) = find_ignore_case(&html, "class=\"feedflare")
        && let Some(start) = html.get(..at).and_then(|it| it.rfind('<'))
    {
        html.truncate(start);
    }
    if let Some(url) = url {
        drop_more_link(&mut html, url);
    }
    let (Some(url), Some(site)) = (url, site) else { return html };
    let Some(start) = html.rfind("<p") else { return html };
    let last = html.get(start..).unwrap_or_default();
    let link = |address: &str| ["href=\"", address.trim_end_matches('/')].concat();
    if last.len() <= LONGEST_SIGN_OFF
        && url != site
        && contains(last, &link(url))
        && last.matches(&link(site)).count()
            > last.matches(&link(url)).count().min(usize::from(url.starts_with(site)))
        && last.matches("<a ").count() == 2
    {
        html.truncate(start);
    }
    html
}
