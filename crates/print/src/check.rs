//! Compares a page with what would be printed now.

use scraper::{Html, Selector};

/// How a page differs from what would be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// The page has no print.
    NoPrint,
    /// The page has prints, but none equals the new one.
    Changed,
}

/// Looks in `page` for the element that is printed now. A minifier may have changed the markup of the page, so the
/// elements are compared after they were parsed.
///
/// # Errors
///
/// The difference, if no print of the page equals `print`.
pub fn compare(page: &str, print: &str) -> Result<(), Difference> {
    let found = elements(&Html::parse_document(page));
    let wanted = elements(&Html::parse_fragment(print));
    match found.is_empty() {
        true => Err(Difference::NoPrint),
        false if wanted.iter().all(|it| found.contains(it)) => Ok(()),
        false => Err(Difference::Changed),
    }
}

/// Returns the markup of every print in a document.
fn elements(document: &Html) -> Vec<String> {
    let Ok(prints) = Selector::parse("article-reader[data-print]") else { return Vec::new() };
    document.select(&prints).map(|it| it.html()).collect()
}
