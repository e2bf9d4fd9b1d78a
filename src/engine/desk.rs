//! The work of one reader: from a request to what its views show.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::article::Article;
use crate::browser::{self, Answer, Deadline, Host, Intl, Profile, Report};
use crate::error::{Code, Error};
use crate::locale::Messages;
use crate::notice::Notice;
use crate::publisher::Publisher;
use crate::read::{self, Outcome, Request};
use crate::rules::Verdict;
use crate::view::{Page, State};

/// How long a story may take to arrive, in milliseconds.
const PATIENCE: i32 = 15_000;

/// How long a story that is here waits for the publisher profile, in milliseconds: long enough
/// that both appear at once as a rule, short enough that a slow profile holds nobody up.
const PATIENCE_WITH_PROFILE: i32 = 1_000;

/// An answer on its way, and what aborts it.
pub(super) type Started = (js_sys::Promise, web_sys::AbortController);

/// What a request came to, kept so that the views can be made anew in another language.
enum Content {
    Story(Box<Outcome>),
    Failure(Error),
}

impl Content {
    fn article(&self) -> Option<&Article> {
        match self {
            Self::Story(outcome) => outcome.article.as_ref(),
            Self::Failure(_) => None,
        }
    }
}

/// Where the work of one reader is done.
pub(super) struct Desk {
    host: Host,
    report: Report,
    state: ArcRwSignal<State>,
    id_prefix: String,
    /// Counts the requests: only the newest may show what it brings.
    edition: Cell<u32>,
    request: RefCell<Option<web_sys::AbortController>>,
    content: RefCell<Option<Content>>,
    publisher: RefCell<Publisher>,
}

impl Desk {
    pub(super) fn new(
        host: web_sys::HtmlElement,
        report: js_sys::Function,
        state: ArcRwSignal<State>,
    ) -> Rc<Self> {
        Rc::new(Self {
            host: Host(host),
            report: Report(report),
            state,
            id_prefix: next_id(),
            edition: Cell::new(0),
            request: RefCell::new(None),
            content: RefCell::new(None),
            publisher: RefCell::default(),
        })
    }

    /// Starts a request, or takes over a started one; an older one is aborted.
    pub(super) fn load(self: &Rc<Self>, started: Option<Started>) {
        let edition = self.stop();
        let (response, controller) = match started {
            Some((response, controller)) => (Some(response), controller),
            None => {
                self.report.loading(self.content.borrow().is_none());
                // Every browser that runs WebAssembly can make one.
                let Ok(controller) = web_sys::AbortController::new() else { return };
                (None, controller)
            }
        };
        self.request.replace(Some(controller.clone()));
        let desk = self.clone();
        spawn_local(async move { desk.work(response, controller, edition).await });
    }

    /// Ends whatever is under way and opens a new edition.
    pub(super) fn stop(&self) -> u32 {
        if let Some(controller) = self.request.take() {
            controller.abort();
        }
        self.edition.set(self.edition.get().wrapping_add(1));
        self.edition.get()
    }

    /// Takes the story off the page.
    pub(super) fn clear(&self) {
        self.content.replace(None);
        self.state.set(State::Loading);
    }

    /// Shows what there is, in the words that the attributes ask for now.
    pub(super) fn render(&self) {
        if let Some(content) = &*self.content.borrow() {
            self.state.set(self.state_of(content));
        }
    }

    async fn work(
        &self,
        response: Option<js_sys::Promise>,
        controller: web_sys::AbortController,
        edition: u32,
    ) {
        let profile = self.host.url("publisher").map(Profile::request);
        let deadline = Deadline::new(controller, PATIENCE);
        let answer = self.answer(response, &deadline).await;
        let url = answer.as_ref().ok().map(|it| it.url.clone()).or_else(|| self.host.url("src"));
        let outcome = answer.and_then(|it| self.understand(it));
        let is_current = || self.edition.get() == edition;

        let shows = outcome.as_ref().is_ok_and(|it| it.verdict == Verdict::Show);
        let mut late = None;
        if let Some(profile) = profile.filter(|_| shows) {
            match profile.arrived_within(PATIENCE_WITH_PROFILE).await {
                Some(publisher) if is_current() => self.take_publisher(publisher),
                Some(_) => (),
                None => late = Some(profile),
            }
        }
        if !is_current() {
            return;
        }
        self.publish(outcome, url.as_deref());
        // The views follow the signal in a later task; the page hears of it when they stand.
        leptos::task::tick().await;
        if is_current() {
            self.announce();
        }
        if let Some(profile) = late {
            let publisher = profile.arrived().await;
            if is_current() {
                self.take_publisher(publisher);
                self.complete();
            }
        }
    }

    async fn answer(
        &self,
        started: Option<js_sys::Promise>,
        deadline: &Deadline,
    ) -> Result<Answer, Error> {
        let response = match started {
            Some(promise) => {
                let response = JsFuture::from(promise).await;
                let response = response.and_then(JsCast::dyn_into::<web_sys::Response>);
                let interrupted = |it| browser::interrupted(deadline, &browser::describe(&it));
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

    fn understand(&self, answer: Answer) -> Result<Outcome, Error> {
        // A document that the page made itself (`blob:`) is at home where the page is.
        let base = answer.url.starts_with("http").then_some(answer.url);
        let request = Request {
            select: self.host.attribute("select"),
            base: base.or_else(|| self.host.base()),
            now: browser::now(),
        };
        read::read(&answer.text, &request, &browser::Page)
    }

    /// Keeps and shows what a request came to.
    fn publish(&self, outcome: Result<Outcome, Error>, url: Option<&str>) {
        let content = match outcome {
            Ok(outcome) => Content::Story(Box::new(outcome)),
            Err(error) => Content::Failure(error),
        };
        // The element brings the fallback back before the failure is drawn, so nothing flickers.
        if let Content::Failure(error) = &content {
            self.report.error(error, url);
        }
        self.state.set(self.state_of(&content));
        self.content.replace(Some(content));
    }

    /// Tells the page what it can see now.
    fn announce(&self) {
        if let Some(Content::Story(outcome)) = &*self.content.borrow() {
            match &outcome.verdict {
                Verdict::Show => self.report.ready(outcome),
                Verdict::Notice(reason) => self.report.notice(reason),
            }
            for notice in &outcome.notices {
                self.report.warning(notice);
            }
        }
    }

    fn take_publisher(&self, publisher: Result<Publisher, String>) {
        match publisher {
            Ok(publisher) => drop(self.publisher.replace(publisher)),
            Err(cause) => {
                let message = format!("the publisher profile could not be read: {cause}");
                self.report.warning(&Notice::new("publisher-unreadable", message));
            }
        }
    }

    /// Fills in what a late profile knows, around a text that is being read already.
    fn complete(&self) {
        let content = self.content.borrow();
        if let State::Ready(page) = self.state.get_untracked()
            && let Some(completed) = content.as_ref().and_then(|it| self.page(it))
        {
            page.set(Arc::new(completed));
        }
    }

    fn state_of(&self, content: &Content) -> State {
        let (messages, tag) = self.words(content);
        match content {
            Content::Failure(error) => State::Failed(messages, error.code),
            Content::Story(outcome) => match &outcome.verdict {
                Verdict::Notice(reason) => {
                    State::Notice(messages, messages.notice(reason, &Intl::new(tag)))
                }
                Verdict::Show => self
                    .page(content)
                    .map_or(State::Loading, |it| State::Ready(ArcRwSignal::new(Arc::new(it)))),
            },
        }
    }

    /// The page for a story that may be shown.
    fn page(&self, content: &Content) -> Option<Page> {
        let article = content.article()?.clone();
        let (messages, tag) = self.words(content);
        let publisher = self.publisher.borrow();
        Some(Page {
            article: publisher.complete(article),
            heading_level: self.host.heading_level(),
            messages,
            formatter: Arc::new(Intl::new(tag)),
            id_prefix: self.id_prefix.clone(),
            picture_sizes: self.host.picture_sizes(),
            newsletter: publisher.newsletter.clone(),
        })
    }

    /// The reader's own words, and the tag for its dates: the element's or the page's language,
    /// else the story's, else English.
    fn words(&self, content: &Content) -> (&'static Messages, String) {
        let story = content.article().and_then(|it| it.language.clone());
        let wanted = [self.host.language(), story];
        let messages = Messages::choose(&wanted);
        let region = wanted.iter().flatten().find(|it| it.primary() == messages.tag);
        (messages, region.map_or(messages.tag, |it| it.as_str()).to_owned())
    }
}

thread_local! {
    static READERS: Cell<u32> = const { Cell::new(0) };
}

/// A prefix that makes identifiers differ from those of the other readers on the page.
fn next_id() -> String {
    READERS.set(READERS.get().wrapping_add(1));
    format!("article-reader-{}", READERS.get())
}
