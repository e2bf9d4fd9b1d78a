//! The session of one reader, from a request to the state that its views show.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use article_reader_browser::{Host, Intl};
use article_reader_core::article::{Article, Story};
use article_reader_core::error::{Code, Error};
use article_reader_core::publisher::Publisher;
use article_reader_core::read::Outcome;
use article_reader_core::rules::Verdict;
use article_reader_view::{self as view, Page, SharedSignal, State};
use wasm_bindgen_futures::spawn_local;

use super::embargo::Embargoed;
use crate::browser::{
    self, Answer, Deadline, Dictionary, EventReporter, RelatedFinder, Scrolling, Translator,
};

/// How long a story waits for the publisher profile and the reader's own words, in milliseconds.
const COMPANIONS_TIMEOUT_MS: i32 = 1_000;

/// The state of one reader, and everything that it needs from JavaScript.
pub(super) struct Session {
    pub(super) host: Host,
    pub(super) report: EventReporter,
    /// The function of js/engine.js that requests documents.
    pub(super) request: js_sys::Function,
    pub(super) translator: Translator,
    pub(super) related_finder: RelatedFinder,
    /// The related stories that were found in the list of the attribute `stories`.
    pub(super) listed_related: SharedSignal<Arc<Vec<Story>>>,
    pub(super) dictionary: Dictionary,
    pub(super) state: SharedSignal<State>,
    id_prefix: String,
    /// The `sizes` of pictures of the first story. A later measurement would force a layout of the changed page.
    first_sizes: RefCell<Option<String>>,
    /// Counts the requests. Only the newest request may change what the views show.
    pub(super) generation: Cell<u32>,
    /// Aborts the request that is under way.
    controller: RefCell<Option<web_sys::AbortController>>,
    /// The outcome of the last request, for building the views again in another language.
    pub(super) outcome: RefCell<Option<Rc<Result<Outcome, Error>>>>,
    /// The story under embargo, if there is one.
    pub(super) embargoed: RefCell<Option<Embargoed>>,
    pub(super) publisher: RefCell<Arc<Publisher>>,
    /// Reports the progress in the story on the page.
    pub(super) scrolling: RefCell<Option<Scrolling>>,
}

impl Session {
    #[expect(clippy::too_many_arguments, reason = "the functions of js/engine.js")]
    pub(super) fn new(
        host: web_sys::HtmlElement,
        report: js_sys::Function,
        request: js_sys::Function,
        translate: js_sys::Function,
        relate: js_sys::Function,
        words: js_sys::Function,
        state: SharedSignal<State>,
        id_prefix: String,
    ) -> Rc<Self> {
        let host = Host(host);
        Rc::new(Self {
            first_sizes: RefCell::new(Some(host.picture_sizes())),
            host,
            report: EventReporter(report),
            request,
            translator: Translator(translate),
            related_finder: RelatedFinder(relate),
            listed_related: SharedSignal::new(Arc::default()),
            dictionary: Dictionary(words),
            state,
            id_prefix,
            generation: Cell::new(0),
            controller: RefCell::new(None),
            outcome: RefCell::new(None),
            embargoed: RefCell::new(None),
            publisher: RefCell::default(),
            scrolling: RefCell::new(None),
        })
    }

    /// Reports that a story is loading, and loads it. If it has been requested already, `response`
    /// is the answer, and `controller` aborts the request.
    pub(super) fn load(
        self: &Rc<Self>,
        response: Option<js_sys::Promise>,
        controller: Option<web_sys::AbortController>,
    ) {
        self.report.loading(self.outcome.borrow().is_none());
        // Every browser that runs WebAssembly has `AbortController`.
        if let Some(controller) = controller.or_else(|| web_sys::AbortController::new().ok()) {
            self.receive(response, controller);
        }
    }

    /// Aborts the request that is under way, and shows the answer to another. Without `response`,
    /// it is started now.
    pub(super) fn receive(
        self: &Rc<Self>,
        response: Option<js_sys::Promise>,
        controller: web_sys::AbortController,
    ) {
        let generation = self.stop();
        self.controller.replace(Some(controller.clone()));
        spawn_local(self.clone().process(response, controller, generation));
    }

    /// Ends the request, the embargo alarm and the progress reports. Returns the new generation.
    pub(super) fn stop(&self) -> u32 {
        if let Some(controller) = self.controller.take() {
            controller.abort();
        }
        self.embargoed.take();
        self.scrolling.take();
        self.generation.set(self.generation.get().wrapping_add(1));
        self.generation.get()
    }

    /// Removes the story from the page.
    pub(super) fn clear(self: &Rc<Self>) {
        self.outcome.replace(None);
        self.render();
    }

    /// Shows the last outcome again, by the attributes as they are now, or nothing if there is none.
    ///
    /// That happens in a microtask: the listeners of a click that opens another story may still look
    /// at the old views.
    pub(super) fn render(self: &Rc<Self>) {
        let session = self.clone();
        spawn_local(async move {
            let outcome = session.outcome.borrow().clone();
            let state = outcome.map_or(State::Loading, |it| session.state_of(&it));
            session.state.set(state);
        });
    }

    /// Waits for an answer, the publisher profile and the reader's own words, and shows the story.
    async fn process(
        self: Rc<Self>,
        response: Option<js_sys::Promise>,
        controller: web_sys::AbortController,
        generation: u32,
    ) {
        let profile_pending = self.request_profile(controller.clone(), generation);
        let words = self.request_words(None);
        let deadline = Deadline::new(controller);
        let (mut had_formats, mut is_pending) = (false, false);
        let (answer, mut outcome) = match self.receive_answer(response, &deadline).await {
            Ok(answer) => {
                (had_formats, is_pending) = (self.has_formats(), profile_pending.get());
                let outcome = self.read_story(&answer).await;
                (Some(answer), outcome)
            }
            Err(error) => (None, Err(error)),
        };
        let article = outcome.as_ref().ok().and_then(|it| it.article.as_ref());
        let words = words.or_else(|| self.request_words(article?.language.as_ref()));
        if article.is_none() && outcome.is_ok() {
            // Only an article shows anything of the profile. A document that cannot be read may be in one of its formats.
            profile_pending.set(false);
        }
        let pending = [words.unwrap_or_default(), profile_pending];
        browser::wait_while_pending(&pending, COMPANIONS_TIMEOUT_MS).await;
        // The formats are those of another profile now.
        let [_, profile_pending] = &pending;
        let is_other = is_pending && !profile_pending.get() && (had_formats || self.has_formats());
        if let Some(answer) = answer.as_ref().filter(|_| is_other) {
            outcome = self.read_story(answer).await;
        }
        if self.generation.get() != generation {
            return;
        }
        let url = answer.as_ref().map(|it| it.url.clone()).or_else(|| self.host.url("src"));
        let related_request = answer.as_ref().and_then(|it| self.related_request(it));
        if let (Some(answer), Ok(outcome)) = (answer, &outcome) {
            self.keep_embargoed(answer, outcome);
        }
        self.show(outcome, url.as_deref());
        self.relate(related_request, generation);
    }

    /// Shows the outcome of a request, and reports it.
    pub(super) fn show(self: &Rc<Self>, outcome: Result<Outcome, Error>, url: Option<&str>) {
        let outcome = Rc::new(outcome);
        let previous = self.outcome.replace(Some(outcome.clone()));
        // The element shows the fallback content in the same task as the failure, so nothing
        // flickers.
        if let Err(error) = &*outcome {
            self.report.error(error, url);
        }
        self.listed_related.set(Arc::default());
        self.state.set(self.state_of(&outcome));
        if let Ok(outcome) = &*outcome {
            if !previous.is_some_and(|it| it.is_ok()) {
                browser::scroll_to_fragment(&view::anchor(&self.id_prefix, ""));
            }
            self.report_outcome(outcome);
        }
    }

    /// Returns the document of the story: the property `article`, or the answer to the request.
    async fn receive_answer(
        &self,
        response: Option<js_sys::Promise>,
        deadline: &Deadline,
    ) -> Result<Answer, Error> {
        if let Some(text) = self.host.article() {
            return Ok(Answer { text: text?, url: String::new() });
        }
        if response.is_none() && self.host.url("src").is_none() {
            return Err(Error::new(Code::Fetch, "the attribute src holds no URL"));
        }
        let response = browser::request(&self.request, response, None, deadline).await?;
        browser::read_body(response, deadline).await
    }

    /// Reports what the page shows now.
    fn report_outcome(self: &Rc<Self>, outcome: &Outcome) {
        match &outcome.verdict {
            Verdict::Show => {
                self.report_progress();
                self.report.ready(outcome);
            }
            Verdict::Teaser(reason) | Verdict::Notice(reason) => self.report.notice(reason),
        }
        for notice in &outcome.notices {
            self.report.warning(notice);
        }
    }

    /// Returns the state of the views for an outcome.
    fn state_of(&self, outcome: &Result<Outcome, Error>) -> State {
        match outcome {
            Err(error) => State::Failed(self.choose_words(None).0, error.code),
            Ok(outcome) => match (&outcome.verdict, &outcome.article) {
                (Verdict::Notice(reason), _) => {
                    let (messages, tag) = self.choose_words(None);
                    State::Notice(messages, messages.notice(reason, &Intl::new(tag)))
                }
                (_, Some(article)) => {
                    State::Ready(SharedSignal::new(Arc::new(self.page(article.clone()))))
                }
                (_, None) => State::Loading,
            },
        }
    }

    /// Returns an article with everything that its views need.
    pub(super) fn page(&self, article: Arc<Article>) -> Page {
        let (messages, tag) = self.choose_words(article.language.as_ref());
        let publisher = self.publisher.borrow().clone();
        Page {
            attribution: publisher.attribute(&article),
            article,
            heading_level: self.host.heading_level(),
            messages,
            formatter: Arc::new(Intl::new(tag)),
            id_prefix: self.id_prefix.clone(),
            picture_sizes: self.first_sizes.take().unwrap_or_else(|| self.host.picture_sizes()),
            publisher,
            listed_related: self.listed_related.clone(),
        }
    }
}
