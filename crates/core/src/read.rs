//! Reads a document: the whole way from its text to an article or a notice.

use std::borrow::Cow;
use std::sync::Arc;

use crate::article::Article;
use crate::compose;
use crate::error::Error;
use crate::explain;
use crate::formats::{self, Reading};
use crate::mend;
use crate::notice::Notice;
use crate::platform::Platform;
use crate::request::Request;
use crate::rules::{self, Verdict};

/// The result for a document that could be read.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The detected format, such as `ninjs/1`.
    pub format: Cow<'static, str>,
    /// Whether it may be shown.
    pub verdict: Verdict,
    /// The article, which the views share; `None` if the verdict is a [`Verdict::Notice`].
    pub article: Option<Arc<Article>>,
    /// When the story expires, in Unix seconds. Only a print needs it, because a story that expires on the page stays.
    pub expires: Option<i64>,
    /// The notices for a developer.
    pub notices: Vec<Notice>,
    /// Whether the document needs repairs that the platform does not make; see [`crate::mend`].
    pub needs_mend: bool,
}

/// Reads a document.
///
/// # Errors
///
/// If the text is not JSON, if no adapter recognises it, or if the list has no item with the id or URL
/// in `select`. [`crate::error::Code`] lists the codes.
pub fn read<P: Platform>(text: &str, request: &Request, platform: &P) -> Result<Outcome, Error> {
    let Reading { format, mut draft, other_gates, mut notices } =
        formats::read_with(text, request.wanted(), request.profile.as_deref(), platform)?;
    mend::apply(&mut draft, platform, &mut notices);
    let mut needs_mend = !P::MENDS && mend::date::is_needed(&draft);
    let verdict = rules::judge_all(&draft, &other_gates, request.now);
    let expires = rules::expiry(&draft, &other_gates);
    let article = match verdict {
        Verdict::Show | Verdict::Teaser(_) => {
            // Only the texts of the article are looked at, and in the one place where each is decoded.
            let (article, is_rare) = compose::compose(draft, request, platform, &mut notices);
            needs_mend |= is_rare;
            if P::EXPLAINS {
                explain::cap(&mut notices);
            }
            Some(Arc::new(article))
        }
        Verdict::Notice(_) => {
            // A notice could quote the text of a story that must not be shown.
            notices.clear();
            None
        }
    };
    Ok(Outcome { format, verdict, article, expires, notices, needs_mend })
}
