//! The list of all formats, and the part of it that a program reads.

use super::adapter::{Adapter, Wanted, named, push_names};
use super::open::{self, Open};
use super::opened::Opened;
use super::topics::OfFormat;
use super::{
    afp, ans, apple, blogger, built_in, contentful, dpa, drupal, ghost, guardian, json_feed,
    json_ld, live, newest, ninjs, own, paid, rich_text, sanity, strapi, unsupported, wordpress,
    xml,
};
use crate::draft::Draft;
use crate::error::{Code, Error};
use crate::json::Value;

/// The formats that a program reads.
///
/// The engine uses [`BUILT_IN`] only, so that the linker leaves out the other adapters. Documents that it
/// cannot read go through the formats module, which uses [`ALL`].
///
/// Both are constants, because the compiler compiles the functions that a static names in the crate of the static.
/// The engine compiles what it calls in its own crate, so it would have every function that both call twice.
pub struct Registry {
    /// The adapters, the most specific first. The first adapter that recognises a document reads it.
    pub(super) adapters: &'static [&'static Adapter],
    /// Whether the program can read a document itself. Otherwise the document needs the formats module. The second
    /// argument is `adapters`.
    pub(super) can_read: fn(&Value, &[&Adapter]) -> bool,
    /// Opens a parsed text: finds the document in other notations and in wrappers, and applies the mapping of the
    /// publisher.
    pub(super) open: Open,
    /// Returns the error for a document that no adapter recognises. The second argument is `adapters`.
    pub(super) explain: fn(&Value, &[&Adapter]) -> Error,
    /// Reads an item of a document, given all items of the document: its newest version, without what newer
    /// versions have withdrawn. Fails if the program has no code for versions and there may be several.
    pub(super) read: newest::Read,
    /// Completes the draft of an item with what is rare, and needs more code than the engine has room for.
    pub(super) complete: fn(&mut Draft, &Value, &Adapter),
    /// Visits the topics of an item of XML, in a program that reads XML.
    pub(crate) topics: OfFormat,
}

// A document that the engine reads alone has none of these formats, whatever its shape is.
const BLOGGER: Adapter = Adapter {
    recognises: |it| (blogger::ADAPTER.recognises)(it) && !is_built_in(it),
    ..blogger::ADAPTER
};
const DRUPAL: Adapter = Adapter {
    recognises: |it| (drupal::ADAPTER.recognises)(it) && !is_built_in(it),
    ..drupal::ADAPTER
};
const CONTENTFUL: Adapter = Adapter {
    recognises: |it| (contentful::ADAPTER.recognises)(it) && !is_built_in(it),
    ..contentful::ADAPTER
};
const SANITY: Adapter = Adapter {
    recognises: |it| (sanity::ADAPTER.recognises)(it) && !is_built_in(it),
    ..sanity::ADAPTER
};
const STRAPI: Adapter = Adapter {
    recognises: |it| (strapi::ADAPTER.recognises)(it) && !is_built_in(it),
    ..strapi::ADAPTER
};
const RICH_TEXT: Adapter = Adapter {
    recognises: |it| (rich_text::ADAPTER.recognises)(it) && !is_built_in(it),
    ..rich_text::ADAPTER
};

/// Every format in JSON.
///
/// To add a format, write its module and name its adapter here. CONTRIBUTING.md shows an example.
pub const ALL: Registry = Registry {
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
        // What has a name of its own comes before what has a shape only.
        &BLOGGER,
        &DRUPAL,
        &CONTENTFUL,
        &SANITY,
        &STRAPI,
        &RICH_TEXT,
    ],
    can_read: |_, _| true,
    open: open::open,
    explain: unsupported::explain,
    read: newest::read_newest,
    complete,
    topics: |_, _| false,
};

/// The formats of most sites, which the engine reads.
pub const BUILT_IN: Registry = Registry {
    adapters: &[
        &own::PLAIN,
        &json_feed::ADAPTER,
        &ghost::ADAPTER,
        &wordpress::PLAIN,
        &ninjs::ADAPTER,
    ],
    can_read: built_in::is_built_in,
    open: |parsed, _| parsed.map(Opened::plain),
    // This message is not shown: the formats module writes the one that a developer reads.
    explain: |_, _| Error::new(Code::UnknownFormat, ""),
    // The formats module knows which version is the newest.
    read: newest::read_only,
    complete: add_paid,
    topics: |_, _| false,
};

/// The formats in XML, which the XML module reads.
pub const IN_XML: Registry = Registry {
    adapters: xml::ADAPTERS,
    can_read: |_, _| true,
    open: |parsed, _| parsed.map(Opened::plain),
    explain: |document, _| xml::explain(document),
    read: newest::read_newest,
    complete: |draft, item, adapter| {
        add_paid(draft, item, adapter);
        live::complete(draft);
    },
    topics: xml::topics,
};

/// Every format in JSON and XML, for programs without a browser.
pub const EVERY: Registry = Registry {
    adapters: &joined::<{ ALL.adapters.len() + xml::ADAPTERS.len() }>(ALL.adapters, xml::ADAPTERS),
    can_read: |_, _| true,
    open: open::open,
    explain: |document, adapters| match xml::is_xml(document) {
        true => xml::explain(document),
        false => unsupported::explain(document, adapters),
    },
    read: newest::read_newest,
    complete,
    topics: xml::topics,
};

/// Returns the adapters of two lists, whose lengths make `N`.
const fn joined<const N: usize>(
    mut first: &[&'static Adapter],
    mut second: &[&'static Adapter],
) -> [&'static Adapter; N] {
    let mut all = [&own::ADAPTER; N];
    let mut places: &mut [&'static Adapter] = &mut all;
    while let Some((place, after)) = places.split_first_mut() {
        if let Some((adapter, rest)) = first.split_first() {
            *place = *adapter;
            first = rest;
        } else if let Some((adapter, rest)) = second.split_first() {
            *place = *adapter;
            second = rest;
        }
        places = after;
    }
    all
}

/// Whether the engine reads a document itself.
pub fn is_built_in(document: &Value) -> bool {
    (BUILT_IN.can_read)(document, BUILT_IN.adapters)
}

/// Completes the draft of an item with all that the engine has no room for.
fn complete(draft: &mut Draft, item: &Value, adapter: &Adapter) {
    add_paid(draft, item, adapter);
    rich_text::complete(draft, item);
    live::complete(draft);
}

/// Adds what labels say of advertisers. Our own format and ninjs have fields for it.
fn add_paid(draft: &mut Draft, item: &Value, adapter: &Adapter) {
    if adapter.name != own::ADAPTER.name && adapter.name != ninjs::ADAPTER.name {
        paid::add_any(draft, item);
    }
}

/// ninjs and our own format, for a program that reads lists, and so compares versions anyway.
pub const OF_LISTS: Registry = Registry {
    adapters: &[&own::ADAPTER, &ninjs::ADAPTER],
    can_read: built_in::is_of_lists,
    open: |parsed, _| parsed.map(Opened::plain),
    explain: |_, _| Error::new(Code::UnknownFormat, ""),
    read: newest::read_newest,
    complete: |_, _, _| {},
    topics: |_, _| false,
};

impl Registry {
    /// Returns the adapter that the attribute `format` names, with or without a version.
    ///
    /// # Errors
    ///
    /// If no adapter has that name.
    pub(super) fn named(&self, format: &str) -> Result<&'static Adapter, Error> {
        named(self.adapters, format).ok_or_else(|| {
            let mut message = ["no format is called \"", format, "\"; the formats are:"].concat();
            push_names(self.adapters, &mut message);
            Error::new(Code::UnknownFormat, message)
        })
    }

    /// Returns the first adapter that recognises a document. If an adapter is named, only that one is
    /// tried.
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

    /// Whether a document must be translated by the formats module.
    pub(crate) fn needs_translation(&self, document: &Value, wanted: Wanted<'_>) -> bool {
        !wanted
            .format
            .map_or_else(|| (self.can_read)(document, self.adapters), |it| self.named(it).is_ok())
    }
}
