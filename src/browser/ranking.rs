//! Related stories in a browser: the list is requested and read in the second WebAssembly, in slices
//! between which the page is drawn.

use wasm_bindgen::prelude::*;

use super::deadline::sleep;
use super::{Deadline, Page, get, now, read};
use crate::error::Error;
use crate::platform::Platform;
use crate::read::Request;
use crate::related::{Controls, Ranking, answer};

/// How long a list may take, in milliseconds.
const PATIENCE: i32 = 15_000;

/// How long a slice of the work may take, in milliseconds: a page that scrolls draws every sixteen,
/// and on a phone four times as slow as a desk this is the step that was begun and little more.
const SLICE: f64 = 6.0;

/// Chooses from the list at `url` what is related to the story in the document `story`.
///
/// `profile` is the text of the publisher profile, which may say something about them. The answer is
/// a list of stories as [`answer`] writes them.
///
/// # Errors
///
/// A sentence for the developer, where the list cannot be had or is none.
#[allow(unreachable_pub, reason = "it is reached from JavaScript")]
#[wasm_bindgen]
pub async fn relate(
    url: String,
    with_credentials: bool,
    story: String,
    select: Option<String>,
    format: Option<String>,
    profile: String,
) -> Result<String, String> {
    let controller = web_sys::AbortController::new().map_err(|_| String::new())?;
    let deadline = Deadline::new(controller, PATIENCE);
    let credentials = match with_credentials {
        true => web_sys::RequestCredentials::Include,
        false => web_sys::RequestCredentials::SameOrigin,
    };
    let said = |it: Error| it.message;
    let response = get(&url, credentials, &deadline).await.map_err(said)?;
    let list = read(response, &deadline).await.map_err(said)?;
    let request = Request { select, format, base: None, now: now() };
    let mut controls = Controls::default();
    // Where there is no profile, nothing is said.
    controls.take(Page.parse_json(&profile).unwrap_or_default().get("related"));
    let mut ranking = Ranking::new(&story, &request, list.text, controls, &Page).map_err(said)?;
    let mut end = js_sys::Date::now() + SLICE;
    while ranking.work().map_err(said)? {
        if js_sys::Date::now() > end {
            sleep(0).await;
            end = js_sys::Date::now() + SLICE;
        }
    }
    sleep(0).await;
    Ok(answer(&ranking.choose(), &list.url, &Page).to_string())
}
