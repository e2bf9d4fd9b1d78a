//! What the head of a page needs for a print.

use article_reader_view::escape;

use super::options::Options;

/// Prints the style sheet and the script of the release, if the options say where they are, and the structured data.
pub(crate) fn head(json_ld: Option<&str>, options: &Options) -> String {
    let mut html = String::new();
    if let Some(url) = options.asset("article-reader.css") {
        html.push_str(&stylesheet(&url));
        html.push('\n');
    }
    if let Some(url) = options.asset("embed.js") {
        html.push_str("<script type=\"module\" src=\"");
        escape(&url, true, &mut html);
        html.push_str("\"></script>\n");
    }
    if let Some(json) = json_ld {
        html.push_str("<script type=\"application/ld+json\">");
        // Only a less-than sign can end a script element or begin a comment in it.
        html.push_str(&json.replace('<', "\\u003c"));
        html.push_str("</script>\n");
    }
    html
}

/// Prints a link to a style sheet.
pub(crate) fn stylesheet(url: &str) -> String {
    let mut html = "<link rel=\"stylesheet\" href=\"".to_owned();
    escape(url, true, &mut html);
    html.push_str("\">");
    html
}
