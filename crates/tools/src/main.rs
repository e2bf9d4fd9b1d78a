//! The tools module: a WebAssembly with the code of the toolbar of a story. js/tools-loader.js
//! loads it when a visitor uses the first button, or starts to read. It finds the article on the
//! page by its parts, and shares only pure code with the engine. It exports [`Tools`].

mod beside;
mod clipboard;
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
use lightbox::Pictures;
use note::Marks;
use progress::Progress;
use quote::Quote;

/// The allocator of the engine (src/lib.rs), a quarter of the size of Rust's own.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();

fn main() {}

/// The tools of one `<article-reader>`. Freeing them closes everything that they have opened.
#[wasm_bindgen]
pub struct Tools {
    context: Rc<ToolContext>,
    _listener: Option<Listener>,
}

#[wasm_bindgen]
impl Tools {
    /// Creates the tools of `host`. They open panels and dialogs in `opened`, an element of its
    /// shadow root. `apply_settings` takes an object of custom properties, and sets them for all
    /// readers of the page.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: web_sys::HtmlElement,
        opened: web_sys::HtmlElement,
        apply_settings: js_sys::Function,
    ) -> Self {
        let listener =
            dom::window().map(|it| Listener::new(&it, "storage", Box::new(|_| settings::reload())));
        Self { context: ToolContext::new(host, opened, apply_settings), _listener: listener }
    }

    /// Sets the language of the tools. `dictionary` is the object `tool_words` of a file of
    /// `locale/`, an error if the file could not be loaded, or `undefined` for English.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&self, language: &str, dictionary: &JsValue) {
        self.context.set_language(language, dictionary);
    }

    /// Starts the tools that need no button, for the story that is on the page now.
    pub fn begin(&self) {
        let context = &self.context;
        context.measure_text();
        drop(context.take::<Progress>());
        Progress::start(context);
        drop(context.take::<Quote>());
        Quote::start(context);
        drop(context.take::<Pictures>());
        Pictures::start(context);
        note::close(context);
        drop(context.take::<Marks>());
        Marks::start(context);
    }

    /// Runs the tool of a button. If the panel of the tool is open, it is closed.
    #[wasm_bindgen(js_name = use)]
    pub fn use_tool(&self, name: &str) {
        let context = &self.context;
        let is_open = context.has_open(name);
        context.close();
        if is_open {
            return;
        }
        match name {
            "settings" => settings::open(context),
            "contents" => contents::open(context),
            "pictures" => lightbox::open(context, None),
            "listen" => speech::start(context),
            "share" => share::share(context),
            "resume" => progress::resume(context),
            _ => {}
        }
    }

    /// Stops all tools and closes everything that they have opened, because the story is removed.
    pub fn end(&self) {
        let context = &self.context;
        context.close();
        drop(context.take::<Quote>());
        drop(context.take::<Pictures>());
        drop(context.take::<Marks>());
        note::close(context);
        lightbox::close(context);
        progress::save_place(context);
        drop(context.take::<Progress>());
    }
}

impl Drop for Tools {
    fn drop(&mut self) {
        self.end();
    }
}
