//! Prints a story as HTML without a browser. A page contains the print before any script runs, and js/adopt.js
//! adopts it: the visitor reads at once, and the engine is loaded only when something needs it.
//!
//! The same inputs give the same bytes. The current time decides only whether a story may be shown.

mod check;
mod element;
mod formatter;
mod hash;
mod head;
mod mark;
mod options;
mod prerender;
mod related;
mod settings;
mod structured_data;
mod template;

pub use check::{Difference, compare};
pub use formatter::{NativeFormatter, UnknownZone, Zone};
pub use hash::hash;
pub use options::{Options, Source};
pub use prerender::{Answer, Print, prerender};
pub use settings::{FindZone, Refusal, Settings};
pub use template::{Template, UnknownName};
