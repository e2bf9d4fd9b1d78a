//! Related stories: which of a list to read next, and why.
//!
//! First those that the editors pinned, then those of the same series, then the ones most alike: by
//! their words (BM25 over headline, standfirst and the beginning of the text), by what both say they
//! are about, and by how new they are. What may not be shown by [`crate::rules`], what is in another
//! language, the story itself and copies of it are left out. Nothing is shown rather than something
//! poor.
//!
//! The work is cut into steps, so that a browser can draw between them.

mod answer;
mod choose;
mod controls;
mod cut;
mod facets;
mod fold;
mod pace;
mod query;
mod reading;
mod reason;
mod scale;
mod shingles;
mod subject;
mod tokens;

pub use answer::answer;
pub use controls::Controls;
pub use reading::{Translate, Unread};

use crate::article::{Kind, Reason};
use crate::draft::Draft;
use crate::error::{Code, Error};
use crate::formats::{self, Wanted};
use crate::json::Value;
use crate::read::Request;
use crate::rules::{self, Verdict};

use cut::{Cutter, List};
use query::{Counts, Query};
use reading::document;
use subject::Subject;

/// A related story.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The story.
    pub draft: Draft,
    /// The document that it came in, with no other story of the list.
    pub document: String,
    /// Why it is related.
    pub reason: Option<Reason>,
    /// How sure that is; 1 is the story itself.
    pub score: f32,
}

/// A story of the list.
struct Candidate {
    /// Its place in the list.
    at: usize,
    /// Tells it from another wherever both stand.
    key: u32,
    published: Option<i64>,
    half_life: f32,
    counts: Counts,
    length: f32,
    /// Which facets it shares with the story.
    shared: u64,
    is_pinned: bool,
}

/// The choice of related stories, in the making.
pub struct Ranking {
    query: Query,
    controls: Controls,
    now: i64,
    /// The list as it comes in, and once it is there.
    bytes: Vec<u8>,
    text: String,
    cutter: Cutter,
    list: Option<List>,
    next: usize,
    candidates: Vec<Candidate>,
}

/// What a step of the work came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more to do.
    More,
    /// All is done.
    Done,
    /// The next item must be translated, and nobody is here to do so.
    Foreign,
}

/// Bytes of a list that are cut in a step, and items that are read: a millisecond of a slow phone.
const BYTES_OF_STEP: usize = 32 * 1024;
const ITEMS_OF_STEP: usize = 4;

/// More stories than these are not read; the newest stand first in every list.
const MOST_STORIES: usize = 20_000;

impl Ranking {
    /// Begins to choose what is related to the story that `request` selects in the document `story`.
    ///
    /// # Errors
    ///
    /// When the story cannot be read.
    pub fn new(
        story: &str,
        request: &Request,
        mut controls: Controls,
        translate: Option<&mut Translate<'_>>,
    ) -> Result<Self, Unread> {
        let wanted =
            Wanted { select: request.select.as_deref(), format: request.format.as_deref() };
        let (document, wanted) = document(story, wanted, translate)?;
        let (reading, item) =
            formats::read_parsed(&document, wanted).map_err(|_| Unread::NoStory)?;
        controls.take(item.get("related"));
        controls.leave_out(&reading.draft);
        Ok(Self {
            query: Query::of(&reading.draft, item),
            controls,
            now: request.now,
            bytes: Vec::new(),
            text: String::new(),
            cutter: Cutter::default(),
            list: None,
            next: 0,
            candidates: Vec::new(),
        })
    }

    /// Whether a list is wanted to choose from: not where the editors want no more stories.
    pub fn wants_list(&self) -> bool {
        self.controls.most > 0
    }

    /// The time at which it is chosen, in Unix seconds.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// Takes the next part of the list.
    pub fn take_list(&mut self, part: &[u8]) {
        self.bytes.extend_from_slice(part);
    }

    /// Does a step of the work.
    ///
    /// # Errors
    ///
    /// When the list is none.
    pub fn work(&mut self, mut translate: Option<&mut Translate<'_>>) -> Result<Step, Error> {
        if !self.bytes.is_empty() {
            let no_text = |_| Error::new(Code::Invalid, "the list is not written in UTF-8");
            self.text = String::from_utf8(std::mem::take(&mut self.bytes)).map_err(no_text)?;
            return Ok(Step::More);
        }
        let Some(list) = &self.list else {
            if !self.cutter.work(&self.text, BYTES_OF_STEP) {
                let no_list = || Error::new(Code::Invalid, "the document holds no list of stories");
                self.list = Some(self.cutter.list().ok_or_else(no_list)?);
            }
            return Ok(Step::More);
        };
        let end = (self.next + ITEMS_OF_STEP).min(list.len()).min(MOST_STORIES);
        if self.next == end {
            return Ok(Step::Done);
        }
        for at in self.next..end {
            match self.read(at, translate.as_deref_mut(), Subject::of) {
                Ok((draft, subject)) => self.add(at, &draft, &subject),
                Err(Unread::NoStory) => {}
                Err(Unread::Foreign) => return Ok(Step::Foreign),
            }
            self.next = at + 1;
        }
        Ok(Step::More)
    }

    /// An item of the list, in a document of its own.
    fn document(&self, at: usize) -> Option<String> {
        self.list.as_ref()?.item(&self.text, at)
    }

    /// An item of the list that may be shown, and what is made of it.
    fn read<T>(
        &self,
        at: usize,
        translate: Option<&mut Translate<'_>>,
        make: impl FnOnce(&Draft, &Value) -> T,
    ) -> Result<(Draft, T), Unread> {
        let text = self.document(at).ok_or(Unread::NoStory)?;
        let (document, wanted) = document(&text, Wanted::default(), translate)?;
        let (reading, item) =
            formats::read_parsed(&document, wanted).map_err(|_| Unread::NoStory)?;
        let draft = reading.draft;
        let is_story = matches!(draft.kind, Kind::Text | Kind::Other) && draft.headline.is_some();
        let verdict = rules::judge_all(&draft, &reading.other_gates, self.now);
        if !is_story || verdict != Verdict::Show {
            return Err(Unread::NoStory);
        }
        let made = make(&draft, item);
        Ok((draft, made))
    }

    fn add(&mut self, at: usize, draft: &Draft, subject: &Subject) {
        let own = &self.query.subject;
        let is_same = own.names.iter().any(|it| subject.is_called(it));
        let is_excluded = self.controls.exclude.iter().any(|it| subject.is_called(it));
        if is_same || is_excluded || !own.speaks_like(subject) || self.query.is_headed_like(draft) {
            return;
        }
        let is_pinned = self.controls.pin.iter().any(|it| subject.is_called(it));
        let (counts, length) = self.query.count(draft);
        let shared = self.query.share(subject);
        let (published, half_life) = (subject.published, subject.half_life);
        let key = subject.key();
        let candidate =
            Candidate { at, key, published, half_life, counts, length, shared, is_pinned };
        self.candidates.push(candidate);
    }
}
