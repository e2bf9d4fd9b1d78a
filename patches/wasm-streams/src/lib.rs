//! Replaces the crate `wasm-streams`, which Leptos links for server functions.
//!
//! The reader has no server functions. But the original exports three classes to JavaScript, and a
//! linker cannot drop exports, so it added 7 KB of brotli to the engine. This crate has the four
//! functions that `server_fn` names, so that `server_fn` compiles. They are never called. If one
//! were, its stream would be empty.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
#[derive(Clone, Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Returns an empty stream, and does not read the stream of Rust.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>>>(_: S) -> Self {
        Self(web_sys::ReadableStream::new().unwrap_or_else(JsCast::unchecked_into))
    }

    /// Wraps a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Returns the stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Returns a stream of Rust that has ended already.
    pub fn into_stream(self) -> Ended {
        Ended
    }
}

/// A stream without items.
#[derive(Clone, Copy, Debug)]
pub struct Ended;

impl Stream for Ended {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
