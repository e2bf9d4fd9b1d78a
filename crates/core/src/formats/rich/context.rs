//! What the reading of a structured text needs and finds besides its pieces.

use std::cell::Cell;

use crate::draft::Piece;
use crate::json::Value;
use crate::notice::Notice;

/// The longest name of a node that a notice quotes, in bytes.
const LONGEST_NAME: usize = 40;

/// The most notices about unknown nodes. One for each kind is enough.
const MOST_NOTICES: usize = 12;

/// Reads a structured text, if a value is one.
pub(crate) type ReadText = for<'a> fn(&'a Value, &mut Context<'a, '_>) -> Option<Vec<Piece>>;

/// What the reading of a structured text needs and finds besides its pieces.
pub(crate) struct Context<'a, 'c> {
    /// Returns the record that a reference names, from the same document.
    pub(crate) find: &'c dyn Fn(&'a Value) -> Option<&'a Value>,
    /// Reads a structured text in an object.
    pub(crate) read: ReadText,
    pub(crate) notices: &'c mut Vec<Notice>,
    /// How many records contain each other around the text. A record may contain itself.
    pub(crate) depth: usize,
    /// How many records the text contains.
    pub(crate) records: usize,
    /// Whether texts of records are in Markdown, as far as they are not HTML.
    pub(crate) is_markdown: bool,
    /// Whether everyone may read what follows a paywall.
    pub(crate) is_free: bool,
    /// Whether the text has ended at a paywall.
    pub(crate) has_ended: bool,
}

/// How many comparisons a search for records may make in all. A hostile document could take hours.
pub(crate) const MOST_COMPARISONS: usize = 5_000_000;

/// Returns the first record of a list that matches, as long as there is room for the search.
pub(crate) fn find_in<'a>(
    records: &'a [Value],
    room: &Cell<usize>,
    is_it: impl Fn(&Value) -> bool,
) -> Option<&'a Value> {
    room.set(room.get().checked_sub(records.len())?);
    records.iter().find(|it| is_it(it))
}

impl Context<'_, '_> {
    /// A context without references.
    pub(super) fn new(notices: &mut Vec<Notice>, read: ReadText) -> Context<'_, '_> {
        Context {
            find: &|_| None,
            read,
            notices,
            depth: 0,
            records: 0,
            is_markdown: false,
            is_free: false,
            has_ended: false,
        }
    }

    /// Adds a notice that a kind of node is unknown, once for each kind.
    pub(super) fn report_unknown(&mut self, name: &str) {
        let name = name.get(..name.floor_char_boundary(LONGEST_NAME)).unwrap_or_default();
        let message =
            ["the text has a part of the unknown kind \"", name, "\": its words are shown"];
        self.notice("unknown-node", &message.concat());
    }

    /// Adds a notice, unless there is the same already.
    pub(crate) fn notice(&mut self, code: &'static str, message: &str) {
        let mut same = self.notices.iter().filter(|it| it.code == code);
        if same.clone().count() < MOST_NOTICES && same.all(|it| it.message != message) {
            self.notices.push(Notice::new(code, message));
        }
    }

    /// Adds a notice that text is left out because it was deleted.
    pub(super) fn report_deleted(&mut self) {
        self.notice("deleted-text", "text that a tracked change has deleted is left out");
    }

    /// Ends the text, unless everyone may read the rest.
    pub(super) fn end_at_paywall(&mut self) {
        if !self.is_free {
            self.has_ended = true;
            let message = "the text ends at its paywall: what follows is for members";
            self.notice("text-ends-at-paywall", message);
        }
    }
}
