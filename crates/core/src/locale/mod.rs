//! The reader's own words, with one file in `locale/` per language.
//!
//! English is compiled in, from `locale/en.json`. A page requests the file of another language only if
//! it needs that language. `tests/locale.rs` finds missing words. A [`Formatter`] formats dates and
//! numbers, so the files have no rules for them. The same file has the words of the tools
//! and of the newsletter's form, in an object each.

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

/// The words in English, the language for visitors whose own language the reader lacks. build.rs writes
/// them.
static ENGLISH: Messages = include!(concat!(env!("OUT_DIR"), "/english.rs"));

/// The words of the tools in English.
pub static ENGLISH_TOOLS: ToolWords = include!(concat!(env!("OUT_DIR"), "/english_tools.rs"));

/// The tag and the text of every file of `locale/`, except English. build.rs writes the list. It is for
/// native programs: a browser requests one file at a time.
pub static LANGUAGE_FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

thread_local! {
    /// The words of the languages that have been loaded, besides English. In a browser, each language
    /// takes a request.
    static LEARNED: RefCell<Vec<&'static Messages>> = const { RefCell::new(Vec::new()) };
}

impl Messages {
    /// The words of a language, if they are loaded.
    pub fn of(language: &Language) -> Option<&'static Self> {
        let tag = language.primary();
        if tag == ENGLISH.tag {
            return Some(&ENGLISH);
        }
        LEARNED.with_borrow(|it| it.iter().find(|it| it.tag == tag).copied())
    }

    /// Adds a language. `word` returns the word with a given name.
    ///
    /// # Errors
    ///
    /// The name of a missing word.
    pub fn learn(
        language: &Language,
        word: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(), &'static str> {
        // Another reader of the page may have added the language before.
        if Self::of(language).is_none() {
            let messages = Self::read(language.primary(), word)?;
            LEARNED.with_borrow_mut(|it| it.push(messages));
        }
        Ok(())
    }

    /// The words of the first language in `wanted` that is loaded, or English.
    pub fn choose(wanted: &[Option<Language>]) -> &'static Self {
        wanted.iter().flatten().find_map(Self::of).unwrap_or(&ENGLISH)
    }

    /// The message to a visitor after a failure.
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
            | Code::NeedsMend
            | Code::Render => self.unreadable,
        }
    }

    /// The message to a visitor in place of a story that may not be shown.
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

/// Formats dates, numbers and lists in a language: with `Intl` in a browser, and natively with tables that give the
/// same texts.
pub trait Formatter: Send + Sync {
    /// A date, with the time if it is known: in the visitor's time zone in a browser, and natively in the publisher's
    /// zone, which is named.
    fn date(&self, date: Date) -> String;

    /// A reading time, such as "3–4 minutes".
    fn reading_time(&self, time: ReadingTime) -> String;

    /// The texts with which a language joins these names, such as a comma or " and ": one less than
    /// there are names; `None` if the platform cannot. The names themselves can decide: Spanish has
    /// "Ana e Inés".
    fn separators(&self, names: &[&str], language: &str) -> Option<Vec<String>>;
}
