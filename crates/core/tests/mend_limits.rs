//! Tests that no body can hang the mending: its steps grow in proportion to the length of the body.
//!
//! A step is a call of the document. `body_limits.rs` tests the walk in the same way.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;

use article_reader_core::body::node::Node;
use article_reader_core::draft::{Draft, Piece};
use article_reader_core::formats::{ALL, Registry};
use article_reader_core::json::Value;
use article_reader_core::mend::mend;
use article_reader_core::platform::Platform;
use article_reader_native::{Native, TreeNode};

/// What makes each body a rare one, so that it is mended.
const RARE: &str = "<p style='display:none'>x</p>";

/// The start of each body, and the piece that is repeated after it.
const WORST: [(&str, &str); 24] = [
    ("", "<div class=footnote>"),
    ("", "<div class=footnote><a href=#a>1</a><p>a"),
    ("", "<div class=footnote><a href=#a>1</a><div><p>a</p>"),
    ("<div class=footnote><a href=#a>1</a>", "<p>a</p>"),
    ("", "<li><a href=#a>*</a><p>a</p></li>"),
    ("<p>", "<span class=tooltip title='a b'>"),
    ("<p>", "<span class=tooltip title='a b'>a</span>"),
    ("<p>", "<span class=tooltiptext>a</span>"),
    ("", "<table class=code><tr><td>1</td><td>"),
    ("<table class=code>", "<tr><td>1</td><td>a</td></tr>"),
    ("<pre>", "<span class=lineno>1</span>a\n"),
    ("<pre>", "<ol><li>a"),
    ("", "<div style='white-space:pre'>\n"),
    ("<p style='white-space:pre'>", "\n"),
    ("", "<h2><a class=anchor href=#a>"),
    ("<h2>", "<a class=anchor href=#a>a</a>b"),
    ("", "<figure class=kg-bookmark-card><a href=/a>"),
    ("", "<div class=kg-toggle-card><div class=kg-toggle-heading>"),
    ("", "<div class=latex-rendered data-attrs='{}'>"),
    ("", "<form><input type=text>"),
    ("", "<div><a href=//x.com/intent/a>"),
    ("<div>", "<a href=//x.com/intent/a></a>"),
    ("", "<ul><li><p>"),
    ("", "<div data-attrs='{}'>"),
];

/// A platform that counts the calls of the nodes it returns.
#[derive(Default)]
struct Counting {
    steps: Rc<Cell<usize>>,
}

/// A node that counts the calls of its methods.
struct Counted {
    node: TreeNode,
    steps: Rc<Cell<usize>>,
}

impl Counted {
    /// Counts a step and returns the inner node.
    fn step(&self) -> &TreeNode {
        self.steps.set(self.steps.get() + 1);
        &self.node
    }

    /// Wraps another node of the same document, which adds its steps to the same counter.
    fn wrap(&self, node: Option<TreeNode>) -> Option<Self> {
        Some(Self { node: node?, steps: self.steps.clone() })
    }
}

impl Node for Counted {
    fn element_name(&self) -> Option<String> {
        self.step().element_name()
    }

    fn text(&self) -> Option<String> {
        self.step().text()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.step().attribute(name)
    }

    fn attributes(&self) -> Vec<(String, String)> {
        self.step().attributes()
    }

    fn first_child(&self) -> Option<Self> {
        self.wrap(self.step().first_child())
    }

    fn next_sibling(&self) -> Option<Self> {
        self.wrap(self.step().next_sibling())
    }
}

impl Platform for Counting {
    type Node = Counted;

    const MENDS: bool = true;

    fn registry(&self) -> &'static Registry {
        &ALL
    }

    fn parse_html(&self, html: &str) -> Option<Counted> {
        Some(Counted { node: Native.parse_html(html)?, steps: self.steps.clone() })
    }

    fn parse_json(&self, text: &str) -> Result<Value, String> {
        Native.parse_json(text)
    }

    fn resolve(&self, base: Option<&str>, reference: &str) -> Option<String> {
        Native.resolve(base, reference)
    }
}

/// Returns the number of steps that mending a body takes.
fn steps((start, piece): (&str, &str), count: usize) -> usize {
    let platform = Counting::default();
    let body = [RARE, "<p>a</p>", start, &piece.repeat(count)].concat();
    let mut draft = Draft { body: vec![Piece::Text(body)], ..Draft::default() };
    mend(&mut draft, &platform, &mut Vec::new());
    platform.steps.get()
}

#[test]
fn the_steps_grow_in_proportion_to_the_length() {
    for worst in WORST {
        // A rule looks at a limited number of nodes, so that the growth is linear only beyond it.
        let (one, two) = (steps(worst, 600), steps(worst, 1_200));
        assert!(two <= one * 5 / 2 + 5_000, "{worst:?}: {one} steps, then {two}");
    }
}
