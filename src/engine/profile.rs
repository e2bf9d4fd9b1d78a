//! The publisher profile, which arrives beside the story, or after it.

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
    /// Asks for the publisher profile; the answer tells whether it is still to come.
    pub(super) fn request_profile(
        self: &Rc<Self>,
        controller: web_sys::AbortController,
        generation: u32,
    ) -> Rc<Cell<bool>> {
        let url = self.host.url("publisher");
        let is_due = Rc::new(Cell::new(url.is_some()));
        if let Some(url) = url {
            let (session, is_due) = (self.clone(), is_due.clone());
            spawn_local(async move {
                let publisher = browser::publisher(url, controller).await;
                is_due.set(false);
                if session.generation.get() == generation {
                    session.take_publisher(publisher);
                }
            });
        }
        is_due
    }

    /// Keeps the profile. Where a story stands already, what the profile knows is filled in around
    /// the text, which somebody may be reading.
    fn take_publisher(&self, publisher: Result<Publisher, String>) {
        match publisher {
            Ok(publisher) => drop(self.publisher.replace(Arc::new(publisher))),
            Err(cause) => {
                let message = ["the publisher profile could not be read: ", &cause].concat();
                return self.report.warning(&Notice::new("publisher-unreadable", message));
            }
        }
        let outcome = self.outcome.borrow().clone();
        if let (Some(outcome), State::Ready(page)) = (outcome, self.state.get_untracked())
            && let Ok(Outcome { article: Some(article), .. }) = &*outcome
        {
            page.set(Arc::new(self.page(article.clone())));
        }
    }
}
