//! How much there may be, and what was left out.

use crate::notice::Notice;

/// The most blocks a body may have; the longest real one has about a tenth.
const MOST_BLOCKS: usize = 5_000;

/// Counts blocks, and what the integrator should hear of.
///
/// Only blocks that hold no blocks are counted: every other one holds at least one of them.
#[derive(Debug, Default)]
pub(super) struct Tally {
    blocks: usize,
    is_cut: bool,
    pictures_dropped: usize,
    embeds_linked: usize,
    embeds_dropped: usize,
}

impl Tally {
    /// Whether there is room for one more block, which is then taken.
    pub(super) fn take_block(&mut self) -> bool {
        if self.blocks < MOST_BLOCKS {
            self.blocks += 1;
        } else {
            self.is_cut = true;
        }
        !self.is_cut
    }

    /// Whether a block has been refused, so that the walk can end.
    pub(super) fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// A picture was left out.
    pub(super) fn drop_picture(&mut self) {
        self.pictures_dropped += 1;
    }

    /// A frame or player became a link.
    pub(super) fn link_embed(&mut self) {
        self.embeds_linked += 1;
    }

    /// A frame or player was left out.
    pub(super) fn drop_embed(&mut self) {
        self.embeds_dropped += 1;
    }

    /// One notice for each thing that happened, however often it did.
    pub(super) fn report(&self, notices: &mut Vec<Notice>) {
        let counted = [
            ("picture-dropped", self.pictures_dropped, "pictures without a usable http(s) address"),
            ("embed-as-link", self.embeds_linked, "frames or players shown as links"),
            ("embed-dropped", self.embeds_dropped, "frames or players without an http(s) address"),
        ];
        for (code, count, what) in counted {
            if count > 0 {
                notices.push(Notice::new(code, format!("in the body: {count} {what}")));
            }
        }
        if self.is_cut {
            let message = format!("the body is cut after {MOST_BLOCKS} blocks");
            notices.push(Notice::new("body-cut", message));
        }
    }
}
