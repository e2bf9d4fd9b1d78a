//! The words in which a reader speaks.

use std::cell::Cell;
use std::rc::Rc;

use article_reader_core::article::Language;
use article_reader_core::locale::Messages;
use article_reader_core::notice::Notice;
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser;

impl Session {
    /// The reader's own words, and the tag for its dates: the element's or the page's language,
    /// else the story's, else English; of these the first whose words are here.
    pub(super) fn words(&self, story: Option<&Language>) -> (&'static Messages, String) {
        let wanted = [self.host.language(), story.cloned()];
        let messages = Messages::choose(&wanted);
        let region = wanted.iter().flatten().find(|it| it.primary() == messages.tag);
        (messages, region.map_or(messages.tag, |it| it.as_str()).to_owned())
    }

    /// Asks for the words of the page's language, else of the story's. The answer tells whether they
    /// are still to come; there is none where the reader speaks neither.
    pub(super) fn request_words(
        self: &Rc<Self>,
        story: Option<&Language>,
    ) -> Option<Rc<Cell<bool>>> {
        let page = self.host.language();
        [page.as_ref(), story].into_iter().flatten().find_map(|it| self.request_language(it))
    }

    fn request_language(self: &Rc<Self>, language: &Language) -> Option<Rc<Cell<bool>>> {
        let are_due = Rc::new(Cell::new(false));
        if Messages::of(language).is_some() {
            return Some(are_due);
        }
        let words = self.dictionary.request(language)?;
        are_due.set(true);
        let (session, language, generation) =
            (self.clone(), language.clone(), self.generation.get());
        let still_due = are_due.clone();
        spawn_local(async move {
            let learned = browser::learn(&language, words).await;
            still_due.set(false);
            // A newer request for a story has asked for its words itself.
            if session.generation.get() != generation {
                return;
            }
            match learned {
                Ok(()) => session.render(),
                Err(message) => {
                    session.report.warning(&Notice::new("language-unreadable", message))
                }
            }
        });
        Some(are_due)
    }

    /// Takes note that the page names another language. The old words stay until its own are here,
    /// or where they cannot be had.
    pub(super) fn translate(self: &Rc<Self>) {
        let are_due = self.request_words(self.story_language().as_ref());
        if !are_due.is_some_and(|it| it.get()) {
            self.render();
        }
    }

    /// The language of the story that stands.
    fn story_language(&self) -> Option<Language> {
        self.outcome.borrow().as_deref()?.as_ref().ok()?.article.as_ref()?.language.clone()
    }
}
