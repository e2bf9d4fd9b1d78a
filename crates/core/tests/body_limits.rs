//! Tests that no body can hang a page: the steps of the walk grow in proportion to the length of the
//! body, and the number of blocks and inlines has a limit.
//!
//! A step is a call of the document or of the URL parser. The tests count steps and measure no time, so
//! the load of the machine does not change the result. `cargo run --release --example body` measures the
//! time for a megabyte.

// A panic in a helper is a failed test. Clippy allows panics only in functions that are marked as tests.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;

use article_reader_core::article::{Block, Inline};
use article_reader_core::body::node::Node;
use article_reader_core::body::{self, BodyContext, MOST_BLOCKS};
use article_reader_core::formats::{ALL, Registry};
use article_reader_core::json::Value;
use article_reader_core::platform::Platform;
use article_reader_native::{Native, TreeNode};

mod worst;

use worst::{WORST, repeated};

/// The most inlines that a body may become. Real stories have at most a fiftieth of this number.
const MOST_INLINES: usize = 120_000;

/// A platform that counts the calls of its URL parser and of the nodes it returns.
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
        self.steps.set(self.steps.get() + 1);
        Native.resolve(base, reference)
    }
}

/// Returns the blocks of a body and the number of steps of the walk.
fn walk(body: &str) -> (Vec<Block>, usize) {
    let platform = Counting::default();
    let base = Some("https://gazette.example/");
    let context = BodyContext { platform: &platform, base, pictures: &[], room: MOST_BLOCKS };
    let mut blocks = body::blocks(body, &context, &mut Vec::new());
    body::settle_anchors(&mut blocks, None);
    (blocks, platform.steps.get())
}

#[test]
fn the_steps_grow_in_proportion_to_the_length() {
    for worst in WORST {
        let steps = |length| walk(&repeated(worst, length)).1;
        let (one, two) = (steps(3_000), steps(6_000));
        assert!(two <= one * 9 / 4 + 200, "{worst:?}: {one} steps, then {two}");
    }
}

#[test]
fn blocks_and_inlines_have_a_limit() {
    let mut bodies: Vec<String> = WORST.map(|it| repeated(it, 10_000)).into();
    bodies.push("<p>a".repeat(20_000));
    bodies.push("<b>a</b>".repeat(100_000));
    bodies.push(["<b><i><u><s><a href=/>".repeat(3), "<p>a".repeat(20_000)].concat());
    for body in bodies {
        let (mut blocks, _) = walk(&body);
        let (mut count, mut inlines) = (0, 0);
        Block::each(&mut blocks, &mut |block| {
            count += 1;
            block.runs(&mut |run| Inline::each(run, &mut |_| inlines += 1));
            true
        });
        let start: String = body.chars().take(40).collect();
        // The limit `MOST_BLOCKS` does not count blocks that hold other blocks, so the total may be higher.
        assert!(count <= 4 * MOST_BLOCKS, "{start}: {count} blocks");
        assert!(inlines <= MOST_INLINES, "{start}: {inlines} inlines");
    }
}
