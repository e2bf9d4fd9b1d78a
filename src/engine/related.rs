//! Related stories from the list that the page names, found while the text is read.

use std::rc::Rc;
use std::sync::Arc;

use article_reader_core::compose;
use article_reader_core::notice::Notice;
use article_reader_view::State;
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser::{self, Answer, RelatedRequest};

impl Session {
    /// What is to be asked about a story, in the document as it came: only that says all of what the
    /// story is about.
    pub(super) fn related_request(&self, answer: &Answer) -> Option<RelatedRequest> {
        let list = self.host.url("stories")?;
        let [select, format] = ["select", "format"].map(|it| self.host.attribute(it));
        Some(RelatedRequest { list, story: answer.text.clone(), select, format })
    }

    /// Asks when the end of the text comes near, and shows what is found after it: nothing moves that
    /// stands above.
    pub(super) fn relate(
        self: &Rc<Self>,
        related_request: Option<RelatedRequest>,
        generation: u32,
    ) {
        let is_open = match self.state.get_untracked() {
            State::Ready(page) => page.get_untracked().wants_related(),
            _ => false,
        };
        let Some((related_request, end)) =
            related_request.zip(self.host.end_of_text()).filter(|_| is_open)
        else {
            return;
        };
        let profile = &self.publisher.borrow().text;
        let asked =
            self.related_finder.ask(&related_request, &end, self.host.credentials(), profile);
        // The end of a text that has gone never comes near: nobody waits for it with a session in hand.
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let answer = browser::related(asked).await;
            let Some(session) = weak.upgrade().filter(|it| it.generation.get() == generation)
            else {
                return;
            };
            match answer {
                Ok(answer) => session
                    .relations
                    .set(Arc::new(compose::read_stories(&answer, &browser::PLATFORM))),
                Err(cause) => {
                    let message = ["no related stories could be found: ", &cause].concat();
                    session.report.warning(&Notice::new("stories-unreadable", message));
                }
            }
        });
    }
}
