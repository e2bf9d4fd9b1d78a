//! Reports to js/element.js, which turns them into events, the state and console lines.

use article_reader_browser::object;
use article_reader_core::error::Error;
use article_reader_core::notice::Notice;
use article_reader_core::read::Outcome;
use article_reader_core::rules::Reason;
use wasm_bindgen::prelude::*;

/// A function of js/engine.js. It takes the name of an event and its detail.
pub(crate) struct EventReporter(pub(crate) js_sys::Function);

impl EventReporter {
    /// Reports that a story is loading. `cleared` tells that the story before it has been removed.
    pub(crate) fn loading(&self, cleared: bool) {
        self.send("loading", &[("cleared", cleared.into())]);
    }

    /// Reports that a story is on the page.
    pub(crate) fn ready(&self, outcome: &Outcome) {
        let article = outcome.article.as_deref();
        let language = article.and_then(|it| it.language.as_ref());
        self.send(
            "ready",
            &[
                ("id", article.and_then(|it| it.id.as_deref()).into()),
                ("headline", article.and_then(|it| it.headline.as_deref()).into()),
                ("format", (&*outcome.format).into()),
                ("language", language.map(|it| it.as_str()).into()),
            ],
        );
    }

    /// Reports that a story may not be shown: the reason, and nothing else of the story.
    pub(crate) fn notice(&self, reason: &Reason) {
        self.send("notice", &[("reason", reason.as_str().into())]);
    }

    /// Reports that a story could not be loaded.
    pub(crate) fn error(&self, error: &Error, url: Option<&str>) {
        self.send(
            "error",
            &[
                ("code", error.code.as_str().into()),
                ("message", error.message.as_str().into()),
                ("url", url.into()),
                ("status", error.status.into()),
            ],
        );
    }

    /// Reports a warning for the developer.
    pub(crate) fn warning(&self, notice: &Notice) {
        let message = notice.message.as_str().into();
        self.send("warning", &[("code", (&*notice.code).into()), ("message", message)]);
    }

    /// Reports how much of the story has been scrolled into view, from 0 to 100.
    pub(crate) fn progress(&self, percent: i32) {
        self.send("progress", &[("fraction", (f64::from(percent) / 100.0).into())]);
    }

    fn send(&self, name: &str, entries: &[(&str, JsValue)]) {
        // An error of the JavaScript must not stop the story.
        let _ = self.0.call2(&JsValue::NULL, &name.into(), &object(entries));
    }
}
