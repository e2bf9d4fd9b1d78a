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

use crate::article::{Kind, RelationReason};
use crate::draft::Draft;
use crate::error::{Code, Error};
use crate::formats::{self, Registry, Wanted};
use crate::json::Value;
use crate::request::Request;
use crate::rules::{self, Verdict};

use choose::Selection;
use cut::{Cutter, ItemList};
use facets::{Facet, facets};
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
    pub reason: Option<RelationReason>,
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
    /// The formats that are read here.
    registry: &'static Registry,
    now: i64,
    /// What has come of the list, and what of a sign of it.
    text: String,
    torn: Vec<u8>,
    cutter: Cutter,
    /// The list, once all of it has come.
    list: Option<ItemList>,
    next: usize,
    candidates: Vec<Candidate>,
    choice: Option<Selection>,
}

/// What a step of the work came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more to do.
    More,
    /// There is nothing to do before more of the list has come.
    Waits,
    /// All is done.
    Done,
    /// The next item must be translated, and nobody is here to do so.
    Foreign,
}

/// Items of a list that are read in a step: a millisecond of a slow phone.
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
        registry: &'static Registry,
        translate: Option<&mut Translate<'_>>,
    ) -> Result<Self, Unread> {
        let (document, wanted) = document(story, request.wanted(), registry, translate)?;
        let (reading, item) =
            formats::read_parsed(&document, wanted, registry).map_err(|_| Unread::NoStory)?;
        controls.take(item.get("related"));
        controls.leave_out(&reading.draft);
        Ok(Self {
            query: Query::of(&reading.draft, item),
            controls,
            registry,
            now: request.now,
            text: String::new(),
            torn: Vec::new(),
            cutter: Cutter::default(),
            list: None,
            next: 0,
            candidates: Vec::new(),
            choice: None,
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

    /// Takes the next part of the list, which may end in the middle of a sign, and cuts it into items.
    ///
    /// # Errors
    ///
    /// When it is not written in UTF-8.
    pub fn take_list(&mut self, part: &[u8]) -> Result<(), Error> {
        let mut bytes = std::mem::take(&mut self.torn);
        bytes.extend_from_slice(part);
        let whole = match str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(it) if it.error_len().is_none() => {
                let (whole, torn) = bytes.split_at_checked(it.valid_up_to()).unwrap_or_default();
                torn.clone_into(&mut self.torn);
                str::from_utf8(whole).unwrap_or_default()
            }
            Err(_) => return Err(Error::new(Code::Invalid, "the list is not written in UTF-8")),
        };
        self.text.push_str(whole);
        // While the next part is on its way there is time to.
        self.cutter.read(&self.text);
        Ok(())
    }

    /// Knows that all of the list has come.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn end_list(&mut self) -> Result<(), Error> {
        let no_list = || Error::new(Code::Invalid, "the document holds no list of stories");
        self.list = Some(self.cutter.list().ok_or_else(no_list)?);
        Ok(())
    }

    /// The list, or what is certain of it.
    fn list(&self) -> &ItemList {
        self.list.as_ref().unwrap_or_else(|| self.cutter.so_far())
    }

    /// Does a step of the work.
    pub fn work(&mut self, mut translate: Option<&mut Translate<'_>>) -> Step {
        let end = (self.next + ITEMS_OF_STEP).min(self.list().len()).min(MOST_STORIES);
        if self.next >= end {
            if self.list.is_none() {
                return Step::Waits;
            }
            let Some(mut choice) = self.choice.take() else {
                self.choice = Some(self.rank());
                return Step::More;
            };
            let has_more = self.look(&mut choice, translate);
            self.choice = Some(choice);
            return if has_more { Step::More } else { Step::Done };
        }
        // Where the story does not say what it is about, none can share that.
        let asks = !self.query.facets.is_empty();
        let make =
            |draft: &Draft, item: &Value| if asks { facets(draft, item) } else { Vec::new() };
        for at in self.next..end {
            match self.read(at, translate.as_deref_mut(), make) {
                Ok((draft, facets)) => self.add(at, &draft, &facets),
                Err(Unread::NoStory) => {}
                Err(Unread::Foreign) => return Step::Foreign,
            }
            self.next = at + 1;
        }
        Step::More
    }

    /// An item of the list, in a document of its own.
    fn document(&self, at: usize) -> Option<String> {
        self.list().item(&self.text, at)
    }

    /// An item of the list that may be shown, and what is made of it.
    fn read<T>(
        &self,
        at: usize,
        translate: Option<&mut Translate<'_>>,
        make: impl FnOnce(&Draft, &Value) -> T,
    ) -> Result<(Draft, T), Unread> {
        let text = self.document(at).ok_or(Unread::NoStory)?;
        let (document, wanted) = document(&text, Wanted::default(), self.registry, translate)?;
        let (reading, item) =
            formats::read_parsed(&document, wanted, self.registry).map_err(|_| Unread::NoStory)?;
        let draft = reading.draft;
        let is_story = matches!(draft.kind, Kind::Text | Kind::Other) && draft.headline.is_some();
        let verdict = rules::judge_all(&draft, &reading.other_gates, self.now);
        if !is_story || verdict != Verdict::Show {
            return Err(Unread::NoStory);
        }
        let made = make(&draft, item);
        Ok((draft, made))
    }

    fn add(&mut self, at: usize, draft: &Draft, facets: &[Facet]) {
        let subject = Subject::of(draft);
        let own = &self.query.subject;
        let is_same = own.names.iter().any(|it| subject.is_called(it));
        let is_excluded = self.controls.exclude.iter().any(|it| subject.is_called(it));
        if is_same || is_excluded || !own.speaks_like(&subject) || self.query.is_headed_like(draft)
        {
            return;
        }
        let is_pinned = self.controls.pin.iter().any(|it| subject.is_called(it));
        let (counts, length) = self.query.count(draft);
        let shared = self.query.share(facets);
        let (published, half_life) = (subject.published, subject.half_life);
        let key = subject.key();
        let candidate =
            Candidate { at, key, published, half_life, counts, length, shared, is_pinned };
        self.candidates.push(candidate);
    }
}
