//! The article as HTML: functions from the model to Leptos views, and their two roots, [`Reader`]
//! and [`Status`].
//!
//! The views call no browser interface themselves, so [`print_article`] prints them natively. No
//! view inserts HTML of a provider. A page styles the elements of the article by their `part`.

mod article;
mod author;
mod block;
mod byline;
mod caption;
mod changes;
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
mod posts;
mod print;
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

pub use element::escape;
pub use embed::allow;
pub use mounted::{Builder, Root, build_with};
pub use print::{print_article, print_toolbar};
pub use reader::Reader;
pub use shared_signal::SharedSignal;
pub use status::Status;

use std::sync::Arc;

use article_reader_core::article::{Article, Story};
use article_reader_core::error::Code;
use article_reader_core::locale::{Formatter, Messages};
use article_reader_core::publisher::{Attribution, Publisher};

/// What an `<article-reader>` shows.
#[derive(Clone)]
pub enum State {
    /// Nothing: the story is loading.
    Loading,
    /// The story. The page changes again if the publisher profile arrives late.
    Ready(SharedSignal<Arc<Page>>),
    /// A sentence in place of a story that may not be shown, in the language of the messages.
    Notice(&'static Messages, String),
    /// The story could not be loaded.
    Failed(&'static Messages, Code),
}

/// An article, and what its views need to know besides.
pub struct Page {
    /// The story.
    pub article: Arc<Article>,
    /// The authors, the source and the sections, completed from the publisher profile.
    pub attribution: Attribution,
    /// The level of the headline, 1 to 4.
    pub heading_level: u8,
    /// The reader's own words.
    pub messages: &'static Messages,
    /// Formats dates and numbers in the language of `messages`.
    pub formatter: Arc<dyn Formatter>,
    /// The beginning of all identifiers of this reader; no other reader of the page has the same.
    pub id_prefix: String,
    /// The attribute `sizes` of pictures that fill the column.
    pub picture_sizes: String,
    /// The publisher profile: newsletter, sites that may be embedded, and settings of related
    /// stories.
    pub publisher: Arc<Publisher>,
    /// Related stories that were found in the list of the attribute `stories`, while the text was
    /// read.
    pub listed_related: SharedSignal<Arc<Vec<Story>>>,
}

impl Page {
    /// The greatest number of related stories, if the story or the publisher profile sets one. The
    /// story takes precedence.
    fn most_related(&self) -> Option<usize> {
        self.article.related_most.or(self.publisher.related.most)
    }

    /// Whether related stories are wanted.
    pub fn wants_related(&self) -> bool {
        self.most_related() != Some(0)
    }

    /// The related stories that the story itself names, as many as are wanted.
    fn own_related(&self) -> &[Story] {
        let all = &self.article.related;
        self.most_related().and_then(|it| all.get(..it)).unwrap_or(all)
    }

    /// Returns an identifier that no other reader on the page uses.
    fn id(&self, name: &str) -> String {
        [&self.id_prefix, "-", name].concat()
    }

    /// Returns the identifier of a place in the text.
    fn anchor(&self, name: &str) -> String {
        anchor(&self.id_prefix, name)
    }

    /// The language of the reader's own words for `lang`; `None` if it is the story's language too.
    fn label_language(&self) -> Option<&'static str> {
        let article = self.article.language.as_ref().map(|it| it.primary());
        (article != Some(self.messages.tag)).then_some(self.messages.tag)
    }
}

/// Returns the identifier of a place in the text of the reader with that prefix. Without the
/// prefix, a name in the text could be an identifier of the page, or hide a global variable of its
/// scripts.
pub fn anchor(id_prefix: &str, name: &str) -> String {
    [id_prefix, "-at-", name].concat()
}
