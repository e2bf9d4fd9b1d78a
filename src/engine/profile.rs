//! The publisher profile. It is requested at the same time as the story, and may arrive later.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use article_reader_core::notice::Notice;
use article_reader_core::publisher::Publisher;
use article_reader_core::read::Outcome;
use article_reader_view::State;
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser;

impl Session {
    /// Requests the publisher profile. The flag is set until the profile arrives or fails.
    pub(super) fn request_profile(
        self: &Rc<Self>,
        controller: web_sys::AbortController,
        generation: u32,
    ) -> Rc<Cell<bool>> {
        let url = self.host.url("publisher");
        let pending = Rc::new(Cell::new(url.is_some()));
        if let Some(url) = url {
            let (session, still_pending) = (self.clone(), pending.clone());
            spawn_local(async move {
                let publisher = browser::fetch_publisher(&session.request, url, controller).await;
                still_pending.set(false);
                if session.generation.get() == generation {
                    session.receive_publisher(publisher);
                }
            });
        }
        pending
    }

    /// Keeps the profile. If a story is on the page already, its header and footer are completed
    /// from the profile; the text, which a visitor may be reading, stays as it is.
    ///
    /// A profile that arrives late and describes formats may close the story, so the story is loaded again.
    fn receive_publisher(self: &Rc<Self>, publisher: Result<Publisher, String>) {
        let had_formats = self.has_formats();
        match publisher {
            Ok(publisher) => drop(self.publisher.replace(Arc::new(publisher))),
            Err(cause) => {
                let message = ["the publisher profile could not be read: ", &cause].concat();
                return self.report.warning(&Notice::new("publisher-unreadable", message));
            }
        }
        let outcome = self.outcome.borrow().clone();
        if self.has_formats() && !had_formats && outcome.is_some() {
            return self.load(None, None);
        }
        if let (Some(outcome), State::Ready(page)) = (outcome, self.state.get())
            && let Ok(Outcome { article: Some(article), .. }) = &*outcome
        {
            page.set(Arc::new(self.page(article.clone())));
        }
    }
}
