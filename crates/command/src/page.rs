//! Web pages in place of a document. The command makes no requests, so it says which document a page of WordPress names.

use article_reader_core::error::{Code, Error};

/// Completes the error of a web page with the document that the page names, as an element with `format="wordpress"` would
/// request it.
pub(crate) fn explained(mut error: Error, text: &str) -> Error {
    if error.code == Code::Html
        && let Some(address) = rest_document(text)
    {
        let query = if address.contains('?') { '&' } else { '?' };
        error.message.push_str(&format!(
            ". It is a page of WordPress: give the command its document, {address}{query}_embed"
        ));
    }
    error
}

/// Returns the address of the REST document that the head of a page names.
fn rest_document(page: &str) -> Option<String> {
    let head = page.split("</head").next().unwrap_or_default();
    head.split("<link").skip(1).find_map(|it| {
        let tag = it.split('>').next().unwrap_or_default();
        let address = attribute(tag, "href")?.replace("&#038;", "&").replace("&amp;", "&");
        let is_document = attribute(tag, "type") == Some("application/json")
            && address.contains("/wp/v2/")
            && !address.chars().any(char::is_control);
        is_document.then_some(address)
    })
}

/// Returns the value of an attribute in quotation marks.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    rest.get(1..)?.split(quote).next()
}
