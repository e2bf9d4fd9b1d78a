//! The reasons why a draft may not be shown.

use crate::article::Date;

/// Why only a notice or a teaser may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The provider has killed the story.
    Canceled,
    /// The provider withholds the story for now.
    Withheld,
    /// The story is under embargo.
    Embargoed {
        /// The end of the embargo; `None` if the document has no time, or one that cannot be read.
        until: Option<Date>,
    },
    /// The story has expired.
    Expired,
    /// The story is for subscribers.
    Paywalled,
    /// The status is unknown, or the usage terms forbid the web.
    Unpublishable,
    /// The document has no story.
    Empty,
}

impl Reason {
    /// The name in the event `reader-notice`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Canceled => "canceled",
            Self::Withheld => "withheld",
            Self::Embargoed { .. } => "embargoed",
            Self::Expired => "expired",
            Self::Paywalled => "paywalled",
            Self::Unpublishable => "unpublishable",
            Self::Empty => "empty",
        }
    }
}
