//! The way from a document to its print.

use std::cell::Cell;
use std::sync::Arc;

use article_reader_core::article::Article;
use article_reader_core::error::Error;
use article_reader_core::locale::{Formatter, Messages};
use article_reader_core::notice::Notice;
use article_reader_core::publisher::Publisher;
use article_reader_core::read::{Outcome, read};
use article_reader_core::rules::{Reason, Verdict};
use article_reader_native::{Native, learn_languages};
use article_reader_view::{Page, SharedSignal, State, print_article, print_toolbar};

use super::element::{Parts, element};
use super::formatter::NativeFormatter;
use super::hash::hash;
use super::head::head;
use super::mark::mark;
use super::options::Options;
use super::related::related;
use super::structured_data::structured_data;

/// The result for a document that could be read.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The story is printed.
    Printed(Box<Print>),
    /// The story may not be shown, for this reason. Nothing of it is printed.
    Closed(Reason),
}

/// A printed story.
#[derive(Clone, Debug)]
pub struct Print {
    /// The element with the article inside.
    pub html: String,
    /// Lines for the head of the page: the style sheet, the script and the structured data.
    pub head: String,
    /// The story as a NewsArticle of schema.org, as JSON; `None` if it has no headline, or if it was not asked for.
    pub json_ld: Option<String>,
    /// The story, for the other fields of a page template.
    pub article: Arc<Article>,
    /// The notices for a developer.
    pub notices: Vec<Notice>,
}

/// Prints the story in a document. `writes_json_ld` decides whether there is structured data, for which the print is
/// parsed again.
///
/// # Errors
///
/// As [`read`]. A list or a profile that cannot be read gives a notice instead, because the story stands without them.
pub fn prerender(document: &str, options: &Options, writes_json_ld: bool) -> Result<Answer, Error> {
    learn_languages_once();
    let outcome = read(document, &options.request, &Native)?;
    let article = match (&outcome.verdict, &outcome.article) {
        (Verdict::Notice(reason), _) => return Ok(Answer::Closed(*reason)),
        (_, Some(article)) => article.clone(),
        (_, None) => return Ok(Answer::Closed(Reason::Empty)),
    };
    Ok(Answer::Printed(Box::new(print(document, outcome, article, options, writes_json_ld))))
}

fn print(
    document: &str,
    mut outcome: Outcome,
    article: Arc<Article>,
    options: &Options,
    writes_json_ld: bool,
) -> Print {
    let mut notices = std::mem::take(&mut outcome.notices);
    outcome.expires = outcome.expires.into_iter().chain(options.valid_until).min();
    let story = hash(document.as_bytes());
    let id_prefix =
        options.id_prefix.clone().unwrap_or_else(|| ["article-reader-", &story].concat());
    let publisher = publisher(options, &mut notices);
    let wanted = [options.language.clone(), article.language.clone()];
    let messages = Messages::choose(&wanted);
    let tag = wanted.iter().flatten().find(|it| it.primary() == messages.tag);
    let tag = tag.map_or(messages.tag, |it| it.as_str());
    let formatter: Arc<dyn Formatter> = Arc::new(NativeFormatter::new(tag, &options.zone));
    let listed = SharedSignal::new(Arc::default());
    let page = Arc::new(Page {
        attribution: publisher.attribute(&article),
        article: article.clone(),
        heading_level: options.heading_level,
        messages,
        formatter: formatter.clone(),
        id_prefix: id_prefix.clone(),
        picture_sizes: options.picture_sizes.clone(),
        publisher: Arc::new(publisher),
        listed_related: listed.clone(),
    });
    let stories = options.stories.as_ref().filter(|_| page.wants_related());
    if let Some(list) = stories {
        match related(document, list, options) {
            Ok(stories) => listed.set(Arc::new(stories)),
            Err(error) => notices.push(Notice::new("stories-unreadable", error.message)),
        }
    }
    let state = State::Ready(SharedSignal::new(page));
    let article_html = print_article(&state);
    let notice = outcome.expires.map(|_| {
        let sentence = messages.notice(&Reason::Expired, &*formatter);
        print_article(&State::Notice(messages, sentence))
    });
    let json_ld = writes_json_ld
        .then(|| structured_data(&article_html, article.url.as_deref(), options))
        .flatten();
    let parts = Parts {
        mark: &mark(&outcome, &story, &id_prefix, (tag, &options.zone), stories.is_some()),
        article: &article_html,
        toolbar: &print_toolbar(&state),
        notice: notice.as_deref(),
    };
    Print {
        html: element(&parts, options),
        head: head(json_ld.as_deref(), options),
        json_ld,
        article,
        notices,
    }
}

/// Reads the publisher profile. A profile that cannot be read gives a notice.
fn publisher(options: &Options, notices: &mut Vec<Notice>) -> Publisher {
    let Some(profile) = &options.publisher else { return Publisher::default() };
    Publisher::parse(&profile.text, &profile.base, &Native).unwrap_or_else(|cause| {
        let message = ["the publisher profile could not be read: ", &cause].concat();
        notices.push(Notice::new("publisher-unreadable", message));
        Publisher::default()
    })
}

/// Loads the reader's words of all languages, once for each thread.
fn learn_languages_once() {
    thread_local! {
        static HAS_LEARNED: Cell<bool> = const { Cell::new(false) };
    }
    if !HAS_LEARNED.replace(true) {
        // A test holds that all languages are complete. Without a language, the print is in English.
        let _ = learn_languages();
    }
}
