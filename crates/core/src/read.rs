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
    /// The notices for a developer.
    pub notices: Vec<Notice>,
}

/// Reads a document.
///
/// # Errors
///
/// If the text is not JSON, if no adapter recognises it, if the list has no item with the id or URL in `select`, or if
/// the platform does not mend what must be mended. [`crate::error::Code`] lists the codes.
pub fn read<P: Platform>(text: &str, request: &Request, platform: &P) -> Result<Outcome, Error> {
    let Reading { format, mut draft, other_gates, mut notices } =
        formats::read(text, request.wanted(), platform)?;
    mend::apply(&mut draft, request, platform, &mut notices)?;
    let verdict = rules::judge_all(&draft, &other_gates, request.now);
    let article = match verdict {
        Verdict::Show | Verdict::Teaser(_) => {
            let article = compose::compose(draft, request, platform, &mut notices);
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
    Ok(Outcome { format: format.into(), verdict, article, notices })
}
