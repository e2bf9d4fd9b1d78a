//! Chooses the stories of a list to read next, with the reason for each.
//!
//! Pinned stories come first, then stories of the same series, then the most similar stories. The
//! similarity depends on their words (BM25 over headline, standfirst and the beginning of the text), on
//! shared facets, and on their age. Stories that [`crate::rules`] does not show, stories in another
//! language, the story itself and copies of it are left out. No story is better than a poor one.
//!
//! The work is done in steps, so that a browser can draw between them.

mod answer;
mod choose;
mod common;
mod controls;
mod facets;
mod fold;
mod list_splitter;
mod pace;
mod query;
mod reading;
mod reason;
mod scale;
mod shingles;
mod subject;
mod tokens;
mod versions;

pub use answer::answer;
pub use controls::Controls;
pub use reading::{NotRead, Translate};

use crate::article::{Kind, RelationReason};
use crate::draft::Draft;
use crate::error::{Code, Error};
use crate::formats::{self, Registry, Wanted};
use crate::json::Value;
use crate::parser;
use crate::request::Request;
use crate::rules::{self, Verdict};

use choose::Selection;
use facets::{Facet, facets};
use list_splitter::{ItemList, ListSplitter};
use query::{Counts, Query};
use reading::parse_or_translate;
use subject::Subject;
use versions::Versions;

/// A related story.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The story.
    pub draft: Draft,
    /// A document with this story and no other story of the list.
    pub document: String,
    /// The reason why it is related, if there is one to show.
    pub reason: Option<RelationReason>,
    /// The score, from 0 upwards. The story itself would have about 1.
    pub score: f32,
}

/// A story of the list that was read.
struct Candidate {
    /// Its position in the list.
    at: usize,
    /// A hash of its identifier and URL, which does not depend on the list.
    key: u32,
    published: Option<i64>,
    half_life: f32,
    counts: Counts,
    length: f32,
    /// The facets that it shares with the story on the page, one bit for each facet.
    shared: u64,
    is_pinned: bool,
}

/// Chooses related stories.
pub struct Ranking {
    query: Query,
    controls: Controls,
    /// The formats that this program reads.
    registry: &'static Registry,
    now: i64,
    /// The list as received so far, without the bytes of an incomplete character at its end.
    text: String,
    /// The bytes of the incomplete character.
    incomplete: Vec<u8>,
    splitter: ListSplitter,
    /// The list, after all of it was received.
    list: Option<ItemList>,
    next: usize,
    candidates: Vec<Candidate>,
    versions: Versions,
    choice: Option<Selection>,
}

/// The result of a step of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more work now.
    More,
    /// The next part of the list must be received first.
    NeedsList,
    /// The work is done.
    Done,
    /// The next item is in another format, and `work` needs a function that translates it.
    NeedsTranslation,
}

/// The number of items to read in a step. It takes about a millisecond on a slow phone.
const ITEMS_OF_STEP: usize = 4;

/// The largest number of stories to read. The newest stories are first in every list.
const MOST_STORIES: usize = 20_000;

impl Ranking {
    /// Creates a ranking for the story that `request` selects in the document `story`.
    ///
    /// # Errors
    ///
    /// If the story cannot be read.
    pub fn new(
        story: &str,
        request: &Request,
        mut controls: Controls,
        registry: &'static Registry,
        translate: Option<&mut Translate<'_>>,
    ) -> Result<Self, NotRead> {
        let (document, wanted, _) =
            parse_or_translate(story, request.wanted(), registry, translate)?;
        let (reading, item) =
            formats::read_parsed(&document, wanted, registry).map_err(|_| NotRead::NoStory)?;
        controls.apply(item.get("related"));
        controls.exclude_associated(&reading.draft);
        Ok(Self {
            query: Query::of(&reading.draft, item, registry.topics),
            controls,
            registry,
            now: request.now,
            text: String::new(),
            incomplete: Vec::new(),
            splitter: ListSplitter::default(),
            list: None,
            next: 0,
            candidates: Vec::new(),
            versions: Versions::default(),
            choice: None,
        })
    }

    /// Whether a list is needed. It is not if the editors want no more stories.
    pub fn wants_list(&self) -> bool {
        self.controls.limit > 0
    }

    /// The time of the request, in Unix seconds.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// Adds the next part of the list, which may end within a character, and splits it into items.
    ///
    /// # Errors
    ///
    /// If the list is not UTF-8.
    pub fn take_list(&mut self, part: &[u8]) -> Result<(), Error> {
        let mut bytes = std::mem::take(&mut self.incomplete);
        bytes.extend_from_slice(part);
        let whole = match str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(it) if it.error_len().is_none() => {
                let (whole, incomplete) =
                    bytes.split_at_checked(it.valid_up_to()).unwrap_or_default();
                incomplete.clone_into(&mut self.incomplete);
                str::from_utf8(whole).unwrap_or_default()
            }
            Err(_) => return Err(Error::new(Code::Invalid, "the list is not written in UTF-8")),
        };
        self.text.push_str(whole);
        // The split is done now, because the next part is still on its way.
        self.splitter.read(&self.text);
        Ok(())
    }

    /// Marks the list as complete.
    ///
    /// # Errors
    ///
    /// If the document has no list.
    pub fn end_list(&mut self) -> Result<(), Error> {
        let no_list = || Error::new(Code::Invalid, "the document holds no list of stories");
        self.list = Some(self.splitter.list().ok_or_else(no_list)?);
        Ok(())
    }

    /// Returns the list, or the items that certainly belong to it.
    fn list(&self) -> &ItemList {
        self.list.as_ref().unwrap_or_else(|| self.splitter.so_far())
    }

    /// Does one step of the work. `translate` translates items in other formats.
    pub fn work(&mut self, mut translate: Option<&mut Translate<'_>>) -> Step {
        let end = (self.next + ITEMS_OF_STEP).min(self.list().len()).min(MOST_STORIES);
        if self.next >= end {
            if self.list.is_none() {
                return Step::NeedsList;
            }
            let Some(mut choice) = self.choice.take() else {
                let superseded = self.versions.superseded();
                self.candidates.retain(|it| superseded.binary_search(&it.at).is_err());
                self.choice = Some(self.rank());
                return Step::More;
            };
            let has_more = self.examine_next(&mut choice, translate);
            self.choice = Some(choice);
            return if has_more { Step::More } else { Step::Done };
        }
        // If the story has no facets, no story of the list can share one.
        let compares_facets = !self.query.facets.is_empty();
        let of_format = self.registry.topics;
        let make = |draft: &Draft, item: &Value| {
            if compares_facets { facets(draft, item, of_format) } else { Vec::new() }
        };
        for at in self.next..end {
            let mut versions = std::mem::take(&mut self.versions);
            let mut see = |item: &Value, draft: &Draft| versions.add(at, item, draft);
            let read = self.read(at, translate.as_deref_mut(), &mut see, make);
            self.versions = versions;
            match read {
                Ok((draft, facets)) => self.add(at, &draft, &facets),
                Err(NotRead::NoStory) => {}
                Err(NotRead::NeedsTranslation) => return Step::NeedsTranslation,
            }
            self.next = at + 1;
        }
        Step::More
    }

    /// Returns a document with one item of the list.
    fn document(&self, at: usize) -> Option<String> {
        self.list().item(&self.text, at)
    }

    /// Reads an item of the list, and calls `see` with it. If it may be shown, calls `make`.
    fn read<T>(
        &self,
        at: usize,
        translate: Option<&mut Translate<'_>>,
        see: &mut dyn FnMut(&Value, &Draft),
        make: impl FnOnce(&Draft, &Value) -> T,
    ) -> Result<(Draft, T), NotRead> {
        let text = self.document(at).ok_or(NotRead::NoStory)?;
        let (document, wanted, is_translated) =
            parse_or_translate(&text, Wanted::default(), self.registry, translate)?;
        let (reading, item) =
            formats::read_parsed(&document, wanted, self.registry).map_err(|_| NotRead::NoStory)?;
        let draft = reading.draft;
        // The translation of a killed item has no identifier.
        let original = self.list().text_of(&self.text, at).filter(|_| is_translated);
        match original.and_then(parser::parse) {
            Some(original) => see(&original, &draft),
            None => see(item, &draft),
        }
        let is_story = matches!(draft.kind, Kind::Text | Kind::Other) && draft.headline.is_some();
        let verdict = rules::judge_all(&draft, &reading.other_gates, self.now);
        if !is_story || verdict != Verdict::Show {
            return Err(NotRead::NoStory);
        }
        let made = make(&draft, item);
        Ok((draft, made))
    }

    fn add(&mut self, at: usize, draft: &Draft, facets: &[Facet]) {
        let subject = Subject::of(draft);
        let own = &self.query.subject;
        let is_same = own.names.iter().any(|it| subject.has_name(it));
        let is_excluded = self.controls.exclude.iter().any(|it| subject.has_name(it));
        if is_same
            || is_excluded
            || !own.may_share_language(&subject)
            || self.query.has_same_headline(draft)
        {
            return;
        }
        let is_pinned = self.controls.pin.iter().any(|it| subject.has_name(it));
        let (counts, length) = self.query.add_words(draft);
        let shared = self.query.add_facets(facets);
        let (published, half_life) = (subject.published, subject.half_life);
        let key = subject.key();
        let candidate =
            Candidate { at, key, published, half_life, counts, length, shared, is_pinned };
        self.candidates.push(candidate);
    }
}
