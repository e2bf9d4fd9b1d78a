//! The limits of limits.json, which JavaScript (js/request.js) keeps as well.

include!(concat!(env!("OUT_DIR"), "/limits.rs"));
