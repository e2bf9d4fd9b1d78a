//! What the tools know without a browser: settings, places, passages, sentences, voices.

pub mod passage;
pub mod place;
pub mod sentence;
pub mod settings;
mod theme;
pub mod voice;
