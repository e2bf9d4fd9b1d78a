//! The tools module: a WebAssembly with what the buttons over a story do, which the page loads when the
//! first of them is used. It works on the article that stands on the page, by its parts, and knows
//! nothing of how it came there. It exports [`Tools`], and has nothing to do before one is made.

mod beside;
mod contents;
mod context;
mod dom;
mod lightbox;
mod note;
mod panel;
mod progress;
mod quote;
mod selection;
mod settings;
mod share;
mod speech;
mod spoken;
mod storage;

use std::rc::Rc;

use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;

use context::ToolContext;
use dom::Listener;

/// See the engine's: a quarter of the size of the allocator that Rust brings along.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

fn main() {}

/// The tools of one `<article-reader>`. Freeing them closes what they have opened.
#[wasm_bindgen]
pub struct Tools {
    context: Rc<ToolContext>,
    _listener: Option<Listener>,
}

#[wasm_bindgen]
impl Tools {
    /// Lays the tools out for `host`. What they open stands in `opened`, an element of its shadow
    /// root; `choose` sets custom properties for all readers of the page.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: web_sys::HtmlElement,
        opened: web_sys::HtmlElement,
        choose: js_sys::Function,
    ) -> Self {
        let listener =
            dom::window().map(|it| Listener::new(&it, "storage", Box::new(|_| settings::reread())));
        Self { context: ToolContext::new(host, opened, choose), _listener: listener }
    }

    /// Speaks a language from now on: `dictionary` is its object of a file of `locale/`, the error in
    /// its place, or nothing.
    pub fn speak(&self, language: &str, dictionary: &JsValue) {
        self.context.speak(language, dictionary);
    }

    /// Takes up work on the story that stands now.
    pub fn begin(&self) {
        self.context.begin();
    }

    /// Does what the button of that name says.
    #[wasm_bindgen(js_name = use)]
    pub fn use_tool(&self, name: &str) {
        self.context.use_tool(name);
    }

    /// Puts everything away, since no story stands.
    pub fn end(&self) {
        self.context.end();
    }
}

impl Drop for Tools {
    fn drop(&mut self) {
        self.context.end();
    }
}
