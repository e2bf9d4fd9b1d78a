//! The reader's own words, in the language of the page or of the story.

use std::cell::Cell;
use std::rc::Rc;

use article_reader_core::article::Language;
use article_reader_core::locale::Messages;
use article_reader_core::notice::Notice;
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser;

impl Session {
    /// Returns the reader's own words, and the BCP 47 tag for its dates. The language is the one of
    /// the page, else the one of the story, else English; it is the first of them whose words have
    /// arrived.
    pub(super) fn choose_words(&self, story: Option<&Language>) -> (&'static Messages, String) {
        let wanted = [self.host.language(), story.cloned()];
        let messages = Messages::choose(&wanted);
        let region = wanted.iter().flatten().find(|it| it.primary() == messages.tag);
        (messages, region.map_or(messages.tag, |it| it.as_str()).to_owned())
    }

    /// Requests the words of the page's language, else of the story's. The flag is set until they
    /// arrive or fail. `None` if the reader has no words in either language.
    pub(super) fn request_words(
        self: &Rc<Self>,
        story: Option<&Language>,
    ) -> Option<Rc<Cell<bool>>> {
        let page = self.host.language();
        [page.as_ref(), story].into_iter().flatten().find_map(|it| self.request_words_of(it))
    }

    fn request_words_of(self: &Rc<Self>, language: &Language) -> Option<Rc<Cell<bool>>> {
        let pending = Rc::new(Cell::new(false));
        if Messages::of(language).is_some() {
            return Some(pending);
        }
        let words = self.dictionary.request(language)?;
        pending.set(true);
        let (session, language, generation) =
            (self.clone(), language.clone(), self.generation.get());
        let still_pending = pending.clone();
        spawn_local(async move {
            let loaded = browser::load_words(&language, words).await;
            still_pending.set(false);
            // A newer request for a story has requested its words itself.
            if session.generation.get() != generation {
                return;
            }
            match loaded {
                Ok(()) => session.render(),
                Err(message) => {
                    session.report.warning(&Notice::new("language-unreadable", message))
                }
            }
        });
        Some(pending)
    }

    /// Handles a change of the page's language. The old words stay until the new words arrive, or
    /// if they cannot be loaded.
    pub(super) fn change_language(self: &Rc<Self>) {
        let pending = self.request_words(self.story_language().as_ref());
        if !pending.is_some_and(|it| it.get()) {
            self.render();
        }
    }

    /// Returns the language of the story on the page.
    fn story_language(&self) -> Option<Language> {
        self.outcome.borrow().as_deref()?.as_ref().ok()?.article.as_ref()?.language.clone()
    }
}
