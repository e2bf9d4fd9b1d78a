//! The whole way of a document through the pure core: text in, an article or a notice out.

use std::borrow::Cow;
use std::sync::Arc;

use crate::article::Article;
use crate::compose;
use crate::error::Error;
use crate::formats::{self, Reading};
use crate::notice::Notice;
use crate::platform::Platform;
use crate::request::Request;
use crate::rules::{self, Verdict};

/// What became of a document that could be read.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The detected format, such as `ninjs/1`.
    pub format: Cow<'static, str>,
    /// Whether it may be shown.
    pub verdict: Verdict,
    /// The article; absent where the verdict is a [`Verdict::Notice`]. Views share it.
    pub article: Option<Arc<Article>>,
    /// What an integrator should know.
    pub notices: Vec<Notice>,
}

/// Reads a document.
///
/// # Errors
///
/// Fails where the text is no JSON that any adapter knows; see [`crate::error::Code`].
pub fn read<P: Platform>(text: &str, request: &Request, platform: &P) -> Result<Outcome, Error> {
    let Reading { format, draft, other_gates, mut notices } =
        formats::read(text, request.wanted(), platform)?;
    let verdict = rules::judge_all(&draft, &other_gates, request.now);
    let article = match verdict {
        Verdict::Show | Verdict::Teaser(_) => {
            Some(Arc::new(compose::compose(draft, request, platform, &mut notices)))
        }
        Verdict::Notice(_) => {
            // A notice could quote what must not be known.
            notices.clear();
            None
        }
    };
    Ok(Outcome { format: format.into(), verdict, article, notices })
}
