//! The work of one reader: from a request to what its views show.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use article_reader_browser::{Host, Intl, describe, now};
use article_reader_core::article::{Article, Story};
use article_reader_core::error::{Code, Error};
use article_reader_core::publisher::Publisher;
use article_reader_core::read::{self, Outcome};
use article_reader_core::request::Request;
use article_reader_core::rules::Verdict;
use article_reader_view::{self as view, Page, SharedSignal, State};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::embargo::Embargoed;
use crate::browser::{
    self, Answer, Deadline, Dictionary, EventReporter, RelatedFinder, Scrolling, Translator,
};

/// How long a story that is here waits for the publisher profile and for the reader's own words, in
/// milliseconds: long enough that all appear at once as a rule, short enough that neither holds
/// anybody up.
const PATIENCE_WITH_COMPANIONS: i32 = 1_000;

/// Where the work of one reader is done.
pub(super) struct Session {
    pub(super) host: Host,
    pub(super) report: EventReporter,
    translator: Translator,
    pub(super) related_finder: RelatedFinder,
    /// The related stories that have been found in a list.
    pub(super) relations: SharedSignal<Arc<Vec<Story>>>,
    pub(super) dictionary: Dictionary,
    pub(super) state: SharedSignal<State>,
    id_prefix: String,
    /// Counts the requests: only the newest may show what it brings.
    pub(super) generation: Cell<u32>,
    request: RefCell<Option<web_sys::AbortController>>,
    /// What the last request came to, kept so that the views can be made anew in other words.
    pub(super) outcome: RefCell<Option<Rc<Result<Outcome, Error>>>>,
    /// The story that waits for its time.
    pub(super) embargoed: RefCell<Option<Embargoed>>,
    pub(super) publisher: RefCell<Arc<Publisher>>,
    /// What follows the reader through the story that stands.
    pub(super) scrolling: RefCell<Option<Scrolling>>,
}

impl Session {
    pub(super) fn new(
        host: web_sys::HtmlElement,
        report: js_sys::Function,
        translate: js_sys::Function,
        relate: js_sys::Function,
        words: js_sys::Function,
        state: SharedSignal<State>,
    ) -> Rc<Self> {
        Rc::new(Self {
            host: Host(host),
            report: EventReporter(report),
            translator: Translator(translate),
            related_finder: RelatedFinder(relate),
            relations: SharedSignal::new(Arc::default()),
            dictionary: Dictionary(words),
            state,
            id_prefix: next_id(),
            generation: Cell::new(0),
            request: RefCell::new(None),
            outcome: RefCell::new(None),
            embargoed: RefCell::new(None),
            publisher: RefCell::default(),
            scrolling: RefCell::new(None),
        })
    }

    /// Says that a story is on its way, and loads it. The answer may be there, or on its way already,
    /// and is then aborted by `controller`.
    pub(super) fn load(
        self: &Rc<Self>,
        response: Option<js_sys::Promise>,
        controller: Option<web_sys::AbortController>,
    ) {
        self.report.loading(self.outcome.borrow().is_none());
        // Every browser that runs WebAssembly can make one.
        if let Some(controller) = controller.or_else(|| web_sys::AbortController::new().ok()) {
            self.receive(response, controller);
        }
    }

    /// Shows the answer to a request, which is made now if there is none yet; an older one is aborted.
    pub(super) fn receive(
        self: &Rc<Self>,
        response: Option<js_sys::Promise>,
        controller: web_sys::AbortController,
    ) {
        let generation = self.stop();
        self.request.replace(Some(controller.clone()));
        spawn_local(self.clone().work(response, controller, generation));
    }

    /// Ends whatever is under way and opens a new generation.
    pub(super) fn stop(&self) -> u32 {
        if let Some(controller) = self.request.take() {
            controller.abort();
        }
        self.embargoed.take();
        self.scrolling.take();
        self.generation.set(self.generation.get().wrapping_add(1));
        self.generation.get()
    }

    /// Takes the story off the page.
    pub(super) fn clear(&self) {
        self.outcome.replace(None);
        self.state.set(State::Loading);
    }

    /// Shows what there is, in the words that the attributes ask for now.
    pub(super) fn render(&self) {
        let outcome = self.outcome.borrow().clone();
        if let Some(outcome) = outcome {
            self.state.set(self.state_of(&outcome));
        }
    }

    async fn work(
        self: Rc<Self>,
        response: Option<js_sys::Promise>,
        controller: web_sys::AbortController,
        generation: u32,
    ) {
        let profile_is_due = self.request_profile(controller.clone(), generation);
        let words = self.request_words(None);
        let deadline = Deadline::new(controller);
        let (answer, outcome) = match self.answer(response, &deadline).await {
            Ok(answer) => {
                let outcome = self.understand(&answer).await;
                (Some(answer), outcome)
            }
            Err(error) => (None, Err(error)),
        };
        let article = outcome.as_ref().ok().and_then(|it| it.article.as_ref());
        let words = words.or_else(|| self.request_words(article?.language.as_ref()));
        if article.is_none() {
            // No other view shows anything of the profile.
            profile_is_due.set(false);
        }
        let due = [words.unwrap_or_default(), profile_is_due];
        browser::wait(&due, PATIENCE_WITH_COMPANIONS).await;
        if self.generation.get() != generation {
            return;
        }
        let url = answer.as_ref().map(|it| it.url.clone()).or_else(|| self.host.url("src"));
        let related_request = answer.as_ref().and_then(|it| self.related_request(it));
        if let (Some(answer), Ok(outcome)) = (answer, &outcome) {
            self.keep_embargoed(answer, outcome);
        }
        self.show(outcome, url.as_deref(), generation).await;
        self.relate(related_request, generation);
    }

    /// Shows what a request came to, and tells the page.
    pub(super) async fn show(
        self: &Rc<Self>,
        outcome: Result<Outcome, Error>,
        url: Option<&str>,
        generation: u32,
    ) {
        let outcome = Rc::new(outcome);
        let before = self.outcome.replace(Some(outcome.clone()));
        // The element brings the fallback back before the failure is drawn, so nothing flickers.
        if let Err(error) = &*outcome {
            self.report.error(error, url);
        }
        self.relations.set(Arc::default());
        self.state.set(self.state_of(&outcome));
        // The views follow the state in a task that waits already; the page hears of it when they stand.
        browser::turn().await;
        if let (Ok(outcome), true) = (&*outcome, self.generation.get() == generation) {
            if !before.is_some_and(|it| it.is_ok()) {
                browser::land(&view::anchor(&self.id_prefix, ""));
            }
            self.announce(outcome);
        }
    }

    async fn answer(
        &self,
        started: Option<js_sys::Promise>,
        deadline: &Deadline,
    ) -> Result<Answer, Error> {
        if let Some(text) = self.host.article() {
            return Ok(Answer { text: text?, url: String::new() });
        }
        let response = match started {
            Some(promise) => {
                let response = JsFuture::from(promise).await;
                let response = response.and_then(JsCast::dyn_into::<web_sys::Response>);
                let interrupted = |it| browser::interrupted(deadline, &describe(&it));
                response.map_err(interrupted)?.into()
            }
            None => {
                let no_url = || Error::new(Code::Fetch, "the attribute src holds no URL");
                let url = self.host.url("src").ok_or_else(no_url)?;
                browser::get(&url, self.host.credentials(), deadline).await?
            }
        };
        browser::read(response, deadline).await
    }

    pub(super) async fn understand(&self, answer: &Answer) -> Result<Outcome, Error> {
        // A document that the page made itself (`blob:`) is at home where the page is.
        let base = answer.url.starts_with("http").then(|| answer.url.clone());
        let request = Request {
            select: self.host.attribute("select"),
            format: self.host.attribute("format"),
            base: base.or_else(|| self.host.base()),
            now: now(),
        };
        match read::read(&answer.text, &request, &browser::PLATFORM) {
            Err(error) if error.code == Code::UnknownFormat => {}
            outcome => return outcome,
        }
        let translated = self.translator.translate(&answer.text, &request).await?;
        // What was selected stands alone now.
        let request = Request { select: None, format: None, ..request };
        let mut outcome = read::read(&translated.document, &request, &browser::PLATFORM)?;
        outcome.format = translated.format.into();
        // Of a closed story a notice would tell too much.
        if outcome.article.is_some() {
            outcome.notices.extend(translated.notices);
        }
        Ok(outcome)
    }

    /// Tells the page what it can see now.
    fn announce(self: &Rc<Self>, outcome: &Outcome) {
        match &outcome.verdict {
            Verdict::Show => {
                self.follow_progress();
                self.report.ready(outcome);
            }
            Verdict::Teaser(reason) | Verdict::Notice(reason) => self.report.notice(reason),
        }
        for notice in &outcome.notices {
            self.report.warning(notice);
        }
    }

    fn state_of(&self, outcome: &Result<Outcome, Error>) -> State {
        match outcome {
            Err(error) => State::Failed(self.words(None).0, error.code),
            Ok(outcome) => match (&outcome.verdict, &outcome.article) {
                (Verdict::Notice(reason), _) => {
                    let (messages, tag) = self.words(None);
                    State::Notice(messages, messages.notice(reason, &Intl::new(tag)))
                }
                (_, Some(article)) => {
                    State::Ready(SharedSignal::new(Arc::new(self.page(article.clone()))))
                }
                (_, None) => State::Loading,
            },
        }
    }

    pub(super) fn page(&self, article: Arc<Article>) -> Page {
        let (messages, tag) = self.words(article.language.as_ref());
        let publisher = self.publisher.borrow().clone();
        Page {
            attribution: publisher.attribute(&article),
            article,
            heading_level: self.host.heading_level(),
            messages,
            formatter: Arc::new(Intl::new(tag)),
            id_prefix: self.id_prefix.clone(),
            picture_sizes: self.host.picture_sizes(),
            publisher,
            relations: self.relations.clone(),
        }
    }
}

thread_local! {
    static READERS: Cell<u32> = const { Cell::new(0) };
}

/// A prefix that makes identifiers differ from those of the other readers on the page.
fn next_id() -> String {
    READERS.set(READERS.get().wrapping_add(1));
    ["article-reader-", &article_reader_core::number::text(READERS.get())].concat()
}
