//! The limits of limits.json. js/request.js keeps the same limits.

include!(concat!(env!("OUT_DIR"), "/limits.rs"));
