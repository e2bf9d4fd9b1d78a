//! No body hangs a page: the walk takes steps in proportion to its length, and makes no more of it
//! than a page can show.
//!
//! Steps are counted, not seconds, so that a busy machine changes nothing: how often the walk asks
//! the document or the URL parser. `cargo test --release --test body_limits -- --ignored` measures
//! the time for a megabyte.

// Helpers of tests may panic as tests do; Clippy knows only functions marked as tests.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use article_reader::article::{Block, Inline};
use article_reader::body::node::Node;
use article_reader::body::{self, MOST_BLOCKS, Surroundings};
use article_reader::json::Value;
use article_reader::native::{Native, TreeNode};
use article_reader::platform::Platform;

/// What repeats in bodies that are made to be slow, and what stands before it.
const WORST: [(&str, &str); 33] = [
    ("", "<"),
    ("", "<p>"),
    ("", "<p>a"),
    ("", "<div>"),
    ("", "<b><p>"),
    ("", "<b>a</b>"),
    ("<p>", "<span>"),
    ("<p>", "a <br>"),
    ("", "<ul><li>"),
    ("<ul>", "<li>a"),
    ("", "<li></li>"),
    ("<dl>", "<dt>a<dd>b"),
    ("", "<blockquote>"),
    ("", "<blockquote><p>a<cite>b</cite></blockquote>"),
    ("", "<details><summary>a</summary>"),
    ("", "<table><tr><td>"),
    ("<table>", "<tr><td colspan=1000>a"),
    ("<table><tr>", "<td>"),
    ("", "<figure><img src=/a><figcaption>a"),
    ("<figure class=gallery>", "<img src=/a>"),
    ("", "<div class=gallery><img src=/a>"),
    ("", "<img>"),
    ("<picture>", "<img src=/a>"),
    ("<p>", "<a id=a href=#a>a</a>"),
    ("<p>", "<a href=/a>a</a>"),
    ("<img srcset='", "/a 1w, "),
    ("<p title='", "<"),
    ("<math>", "<mrow>"),
    ("<math>", "<mi>a</mi>"),
    ("<video>", "<source src=/a>"),
    ("", "<iframe src=/a></iframe>"),
    ("", "<blockquote class=twitter-tweet><a href=https://x.com/a/status/1>a</a></blockquote>"),
    ("", "&amp;lt;p&amp;gt;"),
];

/// How those begin whose elements stand inside each other.
const NESTING: [&str; 9] = [
    "<div",
    "<b><p>",
    "<span>",
    "<ul>",
    "<blockquote>",
    "<details>",
    "<table>",
    "<figure>",
    "<mrow>",
];

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
    let around = Surroundings { platform: &platform, base, pictures: &[], room: MOST_BLOCKS };
    let mut blocks = body::blocks(body, &around, &mut Vec::new());
    body::settle_anchors(&mut blocks);
    (blocks, platform.steps.get())
}

fn repeated((start, piece): (&str, &str), length: usize) -> String {
    [start, &piece.repeat(length / piece.len())].concat()
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

#[test]
#[ignore = "measures time"]
#[expect(clippy::print_stderr, reason = "a measurement is to be read")]
fn a_megabyte_is_walked_in_a_second() {
    for worst in WORST {
        // html5ever takes quadratic time for what nests; browsers end nesting at 512.
        let nests = NESTING.iter().any(|it| worst.1.starts_with(it));
        let body = repeated(worst, if nests { 30_000 } else { 1_000_000 });
        let start = Instant::now();
        let parsed = Native.parse_html(&body).is_some();
        let parsing = start.elapsed();
        walk(&body);
        // The body is parsed once more by the walk, or twice.
        let walking = start.elapsed().saturating_sub(parsing * 2);
        eprintln!("{parsing:>9.0?} to parse, {walking:>9.0?} to walk: {worst:?} {parsed}");
        assert!(walking < Duration::from_secs(1), "{worst:?}: {walking:?}");
    }
}
