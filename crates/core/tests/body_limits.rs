//! No body hangs a page: the walk takes steps in proportion to its length, and makes no more of it
//! than a page can show.
//!
//! Steps are counted, not seconds, so that a busy machine changes nothing: how often the walk asks
//! the document or the URL parser. `cargo run --release --example body` measures the time for a megabyte.

// Helpers of tests may panic as tests do; Clippy knows only functions marked as tests.
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

/// Real stories have a fiftieth of this.
const MOST_INLINES: usize = 120_000;

#[derive(Default)]
struct Counting {
    steps: Rc<Cell<usize>>,
}

struct Counted {
    node: TreeNode,
    steps: Rc<Cell<usize>>,
}

impl Counted {
    fn step(&self) -> &TreeNode {
        self.steps.set(self.steps.get() + 1);
        &self.node
    }

    fn beside(&self, node: Option<TreeNode>) -> Option<Self> {
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

    fn first_child(&self) -> Option<Self> {
        self.beside(self.step().first_child())
    }

    fn next_sibling(&self) -> Option<Self> {
        self.beside(self.step().next_sibling())
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

/// The blocks of a body, and the steps that they took.
fn walk(body: &str) -> (Vec<Block>, usize) {
    let platform = Counting::default();
    let base = Some("https://gazette.example/");
    let around = BodyContext { platform: &platform, base, pictures: &[], room: MOST_BLOCKS };
    let mut blocks = body::blocks(body, &around, &mut Vec::new());
    body::settle_anchors(&mut blocks);
    (blocks, platform.steps.get())
}

#[test]
fn twice_the_length_takes_twice_the_steps() {
    for worst in WORST {
        let steps = |length| walk(&repeated(worst, length)).1;
        let (one, two) = (steps(3_000), steps(6_000));
        assert!(two <= one * 9 / 4 + 200, "{worst:?}: {one} steps, then {two}");
    }
}

#[test]
fn no_body_becomes_more_than_a_page_can_show() {
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
        // Blocks that hold blocks are not counted, and there may be one for each.
        assert!(count <= 4 * MOST_BLOCKS, "{start}: {count} blocks");
        assert!(inlines <= MOST_INLINES, "{start}: {inlines} inlines");
    }
}
