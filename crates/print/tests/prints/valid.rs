//! What a page may expect of every print.

use std::collections::HashSet;

use scraper::{Html, Selector};

/// Checks that a page can contain a print as it is. The error is a sentence for the developer.
pub(crate) fn check(print: &str) -> Result<(), String> {
    let page = Html::parse_fragment(print);
    if page.root_element().inner_html() != print {
        return Err(format!("it is parsed as {}", page.root_element().inner_html()));
    }
    let mut ids = HashSet::new();
    for element in page.tree.nodes().filter_map(|it| it.value().as_element()) {
        if ["script", "style", "iframe"].contains(&element.name()) {
            return Err(format!("it has the element {}", element.name()));
        }
        for (attribute, value) in element.attrs() {
            if attribute == "style" || attribute.starts_with("on") {
                return Err(format!("it has the attribute {attribute}"));
            }
            if attribute == "id" && !ids.insert(value) {
                return Err(format!("the identifier {value} is there twice"));
            }
        }
    }
    let links = Selector::parse("a[href^=\"#\"]").map_err(|it| it.to_string())?;
    for link in page.select(&links) {
        let target = link.attr("href").unwrap_or_default().trim_start_matches('#');
        if !ids.contains(target) {
            return Err(format!("no element has the identifier {target}"));
        }
    }
    Ok(())
}
