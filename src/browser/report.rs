//! What happened, told to embed.js, which turns it into events, state and console lines.

use article_reader_core::error::Error;
use article_reader_core::notice::Notice;
use article_reader_core::read::Outcome;
use article_reader_core::rules::Reason;
use wasm_bindgen::prelude::*;

/// The function that js/engine.js hands over: it takes a name and a detail.
pub(crate) struct EventReporter(pub(crate) js_sys::Function);

impl EventReporter {
    /// A story is on its way; `cleared` when the one before it is off the page.
    pub(crate) fn loading(&self, cleared: bool) {
        self.send("loading", &[("cleared", cleared.into())]);
    }

    /// A story is on the page.
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

    /// A story may not be shown: its reason and nothing else of it.
    pub(crate) fn notice(&self, reason: &Reason) {
        self.send("notice", &[("reason", reason.as_str().into())]);
    }

    /// A story could not be had.
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

    /// Something an integrator should know.
    pub(crate) fn warning(&self, notice: &Notice) {
        let message = notice.message.as_str().into();
        self.send("warning", &[("code", (&*notice.code).into()), ("message", message)]);
    }

    /// So much of a story has been scrolled into view.
    pub(crate) fn progress(&self, percent: i32) {
        self.send("progress", &[("fraction", (f64::from(percent) / 100.0).into())]);
    }

    fn send(&self, name: &str, entries: &[(&str, JsValue)]) {
        let detail = js_sys::Object::new();
        for (key, value) in entries {
            let value = if value.is_undefined() { &JsValue::NULL } else { value };
            // Setting a property of a fresh plain object cannot fail.
            let _ = js_sys::Reflect::set(&detail, &(*key).into(), value);
        }
        // An error thrown by a listener of the page is the page's; the story goes on.
        let _ = self.0.call2(&JsValue::NULL, &name.into(), &detail);
    }
}
