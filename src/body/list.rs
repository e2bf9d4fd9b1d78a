//! Lists.

use crate::article::{Block, List};
use crate::platform::Platform;

use super::flow::Flow;
use super::node::Node;
use super::walk::{Place, Walk};

impl<P: Platform> Walk<'_, P> {
    /// A list, numbered where `ordered` says so.
    pub(super) fn list(&mut self, node: &P::Node, ordered: bool, place: &Place, flow: &mut Flow) {
        flow.flush(&mut self.tally);
        let items = self.items(node, place);
        if !items.is_empty() {
            let start = node.attribute("start").and_then(|it| it.trim().parse().ok());
            let start = start.filter(|it| ordered && *it != 1);
            flow.extend([Block::List(List { ordered, start, items })], &mut self.tally);
        }
    }

    /// The items. What stands between them, as a nested list in old markup, belongs to the item
    /// before it.
    fn items(&mut self, node: &P::Node, place: &Place) -> Vec<Vec<Block>> {
        let mut items: Vec<Vec<Block>> = Vec::new();
        let mut stray = Flow::default();
        for child in node.children() {
            if child.element_name().as_deref() == Some("li") && !child.is_hidden() {
                let before = std::mem::take(&mut stray).finish(&mut self.tally);
                add_to_last(&mut items, before);
                items.push(self.blocks(&child, &place.inside(&child)));
            } else {
                self.node(&child, place, &mut stray);
            }
        }
        add_to_last(&mut items, stray.finish(&mut self.tally));
        items.retain(|it| !it.is_empty());
        items
    }
}

fn add_to_last(items: &mut Vec<Vec<Block>>, blocks: Vec<Block>) {
    match items.last_mut() {
        Some(item) => item.extend(blocks),
        None => items.push(blocks),
    }
}
