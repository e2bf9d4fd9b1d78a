//! The words of the reader itself, one file per language.
//!
//! A language is a [`Messages`] value: the compiler sees to it that none has a gap. Dates and
//! numbers come from the browser through [`Formatter`], so no language carries their rules.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod pt;

use crate::article::{Date, Language, ReadingTime};
use crate::error::Code;
use crate::rules::Reason;

/// Every language the reader speaks; the first is the one for everybody else.
pub static LANGUAGES: [&Messages; 6] =
    [&en::MESSAGES, &ar::MESSAGES, &de::MESSAGES, &es::MESSAGES, &fr::MESSAGES, &pt::MESSAGES];

/// The words of one language.
#[derive(Debug)]
pub struct Messages {
    /// The language's tag.
    pub tag: &'static str,

    /// Name of the section trail, for screen readers.
    pub sections: &'static str,
    /// Before the names of the authors.
    pub by: &'static str,
    /// Before the date of publication.
    pub published: &'static str,
    /// Before the date of the version shown.
    pub updated: &'static str,
    /// Before the minutes a text takes to read.
    pub reading_time: &'static str,
    /// Before the name in a credit line.
    pub credit: &'static str,
    /// Before the name of the provider.
    pub source: &'static str,
    /// Label of a text or picture that a generative model made.
    pub ai_generated: &'static str,
    /// Label of a text or picture that people made with a generative model.
    pub ai_assisted: &'static str,
    /// Over one related story inside the text.
    pub related_story: &'static str,
    /// Over the related stories at the end.
    pub related_stories: &'static str,
    /// Over the box on the author or agency.
    pub about_the_author: &'static str,
    /// Link to the original's page.
    pub original: &'static str,
    /// Link to the newsletter's sign-up page.
    pub sign_up: &'static str,
    /// Name of a table without a caption, for screen readers.
    pub table: &'static str,
    /// What another site shows, where `{}` is its name, and what that means.
    pub embed_note: &'static str,
    /// Button that loads it.
    pub embed_load: &'static str,
    /// Link to it on that site.
    pub embed_open: &'static str,
    /// Link to the original, whose host is `{}`, at the end of a text that is not shown whole.
    pub rest: &'static str,
    /// The end of such a text without a link.
    pub rest_missing: &'static str,

    /// Button that loads the story again.
    pub try_again: &'static str,
    /// The request reached no answer.
    pub unreachable: &'static str,
    /// The server refused.
    pub refused: &'static str,
    /// The answer took too long.
    pub too_slow: &'static str,
    /// What came is damaged or no story.
    pub unreadable: &'static str,
    /// The story is not in what came.
    pub missing: &'static str,

    /// A story that was withdrawn for good.
    pub canceled: &'static str,
    /// A story that is held back for now.
    pub withheld: &'static str,
    /// A story under embargo.
    pub embargoed: &'static str,
    /// A story under embargo, before the time at which it ends.
    pub embargoed_until: &'static str,
    /// A story past its time.
    pub expired: &'static str,
    /// A story for subscribers.
    pub paywalled: &'static str,
    /// A story that may not be shown for another reason.
    pub unpublishable: &'static str,
    /// A document without a story in it.
    pub empty: &'static str,

    /// Label of a text by a company or an office.
    pub press_release: &'static str,
    /// Label of a text that says what somebody thinks.
    pub opinion: &'static str,
    /// Label of a text that explains and weighs.
    pub analysis: &'static str,
    /// Label of a text that somebody paid for.
    pub sponsored: &'static str,
    /// Over what the newsroom has put right.
    pub correction: &'static str,
    /// Over what the newsroom has made clear.
    pub clarification: &'static str,
    /// Name of a warning before a text or picture that may be hard to bear.
    pub warning: &'static str,
}

impl Messages {
    /// The words for the first of `wanted` that the reader speaks, else English.
    pub fn choose(wanted: &[Option<Language>]) -> &'static Self {
        let speaks =
            |language: &Language| LANGUAGES.iter().find(|it| it.tag == language.primary()).copied();
        wanted.iter().flatten().find_map(speaks).unwrap_or(&en::MESSAGES)
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
}
