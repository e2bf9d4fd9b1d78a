//! Mends what is rare in a draft, outside of the engine.

pub mod date;
