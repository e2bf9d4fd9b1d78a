//! Related stories from a list, chosen as js/related.js does in a browser.

use std::borrow::Cow;

use article_reader_core::article::Story;
use article_reader_core::compose;
use article_reader_core::error::Error;
use article_reader_core::formats;
use article_reader_core::related::{Controls, Ranking, Step, answer};
use article_reader_core::request::Request;
use article_reader_core::translate::{self, translate};
use article_reader_native::Native;

use super::options::{Options, Source};

/// Chooses the stories of `list` that are related to the story in `document`.
///
/// # Errors
///
/// If `list` has no list of stories.
pub(crate) fn related(
    document: &str,
    list: &Source,
    options: &Options,
) -> Result<Vec<Story>, Error> {
    let profile = options.publisher.as_ref().map(|it| it.text.as_str()).unwrap_or_default();
    let controls = Controls::of_profile(profile);
    // The ranking reads JSON.
    let story = if is_xml(document) {
        translate(document, &options.request, &Native)?.document.to_json()
    } else {
        document.to_owned()
    };
    let request = match is_xml(document) {
        true => Request { select: None, format: None, ..options.request.clone() },
        false => options.request.clone(),
    };
    // The document was read before, so it has a story.
    let Ok(mut ranking) = Ranking::new(&story, &request, controls, &formats::ALL, None) else {
        return Ok(Vec::new());
    };
    if !ranking.wants_list() {
        return Ok(Vec::new());
    }
    let stories = match is_xml(&list.text) {
        true => Cow::Owned(translate::list(&list.text, &options.request, &Native)?.to_json()),
        false => Cow::Borrowed(&list.text),
    };
    ranking.take_list(stories.as_bytes())?;
    ranking.end_list()?;
    while ranking.work(None) == Step::More {}
    let answer = answer(&ranking.relations(), &list.base, ranking.now());
    Ok(compose::read_stories(&answer, &Native))
}

/// Whether a document that was or will be read is XML.
fn is_xml(document: &str) -> bool {
    document.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}
