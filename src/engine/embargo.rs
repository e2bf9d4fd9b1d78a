//! A story under embargo, which opens by itself when its time comes.

use std::rc::Rc;

use article_reader_browser::now;
use article_reader_core::read::Outcome;
use article_reader_core::rules::{Reason, Verdict};
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser::{Alarm, Answer};

/// A story that waits. Its text is kept, so that it opens without a request; an embargo was never a
/// secret from whoever can read the JSON.
pub(super) struct Embargoed {
    answer: Answer,
    /// When it opens, in Unix seconds.
    opens: i64,
    _alarm: Alarm,
}

impl Session {
    /// Keeps an answer whose story opens at a known time; any other goes.
    ///
    /// There is no such wait for the end of a story: one that expires while somebody reads it stays,
    /// because to take a text away in the middle of a sentence helps nobody. It is gone when the
    /// page is opened again. Only what the provider kills must go at once, and that needs a request
    /// to be known: `reload()` of the element makes one.
    pub(super) fn keep_embargoed(self: &Rc<Self>, answer: Answer, outcome: &Outcome) {
        if let Verdict::Notice(Reason::Embargoed { until: Some(until) }) = outcome.verdict {
            self.wait(answer, until.latest_instant());
        }
    }

    fn wait(self: &Rc<Self>, answer: Answer, opens: i64) {
        let weak = Rc::downgrade(self);
        let seconds = opens.saturating_sub(now());
        let alarm = Alarm::new(
            seconds,
            Box::new(move || {
                if let Some(session) = weak.upgrade() {
                    // Later, since it drops the alarm that calls here.
                    spawn_local(session.look());
                }
            }),
        );
        self.embargoed.replace(Some(Embargoed { answer, opens, _alarm: alarm }));
    }

    /// Judges the story that waits once more, if its time has come.
    async fn look(self: Rc<Self>) {
        let Some(Embargoed { answer, opens, .. }) = self.embargoed.take() else { return };
        if now() < opens {
            return self.wait(answer, opens);
        }
        // Whoever asks for `ready` from now on asks for the story, not for the notice.
        self.report.loading(false);
        let outcome = self.understand(&answer).await;
        if let Ok(outcome) = &outcome {
            let article = outcome.article.as_ref();
            // Nothing of a story under embargo was known before, not even its language.
            self.request_words(article.and_then(|it| it.language.as_ref()));
            self.keep_embargoed(answer, outcome);
        }
        self.show(outcome, None, self.generation.get()).await;
    }
}
