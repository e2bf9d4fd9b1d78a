//! The article as HTML: functions from the model to Leptos views, and the two roots they hang on.
//!
//! The views call nothing of the browser, so they print natively under the `ssr` feature too.
//! None of them writes foreign HTML, and every element of the article carries a `part` by which a
//! page styles it.

mod article;
mod author;
mod block;
mod byline;
mod caption;
mod correction;
mod details;
mod element;
mod embed;
mod ending;
mod gallery;
mod header;
mod heading;
mod inline;
mod label;
mod link;
mod math;
mod mounted;
mod newsletter;
mod newsletter_form;
mod paywall;
mod picture;
mod player;
#[allow(unreachable_pub, reason = "the component macro makes public items of its own")]
mod reader;
mod related;
mod shared_signal;
mod source;
#[allow(unreachable_pub, reason = "the component macro makes public items of its own")]
mod status;
mod table;
mod toolbar;
mod warning;

pub use embed::allow;
pub use reader::Reader;
pub use shared_signal::SharedSignal;
pub use status::Status;

use std::sync::Arc;

use article_reader_core::article::{Article, Story};
use article_reader_core::error::Code;
use article_reader_core::locale::{Formatter, Messages};
use article_reader_core::publisher::{Attribution, Publisher};

/// What a reader sees just now.
#[derive(Clone)]
pub enum State {
    /// The story is on its way.
    Loading,
    /// The story. The page may change once more, when the publisher profile comes late.
    Ready(SharedSignal<Arc<Page>>),
    /// A sentence in place of a story that may not be shown.
    Notice(&'static Messages, String),
    /// The story could not be had.
    Failed(&'static Messages, Code),
}

/// An article with all that its views need to know besides.
pub struct Page {
    /// The story.
    pub article: Arc<Article>,
    /// Whom it is owed to, completed from the publisher profile.
    pub attribution: Attribution,
    /// The level of the headline, 1 to 4.
    pub heading_level: u8,
    /// The words of the reader itself.
    pub messages: &'static Messages,
    /// Dates and numbers in the language of the words.
    pub formatter: Arc<dyn Formatter>,
    /// Makes the identifiers of this reader differ from those of others on the page.
    pub id_prefix: String,
    /// The `sizes` of pictures that fill the column.
    pub picture_sizes: String,
    /// What the publisher says of its newsletter, of frames and of related stories.
    pub publisher: Arc<Publisher>,
    /// Those found in a list while the text is read.
    pub relations: SharedSignal<Arc<Vec<Story>>>,
}

impl Page {
    /// How many related stories the editors want, if they say: the story's word goes before the
    /// profile's.
    fn most_related(&self) -> Option<usize> {
        self.article.related_most.or(self.publisher.related.most)
    }

    /// Whether there may be related stories at all.
    pub fn wants_related(&self) -> bool {
        self.most_related() != Some(0)
    }

    /// Those that the story itself relates, as far as they are wanted.
    fn told_related(&self) -> &[Story] {
        let all = &self.article.related;
        self.most_related().and_then(|it| all.get(..it)).unwrap_or(all)
    }

    /// An identifier that no other reader on the page uses.
    fn id(&self, name: &str) -> String {
        [&self.id_prefix, "-", name].concat()
    }

    /// The identifier of a place in the text.
    fn anchor(&self, name: &str) -> String {
        anchor(&self.id_prefix, name)
    }

    /// The language of the reader's own words where the article's differs, for `lang`.
    fn label_language(&self) -> Option<&'static str> {
        let article = self.article.language.as_ref().map(|it| it.primary());
        (article != Some(self.messages.tag)).then_some(self.messages.tag)
    }
}

/// The identifier that a reader, by its prefix, gives to a place in its text. The text's own name
/// alone could be one of the page's, or hide a global of its scripts.
pub fn anchor(id_prefix: &str, name: &str) -> String {
    [id_prefix, "-at-", name].concat()
}
