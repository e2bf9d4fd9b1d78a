//! Related stories from the list that the attribute `stories` names.

use std::rc::Rc;
use std::sync::Arc;

use article_reader_core::compose;
use article_reader_core::notice::Notice;
use article_reader_view::State;
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser::{self, Answer, RelatedRequest};

impl Session {
    /// Returns the question for related stories; `None` if the page names no list. It contains the
    /// original document, because an article no longer has all subjects and associations of its
    /// story.
    pub(super) fn related_request(&self, answer: &Answer) -> Option<RelatedRequest> {
        let list = self.host.url("stories")?;
        let [select, format] = ["select", "format"].map(|it| self.host.attribute(it));
        Some(RelatedRequest { list, story: answer.text.clone(), select, format })
    }

    /// Finds related stories when the end of the text comes near the window, and shows them after
    /// the text, so that nothing above them moves.
    pub(super) fn relate(
        self: &Rc<Self>,
        related_request: Option<RelatedRequest>,
        generation: u32,
    ) {
        let is_wanted = match self.state.get() {
            State::Ready(page) => page.get().wants_related(),
            _ => false,
        };
        let Some((related_request, end)) =
            related_request.zip(self.host.end_of_text()).filter(|_| is_wanted)
        else {
            return;
        };
        let profile = &self.publisher.borrow().text;
        let promise =
            self.related_finder.find(&related_request, &end, self.host.credentials(), profile);
        // Hold a weak reference: if the article is removed, this promise never resolves.
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let answer = browser::read_related(promise).await;
            let Some(session) = weak.upgrade().filter(|it| it.generation.get() == generation)
            else {
                return;
            };
            match answer {
                Ok(answer) => session
                    .listed_related
                    .set(Arc::new(compose::read_stories(&answer, &browser::PLATFORM))),
                Err(cause) => {
                    let message = ["no related stories could be found: ", &cause].concat();
                    session.report.warning(&Notice::new("stories-unreadable", message));
                }
            }
        });
    }
}
