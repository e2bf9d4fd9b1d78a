//! Stories under embargo. A reader shows such a story by itself when its time comes.

use std::rc::Rc;

use article_reader_browser::now;
use article_reader_core::read::Outcome;
use article_reader_core::rules::{Reason, Verdict};
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser::{Alarm, Answer};

/// A story under embargo. Its text is kept, so that it can be shown without another request. This
/// reveals nothing: every visitor can read the JSON.
pub(super) struct Embargoed {
    answer: Answer,
    /// When the embargo ends, in Unix seconds.
    opens: i64,
    _alarm: Alarm,
}

impl Session {
    /// Keeps the answer if its story has an embargo that ends at a known time.
    ///
    /// There is no alarm for the expiry of a story. A story that expires while a visitor reads it
    /// stays until the page is opened again, because removing it in the middle of a sentence has no
    /// use. Only a killed story must disappear at once, and that needs a request, which `reload()`
    /// of the element makes.
    pub(super) fn keep_embargoed(self: &Rc<Self>, answer: Answer, outcome: &Outcome) {
        if let Verdict::Notice(Reason::Embargoed { until: Some(until) }) = outcome.verdict {
            self.hold_until(answer, until.latest_instant());
        }
    }

    fn hold_until(self: &Rc<Self>, answer: Answer, opens: i64) {
        let weak = Rc::downgrade(self);
        let seconds = opens.saturating_sub(now());
        let alarm = Alarm::new(
            seconds,
            Box::new(move || {
                if let Some(session) = weak.upgrade() {
                    // In another task, because it drops the alarm that calls this closure.
                    spawn_local(session.recheck_embargo());
                }
            }),
        );
        self.embargoed.replace(Some(Embargoed { answer, opens, _alarm: alarm }));
    }

    /// Reads the story again if its time has come; otherwise sets another alarm.
    async fn recheck_embargo(self: Rc<Self>) {
        let Some(Embargoed { answer, opens, .. }) = self.embargoed.take() else { return };
        if now() < opens {
            return self.hold_until(answer, opens);
        }
        // From now on the promise `ready` of the element is for the story, not for the notice.
        self.report.loading(false);
        let outcome = self.read_story(&answer).await;
        if let Ok(outcome) = &outcome {
            let article = outcome.article.as_ref();
            // The language of a story under embargo was not known before.
            self.request_words(article.and_then(|it| it.language.as_ref()));
            self.keep_embargoed(answer, outcome);
        }
        self.show(outcome, None);
    }
}
