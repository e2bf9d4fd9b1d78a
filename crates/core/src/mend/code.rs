//! Code in a table or a list, with the numbers of its lines beside it.

use crate::body::node::Node;
use crate::dropped::DropRule;
use crate::search::contains_word;

use super::change::Change;
use super::element::{Element, attribute, find, has_class, of_name, visible};
use super::escape::push_text;
use super::gutter::{has_gutter, is_numbers};

/// The classes of code, and of tables with code, in several highlighters.
const CODE: &str = "code rouge-code rouge-table highlight highlighttable lntd lntable blob-code hljs-ln hljs-ln-code \
    crayon-code crayon-table crayon-main syntaxhighlighter highlight-table linenos js-file-line-container de1 \
    codetable code-table";

/// The classes of lists that have one item for each line of code.
const LISTS: &str =
    "linenums dp-c dp-j dp-css dp-py dp-rb dp-sql dp-xml dp-cpp dp-vb dp-delphi dp-php";

/// Elements that end a line of code.
const LINES: &str = "div p li tr";

/// Elements that contain no words of their own.
const STRUCTURE: &str = "table thead tbody tfoot tr ol ul";

/// Makes one listing of code whose lines have numbers beside them.
pub(super) fn code<N: Node>(element: &Element<'_, N>) -> Option<Change> {
    let is_inside =
        |names: &str| element.parents.iter().rev().take(6).any(|it| contains_word(names, &it.name));
    let is_listing = match element.name {
        "table" => has_numbers(element.node) && is_code_table(element),
        "ol" | "ul" => element.has_class(LISTS) || is_inside("pre"),
        _ => false,
    };
    if !is_listing {
        return None;
    }
    let code = listing(element.node);
    let mut html = String::new();
    let is_in_pre = is_inside("pre");
    html.push_str(if is_in_pre { "" } else { "<pre>\n" });
    push_text(&mut html, &code);
    html.push_str(if is_in_pre { "" } else { "</pre>" });
    Some(Change::Reduce(html, DropRule::LineNumbers))
}

fn is_code_table<N: Node>(table: &Element<'_, N>) -> bool {
    let is_code = |it: &N| {
        has_class(it, CODE)
            || has_gutter(&classes(it))
            || it.element_name().is_some_and(|it| matches!(&*it, "pre" | "code"))
    };
    let parents = table.parents.iter().rev().take(4);
    table.has_class(CODE)
        || parents.filter_map(|it| it.node.as_ref()).any(is_code)
        || table.find(is_code).is_some()
}

/// Whether the first row of a table has numbers in all cells but the last.
fn has_numbers<N: Node>(table: &N) -> bool {
    let Some(row) = of_name(table, "tr") else { return false };
    let mut cell = visible(row.first_child());
    let mut count = 0;
    while let Some(it) = cell {
        cell = visible(it.next_sibling());
        if cell.is_none() {
            break;
        }
        count += 1;
        if count > 3 || !is_gutter(&it) {
            return false;
        }
    }
    count > 0
}

/// Whether a cell has the numbers of lines.
fn is_gutter<N: Node>(cell: &N) -> bool {
    let (mut words, mut is_marked) = (String::new(), has_gutter(&classes(cell)));
    find(cell, |it| {
        words.push_str(&it.text().unwrap_or_default());
        is_marked |= attribute(it, "data-line-number").is_some();
        !is_numbers(&words)
    });
    is_marked |= attribute(cell, "data-line-number").is_some();
    is_numbers(&words) && (is_marked || words.chars().any(|it| it.is_ascii_digit()))
}

fn classes<N: Node>(node: &N) -> String {
    node.attribute("class").unwrap_or_default()
}

/// The code in an element, without the numbers.
///
/// An element for a line ends with a line feed, if the code in it does not.
fn listing<N: Node>(node: &N) -> String {
    let mut code = String::new();
    // The next node, and the name of the open element.
    let mut stack = vec![(node.first_child(), "table".to_owned())];
    while let Some((next, parent)) = stack.last_mut() {
        let Some(node) = next.take() else {
            if contains_word(LINES, parent) && !code.is_empty() && !code.ends_with('\n') {
                code.push('\n');
            }
            stack.pop();
            continue;
        };
        *next = node.next_sibling();
        if let Some(text) = node.text() {
            // White space between the rows of a table is none of the code.
            if !contains_word(STRUCTURE, parent) || !text.trim().is_empty() {
                code.push_str(&text.replace('\u{a0}', " "));
            }
            continue;
        }
        let name = node.element_name().unwrap_or_default();
        if name == "br" {
            code.push('\n');
        }
        let is_cell = matches!(&*name, "td" | "th");
        let is_number = is_cell && visible(node.next_sibling()).is_some() && is_gutter(&node)
            || !is_cell && has_gutter(&classes(&node)) && is_gutter(&node);
        if !is_number {
            stack.push((node.first_child(), name));
        }
    }
    code.trim_end().to_owned()
}
