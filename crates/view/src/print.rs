//! Prints what an `<article-reader>` shows as HTML, without a browser. The bytes are those that the HTML standard
//! serialises (section 13.3).

use super::element::View;
use super::{State, reader, status};

/// Prints the article, or the notice in its place. While a story loads and after a failure there is nothing to print.
pub fn print_article(state: &State) -> String {
    print(reader::content(state.clone()))
}

/// Prints the toolbar of a story. A notice has none.
pub fn print_toolbar(state: &State) -> String {
    print(status::content(state.clone()))
}

fn print(view: View) -> String {
    let mut html = String::new();
    view.print(&mut html);
    html
}
