//! Related stories in a browser. js/related.js requests the list, pauses so that the page can be drawn, and
//! calls these functions.

use article_reader_core::formats::Wanted;
use article_reader_core::related::{self, Controls, NotRead, Step, answer};
use article_reader_core::request::Request;
use wasm_bindgen::prelude::*;

use crate::PLATFORM;

/// Chooses related stories. See [`related::Ranking`].
#[wasm_bindgen]
pub struct Ranking(related::Ranking);

#[wasm_bindgen]
impl Ranking {
    /// Creates a ranking for the story in the document `story`. `profile` is the text of the publisher
    /// profile, which may have settings for related stories. `now` is the time in Unix seconds.
    ///
    /// Returns `None` if the story is in another format, and `translate` of the formats module is missing.
    ///
    /// # Errors
    ///
    /// A sentence for the developer, if the document has no story.
    pub fn of(
        translate: Option<js_sys::Function>,
        now: f64,
        profile: &str,
        story: &str,
        select: Option<String>,
        format: Option<String>,
    ) -> Result<Option<Self>, String> {
        let request = Request { select, format, now: now as i64, ..Request::default() };
        let controls = Controls::of_profile(profile);
        with_translate(translate, |it| {
            match related::Ranking::new(story, &request, controls, PLATFORM.registry, it) {
                Ok(ranking) => Ok(Some(Self(ranking))),
                Err(NotRead::NeedsTranslation) => Ok(None),
                Err(NotRead::NoStory) => Err("the story could not be read again".to_owned()),
            }
        })
    }

    /// Whether a list is needed.
    #[wasm_bindgen(js_name = wantsList)]
    pub fn wants_list(&self) -> bool {
        self.0.wants_list()
    }

    /// Adds the next part of the list.
    ///
    /// # Errors
    ///
    /// A sentence for the developer, if the list is not UTF-8.
    #[wasm_bindgen(js_name = takeList)]
    pub fn take_list(&mut self, part: &[u8]) -> Result<(), String> {
        self.0.take_list(part).map_err(|it| it.message)
    }

    /// Marks the list as complete.
    ///
    /// # Errors
    ///
    /// A sentence for the developer, if the document has no list.
    #[wasm_bindgen(js_name = endList)]
    pub fn end_list(&mut self) -> Result<(), String> {
        self.0.end_list().map_err(|it| it.message)
    }

    /// Does one step of the work, and returns whether there is more to do now. Returns `None` if an item is
    /// in another format, and `translate` is missing.
    pub fn work(&mut self, translate: Option<js_sys::Function>) -> Option<bool> {
        match with_translate(translate, |it| self.0.work(it)) {
            Step::More => Some(true),
            Step::NeedsList | Step::Done => Some(false),
            Step::NeedsTranslation => None,
        }
    }

    /// Returns the related stories of the list at `url`, as [`answer`] writes them.
    pub fn relations(&mut self, url: &str) -> String {
        answer(&self.0.relations(), url, self.0.now()).to_json()
    }
}

/// Calls `make` with the JavaScript function that translates, if there is one.
fn with_translate<T>(
    translate: Option<js_sys::Function>,
    make: impl FnOnce(Option<&mut related::Translate<'_>>) -> T,
) -> T {
    let Some(function) = translate else { return make(None) };
    make(Some(&mut |text: &str, Wanted { select, format, .. }: Wanted<'_>| {
        let answer = function.call3(&JsValue::NULL, &text.into(), &select.into(), &format.into());
        answer.ok()?.as_string()
    }))
}
