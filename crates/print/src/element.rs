//! The element with the print inside.

use article_reader_view::escape;

use super::head::stylesheet;
use super::mark::MARK;
use super::options::Options;

/// The parts of a print.
pub(crate) struct Parts<'a> {
    /// The attribute `data-print`.
    pub(crate) mark: &'a str,
    /// The article.
    pub(crate) article: &'a str,
    /// The toolbar.
    pub(crate) toolbar: &'a str,
    /// The notice that replaces the article when it expires.
    pub(crate) notice: Option<&'a str>,
}

/// Prints the element.
///
/// The toolbar stands in a slot of its own before the article, so that nothing moves when js/adopt.js makes it visible.
/// With `isolated` the article and the toolbar stand in a declarative shadow root.
pub(crate) fn element(parts: &Parts<'_>, options: &Options) -> String {
    let mut html = "<article-reader".to_owned();
    for (name, value) in options
        .attributes
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .chain([(MARK, parts.mark)])
    {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(value, true, &mut html);
        html.push('"');
    }
    html.push_str(">\n");
    let toolbar = ["<div slot=\"toolbar\">", parts.toolbar, "</div>"].concat();
    if options.is_isolated() {
        html.push_str("<template shadowrootmode=\"open\">");
        if let Some(url) = options.asset("article-reader.css") {
            html.push_str(&stylesheet(&url));
        }
        html.push_str(&toolbar);
        html.push_str("<slot name=\"article\">");
        html.push_str(parts.article);
        html.push_str("</slot></template>\n");
    } else {
        html.push_str(&toolbar);
        html.push('\n');
        html.push_str(parts.article);
        html.push('\n');
    }
    if let Some(notice) = parts.notice {
        html.push_str(&["<template>", notice, "</template>\n"].concat());
    }
    html.push_str("</article-reader>\n");
    html
}
