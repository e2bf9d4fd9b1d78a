//! The element on the publisher's page: its attributes, its language, its width.

use article_reader_core::article::Language;
use article_reader_core::error::{Code, Error};
use article_reader_core::number;
use wasm_bindgen::JsValue;

use super::resolve;

/// An `<article-reader>`.
#[derive(Clone)]
pub struct Host(pub web_sys::HtmlElement);

impl Host {
    /// Returns an attribute without white space around it; `None` if it is absent or empty.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name).map(|it| it.trim().to_owned()).filter(|it| !it.is_empty())
    }

    /// Returns the URL of an attribute, resolved as the page's links are.
    pub fn url(&self, name: &str) -> Option<String> {
        resolve(self.base().as_deref(), &self.attribute(name)?)
    }

    /// Returns the property `article` as JSON; `None` if the page has not set it to an object.
    ///
    /// # Errors
    ///
    /// [`Code::Invalid`] if the object cannot be written as JSON.
    pub fn article(&self) -> Option<Result<String, Error>> {
        let story = js_sys::Reflect::get(&self.0, &"article".into()).ok()?;
        let invalid =
            || Error::new(Code::Invalid, "the property article cannot be written as JSON");
        story.is_object().then(|| {
            let text = js_sys::JSON::stringify(&story).ok().and_then(|it| it.as_string());
            text.ok_or_else(invalid)
        })
    }

    /// Returns the URL against which relative links of the page resolve.
    pub fn base(&self) -> Option<String> {
        self.0.base_uri().ok().flatten()
    }

    /// Returns the language that the element, or the nearest element around it, names by `lang`.
    pub fn language(&self) -> Option<Language> {
        let named = self.0.closest("[lang]").ok().flatten()?;
        Language::parse(&named.get_attribute("lang")?)
    }

    /// Returns the level of the headline, from 1 to 4.
    pub fn heading_level(&self) -> u8 {
        let level =
            self.attribute("heading-level").and_then(|it| u8::try_from(number::read(&it)?).ok());
        level.filter(|it| (1..=4).contains(it)).unwrap_or(1)
    }

    /// Returns the credentials mode of the request for the story, by the attribute `crossorigin`.
    pub fn credentials(&self) -> web_sys::RequestCredentials {
        match self.attribute("crossorigin").as_deref() {
            Some("use-credentials") => web_sys::RequestCredentials::Include,
            _ => web_sys::RequestCredentials::SameOrigin,
        }
    }

    /// Returns how much of the text is above the lower edge of the window, from 0 to 100.
    pub fn percent_read(&self) -> i32 {
        let text = self.0.query_selector("[part~=body]").ok().flatten();
        let place = text.as_ref().unwrap_or(&self.0).get_bounding_client_rect();
        let seen = window_length(|it| it.inner_height()).saturating_sub(place.top() as i32);
        (seen.saturating_mul(100) / (place.height() as i32).max(1)).clamp(0, 100)
    }

    /// Returns the last block of the text, or the element itself if there is no text.
    pub fn end_of_text(&self) -> Option<web_sys::Element> {
        let end = self.0.query_selector("[part~=body]>:last-child").ok().flatten();
        end.or_else(|| Some(self.0.clone().into()))
    }

    /// Returns the attribute `sizes` for a picture as wide as the element. It is a share of the
    /// window's width, so that it stays right when the window changes, and at most the widest
    /// column (style/figure.css).
    pub fn picture_sizes(&self) -> String {
        let window = window_length(|it| it.inner_width()).max(1);
        let share = (self.0.client_width().saturating_mul(100) / window + 1).clamp(5, 100);
        ["min(", &number::text(share), "vw, 60em)"].concat()
    }
}

/// Returns a length of the window in CSS pixels; 0 if there is no window.
fn window_length(length: fn(&web_sys::Window) -> Result<JsValue, JsValue>) -> i32 {
    web_sys::window().and_then(|it| length(&it).ok()?.as_f64()).map_or(0, |it| it as i32)
}
