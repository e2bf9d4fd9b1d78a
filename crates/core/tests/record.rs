//! A tree that crossed the border as a record gives the same blocks as the tree itself.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used)]

#[path = "body_properties/bodies.rs"]
#[allow(unreachable_pub, reason = "a part of a test")]
mod bodies;
mod seeds;

use article_reader_core::article::Block;
use article_reader_core::body::node::Node;
use article_reader_core::body::record::RecordedNode;
use article_reader_core::body::{self, BodyContext, MOST_BLOCKS};
use article_reader_core::formats::{ALL, Registry};
use article_reader_core::json::Value;
use article_reader_core::platform::Platform;
use article_reader_native::Native;
use proptest::prelude::*;

use bodies::{soup, tokens};

/// The native platform, with trees that were written as records and read again.
struct Recorded;

impl Platform for Recorded {
    type Node = RecordedNode;

    const EXPLAINS: bool = Native::EXPLAINS;
    const MENDS: bool = Native::MENDS;

    fn registry(&self) -> &'static Registry {
        &ALL
    }

    fn parse_html(&self, html: &str) -> Option<RecordedNode> {
        let mut fields = Vec::new();
        write(&Native.parse_html(html)?, &mut fields);
        RecordedNode::read(fields.join("\0"))
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        Native.parse_json(text)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        Native.resolve(base, reference)
    }
}

/// Writes the fields of a record as js/record.js does.
fn write<N: Node>(node: &N, fields: &mut Vec<String>) {
    let Some(name) = node.element_name() else {
        fields.push(node.text().map_or_else(|| "!".to_owned(), |it| ["\"", &it].concat()));
        return;
    };
    fields.push(["<", &name].concat());
    for (name, value) in node.attributes() {
        fields.extend([["@", &name].concat(), value]);
    }
    let mut child = node.first_child();
    while let Some(node) = child {
        write(&node, fields);
        child = node.next_sibling();
    }
    fields.push(">".to_owned());
}

fn read(platform: &impl Platform, html: &str) -> (Vec<Block>, usize) {
    let base = Some("https://paper.example/story");
    let context = BodyContext { platform, base, pictures: &[], room: MOST_BLOCKS };
    let mut notices = Vec::new();
    (body::blocks(html, &context, &mut notices), notices.len())
}

fn is_same(html: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(read(&Recorded, html), read(&Native, html));
    Ok(())
}

#[test]
fn a_node_has_its_neighbours_and_attributes() {
    let record = ["<p", "@class", "a", "@=", "", "\"low ", "<B", "\"tide", ">", "!", "\" now", ">"];
    let root = RecordedNode::read(record.join("\0")).unwrap();
    assert_eq!(root.element_name().as_deref(), Some("p"));
    let attributes = [("class", "a"), ("=", "")].map(|(name, it)| (name.to_owned(), it.to_owned()));
    assert_eq!(root.attributes(), attributes);
    assert_eq!(root.attribute("class").as_deref(), Some("a"));
    assert_eq!(root.attribute("id"), None);
    assert!(root.next_sibling().is_none());
    let low = root.first_child().unwrap();
    assert_eq!((low.text().as_deref(), low.element_name()), (Some("low "), None));
    let bold = low.next_sibling().unwrap();
    assert_eq!(bold.element_name().as_deref(), Some("b"));
    let tide = bold.first_child().unwrap();
    assert_eq!(tide.text().as_deref(), Some("tide"));
    assert!(tide.next_sibling().is_none());
    let comment = bold.next_sibling().unwrap();
    assert_eq!((comment.text(), comment.element_name()), (None, None));
    let now = comment.next_sibling().unwrap();
    assert_eq!(now.text().as_deref(), Some(" now"));
    assert!(now.next_sibling().is_none());
}

#[test]
fn a_record_that_is_cut_anywhere_gives_no_panic() {
    let record =
        ["<p", "@class", "a", "\"é", "<b", "\"tide", ">", "!", ">", ">", "@id", "b"].join("\0");
    for end in 0..=record.len() {
        let Some(part) = record.get(..end) else { continue };
        let mut node = RecordedNode::read(part.to_owned());
        while let Some(it) = node {
            let _ = (it.attributes(), it.text(), it.element_name(), it.next_sibling().is_some());
            node = it.first_child();
        }
    }
}

mod properties {
    use super::*;

    #[test]
    fn a_recorded_document_gives_the_same_blocks() {
        seeds::check(
            &["<template>a</template>b", "<svg><a xlink:href=b>c</a></svg>"],
            &soup(),
            is_same,
        );
    }

    #[test]
    fn a_recorded_sequence_of_tokens_gives_the_same_blocks() {
        seeds::check(&["a\0b", "<p title='a\0b'>c"], &tokens(), is_same);
    }
}
