//! What the tools know without a browser: settings, sentences, passages, places.

pub mod settings;
mod theme;
