//! The interface for js/engine.js: one [`Reader`] for each element, one engine for each page.

mod embargo;
mod id_prefix;
mod profile;
mod progress;
mod related;
mod session;
mod story;
mod words;

use std::rc::Rc;

use article_reader_view::{self as view, SharedSignal, State};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use id_prefix::next_id_prefix;
use session::Session;

use crate::browser;

/// The engine's side of one `<article-reader>`.
///
/// Freeing it removes its views and stops its requests.
#[wasm_bindgen]
pub struct Reader {
    session: Rc<Session>,
    /// The views stay on the page as long as their roots live.
    _roots: [view::Root; 2],
}

#[wasm_bindgen]
impl Reader {
    /// Mounts the article of `host` into `place`, which is `host` itself or a slot of its shadow
    /// root, and the toolbar into `status`, an element of the shadow root.
    ///
    /// The functions are those of js/engine.js:
    ///
    /// - `report` takes a name (`loading`, `ready`, `notice`, `error`, `warning`, `progress`) and the
    ///   detail of the event of that name.
    /// - `request` returns a promise of an answer; see `browser::request`.
    /// - `translate` loads the formats module and translates a document; see `browser::Translator`.
    /// - `relate` waits for the end of the text and finds related stories; see `browser::RelatedFinder`.
    /// - `words` returns a promise of the words of a language; see `browser::Dictionary`.
    ///
    /// `id_prefix` is the beginning of all identifiers in the article. If it is absent, the reader gets one of its own.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::too_many_arguments, reason = "JavaScript calls it")]
    pub fn new(
        host: web_sys::HtmlElement,
        place: web_sys::HtmlElement,
        status: web_sys::HtmlElement,
        report: js_sys::Function,
        request: js_sys::Function,
        translate: js_sys::Function,
        relate: js_sys::Function,
        words: js_sys::Function,
        id_prefix: Option<String>,
    ) -> Self {
        let state = SharedSignal::new(State::Loading);
        let id_prefix = id_prefix.unwrap_or_else(next_id_prefix);
        let session =
            Session::new(host, report, request, translate, relate, words, state.clone(), id_prefix);
        let article = view! { <view::Reader state=state.clone()/> };
        let article = view::Root::new(article, &place);
        let status = view::Root::new(view! { <view::Status state/> }, &status);
        Self { session, _roots: [article, status] }
    }

    /// Shows the answer to the request that js/element.js has started. `controller` aborts the
    /// request. If the page has set the property `article`, there is no request.
    pub fn receive(&self, response: Option<js_sys::Promise>, controller: web_sys::AbortController) {
        self.session.receive(response, controller);
    }

    /// Requests the story again.
    pub fn reload(&self) {
        self.session.load(None, None);
    }

    /// Shows the story that the attributes name now. If a request for it was made ahead of time,
    /// `response` is its answer, and `controller` aborts it.
    pub fn open(
        &self,
        response: Option<js_sys::Promise>,
        controller: Option<web_sys::AbortController>,
    ) {
        // The old story must not be shown while the attributes name the new one.
        self.session.clear();
        self.session.load(response, controller);
    }

    /// Handles the change of an attribute of the element.
    pub fn changed(&self, attribute: &str) {
        match attribute {
            "src" | "select" | "format" => self.open(None, None),
            "publisher" | "stories" => self.session.load(None, None),
            "lang" => self.session.change_language(),
            _ => self.session.render(),
        }
    }
}

/// Sets the function that builds the nodes of a record. It is the one of js/build.js.
#[wasm_bindgen(js_name = buildWith)]
pub fn build_with(builder: js_sys::Function) {
    browser::build_with(builder);
}

/// Shows the content of a site in all stories of the page, because the visitor has asked for it.
#[wasm_bindgen]
pub fn allow(site: &str) {
    view::allow(site);
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.session.stop();
    }
}
