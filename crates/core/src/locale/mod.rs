//! The words of the reader itself, one file of `locale/` per language.
//!
//! English is compiled in, from `locale/en.json`. Every other language is a file that a page requests
//! when somebody reads it; `tests/locale.rs` sees to it that none has a gap. Dates and numbers come
//! from the browser through [`Formatter`], so no language carries their rules. What the tools and
//! the form of the newsletter say besides stands in the same file, in an object of its own.

#[macro_use]
mod words;
mod messages;
mod tool_words;

use std::cell::RefCell;

pub use messages::Messages;
pub use tool_words::ToolWords;

use crate::article::{Date, Language, ReadingTime};
use crate::error::Code;
use crate::rules::Reason;

/// The language for everybody whose own the reader does not speak; build.rs writes it.
static ENGLISH: Messages = include!(concat!(env!("OUT_DIR"), "/english.rs"));

/// The words of the tools in English.
pub static ENGLISH_TOOLS: ToolWords = include!(concat!(env!("OUT_DIR"), "/english_tools.rs"));

/// Tags and texts of the other files of `locale/`, as build.rs finds them. A browser requests them one
/// by one; a program that prints pages has them all.
pub static LANGUAGE_FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

thread_local! {
    /// The languages besides English whose words have come: in a browser, each costs a request.
    static LEARNED: RefCell<Vec<&'static Messages>> = const { RefCell::new(Vec::new()) };
}

impl Messages {
    /// The words of a language, if they are here.
    pub fn of(language: &Language) -> Option<&'static Self> {
        let tag = language.primary();
        if tag == ENGLISH.tag {
            return Some(&ENGLISH);
        }
        LEARNED.with_borrow(|it| it.iter().find(|it| it.tag == tag).copied())
    }

    /// Takes in the words of a language, which `word` gives for their names.
    ///
    /// # Errors
    ///
    /// With the name of a word that is missing.
    pub fn learn(
        language: &Language,
        word: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(), &'static str> {
        // Another reader of the page may have been faster.
        if Self::of(language).is_none() {
            let messages = Self::read(language.primary(), word)?;
            LEARNED.with_borrow_mut(|it| it.push(messages));
        }
        Ok(())
    }

    /// The words for the first of `wanted` whose words are here, else English.
    pub fn choose(wanted: &[Option<Language>]) -> &'static Self {
        wanted.iter().flatten().find_map(Self::of).unwrap_or(&ENGLISH)
    }

    /// What a reader is told of a failure.
    pub fn failure(&self, code: Code) -> &'static str {
        match code {
            Code::Fetch | Code::Engine(_) => self.unreachable,
            Code::Http => self.refused,
            Code::Timeout => self.too_slow,
            Code::NotFound => self.missing,
            Code::TooLarge
            | Code::Empty
            | Code::Html
            | Code::Truncated
            | Code::Invalid
            | Code::UnknownFormat
            | Code::Render => self.unreadable,
        }
    }

    /// What a reader is told in place of a story that may not be shown.
    pub fn notice(&self, reason: &Reason, formatter: &dyn Formatter) -> String {
        let words = match reason {
            Reason::Canceled => self.canceled,
            Reason::Withheld => self.withheld,
            Reason::Embargoed { until: Some(until) } => {
                return [self.embargoed_until, " ", &formatter.date(*until), "."].concat();
            }
            Reason::Embargoed { until: None } => self.embargoed,
            Reason::Expired => self.expired,
            Reason::Paywalled => self.paywalled,
            Reason::Unpublishable => self.unpublishable,
            Reason::Empty => self.empty,
        };
        words.to_owned()
    }
}

/// Dates and numbers as a language writes them: the browser's `Intl`, or plain ISO natively.
pub trait Formatter: Send + Sync {
    /// A date in the reader's time zone, with the time where it is known.
    fn date(&self, date: Date) -> String;

    /// Minutes of reading, such as "3–4 minutes".
    fn reading_time(&self, time: ReadingTime) -> String;

    /// Names as a language tells one after the other: with commas, or an "and". A line end stands
    /// after each name, here as there, so that it can be told from what is put between them. None
    /// where nobody knows.
    fn list(&self, names: &str, language: &str) -> Option<String>;
}
