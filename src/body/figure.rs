//! Pictures in the text, and figures.

use crate::article::{Block, Figure};
use crate::platform::Platform;

use super::flow::Flow;
use super::node::Node;
use super::walk::{Place, Walk};
use super::{caption, picture};

impl<P: Platform> Walk<'_, P> {
    /// An `img`, with the `source` elements beside it.
    pub(super) fn picture(&mut self, img: &P::Node, sources: &[P::Node], flow: &mut Flow) {
        match picture::picture(self.around, img, sources) {
            Some(picture) => {
                let figure = Figure { picture, caption: Vec::new() };
                flow.leaf(Block::Figure(figure), &mut self.tally);
            }
            None => self.tally.drop_picture(),
        }
    }

    /// A `picture`.
    pub(super) fn picture_choice(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        let is = |it: &P::Node, name| it.element_name().as_deref() == Some(name);
        let (sources, children): (Vec<_>, Vec<_>) =
            node.children().into_iter().partition(|it| is(it, "source"));
        for child in &children {
            if is(child, "img") && !child.is_hidden() {
                self.picture(child, &sources, flow);
            } else {
                self.node(child, place, flow);
            }
        }
    }

    /// A `figure`: what it shows, with its caption.
    pub(super) fn figure(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        flow.flush(&mut self.tally);
        let mut inner = Flow::with_captions();
        self.children(node, place, &mut inner);
        let (mut blocks, captions) = inner.finish_with_captions(&mut self.tally);
        // A gallery's caption stands under its last picture.
        match blocks.iter_mut().rev().find_map(caption::place) {
            Some(place) => {
                let (words, rest) = caption::split(captions);
                *place = words;
                blocks.extend(rest);
            }
            None => blocks.extend(captions),
        }
        flow.extend(blocks, &mut self.tally);
    }

    /// A `figcaption`.
    pub(super) fn caption(&mut self, node: &P::Node, place: &Place, flow: &mut Flow) {
        let blocks = self.blocks(node, place);
        flow.caption(blocks, &mut self.tally);
    }
}
