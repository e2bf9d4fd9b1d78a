//! Which formats there are, and which of them a program reads.

use super::adapter::{Adapter, Wanted};
use super::wording::after;
use super::{
    afp, ans, apple, built_in, dpa, ghost, guardian, json_feed, json_ld, ninjs, own, unsupported,
    wordpress,
};
use crate::error::{Code, Error};
use crate::json::Value;

/// The formats that a program reads.
///
/// The engine reads [`BUILT_IN`] alone, so that the linker leaves the other adapters out of it; what
/// it does not read goes through the formats module, which reads [`ALL`].
pub struct Registry {
    /// The most particular first: the first adapter that recognises a document reads it.
    pub(super) adapters: &'static [&'static Adapter],
    /// Whether the program judges a document by itself. One that is not judged here needs the
    /// formats module.
    pub(super) judges: fn(&Value) -> bool,
    /// What to tell a developer of a document that no adapter recognises.
    pub(super) explain: fn(&Value) -> Error,
}

/// Every format.
///
/// To add a format, write its module and name it here; nothing else in the crate lists formats.
/// CONTRIBUTING.md shows one being added.
pub static ALL: Registry = Registry {
    adapters: &[
        &own::ADAPTER,
        &json_feed::ADAPTER,
        &dpa::ADAPTER,
        &afp::ADAPTER,
        &guardian::ADAPTER,
        &ghost::ADAPTER,
        &apple::ADAPTER,
        &ans::ADAPTER,
        &wordpress::ADAPTER,
        &json_ld::ADAPTER,
        &ninjs::ADAPTER,
    ],
    judges: |_| true,
    explain: unsupported::explain,
};

/// ninjs and our own format.
pub static BUILT_IN: Registry = Registry {
    adapters: &[&own::ADAPTER, &ninjs::ADAPTER],
    judges: built_in::is_built_in,
    // No developer reads this message: the formats module says what is wrong.
    explain: |_| Error::new(Code::UnknownFormat, ""),
};

impl Registry {
    /// The adapter that the attribute `format` names, with or without a version.
    pub(super) fn named(&self, format: &str) -> Result<&'static Adapter, Error> {
        let is_meant = |it: &&&Adapter| {
            after(format.trim(), it.name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.adapters.iter().copied().find(|it| is_meant(&it)).ok_or_else(|| {
            let mut message = ["no format is called \"", format, "\"; there are:"].concat();
            self.push_names(&mut message);
            Error::new(Code::UnknownFormat, message)
        })
    }

    /// The first adapter that recognises a document, or the one named if it does.
    pub(super) fn recognise(
        &self,
        document: &Value,
        named: Option<&'static Adapter>,
    ) -> Option<&'static Adapter> {
        let candidates = self.adapters.iter().copied();
        let mut candidates =
            candidates.filter(|it| named.is_none_or(|named| named.name == it.name));
        candidates.find(|adapter| (adapter.recognises)(document))
    }

    /// Whether a document must go through the formats module.
    pub(crate) fn must_translate(&self, document: &Value, wanted: Wanted<'_>) -> bool {
        !wanted.format.map_or_else(|| (self.judges)(document), |it| self.named(it).is_ok())
    }

    /// Adds the names of the formats to an error message.
    pub(super) fn push_names(&self, message: &mut String) {
        for adapter in self.adapters {
            message.push(' ');
            message.push_str(adapter.name);
        }
    }
}
