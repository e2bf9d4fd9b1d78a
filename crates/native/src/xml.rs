//! Parses XML with roxmltree, which is as strict as browsers are.

use article_reader_core::xml::Builder;
use roxmltree::{Document, Node, ParsingOptions};

/// Parses a text and tells the builder what it holds.
///
/// # Errors
///
/// Why the text is not well-formed.
pub(super) fn parse(text: &str, builder: &mut Builder) -> Result<(), String> {
    // The core has removed the document type. An entity would need one.
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|it| it.to_string())?;
    let mut node = document.root_element();
    open(node, builder);
    // Without recursion, because a document may nest deeper than the stack.
    loop {
        if builder.is_refused() {
            return Ok(());
        }
        if let Some(child) = node.first_child() {
            node = child;
        } else {
            // Elements end where neither they nor their parents have more nodes.
            loop {
                if node.is_element() {
                    builder.close();
                }
                if let Some(next) = node.next_sibling().filter(|_| node != document.root_element())
                {
                    node = next;
                    break;
                }
                match node.parent_element() {
                    Some(parent) => node = parent,
                    None => return Ok(()),
                }
            }
        }
        if node.is_element() {
            open(node, builder);
        } else if node.is_text() {
            builder.text(node.text().unwrap_or_default());
        }
    }
}

fn open(node: Node<'_, '_>, builder: &mut Builder) {
    let name = node.tag_name();
    builder.open(name.namespace().unwrap_or_default(), name.name());
    for attribute in node.attributes() {
        builder.attribute(
            attribute.namespace().unwrap_or_default(),
            attribute.name(),
            attribute.value(),
        );
    }
}
