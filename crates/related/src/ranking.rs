//! Related stories in a browser. js/related.js requests the list, pauses so that the page can be drawn, and
//! calls these functions.

use article_reader_core::formats::Wanted;
use article_reader_core::parser;
use article_reader_core::related::{self, Controls, Step, Unread, answer};
use article_reader_core::request::Request;
use wasm_bindgen::prelude::*;

use crate::PLATFORM;

/// The choice of related stories, in the making.
#[wasm_bindgen]
pub struct Ranking(related::Ranking);

#[wasm_bindgen]
impl Ranking {
    /// Begins with the story in the document `story`; `profile` is the text of the publisher profile,
    /// which may say something about related stories.
    ///
    /// Nothing comes of it where `translate`, that is of the second WebAssembly, is wanted and missing.
    ///
    /// # Errors
    ///
    /// A sentence for the developer.
    pub fn of(
        translate: Option<js_sys::Function>,
        now: f64,
        profile: &str,
        story: &str,
        select: Option<String>,
        format: Option<String>,
    ) -> Result<Option<Self>, String> {
        let request = Request { select, format, base: None, now: now as i64 };
        let mut controls = Controls::default();
        // Where there is no profile, nothing is said.
        controls.take(parser::parse(profile).unwrap_or_default().get("related"));
        with(translate, |it| {
            match related::Ranking::new(story, &request, controls, PLATFORM.registry, it) {
                Ok(ranking) => Ok(Some(Self(ranking))),
                Err(Unread::Foreign) => Ok(None),
                Err(Unread::NoStory) => Err("the story could not be read again".to_owned()),
            }
        })
    }

    /// Whether a list is wanted.
    #[wasm_bindgen(js_name = wantsList)]
    pub fn wants_list(&self) -> bool {
        self.0.wants_list()
    }

    /// Takes the next part of the list.
    ///
    /// # Errors
    ///
    /// A sentence for the developer.
    #[wasm_bindgen(js_name = takeList)]
    pub fn take_list(&mut self, part: &[u8]) -> Result<(), String> {
        self.0.take_list(part).map_err(|it| it.message)
    }

    /// Knows that all of the list has come.
    ///
    /// # Errors
    ///
    /// A sentence for the developer, where it is none.
    #[wasm_bindgen(js_name = endList)]
    pub fn end_list(&mut self) -> Result<(), String> {
        self.0.end_list().map_err(|it| it.message)
    }

    /// Does a step of the work; the answer tells whether there is more to do now, and is none where
    /// `translate` is wanted and missing.
    pub fn work(&mut self, translate: Option<js_sys::Function>) -> Option<bool> {
        match with(translate, |it| self.0.work(it)) {
            Step::More => Some(true),
            Step::Waits | Step::Done => Some(false),
            Step::Foreign => None,
        }
    }

    /// The related stories of the list that came from `url`, as [`answer`] writes them.
    pub fn relations(&mut self, url: &str) -> String {
        answer(&self.0.relations(), url, self.0.now()).to_json()
    }
}

/// Lends the JavaScript function that translates.
fn with<T>(
    translate: Option<js_sys::Function>,
    make: impl FnOnce(Option<&mut related::Translate<'_>>) -> T,
) -> T {
    let Some(function) = translate else { return make(None) };
    make(Some(&mut |text: &str, Wanted { select, format }: Wanted<'_>| {
        let answer = function.call3(&JsValue::NULL, &text.into(), &select.into(), &format.into());
        answer.ok()?.as_string()
    }))
}
