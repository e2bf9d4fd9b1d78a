//! The versions of the items of a list. Only the newest version of an item counts, also if it is killed.

use crate::draft::Draft;
use crate::formats::version::{Version, each_name, is_local, page};
use crate::json::Value;

/// The most items with one identifier that are compared. Only lists of many sites have as many.
const MOST_ITEMS: usize = 50;

/// The versions of the items that were read.
#[derive(Default)]
pub(super) struct Versions {
    seen: Vec<Seen>,
}

/// A version of an item.
struct Seen {
    /// A hash of an identifier.
    name: u64,
    /// A hash of the URL of its page. An identifier of a single site needs it.
    page: Option<u64>,
    /// The position in the list.
    at: usize,
    version: Version,
}

impl Versions {
    /// Adds the item at a position, which may be closed.
    pub(super) fn add(&mut self, at: usize, item: &Value, draft: &Draft) {
        let page = page(item).map(hash);
        each_name(item, &mut |field, name| {
            let name = hash(&[field, "=", name].concat());
            let page = page.filter(|_| is_local(field));
            self.seen.push(Seen { name, page, at, version: Version::of(item, draft) });
        });
    }

    /// Returns the positions of the items that have a newer version, in ascending order.
    pub(super) fn superseded(&mut self) -> Vec<usize> {
        // The sort keeps the order of the list among the versions of an item.
        self.seen.sort_by_key(|it| it.name);
        let mut superseded = Vec::new();
        for versions in self.seen.chunk_by(|one, other| one.name == other.name) {
            let mut items: Vec<&Seen> = Vec::new();
            for it in versions {
                let may_be_same = |other: &&Seen| {
                    it.page.is_none() || other.page.is_none() || it.page == other.page
                };
                let found = items.iter().position(may_be_same);
                if let Some(newest) = found.and_then(|it| items.get_mut(it)) {
                    let is_newer = it.version.replaces(&newest.version);
                    superseded.push(if is_newer {
                        std::mem::replace(newest, it).at
                    } else {
                        it.at
                    });
                } else if items.len() < MOST_ITEMS {
                    items.push(it);
                }
            }
        }
        superseded.sort_unstable();
        superseded
    }
}

/// Returns the FNV-1a hash of a text.
fn hash(text: &str) -> u64 {
    let step = |hash: u64, it: u8| (hash ^ u64::from(it)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
