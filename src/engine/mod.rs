//! What js/engine.js calls: one [`Reader`] per element, one engine per page.

mod embargo;
mod profile;
mod progress;
mod related;
mod session;
mod words;

use std::any::Any;
use std::rc::Rc;

use article_reader_browser::{adopt_article_sheet, adopt_status_sheet};
use article_reader_view::{self as view, SharedSignal, State};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use session::Session;

/// The engine's side of one `<article-reader>`.
///
/// Freeing it removes its views and stops its requests.
#[wasm_bindgen]
pub struct Reader {
    session: Rc<Session>,
    /// The views stand as long as their handles live.
    _mounted: [Box<dyn Any>; 2],
}

#[wasm_bindgen]
impl Reader {
    /// Mounts the article of `host` into `place`, which is `host` itself or stands in its shadow root,
    /// and the status into `status`, an element of the shadow root.
    ///
    /// `report` is called with a name (`loading`, `ready`, `notice`, `error`, `warning`) and the
    /// detail that the event of that name carries. `translate` loads the adapters of the formats
    /// that the engine does not know, and calls `translate` of `browser::translator`; `relate`
    /// waits for the end of the text and calls `relate` of js/related.js; `words`
    /// promises the words of a language to `browser::dictionary`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: web_sys::HtmlElement,
        place: web_sys::HtmlElement,
        status: web_sys::HtmlElement,
        report: js_sys::Function,
        translate: js_sys::Function,
        relate: js_sys::Function,
        words: js_sys::Function,
    ) -> Self {
        adopt_article_sheet(&place);
        adopt_status_sheet(&status);
        let state = SharedSignal::new(State::Loading);
        let session = Session::new(host, report, translate, relate, words, state.clone());
        let article = {
            let state = state.clone();
            leptos::mount::mount_to(place, move || view! { <view::Reader state/> })
        };
        let status = leptos::mount::mount_to(status, move || view! { <view::Status state/> });
        Self { session, _mounted: [Box::new(article), Box::new(status)] }
    }

    /// Shows the answer to a request that embed.js has started and that `controller` aborts; there is
    /// no request for a story that the page holds itself.
    pub fn receive(&self, response: Option<js_sys::Promise>, controller: web_sys::AbortController) {
        self.session.receive(response, controller);
    }

    /// Requests the story once more.
    pub fn reload(&self) {
        self.session.load(None, None);
    }

    /// Shows the story that the attributes name now. Where a request for it was made before, there
    /// are its answer and what aborts it.
    pub fn open(
        &self,
        response: Option<js_sys::Promise>,
        controller: Option<web_sys::AbortController>,
    ) {
        // The old story must not stand under the new one's name.
        self.session.clear();
        self.session.load(response, controller);
    }

    /// Takes note of an attribute that has changed.
    pub fn changed(&self, attribute: &str) {
        match attribute {
            "src" | "select" | "format" => self.open(None, None),
            "publisher" | "stories" => self.session.load(None, None),
            "lang" => self.session.translate(),
            _ => self.session.render(),
        }
    }
}

/// Shows what a site has that the reader of the page has asked for, in all stories.
#[wasm_bindgen]
pub fn allow(site: &str) {
    view::allow(site);
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.session.stop();
    }
}
