//! Why a draft may not be shown.

use crate::article::Date;

/// Why nothing but a notice may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The provider has killed it.
    Canceled,
    /// The provider holds it back for now.
    Withheld,
    /// Its time has not come.
    Embargoed {
        /// When it comes; `None` where the document does not say so that it can be read.
        until: Option<Date>,
    },
    /// The provider no longer stands by it.
    Expired,
    /// It is for subscribers.
    Paywalled,
    /// It has a status that nobody here knows, or is no news at all.
    Unpublishable,
    /// There is nothing in it.
    Empty,
}

impl Reason {
    /// The name that `reader-notice` carries.
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
